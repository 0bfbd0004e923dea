"""Which claims tell of one and the same ballot. PURE.

Two claims speak of one ballot when they are about the same thing, it can have closed on the same days by both, and no
figure of theirs contradicts. A re-ballot closes later than the result of the first was told, so it stays another one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from disputes.facts import Assertion
from disputes.resolution.ranking import in_rank, origin_rank, source_of
from disputes.resolution.values import said_by, when_of

STATUSES = ("announced", "open", "closed", "result")
FIGURES = ("entitled_to_vote", "papers_returned", "turnout_pct")
ANSWERS = ("outcome", "yes", "no", "spoiled", "yes_pct", "no_pct")

EARLIEST, LATEST = 0, 10_000_000
"""Ordinals outside of which there is no day."""
RUNS_AT_MOST = 183
"""Days from the first word of a ballot to its close: half a year is longer than any on record."""
TOLD_WITHIN = 365
"""Days for which a result goes on being told without its date."""
REPORTED_WITHIN = 14
"""Days within which a fresh result is printed."""
SLACK = 7
"""Days by which reports of one closing date differ ('last week'): two ballots of one workforce never close so near."""

Window = tuple[int, int]
Field = tuple[str, str]
"""The action of a question, or '', and the name of a figure."""


def ballots(claims: Sequence[Assertion]) -> list[list[Assertion]]:
    """The claims by ballot, each list in the order given; the firmest claims gather the vaguer ones."""
    gathered: list[_Ballot] = []
    for claim in sorted((_read(claim) for claim in claims), key=lambda told: _firmness(told.claim)):
        fitting = [ballot for ballot in gathered if ballot.may_be_of(claim)]
        if fitting:
            max(fitting, key=lambda ballot: ballot.nearness(claim)).add(claim)
        else:
            gathered.append(_Ballot(claim))
    rank = in_rank(claims)
    return [sorted((told.claim for told in ballot.told), key=rank) for ballot in gathered]


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim with its figures and windows read."""

    claim: Assertion
    about: str
    figures: Mapping[Field, Any]
    closing: Window
    fresh: Window | None

    @property
    def is_over(self) -> bool:
        return self.claim.value["status"] in ("closed", "result")


class _Ballot:
    """Claims on one ballot. A look at one more costs by the figures that differ, not by the claims."""

    def __init__(self, first: _Told) -> None:
        self.told: list[_Told] = []
        self.about = first.about
        self.window: Window = (EARLIEST, LATEST)
        self.giving: defaultdict[Field, defaultdict[Any, list[_Told]]] = defaultdict(lambda: defaultdict(list))
        self.stated: Counter[Field] = Counter()
        self.is_over = False
        self.add(first)

    def add(self, told: _Told) -> None:
        self.told.append(told)
        self.window = max(self.window[0], told.closing[0]), min(self.window[1], told.closing[1])
        self.is_over |= told.is_over
        for name, value in told.figures.items():
            self.giving[name][value].append(told)
            self.stated[name] += 1

    def may_be_of(self, told: _Told) -> bool:
        """It can have closed on the same days as for all, and where figures contradict another tells so."""
        if told.about != self.about or not _overlap(told.closing, self.window):
            return False
        return all(_may_contradict(told, other) for other in self._contradicting(told))

    def nearness(self, told: _Told) -> tuple[int, bool, int]:
        """How well a claim fits: figures in common, the same stage reached, the latest ballot."""
        return sum(self.stated[name] for name in told.figures), told.is_over == self.is_over, self.window[0]

    def _contradicting(self, told: _Told) -> Iterator[_Told]:
        for name, value in told.figures.items():
            for given, by in self.giving[name].items() if name in self.giving else ():
                if not agree(value, given):
                    yield from by


def _may_contradict(told: _Told, other: _Told) -> bool:
    """A fresh result that another article or record tells too, or a figure that another speaker of the article disputes."""
    one, two = told.claim, other.claim
    if source_of(one) != source_of(two):
        return _overlap(told.fresh, other.fresh)
    each_has_a_result_of_its_own = one.value.get("questions") and two.value.get("questions")
    same_voters = one.value.get("group") == two.value.get("group")
    return said_by(one) != said_by(two) and same_voters and not each_has_a_result_of_its_own


def _read(claim: Assertion) -> _Told:
    return _Told(claim, claim.value.get("about") or "", figures(claim.value), _closing(claim), _fresh(claim))


def figures(value: Mapping[str, Any]) -> dict[Field, Any]:
    """Every figure stated, by (action of the question or '', name)."""
    return dict(_figures(value))


def _figures(value: Mapping[str, Any]) -> Iterator[tuple[Field, Any]]:
    for name in FIGURES:
        if value.get(name) is not None:
            yield ("", name), value[name]
    for question in value.get("questions") or ():
        for name in ANSWERS:
            if question.get(name) is not None:
                yield (question["action"], name), question[name]


def agree(one: Any, other: Any) -> bool:
    """Equal, or the one is the other rounded: '85' and '85.3', 6500 and 6512."""
    if one == other:
        return True
    try:
        first, second = Decimal(str(one)), Decimal(str(other))
    except InvalidOperation:
        return False
    units = _unit(first), _unit(second)
    return first == second or (units[0] != units[1] and abs(first - second) < max(units))


def _unit(number: Decimal) -> Decimal:
    """The place a figure is given to: 0.1 of 85.3, 100 of 6500. The tens of a two-figure number are taken as exact."""
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    trailing = len(str(number)) - len(str(number).rstrip("0"))
    return Decimal(10) ** trailing if trailing >= 2 else Decimal(1)


def _closing(claim: Assertion) -> Window:
    """The days on which the ballot can have closed, as far as this claim tells."""
    closed, opened = when_of(claim.value.get("closed_on")), when_of(claim.value.get("opened_on"))
    if closed.earliest and closed.latest:
        return closed.earliest.toordinal(), closed.latest.toordinal()
    low, high = EARLIEST, LATEST
    if opened.earliest and opened.latest:
        low, high = opened.earliest.toordinal(), opened.latest.toordinal() + RUNS_AT_MOST
    if claim.published:
        printed = claim.published.toordinal()
        over = claim.value["status"] in ("closed", "result")
        low = max(low, printed - TOLD_WITHIN) if over else max(low, printed)
        high = min(high, printed) if over else min(high, printed + RUNS_AT_MOST)
    return low, high


def _fresh(claim: Assertion) -> Window | None:
    """As ``_closing``, but only where that is near: a date, or the fortnight before a result was printed."""
    closed = when_of(claim.value.get("closed_on"))
    if closed.earliest:
        return _closing(claim)
    if claim.published and claim.value["status"] == "result":
        return claim.published.toordinal() - REPORTED_WITHIN, claim.published.toordinal()
    return None


def _overlap(one: Window | None, other: Window | None) -> bool:
    return bool(one and other) and one[0] <= other[1] + SLACK and other[0] <= one[1] + SLACK  # type: ignore[index]


def _firmness(claim: Assertion) -> tuple[int, bool, int, int]:
    dated = bool(when_of(claim.value.get("closed_on")).earliest or when_of(claim.value.get("opened_on")).earliest)
    printed = claim.published.toordinal() if claim.published else LATEST
    return origin_rank(claim), not dated, -len(figures(claim.value)), printed
