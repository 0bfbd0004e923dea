"""Where a dispute stands and what comes next in it: what is on record, as exact as it is, and no more."""

from datetime import date
from typing import Any

import pytest

from disputes.course.status_line import how_soon, in_days, next_line, status_line
from disputes.course.what_next import whats_next
from disputes.models import Dispute, IndustrialAction, Mandate, Talks, Vote

TODAY = date(2026, 2, 25)


def rows(model: Any, told: list[dict[str, Any]], **common: Any) -> list[Any]:
    return [model(position=number, evidence=[], **{**common, **each}) for number, each in enumerate(told)]


def dispute(*, stage: str = "action_announced", lapses_on: date | None = None, **facts: Any) -> Dispute:
    """In memory: with these actions, votes and mandates."""
    made = Dispute(pk=1, slug="ferries", stage=stage, lapses_on=lapses_on)
    given = {
        "actions": rows(IndustrialAction, facts.get("actions", []), kind="strike", status="announced"),
        "votes": rows(Vote, facts.get("votes", []), about="action", status="open"),
        "talks": rows(Talks, facts.get("talks", []), status="planned"),
        "mandates": rows(Mandate, facts.get("mandates", []), first_on=date(2025, 9, 29)),
    }
    made._prefetched_objects_cache = {}
    for name, found in given.items():
        query = getattr(made, name).get_queryset()
        query._result_cache, query._prefetch_done = found, True
        made._prefetched_objects_cache[name] = query
    return made


def in_words(of: Dispute, *, today: date = TODAY, is_past_day: bool = False) -> str:
    coming = whats_next(of, today=today)
    line = next_line(of, coming, today=today, is_past_day=is_past_day)
    return f"{status_line(of, coming, today=today)} {line}".strip()


def test_the_status_line_tells_what_is_announced_and_in_how_many_days():
    of = dispute(actions=[{"starts_on": date(2026, 3, 9)}, {"starts_on": date(2026, 3, 3)}])

    assert in_words(of) == "Strikes are announced. Next: strike, Tuesday 3 March 2026, in 6 days."


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            {"actions": [{"starts_on": date(2026, 2, 26)}]},
            "A strike is announced. Next: strike, Thursday 26 February 2026, tomorrow.",
        ),
        (
            {"actions": [{"starts_on": date(2026, 2, 24), "ends_on": date(2026, 2, 27)}]},
            "Strike announced for today.",
        ),
        (
            {"stage": "in_action", "actions": [{"starts_on": date(2026, 2, 24), "ends_on": date(2026, 2, 27),
                                                "status": "under_way", "kind": "overtime_ban"}]},
            "Overtime ban under way.",
        ),
        (
            {"actions": [{"starts_on_earliest": date(2026, 3, 2), "starts_on_latest": date(2026, 3, 8)}]},
            "A strike is announced. Next: strike, at some time between Monday 2 March 2026 and Sunday 8 March 2026, "
            "in 5 to 11 days.",
        ),
        ({"actions": [{"starts_on": date(2026, 2, 10)}]}, "Industrial action was announced. Nothing to come is on record."),
        (
            {"stage": "balloting", "votes": [{"closed_on": date(2026, 3, 20)}]},
            "Members are voting. Next: voting closes, Friday 20 March 2026, in 23 days.",
        ),
        (
            {"stage": "balloting", "votes": [{"closed_on": date(2026, 2, 20)}]},
            "Voting was due to close by 20 February 2026. No result is on record. Nothing to come is on record.",
        ),
        ({"stage": "balloting", "votes": [{}]}, "Members are voting. Nothing to come is on record."),
        (
            {"stage": "mandate", "mandates": [{"last_on": date(2026, 3, 28)}]},
            "Members voted for action. Next: the mandate ends, Saturday 28 March 2026, in 31 days.",
        ),
        (
            {"stage": "in_action", "talks": [{"on": date(2026, 2, 27)}, {"on": date(2026, 2, 26), "status": "failed"}]},
            "Industrial action is under way or has taken place. Next: talks, Friday 27 February 2026, in 2 days.",
        ),
        ({"stage": "settled"}, "The dispute was settled."),
        ({"stage": "offer", "lapses_on": date(2026, 2, 1)}, "As last reported: offer made."),
    ],
)  # fmt: skip
def test_it_says_what_is_on_record_and_no_more(given, words):
    assert in_words(dispute(**given)) == words


