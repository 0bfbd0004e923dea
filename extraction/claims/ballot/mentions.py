"""What each sentence says of a ballot: how far it has come, what about, when, whose, and with what figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extraction.document import Document
from extraction.normalise.dates import Spell
from extraction.types import Claim, DateValue, DisputeValue, QuestionValue, Span

from ..belonging import dispute_of, is_aside
from .days import are_long_past, as_of, by_sentence, names_a_day, opened_and_closed
from .declared import Declaration, declarations
from .figures import Part, parts_of
from .groups import NOBODY_NAMED, Group, group_of
from .marks import Figures
from .tallies import spoiled_of
from .words import (
    BALLOT,
    DECISION,
    FRESH,
    HAS_FIGURES,
    NOT_MEMBERS,
    OFFER,
    OTHERS,
    STRIKE,
    About,
    Status,
    about_of,
    is_not_called,
    may_tell_of_a_vote,
    outcome_of,
    status_of,
    tells_what_about,
)
from .worked_out import percent_for


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence's word on a vote, or that of a part of it. ``fresh``: of another ballot than the one before it.

    ``supporting``: it tells a decision without naming the vote, and counts only beside a sentence that does.
    ``about`` is what the sentence says only where ``tells_about``; else it is what such a vote is mostly about.
    """

    status: Status
    about: About
    figures: Figures
    sentence: Span
    opened_on: DateValue | None = None
    closed_on: DateValue | None = None
    fresh: bool = False
    supporting: bool = False
    tells_about: bool = True
    group: Group = NOBODY_NAMED
    dispute: int | None = None
    background: bool = False


def mentions(doc: Document, disputes: Sequence[Claim]) -> Iterator[Mention]:
    """In the order of the text, each sentence for itself."""
    last: Mention | None = None  # what the sentence before says of a vote
    in_list = of_votes = False  # whether the line before opens a list or stands in one, and one of results
    declared = {line: block for block in declarations(doc) for line in block.lines}
    for sentence, spells in by_sentence(doc):
        if sentence in declared:
            last = None
            if sentence == declared[sentence].lines[0]:
                yield _of_declaration(doc, declared[sentence], disputes)
            continue
        words = sentence.of(doc.text)
        names_a_vote = may_tell_of_a_vote(words) and BALLOT.search(words) is not None
        listed = in_list and (of_votes or names_a_vote)
        found = list(_of_sentence(doc, sentence, spells, disputes, listed=listed))
        if last and not found:
            found = list(_going_on(doc, sentence, spells, last))
        last = found[-1] if found else None
        yield from found
        in_list = words.endswith((":", ":)")) or (listed and bool(found))
        of_votes = names_a_vote or bool(found)


def _of_declaration(doc: Document, block: Declaration, disputes: Sequence[Claim]) -> Mention:
    return Mention(
        status="result",
        about=block.about,
        figures=block.figures,
        sentence=block.span,
        dispute=dispute_of(doc, block.lines[0], disputes),
        background=is_aside(doc, block.lines[0], disputes),
    )


def _of_sentence(
    doc: Document, sentence: Span, spells: Sequence[Spell], disputes: Sequence[Claim], *, listed: bool
) -> Iterator[Mention]:
    words = sentence.of(doc.text)
    in_figures = listed and HAS_FIGURES.search(words) is not None
    if not (in_figures or may_tell_of_a_vote(words)) or NOT_MEMBERS.search(words):
        return
    if not (in_figures or BALLOT.search(words)):
        yield from _beside_a_vote(doc, sentence, disputes)
        return
    parts = parts_of(words, listed=listed)
    for part in parts:
        mention = _of_part(doc, sentence, part, spells, listed=listed)
        if mention is None:
            continue
        dispute = dispute_of(doc, sentence, disputes)
        yield replace(
            mention,
            group=_group(doc, Span(sentence.start + part.start, sentence.start + part.end), disputes, listed=listed),
            dispute=dispute,
            background=is_aside(doc, sentence, disputes)
            or are_long_past(spells, published=doc.published)
            or OTHERS.search(words) is not None,
        )


