"""What a rule is made of: where and from when to when it holds, and the few formulas that rules are written in."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Test = Literal["majority", "turnout", "support"]
Topic = Literal["majority", "turnout", "support", "mandate", "notice", "telling the result", "notice of the ballot",
                "scrutineer", "separate ballots"]  # fmt: skip
Jurisdiction = Literal["GB", "GB-WLS-devolved", "NI"]
Count = Literal["yes", "no", "papers_returned", "entitled_to_vote"]

JURISDICTIONS: dict[Jurisdiction, str] = {
    "GB": "Great Britain",
    "GB-WLS-devolved": "Wales, devolved public authority (NHS, councils, schools, fire)",
    "NI": "Northern Ireland",
}
TESTS: tuple[Test, ...] = ("majority", "turnout", "support")


@dataclass(frozen=True, slots=True)
class AtLeast:
    """``part`` is at least ``percent`` of ``of``."""

    part: Count
    percent: int
    of: Count


@dataclass(frozen=True, slots=True)
class MoreThanHalf:
    """``part`` is more than half of ``of``."""

    part: Count
    of: Count


@dataclass(frozen=True, slots=True)
class MoreThan:
    """``part`` is more than ``other``."""

    part: Count
    other: Count


@dataclass(frozen=True, slots=True)
class NotAsked:
    """There is no such test."""


@dataclass(frozen=True, slots=True)
class ForMonths:
    """Action is covered for so many months from the date of the ballot; up to ``if_agreed`` if union and employer agree."""

    months: int
    if_agreed: int | None = None


@dataclass(frozen=True, slots=True)
class BeginWithinWeeks:
    """Action must begin within so many weeks beginning with the date of the ballot; then it may go on."""

    weeks: int
    if_agreed: int


@dataclass(frozen=True, slots=True)
class AfterDays:
    """Action may begin so many days after the day on which the employer received the notice."""

    days: int
    if_agreed: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A duty that is not worked out here, only shown: its words are all there is."""


Formula = AtLeast | MoreThanHalf | MoreThan | NotAsked | ForMonths | BeginWithinWeeks | AfterDays | Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """``sure``: V read in the primary text, D deduced from it, S from a secondary source. ``check``: its end, or its reach, is
    not known for certain and has to be looked up before anyone relies on it."""

    id: str
    topic: Topic
    jurisdictions: tuple[Jurisdiction, ...]
    goes_by: Literal["opened", "notice received"] = "opened"
    first: date | None = None
    last: date | None = None
    formula: Formula
    only_important_public_services: bool = False
    in_words: str
    source: str
    sure: Literal["V", "D", "S"]
    check: str = ""
    version: int = 1

    def holds_on(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)
