"""One dispute: tells what is new in it, at whatever address it comes to stand."""

from datetime import date

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alerts.kinds.base import Kind, Unclear, no_quotes, query_of
from disputes.models import Dispute
from disputes.querysets import DisputeQuerySet


def _at(asked: QueryDict) -> DisputeQuerySet:
    return Dispute.objects.public().at_address(asked.get("dispute", "").replace("\0", ""))


def kept(asked: QueryDict) -> str:
    if not _at(asked).exists():
        raise Unclear(_("There is no such dispute."))
    return query_of(asked, ["dispute"])


def in_words(asked: QueryDict) -> str:
    return str(_at(asked).first() or asked["dispute"])


def followed(asked: QueryDict, _today: date) -> DisputeQuerySet:
    return _at(asked)


KIND = Kind(
    name="dispute",
    lead=gettext_lazy("What changes in the dispute"),
    kept=kept,
    in_words=in_words,
    page=lambda asked: reverse("dispute", args=[asked["dispute"]]),
    feed=lambda asked: reverse("dispute-feed", args=[asked["dispute"]]),
    quotes=no_quotes,
    disputes=followed,
)
