"""A campaign has a calendar and a feed of its own, at any address it ever had."""

from datetime import date

import icalendar
import pytest

from tests import factories

pytestmark = pytest.mark.django_db

RECORD = [{"record": "r", "source": "a letter"}]


@pytest.fixture
def campaign():
    members = [factories.dispute(title=f"Ferries of {place}") for place in ("Harrow", "Wick")]
    for each in (*members, factories.dispute(title="Of others")):
        factories.action(each, RECORD, starts_on=date(2999, 3, 3))
        factories.summary(each, "Crews want sick pay.")
    made = factories.campaign(*members)
    made.former_slugs = ["once-here"]
    made.save()
    return made


@pytest.mark.parametrize("former", [False, True])
def test_the_days_of_its_disputes_are_one_calendar(client, campaign, former):
    slug = "once-here" if former else campaign.slug

    calendar = icalendar.Calendar.from_ical(client.get(f"/campaigns/{slug}/calendar.ics").content)

    summaries = {str(event["summary"]) for event in calendar.walk("VEVENT")}
    assert summaries == {"Strike: Ferries of Harrow", "Strike: Ferries of Wick"}
    assert str(calendar["x-wr-calname"]).replace("\\,", ",") == campaign.title


@pytest.mark.parametrize("former", [False, True])
def test_what_changed_in_its_disputes_is_one_feed(client, campaign, former):
    slug = "once-here" if former else campaign.slug

    feed = client.get(f"/campaigns/{slug}/feed.atom").content.decode()

    assert feed.count("<entry>") == 2
    assert "Of others" not in feed


@pytest.mark.parametrize("file", ["feed.atom", "calendar.ics"])
def test_of_no_campaign_there_is_none(client, file):
    assert client.get(f"/campaigns/never-here/{file}").status_code == 404


def test_its_page_leads_to_both_and_has_what_comes_next_first(client, campaign):
    page = client.get(campaign.get_absolute_url()).content.decode()

    for file in ("feed.atom", "calendar.ics"):
        assert f'href="{campaign.get_absolute_url()}{file}"' in page
    assert "2 disputes" in page
