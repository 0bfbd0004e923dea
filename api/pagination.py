from rest_framework.pagination import CursorPagination

PAGING = frozenset({"cursor", "page_size"})
"""The parameters of a page."""


class ByKey(CursorPagination):
    """Pages by a stable key: rows that come in meanwhile neither repeat nor skip others."""

    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200
    ordering = "pk"
