"""What was silent for five full months is lapsed, seen from the day of the reader; what is stored stays as reported."""

from datetime import date

import pytest

from api.export import everything
from disputes.models import Dispute
from tests import factories, html

pytestmark = pytest.mark.django_db

TODAY = date(2026, 8, 25)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    for module in ("disputes.views", "api.views", "api.filters", "disputes.templatetags.dispute_tags"):
        monkeypatch.setattr(f"{module}.localdate", lambda: TODAY)


@pytest.fixture
def lapsed():
    return factories.dispute(stage="in_action", as_of=date(2026, 2, 20), lapses_on=date(2026, 8, 1))


@pytest.fixture
def alive():
    return factories.dispute(stage="in_action", as_of=date(2026, 4, 20), lapses_on=date(2026, 10, 1))


def test_its_page_says_since_when_there_is_no_news(client, lapsed):
    words = html.words(client.get(lapsed.get_absolute_url()))

    assert "Lapsed" in words
    assert "As last reported: in action. No news since 20 February 2026" in words


def test_its_card_says_so_too_and_that_of_another_does_not(client, lapsed, alive):
    words = html.words(client.get("/disputes/"))

    assert "no news since 20 February 2026" in words
    assert "last news 20 April 2026" in words


def test_lists_are_narrowed_by_the_stage_seen_from_the_day(client, lapsed, alive):
    for dispute, stage in ((lapsed, "lapsed"), (alive, "in_action")):
        (row,) = client.get(f"/api/v1/disputes/?stage={stage}").json()["results"]
        assert (row["slug"], row["stage"]) == (dispute.slug, stage)
    page = html.source(client.get("/disputes/?stage=lapsed"))
    assert lapsed.get_absolute_url() in page and alive.get_absolute_url() not in page
    assert 'Lapsed <span class="choice-count">(1)</span>' in page
    assert 'In action <span class="choice-count">(1)</span>' in page


def test_an_export_tells_the_stage_as_reported_and_when_it_lapses(lapsed):
    (row,) = everything()["disputes"]

    assert (row["stage"], row["lapses_on"]) == ("in_action", "2026-08-01")


def test_row_and_query_see_the_same(lapsed, alive):
    for day in (date(2026, 7, 31), date(2026, 8, 1), date(2026, 10, 1)):
        seen = set(Dispute.objects.in_stage(["lapsed"], day))
        assert seen == {dispute for dispute in (lapsed, alive) if dispute.stage_on(day) == "lapsed"}
