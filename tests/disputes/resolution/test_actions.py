from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disputes.facts import Action
from extraction.types import ActionValue
from tests.disputes.making import count, facts_of, on, recorded, said, strike


def test_announced_then_under_way_is_one_action_with_its_history() -> None:
    action = _only_action(
        said(strike("announced", "2025-02-04", "2025-02-17"), published="2025-01-20"),
        said(strike("under_way", "2025-02-04"), in_article="b", published="2025-02-05"),
    )
    assert [(step.status, step.on) for step in action.history] == [
        ("announced", date(2025, 1, 20)),
        ("under_way", date(2025, 2, 5)),
    ]
    assert action.status == "under_way"
    assert action.ends_on.day == date(2025, 2, 17)


def test_notice_once_given_stays_given_when_later_articles_only_say_that_it_is_coming() -> None:
    action = _only_action(
        said(strike("notified", "2025-02-04"), published="2025-01-20"),
        said(strike("announced", "2025-02-04"), in_article="b", published="2025-01-30"),
    )
    assert action.status == "notified"


def test_another_start_is_another_action() -> None:
    assert len(facts_of(said(strike(start="2025-02-04")), said(strike(start="2025-02-11"))).actions) == 2


def test_another_kind_or_another_group_on_that_day_is_another_action() -> None:
    ban = ActionValue("overtime_ban", "announced", on("2025-02-04"))
    night = strike(start="2025-02-04", group="night porters")
    clerks = strike(start="2025-02-04", group="clerks")
    assert len(facts_of(said(ban), said(night), said(clerks)).actions) == 3


def test_a_range_of_days_joins_the_exact_day_within_it() -> None:
    next_week = ActionValue("strike", "announced", on("2025-11-03", "2025-11-09"))
    action = _only_action(said(next_week, in_article="b"), said(strike(start="2025-11-05")))
    assert action.starts_on.day == date(2025, 11, 5)


def test_the_same_words_without_a_year_join_the_dated_one() -> None:
    words = ActionValue("strike", "announced", on(None, words="Lantern Night"))
    dated = ActionValue("strike", "announced", on("2025-11-05", words="Lantern Night"))
    assert _only_action(said(words, in_article="undated"), said(dated)).starts_on.day == date(2025, 11, 5)


@pytest.mark.parametrize("status", ["called_off", "suspended"])
def test_calling_off_without_dates_ends_all_that_were_announced_and_not_yet_past(status: Any) -> None:
    past, first, second, new = facts_of(
        said(strike("announced", "2025-01-08"), published="2025-01-01"),
        said(strike("announced", "2025-02-04"), published="2025-01-02"),
        said(strike("announced", "2025-02-11"), published="2025-01-02"),
        said(strike(status), in_article="off", published="2025-01-20"),
        said(strike("announced", "2025-03-04"), in_article="new", published="2025-02-20"),
    ).actions
    assert [a.status for a in (past, first, second, new)] == ["announced", status, status, "announced"]
    assert first.history[-1].evidence[0].article == "off"


def test_a_text_that_says_one_goes_ahead_calls_off_another() -> None:
    off, going_ahead = facts_of(
        said(strike("announced", "2025-02-04"), published="2025-01-20"),
        said(strike("suspended"), published="2025-01-20"),
    ).actions
    assert (going_ahead.status, going_ahead.starts_on.day) == ("announced", date(2025, 2, 4))
    assert (off.status, off.starts_on.day) == ("suspended", None)


def test_one_called_off_and_announced_on_the_same_day_is_not_coming() -> None:
    action = _only_action(
        said(strike("called_off", "2025-02-04"), in_article="a", published="2025-01-20"),
        said(strike("announced", "2025-02-04"), in_article="b", published="2025-01-20"),
    )
    assert action.status == "called_off"


def test_an_undated_calling_off_comes_after_the_announcement() -> None:
    action = _only_action(
        said(strike("called_off", "2025-02-04"), in_article="undated"),
        said(strike("announced", "2025-02-04"), in_article="b", published="2025-01-20"),
    )
    assert action.status == "called_off"


def test_one_announced_anew_after_a_suspension_is_coming_again() -> None:
    action = _only_action(
        said(strike("suspended", "2025-02-04"), in_article="a", published="2025-01-20"),
        said(strike("announced", "2025-02-04"), in_article="b", published="2025-01-25"),
    )
    assert action.status == "announced"


def test_an_announcement_retold_after_the_day_undoes_nothing() -> None:
    action = _only_action(
        said(strike("took_place", "2025-02-04"), in_article="a", published="2025-02-05"),
        said(strike("announced", "2025-02-04"), in_article="b", published="2025-03-01"),
    )
    assert action.status == "took_place"


