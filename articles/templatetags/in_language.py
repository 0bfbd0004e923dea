"""Words that come out of pure modules, which know no language, in the language of the visitor: docs/translating.md.

A builtin of the templates: nothing has to be loaded.
"""

from django import template
from django.utils.translation import gettext

register = template.Library()


@register.filter
def in_language(words: str) -> str:
    """As they are where the catalogue does not have them."""
    return gettext(words) if words else ""
