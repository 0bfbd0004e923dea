"""The facts of a dispute that have days, as the picture draws them: each with its words, and the way to its evidence.

What has no day is not drawn, and is counted instead. A range stays one: nothing is put on a day that no text gives.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from disputes.calendar.events import OFF
from disputes.course.kinds import kind_of
from disputes.course.marks import Happening
from disputes.models import Dispute, IndustrialAction, Mandate, TimelineEntry, Vote
from disputes.shown_words import plain

LANE_OF_ACTION = {"strike": "strikes", "lockout": "lockouts"}
LOOK_OF_ACTION = {"under_way": "done", "took_place": "done", "suspended": "suspended", "called_off": "off"}
DRAWN_FROM_ENTRIES = ("talks", "offers", "settlement")
"""Points in time, which the timeline tells in full; what lasts is drawn from its own facts."""


def happenings(dispute: Dispute, named: Iterable[tuple[str, TimelineEntry]]) -> list[Happening]:
    """``named``: the entries of the timeline, each with its name on the page. None is without a day."""
    return [
        *filter(None, map(of_vote, dispute.votes.all())),
        *map(of_mandate, dispute.mandates.all()),
        *filter(None, map(of_action, dispute.actions.all())),
        *filter(None, (of_entry(entry, name=name) for name, entry in named)),
    ]


def of_action(action: IndustrialAction) -> Happening | None:
    days = _days(_ends(action, "starts_on"), _ends(action, "ends_on"))
    if not days:
        return None
    if action.status in OFF:
        days["ends_unknown"] = False  # it has none: it is off
    return Happening(
        lane=LANE_OF_ACTION.get(action.kind, "asos"),
        key=f"action-{action.position}",
        look=LOOK_OF_ACTION.get(action.status, "planned"),
        status=plain(action.status, family="status"),
        what=plain(action.kind, family="action"),
        who=action.group,
        href=f"#action-{action.position}",
        **days,
    )


def of_vote(vote: Vote) -> Happening | None:
    """From its opening to its close, as far as they are stated; else the day on which it was first reported."""
    told: dict[str, Any] = {
        "lane": "ballots",
        "key": f"vote-{vote.position}",
        "status": _outcome(vote) if vote.status == "result" else plain(vote.status, family="status"),
        "what": plain(vote.about, family="ballot"),
        "href": f"#vote-{vote.position}",
    }
    opened, closed = _ends(vote, "opened_on"), _ends(vote, "closed_on")
    if closed and not opened:
        day = closed if closed[0] == closed[1] else None
        return Happening(
            first=closed[0], last=closed[1], look="" if day else "voting", cap=_sign(vote) if day else "", **told
        )
    if opened:
        days = _days(opened, closed) or {}
        return Happening(look="voting", cap=_sign(vote) if closed and closed[0] == closed[1] else "", **days, **told)
    if vote.announced_on:  # how it ended was told on another day
        told["status"] = plain("announced", family="status")
        return Happening(first=vote.announced_on, last=vote.announced_on, cap="vote-announced", **told)
    return None


def _outcome(vote: Vote) -> str:
    outcomes = {question.get("outcome") for question in vote.questions}
    only = outcomes.pop() if len(outcomes) == 1 else None
    return plain(only, family="outcome") if only else plain("result", family="status")


def _sign(vote: Vote) -> str:
    if vote.status != "result":
        return "vote-close"
    outcomes = {question.get("outcome") for question in vote.questions}
    return f"vote-{outcomes.pop()}" if outcomes in ({"for"}, {"against"}) else "vote-told"


def of_mandate(mandate: Mandate) -> Happening:
    name = _("Mandate") if mandate.last_on else _("Time in which action may begin")
    return Happening(
        lane="mandate", key=f"mandate-{mandate.position}", first=mandate.first_on, last=mandate.ends, look="mandate",
        sure=(mandate.first_on, mandate.ends), what=name, href=f"#mandate-{mandate.position}",
    )  # fmt: skip


def of_entry(entry: TimelineEntry, *, name: str) -> Happening | None:
    """Talks, claims, offers and settlements; None for what is drawn otherwise, or has no day."""
    kind, days = kind_of(entry.kind), _ends(entry, "date")
    if kind is None or kind.code not in DRAWN_FROM_ENTRIES or days is None:
        return None
    first, last = days
    shape = {"cap": kind.code} if first == last else {"look": kind.code}
    return Happening(lane=kind.lanes[0], key=name, first=first, last=last, what=entry.text, href=f"#{name}", **shape)


def undrawn(dispute: Dispute, drawn: Iterable[Happening]) -> int:
    """How many facts that the picture is of have no day that it could draw them at."""
    entries = sum(getattr(kind_of(entry.kind), "code", "") in DRAWN_FROM_ENTRIES for entry in dispute.timeline.all())
    rows = sum(len(facts.all()) for facts in (dispute.votes, dispute.mandates, dispute.actions))
    return entries + rows - len(list(drawn))


def _ends(row: Any, name: str) -> tuple[date, date] | None:
    """The first and the last day that a date of a row may be; None where it has none."""
    day, *ends = (getattr(row, f"{name}{part}") for part in ("", "_earliest", "_latest"))
    found = [each for each in (day, *ends) if each]
    return (day, day) if day else (min(found), max(found)) if found else None


def _days(begins: tuple[date, date] | None, ends: tuple[date, date] | None) -> dict[str, Any]:
    """The columns of a Happening that say when it is; nothing where it is not known when it begins."""
    if begins is None:
        return {}
    if ends is None:
        sure = begins if begins[0] == begins[1] else None
        return {"first": begins[0], "last": begins[1], "sure": sure, "ends_unknown": sure is not None}
    last = max(ends[1], begins[1])
    return {"first": begins[0], "last": last, "sure": (begins[1], ends[0]) if begins[1] <= ends[0] else None}
