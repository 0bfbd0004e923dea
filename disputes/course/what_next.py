"""What comes next in a dispute: action, the days of ballots, talks, the ends of mandates. The day is an argument.

Only what stands and has a day, or a range of days, that is not over. Nothing is worked out: a range stays one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from disputes.calendar.events import OFF
from disputes.models import Dispute, IndustrialAction, Mandate, Talks, Vote

STILL_TO_CLOSE = ("announced", "open")


@dataclass(frozen=True, slots=True)
class Ahead:
    """``code`` says what it is: strike, action, opens, closes, talks, mandate, begin_by. ``kind`` is that of the fact.

    ``first`` and ``last`` are the first and the last day where ``is_exact`` (the same, where no end is stated); else it begins
    at some time between them. ``more``: how many others of its code come after it.
    """

    code: str
    kind: str
    first: date
    last: date
    is_exact: bool
    href: str
    status: str = ""
    who: str = ""
    ends_unknown: bool = False
    evidence: list[dict[str, Any]] = field(default_factory=list)
    more: int = 0

    def is_on(self, day: date) -> bool:
        """It has begun, as far as is known, and is not over."""
        return self.is_exact and self.first <= day <= self.last

    @property
    def place(self) -> tuple[date, date, str]:
        return self.first, self.last, self.href


def whats_next(dispute: Dispute, *, today: date) -> list[Ahead]:
    """The first of each code, in the order of their days."""
    found: dict[str, list[Ahead]] = {}
    for each in sorted(_ahead(dispute, today), key=lambda coming: coming.place):
        found.setdefault(each.code, []).append(each)
    firsts = [replace(same[0], more=len(same) - 1) for same in found.values()]
    return sorted(firsts, key=lambda coming: coming.place)


def _ahead(dispute: Dispute, today: date) -> Iterator[Ahead]:
    yield from _actions(dispute.actions.all(), today)
    yield from _votes(dispute.votes.all(), today)
    yield from _talks(dispute.talks.all(), today)
    yield from _mandates(dispute.mandates.all(), today)


def _actions(actions: Iterable[IndustrialAction], today: date) -> Iterator[Ahead]:
    for action in actions:
        first, last, is_exact = _days(action, "starts_on")
        if first is None or last is None or action.status in (*OFF, "took_place"):
            continue
        end = action.ends_on if is_exact else None
        if (end or last) >= today:
            yield Ahead(
                code="strike" if action.kind == "strike" else "action", kind=action.kind, first=first, last=end or last,
                is_exact=is_exact, status=action.status, who=action.group, evidence=action.evidence,
                ends_unknown=is_exact and end is None, href=f"#action-{action.position}",
            )  # fmt: skip


def _votes(votes: Iterable[Vote], today: date) -> Iterator[Ahead]:
    for vote in votes:
        if vote.status not in STILL_TO_CLOSE:
            continue
        for code, name in (("opens", "opened_on"), ("closes", "closed_on")):
            first, last, is_exact = _days(vote, name)
            if first and last and last >= today:
                yield Ahead(
                    code=code, kind=vote.about, first=first, last=last, is_exact=is_exact, status=vote.status,
                    evidence=vote.evidence, href=f"#vote-{vote.position}",
                )  # fmt: skip


def _talks(talks: Iterable[Talks], today: date) -> Iterator[Ahead]:
    for each in talks:
        first, last, is_exact = _days(each, "on")
        if each.status == "planned" and first and last and last >= today:
            yield Ahead(
                code="talks", kind="", first=first, last=last, is_exact=is_exact, evidence=each.evidence, href="#talks"
            )


def _mandates(mandates: Iterable[Mandate], today: date) -> Iterator[Ahead]:
    for mandate in mandates:
        if mandate.ends >= today:
            yield Ahead(
                code="mandate" if mandate.last_on else "begin_by", kind="", first=mandate.ends, last=mandate.ends,
                is_exact=True, evidence=mandate.evidence, href=f"#mandate-{mandate.position}",
            )  # fmt: skip


def _days(row: Any, name: str) -> tuple[date | None, date | None, bool]:
    """The first and the last day a date may be, and whether that is one known day."""
    day = getattr(row, name)
    if day:
        return day, day, True
    return getattr(row, f"{name}_earliest"), getattr(row, f"{name}_latest"), False
