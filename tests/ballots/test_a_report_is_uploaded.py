"""The scrutineer's report is told by its content, kept from the first post on, and handed out as a file, never as a page."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from ballots import services, tasks
from ballots.models import Ballot, Keying, ScrutineersReport
from ballots.reports import keep_report
from ballots.uploads import MAX_BYTES, NotTaken, looked_at
from tests import factories, html
from tests.ballots.files import NOT_TAKEN, PDF, TAKEN
from tests.ballots.typing import TYPED, field

NO_ADDRESS = TYPED | {"source": ""}


@pytest.fixture
def dispute(db):
    return factories.dispute()


@pytest.fixture
def officer(client, db):
    user = factories.user("officer", group="Ballot officer")
    client.force_login(user)
    return user


def post(client, dispute, typed, *, upload=None, **buttons):
    files = {"upload": SimpleUploadedFile("count.pdf", upload)} if upload is not None else {}
    return client.post(f"/ballots/new/?dispute={dispute.slug}", {**typed, **files, **buttons})


def kept(by, name="count.pdf"):
    return keep_report(upload=looked_at(name=name, content=PDF), by=by)


@pytest.mark.parametrize("kind", TAKEN)
def test_a_file_is_told_by_its_content_whatever_its_name(kind):
    content, media_type = TAKEN[kind]
    assert looked_at(name="count.txt", content=content).media_type == media_type


@pytest.mark.parametrize("kind", NOT_TAKEN)
def test_what_is_no_report_is_not_taken(kind):
    with pytest.raises(NotTaken):
        looked_at(name="count.pdf", content=NOT_TAKEN[kind])


@pytest.mark.parametrize(
    ("name", "stored"),
    [("../../etc/count.pdf", "count.pdf"), ("C:\\reports\\count.pdf", "count.pdf"), ("\r\n", "report")],
)
def test_a_name_has_no_folder_and_no_line_break(name, stored):
    assert looked_at(name=name, content=PDF).name == stored


def test_a_report_is_a_source_and_is_kept_whole(client, officer, dispute):
    post(client, dispute, NO_ADDRESS, upload=PDF, record="")

    report = Keying.objects.get().report
    assert (report.name, report.media_type, bytes(report.content)) == ("count.pdf", "application/pdf", PDF)
    assert len(report.sha256) == 64


def test_it_need_not_be_chosen_again_when_something_else_is_put_right(client, officer, dispute):
    wrong = post(client, dispute, NO_ADDRESS | {"papers_returned": "8"}, upload=PDF, record="")
    report = ScrutineersReport.objects.get()
    assert f'name="held" value="{report.sha256}"' in html.source(wrong)
    assert "You need not choose it again" in html.words(wrong)

    post(client, dispute, NO_ADDRESS | {"held": report.sha256}, record="")

    assert Keying.objects.get().report == report


def test_it_can_be_left_out_again(client, officer, dispute):
    held = kept(officer).sha256

    response = post(client, dispute, NO_ADDRESS | {"held": held, "leave_out": "on"}, record="")

    assert "Give an address, or upload the report" in field(response, "source")


def test_a_file_that_is_not_taken_is_told_at_its_field(client, officer, dispute):
    response = post(client, dispute, NO_ADDRESS, upload=NOT_TAKEN["a page"], record="")

    assert "By its content this is not a PDF" in field(response, "upload")
    assert not ScrutineersReport.objects.exists()


def test_a_file_that_is_too_large_says_how_large(client, officer, dispute):
    response = post(client, dispute, TYPED, upload=PDF + bytes(MAX_BYTES), record="")

    assert "The file has 10.0 MB; at most 10 MB are taken" in field(response, "upload")
    assert not ScrutineersReport.objects.exists()


def test_the_same_file_is_kept_once(officer):
    assert kept(officer) == kept(officer, name="again.pdf")


def test_it_is_handed_out_as_a_file_of_its_own_type(client, officer, dispute):
    report = kept(officer, name="Zählung “2”.pdf")

    response = client.get(report.get_absolute_url())

    assert response.content == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''Z%C3%A4hlung")
    assert response["X-Content-Type-Options"] == "nosniff"


def test_it_is_public_once_a_public_result_rests_on_it(client, officer, dispute, settings):
    settings.SECOND_KEYING = False
    report = kept(officer)
    client.logout()
    assert client.get(report.get_absolute_url()).status_code == 404

    result = factories.ballot(dispute, entered_by=officer).result
    services.key_result(dispute=dispute, result=result, keyed_by=officer, report=report)

    assert client.get(report.get_absolute_url()).content == PDF
    assert "count.pdf" in html.words(client.get(Ballot.objects.get(report=report).get_absolute_url()))


def test_a_report_under_embargo_is_for_officers(client, officer, dispute, settings):
    settings.SECOND_KEYING = False
    report, until = kept(officer), timezone.now() + timedelta(hours=1)
    result = factories.ballot(dispute).result
    services.key_result(dispute=dispute, result=result, keyed_by=officer, report=report, embargo_until=until)

    assert client.get(report.get_absolute_url()).status_code == 200
    client.logout()
    assert client.get(report.get_absolute_url()).status_code == 404


def test_what_nobody_keyed_from_is_forgotten_after_two_days_and_nothing_else(officer, dispute):
    used = kept(officer)
    services.key_result(dispute=dispute, result=factories.ballot(dispute).result, keyed_by=officer, report=used)
    for number, age in enumerate((1, 3)):
        fresh = looked_at(name="other.pdf", content=PDF + b"%d %%%%EOF" % number)
        report = keep_report(upload=fresh, by=officer)
        ScrutineersReport.objects.filter(pk=report.pk).update(uploaded_at=timezone.now() - timedelta(days=age))
    ScrutineersReport.objects.filter(pk=used.pk).update(uploaded_at=timezone.now() - timedelta(days=3))

    tasks.publish_due()

    assert ScrutineersReport.objects.count() == 2
    assert ScrutineersReport.objects.filter(pk=used.pk).exists()


def test_no_page_loads_the_file_to_name_it(client, officer, dispute, settings, django_assert_num_queries):
    settings.SECOND_KEYING = False
    services.key_result(
        dispute=dispute, result=factories.ballot(dispute).result, keyed_by=officer, report=kept(officer)
    )
    address = Ballot.objects.exclude(report=None).get().get_absolute_url()
    client.logout()

    with django_assert_num_queries(4) as asked:
        client.get(address)

    assert not any('"content"' in query["sql"] for query in asked.captured_queries)
