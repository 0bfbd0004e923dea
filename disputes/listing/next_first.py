"""Disputes in a list by what comes next: the few with something ahead first, then the others, which an index brings."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from django.db.models import Min

from disputes.models import Dispute, IndustrialAction, Vote
from disputes.querysets import DisputeQuerySet

AT_A_TIME = 500


class NextFirst:
    """By the next day of action or of a ballot's close; then those with nothing ahead, latest news first.

    To be sliced. What is asked of the database follows what is ahead and what is sliced, not how many disputes there are.
    """

    def __init__(self, disputes: DisputeQuerySet, *, today: date) -> None:
        self.disputes, self.today = disputes, today

    def __iter__(self) -> Iterator[Dispute]:
        """All of them, a few hundred at a time."""
        for some in _batched(self._ahead, AT_A_TIME):
            by_id = self.disputes.in_bulk(some)
            yield from (by_id[pk] for pk in some)
        yield from self._others().iterator(chunk_size=AT_A_TIME)

    def __getitem__(self, part: slice) -> list[Dispute]:
        first = self._ahead[part]
        start, stop = part.start or 0, part.stop
        before = len(self._ahead)
        rest = self._others()[max(start - before, 0) : None if stop is None else max(stop - before, 0)]
        by_id = self.disputes.in_bulk(first) if first else {}
        return [*(by_id[pk] for pk in first), *rest]

    def _others(self) -> DisputeQuerySet:
        return self.disputes.exclude(pk__in=self._ahead).latest_known_first()

    @cached_property
    def _ahead(self) -> list[int]:
        """Those with something ahead, by id, in their order."""
        days = self._days()
        if not days:
            return []
        known = self.disputes.filter(pk__in=days).latest_known_first().values_list("pk", flat=True)
        return sorted(known, key=lambda pk: days[pk])

    def _days(self) -> dict[int, date]:
        """The next day of each dispute that has one ahead; today for what is on."""
        actions = (
            IndustrialAction.objects.coming_or_running(self.today).values_list("dispute").annotate(Min("starts_on"))
        )
        closings = Vote.objects.closing(self.today).values_list("dispute").annotate(Min("closed_on"))
        days: dict[int, date] = {}
        for dispute, day in [*actions.order_by(), *closings.order_by()]:
            days[dispute] = min(max(day, self.today), days.get(dispute, date.max))
        return days


def _batched(keys: list[int], at_most: int) -> Iterable[list[int]]:
    return (keys[start : start + at_most] for start in range(0, len(keys), at_most))
