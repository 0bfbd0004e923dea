"""What is embedded on the pages of others: the card of a quote and of a dispute. ``absolute`` makes a whole address of a path."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _

from articles import citing
from articles.citing import Cited
from articles.models import Quote
from disputes.cards import source_of
from disputes.embedding import Embedded, size_for
from disputes.models import Dispute

Absolute = Callable[[str], str]


def embedded_quote(cited: Cited, first: Quote, *, absolute: Absolute, **at_most: int | None) -> Embedded:
    """``first`` is the first stretch, which comes with its reading and article."""
    speaker = cited.speaker or _("speaker not stated")
    title = _("%(speaker)s, in %(source)s") % {"speaker": speaker, "source": source_of(cited)}
    lines = 2 + len(citing.attribution(cited)) // 45
    size = size_for(words=len(citing.words(cited)), lines=lines, **at_most)
    address = reverse("embed-quote", args=[first.reading.article.address, first.start])
    return Embedded(title, absolute(address), size)


def embedded_dispute(dispute: Dispute, *, absolute: Absolute, **at_most: int | None) -> Embedded:
    size = size_for(words=round(len(str(dispute)) * 1.2), lines=4, **at_most)
    return Embedded(str(dispute), absolute(reverse("embed-dispute", args=[dispute.slug])), size)
