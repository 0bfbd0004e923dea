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


def test_the_number_of_queries_does_not_grow_with_the_disputes(client, today, django_assert_num_queries):
    for _ in range(4):
        factories.summary(factories.dispute(), "Ferry crews want sick pay.")

    with django_assert_num_queries(
        8
    ):  # how many, days of action, closing ballots, which, and the choices of four filters
        client.get("/disputes/")

    rests_on = factories.evidence(factories.article(), "walk out on 3 March")
    for day in range(1, 4):
        factories.action(factories.dispute(), rests_on, starts_on=date(2026, 3, day))

    with django_assert_num_queries(10):  # and in which order those ahead are, and themselves
        client.get("/disputes/")


def test_what_is_ahead_goes_on_over_pages_and_what_is_not_follows(client, today, monkeypatch):
    monkeypatch.setattr("disputes.views.DISPUTES_A_PAGE", 2)
    rests_on = factories.evidence(factories.article(), "walk out on 3 March")
    for day in (5, 3, 4):
        ahead = factories.dispute(title=f"on the {day}th")
        factories.action(ahead, rests_on, starts_on=date(2026, 3, day))
    for day in (1, 2):
        factories.dispute(title=f"news of the {day}th", as_of=date(2026, 1, day))

    pages = [titles(client.get("/disputes/", {"page": number})) for number in (1, 2, 3)]

    assert pages == [["on the 3th", "on the 4th"], ["on the 5th", "news of the 2th"], ["news of the 1th"]]


def test_of_many_names_the_most_frequent_are_listed_and_the_others_can_be_typed(client, monkeypatch):
    monkeypatch.setattr("disputes.dispute_search.CHOICES_AT_MOST", 2)
    for name, times in (("Drell Quays", 1), ("Harrow Docks", 3), ("Skelling Wharf", 2)):
        employer = Organisation.objects.create(name=name, kind="employer")
        for _ in range(times):
            factories.dispute(title=f"{name}: pay").employers.add(employer)

    response = client.get("/disputes/", {"employer": "Drell Quays"})

    [facet] = [facet for facet in response.context["facets"] if facet.name == "employer"]
    assert [(choice.value, choice.count) for choice in facet.choices] == [("Harrow Docks", 3), ("Skelling Wharf", 2)]
    assert titles(response) == ["Drell Quays: pay"]
    assert 'name="employer" id="id_employer" value="Drell Quays" list="employer-choices"' in html.source(response)


def test_no_more_is_counted_than_can_be_paged_through(client, monkeypatch):
    monkeypatch.setattr("articles.paging.COUNTED", 3)
    monkeypatch.setattr("disputes.views.DISPUTES_A_PAGE", 2)
    for number in range(5):
        factories.dispute(title=f"Dispute number {number}")

    first, last = html.words(client.get("/disputes/")), html.words(client.get("/disputes/?page=9"))

    assert "more than 3 disputes" in first and "Page 1" in first
    assert "Page 2, the last of this list: narrow it down to see more" in last
    assert last.count("Dispute number") == 1


def test_as_many_as_are_counted_are_all_there_are(client, monkeypatch):
    monkeypatch.setattr("articles.paging.COUNTED", 3)
    for number in range(3):
        factories.dispute(title=f"Dispute number {number}")

    assert "3 disputes" in html.words(client.get("/disputes/"))
    assert "more than" not in html.words(client.get("/disputes/"))
