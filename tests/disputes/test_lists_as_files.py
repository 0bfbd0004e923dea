"""Every list is a file too: all of what its page shows, safe in a spreadsheet, without what was taken down."""

import csv
import io
import json
from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from disputes.models import Alias, Organisation
from tests import factories

pytestmark = pytest.mark.django_db

TODAY = date(2026, 2, 25)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.file_views.localdate", lambda: TODAY)
    monkeypatch.setattr("disputes.views.localdate", lambda: TODAY)


@pytest.fixture
def rests_on():
    return factories.evidence(factories.article(), "walk out on 3 March")


def sent(response):
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def table(client, name, *args, **given):
    response = client.get(reverse(f"{name}-csv", args=args), given)
    return list(csv.DictReader(io.StringIO(sent(response).decode("utf-8-sig"))))


def objects(client, name, *args, **given):
    return json.loads(sent(client.get(reverse(f"{name}-json", args=args), given)))


def test_disputes_stand_in_the_columns_of_the_labor_action_tracker(client, rests_on):
    made = factories.dispute(
        stage="action_announced", causes=["earnings"], issues=["pay"], sector="ferries", places=["Dundee", "Scotland"],
        members_affected=300, members_qualifier="more than", first_on=date(2026, 2, 1),
    )  # fmt: skip
    factories.summary(made, "Ferry crews want sick pay.", "They are to strike.")
    factories.action(made, rests_on, starts_on=date(2026, 3, 3))

    [row] = table(client, "disputes")

    assert row == {
        "Dispute": made.title, "Employer": "Harrow Sound Ferries", "Labor Organization": "Union of Harbour Trades",
        "Industry": "ferries", "Places": "Dundee; Scotland", "Causes": "earnings", "Issues": "pay",
        "Stage": "action_announced", "Members Affected": "300", "Members Affected Qualifier": "more than",
        "Action Until": "", "Next Action": "2026-03-03", "Ballot Closes": "", "First News": "2026-02-01",
        "Latest News": "2026-02-20", "Summary": "Ferry crews want sick pay. They are to strike.",
        "Address": f"http://testserver{made.get_absolute_url()}",
    }  # fmt: skip
    [told] = objects(client, "disputes")
    assert told["places"] == ["Dundee", "Scotland"] and told["next_action_on"] == "2026-03-03"
    assert told["ballot_closes_on"] is None


def test_the_file_holds_all_that_is_asked_for_in_the_order_of_the_list(client, rests_on, monkeypatch):
    monkeypatch.setattr("disputes.listing.page.DISPUTES_A_PAGE", 2)
    for number in range(4):
        factories.dispute(title=f"settled {number}", stage="settled", as_of=date(2026, 1, 9 - number))
    ahead = factories.dispute(title="ahead", stage="settled", as_of=date(2025, 1, 1))
    factories.action(ahead, rests_on, starts_on=date(2026, 3, 3))
    factories.dispute(stage="offer")
    asked = {"stage": "settled", "page": "2"}

    shown = [
        str(dispute)
        for page in (1, 2, 3)
        for dispute in client.get("/disputes/", {**asked, "page": page}).context["page"]
    ]

    assert [row["Dispute"] for row in table(client, "disputes", **asked)] == shown
    assert [row["dispute"] for row in objects(client, "disputes", **asked)] == shown
    latest = [row["dispute"] for row in objects(client, "disputes", **asked, order="latest")]
    assert latest == [*shown[1:], "ahead"]


def test_the_name_of_the_file_tells_what_is_in_it_and_where_it_is_shown(client):
    response = client.get(reverse("disputes-csv"), {"union": "UHT", "stage": "settled", "page": "3", "q": ""})

    name = 'attachment; filename="disputes-stage-settled-union-uht-2026-02-25.csv"'
    assert response["Content-Disposition"] == name
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert (
        response["Link"] == '<http://testserver/disputes/?union=UHT&stage=settled>; rel="alternate"; type="text/html"'
    )
    assert response.streaming and sent(response).startswith(b"\xef\xbb\xbfDispute,Employer,")


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\n", "＝"])
def test_no_cell_is_a_formula(client, begins):
    factories.dispute(title=f"{begins}1+1", union_names=[f"{begins}UHT", "B"])

    [row] = table(client, "disputes")

    assert row["Dispute"] == f"'{begins}1+1" and row["Labor Organization"] == f"'{begins}UHT; B"
    assert objects(client, "disputes")[0]["dispute"] == f"{begins}1+1"


