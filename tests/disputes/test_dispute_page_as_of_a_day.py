"""The page of a dispute as it was known on a past day, and what changed since another."""

from dataclasses import asdict
from datetime import date

import pytest

from disputes import services
from disputes.models import DisputeRedirect
from tests import factories, html
from tests.disputes.making import as_json, strike
from tests.factories import TEXT

pytestmark = pytest.mark.django_db

TODAY = date(2026, 5, 1)
OFF = "The strike of 3 March is off, both sides said.\n\n“We can breathe again,” said Ada Penhale.\n"
CANCELLED = strike("called_off", "2026-03-03")


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.views.localdate", lambda: TODAY)


@pytest.fixture
def dispute():
    """A strike announced on 20 February and called off on 27 February; quotes in both articles."""
    made = factories.dispute(title="Harrow Sound Ferries: sick pay", union_names=[], employer_names=[])
    tells(made, published=date(2026, 2, 20), said="We asked for fairness,")
    tells(made, text=OFF, words="strike of 3 March is off", value=CANCELLED, published=date(2026, 2, 27),
          title="Ferry strike is off", said="We can breathe again,")  # fmt: skip
    services._mark_stale([made])
    services.recompute(dispute_id=made.pk)
    made.refresh_from_db()
    return made


def tells(of, *, text=TEXT, words="walk out on 3 March", value=None, said="", **columns):
    source = factories.article(text=text, **columns)
    claimed = as_json(asdict(value or strike("announced", "2026-03-03")))
    factories.claim(source, words, predicate="industrial_action", value=claimed)
    link = factories.link if text == TEXT else link_to_the_strike
    link(source, of)
    if said:
        factories.quote_link(of, factories.quote(source, said))
    return source


def link_to_the_strike(source, of):
    told = factories.claim(source, "The strike", predicate="dispute", value={"unions": [], "employers": []})
    return factories.ClaimLink.objects.create(claim=told, article=source, dispute=of, outcome="accepted", score=1.0)


def page(client, dispute, **asked):
    return client.get(dispute.get_absolute_url(), asked)


# ---- as of -----------------------------------------------------------------------------------------


def test_what_was_called_off_later_was_coming_then(client, dispute):
    then, now = page(client, dispute, as_of="2026-02-21"), page(client, dispute)

    assert "coming" in html.section(then, "action") and "Called off" not in html.section(then, "action")
    assert "Next strike day" in html.words(then, within="next")
    assert "Called off" in html.section(now, "action") and "coming" not in html.section(now, "action")


def test_every_part_follows_the_day(client, dispute):
    then = page(client, dispute, as_of="2026-02-21")

    assert "Ferry crews to walk out" in html.section(then, "sources")
    assert "Ferry strike is off" not in html.section(then, "sources")
    assert "We asked for fairness," in html.section(then, "quotes")
    assert "breathe" not in html.source(then)
    assert "called off" not in html.section(then, "timeline").lower()
    assert "called off" not in html.section(then, "summary").lower()
    assert html.section(then, "summary")
    assert "called off" in html.section(page(client, dispute), "summary").lower()


def test_the_picture_is_of_what_was_known_then_and_its_links_keep_the_day(client, dispute):
    then, now = page(client, dispute, as_of="2026-02-21"), page(client, dispute)

    assert "Strike, announced" in html.section(then, "picture") and "called off" not in html.section(then, "picture")
    assert "Strike, called off" in html.section(now, "picture")
    assert "?as_of=2026-02-21&amp;zoom=year" in html.section(then, "picture")
    assert "days later" in html.words(then, within="next")


def test_a_result_declared_later_is_not_shown(client, dispute):
    factories.ballot(dispute, closed_on=date(2026, 4, 2))

    assert "Declared result" in html.words(page(client, dispute))
    assert "Declared result" not in html.words(page(client, dispute, as_of="2026-04-01"))
    assert "Declared result" in html.words(page(client, dispute, as_of="2026-04-02"))


def test_it_says_which_day_it_shows_and_leads_to_today_and_to_the_days_around(client, dispute):
    then = page(client, dispute, as_of="2026-02-21")

    assert "As known on 21 February 2026." in html.words(then).replace(" .", ".")
    assert f'<a href="{dispute.get_absolute_url()}">See what is known today</a>' in html.source(then)
    assert 'rel="next" href="?as_of=2026-02-27"' in html.source(then)
    assert 'rel="prev"' not in html.source(then)
    assert 'rel="prev" href="?as_of=2026-02-20"' in html.source(page(client, dispute, as_of="2026-03-31"))
    assert "as known on" not in html.words(page(client, dispute)).split("Earlier days")[0].lower()


