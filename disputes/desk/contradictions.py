"""Reports that say different things of one dispute: each is laid beside the other, and may be a slip of the reading."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.decisions.claims import subject_of
from articles.models import Claim
from disputes.desk import dismissing
from disputes.desk.differing import Difference, Said, differences
from disputes.desk.disputing import name_of, settled_disputes
from disputes.desk.items import Choice, Item, ItemKind, Open
from disputes.desk.passages import Cited, passages, selectors
from disputes.desk.resting import effect_of_withdrawing, spans_of
from disputes.desk.weights import weight
from disputes.models import AffectedRole, Dispute, IndustrialAction, Vote

NAME = "contradiction"


def find(today: date, at_most: int) -> Iterator[Item]:
    differing = Q(members_figures__1__isnull=False)
    for facts in (
        _otherwise(Vote),
        _otherwise(AffectedRole),
        _otherwise(IndustrialAction),
        _on_and_off(),
        _overlapping(),
    ):
        differing |= Q(pk__in=facts.values("dispute"))
    for dispute in settled_disputes().filter(differing).prefetch_related("votes", "actions", "roles")[:at_most]:
        for difference in differences(dispute):
            yield _item(dispute, difference, today)


def _otherwise(facts: type[Vote] | type[AffectedRole] | type[IndustrialAction]) -> QuerySet:
    return facts._default_manager.exclude(differing=[])


def _on_and_off() -> QuerySet[IndustrialAction]:
    """Those of which both is told; ``differing.told_against`` looks closer."""
    off = Q(history__contains=[{"status": "called_off"}]) | Q(history__contains=[{"status": "suspended"}])
    return IndustrialAction.objects.filter(off, history__contains=[{"status": "took_place"}])


def _overlapping() -> QuerySet[IndustrialAction]:
    """Those that share a day with another of their kind; ``differing.overlap`` looks closer."""
    ended = IndustrialAction.objects.annotate(last=Coalesce("ends_on", "starts_on"))
    others = ended.filter(dispute=OuterRef("dispute"), kind=OuterRef("kind"), position__gt=OuterRef("position"))
    return ended.filter(Exists(others.filter(starts_on__lte=OuterRef("last"), last__gte=OuterRef("starts_on"))))


def _item(dispute: Dispute, difference: Difference, today: date) -> Item:
    said = difference.said
    first = next((each for one in said for each in one.evidence if each.get("article")), {})
    return Item(
        kind=NAME,
        name=f"{name_of(dispute)}/{difference.what}/{first.get('article', '')}/{first.get('start', '')}",
        line=f"{difference.line}: {dispute}",
        weight=weight(NAME, reach=len(said), last_news=dispute.as_of, today=today),
        rests_on=[[each.words, each.evidence] for each in said],
        about=difference,
        dispute=dispute,
    )


def lay_open(item: Item, today: date) -> Open:
    difference: Difference = item.about
    cited = [Cited(evidence, each.words) for each in difference.said for evidence in each.evidence[:1]]
    dispute = Dispute.objects.with_facts().get(pk=item.dispute.pk)
    return Open(
        passages=passages(cited),
        remarks=[difference.shown],
        choices=[_both_stand(item), *_withdrawals(difference, dispute)],
    )


def _both_stand(item: Item) -> Choice:
    return Choice(
        label=_("They do differ"),
        effect="changes nothing: they are shown side by side; you are asked again when one of them changes",
        key="a",
        kind=dismissing.NAME,
        subject=dismissing.subject_of(item, because="They do differ"),
    )


def _withdrawals(difference: Difference, dispute: Dispute) -> Iterator[Choice]:
    """Each may be a slip of the reading. The last one, which leads least, is the one to doubt first."""
    read = [(said, claim) for said in reversed(difference.said) if (claim := _claim_behind(difference, said))]
    for number, (said, claim) in enumerate(read):
        yield Choice(
            label=f"‘{said.words}’ was misread: withdraw it",
            effect=effect_of_withdrawing(dispute, spans_of(selectors(claim))),
            key="" if number else "r",
            kind="withdraw_claim",
            subject=subject_of(claim),
        )
    for number, (said, claim) in enumerate(read):
        yield Choice(
            label=f"Correct ‘{said.words}’",
            effect=f"opens ‘{claim.reading.article}’ at the words",
            key="" if number else "c",
            address=reverse("correct-claim", args=[claim.pk]),
        )


def _claim_behind(difference: Difference, said: Said) -> Claim | None:
    """The one whose telling words are the first that it rests on: a sentence may tell several."""
    for article, start, end in spans_of(said.evidence[:1]):
        claims = Claim.objects.current().filter(predicate=difference.predicate, reading__article__sha256=article)
        return claims.filter(spans__position=0, spans__start=start, spans__end=end).with_evidence().first()
    return None


CONTRADICTION = ItemKind(name=NAME, label=_("Reports that differ"), find=find, lay_open=lay_open)
