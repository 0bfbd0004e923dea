"""Organisations known only from a text: is this what it is called, or is it one that is known already?"""

from collections.abc import Iterator
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import F, Max, Q
from django.utils.translation import gettext_lazy as _

from disputes.desk.items import Choice, Item, ItemKind, Open
from disputes.desk.passages import Cited, passages
from disputes.desk.resting import counted
from disputes.desk.weights import weight
from disputes.models import ClaimLink, Organisation
from disputes.names import telling_words

NAME = "organisation"
CONFIRM, MERGE = "confirm_organisation", "merge_organisations"
ALIKE = 3
DISPUTES_SHOWN = 3


def find(today: date, at_most: int) -> Iterator[Item]:
    side = {Organisation.Kind.UNION: "disputes_as_union", Organisation.Kind.EMPLOYER: "disputes_as_employer"}
    unconfirmed = Organisation.objects.in_dispute().filter(confirmed=False, kind__in=side)
    dated = unconfirmed.annotate(**{f"last_{way}": Max(f"{way}__as_of") for way in side.values()})
    for found in dated.order_by("-disputes_count", "name", "kind")[:at_most]:
        last = max(filter(None, (getattr(found, f"last_{way}") for way in side.values())), default=None)
        yield Item(
            kind=NAME,
            name=f"{found.kind}/{found.name}",
            line=f"Is “{found.name}” the name of {'a union' if found.kind == 'union' else 'an employer'}?",
            weight=weight(NAME, reach=found.disputes_count, last_news=last, today=today),
            rests_on=[found.name, found.kind],
            about=found,
        )


def lay_open(item: Item, today: date) -> Open:
    organisation: Organisation = item.about
    disputes = counted(organisation.disputes_count, "dispute")
    return Open(
        passages=passages(_named_in(organisation)),
        remarks=[f"In {disputes}"],
        choices=[
            Choice(
                label=_("It is an organisation of that name"),
                effect=f"{disputes} will call it by this name",
                key="a",
                kind=CONFIRM,
                subject={"kind": organisation.kind, "name": organisation.name},
            ),
            *(
                Choice(
                    label=f"It is another name of {other.name}",
                    effect=f"moves {disputes} to {other.name}; the name is learned for later articles",
                    kind=MERGE,
                    subject={"kind": organisation.kind, "names": [other.name, organisation.name]},
                )
                for other in _alike(organisation)
            ),
            Choice(
                label=_("Open its page"),
                effect="its disputes and its other names",
                key="c",
                address=organisation.get_absolute_url(),
            ),
        ],
    )


def _alike(organisation: Organisation) -> list[Organisation]:
    """Others of its kind that share a telling word of the name; those that are confirmed first."""
    words = telling_words(organisation.name)
    if not words:
        return []
    shared = reduce(or_, (Q(name__icontains=word) | Q(aliases__name__icontains=word) for word in sorted(words)))
    others = Organisation.objects.filter(shared, kind=organisation.kind).exclude(pk=organisation.pk).distinct()
    return list(others.order_by("-confirmed", "name")[:ALIKE])


def _named_in(organisation: Organisation) -> list[Cited]:
    """Where its disputes were told of: the first words of the latest reports."""
    way = "disputes_as_union" if organisation.kind == "union" else "disputes_as_employer"
    disputes = getattr(organisation, way).public()[:DISPUTES_SHOWN]
    links = ClaimLink.objects.filter(dispute__in=[dispute.pk for dispute in disputes], outcome="accepted")
    newest = links.order_by("dispute_id", F("article__published").desc(nulls_last=True), "pk").distinct("dispute_id")
    related = newest.select_related("dispute", "claim__reading__article", "claim__reading__cleaned_text")
    cited = []
    for link in related.prefetch_related("claim__spans"):
        text, article = link.claim.reading.cleaned_text.text, link.claim.reading.article
        for span in _spans_that_name(link, organisation.name, text):
            words = {"article": article.sha256, "start": span[0], "end": span[1], "text": text[span[0] : span[1]]}
            cited.append(Cited(words, f"in {link.dispute}"))
    return cited


def _spans_that_name(link: ClaimLink, name: str, text: str) -> list[tuple[int, int]]:
    """The name where it stands; else the first words that the dispute rests on."""
    at = text.find(name)
    if at >= 0:
        return [(at, at + len(name))]
    return [(span.start, span.end) for span in link.claim.spans.all()[:1]]


ORGANISATION = ItemKind(name=NAME, label=_("Organisations not confirmed"), find=find, lay_open=lay_open)
