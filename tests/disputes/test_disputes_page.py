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
    monkeypatch.setattr("disputes.listing.page.DISPUTES_A_PAGE", 2)
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


def facet(response, name):
    [found] = [facet for facet in response.context["facets"] if facet.name == name]
    return found


def choices(response, name):
    return {choice.value: choice.count for choice in facet(response, name).choices}


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


def test_words_that_find_very_many_are_counted_the_same(client, monkeypatch):
    for title, stage in (("Quays: pay", "settled"), ("Mill: pay", "settled"), ("Pit: safety", "offer")):
        factories.dispute(title=title, stage=stage)
    few = client.get("/disputes/?q=pay")

    monkeypatch.setattr("disputes.listing.filters.HELD", 1)
    many = client.get("/disputes/?q=pay")

    assert sorted(titles(few)) == sorted(titles(many)) == ["Mill: pay", "Quays: pay"]
    assert choices(few, "stage") == choices(many, "stage") == {"settled": 2}


def test_each_choice_says_how_many_it_would_leave_given_the_others(client):
    for stage, causes in (("settled", ["earnings"]), ("settled", ["redundancy", "earnings"]), ("lapsed", ["earnings"])):
        factories.dispute(stage=stage, causes=causes)

    response = client.get("/disputes/?stage=settled")

    assert choices(response, "stage") == {"settled": 2, "lapsed": 1}
    assert choices(response, "cause") == {"earnings": 2, "redundancy": 1}
    assert 'Settled <span class="choice-count">(2)</span>' in html.source(response)


def test_of_one_filter_any_choice_fits_and_of_several_all_have_to(client, today):
    for title, stage, causes in (
        ("Quays", "settled", ["earnings"]), ("Mill", "offer", ["redundancy"]), ("Pit", "settled", ["staffing"]),
        ("Yard", "balloting", ["earnings"]),
    ):  # fmt: skip
        factories.dispute(title=title, stage=stage, causes=causes)

    response = client.get("/disputes/?stage=settled&stage=offer&cause=earnings&cause=redundancy")

    assert sorted(titles(response)) == ["Mill", "Quays"]
    assert choices(response, "stage") == {"settled": 1, "offer": 1, "balloting": 1}
    assert choices(response, "cause") == {"earnings": 1, "redundancy": 1, "staffing": 1}


def test_a_choice_that_leaves_nothing_is_still_shown_as_chosen(client):
    response = client.get("/disputes/?union=Nobody")

    assert choices(response, "union") == {"Nobody": 0}
    assert [choice.chosen for choice in facet(response, "union").choices] == [True]
    assert "No dispute fits all of this" in html.words(response)


def test_sectors_places_and_causes_that_are_not_stated_are_a_choice(client, today):
    factories.dispute(title="Quays", sector="ports", places=["England", "London"], causes=["earnings"])
    factories.dispute(title="Unknown")

    for name in ("sector", "place", "cause"):
        response = client.get("/disputes/", {name: "not-stated"})
        assert titles(response) == ["Unknown"]
        assert facet(response, name).choices[-1].label == "Not stated"
        assert choices(response, name)["not-stated"] == 1
    assert titles(client.get("/disputes/?place=England")) == ["Quays"]
    assert titles(client.get("/disputes/?sector=ports")) == ["Quays"]
    assert len(titles(client.get("/disputes/?sector=ports&sector=not-stated"))) == 2


def test_a_town_is_called_with_its_region_and_stands_below_it(client):
    factories.dispute(places=["England", "North West", "Wigan"])
    factories.dispute(places=["Dundee", "Scotland"])

    labels = [choice.label for choice in facet(client.get("/disputes/"), "place").choices]

    assert labels == ["England", "North West", "Wigan, North West", "Scotland", "Dundee, Scotland"]


@pytest.mark.parametrize(
    ("vote", "fits"),
    [
        ({"status": "open", "closed_on": date(2026, 2, 25)}, True),
        ({"status": "open", "closed_on": date(2026, 2, 24)}, False),
        ({"status": "announced", "opened_on": date(2026, 2, 20), "closed_on": date(2026, 3, 9)}, True),
        ({"status": "announced", "opened_on": date(2026, 2, 26), "closed_on": date(2026, 3, 9)}, False),
        ({"status": "open", "closed_on_earliest": date(2026, 2, 20), "closed_on_latest": date(2026, 3, 1)}, True),
        ({"status": "open"}, True),
        ({"status": "result", "closed_on": date(2026, 3, 1)}, False),
    ],
)
def test_ballot_open(client, today, vote, fits):
    voting = factories.dispute(title="Quays", stage="balloting", lapses_on=date(2026, 8, 1))
    factories.vote(voting, factories.evidence(factories.article(), "walk out on 3 March"), **vote)

    assert titles(client.get("/disputes/?ahead=ballot-open")) == (["Quays"] if fits else [])
    assert choices(client.get("/disputes/"), "ahead")["ballot-open"] == int(fits)


