"""A reader tells of an error: without account or cookie, once a form, so many an hour; and sees what becomes of it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles import reporting
from articles.decisions.reports import REJECT, SETTLE
from articles.models import Report, ReportContact, ReportSender
from articles.report_forms import page_of_ours
from disputes import services
from tests import factories, html

pytestmark = pytest.mark.django_db

SAID = {
    "kind": "fact",
    "about": "/disputes/harrow/",
    "wrong": "It says 400 members; there were 250.",
    "right": "250",
    "checkable": "https://gazette.example/2",
    "contact": "ada@quay.example",
}


@pytest.fixture
def strict():
    """A browser that Django would refuse a form without its cookie."""
    return Client(enforce_csrf_checks=True)


def token_in(response):
    return response.context["form"]["token"].value()


def file(client, **changed):
    page = client.get("/report/")
    return client.post("/report/", {**SAID, "token": token_in(page), **changed})


def test_a_report_is_filed_without_a_cookie_and_leads_to_its_own_page(strict):
    answer = file(strict)

    report = Report.objects.get()
    assert answer["Location"] == report.status_address
    assert {name: getattr(report, name) for name in SAID if name != "contact"} == {
        name: said for name, said in SAID.items() if name != "contact"
    }
    assert report.contact.address == "ada@quay.example"
    assert not strict.cookies
    page = strict.get(report.status_address)
    assert f"Your report has the number {report.reference}" in html.words(page)
    assert "Waits for an editor" in html.words(page)


@pytest.mark.parametrize("is_status", [False, True], ids=["form", "status"])
def test_neither_page_tells_its_address_to_others_or_is_kept_by_anybody(client, is_status):
    page = client.get(file(client)["Location"] if is_status else "/report/?about=/quotes/")

    assert page["Referrer-Policy"] == ("no-referrer" if is_status else "same-origin")
    assert page["X-Robots-Tag"] == "noindex"
    assert "no-store" in page["Cache-Control"]


def test_the_page_of_a_report_shows_neither_words_nor_contact(client):
    words = html.words(client.get(file(client)["Location"]))

    assert "250" not in words
    assert "ada@quay.example" not in words


def test_nobody_finds_the_page_of_a_report_by_its_number(client):
    file(client)
    report = Report.objects.get()

    assert client.get(f"/report/{report.reference}/").status_code == 404
    assert client.get(report.status_address[:-2] + "x/").status_code == 404


def test_the_link_of_a_page_says_what_the_report_is_about(client):
    page = client.get("/report/?about=/disputes/harrow/%3Fas_of=2026-03-01&kind=privacy")

    assert page.context["form"]["about"].value() == "/disputes/harrow/?as_of=2026-03-01"
    assert page.context["form"]["kind"].value() == "privacy"


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("/disputes/harrow/", "/disputes/harrow/"),
        ("/disputes/harrow/#figures", "/disputes/harrow/#figures"),
        ("https://ours.example/people/1-ada/", "/people/1-ada/"),
        ("http://ours.example/", "/"),
        ("https://other.example/", ""),
        ("//other.example/", ""),
        ("/\\other.example/", ""),
        ("javascript:alert(1)", ""),
        ("/concerns-me/eyJh:1vM:sig/calendar.ics", ""),
        ("/disputes/\nharrow/", ""),
        ("/" + "x" * 500, ""),
    ],
)
def test_only_a_public_page_of_this_site_is_kept_as_what_it_is_about(given, found):
    assert page_of_ours(given, host="ours.example") == found


def test_a_form_that_does_not_do_keeps_everything_that_was_typed(client):
    answer = file(client, kind="", about="https://other.example/", wrong="")

    assert answer.status_code == 200
    assert not Report.objects.exists()
    source = html.source(answer)
    assert 'value="https://other.example/"' in source
    assert "https://gazette.example/2" in source
    assert 'value="ada@quay.example"' in source
    assert "This is no public page of this site." in html.words(answer)


def test_the_same_form_sent_twice_is_one_report(client):
    page = client.get("/report/")
    first, again = (client.post("/report/", {**SAID, "token": token_in(page)}) for _ in range(2))

    assert first["Location"] == again["Location"]
    assert Report.objects.count() == ReportContact.objects.count() == 1


def test_a_token_that_is_none_is_replaced(client):
    assert file(client, token="rubbish").status_code == 302


def test_a_field_that_only_programs_fill_in_is_shown_to_whoever_filled_it_in(client):
    answer = file(client, website="https://buy.example/")

    assert not Report.objects.exists()
    assert "it is there to keep programs out" in html.words(answer)
    assert "not-for-people" not in html.source(answer)


def test_another_site_cannot_have_its_visitors_send_one(client):
    sent = {**SAID, "token": token_in(client.get("/report/"))}

    assert client.post("/report/", sent, headers={"Origin": "https://other.example"}).status_code == 403
    assert client.post("/report/", sent, headers={"Origin": "null"}).status_code == 403
    hidden = {"Origin": "null", "Sec-Fetch-Site": "cross-site"}
    assert client.post("/report/", sent, headers=hidden).status_code == 403
    assert client.post("/report/", sent, headers={"Origin": "http://testserver"}).status_code == 302
    # What a browser sends that tells addresses to nobody.
    assert client.post("/report/", sent, headers={"Origin": "null", "Sec-Fetch-Site": "same-origin"}).status_code == 302


def test_so_many_are_taken_from_one_network_within_an_hour(client):
    for _ in range(reporting.AT_MOST):
        assert file(client).status_code == 302

    refused = file(client)

    assert refused.status_code == 429
    assert "It says 400 members; there were 250." in html.source(refused)
    assert Report.objects.count() == reporting.AT_MOST
    elsewhere = {**SAID, "token": token_in(client.get("/report/"))}
    assert client.post("/report/", elsewhere, REMOTE_ADDR="203.0.113.7").status_code == 302
    ReportSender.objects.update(sent_at=timezone.now() - timedelta(hours=1))
    assert file(client).status_code == 302


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:0:7::1", "2001:db8:0:7:ffff::9", True),
        ("2001:db8:0:7::1", "2001:db8:0:8::1", False),
        ("203.0.113.7", "203.0.113.8", False),
        ("::ffff:203.0.113.7", "::ffff:203.0.113.8", False),
        ("::ffff:203.0.113.7", "203.0.113.7", True),
        ("203.0.113.7:4711", "203.0.113.7:4712", True),
        ("203.0.113.7:4711", "203.0.113.8:4711", False),
        ("[2001:db8:0:7::1]:4711", "2001:db8:0:7::2", True),
    ],
)
def test_a_sender_is_known_by_a_digest_of_the_network_alone(client, one, other, same):
    for address in (one, other):
        client.post("/report/", {**SAID, "token": ""}, REMOTE_ADDR=address)

    digests = [sender.digest for sender in ReportSender.objects.all()]
    assert (len(set(digests)) == 1) == same
    assert all(len(digest) == 64 and "." not in digest for digest in digests)


def test_behind_a_proxy_the_address_that_it_added_counts_and_no_other(client, settings):
    settings.BEHIND_PROXY = True
    for made_up in ("198.51.100.1", "198.51.100.2"):
        client.post("/report/", {**SAID, "token": ""}, headers={"X-Forwarded-For": f"{made_up}, 203.0.113.7"})

    assert len({sender.digest for sender in ReportSender.objects.all()}) == 1


def test_its_sender_has_the_contact_deleted_at_once(strict):
    address = file(strict)["Location"]

    page = strict.post(address, follow=True)

    assert not ReportContact.objects.exists()
    assert "We do not know how to reach you." in html.words(page)


def answer(report, kind, *, days_ago=0):
    editor = factories.user(f"editor {report.reference}")
    services.decide(kind=kind, subject={"report": report.reference}, decided_by=editor, reason="It says 250 now.")
    Report.objects.filter(pk=report.pk).update(answered_at=timezone.now() - timedelta(days=days_ago))
    report.refresh_from_db()


@pytest.mark.parametrize(("kind", "said"), [(SETTLE, "Settled"), (REJECT, "Looked at, and nothing was changed")])
def test_its_sender_reads_what_was_answered(client, kind, said):
    address = file(client)["Location"]
    answer(Report.objects.get(), kind)

    words = html.words(client.get(address))

    assert said in words
    assert "The editors say It says 250 now." in words


def test_some_days_after_the_answer_the_contact_is_deleted(client, settings):
    settings.REPORT_CONTACT_DAYS = 30
    for days_ago in (29, 31):
        file(client)
        answer(Report.objects.order_by("pk").last(), SETTLE, days_ago=days_ago)
    file(client)

    assert reporting.forget() == 1

    recent, old, waiting = Report.objects.order_by("pk")
    assert [hasattr(each, "contact") for each in (recent, old, waiting)] == [True, False, True]
    assert old.forgotten_at
    assert old.wrong == SAID["wrong"]
    assert reporting.forget() == 0


def test_of_a_request_about_a_person_the_words_go_too(client, settings):
    settings.REPORT_CONTACT_DAYS = 30
    file(client, kind="privacy")
    answer(Report.objects.get(), SETTLE, days_ago=31)

    reporting.forget()

    report = Report.objects.get()
    assert (report.about, report.wrong, report.right, report.checkable) == ("", "", "", "")
    assert report.note == "It says 250 now."


def test_who_sent_something_is_forgotten_after_a_day(client):
    file(client)
    ReportSender.objects.update(sent_at=timezone.now() - timedelta(hours=25))

    reporting.forget()

    assert not ReportSender.objects.exists()


def test_the_pages_cost_as_many_queries_as_they_need(client, django_assert_num_queries):
    address = file(client)["Location"]

    with django_assert_num_queries(0):
        client.get("/report/?about=/quotes/")
    with django_assert_num_queries(1):
        client.get(address)
