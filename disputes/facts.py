"""The vocabulary of what we hold to be so. PURE: no Django, no clock.

Assertions (what articles and people said) go through ``resolution.resolve`` and come out as ``Facts``; ``timeline`` and
``summary`` are functions of ``Facts`` alone. Everything here is immutable and everything leads to its evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

Origin = Literal["official", "editor", "article"]

STAGES = (
    "grievance",
    "ballot_announced",
    "balloting",
    "mandate",
    "action_announced",
    "in_action",
    "suspended",
    "offer",
    "settled",
    "lapsed",
)


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Where it is written: a span of an article's cleaned text, or an official or editor's record.

    Exactly one of ``article`` (sha256 of the bytes received; start, end, text) and ``record`` (with source) is set.
    """

    article: str = ""
    start: int = 0
    end: int = 0
    text: str = ""
    record: str = ""
    source: str = ""

    def as_json(self) -> dict[str, Any]:
        if self.record:
            return {"record": self.record, "source": self.source}
        return {"article": self.article, "start": self.start, "end": self.end, "text": self.text}


@dataclass(frozen=True, slots=True)
class Assertion:
    """One claim or statement, as resolution sees it. ``value``: JSON of the value class in extraction.types.

    ``published`` is the article's date (None where not stated) or the day a statement was put on record.
    ``article`` is the sha256 of the article, or '' for a statement; ``position`` orders the assertions of one article.
    ``said_by``: the speaker in whose quoted or reported words it stands, or ''.
    """

    predicate: str
    value: Mapping[str, Any]
    evidence: tuple[Evidence, ...]
    origin: Origin = "article"
    published: date | None = None
    article: str = ""
    position: int = 0
    confidence: float = 0.8
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A day, a range of days, or words only. ``written`` are the words."""

    earliest: date | None = None
    latest: date | None = None
    written: str = ""

    @property
    def day(self) -> date | None:
        return self.earliest if self.earliest == self.latest else None

    @property
    def range(self) -> tuple[date, date] | None:
        """The two ends where only a range is known."""
        if self.earliest is None or self.latest is None or self.earliest == self.latest:
            return None
        return self.earliest, self.latest


UNKNOWN = When()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people with the words that soften it ('about', 'more than', '').

    ``said_by``: the speaker, or the record; '' where the article itself says it. ``why``: where others are given, what puts
    the one that is shown first; of the others, what puts it before them (a code of plain_words).
    """

    value: int
    qualifier: str
    evidence: tuple[Evidence, ...]
    said_by: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    action: Literal["strike", "asos", "unspecified"]
    outcome: Literal["for", "against"] | None = None
    yes: int | None = None
    no: int | None = None
    spoiled: int | None = None
    yes_pct: str | None = None
    no_pct: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the history of a ballot, an action or an offer: what was said of it, and when that was printed."""

    status: str
    on: date | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """What another source gives otherwise than the fact that stands. As 'members', '300'; as 'ends_on', '2026-03-07'.

    ``why``: what puts the one that is shown before this one (a code of plain_words). ``shown`` is that one, ``shown_by``
    whose words or record it is; '' where the article itself says it.
    """

    field: str
    value: str
    evidence: tuple[Evidence, ...]
    said_by: str = ""
    why: str = ""
    shown: str = ""
    shown_by: str = ""
    qualifier: str = ""
    """Words that soften the value: 'more than'."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A ballot as resolved: from the official record where there is one, else as reported. Nothing is worked out.

    ``announced_on`` is the day of the article that first told of it, where dated. ``history``: a step a status told.
    """

    status: Literal["announced", "open", "closed", "result"]
    evidence: tuple[Evidence, ...]
    about: Literal["action", "consultative", "offer"] = "action"
    announced_on: When = UNKNOWN
    opened_on: When = UNKNOWN
    closed_on: When = UNKNOWN
    entitled_to_vote: int | None = None
    papers_returned: int | None = None
    turnout_pct: str | None = None
    questions: tuple[Question, ...] = ()
    origin: Origin = "article"
    history: tuple[Step, ...] = ()
    differing: tuple[Differing, ...] = ()

    def day_of(self, step: Step) -> date | None:
        """When a step came about, as nearly as is told.

        A result without its date, in a ballot not followed before, may be retold long after: its print tells nothing.
        """
        if step.status != "result":
            return step.on
        return self.closed_on.latest or (step.on if len(self.history) > 1 else None)


@dataclass(frozen=True, slots=True)
class Mandate:
    """How long a ballot covers action, as a rule of ``ballots.law`` has it; only a ballot on record tells it, never an article.

    ``first`` is the date of the ballot. Either ``last`` is set, the last day covered, or ``begin_by``, the last day on which
    action may begin; ``if_agreed`` is the same day where union and employer agree to more. ``actions``: what members voted for
    and no test stands against; of those, in ``untold`` some test cannot be told. ``workplaces``: at how many of how many, where
    each was counted by itself. ``notes``: what was taken to be so, and what a lawyer has to look at.
    """

    first: date
    evidence: tuple[Evidence, ...]
    last: date | None = None
    begin_by: date | None = None
    if_agreed: date | None = None
    jurisdiction: str = ""
    rule: str = ""
    rule_in_words: str = ""
    rule_source: str = ""
    actions: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()
    workplaces: tuple[int, int] | None = None
    notes: tuple[str, ...] = ()

    @property
    def ends(self) -> date:
        """The day to watch, whichever rule it is."""
        end = self.last or self.begin_by
        assert end is not None
        return end


@dataclass(frozen=True, slots=True)
class Check:
    """Why a day of action has to be looked at: a reason, never a verdict. The rule it comes from, and what is counted from."""

    reason: str
    rule: str
    source: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """One contiguous block of industrial action. ``status`` is the latest news of ``history``.

    ``history`` is its ledger: a step of the status 'resumed' brings back what was off. ``moved_to`` and ``moved_from`` are
    the starts of the block that stands in its place, and of the one in whose place it stands.
    """

    kind: Literal["strike", "asos", "overtime_ban", "work_to_rule", "lockout"]
    status: Literal["announced", "notified", "under_way", "suspended", "called_off", "took_place"]
    evidence: tuple[Evidence, ...]
    starts_on: When = UNKNOWN
    ends_on: When = UNKNOWN
    members: Figure | None = None
    group: str = ""
    history: tuple[Step, ...] = ()
    differing: tuple[Differing, ...] = ()
    moved_to: When = UNKNOWN
    moved_from: When = UNKNOWN
    checks: tuple[Check, ...] = ()

    @property
    def had_begun(self) -> bool:
        """It was reported under way, or to have taken place, before the last news of it."""
        return any(step.status in ("under_way", "took_place") for step in self.history[:-1])

    @property
    def may_have_begun(self) -> bool:
        """The last news of it was printed after its first day: that may be news of before, or it had begun."""
        printed = self.history[-1].on if self.history else None
        return bool(printed and self.starts_on.latest and printed > self.starts_on.latest)


@dataclass(frozen=True, slots=True)
class Allowance:
    """``amount`` is a plain decimal string or None; other benefits have none."""

    name: str
    evidence: tuple[Evidence, ...]
    amount: str | None = None
    currency: str | None = None
    paid_to: str | None = None
    withheld_from: str | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A step on the ladder; ``on`` is the day of the article that first told of it, ``history`` what became of it.

    ``group`` is the part of the workforce it is for, ``over`` how long it runs, as written. ``vote``: members' vote on it,
    where it is plain which offer they voted on.
    """

    kind: Literal["pay_claim", "pay_offer", "bonus", "settlement"]
    what: str
    evidence: tuple[Evidence, ...]
    amount: str | None = None
    unit: str | None = None
    by: str | None = None
    status: Literal["made", "accepted", "rejected", "withdrawn"] = "made"
    on: When = UNKNOWN
    history: tuple[Step, ...] = ()
    group: str = ""
    from_when: When = UNKNOWN
    over: str = ""
    said_by: str = ""
    vote: Vote | None = None