def test_a_ballot_whose_close_is_not_known_is_not_open_after_later_news(client, today):
    rests_on = factories.evidence(factories.article(), "walk out on 3 March")
    factories.vote(factories.dispute(stage="offer"), rests_on, status="open")
    factories.vote(factories.dispute(stage="balloting", lapses_on=date(2026, 1, 1)), rests_on, status="open")

    assert titles(client.get("/disputes/?ahead=ballot-open")) == []


@pytest.mark.parametrize(
    ("action", "fits"),
    [
        ({"starts_on": date(2026, 2, 25)}, True),
        ({"starts_on": date(2026, 3, 10)}, True),
        ({"starts_on": date(2026, 3, 11)}, False),
        ({"starts_on": date(2026, 1, 2), "ends_on": date(2026, 2, 25)}, True),
        ({"starts_on": date(2026, 1, 2), "ends_on": date(2026, 2, 24)}, False),
        ({"starts_on": date(2026, 3, 1), "status": "called_off"}, False),
        ({"starts_on": date(2026, 3, 1), "kind": "overtime_ban"}, False),
        ({"starts_on_earliest": date(2026, 3, 1), "starts_on_latest": date(2026, 3, 9)}, False),
    ],
)
def test_strike_in_the_next_14_days(client, today, action, fits):
    rests_on = factories.evidence(factories.article(), "walk out on 3 March")
    factories.action(factories.dispute(title="Quays"), rests_on, **action)

    assert titles(client.get("/disputes/?ahead=strike-soon")) == (["Quays"] if fits else [])
    assert choices(client.get("/disputes/"), "ahead")["strike-soon"] == int(fits)


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2026-01-01", "2026-01-31", ["Quays"]),
        ("2026-02-01", "2026-02-09", []),
        ("2026-02-10", "", ["Mill", "Quays"]),
        ("", "2026-01-10", ["Quays"]),
        ("2026-03-01", "2026-01-01", []),
        ("", "", ["Mill", "Quays"]),
        ("soon", "2026-01-10", ["Quays"]),
    ],
)
def test_news_between_two_days_are_articles_of_those_days(client, today, first, last, found):
    for title, days in (("Quays", [date(2026, 1, 10), date(2026, 2, 20)]), ("Mill", [date(2026, 2, 10)])):
        told = factories.dispute(title=title, first_on=min(days), as_of=max(days))
        for day in days:
            factories.link(factories.article(published=day), told)

    response = client.get("/disputes/", {"news_from": first, "news_to": last})

    assert sorted(titles(response)) == found
    assert ("‘soon’ is no day" in html.words(response)) is (first == "soon")


def test_the_latest_news_can_stand_first_instead(client, today):
    rests_on = factories.evidence(factories.article(), "walk out on 3 March")
    factories.action(factories.dispute(title="ahead", as_of=date(2026, 1, 1)), rests_on, starts_on=date(2026, 3, 9))
    factories.dispute(title="in the news", as_of=date(2026, 2, 24))

    assert titles(client.get("/disputes/")) == ["ahead", "in the news"]
    assert titles(client.get("/disputes/?order=latest")) == ["in the news", "ahead"]


def test_what_was_chosen_is_shown_and_each_can_be_taken_away(client):
    response = client.get("/disputes/?q=pay&union=UHT&union=Dockers+%26+Co&order=latest")

    chips = {(chip.label, chip.words): chip.without for chip in response.context["chips"]}
    assert chips == {
        ("Words", "“pay”"): "union=UHT&union=Dockers+%26+Co&order=latest",
        ("Union", "UHT"): "q=pay&union=Dockers+%26+Co&order=latest",
        ("Union", "Dockers & Co"): "q=pay&union=UHT&order=latest",
    }
    assert 'href="/disputes/?q=pay&amp;union=UHT&amp;order=latest"' in html.source(response)
    assert "<title>Disputes: words “pay”; union UHT or Dockers &amp; Co – Dispute Tracker</title>" in html.source(
        response
    )


