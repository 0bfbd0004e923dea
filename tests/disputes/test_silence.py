"""What ought to have been heard of by now is told; what has been told of, or is not over yet, is not."""

from datetime import date, timedelta

import pytest

from disputes.facts import Action, Evidence, Facts, Party, Vote, When
from disputes.silence import to_do

EVIDENCE = (Evidence(article="a" * 64, start=0, end=5, text="crews"),)
DAY = date(2026, 3, 3)
UNION, EMPLOYER = Party("Union of Harbour Trades", EVIDENCE), Party("Harrow Sound Ferries", EVIDENCE)


def on(day):
    return When(day, day)


def strike(day=DAY, *, status="announced", kind="strike", **columns):
    return Action(kind=kind, status=status, evidence=EVIDENCE, starts_on=on(day), ends_on=on(day), **columns)


def ballot(closed, *, status="open"):
    return Vote(status=status, evidence=EVIDENCE, closed_on=closed)


def facts(**columns):
    return Facts(**{"unions": (UNION,), "employers": (EMPLOYER,), "as_of": date(2026, 2, 20), **columns})


def missing(known, *, today, **given):
    return [each.missing for each in to_do(known, today=today, **given)]


def test_a_strike_day_that_passed_without_word_is_told():
    [found] = to_do(facts(actions=(strike(),)), today=date(2026, 3, 6))

    assert found.line == "No word of whether a strike took place: 3 March 2026"
    assert found.since == DAY
    assert found.evidence == EVIDENCE


def test_news_of_a_strike_day_is_waited_for_two_days():
    assert missing(facts(actions=(strike(),)), today=DAY + timedelta(2)) == []


@pytest.mark.parametrize("status", ["took_place", "called_off", "suspended", "under_way"])
def test_a_strike_day_of_which_was_heard_is_not_told(status):
    assert missing(facts(actions=(strike(status=status),)), today=date(2026, 3, 6)) == []


def test_many_passed_days_are_one_thing_to_do():
    days = [DAY + timedelta(7 * week) for week in range(5)]

    [found] = to_do(facts(actions=tuple(strike(day) for day in days)), today=date(2026, 5, 1))

    assert found.days == tuple(days)
    assert found.line.endswith("3 March 2026, 10 March 2026, 17 March 2026 and 2 more")


def test_kinds_of_action_are_told_with_the_right_article():
    actions = (strike(kind="overtime_ban"), strike(kind="asos"), strike())

    [found] = to_do(facts(actions=actions), today=date(2026, 3, 9))

    assert "action short of a strike and an overtime ban and a strike took place" in found.line


def test_work_to_rule_is_told_without_an_article():
    [found] = to_do(facts(actions=(strike(kind="work_to_rule"),)), today=date(2026, 3, 9))

    assert found.line == "No word of whether work to rule took place: 3 March 2026"
    assert "work to rule" in found.look_for


def test_a_range_of_days_is_over_with_its_last_day():
    sometime = Action(
        kind="strike", status="announced", evidence=EVIDENCE, starts_on=When(DAY, date(2026, 3, 31), "in March")
    )

    assert missing(facts(actions=(sometime,)), today=date(2026, 3, 20)) == []
    assert missing(facts(actions=(sometime,)), today=date(2026, 4, 4)) == ["action"]


def test_action_without_a_day_is_never_missed():
    undated = Action(kind="strike", status="announced", evidence=EVIDENCE)

    assert missing(facts(actions=(undated,)), today=date(2026, 3, 20)) == []


def test_a_ballot_that_closed_without_result_is_told():
    [found] = to_do(facts(votes=(ballot(on(DAY)),)), today=date(2026, 3, 10))

    assert found.line == "No result of the ballot that closed on 3 March 2026"
    assert "ballot result" in found.look_for


def test_a_vote_on_an_offer_is_called_that():
    vote = Vote(status="closed", about="offer", evidence=EVIDENCE, closed_on=When(DAY, date(2026, 3, 5), "early March"))

    [found] = to_do(facts(votes=(vote,)), today=date(2026, 3, 10))

    assert found.line == "No result of the vote on the offer that closed by 5 March 2026"


def test_a_ballot_with_its_result_or_still_open_is_not_told():
    known = facts(votes=(ballot(on(DAY), status="result"), ballot(on(date(2026, 4, 1))), ballot(When())))

    assert missing(known, today=date(2026, 3, 10)) == []


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 8, 3), []),
        (date(2026, 8, 4), ["mandate"]),
        (date(2026, 9, 1), ["mandate"]),
        (date(2026, 9, 2), []),
    ],
)
def test_a_mandate_is_told_in_its_last_four_weeks(today, told):
    assert missing(facts(as_of=date(2026, 7, 20)), today=today, mandate_ends=date(2026, 9, 1)) == told


@pytest.mark.parametrize(("today", "told"), [(date(2026, 4, 20), []), (date(2026, 4, 21), ["news"])])
def test_two_months_without_news_are_told(today, told):
    assert missing(facts(), today=today) == told


def test_two_months_after_the_last_of_december_end_with_february():
    known = facts(as_of=date(2025, 12, 31))

    assert missing(known, today=date(2026, 2, 28)) == []
    assert missing(known, today=date(2026, 3, 1)) == ["news"]


def test_whoever_misses_a_day_of_action_is_not_also_told_that_all_is_quiet():
    assert missing(facts(actions=(strike(),)), today=date(2026, 6, 1)) == ["action"]


@pytest.mark.parametrize("stage", ["settled", "lapsed"])
def test_of_a_dispute_that_is_over_no_news_is_missed(stage):
    assert missing(facts(stage=stage), today=date(2026, 6, 1), mandate_ends=date(2026, 6, 10)) == []


def test_what_to_look_for_begins_with_the_parties():
    [found] = to_do(facts(), today=date(2026, 6, 1))

    assert found.look_for[:2] == ("Union of Harbour Trades", "Harrow Sound Ferries")


def test_of_an_undated_dispute_nothing_is_missed():
    assert missing(facts(as_of=None), today=date(2026, 6, 1)) == []
