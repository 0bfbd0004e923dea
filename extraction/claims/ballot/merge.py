"""One ballot told in several sentences becomes one claim, at the stage that the last of them reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from extraction.types import BallotValue, Claim, QuestionValue

from .days import as_of
from .mentions import Mention
from .words import Status

_RANK: tuple[Status, ...] = ("announced", "open", "closed", "result")


def merged(mentions: Sequence[Mention], *, published: date | None) -> Iterator[Claim]:
    ballots: list[list[Mention]] = []
    for mention in mentions:
        same = next((b for b in ballots if _same(b, mention, published)), None)
        if same is None:
            ballots.append([mention])
        else:
            same.append(mention)
    return (_claim(ballot, published) for ballot in ballots if not all(m.supporting for m in ballot))


def _same(ballot: Sequence[Mention], mention: Mention, published: date | None) -> bool:
    """One dispute votes on one thing at a time, unless the text says 'again' or prints other figures."""
    first = ballot[0]
    if (first.dispute, first.background) != (mention.dispute, mention.background) or mention.fresh != first.fresh:
        return False
    if (first.about == "offer") != (mention.about == "offer"):
        return False
    if {first.about, mention.about} == {"action", "consultative"} and mention.status in ("announced", "open"):
        return False
    closed = next((m.closed_on for m in ballot if m.closed_on), None)
    opens = mention.opened_on.earliest if mention.opened_on else None
    if closed and closed.latest and opens and opens > closed.latest:
        return False
    if any(m.status == "result" for m in ballot) and opens and published and opens > published:
        return False
    known = _questions(ballot)
    return not any(_differ(q, k) for q in mention.figures.questions for k in known)


def _differ(one: QuestionValue, other: QuestionValue) -> bool:
    figures = [(one.yes_pct, other.yes_pct), (one.yes, other.yes), (one.yes_share, other.yes_share)]
    return one.action == other.action and any(a and b and a != b for a, b in figures)


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
    counted = any((one.yes_pct, other.yes_pct, one.yes, other.yes))
    return QuestionValue(
        one.action,
        one.outcome or other.outcome,
        one.yes if one.yes is not None else other.yes,
        one.no if one.no is not None else other.no,
        one.spoiled if one.spoiled is not None else other.spoiled,
        one.yes_pct or other.yes_pct,
        one.no_pct or other.no_pct,
        None if counted else one.yes_share or other.yes_share,
    )


def _claim(ballot: Sequence[Mention], published: date | None) -> Claim:
    telling = sorted(ballot, key=lambda m: (-_weight(m), m.sentence))
    opened_on = next((m.opened_on for m in telling if m.opened_on), None)
    closed_on = next((m.closed_on for m in telling if m.closed_on), None)
    stage = max((m.status for m in ballot), key=_RANK.index)
    value = BallotValue(
        status=as_of(stage, opened_on, closed_on, published=published),
        about=telling[0].about,
        opened_on=opened_on,
        closed_on=closed_on,
        entitled_to_vote=next((m.figures.entitled_to_vote for m in telling if m.figures.entitled_to_vote), None),
        papers_returned=next((m.figures.papers_returned for m in telling if m.figures.papers_returned), None),
        turnout_pct=next((m.figures.turnout_pct for m in telling if m.figures.turnout_pct), None),
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