@dataclass(frozen=True, slots=True)
class Role:
    name: str
    evidence: tuple[Evidence, ...]
    headcount: int | None = None
    qualifier: str = ""
    differing: tuple[Differing, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """What a side holds, in the words of the text."""

    side: Literal["union", "employer", "other"]
    party: str
    text: str
    evidence: tuple[Evidence, ...]
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Talks:
    """``on`` is the day as stated; ``reported_on`` that of the article that first told of it."""

    status: Literal["held", "failed", "resumed", "planned", "settled"]
    evidence: tuple[Evidence, ...]
    on: When = UNKNOWN
    reported_on: date | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What the action costs, as somebody puts it: as ``CostValue``. Several stand side by side; none is held to be the one."""

    what: str
    amount: str
    currency: str
    evidence: tuple[Evidence, ...]
    up_to: str | None = None
    qualifier: str = ""
    whose: str = ""
    per: str = ""
    foreseen: bool = False
    said_by: str = ""
    on: date | None = None
    """The day of the latest article that gives it."""


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation in dispute, by the name that is used for it."""

    name: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """All that we hold of one dispute. Tuples are in a fixed, meaningful order (see resolution)."""

    unions: tuple[Party, ...] = ()
    employers: tuple[Party, ...] = ()
    causes: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    sector: str = ""
    stage: str = "grievance"
    members_affected: Figure | None = None
    other_figures: tuple[Figure, ...] = ()
    votes: tuple[Vote, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    actions: tuple[Action, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    offers: tuple[Offer, ...] = ()
    roles: tuple[Role, ...] = ()
    positions: tuple[Position, ...] = ()
    talks: tuple[Talks, ...] = ()
    costs: tuple[Cost, ...] = ()
    as_of: date | None = None
    """The latest day an assertion was published."""
    lapses_on: date | None = None
    """The first day on which it counts as lapsed if nothing more is heard of it."""
    matter: tuple[Evidence, ...] = ()
    """What the causes and issues rest on."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline. ``when`` may be unknown: then its place comes from the natural order of stages."""

    kind: str
    text: str
    when: When
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a summary, with what it rests on. ``pinned``: an editor's, not rendered from facts."""

    text: str
    evidence: tuple[Evidence, ...]
    pinned: bool = False

    def as_json(self) -> dict[str, Any]:
        told = {"text": self.text, "evidence": [e.as_json() for e in self.evidence]}
        return {**told, "pinned": True} if self.pinned else told


def evidence_json(evidence: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    return [e.as_json() for e in evidence]
