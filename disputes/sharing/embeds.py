"""What is embedded on the pages of others: the card of a quote and of a dispute. ``absolute`` makes a whole address of a path."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _

from articles import citing
from articles.citing import Cited
from articles.models import Quote
from disputes.models import Dispute
from disputes.plain_words import plain
from disputes.sharing.cards import source_of
from disputes.sharing.embedding import Embedded, size_for

NOTE, FOOT = 38, 56
"""Letters of a note beside the words, and of the line at the foot."""
Absolute = Callable[[str], str]


def embedded_quote(cited: Cited, first: Quote, *, absolute: Absolute, **at_most: int | None) -> Embedded:
    """``first`` is the first stretch, which comes with its reading and article."""
    speaker = cited.speaker or _("speaker not stated")
    title = _("%(speaker)s, in %(source)s") % {"speaker": speaker, "source": source_of(cited)}
    beside = NOTE + 12 if first.kind == Quote.Kind.MIXED else 0
    notes = [NOTE if cited.is_reported else 0, len(citing.attribution(cited)) + beside, len(source_of(cited)), FOOT]
    large = [len(stretch.text) + 2 for stretch in cited.stretches]
    size = size_for(large=large, small=notes, **at_most)
    address = reverse("embed-quote", args=[first.reading.article.address, first.start])
    return Embedded(title, absolute(address), size)


def embedded_dispute(dispute: Dispute, *, absolute: Absolute, **at_most: int | None) -> Embedded:
    notes = [NOTE, len(plain(dispute.stage, family="stage_sentence")) + NOTE, NOTE, NOTE, NOTE, FOOT]
    size = size_for(large=[len(str(dispute)) * 5 // 4], small=notes, **at_most)
    return Embedded(str(dispute), absolute(reverse("embed-dispute", args=[dispute.slug])), size)