def _of_part(doc: Document, sentence: Span, part: Part, spells: Sequence[Spell], *, listed: bool) -> Mention | None:
    words, figures = sentence.of(doc.text), part.figures
    status, about = status_of(words), about_of(words)
    if status is None and figures == Figures(entitled_to_vote=figures.entitled_to_vote) != Figures():
        status = "closed" if BALLOTED.search(words) else "announced"  # who may vote does not tell that they have
    if listed and figures.questions:
        status = "result"
    if status == "result" and not (_speaks_of_a_vote(words) or figures != Figures()):
        return None
    start, end = sentence.start + part.start, sentence.start + part.end
    told = [s for s in spells if start <= s.span.start < end]
    days = opened_and_closed(
        words[part.start : part.end], start, told, status=status or "result", published=doc.published
    )
    if status == "open" and (figures.turnout_pct or figures.papers_returned is not None or figures.questions):
        status = "result"
    if status is None and figures == Figures():
        if is_not_called(words):
            return None
        if not (_VOTE.search(words) and any(day and names_a_day(day) for day in days)):
            return None
        status = "closed" if _CLOSES_PAST.search(words) else "open"
    return Mention(
        status=as_of(status or "result", *days, published=doc.published),
        about=about,
        figures=_with_outcome(figures, words[part.start : part.end], about) if status in ("result", None) else figures,
        sentence=sentence,
        opened_on=days[0],
        closed_on=days[1],
        fresh=FRESH.search(words) is not None,
        tells_about=tells_what_about(words),
    )


def _group(doc: Document, span: Span, disputes: Sequence[Claim], *, listed: bool) -> Group:
    employers = {o.name for d in disputes if isinstance(d.value, DisputeValue) for o in d.value.employers}
    return group_of(span.of(doc.text), span.start, doc.orgs_in(span), employers=employers, listed=listed)


def _beside_a_vote(doc: Document, sentence: Span, disputes: Sequence[Claim]) -> Iterator[Mention]:
    """A sentence that names no vote, but tells what members decided or how many papers were spoiled."""
    words = sentence.of(doc.text)
    decision, spoiled = DECISION.search(words), spoiled_of(words)
    if decision:
        about: About = "offer"
        figures = _with_outcome(Figures(), decision[0], about)
    elif spoiled is not None:
        about, figures = "action", Figures(questions=(QuestionValue("unspecified", spoiled=spoiled),))
    else:
        return
    yield Mention(
        status="result",
        about=about,
        figures=figures,
        sentence=sentence,
        supporting=True,
        dispute=dispute_of(doc, sentence, disputes),
        background=is_aside(doc, sentence, disputes),
    )


def _going_on(doc: Document, sentence: Span, spells: Sequence[Spell], before: Mention) -> Iterator[Mention]:
    """'It is due to close on Friday', right after a sentence on a vote to come."""
    verb = _IT_CLOSES.match(sentence.of(doc.text))
    if verb is None or before.status not in ("announced", "open") or len(spells) != 1:
        return
    day, opens = spells[0].starts_on, verb["opens"] is not None
    days = (day, None) if opens else (None, day)
    yield replace(before, figures=Figures(), sentence=sentence, opened_on=days[0], closed_on=days[1], tells_about=False)


_IT_CLOSES = re.compile(
    r"(?:It|This|Papers|They) (?:(?:is|are|was|were|will be) )?(?:expected |due |set |scheduled )?(?:to |will )?"
    r"(?:(?P<opens>open|begin|start|go out|get under way)|close|end|conclude|finish|run until|remain open until|"
    r"be returned by)(?:s|es)?\b",
    re.I,
)
BALLOTED = re.compile(r"(?<!be )(?<!being )\bballoted\b", re.I)
_VOTE = re.compile(r"\b(?:ballot|vote|voting|poll|papers)\b", re.I)
_CLOSES_PAST = re.compile(r"\b(?:closed|ended|ran)\b", re.I)


def _speaks_of_a_vote(words: str) -> bool:
    """'backed the commissioner' is no ballot; 'voted for', 'the ballot' with strike or offer is."""
    return re.search(r"\b(?:vot|ballot|mandate|authori[sz])", words, re.I) is not None and (
        STRIKE.search(words) is not None or OFFER.search(words) is not None or _SHORTFALL.search(words) is not None
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
    r"threshold|needed|required|half)|\bthreshold\b[\w ]{0,15} not (?:been )?(?:met|reached|passed)\b",
    re.I,
)


def _decided(question: QuestionValue, outcome: Literal["for", "against"]) -> QuestionValue:
    """A question whose own figure says otherwise does not take the outcome that the sentence tells of another."""
    share = percent_for(question)
    otherwise = share is not None and (share < 50 if outcome == "for" else share > 50)
    return question if otherwise else replace(question, outcome=outcome)
