"""Whatever is announced, called off and retold: the days that come are those announced and not called off, everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import icalendar
import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disputes import storing
from disputes.facts import Assertion
from disputes.models import Dispute
from disputes.resolution import resolve
from extraction.types import ActionValue
from tests import factories, html
from tests.disputes.making import on, recorded, said

FIRST = date(2026, 3, 1)
CALLED_OFF_ON, TODAY = "2026-02-20", date(2026, 2, 21)

Days = tuple[int, int]
"""Places of the first and the last day of a block after FIRST."""
blocks = st.tuples(st.integers(0, 24), st.integers(0, 4)).map(lambda block: (block[0], block[0] + block[1]))


@dataclass(frozen=True)
class Told:
    """Strikes announced one after another, one calling-off of some days or of all, and announcements told again."""

    announced: list[Days]
    off: Days | None
    off_by_editor: bool
    status: str
    retold: list[tuple[int, str | None]]

    @property
    def coming(self) -> set[date]:
        announced = {day for block in self.announced for day in _days(block)}
        return announced - set(_days(self.off)) if self.off else set()

    def assertions(self) -> Iterator[Assertion]:
        for place, block in enumerate(self.announced):
            yield said(_strike("announced", block), in_article=f"a{place}", published=f"2026-01-{place + 1:02}")
        for place, (which, published) in enumerate(self.retold):
            again = self.announced[which % len(self.announced)]
            yield said(_strike("announced", again), in_article=f"r{place}", published=published)
        off = _strike(self.status, self.off)
        if self.off_by_editor:
            yield recorded(off, origin="editor", published=CALLED_OFF_ON)
        else:
            yield said(off, in_article="off", published=CALLED_OFF_ON)


told = st.builds(
    Told,
    announced=st.lists(blocks, min_size=1, max_size=6, unique_by=lambda block: block[0]),
    off=st.one_of(st.none(), blocks),
    off_by_editor=st.booleans(),
    status=st.sampled_from(["called_off", "suspended"]),
    retold=st.lists(st.tuples(st.integers(0, 5), st.sampled_from([None, "2026-01-15", CALLED_OFF_ON])), max_size=3),
)


@settings(max_examples=400, deadline=None)
@given(told)
def test_what_stands_is_what_was_announced_and_not_called_off(told: Told) -> None:
    actions = resolve(told.assertions()).actions
    standing = [a for a in actions if a.status in ("announced", "notified", "under_way")]
    days = {day for a in standing if a.starts_on.day for day in _between(a.starts_on.day, a.ends_on.day)}
    assert days == told.coming


@pytest.mark.django_db
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told)
def test_no_page_file_or_answer_shows_it_as_coming(monkeypatch: pytest.MonkeyPatch, told: Told) -> None:
    for module in ("views", "calendar_views"):
        monkeypatch.setattr(f"disputes.{module}.localdate", lambda: TODAY)
    with transaction.atomic():
        storing.replace_facts(factories.dispute(), resolve(told.assertions()))
        off = {day.isoformat() for block in told.announced for day in _days(block)} - {
            day.isoformat() for day in told.coming
        }
        client = Client()
        assert not off & _starts(html.section(client.get("/"), "coming-up"))
        assert not off & _starts(html.section(client.get("/calendar/"), "coming"))
        assert _confirmed(client.get("/calendar.ics").content) == told.coming
        answer = client.get(f"/api/v1/actions/?coming_from={TODAY}").json()["results"]
        assert {day for row in answer for day in _days_of_row(row)} == told.coming
        assert not off & _starts(html.section(client.get(Dispute.objects.get().get_absolute_url()), "figures"))
        transaction.set_rollback(True)


def _strike(status: str, days: Days | None) -> ActionValue:
    if days is None:
        return ActionValue("strike", status)  # type: ignore[arg-type]
    first, last = ((FIRST + timedelta(day)).isoformat() for day in days)
    return ActionValue("strike", status, on(first), on(last))  # type: ignore[arg-type]


def _days(block: Days) -> list[date]:
    return [FIRST + timedelta(day) for day in range(block[0], block[1] + 1)]


def _between(first: date, last: date | None) -> Iterable[date]:
    return (first + timedelta(day) for day in range(((last or first) - first).days + 1))


def _days_of_row(row: dict[str, str]) -> Iterable[date]:
    return _between(date.fromisoformat(row["starts_on"]), date.fromisoformat(row["ends_on"] or row["starts_on"]))


def _starts(section: str) -> set[str]:
    """The first days that a section tells of."""
    return set(re.findall(r'(?:diary-day"|event-when"|<dd)>\s*<time datetime="([^"]+)"', section))


def _confirmed(file: bytes) -> set[date]:
    entries = [e for e in icalendar.Calendar.from_ical(file).walk("VEVENT") if e["STATUS"] == "CONFIRMED"]
    return {day for e in entries for day in _between(e["DTSTART"].dt, e["DTEND"].dt - timedelta(1))}
