"""The course of a dispute on its page: picture and timeline, of all kinds or of one, near or far, with script or without."""

import gzip
import re
from datetime import date

import pytest

from disputes.course.entry_names import names
from disputes.course.happening_words import told as told_in_words
from disputes.course.happenings import of_vote
from disputes.course.page import by_year, course_asked, lines
from disputes.models import TimelineEntry, Vote
from tests import factories, html

TODAY = date(2026, 2, 25)


def test_a_ballot_of_which_only_the_announcing_has_a_day_did_not_end_on_it():
    vote = Vote(
        position=0, about="action", status="result", announced_on=date(2026, 1, 12), questions=[{"outcome": "for"}]
    )

    assert told_in_words(of_vote(vote)) == "12 January 2026: Ballot on industrial action, announced"


# ---- entries ---------------------------------------------------------------------------------------


def test_an_entry_is_named_after_its_day_and_kind_and_no_two_alike():
    day = date(2026, 3, 3)

    assert names([("action", day), ("action", day), ("ballot_result", day), ("talks", None), ("talks", None)]) == [
        "on-2026-03-03-action", "on-2026-03-03-action-2", "on-2026-03-03-ballot-result", "undated-talks", "undated-talks-2",
    ]  # fmt: skip


def told(*days: date | None, today: date = TODAY) -> list:
    entries = [TimelineEntry(kind="action", text=str(day), date=day, position=n) for n, day in enumerate(days)]
    return lines(entries, today=today)


def shape(found: list) -> list:
    return [(each.year, len(each.past), len(each.ahead), each.has_today) for each in found]


def test_today_stands_between_what_is_past_and_what_is_to_come():
    some = told(date(2026, 2, 1), None, TODAY, date(2026, 3, 1))

    assert shape(by_year(some, today=TODAY)) == [(None, 3, 1, True)]
    assert shape(by_year(some, today=None)) == [(None, 3, 1, False)]


def test_with_nothing_to_come_today_stands_last():
    assert shape(by_year(told(date(2026, 2, 1)), today=TODAY)) == [(None, 1, 0, True)]


def test_a_long_timeline_of_several_years_is_told_year_by_year():
    some = told(
        *[date(2024, month, 1) for month in range(1, 7)], None, *[date(2026, month, 1) for month in range(1, 5)]
    )

    assert shape(by_year(some, today=TODAY)) == [(2024, 7, 0, False), (2026, 2, 2, True)]


def test_today_is_never_put_into_a_year_that_is_yet_to_come():
    some = told(*[date(2025, month, 1) for month in range(1, 11)], date(2027, 1, 1))

    assert shape(by_year(some, today=TODAY)) == [(2025, 10, 0, True), (2027, 0, 1, False)]


@pytest.mark.parametrize(
    "given", [{"kind": "no such"}, {"zoom": "nearer"}, {"at": "soon"}, {"at": "2026-13-01"}, {}, {"zoom": "\0"}]
)
def test_what_makes_no_sense_is_not_heeded(given):
    assert course_asked(given).is_default


# ---- the page --------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.views.localdate", lambda: TODAY)


@pytest.fixture
def dispute(db):
    """Of a ballot, a mandate, three strikes, talks and an offer."""
    article, made = factories.article(), factories.dispute()
    factories.link(article, made)
    rests_on = factories.evidence(article, "walk out on 3 March")
    factories.vote(
        made, rests_on, opened_on=date(2025, 9, 1), closed_on=date(2025, 9, 29),
        questions=[{"action": "strike", "outcome": "for"}],
    )  # fmt: skip
    factories.mandate(made, rests_on, first_on=date(2025, 9, 29), last_on=date(2026, 3, 28))
    days = {"took_place": date(2025, 11, 3), "called_off": date(2025, 12, 8), "announced": date(2026, 3, 3)}
    for status, day in days.items():
        factories.action(made, rests_on, starts_on=day, ends_on=day, status=status)
        if status == "announced":
            factories.entry(made, rests_on, kind="talks", date=date(2026, 2, 10), text="Talks failed.")
        factories.entry(made, rests_on, date=day, text=f"A strike: {status}.")
    factories.action(made, rests_on, starts_on_earliest=date(2026, 4, 1), starts_on_latest=date(2026, 4, 9))
    factories.action(made, rests_on, starts_on_written="after the regatta")
    factories.entry(made, rests_on, kind="offer", text="An offer was reported.")
    return made


def page(client, dispute, **asked):
    return client.get(dispute.get_absolute_url(), asked)


def marks(response) -> list[str]:
    drawn = re.search(r'<svg id="picture-drawn".*?</svg>', html.source(response)).group(0)
    return re.findall(r'<a id="mark-[^>]*>\s*<title[^>]*>(.*?)</title>', drawn)


def test_the_picture_tells_each_thing_in_words_in_lanes_and_by_time(client, dispute):
    assert marks(page(client, dispute)) == [
        "1 September 2025 to 29 September 2025: Ballot on industrial action, voted for",
        "29 September 2025 to 28 March 2026: Mandate",
        "3 November 2025: Strike, took place",
        "8 December 2025: Strike, called off",
        "3 March 2026: Strike, announced",
        "between 1 April 2026 and 9 April 2026: Strike, announced",
        "10 February 2026: Talks failed",
    ]


def test_the_picture_says_in_a_sentence_what_is_to_be_seen(client, dispute):
    picture = html.section(page(client, dispute), "picture")

    assert "Strikes: 4 (1 took place, 1 called off, 2 announced); Talks: 1." in picture
    assert 'aria-describedby="picture-desc"' in picture


