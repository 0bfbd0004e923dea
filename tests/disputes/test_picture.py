"""The picture of a dispute: whatever happened when, everything is within it, in order, and nothing upon something else."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disputes.course.marks import CAP_WIDTH, Drawn, Happening
from disputes.course.picture import Picture, picture
from disputes.course.rows import ROWS_AT_MOST, Link, rows
from disputes.course.scale import TICKS_AT_MOST, ZOOMS, Window, around, ticks, whole

LANES = ("ballots", "strikes", "talks")
TODAY = date(2026, 3, 10)
days = st.dates(date(2024, 1, 1), date(2027, 12, 31)) | st.dates()


@st.composite
def happenings(draw: st.DrawFn) -> Happening:
    first = draw(days)
    last = min(first + timedelta(draw(st.integers(0, 60))), date.max) if first < date(9999, 10, 1) else first
    begin = first + timedelta(draw(st.integers(0, (last - first).days)))
    sure = draw(st.sampled_from([None, (begin, last), (first, begin)]))
    look = draw(st.sampled_from(["", "planned", "done", "off"]))
    return Happening(
        lane=draw(st.sampled_from(LANES)), key=str(draw(st.integers(0, 10**9))), first=first, last=last, look=look,
        cap="talks" if not look else draw(st.sampled_from(["", "for"])), sure=sure, ends_unknown=draw(st.booleans()),
        status=draw(st.sampled_from(["announced", "called_off"])),
    )  # fmt: skip


pictures = st.builds(
    lambda found, zoom, at: picture(found, lanes=LANES, today=TODAY, zoom=zoom, at=at),
    st.lists(happenings(), min_size=1, max_size=60),
    st.sampled_from([*ZOOMS, "no such zoom"]),
    st.none() | days,
)


def links(shown: Picture) -> list[Link]:
    return [placed.link for lane in shown.lanes for placed in lane.links]


def by_row(shown: Picture) -> list[list[Link]]:
    found: dict[tuple[str, int], list[Link]] = {}
    for lane in shown.lanes:
        for placed in lane.links:
            found.setdefault((lane.code, placed.y), []).append(placed.link)
    return [sorted(row, key=lambda link: link.x) for row in found.values()]


def drawn(row: list[Link]) -> list[Drawn]:
    return [each for link in row for each in link.drawn]


@given(pictures)
def test_every_mark_is_within_the_picture(shown):
    for link in links(shown):
        assert 0 <= link.x < link.end <= 100
        for each in link.drawn:
            assert -1e-9 <= each.x < each.end <= 100 + 1e-9
            assert all(each.x - 1e-9 <= piece.x and piece.x + piece.width <= each.end + 1e-9 for piece in each.pieces)
            assert not each.cap or each.x <= each.cap_at <= each.end


@given(pictures)
def test_nothing_is_drawn_upon_something_else(shown):
    for row in by_row(shown):
        for one, other in pairwise(drawn(row)):
            assert one.end <= other.x + 1e-9, "in one row"
        for one, other in pairwise(row):
            assert one.end <= other.x + 1e-9, "what is pressed"
    for one, other in pairwise(shown.lanes):
        assert one.y + one.height == other.y
        assert all(one.y < placed.y < other.y for placed in one.links)
    assert shown.lanes[-1].y + shown.lanes[-1].height == shown.height


@given(pictures)
def test_the_order_of_time_is_kept(shown):
    for row in by_row(shown):
        begins = [min(shown.window.begin(happening.first) for happening in each.happenings) for each in drawn(row)]
        assert all(one <= other + CAP_WIDTH for one, other in pairwise(begins)), "but for the width of a sign"
    for lane in shown.lanes:
        firsts = [min(each.first for each in placed.link.happenings) for placed in lane.links]
        assert firsts == sorted(firsts), "as a keyboard walks them"


@given(st.lists(happenings(), min_size=1, max_size=60), st.sampled_from(list(ZOOMS)), days)
def test_everything_in_these_days_is_there_once_and_nothing_else(found, zoom, at):
    shown = picture(found, lanes=LANES, today=TODAY, zoom=zoom, at=at)
    expected = [each for each in found if shown.window.shows(each.first, each.last)]

    told = [happening for link in links(shown) for happening in link.happenings]

    assert sorted(map(id, told)) == sorted(map(id, expected))
    if zoom == "whole":
        assert len(told) == len(found)


@given(pictures)
def test_there_are_few_rows_and_few_links_however_much_happened(shown):
    for lane in shown.lanes:
        assert len({placed.y for placed in lane.links}) <= ROWS_AT_MOST
    assert all(len(row) <= 34 for row in by_row(shown))


@given(pictures)
def test_the_scale_has_some_days_in_order_and_not_too_many(shown):
    marked = [tick.day for tick in shown.ticks]

    assert marked == sorted(set(marked))
    assert len(marked) <= TICKS_AT_MOST
    assert all(shown.window.first <= day <= shown.window.last for day in marked)


@given(pictures)
def test_the_ways_on_lead_to_other_days_that_have_something(shown):
    for at in filter(None, (shown.earlier, shown.later)):
        assert at != shown.at
    assert shown.zoom in ZOOMS


def strikes(*starts: date, look: str = "planned", length: int = 1) -> list[Happening]:
    return [
        Happening(
            lane="strikes", key=f"s{number}", first=day, last=day + timedelta(length - 1), look=look,
            sure=(day, day + timedelta(length - 1)),
        )
        for number, day in enumerate(starts)
    ]  # fmt: skip


def test_two_hundred_days_of_action_stay_readable():
    one_a_week = strikes(*(date(2023, 1, 2) + timedelta(7 * week) for week in range(200)))

    shown = picture(one_a_week, lanes=LANES, today=date(2026, 11, 1))

    assert len(links(shown)) <= 34
    assert sum(len(link.happenings) for link in links(shown)) == 200
    assert shown.is_merged
    assert shown.height < 150


def test_neighbouring_days_are_one_drawing_far_off_and_each_its_own_near_by():
    three = strikes(date(2026, 3, 3), date(2026, 3, 5), date(2026, 3, 7))
    long_ago = strikes(date(2023, 3, 3))

    far, near = (
        picture([*long_ago, *three], lanes=LANES, today=TODAY, zoom=zoom, at=date(2026, 3, 5))
        for zoom in ("whole", "month")
    )

    assert [len(each.happenings) for each in drawn(links(far))] == [1, 3]
    assert [len(each.happenings) for each in drawn(links(near))] == [1, 1, 1]
    assert far.is_merged and not near.is_merged


def test_days_of_different_standing_are_never_drawn_as_one_in_their_own_row():
    stands, is_off = strikes(date(2026, 3, 3)), strikes(date(2026, 3, 4), look="off")

    shown = picture([*strikes(date(2023, 1, 1)), *stands, *is_off], lanes=LANES, today=TODAY)

    assert [[piece.look for piece in each.pieces] for each in drawn(links(shown))] == [
        ["planned"],
        ["planned"],
        ["off"],
    ]


def test_what_overlaps_stands_in_rows_below_one_another():
    shown = picture(strikes(*[date(2026, 3, 3)] * 3, length=10), lanes=LANES, today=TODAY)

    assert len({placed.y for placed in shown.lanes[0].links}) == 3


def test_more_than_fits_is_drawn_as_several_and_knows_each():
    many = strikes(*[date(2026, 3, 3)] * 5, length=10) + strikes(date(2026, 3, 4), look="off", length=10)

    shown = picture(many, lanes=LANES, today=TODAY)

    assert len({placed.y for placed in shown.lanes[0].links}) == ROWS_AT_MOST
    assert "several" in shown.looks
    assert sum(len(link.happenings) for link in links(shown)) == 6


def test_days_that_are_not_known_exactly_are_drawn_as_a_range_on_both_sides_of_what_is_sure():
    vague = Happening(
        lane="strikes", key="s", first=date(2026, 3, 1), last=date(2026, 3, 20), look="planned",
        sure=(date(2026, 3, 5), date(2026, 3, 14)),
    )  # fmt: skip
    [each] = drawn(list(rows([vague], window=Window(date(2026, 3, 1), date(2026, 3, 20)))[0]))

    assert [(piece.look, piece.left, piece.wide) for piece in each.pieces] == [
        ("range", "0.00%", "20.00%"),
        ("planned", "20.00%", "50.00%"),
        ("range", "70.00%", "30.00%"),
    ]


def test_of_what_is_known_as_a_range_only_no_day_is_drawn_as_sure():
    vague = Happening(lane="strikes", key="s", first=date(2026, 3, 1), last=date(2026, 3, 9), look="planned")

    shown = picture([vague], lanes=LANES, today=TODAY)

    assert shown.looks == {"range"}


def test_an_end_that_is_not_stated_stays_open():
    [begun] = strikes(date(2026, 3, 3))
    open_ended = Happening(**{**{name: getattr(begun, name) for name in begun.__slots__}, "ends_unknown": True})

    assert picture([open_ended], lanes=LANES, today=TODAY).looks == {"planned", "open"}


def test_the_sign_of_an_end_outside_the_picture_is_not_drawn_at_its_edge():
    ballot = Happening(
        lane="ballots", key="v", first=date(2026, 1, 1), last=date(2026, 6, 1), look="voting", cap="for",
        sure=(date(2026, 1, 1), date(2026, 6, 1)),
    )  # fmt: skip

    near = picture([ballot], lanes=LANES, today=TODAY, zoom="month", at=date(2026, 3, 1))

    assert near.looks == {"voting"}
    assert picture([ballot], lanes=LANES, today=TODAY).looks == {"voting", "for"}


def test_lanes_keep_their_order_and_stay_where_they_are_on_every_zoom():
    talks = Happening(lane="talks", key="t", first=TODAY, last=TODAY, cap="talks")
    both = [talks, *strikes(date(2025, 3, 3))]

    whole_one, month = (picture(both, lanes=LANES, today=TODAY, zoom=zoom, at=TODAY) for zoom in ("whole", "month"))

    assert [lane.code for lane in whole_one.lanes] == [lane.code for lane in month.lanes] == ["strikes", "talks"]
    assert whole_one.height == month.height


@pytest.mark.parametrize(
    ("last_news", "is_shown"), [(date(2026, 3, 1), True), (date(2026, 1, 12), True), (date(2016, 3, 1), False)]
)
def test_today_is_in_the_picture_of_a_dispute_that_is_not_long_over(last_news, is_shown):
    shown = picture(strikes(last_news), lanes=LANES, today=TODAY)

    assert (shown.today is not None) is is_shown


def test_without_a_day_there_is_no_picture():
    assert picture([], lanes=LANES, today=TODAY) is None
    assert picture(strikes(TODAY), lanes=["talks"], today=TODAY) is None


@given(days, st.sampled_from(["year", "quarter", "month"]))
def test_a_zoom_shows_as_many_days_as_it_says(day, zoom):
    window = around(day, zoom=zoom)

    assert window.shows(day, day)
    assert window.days == ZOOMS[zoom] or date.max in (window.first, window.last) or window.first == date.min


@pytest.mark.parametrize(
    ("first", "last", "marked"),
    [
        (date(2026, 3, 1), date(2026, 3, 31), ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"]),
        (date(2025, 12, 1), date(2026, 3, 31), ["2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01"]),
        (date(2020, 1, 15), date(2022, 3, 31), ["2020-04-01", "2020-07-01", "2020-10-01", "2021-01-01", "2021-04-01",
                                                "2021-07-01", "2021-10-01", "2022-01-01"]),
        (date(2005, 1, 1), date(2026, 1, 1), [f"{year}-01-01" for year in range(2006, 2026, 2)]),
        (date(2016, 1, 1), date(2999, 1, 1), [f"{year}-01-01" for year in range(2100, 3000, 100)]),
    ],
)  # fmt: skip
def test_the_scale_fits_the_time_it_is_of(first, last, marked):
    assert [str(tick.day) for tick in ticks(Window(first, last))] == marked[:TICKS_AT_MOST]


def test_the_whole_has_room_on_both_sides():
    assert whole([date(2026, 3, 3)], today=date(2026, 3, 3)).days >= 35
