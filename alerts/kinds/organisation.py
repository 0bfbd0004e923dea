"""One organisation: tells what is new in its disputes, and what people who speak for it are quoted as saying."""

from datetime import date

from django.db.models import Q
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alerts.kinds.base import Kind, Unclear, number_in, query_of
from articles.models import Quote
from articles.querysets import QuoteQuerySet
from disputes.models import Dispute, Organisation
from disputes.organisations import all_names
from disputes.querysets import DisputeQuerySet
from disputes.quotes.fields import spoken_for


def _organisation(asked: QueryDict) -> Organisation | None:
    """Which it is now: one that an editor joined to another is the other."""
    pk = number_in(asked, "organisation")
    if pk is None:
        return None
    named = Organisation.objects.prefetch_related("aliases")
    return named.in_dispute().filter(pk=pk).first() or named.joined_by(pk).order_by("pk").first()


def kept(asked: QueryDict) -> str:
    if _organisation(asked) is None:
        raise Unclear(_("There is no such organisation."))
    return query_of(asked, ["organisation"])


def in_words(asked: QueryDict) -> str:
    return str(_organisation(asked) or _("an organisation that is in no dispute any more"))


def page(asked: QueryDict) -> str:
    """It leads on to whichever it is now."""
    return _address("organisation", asked)


def feed(asked: QueryDict) -> str:
    return _address("organisation-feed", asked)


def _address(name: str, asked: QueryDict) -> str:
    return reverse(name, args=[number_in(asked, "organisation") or 0, "organisation"])


def quotes(asked: QueryDict) -> QuoteQuerySet:
    found = _organisation(asked)
    return Quote.objects.current().printed_first().filter(spoken_for(all_names(found) if found else set()))


def followed(asked: QueryDict, _today: date) -> DisputeQuerySet:
    found = _organisation(asked)
    of_it = Dispute.objects.filter(Q(unions=found) | Q(employers=found)).values("pk")
    return Dispute.objects.public().filter(pk__in=of_it) if found else Dispute.objects.none()


KIND = Kind(
    name="organisation",
    lead=gettext_lazy("The disputes of this organisation, and who speaks for it"),
    kept=kept,
    in_words=in_words,
    page=page,
    feed=feed,
    quotes=quotes,
    disputes=followed,
)