def test_what_has_no_day_is_not_drawn_and_counted(client, dispute):
    assert "2 things without a known day are not drawn" in html.words(page(client, dispute), within="picture")


def test_the_table_has_all_that_is_drawn_whatever_the_zoom(client, dispute):
    table = html.section(page(client, dispute, zoom="month", at="2025-11-03"), "picture").split("<table")[1]

    assert table.count("<tr>") == 8  # its head, and seven
    assert "8 December 2025" in table and "Called off" in table


def test_every_link_of_the_picture_leads_to_something_on_the_page(client, dispute):
    source = html.source(page(client, dispute))

    leading = re.findall(r'<a id="mark-[^"]*" class="mark" href="#([^"]+)"', source)

    assert len(leading) == 7
    assert all(f'id="{name}"' in source for name in leading)


def test_no_id_is_given_twice(client, dispute):
    given = re.findall(r'\sid="([^"]+)"', html.source(page(client, dispute)))

    assert sorted(set(given)) == sorted(given)


def test_what_was_called_off_is_drawn_otherwise_than_what_took_place(client, dispute):
    drawn = html.source(page(client, dispute))

    assert drawn.count('class="look look-off"') == 2  # in the lane, and in the key
    assert drawn.count('class="look-through"') == 2
    assert drawn.count('class="look look-range"') == 2


def test_a_zoom_shows_what_is_near_a_day_and_leads_on(client, dispute):
    response = page(client, dispute, zoom="month", at="2025-11-03")

    assert "3 November 2025: Strike, took place" in marks(response)
    assert not any("8 December" in mark for mark in marks(response))
    source = html.source(response)
    assert 'href="?zoom=month&amp;at=2025-12-04#picture"' in source, "later"
    assert 'href="?zoom=month&amp;at=2025-10-03#picture"' in source, "earlier"
    assert 'href="?zoom=quarter&amp;at=2025-11-03#picture"' in source, "farther"


@pytest.mark.parametrize("value", ["\0", "<script>", "-1", "9" * 40, "0001-01-01", "9999-12-31", "month"])
def test_whatever_is_asked_of_it_the_page_answers(client, dispute, value):
    for asked in ({"kind": value, "zoom": value, "at": value}, {"zoom": "quarter", "at": value}):
        response = page(client, dispute, **asked)

        assert response.status_code == 200
        assert b"<script>" not in response.content


def test_one_kind_is_shown_in_the_picture_and_in_the_timeline(client, dispute):
    response = page(client, dispute, kind="talks")

    assert marks(response) == ["10 February 2026: Talks failed"]
    timeline = html.words(response, within="timeline")
    assert "Talks failed." in timeline and "A strike:" not in timeline
    assert "Only of one kind, here and in the picture: Talks, 1 entry." in timeline


def test_the_links_keep_the_day_the_page_is_asked_for(client, dispute):
    response = page(client, dispute, since="2026-02-20", kind="action")

    assert "?since=2026-02-20&amp;kind=action&amp;zoom=year&amp;at=2026-02-25" in html.source(response)


def test_an_entry_has_a_permanent_link(client, dispute):
    timeline = html.section(page(client, dispute), "timeline")

    assert '<li id="on-2026-03-03-action"' in timeline
    assert 'href="#on-2026-03-03-action"' in timeline
    assert '<li id="undated-offer"' in timeline


def test_what_is_past_today_and_to_come_are_told_apart_in_words(client, dispute):
    timeline = html.words(page(client, dispute), within="timeline")

    assert timeline.index("Talks failed.") < timeline.index("Today, 25 February 2026") < timeline.index("3 March 2026")
    assert "Tuesday 3 March 2026 Action to come" in timeline


def test_a_script_gets_the_course_alone_and_the_short_address(client, dispute):
    response = client.get(dispute.get_absolute_url(), {"kind": "talks", "zoom": ""}, headers={"HX-Request": "true"})

    assert response.content.decode().strip().startswith('<div id="course"')
    assert "<html" not in response.content.decode()
    assert response["HX-Push-Url"] == f"{dispute.get_absolute_url()}?kind=talks"
    assert "HX-Request" in response["Vary"]


def test_a_dispute_without_days_has_no_picture_and_without_entries_no_timeline(client, db):
    bare = factories.dispute()

    response = page(client, bare)

    assert html.section(response, "picture") == html.section(response, "timeline") == ""
    assert "Nothing is on record" in html.words(response, within="next")


def test_each_thing_that_comes_next_has_its_day_and_its_words(client, dispute):
    coming = html.words(page(client, dispute), within="next")

    assert "Next strike day Announced Tuesday 3 March 2026 in 6 days" in coming
    assert "Mandate ends Saturday 28 March 2026 in 31 days" in coming
    assert "Days of a ballot to come: nothing is on record." in coming
    assert coming.count("walk out on 3 March") == 2


def test_two_hundred_days_of_action_fit_a_page(client, db):
    article, made = factories.article(), factories.dispute()
    factories.link(article, made)
    rests_on = factories.evidence(article, "walk out on 3 March")
    for number in range(200):
        day = date.fromordinal(date(2023, 1, 2).toordinal() + 6 * number)
        factories.action(made, rests_on, starts_on=day, ends_on=day, status="took_place")
        factories.entry(made, rests_on, date=day, text=f"A strike of the crews of boat {number} took place.")

    response = page(client, made)

    picture = html.section(response, "picture")
    assert len(marks(response)) <= 34
    assert len(picture.split("<details")[0]) < 60_000
    assert len(gzip.compress(response.content)) < 60_000
    assert "is drawn as one; come closer to see each" in picture
