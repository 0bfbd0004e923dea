"""What readers report waits on the desk: requests about people first. It is claimed, settled or turned down, and undone."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils.timezone import localdate, now

from articles.models import Decision, Report, ReportContact
from disputes import services
from disputes.decisions import Refused
from disputes.desk.queue import lay_open, queue
from tests import factories, html

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    editor = factories.user("editor", group="Editor")
    client.force_login(editor)
    return editor


def report(wrong="It says 400 members.", *, kind="fact", about="/disputes/", contact=""):
    made = Report.objects.create(token=uuid4(), kind=kind, about=about, wrong=wrong)
    if contact:
        ReportContact.objects.create(report=made, address=contact)
    return made


def lines(today=None):
    return [item.line for item in queue(today or localdate(), kind="report").items]


def decide(kind, of, by, *, note="Put right."):
    return services.decide(kind=kind, subject={"report": of.reference}, decided_by=by, reason=note)


def test_a_flood_of_reports_keeps_no_request_about_a_person_from_the_desk(editor, monkeypatch):
    monkeypatch.setattr("disputes.desk.queue.OF_A_KIND", 3)
    for _ in range(6):
        report()
    asked = report("I am named there.", kind="privacy")

    assert lines()[0] == f"A request about a person: {asked.reference}"


def test_requests_about_people_come_before_everything_else_then_the_oldest(editor):
    newer, older = report("A date is wrong."), report("A name is wrong.")
    Report.objects.filter(pk=older.pk).update(filed_at=now() - timedelta(days=3))
    private = report("I am not called that.", kind="privacy")

    assert lines() == [
        f"A request about a person: {private.reference}",
        "A fact is wrong: A name is wrong.",
        "A fact is wrong: A date is wrong.",
    ]
    assert newer.is_answered is False


def test_an_editor_sees_the_words_and_how_to_reach_their_sender(client, editor):
    report("It says <b>400</b> members.", contact="ada@quay.example")

    words = html.words(client.get("/desk/"))

    assert "Reported by readers 1" in words
    assert "What is wrong: It says <b>400</b> members." in words
    assert "How to reach whoever reported it: ada@quay.example" in words
    assert "to put it right there: /disputes/" in words


def test_a_report_is_claimed_settled_with_a_note_and_opened_again(client, editor):
    filed = report()
    decide("claim_report", filed, editor, note="")
    assert lines() == ["A fact is wrong: It says 400 members. (with editor)"]

    client.post(filed.get_absolute_url(), {"kind": "settle_report", "note": "It says 250 now."})
    filed.refresh_from_db()
    assert (filed.state, filed.note, filed.claimed_by) == ("settled", "It says 250 now.", editor)
    assert lines() == []

    services.undo(decision=Decision.objects.get(kind="settle_report"), undone_by=editor)
    filed.refresh_from_db()
    assert (filed.state, filed.note, filed.answered_at) == ("claimed", "", None)

    services.undo(decision=Decision.objects.get(kind="claim_report"), undone_by=editor)
    filed.refresh_from_db()
    assert (filed.state, filed.claimed_by) == ("waiting", None)


def test_an_answer_needs_a_note_and_keeps_what_was_chosen(client, editor):
    filed = report()

    page = client.post(filed.get_absolute_url(), {"kind": "reject_report", "note": ""})

    assert "What whoever reported it is told : This field is required." in html.words(page)
    assert page.context["form"]["kind"].value() == "reject_report"
    filed.refresh_from_db()
    assert filed.state == "waiting"


def test_the_way_from_the_desk_chooses_the_answer(client, editor):
    filed = report()
    opened = lay_open(queue(localdate()).items[0], localdate())

    addresses = {choice.label: choice.address for choice in opened.choices}
    assert client.get(addresses["Turn it down"]).context["form"]["kind"].value() == "reject_report"
    assert client.get(addresses["Settle it"]).context["form"]["kind"].value() == "settle_report"
    assert addresses["Open the page"] == filed.about


def test_what_was_answered_is_not_answered_again_nor_claimed_twice(editor):
    filed, other = report(), factories.user("other")
    decide("claim_report", filed, editor)
    with pytest.raises(Refused, match="Somebody looks after it"):
        decide("claim_report", filed, other)
    decide("reject_report", filed, other)

    for kind in ("settle_report", "reject_report", "claim_report"):
        with pytest.raises(Refused, match="answered already"):
            decide(kind, filed, editor)


def test_two_editors_who_answer_at_once_are_told(client, editor):
    filed = report()
    decide("settle_report", filed, factories.user("other"))

    page = client.post(filed.get_absolute_url(), {"kind": "reject_report", "note": "No."})

    assert "answered already" in html.words(page) or "It is answered." in html.words(page)
    assert Decision.objects.count() == 1


def test_what_was_put_away_is_back_the_next_monday(editor):
    report()
    thursday = date(2026, 3, 5)
    [item] = queue(thursday, kind="report").items
    not_now = lay_open(item, thursday).choices[-1]
    services.decide(kind=not_now.kind, subject=dict(not_now.subject), decided_by=editor)

    assert lines(thursday + timedelta(days=3)) == []
    assert len(lines(thursday + timedelta(days=4))) == 1


def test_nothing_that_a_request_about_a_person_says_gets_into_the_log(client, editor):
    report("They call me Wren there.", kind="privacy", contact="ada@quay.example")
    [item] = queue(localdate()).items
    not_now = lay_open(item, localdate()).choices[-1]
    services.decide(kind=not_now.kind, subject=dict(not_now.subject), decided_by=editor)

    kept = str(Decision.objects.get().subject)
    assert "Wren" not in kept
    assert "quay" not in kept


def test_the_log_tells_who_answered(client, editor):
    filed = report()
    decide("settle_report", filed, editor, note="It says 250 now.")

    words = html.words(client.get("/desk/log/"))

    assert "Settle a report" in words
    assert filed.reference in words
    assert "It says 250 now." in words


def test_the_page_of_a_report_is_for_editors_alone(client):
    filed = report()

    assert client.get(filed.get_absolute_url()).status_code == 302
    client.force_login(factories.user("reader", group="Reader"))
    assert client.get(filed.get_absolute_url()).status_code == 404


def test_reports_cost_the_desk_one_query_however_many(client, editor, django_assert_num_queries):
    for number in range(3):
        report(f"Figure {number} is wrong.", contact="ada@quay.example")
    with django_assert_num_queries(1):
        assert len(list(queue_of_reports())) == 3
    with django_assert_num_queries(7):
        client.get(Report.objects.first().get_absolute_url())


def queue_of_reports():
    from disputes.desk import reports

    return reports.find(localdate(), 200)
