"""A day of action outside what a ballot on record covers, or inside the notice period, is marked, with the reason and the rule."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disputes import timeline
from disputes.facts import Assertion, Check
from extraction.types import ActionValue, BallotValue
from tests.disputes.making import covered, facts_of, on, result, said, strike

CLOSED, ENDS = "2025-11-03", "2026-05-02"
HELD = covered(CLOSED, ENDS)


def checks(*assertions: Assertion, start: str, end: str | None = None, status: Any = "announced") -> tuple[Check, ...]:
    """Of the one action that was told, beside the mandate."""
    told = said(strike(status, start, end or start), in_article="news", published="2025-10-01")
    (action,) = facts_of(HELD, told, *assertions).actions
    return action.checks


def reasons(*assertions: Assertion, **told: Any) -> list[str]:
    return [check.reason for check in checks(*assertions, **told)]


def test_a_day_within_is_not_marked() -> None:
    assert checks(start="2025-12-01") == ()
    assert checks(start=ENDS) == ()


def test_a_day_after_the_last_is_marked_with_rule_and_record() -> None:
    (check,) = checks(start="2026-05-03")

    assert check.reason == "after 2 May 2026, the last day that the ballot covers"
    assert (check.rule, check.evidence) == ("gb-mandate-2017", HELD.evidence)


def test_a_block_that_goes_on_after_the_last_day_is_marked() -> None:
    assert reasons(start="2026-05-01", end="2026-05-04") == ["after 2 May 2026, the last day that the ballot covers"]


def test_a_day_up_to_which_both_can_agree_says_so() -> None:
    held = covered(CLOSED, ENDS, if_agreed=date(2026, 8, 2))
    (action,) = facts_of(held, said(strike("announced", "2026-06-01"), published="2025-12-01")).actions

    assert "unless union and employer agreed to more (to 2 August 2026 at most)" in action.checks[0].reason


@pytest.mark.parametrize("day", ["2025-10-20", CLOSED])
def test_a_day_up_to_the_date_of_the_ballot_is_marked(day: str) -> None:
    assert reasons(start=day) == ["on or before 3 November 2025, the date of the ballot"]


def test_what_was_called_off_is_not_marked() -> None:
    assert checks(start="2026-05-03", status="called_off") == ()


def test_without_a_mandate_on_record_nothing_is_marked() -> None:
    (action,) = facts_of(said(strike("announced", "2026-05-03"), published="2026-04-01")).actions

    assert action.checks == ()


def test_a_lockout_is_no_matter_of_a_ballot() -> None:
    lockout = ActionValue("lockout", "announced", on("2026-05-03"))
    (action,) = facts_of(HELD, said(lockout, published="2026-04-01")).actions

    assert action.checks == ()


def test_an_overtime_ban_goes_by_the_question_on_action_short_of_a_strike() -> None:
    ban = said(ActionValue("overtime_ban", "announced", on("2026-05-03")), published="2026-04-01")

    assert facts_of(HELD, ban).actions[0].checks == ()
    assert facts_of(covered(CLOSED, ENDS, actions=("asos",)), ban).actions[0].checks != ()


def test_another_ballot_that_may_cover_the_day_leaves_it_unmarked() -> None:
    later = said(result("for", closed_on=on("2026-04-10")), in_article="vote", published="2026-04-11")
    lost = said(result("against", closed_on=on("2026-04-10")), in_article="vote", published="2026-04-11")

    assert checks(later, start="2026-05-20") == ()
    assert checks(lost, start="2026-05-20") != ()


def test_a_ballot_told_without_its_day_leaves_it_unmarked() -> None:
    consulted = said(BallotValue("result", about="consultative"), in_article="vote", published="2024-01-01")
    undated = said(result("for", "91"), in_article="vote", published="2024-01-01")

    assert checks(undated, start="2026-05-20") == ()
    assert checks(consulted, start="2026-05-20") != ()


def test_a_new_mandate_takes_over_from_the_last() -> None:
    again = covered("2026-04-20", "2027-04-19", rule="gb-mandate-2026")

    assert checks(again, start="2026-06-01") == ()


def test_an_earlier_mandate_still_covers_what_follows_soon_after_a_new_ballot() -> None:
    again = covered("2026-04-20", "2027-04-19")

    assert checks(again, start="2026-04-25") == ()


def test_a_range_of_days_is_marked_only_where_each_of_them_is_outside() -> None:
    def of(first: str, last: str) -> tuple[Check, ...]:
        block = ActionValue("strike", "announced", on(first, last))
        return facts_of(HELD, said(block, published="2026-04-01")).actions[0].checks

    assert of("2026-04-30", "2026-05-06") == ()
    assert of("2026-05-03", "2026-05-09") != ()


def test_a_day_too_soon_after_the_result_is_marked_for_notice_comes_after_it() -> None:
    (check,) = checks(start="2025-11-16")

    assert check.reason == (
        "before 17 November 2025 (10 November 2025 if the employer agrees), the first day after a notice, "
        "where notice follows the result of 3 November 2025"
    )
    assert check.rule == "gb-notice-2017"
    assert checks(start="2025-11-17") == ()


def test_a_notice_that_an_article_tells_of_counts_from_its_report() -> None:
    def told(day: str) -> tuple[Check, ...]:
        block = said(strike("notified", day), in_article="n", published="2026-03-02")
        return facts_of(HELD, block).actions[0].checks

    (check,) = told("2026-03-11")
    assert "reported on 2 March 2026; it may have been received sooner" in check.reason
    assert check.rule == "gb-notice-2026"
    assert told("2026-03-12") == ()


def test_an_announcement_is_no_notice() -> None:
    (action,) = facts_of(HELD, said(strike("announced", "2026-03-04"), published="2026-03-02")).actions

    assert action.checks == ()


def test_where_action_has_only_to_begin_what_goes_on_later_is_not_marked() -> None:
    held = covered(CLOSED, None, begin_by=date(2025, 11, 30), jurisdiction="NI")
    late = said(strike("announced", "2026-01-12"), in_article="b", published="2025-12-20")
    in_time = said(strike("took_place", "2025-11-20", "2025-11-20"), in_article="a", published="2025-11-21")

    assert "on which action may begin" in facts_of(held, late).actions[0].checks[0].reason
    assert [action.checks for action in facts_of(held, late, in_time).actions] == [(), ()]


def test_the_timeline_tells_the_check_and_rests_on_the_record_of_the_ballot() -> None:
    told = said(strike("announced", "2026-05-03"), published="2026-04-01")
    (entry,) = [entry for entry in timeline.build(facts_of(HELD, told)) if entry.kind == "action"]

    assert entry.text.endswith("Check: after 2 May 2026, the last day that the ballot covers.")
    assert set(HELD.evidence) < set(entry.evidence)
