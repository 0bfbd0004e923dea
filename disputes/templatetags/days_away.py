"""How far away a day is, in words."""

from datetime import date

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

register = template.Library()


@register.filter
def in_days(day: date, today: date) -> str:
    """'today', 'tomorrow', 'in 12 days'; '3 days ago' for what is past."""
    away = (day - today).days
    if away in (0, 1):
        return _("tomorrow") if away else _("today")
    if away < 0:
        return ngettext("%(number)s day ago", "%(number)s days ago", -away) % {"number": -away}
    return ngettext("in %(number)s day", "in %(number)s days", away) % {"number": away}
