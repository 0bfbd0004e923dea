"""Figures of one thing that differ: of the people in a dispute, of a ballot."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse

from articles.claim_words import label
from articles.decisions.claims import subject_of
from articles.models import Claim
from disputes.desk import dismissing
from disputes.desk.disputing import name_of, settled_disputes
from disputes.desk.items import Choice, Item, ItemKind, Open
from disputes.desk.passages import Cited, passages, selectors
from disputes.desk.resting import effect_of_withdrawing, spans_of
from disputes.desk.weights import weight
from disputes.models import Dispute, Vote

NAME = "contradiction"
PREDICATES = {"members": ["members_affected"], "ballot": ["ballot"]}


def find(today: date, at_most: int) -> Iterator[Item]:
    differing = Vote.objects.exclude(differing=[])
    several = Q(members_figures__1__isnull=False) | Q(pk__in=differing.values("dispute"))
    for dispute in settled_disputes().filter(several).prefetch_related("votes")[:at_most]:
        if len(dispute.members_figures) > 1:
            yield _item(dispute, "members", "The figures of members affected differ", dispute.members_figures, today)
        for vote in dispute.votes.all():
            if vote.differing:
                fields = sorted({label(other["field"]).lower() for other in vote.differing})
                line = f"Reports of a ballot differ in {', '.join(fields)}"
                yield _item(dispute, "ballot", line, [_standing(vote), *vote.differing], today)


def _standing(vote: Vote) -> dict[str, Any]:
    return {"field": "", "value": "the result that is shown", "evidence": vote.evidence}


def _item(dispute: Dispute, what: str, line: str, figures: list[Mapping[str, Any]], today: date) -> Item:
    first = next((each for figure in figures for each in figure["evidence"] if each.get("article")), {})
    return Item(
        kind=NAME,
        name=f"{name_of(dispute)}/{what}/{first.get('article', '')}/{first.get('start', '')}",
        line=f"{line}: {dispute}",
        weight=weight("contradiction", reach=len(figures), last_news=dispute.as_of, today=today),
        rests_on=[[said(figure), figure["evidence"]] for figure in figures],
        about=(what, figures),
        dispute=dispute,
    )


def said(figure: Mapping[str, Any]) -> str:
    """'about 1,200, according to the union'."""
    value = f"{figure['value']:,}" if isinstance(figure["value"], int) else str(figure["value"])
    parts = [figure.get("qualifier", ""), value]
    named = f"{label(figure['field'])}: " if figure.get("field") else ""
    by = f", according to {figure['said_by']}" if figure.get("said_by") else ""
    return named + " ".join(filter(None, parts)) + by


def lay_open(item: Item, today: date) -> Open:
    what, figures = item.about
    cited = [Cited(evidence, said(figure)) for figure in figures for evidence in figure["evidence"][:1]]
    dispute = Dispute.objects.with_facts().get(pk=item.dispute.pk)
    return Open(
        passages=passages(cited),
        remarks=["The first one leads; the others stand beside it with who said them."],
        choices=[_both_stand(item), *_withdrawals(what, figures, dispute)],
    )


def _both_stand(item: Item) -> Choice:
    return Choice(
        label="They do differ",
        effect="changes nothing: they are shown side by side; you are asked again when one of them changes",
        key="a",
        kind=dismissing.NAME,
        subject=dismissing.subject_of(item, because="They do differ"),
    )


def _withdrawals(what: str, figures: list[Mapping[str, Any]], dispute: Dispute) -> Iterator[Choice]:
    """Each figure may be a slip of the reading. The last one, which leads least, is the one to doubt first."""
    read = [(figure, claim) for figure in reversed(figures) if (claim := _claim_behind(what, figure))]
    for number, (figure, claim) in enumerate(read):
        yield Choice(
            label=f"‘{said(figure)}’ was misread: withdraw it",
            effect=effect_of_withdrawing(dispute, spans_of(selectors(claim))),
            key="" if number else "r",
            kind="withdraw_claim",
            subject=subject_of(claim),
        )
    for number, (figure, claim) in enumerate(read):
        yield Choice(
            label=f"Correct ‘{said(figure)}’",
            effect=f"opens ‘{claim.reading.article}’ at the words",
            key="" if number else "c",
            address=reverse("correct-claim", args=[claim.pk]),
        )


def _claim_behind(what: str, figure: Mapping[str, Any]) -> Claim | None:
    """The one whose telling words are the first that the figure rests on: a sentence may tell several."""
    for article, start, end in spans_of(figure["evidence"][:1]):
        claims = Claim.objects.current().filter(predicate__in=PREDICATES[what], reading__article__sha256=article)
        return claims.filter(spans__position=0, spans__start=start, spans__end=end).with_evidence().first()
    return None


CONTRADICTION = ItemKind(name=NAME, label="Figures that differ", find=find, lay_open=lay_open)
