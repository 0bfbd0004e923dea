"""Results that come as a table of workplaces: handed on once, however often the same table is sent."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from ballots.models import Ballot, Keying
from ballots.results import Result, differences
from ballots.services import Stale, key_result
from disputes.models import Dispute


@dataclass(frozen=True, slots=True)
class Known:
    """What there is of a ballot already: the result on record, and what waits for a second person."""

    ballot: Ballot | None = None
    keying: Keying | None = None

    @property
    def version(self) -> str:
        """What a correction has to have begun with."""
        return f"{self.ballot.pk}:{self.ballot.version}" if self.ballot else ""


def known_of(*, dispute: Dispute, closed_on: date | None, ballot: Ballot | None = None) -> Known:
    """Of the ballot by workplaces that closed on a day, or of the ``ballot`` that is to be corrected."""
    held = Ballot.objects.standing().filter(dispute=dispute, kind=Ballot.Kind.DECLARED).exclude(parts=None).distinct()
    held = held.filter(pk=ballot.pk) if ballot else held.filter(closed_on=closed_on)
    found = held.with_figures().first()
    waiting = Keying.objects.waiting().with_sources().filter(dispute=dispute).exclude(figures__parts=[])
    same_day = waiting.filter(figures__closed_on=closed_on.isoformat() if closed_on else None)
    return Known(found, (waiting.filter(ballot=found).first() if found else None) or same_day.first())


@transaction.atomic
def import_result(
    *,
    dispute: Dispute,
    result: Result,
    by: Any,
    source: str,
    embargo_until: datetime | None = None,
    note: str = "",
    corrects: Ballot | None = None,
    begun_with: str = "",
) -> Keying | Ballot:
    """Key a table: as new, or as a correction of what is on record of the same ballot.

    The same figures once more change nothing: what holds them already is the answer. ``begun_with``: ``Known.version`` as the
    person saw it. Raises ``ValidationError``.
    """
    Dispute.objects.select_for_update(no_key=True).get(pk=dispute.pk)  # two clicks are one import
    known = known_of(dispute=dispute, closed_on=result.closed_on, ballot=corrects)
    if known.ballot and not differences(known.ballot.result, result):
        return known.ballot
    if known.keying:
        return _waits_already(known.keying, result, by=by)
    if known.version != begun_with:
        raise Stale(
            "The result on record was changed after you began. Look at what differs now, and send it once more."
        )
    if known.ballot and not note:
        raise ValidationError("A result on record is corrected with a public note.")
    return key_result(
        dispute=dispute,
        result=result,
        keyed_by=by,
        source=source,
        embargo_until=None if known.ballot else embargo_until,
        corrects=known.ballot,
        note=note if known.ballot else "",
    )


def _waits_already(keying: Keying, result: Result, *, by: Any) -> Keying:
    if keying.keyed_by_id != by.pk:
        raise ValidationError(
            f"A table of this ballot by {keying.keyed_by} waits for a second person: confirm that one."
        )
    if differences(keying.result, result):
        raise ValidationError("A table of yours with other figures waits for a second person. Take it back first.")
    return keying
