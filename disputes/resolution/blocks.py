"""One claim on industrial action with its dates read, and one block of action as its claims come to it. PURE."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from articles.names import fold
from disputes.facts import UNKNOWN, Assertion, When
from disputes.resolution.ranking import source_of
from disputes.resolution.values import fold_plural, lies_before, when_of

OFF = ("suspended", "called_off")
COMING = ("announced", "notified")
CONTINUOUS = ("asos", "overtime_ban", "work_to_rule", "lockout")
"""Kinds that go on until they are ended, when no end is stated."""
STILL_ON = timedelta(days=14)
"""How long after its start, or the last word of it, a strike without a stated end may be the one 'under way'."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim on an action. ``status`` is what it says of this block: of the days that it moves away from, 'suspended'."""

    claim: Assertion
    kind: str
    status: str
    start: When
    end: When
    group: frozenset[str]
    words: str

    @property
    def published(self) -> date | None:
        return self.claim.published

    @property
    def members(self) -> int | None:
        count = self.claim.value.get("members")
        return count["value"] if count else None

    @property
    def moves(self) -> bool:
        """Its days stand in the place of others."""
        return bool(self.claim.value.get("moved")) and self.status in COMING

    @property
    def is_of_these_days(self) -> bool:
        """False for what an announcement of new days says of the old ones."""
        return bool(self.claim.value["status"] == self.status)

    @property
    def last(self) -> date | None:
        """The last day it tells of; None for what goes on until it is ended."""
        return self.end.latest or (None if self.kind in CONTINUOUS else self.start.latest)


def read(claim: Assertion) -> Told:
    """An end that lies before the start is misread, and told by nobody."""
    value = claim.value
    start, end = when_of(value.get("starts_on")), when_of(value.get("ends_on"))
    return Told(
        claim=claim,
        kind=value["kind"],
        status=value["status"],
        start=start,
        end=UNKNOWN if lies_before(end, start) else end,
        group=frozenset(fold_plural(word) for word in fold(value.get("group") or "").split()),
        words=fold(start.written),
    )


@dataclass(slots=True, eq=False)
class Block:
    """The claims of one contiguous block, and what they add up to: adding one costs the same however many there are.

    ``start`` is as the first claim tells it, ``announced_end`` as the first that tells one. Where the block is a part of
    what was announced, ``part`` holds its first and last day, and ``parted_by`` the callings-off that end the rest.
    """

    kind: str
    start: When
    told: list[Told] = field(default_factory=list)
    part: tuple[date, date | None] | None = None
    parted_by: tuple[Told, ...] = ()
    groups: set[frozenset[str]] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    members: set[int | None] = field(default_factory=set)
    going_ahead: set[str] = field(default_factory=set)
    first_printed: date | None = None
    first_off: date | None = None
    announced_end: date | None = None
    end: date | None = None
    begun: date | None = None
    seen_on: date | None = None

    def add(self, told: Told) -> None:
        self.told.append(told)
        self.words.add(told.words)
        self.members.add(told.members)
        self.groups |= {told.group} - {frozenset()}
        self.first_printed = _first(self.first_printed, told.published)
        self.end, self.begun = _last(self.end, told.end.latest), _last(self.begun, told.start.latest)
        if told.status in OFF:
            self.first_off = _first(self.first_off, told.published)
        else:
            self.going_ahead.add(source_of(told.claim))
            self.announced_end = self.announced_end or told.end.latest
        if told.status == "under_way":
            self.seen_on = _last(self.seen_on, told.published)

    def has(self, status: str) -> bool:
        return any(told.status == status for told in self.told)

    @property
    def is_off(self) -> bool:
        return any(told.status in OFF for told in self.told)

    @property
    def last(self) -> date | None:
        """The day after which the block is past; None where it goes on."""
        if self.end or self.kind in CONTINUOUS:
            return self.end
        return _last(self.begun, self.seen_on + STILL_ON if self.seen_on else None)

    def was_off(self, day: date | None) -> bool:
        """Called off in print before that day: what is announced later without its dates is another."""
        return self.first_off is not None and day is not None and self.first_off < day


def founded(told: Iterable[Told]) -> Block:
    """A block of these claims (at least one)."""
    claims = list(told)
    block = Block(claims[0].kind, claims[0].start)
    for claim in claims:
        block.add(claim)
    return block


def _first(one: date | None, other: date | None) -> date | None:
    return min(one, other) if one and other else one or other


def _last(one: date | None, other: date | None) -> date | None:
    return max(one, other) if one and other else one or other
