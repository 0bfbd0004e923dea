"""From facts to events of a calendar: what is known to the day, what is a range, what was called off."""

from datetime import date

import pytest

from disputes.calendar.events import by_month, events
from disputes.models import Dispute, IndustrialAction, Mandate, Vote

DISPUTE = Dispute(slug="ferries-pay-2026", title="Ferries: pay")
THIRD, FIFTH = date(2026, 3, 3), date(2026, 3, 5)


def action(**columns):
    return IndustrialAction(dispute=DISPUTE, **{"kind": "strike", "status": "announced", **columns})


def vote(**columns):
    return Vote(dispute=DISPUTE, **{"status": "open", "about": "action", **columns})


def only(**rows):
    (event,) = events(**{"actions": [], "votes": [], **rows})
    return event


def test_an_action_lasts_from_its_first_day_to_its_last():
    event = only(actions=[action(starts_on=THIRD, ends_on=FIFTH, group="deck crews")])

    assert (event.first, event.last, event.is_exact, event.ends_unknown) == (THIRD, FIFTH, True, False)
    assert (event.what, event.who) == ("Strike", "deck crews")


def test_an_end_that_is_not_stated_is_not_made_up():
    event = only(actions=[action(starts_on=THIRD)])

    assert (event.last, event.ends_unknown) == (THIRD, True)


def test_a_day_that_is_known_as_a_range_keeps_it():
    event = only(actions=[action(starts_on_earliest=THIRD, starts_on_latest=FIFTH, starts_on_written="that week")])

    assert (event.first, event.last, event.is_exact) == (THIRD, FIFTH, False)


def test_a_day_in_words_only_is_in_no_calendar():
    assert events(actions=[action(starts_on_written="in spring")], votes=[vote(closed_on_written="soon")]) == []


@pytest.mark.parametrize(("status", "is_off"), [("called_off", True), ("suspended", True), ("took_place", False)])
def test_what_does_not_go_ahead_is_off(status, is_off):
    assert only(actions=[action(starts_on=THIRD, status=status)]).is_off is is_off


def test_a_ballot_opens_and_closes():
    opens, closes = events(actions=[], votes=[vote(opened_on=THIRD, closed_on=FIFTH)])

    assert (opens.what, opens.first) == ("Ballot on industrial action opens", THIRD)
    assert (closes.what, closes.first) == ("Ballot on industrial action closes", FIFTH)


def test_events_stand_in_the_order_of_days_by_month():
    found = events(actions=[action(starts_on=date(2026, 4, 1)), action(starts_on=FIFTH)], votes=[vote(closed_on=THIRD)])

    assert [(month, len(of_month)) for month, of_month in by_month(found)] == [
        (date(2026, 3, 1), 2),
        (date(2026, 4, 1), 1),
    ]


def test_an_event_keeps_its_name_whatever_becomes_of_it_and_whatever_its_row():
    before = only(actions=[action(pk=1, starts_on=THIRD)])
    after = only(actions=[action(pk=9, starts_on=THIRD, ends_on=FIFTH, status="called_off")])

    assert before.uid == after.uid


def test_no_two_events_share_a_name():
    same_day = [action(starts_on=THIRD, group=group) for group in ("deck", "galley", "engine")]

    uids = [event.uid for event in events(actions=same_day, votes=[])]

    assert len(set(uids)) == 3
    assert sorted(uids) == sorted(event.uid for event in events(actions=reversed(same_day), votes=[]))


@pytest.mark.parametrize(
    ("columns", "what"), [({"last_on": FIFTH}, "Mandate ends"), ({"begin_by": FIFTH}, "Last day for action to begin")]
)
def test_a_mandate_ends_on_a_day(columns, what):
    (event,) = events(mandates=[Mandate(dispute=DISPUTE, first_on=date(2025, 9, 6), **columns)])

    assert (event.what, event.first, event.last, event.is_exact) == (what, FIFTH, FIFTH, True)
    assert event.uid == "ferries-pay-2026-mandate-ends-20260305"


def test_why_a_day_has_to_be_looked_at_goes_with_it():
    assert only(actions=[action(starts_on=THIRD, checks=[{"reason": "after 1 March 2026"}])]).checks == (
        "after 1 March 2026",
    )
