"""Pages of a list that may be long: no more is counted than can be paged through."""

from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

COUNTED = 1_000
"""Whoever looks for more than this narrows the list: so a page costs the same, however many there are."""


class BoundedPaginator(Paginator):
    """Counts up to ``COUNTED``. ``is_more`` is true where there are more, of which no page is made."""

    def __init__(self, rows: Any, per_page: int, *, counted_by: QuerySet) -> None:
        super().__init__(rows, per_page)
        self.counted_by = counted_by

    @cached_property
    def _seen(self) -> int:
        return len(self.counted_by.order_by().values_list("pk", flat=True)[: COUNTED + 1])

    @cached_property
    def count(self) -> int:
        return min(self._seen, COUNTED)

    @property
    def is_more(self) -> bool:
        return self._seen > COUNTED


def page_asked(request: HttpRequest, rows: Any, *, per_page: int, counted_by: QuerySet | None = None) -> Page:
    """The page an address asks for; the first or the last where there is no such page.

    ``rows`` is sliced. ``counted_by`` are the same rows as a query, where they are none.
    """
    paginator = BoundedPaginator(rows, per_page, counted_by=rows if counted_by is None else counted_by)
    return paginator.get_page(request.GET.get("page"))