@pytest.mark.parametrize("name", ["disputes", "quotes", "people", "organisations", "calendar"])
def test_an_empty_list_is_a_file_with_its_columns(client, name):
    assert table(client, name) == [] and objects(client, name) == []
    header = sent(client.get(reverse(f"{name}-csv"))).decode("utf-8-sig")
    assert header.count(",") > 3


def test_quotes_come_with_speaker_source_and_disputes(client):
    article, made = factories.article(published=date(2026, 2, 1)), factories.dispute()
    factories.quote_link(made, factories.quote(article, "We asked for fairness,"))
    factories.quote_link(
        made, factories.quote(article, "The company said the crossing would stay open.", kind="indirect")
    )

    [row] = table(client, "quotes", q="fairness")

    assert row["Quote"] == "We asked for fairness," and row["Kind"] == "direct"
    assert (row["Speaker"], row["Role"], row["Published"]) == ("Ada Penhale", "branch secretary", "2026-02-01")
    assert row["Disputes"] == made.slug and row["Article SHA-256"] == article.sha256
    assert row["Address"].startswith("http://testserver/articles/")
    assert {each["kind"] for each in objects(client, "quotes")} == {"direct", "indirect"}


def test_a_search_for_quotes_that_makes_no_sense_is_refused_and_not_answered_with_nothing(client):
    response = client.get(reverse("quotes-csv"), {"published_from": "2026-02-30"})

    assert response.status_code == 400 and b"published_from" in response.content


def test_what_was_taken_down_is_in_no_file(client):
    article, made = factories.article(), factories.dispute()
    factories.quote_link(made, factories.quote(article, "We asked for fairness,", taken_down=True))
    hidden = factories.article(withdrawn_at=timezone.now())
    factories.quote_link(made, factories.quote(hidden, "We asked for fairness,"))
    factories.dispute(title="Half made", recomputed_at=None)

    assert table(client, "quotes") == [] and table(client, "people") == []
    assert "Half made" not in str(objects(client, "disputes"))


def test_the_number_of_queries_does_not_grow_with_the_rows(client, django_assert_num_queries):
    for _ in range(3):
        factories.quote_link(factories.dispute(), factories.quote(factories.article(), "We asked for fairness,"))
    for name, queries in (("quotes", 2), ("disputes", 3), ("people", 1), ("organisations", 1), ("calendar", 3)):
        with django_assert_num_queries(queries):
            sent(client.get(reverse(f"{name}-csv")))


def test_people_come_in_the_order_of_their_page(client):
    zed, ada = factories.person("Zed Abel"), factories.person("Ada Penhale")
    for person, times in ((zed, 1), (ada, 2)):
        for _ in range(times):
            factories.quote(factories.article(), "We asked for fairness,", person=person)

    assert [row["Name"] for row in table(client, "people")] == ["Zed Abel", "Ada Penhale"]
    assert [row["Name"] for row in table(client, "people", order="most")] == ["Ada Penhale", "Zed Abel"]


def test_people_and_organisations(client):
    ada = factories.person("Ada Penhale", pseudonym=True)
    factories.quote(factories.article(published=date(2026, 2, 1)), "We asked for fairness,", person=ada)
    union = Organisation.objects.create(name="Union of Harbour Trades", kind="union")
    Alias.objects.create(organisation=union, name="UHT", key="uht", kind="union")
    factories.dispute().unions.add(union)

    [person] = table(client, "people", q="penhale")
    [found] = table(client, "organisations", q="uht")

    assert (person["Name"], person["Pseudonym"], person["Times Quoted"], person["Last Quoted"]) == (
        "Ada Penhale", "yes", "1", "2026-02-01",
    )  # fmt: skip
    assert (found["Organisation"], found["Kind"], found["Disputes"]) == ("Union of Harbour Trades", "union", "1")
    assert "UHT" in found["Also Known As"]
    assert table(client, "people", letter="P") == [person] and table(client, "people", letter="Z") == []
    assert table(client, "people", q="nobody") == [] == table(client, "organisations", q="nobody")


