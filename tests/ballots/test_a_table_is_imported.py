"""A table of workplaces is looked at, handed on as a whole, and once; what is on record is corrected with a note."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ballots.models import Ballot, Keying, ScrutineersReport
from tests import factories, html
from tests.ballots.tables_of_workplaces import HEADINGS, as_csv, as_workbook, rows

pytestmark = pytest.mark.django_db

TYPED = {
    "jurisdiction": "GB", "important_public_services": "no", "opened_on": "2026-01-12", "closed_on": "2026-02-02",
    "source": "https://scrutineer.example/harrow",
}  # fmt: skip


@pytest.fixture
def dispute():
    return factories.dispute()


@pytest.fixture
def ada(client):
    user = factories.user("ada", group="Ballot officer")
    client.force_login(user)
    return user


@pytest.fixture
def ben():
    return factories.user("ben", group="Ballot officer")


def upload(content):
    return {"table": SimpleUploadedFile("count.csv", content)} if content is not None else {}


def send(client, dispute, content=None, *, of=None, **typed):
    address = f"{reverse('import-ballot')}?dispute={dispute.slug}{f'&ballot={of.pk}' if of else ''}"
    return client.post(address, TYPED | typed | upload(content))


def record(client, dispute, content=None, **typed):
    return send(client, dispute, content, record="", **typed)


def begun_with(ballot):
    return f"{ballot.pk}:{ballot.version}"


def confirm(client, keying, content, **typed):
    sent = {name: value for name, value in TYPED.items() if name != "source"} | {"begun_with": keying.fingerprint}
    return client.post(reverse("confirm-import", args=[keying.pk]), sent | typed | upload(content))


@pytest.fixture
def recorded(client, dispute, ada, ben):
    """A ballot of four workplaces that two people brought."""
    record(client, dispute, as_csv(rows(4)))
    client.force_login(ben)
    confirm(client, Keying.objects.get(), as_csv(rows(4)))
    client.force_login(ada)
    return Ballot.objects.get()


# ---- looked at ----------------------------------------------------------------------------------


def test_the_page_offers_a_table_to_fill_in(client, dispute, ada):
    page = client.get(f"{reverse('import-ballot')}?dispute={dispute.slug}")

    assert reverse("import-template") in html.source(page)
    assert client.get(reverse("import-template")).content.decode("utf-8-sig").startswith('"Employer","Workplace"')


def test_each_row_is_shown_with_its_verdicts(client, dispute, ada):
    words = html.words(send(client, dispute, as_csv(rows(10))))

    assert "10 workplaces read" in words
    assert "Turnout not met : 1 more paper near miss" in words
    assert "Support does not apply" in words
    assert not Keying.objects.exists()


def test_every_rejected_cell_is_told_and_nothing_can_be_recorded(client, dispute, ada):
    lines = rows(6)
    lines[1][3], lines[3][4] = "62%", "many"

    page = record(client, dispute, as_csv(lines))

    words = html.words(page)
    assert "2 cells cannot be taken" in words
    assert "3 D Papers returned 62% A percentage" in words
    assert "5 E Strike: yes many Not a number" in words
    assert 'name="record"' not in html.source(page)
    assert not Keying.objects.exists()


def test_the_table_is_kept_while_the_rest_is_put_right(client, dispute, ada):
    page = send(client, dispute, as_csv(rows(4)), closed_on="")
    kept = ScrutineersReport.objects.defer("content").get()

    assert kept.sha256 in html.source(page)
    assert "4 workplaces read" in html.words(page)
    assert record(client, dispute, held=kept.sha256).status_code == 302
    assert len(Keying.objects.get().result.parts) == 4


def test_what_was_typed_is_shown_again(client, dispute, ada):
    source = html.source(send(client, dispute, b"\x00PNG"))

    assert "neither a CSV nor an XLSX" in source
    assert all(f'value="{TYPED[name]}"' in source for name in ("opened_on", "closed_on", "source"))


def test_headings_that_name_no_question_are_asked_about(client, dispute, ada):
    plain = [heading.removeprefix("Strike: ") for heading in HEADINGS]

    page = record(client, dispute, as_csv(rows(2), headings=plain))
    assert "The headings do not say which question" in html.words(page)

    assert record(client, dispute, as_csv(rows(2), headings=plain), question="strike").status_code == 302


def test_a_day_of_closing_that_is_to_come_is_told(client, dispute, ada):
    assert "still to come" in html.words(record(client, dispute, as_csv(rows(2)), closed_on="2126-01-01"))
    assert not Keying.objects.exists()


def test_only_officers_import(client, dispute):
    client.force_login(factories.user("ed", group="Editor"))

    assert client.get(f"{reverse('import-ballot')}?dispute={dispute.slug}").status_code == 403


@pytest.mark.parametrize("ballot", ["x", "٣", "9" * 30, "0"])
def test_an_address_of_no_ballot_is_not_there(client, dispute, ada, ballot):
    address = reverse("import-ballot")

    assert client.get(address, {"dispute": dispute.slug, "ballot": ballot}).status_code == 404


# ---- handed on ----------------------------------------------------------------------------------


def test_the_totals_are_the_sums_of_the_rows(client, dispute, ada):
    record(client, dispute, as_workbook(rows(12)))

    result = Keying.objects.get().result
    assert len(result.parts) == 12
    assert result.papers_returned == sum(line[3] for line in rows(12))
    assert (result.kind, result.closed_on) == ("declared", date(2026, 2, 2))


def test_without_a_second_person_it_is_on_record_at_once(client, dispute, ada, settings):
    settings.SECOND_KEYING = False

    record(client, dispute, as_csv(rows(3)))

    assert Ballot.objects.get().parts.count() == 3


def test_the_same_table_once_more_waits_once(client, dispute, ada):
    first = record(client, dispute, as_csv(rows(4)))
    again = record(client, dispute, as_workbook(reversed(rows(4))))

    assert first["Location"] == again["Location"]
    assert Keying.objects.count() == 1


def test_a_table_on_record_already_changes_nothing(client, dispute, recorded):
    page = client.get(record(client, dispute, as_csv(rows(4)))["Location"])

    assert "on record already" in html.words(page)
    assert Keying.objects.count() == 1


def test_another_table_of_ones_own_that_waits_is_taken_back_first(client, dispute, ada):
    record(client, dispute, as_csv(rows(4)))

    assert "Take it back first" in html.words(record(client, dispute, as_csv(rows(5))))
    assert Keying.objects.count() == 1


@pytest.mark.parametrize("count", [4, 5])
def test_a_table_of_somebody_else_that_waits_is_to_be_confirmed_and_not_told_apart(client, dispute, ada, ben, count):
    record(client, dispute, as_csv(rows(4)))
    client.force_login(ben)

    page = record(client, dispute, as_csv(rows(count)))

    assert "by ada waits for a second person: confirm that one" in html.words(page)
    assert Keying.objects.count() == 1


# ---- corrected ----------------------------------------------------------------------------------


def other(count=4):
    lines = rows(count)
    lines[0][4], lines[0][5] = lines[0][4] - 1, lines[0][5] + 1
    return as_csv(lines)


def test_a_table_that_differs_from_the_record_is_shown_workplace_by_workplace(client, dispute, recorded):
    page = send(client, dispute, other())

    words = html.words(page)
    assert "A result of this ballot is on record." in words
    assert "Harrow Sound Ferries, Quay 1 Yes, strike" in words
    assert "Correct the result" in words


def test_a_correction_needs_a_public_note(client, dispute, recorded):
    page = record(client, dispute, other(), begun_with=begun_with(recorded))

    assert "corrected with a public note" in html.words(page)
    assert Keying.objects.count() == 1


def test_a_correction_waits_for_a_second_person_and_is_then_on_record(client, dispute, recorded, ben):
    record(client, dispute, other(), begun_with=begun_with(recorded), note="A slip at Quay 1.")
    client.force_login(ben)
    page = client.get(confirm(client, Keying.objects.first(), other())["Location"])

    recorded.refresh_from_db()
    assert recorded.version == 2
    assert "A slip at Quay 1." in html.words(page)


def test_a_correction_of_what_changed_meanwhile_is_refused(client, dispute, recorded):
    Ballot.objects.update(version=2)

    page = record(client, dispute, other(), begun_with=begun_with(recorded), note="A slip.")

    assert "was changed after you began" in html.words(page)
    assert Keying.objects.count() == 1


def test_correcting_a_ballot_by_workplace_leads_to_the_import(client, dispute, recorded):
    page = client.get(reverse("correct-ballot", args=[recorded.pk]), follow=True)

    assert "Import a table of workplaces" in html.words(page)
    assert f'value="{TYPED["closed_on"]}"' in html.source(page)


def test_a_wrong_closing_day_is_corrected_by_way_of_the_ballot(client, dispute, recorded):
    given = {"closed_on": "2026-02-03", "note": "The day was wrong.", "begun_with": begun_with(recorded)}
    record(client, dispute, as_csv(rows(4)), of=recorded, **given)

    assert Keying.objects.first().ballot == recorded


# ---- the second person --------------------------------------------------------------------------


def test_what_waits_leads_the_second_person_to_a_table_of_their_own(client, dispute, ada, ben):
    record(client, dispute, as_csv(rows(4)))
    keying = Keying.objects.get()
    client.force_login(ben)

    page = client.get(keying.get_absolute_url(), follow=True)

    assert "Bring your own copy of the table" in html.words(page)
    assert "Quay" not in html.words(page)
    assert ScrutineersReport.objects.get().sha256 not in html.source(page)


def test_a_copy_that_says_the_same_in_another_order_puts_it_on_record(recorded, ada, ben):
    assert (recorded.entered_by, recorded.confirmed_by) == (ada, ben)
    assert recorded.parts.count() == 4


def test_what_differs_is_told_workplace_by_workplace_and_nothing_is_recorded(client, dispute, ada, ben):
    record(client, dispute, as_csv(rows(4)))
    client.force_login(ben)

    words = html.words(confirm(client, Keying.objects.get(), other(), opened_on=""))

    assert "5 figures differ, at 1 workplace" in words
    assert "Harrow Sound Ferries, Quay 1 No, strike" in words
    assert "The ballot as a whole Opened 12 January 2026 nothing" in words
    assert not Ballot.objects.exists()


def test_a_second_table_with_a_cell_that_cannot_be_so_is_not_compared(client, dispute, ada, ben):
    record(client, dispute, as_csv(rows(4)))
    client.force_login(ben)
    lines = rows(4)
    lines[2][6] = "-1"

    assert "1 cell cannot be taken" in html.words(confirm(client, Keying.objects.get(), as_csv(lines)))


def test_a_stale_confirmation_is_refused(client, dispute, ada, ben):
    record(client, dispute, as_csv(rows(4)))
    client.force_login(ben)

    page = confirm(client, Keying.objects.get(), as_csv(rows(4)), begun_with="another")

    assert page.status_code == 409
    assert not Ballot.objects.exists()


def test_nobody_confirms_their_own_table(client, dispute, ada):
    record(client, dispute, as_csv(rows(4)))
    keying = Keying.objects.get()

    assert confirm(client, keying, as_csv(rows(4)))["Location"] == keying.get_absolute_url()
    assert not Ballot.objects.exists()


def test_ones_own_table_is_taken_back_and_not_typed_over(client, dispute, ada):
    record(client, dispute, as_csv(rows(4)))
    page = client.get(reverse("amend-result", args=[Keying.objects.get().pk]), follow=True)

    assert "take it back" in html.words(page)
