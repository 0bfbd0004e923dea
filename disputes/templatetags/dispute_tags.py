"""Facts as pages show them."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.db.models import Q
from django.template import Context
from django.utils.formats import date_format
from django.utils.timezone import localdate

from articles.models import Article
from disputes import pages, plain_words, shown_words, wording
from disputes.models import ClaimLink, Cost, Dispute, IndustrialAction, Mandate, Vote
from disputes.sources import citations

register = template.Library()


@register.filter
def plain(code: str, family: str) -> str:
    """The code in plain words: {{ action.status|plain:"status" }}."""
    return shown_words.plain(code, family=family)


@register.filter
def money(amount: str, unit: str) -> str:
    return wording.amount(amount, unit)


@register.filter
def cost_heading(cost: Cost) -> str:
    """'Cost to the company', 'Lost fares, foreseen'."""
    return wording.cost(cost).rpartition(": ")[0]


@register.filter
def cost_sum(cost: Cost) -> str:
    return wording.cost_sum(cost)


@register.filter
def days_left(mandate: Mandate, today: date) -> int:
    """Days on which it holds, today included; 0 once it is over."""
    return max((mandate.ends - today).days + 1, 0)


@register.filter
def share(percentage: str | None) -> Decimal | None:
    return plain_words.share(percentage)


@register.filter
def rest(part: Decimal) -> Decimal:
    """What is left of a hundred: where a bar that ends at the right begins."""
    return 100 - part


@register.filter
def iso_day(written: str) -> str:
    """'2025-11-05' in words."""
    return date_format(date.fromisoformat(written), "DATE_FORMAT")


@register.filter
def asked(question: dict[str, Any], vote: Vote) -> str:
    """What a question of a ballot was about."""
    return shown_words.question(question["action"], about=vote.about)


@register.filter
def figure_name(field: str) -> str:
    return shown_words.figure_name(field)


@register.filter
def figure_value(other: dict[str, Any]) -> str:
    """What is given otherwise than what is shown."""
    value = shown_words.figure_value(other["field"], other["value"])
    return f"{other.get('qualifier', '')} {value}".strip()


@register.filter
def shown_value(other: dict[str, Any]) -> str:
    """What is shown, where others give it otherwise."""
    return shown_words.figure_value(other["field"], other["shown"])


@register.filter
def vote_words(vote: dict[str, Any]) -> str:
    """'voted against (62 per cent against), turnout 70 per cent': as far as it is told."""
    return shown_words.vote_words(vote)


@register.filter
def is_lapsed(dispute: Dispute, today: date) -> bool:
    return dispute.stage_on(today) == "lapsed"


@register.inclusion_tag("disputes/_stage.html", takes_context=True)
def stage(context: Context, dispute: Dispute) -> dict[str, Any]:
    """Where it stands, seen from the page's day."""
    return {"stage": dispute.stage_on(context.get("today") or localdate())}


@register.filter
def coming(action: IndustrialAction, today: date) -> bool:
    return pages.is_coming(action, today=today)


@register.inclusion_tag("disputes/_evidence.html", takes_context=True)
def evidence(context: Context, selectors: list[dict[str, Any]], of: str = "") -> dict[str, Any]:
    """What a fact rests on, to be opened in place. ``of`` names the fact to those who hear the page.

    Articles come from ``articles_by_sha`` of the page; one that is not there (withdrawn meanwhile) is not shown.
    """
    return {"citations": citations(selectors, articles=context["articles_by_sha"]), "of": of}


@register.inclusion_tag("disputes/_sentence.html", takes_context=True)
def sentence(context: Context, text: str, selectors: list[dict[str, Any]]) -> dict[str, Any]:
    """A sentence of a summary, which opens to what it rests on."""
    return {"citations": citations(selectors, articles=context["articles_by_sha"]), "text": text}


@register.inclusion_tag("disputes/_disputes_of.html")
def disputes_of(article: Article) -> dict[str, Any]:
    """The disputes that an article belongs to and those it is proposed for, each with the reasons."""
    public = Q(dispute__recomputed_at__isnull=False) | Q(dispute=None)
    links = ClaimLink.objects.filter(public, article=article).select_related("dispute").order_by("claim__dispute_index")
    return {"links": links}
