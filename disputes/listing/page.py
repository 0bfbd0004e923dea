"""What the list of disputes shows: those that fit what an address asks for, a page at a time. The day is an argument."""

from datetime import date
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy

from articles.paging import page_asked
from disputes.listing.next_first import NextFirst
from disputes.listing.search import Asked, asked_for, chips, facets, in_words, narrowed, not_heeded
from disputes.pages import as_cards
from disputes.querysets import DisputeQuerySet

DISPUTES_A_PAGE = 25
LATEST = "latest"
ORDERS = {"": gettext_lazy("What comes next"), LATEST: gettext_lazy("Latest news")}


def list_page(request: HttpRequest, *, today: date) -> dict[str, Any]:
    asked, order = asked_for(request.GET), order_asked(request.GET)
    found = narrowed(asked, today=today)
    cards = in_order(as_cards(found, today=today), order=order, today=today)
    return {
        "page": page_asked(request, cards, per_page=DISPUTES_A_PAGE, counted_by=found),
        "asked": asked,
        "in_words": in_words(asked),
        "chips": chips(asked, kept={"order": order} if order else None),
        "facets": facets(asked, today=today),
        "not_heeded": not_heeded(request.GET),
        "order": order,
        "orders": ORDERS,
        "today": today,
    }


def listed(given: QueryDict, *, today: date) -> tuple[Asked, NextFirst | DisputeQuerySet]:
    """What is asked for, and all that fits it, as cards in the order of the list."""
    asked = asked_for(given)
    return asked, in_order(as_cards(narrowed(asked, today=today), today=today), order=order_asked(given), today=today)


def order_asked(given: QueryDict) -> str:
    return LATEST if given.get("order") == LATEST else ""


def in_order(disputes: DisputeQuerySet, *, order: str, today: date) -> NextFirst | DisputeQuerySet:
    return disputes.latest_known_first() if order == LATEST else NextFirst(disputes, today=today)
