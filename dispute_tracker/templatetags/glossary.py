"""Links from a page to the glossary."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from dispute_tracker.glossary import TERMS

register = template.Library()


@register.simple_tag
def term(slug: str, words: str = "") -> SafeString:
    """``{% term "turnout" %}``, or with words of the sentence's own: ``{% term "turnout" _("this turnout") %}``.

    Within a translated sentence: ``{% term "turnout" as turnout %}{% blocktranslate %}… {{ turnout }} …{% endblocktranslate %}``.
    A term that is not in the glossary is an error of the template's author, raised as KeyError.
    """
    found = TERMS[slug]
    return format_html('<a class="term" href="{}#{}">{}</a>', reverse("glossary"), found.slug, words or found.name)
