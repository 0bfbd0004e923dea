"""What a page says to those that show its address elsewhere, and to machines; and how it is embedded."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localdate

from articles.citing import Cited
from articles.models import Article, Person
from articles.utterances import Utterance
from disputes.models import Dispute
from disputes.pages import next_action, next_closing
from disputes.sharing import structured
from disputes.sharing.cards import alt_of, card_of_dispute, card_of_quote, source_of
from disputes.sharing.embedding import Embedded, frame
from disputes.sharing.embeds import embedded_dispute, embedded_quote
from disputes.sharing.picture_card import HEIGHT, WIDTH

register = template.Library()

HARMLESS = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""No text in the data ends the element that it stands in."""


@dataclass(frozen=True, slots=True)
class Share:
    """All addresses are absolute. ``alt`` tells the picture ``card`` in words."""

    title: str
    description: str
    address: str
    card: str
    alt: str
    width: int = WIDTH
    height: int = HEIGHT


def _absolute(context: Context) -> Callable[[str], str]:
    request: HttpRequest = context["request"]
    return request.build_absolute_uri


def as_data(things: Any) -> SafeString:
    """A block of JSON-LD: data to the browser, which runs nothing of it."""
    said = [{"@context": "https://schema.org", **thing} for thing in things]
    text = json.dumps(said[0] if len(said) == 1 else said, ensure_ascii=False).translate(HARMLESS)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text)) if said else SafeString()  # noqa: S308


@register.simple_tag(takes_context=True)
def structured_data(context: Context, of: Any = None) -> SafeString:
    """What a machine may read of an article (with ``utterances`` beside it), an utterance (with its ``article``), a dispute or a
    person; without any, of the site."""
    absolute = _absolute(context)
    if isinstance(of, Article):
        return as_data([structured.article(of, said=context.get("utterances", ()), absolute=absolute)])
    if isinstance(of, Utterance):
        return as_data([structured.quote(of, context["article"], absolute=absolute)])
    if isinstance(of, Dispute):
        today = context.get("today") or localdate()
        return as_data(structured.coming_days(of, today=today, absolute=absolute))
    if isinstance(of, Person):
        return as_data([structured.person(of, absolute=absolute)])
    return as_data([structured.site(absolute)])


@register.simple_tag(takes_context=True)
def canonical(context: Context, of: Any = None) -> SafeString:
    """The address that a page is known by, whatever was asked for beside it. Without any, that of the first page."""
    address = of.get_absolute_url() if of else reverse("home")
    return format_html('<link rel="canonical" href="{}">', _absolute(context)(address))


@register.inclusion_tag("disputes/_share_meta.html", takes_context=True)
def quote_meta(context: Context, utterance: Utterance, cited: Cited) -> dict[str, Any]:
    """Needs ``article`` beside it."""
    absolute, said = _absolute(context), utterance.first
    card = card_of_quote(cited)
    picture = absolute(reverse("quote-card", args=[context["article"].address, said.start]))
    title = f"{cited.speaker}: {card.words}" if cited.speaker else card.words
    described = f"{card.eyebrow}. {card.who}. {source_of(cited)}"
    share = Share(title, described, cited.address, picture, alt_of(card))
    return {"share": share, "data": structured_data(context, utterance), "oembed": absolute(reverse("oembed"))}


@register.inclusion_tag("disputes/_share_meta.html", takes_context=True)
def dispute_meta(context: Context, dispute: Dispute) -> dict[str, Any]:
    """It comes with its facts. A page that shows a past day is not shared: the address of today is."""
    if context.get("as_of") or context.get("since"):
        return {}
    absolute, today = _absolute(context), context.get("today") or localdate()
    action, vote = next_action(dispute, today=today), next_closing(dispute, today=today)
    card = card_of_dispute(
        dispute, today=today, action_on=action and action.starts_on, closes_on=vote and vote.closed_on
    )
    picture, address = (absolute(reverse(name, args=[dispute.slug])) for name in ("dispute-card", "dispute"))
    share = Share(card.words, f"{card.who} {card.where}".strip(), address, picture, alt_of(card))
    return {"share": share, "data": structured_data(context, dispute), "oembed": absolute(reverse("oembed"))}


@register.inclusion_tag("disputes/_embed_this.html", takes_context=True)
def embed_dispute(context: Context, dispute: Dispute) -> dict[str, Any]:
    return _embedding(embedded_dispute(dispute, absolute=_absolute(context)))


@register.inclusion_tag("disputes/_embed_this.html", takes_context=True)
def embed_quote(context: Context, utterance: Utterance, cited: Cited) -> dict[str, Any]:
    return _embedding(embedded_quote(cited, utterance.first, absolute=_absolute(context)))


def _embedding(embedded: Embedded) -> dict[str, Any]:
    return {"code": frame(embedded), "embedded": embedded}
