"""The course of a dispute, and what comes next in it, in the words of the page."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import template
from django.template import Context
from django.utils.translation import gettext as _

from disputes.course import happening_words, status_line
from disputes.course.kinds import LANES
from disputes.course.marks import Happening
from disputes.course.rows import Link
from disputes.course.scale import Tick
from disputes.course.what_next import Ahead
from disputes.shown_words import plain

register = template.Library()
register.filter("in_days", status_line.in_days)


@register.filter
def lane_name(code: str) -> Any:
    return LANES[code]


@register.filter
def link_words(link: Link) -> str:
    return happening_words.link_words(link.happenings)


@register.filter
def when_words(happening: Happening) -> str:
    return happening_words.when(happening)


@register.filter
def tick_words(tick: Tick) -> str:
    """As short as can be read: '2 Mar', 'Mar', 'Jan 2026', '2026'."""
    if tick.unit == "year":
        return happening_words.day(tick.day, "Y")
    if tick.unit == "day":
        return happening_words.day(tick.day, "j M")
    return happening_words.day(tick.day, "M Y" if tick.names_year else "M")


@register.filter
def zoom_words(code: str) -> str:
    words = {"whole": _("The whole"), "year": _("A year"), "quarter": _("A quarter"), "month": _("A month")}
    return words[code]


@register.filter
def coming_words(coming: Ahead, today: date) -> str:
    """What it is that comes: 'Next strike day', 'Voting closes'."""
    if coming.code in ("strike", "action") and coming.is_on(today):
        name = plain(coming.kind, family="action")
        return (_("%(what)s, under way") if coming.status == "under_way" else _("%(what)s, today")) % {"what": name}
    if coming.code == "action":
        return _("Next: %(what)s") % {"what": plain(coming.kind, family="action").lower()}
    words = {
        "strike": _("Next strike day"),
        "opens": _("Voting opens"),
        "closes": _("Voting closes"),
        "talks": _("Talks are planned"),
        "mandate": _("Mandate ends"),
        "begin_by": _("Last day for action to begin"),
    }
    return words[coming.code]


@register.filter
def coming_group(coming: Iterable[Ahead], codes: str) -> list[Ahead]:
    """Those of these codes: {{ coming|coming_group:"strike action" }}."""
    return [each for each in coming if each.code in codes.split()]


@register.simple_tag(takes_context=True)
def how_soon(context: Context, coming: Ahead) -> str:
    """In how many days from the day of the page."""
    return status_line.how_soon(coming, today=context["today"], is_past_day=bool(context.get("as_of")))
