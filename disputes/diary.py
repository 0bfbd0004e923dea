"""What is coming up over all disputes: days of action, ballots that close, mandates that end. PURE: asks no database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from disputes.models import Dispute, IndustrialAction, Mandate, Vote
from disputes.plain_words import plain


@dataclass(frozen=True, slots=True)
class Coming:
    """One line of the diary. ``until`` is set where it lasts more than a day."""

    on: date
    until: date | None
    what: str
    who: str
    dispute: Dispute

    @property
    def place(self) -> tuple[date, str, str]:
        return self.on, self.dispute.slug, self.what


def coming_up(
    *, actions: Iterable[IndustrialAction], votes: Iterable[Vote], mandates: Iterable[Mandate] = ()
) -> list[Coming]:
    """In the order of their first day. Each row must have that day: an action its start, a vote its close."""
    days = [
        Coming(on=a.starts_on, until=a.ends_on, what=plain(a.kind, family="action"), who=a.group, dispute=a.dispute)
        for a in actions
    ]
    closings = [
        Coming(on=v.closed_on, until=None, what=f"{plain(v.about, family='ballot')} closes", who="", dispute=v.dispute)
        for v in votes
    ]
    ends = [Coming(on=m.ends, until=None, what="Mandate ends", who="", dispute=m.dispute) for m in mandates]
    return sorted(days + closings + ends, key=lambda coming: coming.place)
