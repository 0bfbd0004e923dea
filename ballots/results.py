"""A result as somebody keys it: one shape for the form, the import, the second person and the comparison. PURE."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any, Literal

from ballots.law import Days, Figures, Question
from ballots.law.figures import Action, Answer
from ballots.law.records import JURISDICTIONS

Kind = Literal["declared", "reported"]

LABELS = {
    "kind": "kind of result",
    "jurisdiction": "where the ballot was held",
    "important_public_services": "important public services",
    "opened_on": "opened",
    "closed_on": "closed",
    "entitled_to_vote": "entitled to vote",
    "papers_returned": "papers returned",
    "turnout_pct": "turnout in per cent",
    "yes_votes": "yes",
    "no_votes": "no",
    "spoiled_papers": "spoiled",
    "yes_pct": "yes in per cent",
}
ACTIONS: dict[Action, str] = {"strike": "strike", "asos": "action short of a strike"}
WORDS: dict[str, str] = {**JURISDICTIONS, "unknown": "not known"}
"""Of values that are kept as codes."""


@dataclass(frozen=True, slots=True)
class Count:
    """The count of one question. Of a reported result the counts may be None and the percentage, as printed, is all there is."""

    action: Action
    yes_votes: int | None
    no_votes: int | None
    spoiled_papers: int | None
    yes_pct: str = ""

    @property
    def valid(self) -> int | None:
        """Yes and No together, where both are known."""
        return None if self.yes_votes is None or self.no_votes is None else self.yes_votes + self.no_votes


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One employer or workplace of a disaggregated ballot, with its own electorate and counts."""

    employer: str
    workplace: str = ""
    entitled_to_vote: int | None = None
    papers_returned: int
    counts: tuple[Count, ...]

    @property
    def name(self) -> str:
        return f"{self.employer}, {self.workplace}" if self.workplace else self.employer


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """``declared``: counted by a scrutineer. ``reported``: percentages, or some of the figures, as somebody told them."""

    kind: Kind = "declared"
    jurisdiction: str = ""
    important_public_services: Answer = "unknown"
    opened_on: date | None = None
    closed_on: date | None = None
    entitled_to_vote: int | None = None
    papers_returned: int | None = None
    turnout_pct: str = ""
    counts: tuple[Count, ...] = ()
    parts: tuple[Part, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        days = {name: day.isoformat() if (day := getattr(self, name)) else None for name in ("opened_on", "closed_on")}
        return asdict(self) | days

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Result":
        days = {name: date.fromisoformat(stored[name]) if stored[name] else None for name in ("opened_on", "closed_on")}
        parts = tuple(Part(**{**part, "counts": _counts(part["counts"])}) for part in stored["parts"])
        return cls(**{**stored, **days, "counts": _counts(stored["counts"]), "parts": parts})


def _counts(stored: list[Mapping[str, Any]]) -> tuple[Count, ...]:
    return tuple(Count(**count) for count in stored)


@dataclass(frozen=True, slots=True)
class Difference:
    """``field`` is its name in the form, ``label`` in words; both values in words, '' where nothing was given."""

    field: str
    label: str
    first: str
    second: str

    @property
    def workplace(self) -> str:
        """'' for a figure of the whole ballot."""
        return self.label.rpartition(": ")[0] if self.field == "parts" else ""

    @property
    def figure(self) -> str:
        """``label`` without the workplace."""
        return self.label.rpartition(": ")[2] if self.field == "parts" else self.label


def differences(first: Result, second: Result) -> list[Difference]:
    """Field by field, the order of questions and of workplaces aside."""
    one, other = _flat(first), _flat(second)
    fields = dict.fromkeys([*one, *other])
    return [
        Difference(field, label, one.get((field, label), ""), other.get((field, label), ""))
        for field, label in fields
        if one.get((field, label), "") != other.get((field, label), "")
    ]


def _flat(result: Result) -> dict[tuple[str, str], str]:
    """Every figure by (field of the form, its words)."""
    flat = {(name, LABELS[name]): _told(getattr(result, name)) for name in LABELS if hasattr(result, name)}
    flat |= dict(_flat_counts(result.counts))
    for part in sorted(result.parts, key=lambda part: part.name):
        for name in ("entitled_to_vote", "papers_returned"):
            flat["parts", f"{part.name}: {LABELS[name]}"] = _told(getattr(part, name))
        flat |= {("parts", f"{part.name}: {label}"): told for (_, label), told in _flat_counts(part.counts)}
    return {key: told for key, told in flat.items() if told}


def _flat_counts(counts: tuple[Count, ...]) -> Iterator[tuple[tuple[str, str], str]]:
    for count in counts:
        for name in ("yes_votes", "no_votes", "spoiled_papers", "yes_pct"):
            yield (f"{count.action}_{name}", f"{LABELS[name]}, {ACTIONS[count.action]}"), _told(getattr(count, name))


def _told(value: object) -> str:
    if isinstance(value, date):
        return f"{value.day} {value:%B %Y}"
    return f"{value:,}" if isinstance(value, int) else WORDS.get(str(value), str(value or ""))


def figures_for_law(result: Result, part: Part | None = None) -> Figures:
    """What the law is asked about: the ballot, or one part of it."""
    counted = part or result
    return Figures(
        jurisdiction=result.jurisdiction or None,  # type: ignore[arg-type]
        opened=days_of(result.opened_on),
        closed=days_of(result.closed_on),
        important_public_services=result.important_public_services,
        entitled_to_vote=counted.entitled_to_vote,
        papers_returned=counted.papers_returned,
        turnout_pct=(result.turnout_pct or None) if part is None else None,
        questions=tuple(_question(count) for count in counted.counts),
    )


def days_of(day: date | None) -> Days | None:
    return Days.on(day) if day else None


def _question(count: Count) -> Question:
    return Question(
        action=count.action,
        yes=count.yes_votes,
        no=count.no_votes,
        spoiled=count.spoiled_papers,
        yes_pct=count.yes_pct or None,
    )


def totals_of(parts: tuple[Part, ...], *, of: Result) -> Result:
    """The result with its parts, and their sums as its own figures. Where one electorate is not stated, neither is the sum."""
    entitled = [part.entitled_to_vote for part in parts]
    return replace(
        of,
        parts=parts,
        entitled_to_vote=None if None in entitled else sum(count for count in entitled if count is not None),
        papers_returned=sum(part.papers_returned for part in parts),
        counts=tuple(_sum(action, parts) for action in ACTIONS if any(_asked(action, part) for part in parts)),
    )


def _asked(action: Action, part: Part) -> Count | None:
    return next((count for count in part.counts if count.action == action), None)


def _sum(action: Action, parts: tuple[Part, ...]) -> Count:
    asked = [count for part in parts if (count := _asked(action, part))]
    return Count(
        action,
        sum(count.yes_votes or 0 for count in asked),
        sum(count.no_votes or 0 for count in asked),
        sum(count.spoiled_papers or 0 for count in asked),
    )
