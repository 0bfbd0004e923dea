"""What ought to have been heard of by now: ``disputes.silence`` over the disputes that may have something to tell."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.db.models import F, Max, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models import Outlet
from disputes import facts as f
from disputes import silence
from disputes.desk.disputing import name_of, settled_disputes
from disputes.desk.items import Choice, Item, ItemKind, Open
from disputes.desk.passages import Cited, passages
from disputes.desk.weights import weight
from disputes.models import Dispute, IndustrialAction, Mandate, Vote

NAME = "silence"
QUIET_AT_LEAST = timedelta(days=58)
"""Less than two months ever are; ``silence`` counts exactly."""
OUTLETS = 5


def find(today: date, at_most: int) -> Iterator[Item]:
    passed = Q(ends_on_latest__lt=today) | Q(ends_on_latest=None, starts_on_latest__lt=today)
    unheard = IndustrialAction.objects.filter(passed, status__in=["announced", "notified"])
    uncounted = Vote.objects.filter(closed_on_latest__lt=today).exclude(status="result")
    quiet = Q(as_of__lt=today - QUIET_AT_LEAST) & ~Q(stage__in=silence.OVER)
    ending = Mandate.objects.ending(today, today + silence.MANDATE_NOTICE)
    pointed_out = [rows.order_by().values("dispute") for rows in (unheard, uncounted, ending)]
    to_look_at = reduce(or_, (Q(pk__in=disputes) for disputes in pointed_out), quiet)
    found = settled_disputes().filter(to_look_at).prefetch_related("actions", "votes", "mandates")
    for dispute in found[:at_most]:
        for to_do in silence.to_do(facts_of(dispute), today=today, mandate_ends=_mandate_ends(dispute)):
            yield _item(dispute, to_do, today)


def _mandate_ends(dispute: Dispute) -> date | None:
    """Of the mandate that reaches furthest: a new ballot takes the place of the last."""
    return max((mandate.ends for mandate in dispute.mandates.all()), default=None)


def _item(dispute: Dispute, to_do: silence.ToDo, today: date) -> Item:
    return Item(
        kind=NAME,
        name=f"{name_of(dispute)}/{to_do.missing}",
        line=f"{to_do.line}: {dispute}",
        weight=weight(NAME, reach=len(to_do.days), last_news=to_do.since, today=today),
        rests_on=[to_do.missing, *to_do.days],
        about=to_do,
        dispute=dispute,
    )


def facts_of(dispute: Dispute) -> f.Facts:
    """As much of the facts as silence is told by, from the rows that are kept of them."""
    return f.Facts(
        unions=tuple(f.Party(name, ()) for name in dispute.union_names),
        employers=tuple(f.Party(name, ()) for name in dispute.employer_names),
        stage=dispute.stage,
        as_of=dispute.as_of,
        actions=tuple(_action(row) for row in dispute.actions.all()),
        votes=tuple(_vote(row) for row in dispute.votes.all()),
    )


def _action(row: IndustrialAction) -> f.Action:
    return f.Action(
        kind=row.kind,
        status=row.status,
        evidence=_evidence(row.evidence),
        starts_on=f.When(row.starts_on_earliest, row.starts_on_latest, row.starts_on_written),
        ends_on=f.When(row.ends_on_earliest, row.ends_on_latest, row.ends_on_written),
    )


def _vote(row: Vote) -> f.Vote:
    return f.Vote(
        status=row.status,
        about=row.about,
        evidence=_evidence(row.evidence),
        closed_on=f.When(row.closed_on_earliest, row.closed_on_latest, row.closed_on_written),
    )


def _evidence(selectors: list[dict]) -> tuple[f.Evidence, ...]:
    return tuple(f.Evidence(**selector) for selector in selectors)


def lay_open(item: Item, today: date) -> Open:
    to_do: silence.ToDo = item.about
    dispute: Dispute = item.dispute
    wrote = ", ".join(_outlets_that_wrote_last(dispute)) or "nobody whose name is known"
    return Open(
        passages=passages(Cited(each.as_json()) for each in to_do.evidence),
        remarks=[f"Who wrote of it last: {wrote}"],
        look_for=to_do.look_for,
        choices=[
            Choice(
                label=_("Add an article that tells of it"),
                effect="the item is gone as soon as it was read",
                key="a",
                address=reverse("new-article"),
            ),
            Choice(
                label=_("Open the dispute"),
                effect="what is known so far, and where a result is entered",
                key="c",
                address=dispute.get_absolute_url(),
            ),
        ],
    )


def _outlets_that_wrote_last(dispute: Dispute) -> list[str]:
    articles = dispute.links.filter(outcome="accepted").values("article")
    wrote = Outlet.objects.filter(article__in=articles).annotate(last=Max("article__published"))
    newest = wrote.order_by(F("last").desc(nulls_last=True), "name")
    return [outlet.name for outlet in newest[:OUTLETS]]


SILENCE = ItemKind(name=NAME, label=_("Silence"), find=find, lay_open=lay_open)
