"""Days of action, of ballots and the ends of mandates as events of a calendar. PURE: asks no database, reads no clock.

A day that is not known exactly keeps its range and says so; a day that is known in words only is in no calendar.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from disputes.models import Dispute, IndustrialAction, Mandate, Vote
from disputes.plain_words import plain

OFF = ("called_off", "suspended")
KINDS = {
    "strike": ("strike",),
    "asos": ("asos", "overtime_ban", "work_to_rule"),
    "lockout": ("lockout",),
    "ballot": (),
    "mandate": (),
}
"""Of events, each with the kinds of action it stands for."""
KIND_OF_ACTION = {action: kind for kind, actions in KINDS.items() for action in actions}


@dataclass(frozen=True, slots=True)
class Event:
    """``first`` and ``last`` are days, both included: of the action where ``is_exact``, else between which it begins.

    ``uid`` follows from dispute, kind and day: what a calendar entry is called when it is first published, and keeps for good
    (``disputes.calendar.register``). ``kind`` is one of ``KINDS``, ``code`` says exactly what begins, opens, closes or ends.
    ``checks`` are the reasons why its days have to be looked at.
    """

    uid: str
    kind: str
    code: str
    what: str
    who: str
    first: date
    last: date
    is_exact: bool
    ends_unknown: bool
    status: str
    fact: IndustrialAction | Vote | Mandate
    checks: tuple[str, ...] = ()

    @property
    def dispute(self) -> Dispute:
        return self.fact.dispute

    @property
    def is_off(self) -> bool:
        return self.status in OFF

    @property
    def place(self) -> tuple[date, date, str]:
        return self.first, self.last, self.uid


def events(
    *, actions: Iterable[IndustrialAction] = (), votes: Iterable[Vote] = (), mandates: Iterable[Mandate] = ()
) -> list[Event]:
    """In the order of their first day. Each row must come with its dispute."""
    found = [event for action in actions for event in _of_action(action)]
    found += [event for vote in votes for event in _of_vote(vote)]
    found += [_of_mandate(mandate) for mandate in mandates]
    return sorted(_told_apart(found), key=lambda event: event.place)


def _of_action(action: IndustrialAction) -> Iterator[Event]:
    first = action.starts_on or action.starts_on_earliest
    if first is None:
        return
    exact = action.starts_on is not None
    last = action.ends_on if exact else action.starts_on_latest
    yield Event(
        uid=_uid(action.dispute, action.kind, first),
        kind=KIND_OF_ACTION.get(action.kind, action.kind),
        code=action.kind,
        what=plain(action.kind, family="action"),
        who=action.group,
        first=first,
        last=max(last or first, first),
        is_exact=exact,
        ends_unknown=exact and last is None,
        status=action.status,
        fact=action,
        checks=tuple(check["reason"] for check in action.checks),
    )


def _of_vote(vote: Vote) -> Iterator[Event]:
    name = plain(vote.about, family="ballot")
    days = (
        ("opens", vote.opened_on, vote.opened_on_earliest, vote.opened_on_latest),
        ("closes", vote.closed_on, vote.closed_on_earliest, vote.closed_on_latest),
    )
    for verb, day, earliest, latest in days:
        first, last = day or earliest, day or latest
        if first and last:
            yield Event(
                uid=_uid(vote.dispute, f"{vote.about}-ballot-{verb}", first),
                kind="ballot",
                code=f"{vote.about}-ballot-{verb}",
                what=f"{name} {verb}",
                who="",
                first=first,
                last=last,
                is_exact=day is not None,
                ends_unknown=False,
                status="",
                fact=vote,
            )


def _of_mandate(mandate: Mandate) -> Event:
    return Event(
        uid=_uid(mandate.dispute, "mandate-ends", mandate.ends),
        kind="mandate",
        code="mandate-ends",
        what="Mandate ends" if mandate.last_on else "Last day for action to begin",
        who="",
        first=mandate.ends,
        last=mandate.ends,
        is_exact=True,
        ends_unknown=False,
        status="",
        fact=mandate,
    )


def _uid(dispute: Dispute, kind: str, day: date) -> str:
    return f"{dispute.slug}-{kind.replace('_', '-')}-{day:%Y%m%d}"


def _told_apart(found: list[Event]) -> Iterator[Event]:
    """Two of one dispute, kind and day (other people, say) are numbered, so that no two share a name."""
    for _, same in groupby(sorted(found, key=lambda event: (event.uid, event.who, event.last)), key=lambda e: e.uid):
        for number, event in enumerate(same, start=1):
            yield event if number == 1 else replace(event, uid=f"{event.uid}-{number}")


def by_month(found: Iterable[Event]) -> list[tuple[date, list[Event]]]:
    """(first day of the month, events that begin in it), in the order given."""
    months = groupby(found, key=lambda event: event.first.replace(day=1))
    return [(month, list(of_month)) for month, of_month in months]
