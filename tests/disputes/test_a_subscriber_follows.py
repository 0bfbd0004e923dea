"""Somebody who subscribed fetches, the facts change, and they fetch again: as a calendar sees it, through the whole way."""

from datetime import date, timedelta
from random import Random

import icalendar
import pytest
from django.utils import timezone

from articles.models import Article
from disputes import services
from disputes.calendar import register
from disputes.models import CalendarEntry, Dispute, DisputeRedirect
from tests import factories
from tests.disputes.settled import bring, settle
from tests.main_job.ways import sample_sources

pytestmark = pytest.mark.django_db

TODAY, THIRD = date(2026, 2, 25), date(2026, 3, 3)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.calendar_views.localdate", lambda: TODAY)


@pytest.fixture
def rests_on():
    return factories.evidence(factories.article(), "walk out on 3 March")


@pytest.fixture
def dispute():
    return factories.dispute(slug="ferries-pay-2026")


class Subscriber:
    """Keeps what it fetched by UID, as calendars do, and takes an entry that is older than its own for an error."""

    def __init__(self, client, address="/calendar.ics"):
        self.client, self.address, self.held, self.etag = client, address, {}, ""

    def fetch(self):
        response = self.client.get(self.address, headers={"If-None-Match": self.etag} if self.etag else {})
        if response.status_code == 304:
            return self
        self.etag = response["ETag"]
        for entry in icalendar.Calendar.from_ical(response.content).walk("VEVENT"):
            uid = str(entry["UID"])
            if uid in self.held:
                assert entry["SEQUENCE"] >= self.held[uid]["SEQUENCE"]
                assert entry["DTSTAMP"].dt >= self.held[uid]["DTSTAMP"].dt
            self.held[uid] = entry
        return self

    def told(self):
        return {uid: (str(entry["STATUS"]), int(entry["SEQUENCE"])) for uid, entry in self.held.items()}


def change(row, **columns):
    for name, value in columns.items():
        setattr(row, name, value)
    row.save()
    register.publish_again(Dispute.objects.get(pk=row.dispute_id))


def test_a_day_that_is_called_off_is_cancelled_under_its_name_and_comes_back(client, dispute, rests_on):
    strike = factories.action(dispute, rests_on, starts_on=THIRD)
    reader = Subscriber(client).fetch()
    assert reader.told() == {"ferries-pay-2026-strike-20260303@dispute-tracker": ("CONFIRMED", 0)}

    change(strike, status="called_off")
    assert set(reader.fetch().told().values()) == {("CANCELLED", 1)}

    change(strike, status="announced")
    assert set(reader.fetch().told().values()) == {("CONFIRMED", 2)}
    assert len(reader.held) == 1


def test_what_is_no_fact_any_more_stays_as_cancelled_without_the_words_of_articles(client, dispute, rests_on):
    strike = factories.action(dispute, rests_on, starts_on=THIRD, group="night crews", checks=[{"reason": "look"}])
    reader = Subscriber(client).fetch()

    strike.delete()
    register.publish_again(dispute)

    assert set(reader.fetch().told().values()) == {("CANCELLED", 1)}
    file = client.get("/calendar.ics").content.decode()
    assert "night crews" not in file and "Check" not in file
    assert "no longer on record" in file


def test_a_dispute_that_is_renamed_keeps_the_names_of_its_entries(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=THIRD)
    reader = Subscriber(client).fetch()

    DisputeRedirect.objects.create(slug=dispute.slug, dispute=dispute)
    dispute.slug, dispute.title = "ferries-hours-2026", "Ferries: hours"
    dispute.save()
    register.publish_again(dispute)

    assert reader.fetch().told() == {"ferries-pay-2026-strike-20260303@dispute-tracker": ("CONFIRMED", 1)}
    (entry,) = reader.held.values()
    assert str(entry["SUMMARY"]) == "Strike: Ferries: hours"
    assert entry["URL"] == "http://testserver/disputes/ferries-hours-2026/"


