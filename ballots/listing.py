"""The list of ballots: those on record and those that only articles tell of, newest first, narrowed down by an address."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.core.paginator import Paginator
from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from articles.dates import day_words
from ballots import told_in_articles
from ballots.law.assessing import Outcome
from ballots.law.records import Test
from ballots.models import Ballot
from ballots.results import figures_for_law
from ballots.scatter import Dot, dot
from ballots.verdict_words import NAMES, ORDER, OUTCOMES
from ballots.worked_out import WorkedOut, work_out
from disputes.models import Dispute, Vote

A_PAGE = 50
AT_A_TIME = 500
CONSIDERED = 1000
"""By outcome no more than the newest so many are looked at: outcomes are worked out, never stored. The page says so."""
KINDS = {"declared": _("Declared"), "reported": _("Reported"), "article": _("Told in articles")}
TESTS = {f"{test}:{outcome}": f"{NAMES[test]}: {words}" for test in ORDER for outcome, words in OUTCOMES.items()}
Ref = tuple[str, int]
"""('ballot' or 'vote', its key)"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for; what is empty or makes no sense is left out."""

    q: str = ""
    kind: str = ""
    year: int | None = None
    test: Test | None = None
    outcome: Outcome | None = None

    @property
    def outcome_asked(self) -> str:
        return f"{self.test}:{self.outcome}" if self.test else ""


def asked_for(given: Mapping[str, str]) -> Asked:
    q, kind, year = (given.get(name, "").replace("\0", "").strip() for name in ("q", "kind", "year"))
    test, outcome = given.get("outcome", "").split(":") if given.get("outcome") in TESTS else (None, None)
    return Asked(
        q=q,
        kind=kind if kind in KINDS else "",
        year=int(year) if year.isascii() and year.isdigit() and 1900 <= int(year) <= 2200 else None,
        test=test,  # type: ignore[arg-type]
        outcome=outcome,  # type: ignore[arg-type]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One ballot of the list."""

    kind: str
    dispute: Dispute
    address: str
    closed_on: date | None
    entitled_to_vote: int | None
    papers_returned: int | None
    turnout_pct: str
    parts: int = 0
    found: WorkedOut

    @property
    def kind_words(self) -> Any:
        return KINDS[self.kind]

    @property
    def dot(self) -> Dot | None:
        closed = f"closed {day_words(self.closed_on)}" if self.closed_on else "closing day not stated"
        return dot(self.found.figures, name=f"{self.dispute}, {closed}", counted=self.kind == "declared")

    def comes_to(self, test: Test, outcome: Outcome) -> bool:
        """For any of its questions; the sums of one by workplaces are tested by nobody."""
        told = (line for question in self.found.questions for line in question.lines)
        return not self.parts and any(line.test == test and line.outcome == outcome for line in told)


def found_refs(asked: Asked) -> QuerySet:
    """(which, pk, closed) of each that fits all but the outcome, newest first."""
    ballots, votes = Ballot.objects.public().standing(), Vote.objects.results_told()
    if asked.q:
        mentioned = Dispute.objects.public().mentioning(asked.q).values("pk")
        ballots, votes = ballots.filter(dispute__in=mentioned), votes.filter(dispute__in=mentioned)
    if asked.kind == "article":
        ballots = ballots.none()
    elif asked.kind:
        ballots, votes = ballots.filter(kind=asked.kind), votes.none()
    closed = votes.annotate(closed=Coalesce("closed_on", "closed_on_latest"))
    both = [_refs(ballots.annotate(closed=F("closed_on")), "ballot"), _refs(closed, "vote")]
    both = [refs.filter(closed__year=asked.year) for refs in both] if asked.year else both
    return both[0].union(both[1], all=True).order_by(F("closed").desc(nulls_last=True), "which", "-key")


def _refs(rows: QuerySet, which: str) -> QuerySet:
    named = rows.order_by().annotate(which=Value(which, output_field=CharField()), key=F("pk"))
    return named.values_list("which", "key", "closed")


def fetched(refs: Iterable[tuple[str, int, date | None]], *, today: date) -> list[Listed]:
    """In that order, in three queries however many they are."""
    wanted: list[Ref] = [(which, key) for which, key, _ in refs]
    ballots = Ballot.objects.with_totals().in_bulk([key for which, key in wanted if which == "ballot"])
    votes = Vote.objects.select_related("dispute").in_bulk([key for which, key in wanted if which == "vote"])
    rows = (ballots.get(key) if which == "ballot" else votes.get(key) for which, key in wanted)
    return [_of_ballot(row, today) if isinstance(row, Ballot) else _of_vote(row, today) for row in rows if row]


def _of_ballot(ballot: Ballot, today: date) -> Listed:
    return Listed(
        kind=ballot.kind,
        dispute=ballot.dispute,
        address=ballot.get_absolute_url(),
        closed_on=ballot.closed_on,
        entitled_to_vote=ballot.entitled_to_vote,
        papers_returned=ballot.papers_returned,
        turnout_pct=ballot.turnout_pct,
        parts=ballot.parts_count,
        found=work_out(figures_for_law(ballot.totals), today=today, on=today),
    )


def _of_vote(vote: Vote, today: date) -> Listed:
    figures, by = told_in_articles.figures_of(vote), told_in_articles.told_by(vote) or today
    return Listed(
        kind="article",
        dispute=vote.dispute,
        address=f"{vote.dispute.get_absolute_url()}#ballots",
        closed_on=vote.closed_on,
        entitled_to_vote=vote.entitled_to_vote,
        papers_returned=vote.papers_returned,
        turnout_pct=vote.turnout_pct,
        found=work_out(figures, today=today, on=by, asked=told_in_articles.questions_of(vote)),
    )


def list_page(asked: Asked, *, page: str | None, today: date) -> dict[str, Any]:
    refs = found_refs(asked)
    if asked.outcome:
        shown = Paginator(list(all_found(asked, today=today)), A_PAGE).get_page(page)
        rows = list(shown)
    else:
        shown = Paginator(refs, A_PAGE).get_page(page)
        rows = fetched(shown, today=today)
    dots = [found for row in rows if (found := row.dot)]
    return {
        "page": shown,
        "rows": rows,
        "dots": dots,
        "undrawn": len(rows) - len(dots),
        "asked": asked,
        "kinds": KINDS,
        "outcomes": TESTS,
        "years": _years(),
        "considered": CONSIDERED if asked.outcome and refs.count() > CONSIDERED else None,
        "today": today,
    }


def _years() -> list[int]:
    """Those in which a ballot closed, the last first."""
    told = Vote.objects.results_told().annotate(closed=Coalesce("closed_on", "closed_on_latest"))
    days = [*Ballot.objects.public().dates("closed_on", "year"), *told.dates("closed", "year")]
    return sorted({day.year for day in days}, reverse=True)


def all_found(asked: Asked, *, today: date) -> Iterator[Listed]:
    """Every one that fits, a few hundred at a time; by outcome of the newest ``CONSIDERED``."""
    refs = found_refs(asked)
    ahead = iter(refs[:CONSIDERED] if asked.outcome else refs)
    while some := list(islice(ahead, AT_A_TIME)):
        for row in fetched(some, today=today):
            if not (asked.test and asked.outcome) or row.comes_to(asked.test, asked.outcome):
                yield row