def test_a_part_of_the_page_brings_the_counts_along_and_leaves_the_groups_as_they_are(client):
    factories.dispute(stage="offer")

    source = html.source(response := client.get("/disputes/?stage=offer", HTTP_HX_REQUEST="true"))

    assert "<html" not in source and "<details" not in source
    assert "<title>Disputes: stage Offer made – Dispute Tracker</title>" in source
    assert '<fieldset id="choices-stage" hx-swap-oob="true">' in source
    assert '<span class="facet-chosen" id="chosen-stage" hx-swap-oob="true">1 chosen</span>' in source
    assert response["HX-Push-Url"] == "/disputes/?stage=offer"


@pytest.mark.parametrize(
    ("before", "now", "header"),
    [
        ("/disputes/?q=pa", "/disputes/?q=pay", "HX-Replace-Url"),
        ("/disputes/?q=pa&page=2", "/disputes/?q=pay", "HX-Replace-Url"),
        ("/disputes/", "/disputes/?q=pay", "HX-Push-Url"),
        ("/disputes/?q=pay", "/disputes/?q=", "HX-Push-Url"),
        ("/disputes/?q=pay", "/disputes/?q=pay&stage=offer", "HX-Push-Url"),
        ("/disputes/?q=pay&stage=offer", "/disputes/?q=pay&stage=offer&stage=settled", "HX-Push-Url"),
    ],
)
def test_typing_on_leaves_one_step_to_go_back(client, before, now, header):
    sent = {"HTTP_HX_REQUEST": "true", "HTTP_HX_CURRENT_URL": f"http://testserver{before}"}

    assert header in client.get(now, **sent)


def test_the_number_of_queries_does_not_grow_with_the_disputes(client, today, django_assert_num_queries):
    for _ in range(4):
        factories.summary(factories.dispute(), "Ferry crews want sick pay.")

    with django_assert_num_queries(
        11
    ):  # how many, days of action, closing ballots, which, the choices of seven filters
        client.get("/disputes/")

    rests_on = factories.evidence(factories.article(), "walk out on 3 March")
    for day in range(1, 4):
        factories.action(factories.dispute(), rests_on, starts_on=date(2026, 3, day))

    with django_assert_num_queries(13):  # and in which order those ahead are, and themselves
        client.get("/disputes/")


def test_what_is_ahead_goes_on_over_pages_and_what_is_not_follows(client, today, monkeypatch):
    monkeypatch.setattr("disputes.listing.page.DISPUTES_A_PAGE", 2)
    rests_on = factories.evidence(factories.article(), "walk out on 3 March")
    for day in (5, 3, 4):
        ahead = factories.dispute(title=f"on the {day}th")
        factories.action(ahead, rests_on, starts_on=date(2026, 3, day))
    for day in (1, 2):
        factories.dispute(title=f"news of the {day}th", as_of=date(2026, 1, day))

    pages = [titles(client.get("/disputes/", {"page": number})) for number in (1, 2, 3)]

    assert pages == [["on the 3th", "on the 4th"], ["on the 5th", "news of the 2th"], ["news of the 1th"]]


def test_of_many_names_the_most_frequent_are_listed_and_the_others_can_be_typed(client, monkeypatch):
    monkeypatch.setattr("disputes.listing.search.CHOICES_AT_MOST", 2)
    for name, times in (("Drell Quays", 1), ("Harrow Docks", 3), ("Skelling Wharf", 2)):
        employer = Organisation.objects.create(name=name, kind="employer")
        for _ in range(times):
            factories.dispute(title=f"{name}: pay").employers.add(employer)

    response = client.get("/disputes/", {"employer": "Drell Quays"})

    assert choices(response, "employer") == {"Drell Quays": 1, "Harrow Docks": 3, "Skelling Wharf": 2}
    assert titles(response) == ["Drell Quays: pay"]
    assert '<input class="form-control" name="employer" id="employer-typed"' in html.source(response)


def test_no_more_is_counted_than_can_be_paged_through(client, monkeypatch):
    monkeypatch.setattr("articles.paging.COUNTED", 3)
    monkeypatch.setattr("disputes.listing.page.DISPUTES_A_PAGE", 2)
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
