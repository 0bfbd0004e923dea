"""The grid of a ballot by workplaces, for its page."""

from typing import Any

from django import template
from django.template import Context
from django.utils.timezone import localdate

from ballots.grid_page import grid_page
from ballots.models import Ballot

register = template.Library()


@register.inclusion_tag("ballots/_grid.html", takes_context=True)
def ballot_grid(context: Context, ballot: Ballot) -> dict[str, Any]:
    """Nothing where the ballot was one for all. ``sort``, ``show`` and ``page`` are in the address."""
    request = context["request"]
    parts = getattr(ballot, "parts_count", None)  # told by some pages' queries
    has_parts = ballot.parts.exists() if parts is None else parts
    held = Ballot.objects.with_figures().get(pk=ballot.pk) if has_parts else None
    return {"request": request} | (grid_page(held, request.GET, today=localdate()) if held else {"ballot": None})