@pytest.mark.parametrize("stage", ["grievance", "ballot_announced", "mandate", "in_action", "suspended", "offer"])
def test_every_stage_has_a_line(stage):
    assert in_words(dispute(stage=stage)).endswith(". Nothing to come is on record.")


@pytest.mark.parametrize("status", ["called_off", "suspended", "took_place"])
def test_what_is_off_or_over_is_never_next(status):
    of = dispute(actions=[{"starts_on": date(2026, 3, 3), "status": status}])

    assert whats_next(of, today=TODAY) == []


def test_each_code_is_told_once_the_first_of_it_and_how_many_more():
    of = dispute(
        actions=[
            {"starts_on": date(2026, 3, 9)}, {"starts_on": date(2026, 3, 3)},
            {"starts_on": date(2026, 3, 5), "kind": "overtime_ban"},
        ],
        votes=[{"opened_on": date(2026, 3, 1), "closed_on": date(2026, 3, 20)}],
        mandates=[{"last_on": date(2026, 3, 28)}, {"begin_by": date(2026, 3, 2)}, {"last_on": date(2026, 1, 1)}],
    )  # fmt: skip

    assert [(each.code, each.first.day, each.more) for each in whats_next(of, today=TODAY)] == [
        ("opens", 1, 0), ("begin_by", 2, 0), ("strike", 3, 1), ("action", 5, 0), ("closes", 20, 0), ("mandate", 28, 0),
    ]  # fmt: skip


def test_a_range_of_days_that_has_begun_is_still_to_come():
    [coming] = whats_next(
        dispute(actions=[{"starts_on_earliest": date(2026, 2, 20), "starts_on_latest": date(2026, 3, 8)}]), today=TODAY
    )

    assert not coming.is_exact and not coming.is_on(TODAY)
    assert how_soon(coming, today=TODAY, is_past_day=False) == "from now on"


def test_a_closing_with_its_result_is_not_to_come():
    assert whats_next(dispute(votes=[{"closed_on": date(2026, 3, 3), "status": "result"}]), today=TODAY) == []


@pytest.mark.parametrize(
    ("day", "now", "then"),
    [
        (date(2026, 2, 25), "today", "on that day"),
        (date(2026, 2, 26), "tomorrow", "1 day later"),
        (date(2026, 3, 9), "in 12 days", "12 days later"),
        (date(2999, 1, 1), "in 355,326 days", "355,326 days later"),
    ],
)
def test_days_are_counted_from_the_day_of_the_page(day, now, then):
    [coming] = whats_next(dispute(votes=[{"closed_on": day}]), today=TODAY)

    assert how_soon(coming, today=TODAY, is_past_day=False) == now
    assert how_soon(coming, today=TODAY, is_past_day=True) == then


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 2, 25), "today"),
        (date(2026, 2, 26), "tomorrow"),
        (date(2026, 2, 27), "in 2 days"),
        (date(2026, 2, 24), "1 day ago"),
        (date(2022, 2, 25), "1,461 days ago"),
    ],
)
def test_how_far_away_a_day_is(day, words):
    assert in_days(day, TODAY) == words


def test_of_action_that_is_on_it_says_how_long_it_still_is():
    [coming] = whats_next(
        dispute(actions=[{"starts_on": date(2026, 2, 24), "ends_on": date(2026, 2, 27)}]), today=TODAY
    )

    assert how_soon(coming, today=TODAY, is_past_day=False) == "2 days left after this one"
    assert how_soon(coming, today=date(2026, 2, 27), is_past_day=False) == "its last day"