def test_only_the_present_is_for_search_engines(client, dispute):
    noindex = '<meta name="robots" content="noindex">'

    assert noindex in html.source(page(client, dispute, as_of="2026-02-21"))
    assert noindex in html.source(page(client, dispute, since="2026-02-21"))
    assert noindex not in html.source(page(client, dispute))


def test_what_bears_no_date_is_left_out_and_that_is_said(client, dispute):
    plain = page(client, dispute, as_of="2026-02-28")
    tells(dispute, published=None, title="Ferry row goes on")

    then = page(client, dispute, as_of="2026-02-28")

    assert "without a date are left out" not in html.words(plain)
    assert "without a date are left out" in html.words(then)
    assert "Ferry row goes on" not in html.section(then, "sources")
    assert "Ferry row goes on" in html.section(page(client, dispute), "sources")


def test_a_day_before_the_first_news_is_not_found_and_says_since_when_it_is_known(client, dispute):
    before = page(client, dispute, as_of="2026-02-19")

    assert before.status_code == 404
    assert "It is known since 20 February 2026" in html.words(before)
    assert '<a href="?as_of=2026-02-20">' in html.source(before)


def test_without_any_date_nobody_can_tell(client):
    made = factories.dispute()
    tells(made, published=None)

    before = page(client, made, as_of="2026-02-19")

    assert before.status_code == 404
    assert "nobody can tell what was known" in html.words(before)


@pytest.mark.parametrize("written", ["2026-05-02", "soon", "2026-02-30", "\0"])
@pytest.mark.parametrize("name", ["as_of", "since"])
def test_a_day_that_is_none_or_to_come_is_refused_in_words(client, dispute, name, written):
    refused = page(client, dispute, **{name: written})

    assert refused.status_code == 400
    assert ("yet to come" if written == "2026-05-02" else "is not a day") in html.words(refused)


def test_a_field_left_empty_asks_for_nothing(client, dispute):
    assert html.words(page(client, dispute, as_of="", since=" ")) == html.words(page(client, dispute))


def test_an_address_it_once_had_keeps_the_day(client, dispute):
    DisputeRedirect.objects.create(slug="harbour-row", dispute=dispute)

    assert client.get("/disputes/harbour-row/?as_of=2026-02-21").url == f"{dispute.get_absolute_url()}?as_of=2026-02-21"


def test_looking_back_changes_nothing(client, dispute):
    before = html.words(page(client, dispute))
    page(client, dispute, as_of="2026-02-21")

    assert html.words(page(client, dispute)) == before


def test_the_number_of_queries_does_not_grow_with_the_articles(client, dispute, django_assert_num_queries):
    for day in (3, 4, 5):
        tells(dispute, published=date(2026, 3, day))

    # The dispute, its days; links, claims, their spans and speakers, statements; what names it in decisions, the pinned
    # sentences; the sources (in two) and why, the quotes, the declared results.
    with django_assert_num_queries(14):
        page(client, dispute, as_of="2026-04-30")


# ---- since -----------------------------------------------------------------------------------------


def test_what_changed_since_a_day_is_told_with_its_evidence(client, dispute):
    changed = html.section(page(client, dispute, since="2026-02-21"), "changes")

    assert "<ins>A strike on 3 March 2026: called off</ins>" in changed
    assert "<del>A strike on 3 March 2026: announced</del>" in changed
    assert "strike of 3 March is off</p></blockquote>" in changed


def test_nothing_changed_since_the_last_news(client, dispute):
    assert "Nothing that is held of this dispute changed" in html.words(page(client, dispute, since="2026-02-27"))


def test_what_bears_no_date_is_not_told_as_a_change(client, dispute):
    tells(dispute, published=None, value=strike("announced", "2026-04-09"))

    assert "9 April" not in html.section(page(client, dispute, since="2026-02-21"), "changes")


def test_changes_are_shown_up_to_the_day_that_is_asked_for(client, dispute):
    later = strike("announced", "2026-04-09", end="2026-04-10")
    tells(dispute, published=date(2026, 3, 20), value=later)

    assert "9 April" in html.section(page(client, dispute, since="2026-02-21"), "changes")
    between = html.section(page(client, dispute, since="2026-02-21", as_of="2026-03-01"), "changes")
    assert "called off" in between and "9 April" not in between
    assert page(client, dispute, since="2026-03-01", as_of="2026-03-01").status_code == 400


def test_the_days_lead_there_without_script(client, dispute):
    days = html.section(page(client, dispute), "days")

    assert '<a href="?as_of=2026-02-20">As known on 20 February 2026</a>' in days
    assert '<a href="?since=2026-02-20">changes since 20 February 2026</a>' in days
    assert '<form method="get"' in days
