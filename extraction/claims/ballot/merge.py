"""One ballot told in several sentences becomes one claim, at the stage that the last of them reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from extraction.types import BallotValue, Claim, QuestionValue

from .days import as_of
from .marks import Figures, either
from .mentions import Mention
from .words import Status
from .worked_out import percent_for

_ROUNDED = 0.6
_IN_WORDS = 5.0
"""By how many points figures of one vote may differ: 85 and 85.3; 'nine in ten' and 88."""
_RANK: tuple[Status, ...] = ("announced", "open", "closed", "result")


def merged(mentions: Sequence[Mention], *, published: date | None) -> Iterator[Claim]:
    ballots: list[list[Mention]] = []
    latest: list[list[Mention]] = []  # the same, the one last spoken of first
    for mention in mentions:
        fitting = [b for b in latest if _same(b, mention, published)]
        if fitting:
            ballot = next((b for b in fitting if any(m.group == mention.group for m in b)), fitting[0])
            latest.remove(ballot)
        else:
            ballot = []
            ballots.append(ballot)
        ballot.append(mention)
        latest.insert(0, ballot)
    told = [b for b in ballots if not all(m.supporting for m in b)]
    return (_claim(ballot, published, several=len(told) > 1) for ballot in told)


def _same(ballot: Sequence[Mention], mention: Mention, published: date | None) -> bool:
    """One dispute votes on one thing at a time, unless the text says 'again', names others or prints other figures."""
    first = ballot[0]
    if (first.dispute, first.background) != (mention.dispute, mention.background) or mention.fresh != first.fresh:
        return False
    return not (
        _on_something_else(ballot, mention)
        or _of_others(ballot, mention)
        or _at_another_time(ballot, mention, published)
        or _with_other_figures(ballot, mention)
    )


def _on_something_else(ballot: Sequence[Mention], mention: Mention) -> bool:
    known = next((m.about for m in ballot if m.tells_about), None)
    if known is None or not mention.tells_about:
        return False
    if (known == "offer") != (mention.about == "offer"):
        return True
    return {known, mention.about} == {"action", "consultative"} and mention.status in ("announced", "open")


def _of_others(ballot: Sequence[Mention], mention: Mention) -> bool:
    """Another union or workplace; a workplace whose figures come after some of no workplace is another vote too."""
    if any(m.group.is_other_than(mention.group) for m in ballot):
        return True
    at_a_place = mention.group.place is not None and mention.figures != Figures()
    return at_a_place and all(m.group.place is None for m in ballot) and any(_prints(m) for m in ballot)


def _prints(mention: Mention) -> bool:
    questions = mention.figures.questions
    return mention.figures.turnout_pct is not None or any(percent_for(q) is not None for q in questions)


def _at_another_time(ballot: Sequence[Mention], mention: Mention, published: date | None) -> bool:
    closed = next((m.closed_on for m in ballot if m.closed_on), None)
    opens = mention.opened_on.earliest if mention.opened_on else None
    if closed and closed.latest and opens and opens > closed.latest:
        return True
    return any(m.status == "result" for m in ballot) and bool(opens and published and opens > published)


def _with_other_figures(ballot: Sequence[Mention], mention: Mention) -> bool:
    known = _questions(ballot)
    turnouts = {m.figures.turnout_pct for m in (*ballot, mention) if m.figures.turnout_pct}
    return len(turnouts) > 1 or any(_differ(q, k) for q in mention.figures.questions for k in known)


def _differ(one: QuestionValue, other: QuestionValue) -> bool:
    """Other votes or another percentage; what is rounded or in words is held to be near."""
    if one.action != other.action:
        return False
    if one.yes is not None and other.yes is not None and one.yes != other.yes:
        return True
    shares = percent_for(one), percent_for(other)
    slack = _IN_WORDS if one.yes_share or other.yes_share else _ROUNDED
    return None not in shares and abs((shares[0] or 0) - (shares[1] or 0)) > slack


def _questions(ballot: Sequence[Mention]) -> tuple[QuestionValue, ...]:
    """One question an action; figures come before bare outcomes, and the action before 'unspecified'."""
    joined: dict[str, QuestionValue] = {}
    for question in (q for m in ballot for q in m.figures.questions):
        known = joined.get(question.action)
        joined[question.action] = _joined(known, question) if known else question
    unspecified = joined.get("unspecified")
    if unspecified and "strike" in joined and not any(m.about == "offer" for m in ballot):
        strike = joined["strike"]
        if not _differ(replace(unspecified, action="strike"), strike):
            joined["strike"] = _joined(strike, unspecified)
            del joined["unspecified"]
    return tuple(joined.values())


def _joined(one: QuestionValue, other: QuestionValue) -> QuestionValue:
    """A share in words ('nine in ten') is kept only where no figure is printed."""
    both = either(one, other)
    counted = both.yes_pct is not None or (both.yes is not None and both.no is not None)
    return replace(both, yes_share=None) if counted else both


def _claim(ballot: Sequence[Mention], published: date | None, *, several: bool) -> Claim:
    telling = sorted(ballot, key=lambda m: (-_weight(m), m.sentence))
    opened_on = next((m.opened_on for m in telling if m.opened_on), None)
    closed_on = next((m.closed_on for m in telling if m.closed_on), None)
    stage = max((m.status for m in ballot), key=_RANK.index)
    value = BallotValue(
        status=as_of(stage, opened_on, closed_on, published=published),
        about=next((m.about for m in telling if m.tells_about), telling[0].about),
        opened_on=opened_on,
        closed_on=closed_on,
        entitled_to_vote=next((m.figures.entitled_to_vote for m in telling if m.figures.entitled_to_vote), None),
        papers_returned=next((m.figures.papers_returned for m in telling if m.figures.papers_returned), None),
        turnout_pct=next((m.figures.turnout_pct for m in telling if m.figures.turnout_pct), None),
        turnout_share=next((m.figures.turnout_share for m in telling if m.figures.turnout_share), None),
        group=next((m.group.as_written for m in telling if m.group.as_written), None) if several else None,
        questions=_questions(telling),
    )
    evidence = tuple(dict.fromkeys(m.sentence for m in telling))
    years = [d.year_span for d in (value.opened_on, value.closed_on) if d and d.year_span]
    rest = tuple(dict.fromkeys(y for y in years if not any(s.covers(y) for s in evidence)))
    return Claim("ballot", value, (*evidence, *rest), ballot[0].dispute, ballot[0].background)


def _weight(mention: Mention) -> int:
    """How much the sentence tells: its stage, then its figures and days."""
    figures = mention.figures
    printed = sum(bool(q.yes_pct or q.yes or q.yes_share) for q in figures.questions)
    told = (figures.turnout_pct, figures.entitled_to_vote, mention.opened_on, mention.closed_on)
    return 10 * _RANK.index(mention.status) + 2 * printed + sum(bool(t) for t in told)
