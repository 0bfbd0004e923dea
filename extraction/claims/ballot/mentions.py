"""What each sentence says of a ballot: how far it has come, what about, when, and with what figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extraction.document import Document
from extraction.normalise.dates import Spell, find_spells
from extraction.types import Claim, DateValue, QuestionValue, Span

from ..belonging import dispute_of, is_aside
from .days import as_of, days_of
from .figures import Figures, figures_of, spoiled_of
from .words import (
    BALLOT,
    DECISION,
    EARLIER,
    FRESH,
    NOT_MEMBERS,
    STRIKE,
    About,
    Status,
    about_of,
    outcome_of,
    status_of,
    tells_what_about,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence's word on a vote. ``fresh``: it speaks of another ballot than the one before it.

    ``supporting``: it tells a decision without naming the vote, and counts only beside a sentence that does.
    """

    status: Status
    about: About
    figures: Figures
    sentence: Span
    opened_on: DateValue | None = None
    closed_on: DateValue | None = None
    fresh: bool = False
    supporting: bool = False
    dispute: int | None = None
    background: bool = False


def mentions(doc: Document, disputes: Sequence[Claim]) -> Iterator[Mention]:
    """In the order of the text; what a sentence leaves open it takes from the one before it."""
    before: Mention | None = None
    for mention in _told(doc, disputes):
        before = mention if mention.background else _in_turn(doc, mention, before)
        yield before


def _told(doc: Document, disputes: Sequence[Claim]) -> Iterator[Mention]:
    spells = find_spells(doc.text, published=doc.published)
    at = 0
    for sentence in doc.sentences:
        while at < len(spells) and spells[at].span.start < sentence.start:
            at += 1
        until = at
        while until < len(spells) and spells[until].span.start < sentence.end:
            until += 1
        mention = _of_sentence(doc, sentence, spells[at:until], disputes)
        if mention:
            yield from _one_for_each_body(mention, sentence.of(doc.text))
        at = until


_BODY_BREAK = re.compile(r",? while |; |,? (?:and|but|with|whereas) ", re.I)


def _one_for_each_body(mention: Mention, words: str) -> Iterator[Mention]:
    """'X members voted by 85% and Y members by 72%' tells of two ballots, each with its own figures."""
    told = {q.yes_pct for q in mention.figures.questions if q.action == "strike" and q.yes_pct}
    if len(told) < 2:
        yield mention
        return
    parts = [part for part in map(figures_of, _BODY_BREAK.split(words)) if part.questions]
    for part in parts:
        outcome = mention.figures.questions[0].outcome
        questions = tuple(replace(q, outcome=outcome) for q in part.questions)
        yield replace(mention, figures=replace(part, questions=questions))


def _spoiled(doc: Document, sentence: Span, disputes: Sequence[Claim]) -> Mention | None:
    """A sentence that only counts the spoiled papers of the vote before it."""
    spoiled = spoiled_of(sentence.of(doc.text))
    if spoiled is None:
        return None
    return Mention(
        status="result",
        about="action",
        figures=Figures(questions=(QuestionValue("unspecified", spoiled=spoiled),)),
        sentence=sentence,
        supporting=True,
        dispute=dispute_of(doc, sentence, disputes),
        background=is_aside(doc, sentence, disputes),
    )


def _in_turn(doc: Document, mention: Mention, before: Mention | None) -> Mention:
    """'The vote closes on Friday' is said of the vote named before; a fresh ballot stays fresh a sentence later."""
    if before is None or before.background or before.dispute != mention.dispute:
        return mention
    words = mention.sentence.of(doc.text)
    counted = [q for q in before.figures.questions if q.yes is not None]
    if counted and any(q.yes is None and q.spoiled is not None for q in mention.figures.questions):
        question = replace(mention.figures.questions[0], action=counted[-1].action)
        mention = replace(mention, about=before.about, figures=replace(mention.figures, questions=(question,)))
    if before.about == "offer" and not mention.supporting and not tells_what_about(words):
        mention = replace(mention, about="offer")
    same_stage = mention.status in _STAGES_AHEAD if before.status in _STAGES_AHEAD else mention.status == before.status
    if before.fresh and same_stage and not EARLIER.search(words):
        mention = replace(mention, fresh=True)
    return mention