def test_an_article_that_still_announces_does_not_undo_an_editors_word() -> None:
    action = _only_action(
        recorded(strike("called_off", "2025-02-04"), origin="editor", published="2025-01-20"),
        said(strike("announced", "2025-02-04"), published="2025-01-22"),
    )
    assert action.status == "called_off"


def test_an_announcement_that_says_nothing_more_joins_the_dated_one() -> None:
    assert _only_action(said(strike()), said(strike(start="2025-02-04"), in_article="b")).starts_on.day


def test_an_announcement_after_the_dated_one_is_past_is_of_another() -> None:
    dated, undated = facts_of(
        said(strike("took_place", "2025-02-04"), published="2025-02-05"),
        said(strike(), in_article="b", published="2025-03-20"),
    ).actions
    assert (dated.status, undated.status, undated.starts_on.day) == ("took_place", "announced", None)


def test_one_under_way_without_a_date_is_the_dated_one_that_had_begun() -> None:
    first, second = facts_of(
        said(strike(start="2025-02-04"), published="2025-01-20"),
        said(strike(start="2025-03-04"), published="2025-01-20"),
        said(strike("under_way"), in_article="b", published="2025-02-05"),
    ).actions
    assert (first.status, second.status) == ("under_way", "announced")


def test_one_that_took_place_stays_alone_when_nothing_dated_matches() -> None:
    assert _only_action(said(strike("took_place"))).starts_on.day is None
    two = facts_of(said(strike("took_place"), published="2025-01-01"), said(strike(start="2025-02-04"), in_article="b"))
    assert [action.status for action in two.actions] == ["took_place", "announced"]


def test_one_announced_anew_without_dates_is_not_the_one_called_off() -> None:
    for later in (strike(), ActionValue("strike", "announced", on("2025-02-01", "2025-02-28"))):
        actions = facts_of(
            said(strike(start="2025-02-04"), in_article="a", published="2025-01-10"),
            said(strike("called_off", "2025-02-04"), in_article="b", published="2025-01-20"),
            said(later, in_article="c", published="2025-01-25"),
        ).actions
        assert sorted(action.status for action in actions) == ["announced", "called_off"]


def test_an_earlier_word_of_strikes_that_month_is_of_the_one_called_off() -> None:
    action = _only_action(
        said(
            ActionValue("strike", "announced", on("2025-02-01", "2025-02-28")), in_article="a", published="2025-01-05"
        ),
        said(strike("called_off", "2025-02-04"), in_article="b", published="2025-01-20"),
    )
    assert action.status == "called_off"


def test_a_strike_that_was_under_way_long_ago_is_not_suspended_by_word_of_later_ones() -> None:
    past, coming = facts_of(
        said(strike("under_way", "2025-02-04"), in_article="a", published="2025-02-04"),
        said(strike(start="2025-04-04"), in_article="b", published="2025-03-10"),
        said(strike("suspended"), in_article="c", published="2025-03-20"),
    ).actions
    assert (past.status, coming.status) == ("under_way", "suspended")


def test_a_strike_without_end_goes_on_as_long_as_it_is_told_to() -> None:
    action = _only_action(
        said(strike("under_way", "2025-02-04"), in_article="a", published="2025-02-04"),
        said(strike("under_way", "2025-02-04"), in_article="b", published="2025-06-10"),
        said(strike("suspended"), in_article="c", published="2025-06-20"),
    )
    assert action.status == "suspended"


def test_one_editors_entry_is_not_the_text_of_another() -> None:
    action = _only_action(
        recorded(strike(start="2025-02-04"), origin="editor", published="2025-01-10"),
        recorded(strike("called_off"), origin="editor", published="2025-01-20"),
    )
    assert action.status == "called_off"


def test_another_number_of_members_is_kept_beside_the_one_that_stands() -> None:
    action = _only_action(
        said(strike(start="2025-02-04", members=count(300)), in_article="a", published="2025-01-10"),
        said(strike(start="2025-02-04", members=count(450)), in_article="b", published="2025-01-20"),
    )
    assert action.members is not None
    assert action.members.value == 450
    assert [(other.value, other.evidence[0].article) for other in action.differing] == [("300", "a")]


def test_members_come_with_their_qualifier() -> None:
    figure = _only_action(said(strike(start="2025-02-04", members=count(300, "more than")))).members
    assert figure is not None
    assert (figure.value, figure.qualifier) == (300, "more than")


def _only_action(*assertions: Any) -> Action:
    (action,) = facts_of(*assertions).actions
    return action
