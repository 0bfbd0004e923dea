"""Results on record as pages show them: worked out, with what articles tell otherwise. The day is an argument."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.models import Article
from ballots.models import Ballot
from ballots.results import figures_for_law
from ballots.told_in_articles import record_of, to_try_out
from ballots.worked_out import WorkedOut, work_out
from disputes.models import Dispute, Vote
from disputes.sources import cited_articles


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A ballot on record. One by workplaces has ``parts``: the law tests each by itself, so that its sums are tested by nobody.

    ``differing``: figures that articles give otherwise, as ``Vote.differing``.
    """

    ballot: Ballot
    found: WorkedOut
    parts: int
    try_out: str
    differing: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class OnRecord:
    """The results of a dispute: those that stand, declared ones first; and those that a declared one superseded."""

    standing: tuple[Panel, ...]
    superseded: tuple[Panel, ...]

    @property
    def records(self) -> frozenset[str]:
        return frozenset(panel.ballot.record for panel in self.standing)


def panel(ballot: Ballot, *, today: date, votes: Iterable[Vote] = ()) -> Panel:
    """``ballot`` comes ``with_totals``; ``votes`` are those its dispute is shown with."""
    figures = figures_for_law(ballot.totals)
    vote = next((vote for vote in votes if record_of(vote) == ballot.record), None)
    return Panel(
        ballot=ballot,
        found=work_out(figures, today=today, on=today),
        parts=ballot.parts_count,
        try_out=to_try_out(figures),
        differing=vote.differing if vote else [],
    )


def on_record(dispute: Dispute, *, today: date, as_of: date | None = None) -> OnRecord:
    """``as_of``: only ballots that had closed by then."""
    ballots = Ballot.objects.public().filter(dispute=dispute).with_totals()
    ballots = ballots.filter(closed_on__lte=as_of) if as_of else ballots
    votes = list(dispute.votes.all())
    panels = [panel(ballot, today=as_of or today, votes=votes) for ballot in ballots]
    panels.sort(key=lambda each: not each.ballot.is_declared)
    return OnRecord(
        standing=tuple(each for each in panels if each.ballot.superseded_by_id is None),
        superseded=tuple(each for each in panels if each.ballot.superseded_by_id is not None),
    )


def ballot_page(ballot: Ballot, *, today: date) -> dict[str, Any]:
    """Of one ballot, with what articles tell otherwise; evidence is looked up in ``articles_by_sha``."""
    votes = list(ballot.dispute.votes.all())
    shown = panel(ballot, today=today, votes=votes)
    selectors = [each for other in shown.differing for each in other["evidence"]]
    articles = Article.objects.public().filter(sha256__in=cited_articles(selectors)).for_display()
    return {
        "ballot": ballot,
        "panel": shown,
        "supersedes": ballot.supersedes.public(),
        "articles_by_sha": {article.sha256: article for article in articles} if selectors else {},
        "today": today,
    }