_STAGES_AHEAD = ("announced", "open")


def _of_sentence(doc: Document, sentence: Span, spells: Sequence[Spell], disputes: Sequence[Claim]) -> Mention | None:
    words = sentence.of(doc.text)
    if not BALLOT.search(words):
        return _decision(doc, sentence, disputes) or _spoiled(doc, sentence, disputes)
    if NOT_MEMBERS.search(words):
        return None
    status, about, figures = status_of(words), about_of(words), figures_of(words)
    if status is None and figures == Figures(entitled_to_vote=figures.entitled_to_vote) != Figures():
        status = "announced"  # who may vote does not tell that they have
    if status == "result" and not (_speaks_of_a_vote(words) or figures.questions or figures.turnout_pct):
        return None
    opened, closed = days_of(words, sentence.start, spells, status=status or "result", published=doc.published)
    if status is None and figures == Figures():
        if not (_VOTE.search(words) and any(day and _names_a_day(day) for day in (opened, closed))):
            return None
        status = "closed" if _CLOSES_PAST.search(words) else "open"
    return Mention(
        status=as_of(status or "result", opened, closed, published=doc.published),
        about=about,
        figures=_with_outcome(figures, words, about) if status in ("result", None) else figures,
        sentence=sentence,
        opened_on=opened,
        closed_on=closed,
        fresh=FRESH.search(words) is not None,
        dispute=dispute_of(doc, sentence, disputes),
        background=is_aside(doc, sentence, disputes) or _is_history(doc, spells),
    )


def _decision(doc: Document, sentence: Span, disputes: Sequence[Claim]) -> Mention | None:
    words = sentence.of(doc.text)
    told = DECISION.search(words)
    if told is None:
        return None
    return Mention(
        status="result",
        about="offer",
        figures=_with_outcome(Figures(), told[0], "offer"),
        sentence=sentence,
        supporting=True,
        dispute=dispute_of(doc, sentence, disputes),
        background=is_aside(doc, sentence, disputes),
    )


def _names_a_day(day: DateValue) -> bool:
    return day.earliest is not None or re.search(r"\d", day.as_written) is not None


_VOTE = re.compile(r"\b(?:ballot|vote|voting|poll|papers)\b", re.I)
_CLOSES_PAST = re.compile(r"\b(?:closed|ended|ran)\b", re.I)


def _speaks_of_a_vote(words: str) -> bool:
    """'backed the commissioner' is no ballot; 'voted for', 'the ballot' with strike or offer is."""
    return re.search(r"\b(?:vot|ballot|mandate|authori[sz])", words, re.I) is not None and (
        STRIKE.search(words) is not None or about_of(words) == "offer" or _SHORTFALL.search(words) is not None
    )


def _with_outcome(figures: Figures, words: str, about: About) -> Figures:
    outcome = outcome_of(words, about=about)
    if outcome is None or (not figures.questions and _SHORTFALL.search(words)):
        return figures
    questions = figures.questions or (QuestionValue("strike" if about != "offer" else "unspecified"),)
    return replace(figures, questions=tuple(_decided(q, outcome) for q in questions))


# A sentence on a turnout that was too low ('short of the 50% needed for a strike') tells nothing of the outcome.
_SHORTFALL = re.compile(
    r"\b(?:short of|below|under|miss(?:ed|es)|fail(?:ed|s) to (?:reach|meet))\b[^.;]{0,40}(?:%|per ?cent|"
    r"threshold|needed|required|half)",
    re.I,
)


def _decided(question: QuestionValue, outcome: Literal["for", "against"]) -> QuestionValue:
    """A question whose own figure says otherwise does not take the outcome that the sentence tells of another."""
    share = float(question.yes_pct) if question.yes_pct is not None else None
    otherwise = share is not None and (share < 50 if outcome == "for" else share > 50)
    return question if otherwise else replace(question, outcome=outcome)


def _is_history(doc: Document, spells: Sequence[Spell]) -> bool:
    """Whether every day of the sentence lies more than a year before the article."""
    days = [s.last_day for s in spells if s.last_day]
    return bool(days and doc.published and all((doc.published - d).days > 500 for d in days))
