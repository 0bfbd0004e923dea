"""The first page: what goes on, what is coming up, what was said."""

from datetime import date

import pytest
from django.utils import timezone

from tests import factories, html

pytestmark = pytest.mark.django_db

TODAY = date(2026, 2, 25)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.views.localdate", lambda: TODAY)


@pytest.fixture
def article():
    return factories.article()


@pytest.fixture
def rests_on(article):
    return factories.evidence(article, "walk out on 3 March")


def home(client):
    return client.get("/")


def test_an_empty_site_says_what_will_appear(client):
    assert "No dispute has been read yet" in html.words(home(client))


def test_a_dispute_is_shown_with_parties_stage_sentence_and_next_day(client, rests_on):
    dispute = factories.dispute(stage="action_announced")
    factories.summary(dispute, "An older sentence.")
    factories.summary(dispute, "Ferry crews want sick pay.", "They are to strike.")
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3))

    card = html.section(home(client), "disputes")

    assert f'<a href="{dispute.get_absolute_url()}">Harrow Sound Ferries: sick pay</a>' in card
    assert all(words in card for words in ("Action announced", "Union of Harbour Trades", "Ferry crews want sick pay."))
    assert '<time datetime="2026-03-03">Tuesday 3 March 2026</time>' in card
    assert "An older sentence." not in card


def test_a_card_tells_the_latest_of_its_timeline_how_far_away_the_next_day_is_and_what_is_on(client, rests_on):
    dispute = factories.dispute(stage="in_action")
    factories.summary(dispute, "Ferry crews want sick pay.")
    factories.entry(dispute, rests_on, text="Crews voted for a strike.", date=date(2026, 2, 1))
    factories.entry(dispute, rests_on, text="A strike was announced.", date=date(2026, 2, 20))
    factories.entry(dispute, rests_on, text="A strike begins.", date=date(2026, 3, 3))
    factories.action(dispute, rests_on, kind="overtime_ban", starts_on=date(2026, 2, 2), ends_on=date(2026, 4, 1))
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3))
    factories.vote(dispute, rests_on, status="open", closed_on=date(2026, 2, 26))

    card = html.words(home(client), within="disputes")

    assert "20 February 2026 : A strike was announced." in card and "A strike begins." not in card
    assert "Action under way to Wednesday 1 April 2026" in card
    assert "Next action Tuesday 3 March 2026 , in 6 days" in card
    assert "Ballot closes Thursday 26 February 2026 , tomorrow" in card


def test_a_dispute_that_was_not_computed_yet_is_not_shown(client):
    factories.dispute(title="Half made", recomputed_at=None)

    assert "Half made" not in html.source(home(client))


@pytest.mark.parametrize(
    ("action", "shown"),
    [
        ({"starts_on": date(2026, 2, 25)}, True),
        ({"starts_on": date(2026, 2, 20), "ends_on": date(2026, 2, 25), "status": "under_way"}, True),
        ({"starts_on": date(2026, 2, 20), "ends_on": date(2026, 2, 24), "status": "under_way"}, False),
        ({"starts_on": date(2026, 3, 3), "status": "called_off"}, False),
        ({"starts_on": date(2026, 3, 3), "status": "suspended"}, False),
        ({"starts_on": None, "starts_on_written": "in spring"}, False),
    ],
)
def test_only_action_that_stands_and_is_not_over_is_coming_up(client, rests_on, action, shown):
    factories.action(factories.dispute(), rests_on, **action)

    assert ("Strike" in html.section(home(client), "coming-up")) is shown


@pytest.mark.parametrize(
    ("vote", "shown"),
    [
        ({"status": "open", "closed_on": date(2026, 2, 25)}, True),
        ({"status": "open", "closed_on": date(2026, 2, 24)}, False),
        ({"status": "result", "closed_on": date(2026, 3, 3)}, False),
    ],
)
def test_a_ballot_is_coming_up_until_the_day_it_closes(client, rests_on, vote, shown):
    factories.vote(factories.dispute(), rests_on, **vote)

    assert ("Ballot on industrial action closes" in html.section(home(client), "coming-up")) is shown