def test_days_of_the_calendar(client, rests_on):
    made, other = factories.dispute(stage="offer"), factories.dispute(title="Mill: job cuts")
    factories.action(made, rests_on, starts_on=date(2026, 3, 3), ends_on=date(2026, 3, 4), group="deck crews")
    factories.action(other, rests_on, starts_on=date(2026, 4, 2), status="called_off")
    factories.action(other, rests_on, starts_on_earliest=date(2026, 5, 1), starts_on_latest=date(2026, 5, 31))

    days = table(client, "calendar")

    assert [(row["Start Date"], row["End Date"], row["Exact"], row["Status"]) for row in days] == [
        ("2026-03-03", "2026-03-04", "yes", "announced"), ("2026-04-02", "", "yes", "called_off"),
        ("2026-05-01", "2026-05-31", "no", "announced"),
    ]  # fmt: skip
    assert [row["Who"] for row in table(client, "calendar", stage="offer")] == ["deck crews"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"month": "2026-03"}, [3]),
        ({"month": "2026-02"}, []),
        ({"day": "2026-03-04"}, [3]),
        ({"day": "2026-03-05"}, []),
        ({"year": "2026"}, [3, 4]),
        ({"from": "2026-03-04"}, [4]),
        ({"before": "2026-04-02"}, [3]),
        ({"month": "2026-13", "day": "x", "year": "0"}, [3, 4]),
    ],
)
def test_a_part_of_the_calendar(client, rests_on, asked, found):
    made = factories.dispute()
    factories.action(made, rests_on, starts_on=date(2026, 3, 3), ends_on=date(2026, 3, 4))
    factories.action(made, rests_on, starts_on=date(2026, 4, 2))

    assert [int(row["Start Date"][5:7]) for row in table(client, "calendar", **asked)] == found


def test_the_members_of_a_campaign(client):
    inside, outside = factories.dispute(title="Quays: pay"), factories.dispute(title="Mill: job cuts")
    campaign = factories.campaign(inside)

    assert [row["Dispute"] for row in table(client, "campaign", campaign.slug)] == ["Quays: pay"]
    assert outside.title not in str(objects(client, "campaign", campaign.slug))
    assert client.get(reverse("campaign-csv", args=["nothing"])).status_code == 404


def test_the_timeline_of_a_dispute_tells_how_exact_a_day_is(client, rests_on):
    made = factories.dispute()
    factories.entry(made, rests_on, date=date(2026, 3, 3), date_earliest=date(2026, 3, 3), date_latest=date(2026, 3, 3))
    factories.entry(
        made, rests_on, kind="talks", text="Talks were held.", date_earliest=date(2026, 2, 1),
        date_latest=date(2026, 2, 28), date_written="last month",
    )  # fmt: skip

    exact, inexact = table(client, "timeline", made.slug)

    assert (exact["Date"], exact["Date From"], exact["Sources"]) == ("2026-03-03", "", rests_on[0]["article"])
    assert (inexact["Date"], inexact["Date From"], inexact["Date To"]) == ("", "2026-02-01", "2026-02-28")
    assert inexact["Date As Written"] == "last month"
    assert [row["Kind"] for row in table(client, "timeline", made.slug, kind="talks")] == ["talks"]
    assert client.get(reverse("timeline-csv", args=[made.slug]), {"as_of": "never"}).status_code == 400
    assert client.get(reverse("timeline-csv", args=[made.slug]), {"as_of": "2016-01-01"}).status_code == 404
