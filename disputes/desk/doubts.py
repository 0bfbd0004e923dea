"""What was read with little confidence and is shown as a fact."""

from collections.abc import Iterator
from datetime import date

from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.claim_words import label, rows
from articles.decisions.claims import subject_of
from articles.models import Claim
from disputes.desk import dismissing
from disputes.desk.items import Choice, Item, ItemKind, Open
from disputes.desk.passages import Cited, passages, selectors
from disputes.desk.resting import counted, effect_of_withdrawing, spans_of
from disputes.desk.weights import weight
from disputes.models import ClaimLink, Dispute

NAME = "doubt"
SURE_ENOUGH = 0.6


def find(today: date, at_most: int) -> Iterator[Item]:
    linked = ClaimLink.objects.filter(outcome="accepted", dispute__stale_since=None)
    doubtful = (
        Claim.objects.current()
        .news()
        .filter(confidence__lt=SURE_ENOUGH, as_read__isnull=True, reading__article__copy_of=None)
    )
    shown = doubtful.filter(reading__in=linked.values("claim__reading")).with_evidence()
    newest = shown.order_by(F("reading__article__published").desc(nulls_last=True), "confidence", "pk")
    for claim in newest.select_related("reading__article__outlet").defer("reading__article__body")[:at_most]:
        yield _item(claim, today)


def _item(claim: Claim, today: date) -> Item:
    article, spans = claim.reading.article, claim.spans.all()
    text = claim.reading.cleaned_text.text
    words = text[spans[0].start : spans[0].end] if spans else ""
    at = f"{spans[0].start}-{spans[0].end}" if spans else ""
    return Item(
        kind=NAME,
        name=f"{article.sha256}/{claim.predicate}/{at}",
        line=f"{label(claim.predicate)}: is “{_shortened(words)}” read right?",
        # Of two alike the one that was read with less confidence is the more useful one.
        weight=round(weight(NAME, reach=1, last_news=article.published, today=today) * (1.5 - claim.confidence), 3),
        rests_on=[claim.value, at],
        about=claim,
    )


def _shortened(words: str, *, most: int = 70) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0] + " …"


def lay_open(item: Item, today: date) -> Open:
    claim: Claim = item.about
    dispute = _dispute_of(claim)
    return Open(
        passages=passages(Cited(words) for words in selectors(claim)),
        remarks=[f"{name}: {said}" for name, said in rows(claim.value)],
        choices=[
            Choice(
                label=_("It is read right"),
                effect="changes nothing; you are not asked again",
                key="a",
                kind=dismissing.NAME,
                subject=dismissing.subject_of(item, because="It is read right"),
            ),
            Choice(
                label=_("Correct it"),
                effect="opens the article at the words",
                key="c",
                address=reverse("correct-claim", args=[claim.pk]),
            ),
            Choice(
                label=_("It is misread: withdraw it"),
                effect=_effect_of_withdrawing(claim, dispute),
                key="r",
                kind="withdraw_claim",
                subject=subject_of(claim),
            ),
        ],
    )


def _effect_of_withdrawing(claim: Claim, dispute: Dispute | None) -> str:
    """What an article says of who is in dispute is what links it: without it all that it says goes."""
    if claim.predicate == "dispute" and dispute:
        claims = claim.reading.claims.filter(background=False).count()
        return f"takes the article out of {dispute}, with {counted(claims, 'claim')}"
    return effect_of_withdrawing(dispute, spans_of(selectors(claim)))


def _dispute_of(claim: Claim) -> Dispute | None:
    """The one that the claim speaks of, as ``assertions.claims_of`` has it; comes with its facts."""
    index = Q(claim__dispute_index=claim.dispute_index or 0)
    links = ClaimLink.objects.filter(index, outcome="accepted", claim__reading=claim.reading_id)
    return Dispute.objects.with_facts().filter(pk__in=links.values("dispute")).first()


DOUBT = ItemKind(name=NAME, label=_("Read with little confidence"), find=find, lay_open=lay_open)
