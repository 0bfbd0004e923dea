"""Results set out in lines, as scrutineers declare them: 'Number of votes cast: 412', 'Yes: 380 (92.2%)'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extraction.document import Document
from extraction.types import BallotAction, QuestionValue, Span

from .marks import Figures, action_of, either
from .words import OFFER, About

_LONGEST_LINE = 200
_LINES_BETWEEN = 1  # a question may stand between two lines with figures
_TOLD_BEFORE = 2  # sentences above the lines in which the vote may be named
_N = r"(?P<n>\d{1,3}(?:,\d{3})+(?![\d%.])|\d+(?![\d,.]*\d|\s?%|\s?per ?cent))"
_PCT = r"(?P<pct>\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)"
_TO = r"[\s:=–—-]{1,6}"
_FIGURES = rf"{_TO}(?:{_N}(?: votes?)?(?:,? ?\(?{_PCT}\)?)?|\(?{_PCT.replace('pct', 'share')}\)?)"
_ALL = r"(?:(?:the )?(?:total )?(?:number of )?(?:individuals|members|people|(?:ballot |voting )?papers|ballots|votes)?|total)"
# What a line may count, each label with its figure. A line is nothing but such labels, behind a heading perhaps.
_LABELS = tuple(
    (kind, re.compile(pattern, re.I))
    for kind, pattern in (
        (
            "entitled",
            rf"{_ALL} ?(?:who were |were |that were )?(?:entitled to vote|eligible(?: to vote)?|issued|distributed|sent out|"
            rf"despatched|dispatched|balloted)(?: [a-z]+){{0,4}}{_TO}{_N}",
        ),
        (
            "returned",
            rf"{_ALL} ?(?:who )?(?:cast|returned|received|counted|voted)(?: [a-z]+){{0,4}}{_TO}{_N}(?: \({_PCT}\))?",
        ),
        ("turnout", rf"(?:the )?(?:overall )?turn-?out(?: was| of)?{_TO.replace('1', '0')}\s?{_PCT}"),
        (
            "spoiled",
            rf"(?:number of )?(?:votes? )?(?:spoil(?:t|ed)|invalid)(?: [a-z]+){{0,8}}{_TO}{_N}",
        ),
        (
            "answer",
            r"(?:number of )?(?:individuals |members |votes |those )?(?:who )?(?:answering |answered |voting |voted |votes? )?"
            r"[“\"'‘]?(?P<side>yes|no|for|against|in favou?r(?: of)?|accept|reject)[”\"'’]?"
            rf"(?: votes?\b)?(?P<matter>(?: (?!yes\b|no\b)[a-z]+){{0,7}}){_FIGURES}",
        ),
    )
)
_BETWEEN = re.compile(r"(?:[\s;,.|/&•*·–—-]|and\b)*")
_HEADING = re.compile(r"[^\d:?]{1,110}[:?–—-]+\s+(?=\S)")
_LINE_OPENS = re.compile(
    r"yes|no\b|for\b|against|in favou?r|turn|total|number|ballot|vot|spoil|invalid|paper|accept|reject", re.I
)
_OF_A_VOTE = re.compile(r"\b(?:ballot|turn-?out|entitled|vot(?:e|es|ed|ing)\b)", re.I)
_OF_READERS = re.compile(r"\b(?:polls?|survey|readers|have your say|respondents)\b", re.I)


@dataclass(frozen=True, slots=True)
class Item:
    """One label with its figure. ``action`` is what the label itself names, if it names any."""

    kind: str
    side: str
    action: BallotAction
    count: int | None
    pct: str | None


@dataclass(slots=True)
class Declaration:
    """The lines of one vote, from the first to the last."""

    lines: list[Span] = field(default_factory=list)
    figures: Figures = field(default_factory=Figures)
    about: About = "action"

    @property
    def span(self) -> Span:
        return Span(self.lines[0].start, self.lines[-1].end)


def declarations(doc: Document) -> Iterator[Declaration]:
    """Every vote of which lines tell how many were for it and something more."""
    block, asked, missed = Declaration(), "", 0
    for index, sentence in enumerate(doc.sentences):
        words = sentence.of(doc.text)
        heading, items = _items(words)
        if not items:
            asked, missed = words, missed + 1
            if block.lines and (missed > _LINES_BETWEEN or len(words) > _LONGEST_LINE):
                yield from _whole(doc, block)
                block = Declaration()
            continue
        if block.lines and _tells_anew(block, items, heading or asked):
            yield from _whole(doc, block)
            block = Declaration()
        if not block.lines and not _is_of_members(doc, index):
            continue
        missed = 0
        asked = heading or asked
        block.lines.append(sentence)
        _take(block, items, asked)
    yield from _whole(doc, block)


def _whole(doc: Document, block: Declaration) -> Iterator[Declaration]:
    """The block, if it tells how many were for it and anything else."""
    told = [q for q in block.figures.questions if q.yes is not None or q.yes_pct is not None]
    beside = replace(block.figures, questions=()) != Figures()
    if told and (beside or len(block.figures.questions) > 1 or told[0].no is not None or told[0].no_pct is not None):
        yield block


def _is_of_members(doc: Document, index: int) -> bool:
    """Whether the lines, or the sentences above them, speak of a vote that is no poll of readers."""
    around = " ".join(s.of(doc.text) for s in doc.sentences[max(0, index - _TOLD_BEFORE) : index + _TOLD_BEFORE + 1])
    return _OF_A_VOTE.search(around) is not None and _OF_READERS.search(around) is None


def _items(words: str) -> tuple[str, list[Item]]:
    """The heading of a line and its labelled figures; none where the line holds anything else."""
    if len(words) > _LONGEST_LINE or not any(c.isdigit() for c in words) or not _LINE_OPENS.search(words):
        return "", []
    start = _skipped(words, 0)
    heading = ""
    if _label_at(words, start) is None and (head := _HEADING.match(words, start)):
        heading, start = head.group(), head.end()
    items: list[Item] = []
    while start < len(words):
        found = _label_at(words, start)
        if found is None:
            return "", []
        items.append(_item(*found))
        start = _skipped(words, found[1].end())
    return heading, items


def _skipped(words: str, start: int) -> int:
    found = _BETWEEN.match(words, start)
    return found.end() if found else start


def _label_at(words: str, start: int) -> tuple[str, re.Match[str]] | None:
    return next(((kind, found) for kind, label in _LABELS if (found := label.match(words, start))), None)


def _item(kind: str, found: re.Match[str]) -> Item:
    told = found.groupdict()
    count = told.get("n")
    side = "no" if re.match(r"no|against|reject", told.get("side") or "", re.I) else "yes"
    return Item(
        kind=kind,
        side=side,
        action=action_of(told.get("matter") or ""),
        count=int(count.replace(",", "")) if count else None,
        pct=told.get("pct") or told.get("share"),
    )


def _asked(item: Item, asked: str) -> BallotAction:
    return item.action if item.action != "unspecified" else action_of(asked)


def _tells_anew(block: Declaration, items: Sequence[Item], asked: str) -> bool:
    """Whether a line tells again what the block tells already: it is of another vote."""
    known = block.figures
    told = {
        "entitled": known.entitled_to_vote is not None,
        "returned": known.papers_returned is not None,
        "turnout": known.turnout_pct is not None,
    }
    answered = {q.action for q in known.questions if q.yes is not None or q.yes_pct is not None}
    return any(
        _asked(item, asked) in answered if item.kind == "answer" and item.side == "yes" else told.get(item.kind, False)
        for item in items
    )


def _take(block: Declaration, items: Sequence[Item], asked: str) -> None:
    for item in items:
        known = block.figures
        if item.kind == "entitled":
            block.figures = replace(known, entitled_to_vote=item.count)
        elif item.kind == "returned":
            block.figures = replace(known, papers_returned=item.count)
        elif item.kind == "turnout":
            block.figures = replace(known, turnout_pct=item.pct)
        elif item.kind == "spoiled" and known.questions:
            last = replace(known.questions[-1], spoiled=item.count)
            block.figures = replace(known, questions=(*known.questions[:-1], last))
        elif item.kind == "answer":
            action = _asked(item, asked)
            if action == "unspecified" and OFFER.search(asked):
                block.about = "offer"
            yes = QuestionValue(action, yes=item.count, yes_pct=item.pct)
            no = QuestionValue(action, no=item.count, no_pct=item.pct)
            block.figures = replace(known, questions=_with(known.questions, yes if item.side == "yes" else no))


def _with(questions: Sequence[QuestionValue], question: QuestionValue) -> tuple[QuestionValue, ...]:
    if all(q.action != question.action for q in questions):
        return (*questions, question)
    return tuple(either(q, question) if q.action == question.action else q for q in questions)
