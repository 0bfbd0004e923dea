"""What the picture pages show: disputes by sector and by cause over time, and working days lost. The day is an argument."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.db.models import Count
from django.db.models.functions import TruncQuarter, TruncYear
from django.urls import reverse
from django.utils.translation import gettext_lazy

from disputes.listing.filters import FILTERS, NOT_STATED, counted_under
from disputes.models import Dispute, IndustrialAction
from disputes.pictures.days_lost import Losses, Strike, losses
from disputes.pictures.multiples import DRAWN, Multiple, most_first, multiples
from disputes.pictures.periods import By, Period, after, before, periods_to

STARTS = {"year": TruncYear, "quarter": TruncQuarter}
KINDS = {"sector": gettext_lazy("Sector"), "cause": gettext_lazy("Cause")}
OF_STRIKES = (
    "status", "starts_on", "starts_on_earliest", "starts_on_latest", "ends_on", "ends_on_earliest", "ends_on_latest",
    "members", "members_qualifier", "differing", "history",
)  # fmt: skip
REASONS = {
    "members": gettext_lazy("how many took part is not stated"),
    "days": gettext_lazy("the last day is not stated"),
    "unconfirmed": gettext_lazy("announced, and no report says whether it took place"),
    "broken_off": gettext_lazy("broken off, and no report says after how many days"),
}


@dataclass(frozen=True, slots=True)
class Scale:
    """Which periods are shown."""

    by: By
    periods: list[Period]
    today: date

    @classmethod
    def asked(cls, given: Mapping[str, str], *, today: date) -> "Scale":
        by = cast(By, "quarter" if given.get("by") == "quarter" else "year")
        return cls(by, periods_to(given.get("to", ""), by=by, today=today), today)

    @property
    def earlier(self) -> str:
        return before(self.periods, by=self.by)

    @property
    def later(self) -> str:
        return after(self.periods, by=self.by, today=self.today)


def pictures_page(scale: Scale) -> dict[str, Any]:
    """Five queries, however many disputes there are."""
    lost = days_lost(scale)
    return {
        "scale": scale,
        "pictures": [(name, label, table_of(name, scale)) for name, label in KINDS.items()],
        "drawn": DRAWN,
        "lost": lost,
        "lost_rows": _lost_rows(lost),
        "reasons": REASONS,
        "unplaced": Dispute.objects.public().filter(first_on=None).count(),
        "today": scale.today,
    }


def table_of(kind: str, scale: Scale) -> list[Multiple]:
    """Disputes by when they were first reported, of each sector or cause; the most first."""
    counts = _counts(kind, scale)
    name_of = FILTERS[kind].name_of
    labels = {name: name_of(name) for name in most_first(counts, last=NOT_STATED)}
    named = {period.name: period for period in scale.periods}
    addresses = {(name, period): _address(kind, name, named[period]) for name, period in counts}
    return multiples(counts, scale.periods, labels=labels, addresses=addresses)


def _counts(kind: str, scale: Scale) -> dict[tuple[str, str], int]:
    found = Dispute.objects.public().begun_between(scale.periods[0].first, scale.periods[-1].last).order_by()
    by_start = found.annotate(start=STARTS[scale.by]("first_on"), kind=counted_under(kind))
    names = {period.first: period.name for period in scale.periods}
    rows = by_start.values_list("kind", "start").annotate(number=Count("*"))
    return {(name, names[start]): number for name, start, number in rows}


def _address(kind: str, name: str, period: Period) -> str:
    """Of the list of those very disputes."""
    return reverse("disputes", query={kind: name, "begun_from": period.first, "begun_to": period.last})


def days_lost(scale: Scale) -> Losses:
    public = IndustrialAction.objects.filter(kind="strike", dispute__recomputed_at__isnull=False)
    rows = public.begun_by(min(scale.periods[-1].last, scale.today), not_over_before=scale.periods[0].first)
    strikes = (strike_of(dict(zip(OF_STRIKES, row, strict=True))) for row in rows.values_list(*OF_STRIKES).iterator())
    return losses(strikes, scale.periods, today=scale.today)


def strike_of(told: Mapping[str, Any]) -> Strike:
    others = [(each["value"], each.get("qualifier", "")) for each in told["differing"] if each["field"] == "members"]
    members = [(told["members"], told["members_qualifier"])] if told["members"] is not None else []
    earlier = [step["status"] for step in told["history"][:-1]]
    return Strike(
        status=told["status"],
        first=_span(told, "starts_on"),
        last=_span(told, "ends_on"),
        members=(*members, *((int(value), softened) for value, softened in others if value.isdecimal())),
        had_begun="under_way" in earlier or "took_place" in earlier,
    )


def _span(told: Mapping[str, Any], name: str) -> tuple[date, date] | None:
    first, last = told[name] or told[f"{name}_earliest"], told[name] or told[f"{name}_latest"]
    return (first, last) if first and last else None


def _lost_rows(lost: Losses) -> Iterator[dict[str, Any]]:
    """Each period with where its bar ends: per cent of the longest."""
    longest = max((each.days.high or each.days.low for each in lost.periods), default=0) or 1
    for each in lost.periods:
        sure, may_be = each.days.low * 100 / longest, (each.days.high or each.days.low) * 100 / longest
        yield {
            "lost": each,
            "sure": f"{sure:.2f}%",
            "may_be": f"{may_be:.2f}%",
            "rest": f"{max(may_be - sure, 0):.2f}%",
            "address": reverse("disputes", query={"news_from": each.period.first, "news_to": each.period.last}),
        }


# ---- the same as files ---------------------------------------------------------------------------------------------

COUNT_COLUMNS = {
    "kind": "Kind",
    "name": "Name",
    "period": "Period",
    "first": "First Day",
    "last": "Last Day",
    "disputes": "Disputes",
}
LOST_COLUMNS = {
    "period": "Period",
    "first": "First Day",
    "last": "Last Day",
    "days_from": "Working Days From",
    "days_to": "Working Days To",
    "strikes": "Strikes",
    **{f"unknown_{reason}": f"Cannot Tell: {words}" for reason, words in (
        ("members", "Members"), ("days", "Last Day"), ("unconfirmed", "Whether It Took Place"), ("broken_off", "Broken Off"),
    )},
}  # fmt: skip


def count_rows(kind: str, scale: Scale) -> Iterator[dict[str, Any]]:
    for multiple in table_of(kind, scale):
        for bar in multiple.bars:
            period = bar.period
            yield {
                "kind": kind, "name": multiple.name, "period": period.name, "first": period.first, "last": period.last,
                "disputes": bar.count,
            }  # fmt: skip


def lost_rows(scale: Scale) -> Iterable[dict[str, Any]]:
    """``days_to`` is None where nothing bounds them above."""
    for each in days_lost(scale).periods:
        period = each.period
        yield {
            "period": period.name, "first": period.first, "last": period.last, "days_from": each.days.low,
            "days_to": each.days.high, "strikes": each.strikes,
            **{f"unknown_{reason}": each.unknown[reason] for reason in REASONS},
        }  # fmt: skip
