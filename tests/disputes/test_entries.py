"""Which event of the facts is which published entry, whatever is in what order. Docs: docs/adr/0014."""

from datetime import UTC, date, datetime
from itertools import permutations

import pytest

from disputes.calendar.entries import home_of, matched, rests_on, told
from disputes.calendar.events import events
from disputes.models import CalendarEntry, Dispute, IndustrialAction, Mandate, Vote

DISPUTE = Dispute(pk=7, slug="ferries-pay-2026", title="Ferries: pay")
THIRD, FOURTH, NINTH = date(2026, 3, 3), date(2026, 3, 4), date(2026, 3, 9)
LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)


def strike(day, *, article="a", **columns):
    row = {"kind": "strike", "status": "announced", "evidence": [{"article": article}], **columns}
    (event,) = events(actions=[IndustrialAction(dispute=DISPUTE, starts_on=day, **row)])
    return event


def closing(day, *, article="a"):
    vote = Vote(dispute=DISPUTE, status="open", about="action", closed_on=day, evidence=[{"article": article}])
    (event,) = events(votes=[vote])
    return event


def mandate(day):
    (event,) = events(
        mandates=[Mandate(dispute=DISPUTE, first_on=THIRD, last_on=day, evidence=[{"record": "ballot-1"}])]
    )
    return event


def entry_of(event, *, uid="", gone_since=None, published_at=LONG_AGO):
    columns = {**told(event), "uid": uid or event.uid, "gone_since": gone_since, "published_at": published_at}
    return CalendarEntry(dispute=DISPUTE, rests_on=rests_on(event), **columns)


def days(pairs):
    return sorted((entry.uid, event.first, event.who) for entry, event in pairs)


def test_the_same_day_is_the_same_entry_however_the_dispute_is_called_now():
    entry = entry_of(strike(THIRD), uid="what-it-was-called-when-it-was-published")

    ((found, event),) = matched([entry], [strike(THIRD, status="called_off")])

    assert (found, event.status) == (entry, "called_off")


def test_another_kind_on_the_same_day_is_another_entry():
    assert matched([entry_of(strike(THIRD))], [strike(THIRD, kind="overtime_ban")]) == []


def test_other_people_on_the_same_day_keep_their_entries_in_any_order():
    crews = [strike(THIRD, group="deck crews"), strike(THIRD, group="engineers")]
    entries = [entry_of(crew, uid=crew.who) for crew in crews]

    for some in permutations(entries):
        for others in permutations(crews):
            assert days(matched(some, others)) == [
                ("deck crews", THIRD, "deck crews"),
                ("engineers", THIRD, "engineers"),
            ]


def test_a_group_that_is_called_otherwise_keeps_its_entry():
    assert len(matched([entry_of(strike(THIRD))], [strike(THIRD, group="deck crews")])) == 1


def test_a_day_that_was_read_again_from_the_same_article_moves():
    assert len(matched([entry_of(strike(THIRD))], [strike(FOURTH)])) == 1


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ([strike(THIRD)], [strike(FOURTH, article="b")]),  # other news: another strike
        ([strike(THIRD)], [strike(FOURTH), strike(NINTH)]),  # which of the two?
        ([strike(THIRD), strike(FOURTH)], [strike(NINTH)]),
    ],
)
def test_where_it_is_not_plain_what_moved_nothing_does(before, now):
    assert matched([entry_of(event) for event in before], now) == []


@pytest.mark.parametrize(
    ("before", "now"), [(closing(THIRD), closing(NINTH, article="b")), (mandate(THIRD), mandate(NINTH))]
)
def test_a_ballot_that_closes_later_and_a_mandate_that_ends_later_move_whoever_says_so(before, now):
    assert len(matched([entry_of(before)], [now])) == 1


def test_what_is_gone_comes_back_on_its_own_day_and_on_no_other():
    gone = entry_of(closing(THIRD), gone_since=LONG_AGO)

    assert len(matched([gone], [closing(THIRD)])) == 1
    assert matched([gone], [closing(NINTH)]) == []


def test_of_two_for_one_event_the_elder_goes_on_even_if_it_was_gone():
    elder = entry_of(strike(THIRD), uid="b", gone_since=LONG_AGO)
    younger = entry_of(strike(THIRD), uid="a", published_at=LONG_AGO.replace(year=2026))

    ((found, _),) = matched([younger, elder], [strike(THIRD)])

    assert found is elder


@pytest.mark.parametrize(
    ("homes", "home"),
    [
        ({"a": {8}, "b": {8}}, 8),  # all of it went to one other
        ({"a": {7}, "b": {8}}, None),  # part of it stayed
        ({"a": {7, 8}, "b": {7, 8}}, None),
        ({"a": {8}, "b": {9}}, None),  # it went two ways
        ({"a": {8}}, None),  # part of it is nowhere
        ({}, None),
    ],
)
def test_an_entry_goes_where_all_that_it_rests_on_went(homes, home):
    assert home_of(CalendarEntry(dispute_id=7, rests_on=["a", "b"]), homes) == home


def test_an_entry_that_rests_on_a_record_stays():
    assert home_of(CalendarEntry(dispute_id=7, rests_on=["a", "record:ballot-1"]), {"a": {8}}) is None