def test_the_address_and_so_the_name_of_another_may_be_used_again(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=THIRD)
    Dispute.objects.filter(pk=dispute.pk).update(slug="moved-on")

    factories.action(factories.dispute(slug="ferries-pay-2026"), rests_on, starts_on=THIRD)

    assert len(Subscriber(client).fetch().held) == 2


def test_telling_the_same_again_changes_nothing(dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=THIRD)
    factories.vote(dispute, rests_on, opened_on=THIRD)
    before = list(CalendarEntry.objects.values())

    register.publish_again(dispute)

    assert list(CalendarEntry.objects.values()) == before


@pytest.mark.parametrize("seed", range(4))
def test_whatever_was_told_on_the_way_what_is_confirmed_is_what_is_so_now(client, dispute, seed):
    random, reader = Random(seed), Subscriber(client)
    articles = [factories.evidence(factories.article(), "walk out on 3 March") for _ in range(3)]
    for _ in range(4):
        dispute.actions.all().delete()
        for number in random.sample(range(9), 4):
            day, crew = THIRD + timedelta(number // 3), ("", "deck", "engine")[number % 3]
            factories.action(dispute, random.choice(articles), starts_on=day, group=crew)
        reader.fetch()

    confirmed = [entry for entry in reader.held.values() if entry["STATUS"] == "CONFIRMED"]
    so = [(action.starts_on, action.group) for action in dispute.actions.all()]
    assert sorted((entry["DTSTART"].dt, _crew(entry)) for entry in confirmed) == sorted(so)


def _crew(entry):
    return next((crew for crew in ("deck", "engine") if f"{crew}." in str(entry["DESCRIPTION"])), "")


def test_nothing_is_fetched_twice_and_a_change_is_fetched(client, dispute, rests_on):
    strike = factories.action(dispute, rests_on, starts_on=THIRD)
    first = client.get("/calendar.ics")
    same = {"If-None-Match": first["ETag"]}
    since = {"If-Modified-Since": first["Last-Modified"]}
    for condition in (same, since):
        again = client.get("/calendar.ics", headers=condition)
        assert (again.status_code, again.content) == (304, b"")

    change(strike, group="deck crews")

    assert client.get("/calendar.ics", headers=same).status_code == 200


def test_calendars_that_hide_what_is_cancelled_are_told_in_the_title(client, dispute, rests_on):
    off = factories.action(dispute, rests_on, starts_on=THIRD, status="called_off")
    factories.action(dispute, rests_on, starts_on=THIRD + timedelta(1), status="suspended")
    factories.action(dispute, rests_on, starts_on=THIRD + timedelta(2))
    gone = factories.action(dispute, rests_on, starts_on=THIRD + timedelta(3))
    gone.delete()
    register.publish_again(dispute)

    file = client.get("/calendar.ics?called-off=shown").content
    entries = icalendar.Calendar.from_ical(file).walk("VEVENT")

    assert [str(entry["SUMMARY"]).partition(":")[0] for entry in entries] == [
        "CALLED OFF", "SUSPENDED", "Strike", "NO LONGER ON RECORD",
    ]  # fmt: skip
    assert {(str(entry["STATUS"]), str(entry["TRANSP"])) for entry in entries} == {("CONFIRMED", "TRANSPARENT")}
    assert [entry["SEQUENCE"] for entry in entries] == [0, 0, 0, 1]
    assert off.dispute_id


@pytest.mark.parametrize(
    ("columns", "status"),
    [
        ({"kind": "strike"}, "CONFIRMED"),
        ({"kind": "overtime_ban"}, "TENTATIVE"),  # for how long is not stated
        ({"kind": "overtime_ban", "ends_on": THIRD}, "CONFIRMED"),
        ({"kind": "strike", "checks": [{"reason": "after the mandate"}]}, "TENTATIVE"),
    ],
)
def test_what_is_not_sure_is_tentative(client, dispute, rests_on, columns, status):
    factories.action(dispute, rests_on, starts_on=THIRD, **columns)

    assert {told for told, _ in Subscriber(client).fetch().told().values()} == {status}


def test_the_file_keeps_to_its_form(client, rests_on):
    dispute = factories.dispute(title="Ŵyl; Môn, “a” \\ b: " + "ŷ" * 90)
    factories.action(dispute, rests_on, starts_on=THIRD)

    file = client.get("/calendar.ics").content
    calendar = icalendar.Calendar.from_ical(file)

    assert max(len(line) for line in file.split(b"\r\n")) <= 75
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert str(calendar.walk("VEVENT")[0]["SUMMARY"]) == f"Strike: {dispute.title}"
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT4H" in file.decode() and "X-PUBLISHED-TTL:PT4H" in file.decode()
    assert (calendar["NAME"], calendar["VERSION"]) == ("Industrial disputes", "2.0")


def test_the_feed_tells_what_was_called_off_and_what_is_gone(client, dispute, rests_on):
    strike = factories.action(dispute, rests_on, starts_on=THIRD)
    assert (
        "<title>New: 3 March 2026: Strike, Harrow Sound Ferries: sick pay</title>"
        in client.get("/calendar/feed.atom").content.decode()
    )

    held = {"If-None-Match": client.get("/calendar/feed.atom")["ETag"]}
    assert client.get("/calendar/feed.atom", headers=held).status_code == 304

    change(strike, status="called_off")
    assert client.get("/calendar/feed.atom", headers=held).status_code == 200
    assert "<title>Called off: 3 March 2026" in client.get("/calendar/feed.atom?kind=strike").content.decode()
    assert "<entry>" not in client.get("/calendar/feed.atom?kind=ballot").content.decode()


# ---- through linking -------------------------------------------------------------------------------


@pytest.fixture
def linked():
    """Some of the samples, as the machine takes them."""
    bring(source for source in sample_sources() if source.path.name.startswith(("harnmouth", "skelmarsh")))
    settle()
    return list(CalendarEntry.objects.order_by("uid"))


def standing():
    return set(CalendarEntry.objects.filter(gone_since=None).values_list("uid", flat=True))


def test_reading_and_linking_tell_calendars_what_is_on_record(linked):
    assert linked
    assert not [entry for entry in linked if entry.gone_since]


def test_a_dispute_that_is_split_and_put_together_again_keeps_its_entries(linked):
    before = standing()
    article = Article.objects.get(sha256=linked[0].rests_on[0])
    dispute = linked[0].dispute
    others = sorted(set(dispute.links.accepted().values_list("article__sha256", flat=True)) - {article.sha256})
    assert others, "there is something to split"

    subject = {"together": [article.sha256], "apart": others}
    decision = services.decide(kind="split_dispute", subject=subject, decided_by=factories.user("chief"))
    settle()
    services.undo(decision=decision, undone_by=factories.user("other"))
    settle()

    assert standing() == before


def test_what_rests_on_an_article_that_was_withdrawn_is_cancelled_and_says_nothing_of_it(linked, client, monkeypatch):
    monkeypatch.setattr("disputes.calendar_views.localdate", lambda: min(entry.first for entry in linked))
    reader = Subscriber(client).fetch()
    assert len(reader.held) == len(linked)

    for article in Article.objects.all():
        services.withdraw_or_restore(article=article, reason="a complaint", decided_by=factories.user(f"u{article.pk}"))
    settle()

    assert not standing()
    assert {status for status, _ in reader.fetch().told().values()} == {"CANCELLED"}
    assert len(reader.held) == len(linked)
    assert {entry.title for entry in CalendarEntry.objects.filter(dispute=None)} <= {""}

    for article in Article.objects.all():
        services.withdraw_or_restore(article=article, reason="", decided_by=factories.user(f"v{article.pk}"))
    settle()

    assert standing() == {entry.uid for entry in linked}
    assert {status for status, _ in reader.fetch().told().values()} <= {"CONFIRMED", "TENTATIVE", "CANCELLED"}


def test_changes_bear_the_time_at_which_they_were_made(dispute, rests_on):
    before = timezone.now()
    strike = factories.action(dispute, rests_on, starts_on=THIRD)
    change(strike, status="called_off")

    entry = CalendarEntry.objects.get()
    assert before <= entry.published_at < entry.changed_at <= timezone.now()
