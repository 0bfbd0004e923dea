"""The words of a rule's codes."""

from django import template
from django.utils.translation import gettext

from ballots.law.records import Rule
from ballots.law_page import GOES_BY, SURE

register = template.Library()


@register.filter
def sureness(rule: Rule) -> str:
    return gettext(SURE[rule.sure])


@register.filter
def goes_by(rule: Rule) -> str:
    return gettext(GOES_BY[rule.goes_by])