def test_what_is_coming_up_stands_in_the_order_of_days(client, rests_on):
    dispute = factories.dispute()
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 9), kind="lockout")
    factories.vote(dispute, rests_on, status="open", closed_on=date(2026, 3, 5))
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), kind="overtime_ban")

    coming = html.section(home(client), "coming-up")

    assert coming.index("Overtime ban") < coming.index("closes") < coming.index("Lockout")


def test_latest_quotes_are_verbatim_words_of_a_known_speaker(client, article):
    dispute = factories.dispute()
    factories.quote_link(dispute, factories.quote(article, "the crossing would stay open", kind="indirect"))
    factories.quote_link(dispute, factories.quote(article, "Ferry crews", speaker=""))
    factories.quote_link(dispute, factories.quote(article, "3 March", historic=True))
    assert not html.section(home(client), "latest-quotes")

    factories.quote_link(dispute, factories.quote(article, "We asked for fairness,"))
    assert "<q>We asked for fairness,</q>" in html.section(home(client), "latest-quotes")


def test_one_quote_an_article_the_newest_article_first(client):
    dispute = factories.dispute()
    for published, outlet in (
        (None, "Undated Post"),
        (date(2026, 2, 1), "Older Post"),
        (date(2026, 2, 9), "Newer Post"),
    ):
        source = factories.article(published=published, outlet=outlet)
        for words in ("We asked for fairness,", "stay open"):
            factories.quote_link(dispute, factories.quote(source, words))

    quotes = html.section(home(client), "latest-quotes")

    assert quotes.index("Newer Post") < quotes.index("Older Post") < quotes.index("Undated Post")
    assert quotes.count("<q>") == 3


def test_a_withdrawn_article_is_quoted_no_more(client):
    source = factories.article(withdrawn_at=timezone.now())
    factories.quote_link(factories.dispute(), factories.quote(source, "We asked for fairness,"))

    assert "We asked for fairness" not in html.source(home(client))


def test_a_mandate_that_ends_is_coming_up_unless_the_dispute_is_over(client, rests_on):
    factories.mandate(factories.dispute(), rests_on, last_on=date(2026, 4, 1))
    factories.mandate(factories.dispute(stage="settled"), rests_on, last_on=date(2026, 5, 1))

    coming = html.section(client.get("/"), "coming-up")

    assert "Mandate ends" in coming and "2026-04-01" in coming
    assert "2026-05-01" not in coming


def test_what_changed_is_the_sentence_that_is_new_of_the_latest_versions(client):
    moved, still = factories.dispute(title="Quays: pay"), factories.dispute(title="Mill: job cuts")
    factories.summary(still, "Nothing new was told.")
    for sentences in (
        ["Crews want pay."],
        ["Crews want pay.", "They voted."],
        ["Crews want pay.", "They are to strike."],
    ):
        factories.summary(moved, *sentences)

    changed = html.section(home(client), "changed")

    assert "Quays: pay" in changed and "They are to strike." in changed
    assert "They voted." not in changed and "Mill" not in changed


def test_disputes_and_quotes_are_searched_from_here(client):
    source = html.source(home(client))

    assert '<form class="search-line" role="search" aria-label="Disputes" method="get" action="/disputes/">' in source
    assert '<form class="search-line" role="search" aria-label="Quotes" method="get" action="/quotes/">' in source
    assert all(f'href="/disputes/?ahead={what}"' in source for what in ("strike-soon", "ballot-open"))


def test_the_number_of_queries_does_not_grow_with_the_rows(client, django_assert_num_queries):
    for day in range(1, 5):
        source, dispute = factories.article(), factories.dispute()
        rests_on = factories.evidence(source, "walk out on 3 March")
        factories.summary(dispute, "Ferry crews want sick pay.", evidence=rests_on)
        factories.action(dispute, rests_on, starts_on=date(2026, 3, day))
        factories.vote(dispute, rests_on, status="open", closed_on=date(2026, 3, day))
        factories.quote_link(dispute, factories.quote(source, "We asked for fairness,"))

    with django_assert_num_queries(6):  # disputes, actions, votes, mandates, changes, quotes
        home(client)
