"""The list of disputes: what comes next first, narrowed down, a page at a time."""

from datetime import date

import pytest

from disputes.models import AffectedRole, Alias, Organisation
from tests import factories, html

pytestmark = pytest.mark.django_db


def test_the_latest_news_come_first_and_undated_ones_last(client):
    for title, as_of in (("Undated", None), ("Older", date(2026, 1, 2)), ("Newer", date(2026, 2, 2))):
        factories.dispute(title=title, as_of=as_of)

    page = html.source(client.get("/disputes/"))

    assert page.index("Newer") < page.index("Older") < page.index("Undated")


def test_no_dispute_is_lost_between_pages(client, monkeypatch):
    monkeypatch.setattr("disputes.views.DISPUTES_A_PAGE", 2)
    for number in range(3):
        factories.dispute(title=f"Dispute number {number}")

    pages = html.source(client.get("/disputes/")) + html.source(client.get("/disputes/?page=2"))

    assert all(pages.count(f">Dispute number {number}</a>") == 1 for number in range(3))
    assert "Page 2 of 2" in pages


@pytest.mark.parametrize("number", ["0", "99", "x"])
def test_a_page_that_is_not_there_is_answered_with_one_that_is(client, number):
    factories.dispute(title="The only one")

    assert "The only one" in html.words(client.get(f"/disputes/?page={number}"))


TODAY = date(2026, 2, 25)


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setattr("disputes.views.localdate", lambda: TODAY)


def titles(response):
    return [dispute.title for dispute in response.context["page"]]


def test_what_comes_next_stands_first(client, today):
    rests_on = factories.evidence(factories.article(), "walk out on 3 March")
    made = {title: factories.dispute(title=title) for title in ("nothing ahead", "strike", "ballot", "running", "off")}
    factories.action(made["strike"], rests_on, starts_on=date(2026, 3, 9))
    factories.action(made["off"], rests_on, starts_on=date(2026, 2, 26), status="called_off")
    factories.action(made["running"], rests_on, starts_on=date(2026, 2, 2), ends_on=date(2026, 4, 1))
    factories.vote(made["ballot"], rests_on, status="open", closed_on=date(2026, 3, 1))

    assert titles(client.get("/disputes/"))[:3] == ["running", "ballot", "strike"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"union": "Union of Harbour Trades"}, ["Ferries: sick pay"]),
        ({"union": "uht"}, ["Ferries: sick pay"]),
        ({"employer": "Harrow Sound Ferries"}, ["Ferries: sick pay"]),
        ({"employer": "Union of Harbour Trades"}, []),
        ({"cause": "redundancy"}, ["Mill: job cuts"]),
        ({"stage": "settled"}, ["Ferries: sick pay"]),
        ({"q": "SICK ferr"}, ["Ferries: sick pay"]),
        ({"q": "harbour"}, ["Ferries: sick pay"]),
        ({"q": "deckhand"}, ["Ferries: sick pay"]),
        ({"q": "sick mill"}, []),
        ({"q": "mill", "stage": "settled"}, []),
        ({"q": "\0", "stage": " ", "page": "2"}, ["Ferries: sick pay", "Mill: job cuts"]),
    ],
)
def test_the_list_is_narrowed(client, today, asked, found):
    ferries = factories.dispute(title="Ferries: sick pay", stage="settled", causes=["earnings"])
    factories.dispute(title="Mill: job cuts", stage="balloting", causes=["redundancy"])
    union = Organisation.objects.create(name="Union of Harbour Trades", kind="union")
    Alias.objects.create(organisation=union, name="UHT", key="uht", kind="union")
    ferries.unions.add(union)
    ferries.employers.add(Organisation.objects.create(name="Harrow Sound Ferries", kind="employer"))
    AffectedRole.objects.create(dispute=ferries, position=0, name="deckhands", evidence=[{"record": "r"}])

    assert sorted(titles(client.get("/disputes/", asked))) == found


def test_each_choice_says_how_many_it_would_leave_given_the_others(client):
    for stage, causes in (("settled", ["earnings"]), ("settled", ["redundancy", "earnings"]), ("lapsed", ["earnings"])):
        factories.dispute(stage=stage, causes=causes)

    source = html.source(client.get("/disputes/?stage=settled"))

    assert '<option value="settled" selected>Settled (2)</option>' in source
    assert '<option value="lapsed">Lapsed (1)</option>' in source
    assert '<option value="earnings">Earnings (2)</option>' in source
    assert '<option value="redundancy">Redundancy (1)</option>' in source


def test_a_choice_that_leaves_nothing_is_still_shown_as_chosen(client):
    response = client.get("/disputes/?union=Nobody")

    assert '<option value="Nobody" selected>Nobody (0)</option>' in html.source(response)
    assert "No dispute fits all of this" in html.words(response)


def test_a_part_of_the_page_brings_the_counts_along(client):
    factories.dispute(stage="offer")

    response = client.get("/disputes/?stage=offer", HTTP_HX_REQUEST="true")

    assert "<html" not in html.source(response)
    assert '<div id="facets" class="fields" hx-swap-oob="true">' in html.source(response)
    assert response["HX-Push-Url"] == "/disputes/?stage=offer"


def test_the_number_of_queries_does_not_grow_with_the_disputes(client, django_assert_num_queries):
    for _ in range(4):
        factories.summary(factories.dispute(), "Ferry crews want sick pay.")

    with django_assert_num_queries(6):  # how many, which, and the choices of four filters
        client.get("/disputes/")
