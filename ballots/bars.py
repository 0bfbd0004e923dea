"""The result of one question as a bar, and the table behind it. PURE: shares are exact, and cut only to be drawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ballots.law import Assessed, Figures, Question
from ballots.law.records import Test
from ballots.law.shares import printed
from ballots.percentages import two_places
from ballots.verdict_words import joined

Kind = Literal["yes", "no", "spoiled", "returned", "rest"]
LETTER = Fraction(3, 100)
"""The width of a letter on the narrowest screen, of the bar's: words that do not fit into a stretch stand only below it."""
MARKS: dict[Test, tuple[int, str]] = {"support": (40, "40 % say Yes"), "turnout": (50, "50 % return a paper")}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a bar. ``count`` None where only a percentage is known, which then is ``share_words`` as printed."""

    kind: Kind
    label: str
    count: int | None
    share: Fraction
    share_words: str
    begins: Fraction

    @property
    def x(self) -> str:
        return _percent(self.begins)

    @property
    def width(self) -> str:
        return _percent(self.share)

    @property
    def inside(self) -> str:
        """What is written on it, where there is room."""
        words = self.label if self.count is None else f"{self.label} {self.count:,}"
        return words if len(words) * LETTER < self.share and self.kind in ("yes", "no") else ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A threshold: its words stand to the left of it or to its right, so that two of them never meet."""

    percent: int
    label: str

    @property
    def x(self) -> str:
        return f"{self.percent}%"

    @property
    def at_its_left(self) -> bool:
        return self.percent < 50


@dataclass(frozen=True, slots=True)
class Bar:
    """``over``: of whom or what the whole bar is, in words; ``whole`` their number where it is known."""

    over: str
    whole: int | None
    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...] = ()

    @property
    def in_words(self) -> str:
        """The text alternative."""
        whole = f"{self.whole:,} {self.over}" if self.whole is not None else self.over
        told = [_told(stretch) for stretch in self.stretches]
        marks = f" Marked: {joined([mark.label for mark in self.marks])}." if self.marks else ""
        return f"Of {whole}: {', '.join(told)}.{marks}"


def bars(figures: Figures, assessed: Assessed) -> tuple[Bar, ...]:
    """Over the electorate, where it is known; else over the papers; from percentages alone, one bar each."""
    question = assessed.question
    entitled, returned = figures.entitled_to_vote, _returned(figures, question)
    known = question.yes is not None and question.no is not None
    if entitled and (known or returned is not None) and _at_least(question, returned) <= entitled:
        whole = _bar("entitled to vote", entitled, _papers(question, returned), _not_returned(question, returned))
        marked = Bar(whole.over, whole.whole, whole.stretches, _marks(assessed))
        return (marked,) if known else (marked, *_of_yes(question))
    turnout = _of_turnout(figures, assessed)
    if known and _at_least(question, returned):
        return (*turnout, _over_papers(question, returned))
    return (*turnout, *_of_yes(question))


def _returned(figures: Figures, question: Question) -> int | None:
    """Where the sum and the number returned differ, the larger: both are shown in words."""
    told = [count for count in (figures.papers_returned, question.counted) if count is not None]
    return max(told, default=None)


def _at_least(question: Question, returned: int | None) -> int:
    return max((question.yes or 0) + (question.no or 0) + (question.spoiled or 0), returned or 0)


def _papers(question: Question, returned: int | None) -> Iterator[tuple[Kind, str, int]]:
    if question.yes is None or question.no is None:
        yield "returned", "Returned", returned or 0
        return
    yield "yes", "Yes", question.yes
    yield "no", "No", question.no
    if question.spoiled is not None:
        yield "spoiled", "Spoiled", question.spoiled
    rest = (returned or 0) - question.yes - question.no - (question.spoiled or 0)
    if rest > 0:
        yield "spoiled", "Spoiled or not counted" if question.spoiled is None else "Not accounted for", rest


def _not_returned(question: Question, returned: int | None) -> str:
    return "Not returned" if returned is not None else "Spoiled or not returned"


def _over_papers(question: Question, returned: int | None) -> Bar:
    over = "papers returned" if returned is not None else "Yes and No votes"
    drawn = _bar(over, _at_least(question, returned), _papers(question, returned), "")
    return Bar(drawn.over, drawn.whole, drawn.stretches, (Mark(50, "half"),))


def _bar(over: str, whole: int, parts: Iterable[tuple[Kind, str, int]], rest: str) -> Bar:
    counts = list(parts)
    left = whole - sum(count for *_, count in counts)
    counts += [("rest", rest, left)] if rest else []
    return Bar(over, whole, tuple(_laid_out(counts, whole)))


def _laid_out(counts: Iterable[tuple[Kind, str, int]], whole: int) -> Iterator[Stretch]:
    begins = Fraction(0)
    for kind, label, count in counts:
        share = Fraction(count, whole)
        yield Stretch(kind, label, count, share, two_places(count, whole), begins)
        begins += share


def _marks(assessed: Assessed) -> tuple[Mark, ...]:
    """The thresholds on the electorate that are asked for, or may be."""
    asked = {verdict.test for verdict in assessed.verdicts if verdict.outcome != "does_not_apply"}
    return tuple(Mark(*MARKS[test]) for test in MARKS if test in asked)


def _of_turnout(figures: Figures, assessed: Assessed) -> tuple[Bar, ...]:
    if figures.turnout_pct is None:
        return ()
    marks = tuple(mark for mark in _marks(assessed) if mark.percent == MARKS["turnout"][0])
    return (
        _as_printed("those entitled to vote", figures.turnout_pct, ("returned", "Returned", "Not returned"), marks),
    )


def _of_yes(question: Question) -> tuple[Bar, ...]:
    if question.yes_pct is None:
        return ()
    half = (Mark(50, "half"),)
    return (_as_printed("the votes, as published", question.yes_pct, ("yes", "Yes", "Other than Yes"), half),)


def _as_printed(over: str, percentage: str, names: tuple[Kind, str, str], marks: tuple[Mark, ...]) -> Bar:
    kind, label, rest = names
    given = percentage.strip().removesuffix("%").strip()
    stands_for = printed(given)
    share = (stands_for.low + stands_for.high) / 2
    first = Stretch(kind, label, None, share, given, Fraction(0))
    return Bar(over, None, (first, Stretch("rest", rest, None, 1 - share, "", share)), marks)


def _told(stretch: Stretch) -> str:
    share = f"{stretch.share_words} per cent" if stretch.share_words else ""
    if stretch.count is None:
        return " ".join(filter(None, [stretch.label, share or "the rest"]))
    return f"{stretch.label} {stretch.count:,} ({share})"


def _percent(share: Fraction) -> str:
    """A length to draw with."""
    return f"{float(share * 100):.3f}%"
