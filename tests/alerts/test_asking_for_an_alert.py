"""From a search to an alert: asked for, confirmed by a button, told alike to everybody."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from alerts import limits
from alerts.models import Alert, Asking, Mail, Recipient
from tests import factories, html

pytestmark = pytest.mark.django_db

SAVE = "/alerts/save/?what=quotes&q=fairness"
GIVEN = {"address": "ada@gazette.example", "how_often": "daily"}


def address_in(mail, part):
    """Where a link of a mail leads, without the site."""
    return next(urlsplit(line).path for line in mail.body.splitlines() if f"/alerts/{part}/" in line)


def test_the_form_tells_the_search_and_offers_the_feed(client):
    page = client.get(SAVE)

    assert "New quotes with “fairness”" in html.words(page)
    assert 'href="/quotes/feed.atom?q=fairness"' in html.source(page)


def test_an_alert_is_asked_for_confirmed_and_told_of(client, round_of_the_worker):
    asked = client.post(SAVE, GIVEN)
    assert asked["Location"] == "/alerts/check-your-mail/"
    assert Alert.objects.get().confirmed_at is None

    [mail] = round_of_the_worker()
    assert mail.subject == "Please confirm: quotes with “fairness”"
    confirm = address_in(mail, "confirm")
    assert "Yes, send it to me" in html.words(client.get(confirm))
    assert Alert.objects.get().confirmed_at is None, "a program that looks at links confirms nothing"

    confirmed = client.post(confirm)
    assert "Your search is saved" in html.words(confirmed)
    alert = Alert.objects.get()
    assert alert.confirmed_at
    assert alert.next_at > timezone.now()
    assert "Your search is saved" in html.words(client.get(confirm))


def test_the_answer_is_the_same_for_an_address_that_is_known(client, save, round_of_the_worker):
    save()
    known = client.post(SAVE, GIVEN)
    unknown = client.post(SAVE, {**GIVEN, "address": "bea@gazette.example"})
    never = client.post("/alerts/link/", {"address": "nobody@gazette.example"})
    has_some = client.post("/alerts/link/", {"address": "ada@gazette.example"})

    assert len({(each.status_code, each["Location"], each.content) for each in (known, unknown, never, has_some)}) == 1
    assert sorted((mail.to[0], mail.subject) for mail in round_of_the_worker()) == [
        ("ada@gazette.example", "Your alerts from Dispute Tracker"),
        ("ada@gazette.example", "Your alerts from Dispute Tracker"),
        ("bea@gazette.example", "Please confirm: quotes with “fairness”"),
    ]


def test_asking_again_for_what_one_has_changes_nothing_before_its_owner_does(client, save):
    alert = save(how_often="weekly")

    client.post(SAVE, GIVEN)

    assert Alert.objects.get().how_often == alert.how_often


def test_a_link_to_confirm_lasts_two_days(client, round_of_the_worker):
    client.post(SAVE, GIVEN)
    [mail] = round_of_the_worker()
    Alert.objects.update(asked_at=timezone.now() - timedelta(hours=49))

    late = client.post(address_in(mail, "confirm"))

    assert late.status_code == 410
    assert "This link does not work any more" in html.words(late)
    assert Alert.objects.get().confirmed_at is None


def test_a_link_of_one_use_is_good_for_no_other(client, round_of_the_worker):
    client.post(SAVE, GIVEN)
    [mail] = round_of_the_worker()
    token = address_in(mail, "confirm").split("/")[-2]

    assert client.post(f"/alerts/stop/{token}/").status_code == 410
    assert client.get(f"/alerts/manage/{token}/").status_code == 410
    assert client.get(f"/alerts/confirm/{token[:-1]}x/").status_code == 410
    assert Alert.objects.count() == 1


@pytest.mark.parametrize(
    "typed, told",
    [
        ("", "Enter the address that the mails are to go to."),
        ("ada.gazette.example", "“ada.gazette.example” lacks the @ of a mail address"),
        ("ada@gazette", "No mail can be sent to “ada@gazette”"),
        ("ada@@gazette.example", "No mail can be sent to “ada@@gazette.example”"),
        ("ada@gazette.example\r\nBcc: all@gazette.example", "No mail can be sent to"),
        ("ada@gazette.example, bea@gazette.example", "No mail can be sent to"),
        ("a" * 260 + "@gazette.example", "at most 254 characters"),
    ],
)
def test_a_wrong_address_is_told_in_the_words_that_were_typed(client, typed, told):
    page = client.post(SAVE, {**GIVEN, "address": typed})

    assert told in html.words(page)
    assert not Recipient.objects.exists()


def test_an_address_is_kept_as_mail_servers_know_it_and_once(client):
    client.post(SAVE, {**GIVEN, "address": " Ada@Gazette.EXAMPLE "})
    client.post("/alerts/save/?what=quotes&q=pay", {**GIVEN, "address": "ada@gazette.example"})
    client.post(SAVE, {**GIVEN, "address": "ada@tŷ-papur.example"})

    assert sorted(Recipient.objects.values_list("address", flat=True)) == [
        "Ada@gazette.example",
        "ada@xn--t-papur-rvb.example",
    ]


def test_words_of_any_script_come_through(client, round_of_the_worker):
    client.post("/alerts/save/", GIVEN, query_params={"what": "quotes", "q": "“tâl salwch” ŵ £5\r\nBcc: x"})

    [mail] = round_of_the_worker()
    assert mail.subject == "Please confirm: quotes with the phrase “tâl salwch”, “ŵ”, “5” and “Bcc x”"
    assert mail.message()["Bcc"] is None


def test_what_cannot_be_followed_is_told_so(client):
    empty = client.get("/alerts/save/?what=quotes")
    assert empty.status_code == 400
    assert "Search for something first" in html.words(empty)
    assert client.get("/alerts/save/?what=weather&q=x").status_code == 404
    assert client.get("/alerts/save/").status_code == 404


def test_one_address_is_sent_few_mails_a_day_and_nobody_learns_of_it(client, mailoutbox):
    answers = {client.post(f"/alerts/save/?what=quotes&q=pay{n}", GIVEN).status_code for n in range(9)}

    assert answers == {302}
    assert Mail.objects.count() == limits.MOST_TO_AN_ADDRESS


def test_one_visitor_asks_for_few_mails_a_day(client, monkeypatch):
    monkeypatch.setattr(limits, "MOST_BY_A_VISITOR", 3)
    for n in range(3):
        client.post(SAVE, {**GIVEN, "address": f"reader-{n}@gazette.example"})

    stopped = client.post(SAVE, {**GIVEN, "address": "one-more@gazette.example"})
    assert stopped.status_code == 429
    assert "Too many for today" in html.words(stopped)
    assert client.post(SAVE, {**GIVEN, "address": "other@gazette.example"}, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_who_asked_is_not_kept_in_clear_and_not_for_long(client):
    client.post(SAVE, GIVEN, REMOTE_ADDR="192.0.2.7")

    kept = list(Asking.objects.values_list("by", flat=True))
    assert len(kept) == 2
    assert not any("192.0.2.7" in by or "ada" in by for by in kept)

    limits.forget(now=timezone.now() + timedelta(days=1, minutes=1))
    assert not Asking.objects.exists()


def test_whoever_makes_up_where_they_come_from_is_one_visitor_all_the_same(client, settings, monkeypatch):
    settings.BEHIND_PROXY = True
    monkeypatch.setattr(limits, "MOST_BY_A_VISITOR", 2)

    def ask(n, told):
        given = {**GIVEN, "address": f"reader-{n}@gazette.example"}
        return client.post(SAVE, given, headers={"X-Forwarded-For": told}).status_code

    assert [ask(n, f"10.9.9.{n}, 192.0.2.7") for n in range(3)] == [302, 302, 429]
    assert ask(4, "192.0.2.7, 192.0.2.8") == 302


@pytest.mark.parametrize("missing", ["SITE_URL", "DEFAULT_FROM_EMAIL", "EMAIL_URL"])
def test_without_mail_feeds_are_offered_and_no_address_is_asked_for(client, settings, missing):
    setattr(settings, missing, "")
    settings.EMAIL_FILE_PATH = None

    page = client.get(SAVE)
    assert "Mail is not set up on this site" in html.words(page)
    assert 'name="address"' not in html.source(page)
    assert client.post(SAVE, GIVEN).status_code == 200
    assert not Recipient.objects.exists()
    assert "Mail is not set up" in html.words(client.get("/alerts/"))


# ---- stopping and managing -------------------------------------------------------------------------


def test_a_mail_program_stops_an_alert_without_a_cookie(save, article, round_of_the_worker):
    """RFC 8058."""
    save()
    article()
    [mail] = round_of_the_worker()
    headers = mail.message()
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert headers["Auto-Submitted"] == "auto-generated"
    assert headers["List-Id"] == "Alerts of Dispute Tracker <alerts.disputes.example>"
    stop = headers["List-Unsubscribe"]
    assert stop.startswith("<https://disputes.example/alerts/stop/")

    program = Client(enforce_csrf_checks=True)
    address = urlsplit(stop.strip("<>")).path
    stopped = program.post(address, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")

    assert stopped.status_code == 200
    assert not program.cookies
    assert not Alert.objects.exists()
    assert not Recipient.objects.exists(), "it was the last one"
    assert program.post(address).status_code == 200, "twice is no error"


def test_a_look_at_the_link_stops_nothing(client, save):
    alert = save()

    page = client.get(alert.stop_address)

    assert "Stop this alert?" in html.words(page)
    assert Alert.objects.exists()


def test_a_link_to_stop_works_for_ever_and_so_leads_to_no_other_alert(client, save):
    alert, _other = save(), save(query="q=pay")

    asked, stopped = client.get(alert.stop_address), client.post(alert.stop_address)

    assert "You have other alerts." in html.words(stopped)
    for page in (asked, stopped):
        assert "/alerts/manage/" not in html.source(page)
        assert 'href="/alerts/link/"' in html.source(page)


def test_all_alerts_of_an_address_are_seen_changed_and_stopped(client, save):
    first, second = save(), save(query="q=pay", how_often="weekly")
    other = save(address="bea@gazette.example")
    manage = first.recipient.manage_address

    page = client.get(manage)
    assert "a…@gazette.example" in html.words(page)
    assert "ada@gazette.example" not in html.source(page)
    assert page["X-Robots-Tag"] == "noindex"
    assert "no-store" in page["Cache-Control"]

    client.post(f"{manage}{second.key}/how-often/", {"how_often": "daily"})
    second.refresh_from_db()
    assert second.how_often == "daily"
    assert second.next_at <= timezone.now() + timedelta(hours=25)

    client.post(f"{manage}{first.key}/stop/")
    assert set(Alert.objects.all()) == {second, other}
    assert client.post(f"{manage}{other.key}/stop/").status_code == 404, "another's"

    gone = client.post(f"{manage}forget/")
    assert "Everything is deleted" in html.words(gone)
    assert set(Recipient.objects.all()) == {other.recipient}
    assert client.get(manage).status_code == 410


def test_an_alert_that_now_comes_at_once_does_not_tell_what_was_told(client, save, article, round_of_the_worker):
    alert = save(how_often="daily")
    article()
    assert len(round_of_the_worker(alert.next_at)) == 1

    client.post(f"{alert.recipient.manage_address}{alert.key}/how-often/", {"how_often": "at_once"})

    assert round_of_the_worker() == []


def test_the_page_of_alerts_costs_the_same_however_many_there_are(client, save, django_assert_num_queries):
    dispute, person = factories.dispute(slug="ferries"), factories.person("Ada Penhale")
    factories.quote(factories.article(), "We asked for fairness,", person=person)
    manage = save().recipient.manage_address
    with django_assert_num_queries(2):
        client.get(manage)
    save(kind="dispute", query=f"dispute={dispute.slug}")
    save(kind="person", query=f"person={person.pk}")
    with django_assert_num_queries(2):
        client.get(manage)


def test_the_admin_shows_no_address_and_finds_one(client, save):
    save()
    client.force_login(factories.user("root", is_staff=True, is_superuser=True))

    for at in ("/admin/alerts/alert/", "/admin/alerts/mail/", f"/admin/alerts/alert/{Alert.objects.get().pk}/change/"):
        page = client.get(at)
        assert page.status_code == 200
        assert "ada@gazette.example" not in html.source(page)
    assert "1 alert" in html.words(client.get("/admin/alerts/alert/?q=ADA@gazette.example"))
    assert client.get("/admin/alerts/alert/add/").status_code == 403

    client.post(
        "/admin/alerts/alert/",
        {"action": "delete_selected", "_selected_action": [Alert.objects.get().pk], "post": "yes"},
    )
    assert not Alert.objects.exists()
