"""What became of each block of action, step by step; parts that are called off; days that are moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from disputes.facts import Action, Assertion
from extraction.types import ActionValue
from tests.disputes.making import facts_of, on, recorded, said, strike

JAN, MID_JAN, LATE_JAN = "2025-01-10", "2025-01-20", "2025-01-25"


def ledger(*assertions: Assertion) -> list[tuple[str | None, str | None, str]]:
    """(first day, last day, status) of each block."""
    return [(_iso(a.starts_on.day), _iso(a.ends_on.day), a.status) for a in facts_of(*assertions).actions]


def announced(start: str, end: str | None = None, *, kind: Any = "strike", published: str = JAN) -> Assertion:
    value = ActionValue(kind, "announced", on(start), on(end) if end else None)
    return said(value, in_article=f"{start} {published}", published=published)


def off(start: str, end: str | None = None, *, kind: Any = "strike") -> Assertion:
    value = ActionValue(kind, "called_off", on(start), on(end) if end else None)
    return said(value, in_article="off", published=MID_JAN)


# ---- steps -----------------------------------------------------------------------------------------


def test_each_turn_of_events_is_one_step_dated_by_the_first_report_with_the_words_of_all() -> None:
    (action,) = facts_of(
        said(strike("announced", "2025-02-04"), in_article="a", published=JAN),
        said(strike("announced", "2025-02-04"), in_article="b", published="2025-01-12"),
        said(strike("suspended", "2025-02-04"), in_article="c", published=MID_JAN),
        said(strike("announced", "2025-02-04"), in_article="d", published=LATE_JAN),
        said(strike("took_place", "2025-02-04"), in_article="e", published="2025-02-05"),
    ).actions
    assert [(step.status, _iso(step.on)) for step in action.history] == [
        ("announced", JAN),
        ("suspended", MID_JAN),
        ("resumed", LATE_JAN),
        ("took_place", "2025-02-05"),
    ]
    assert [{e.article for e in step.evidence} for step in action.history] == [{"a", "b"}, {"c"}, {"d"}, {"e"}]


def test_what_is_told_again_after_the_day_is_no_step() -> None:
    (action,) = facts_of(
        said(strike("called_off", "2025-02-04"), in_article="a", published=MID_JAN),
        said(strike("announced", "2025-02-04"), in_article="b", published="2025-03-01"),
    ).actions
    assert [step.status for step in action.history] == ["called_off"]


def test_an_article_that_still_announces_is_no_step_after_an_editors_word() -> None:
    (action,) = facts_of(
        said(strike("announced", "2025-02-04"), in_article="a", published=JAN),
        recorded(strike("called_off", "2025-02-04"), origin="editor", published=MID_JAN),
        said(strike("announced", "2025-02-04"), in_article="b", published=LATE_JAN),
    ).actions
    assert [step.status for step in action.history] == ["announced", "called_off"]


def test_a_strike_that_is_back_on_is_the_latest_news_of_the_dispute() -> None:
    told = [
        said(strike("announced", "2025-02-04"), in_article="a", published=JAN),
        said(strike("suspended", "2025-02-04"), in_article="b", published=MID_JAN),
    ]
    assert facts_of(*told).stage == "suspended"
    assert facts_of(*told, said(strike(start="2025-02-04"), in_article="c", published=LATE_JAN)).stage == (
        "action_announced"
    )


# ---- parts -----------------------------------------------------------------------------------------


def test_days_announced_one_by_one_are_ended_by_one_word_on_all_of_them() -> None:
    assert ledger(announced("2025-02-04"), announced("2025-02-06"), off("2025-02-03", "2025-02-07")) == [
        ("2025-02-04", None, "called_off"),
        ("2025-02-06", None, "called_off"),
    ]


def test_of_days_announced_together_those_not_called_off_stand() -> None:
    assert ledger(announced("2025-02-03", "2025-02-07"), off("2025-02-05")) == [
        ("2025-02-03", "2025-02-04", "announced"),
        ("2025-02-05", None, "called_off"),
        ("2025-02-06", "2025-02-07", "announced"),
    ]


def test_the_words_that_end_a_part_are_evidence_of_the_parts_that_stand() -> None:
    standing, ended = facts_of(announced("2025-02-03", "2025-02-04"), off("2025-02-04")).actions
    assert {e.article for e in standing.evidence} == {e.article for e in ended.evidence}
    assert [step.status for step in standing.history] == ["announced"]


def test_a_revised_end_is_the_one_that_parts_are_cut_from() -> None:
    revised = announced("2025-02-03", "2025-02-05", published="2025-01-15")
    assert ledger(announced("2025-02-03", "2025-02-07"), revised, off("2025-02-04")) == [
        ("2025-02-03", None, "announced"),
        ("2025-02-04", None, "called_off"),
        ("2025-02-05", None, "announced"),
    ]


def test_a_ban_without_end_is_over_from_the_day_it_is_called_off() -> None:
    ban = announced("2025-02-03", kind="overtime_ban")
    assert ledger(ban, off("2025-02-10", kind="overtime_ban")) == [
        ("2025-02-03", "2025-02-09", "announced"),
        ("2025-02-10", None, "called_off"),
    ]


@pytest.mark.parametrize("kind", ["overtime_ban", "work_to_rule"])
def test_calling_off_action_short_of_a_strike_ends_bans_and_works_to_rule(kind: str) -> None:
    (action,) = facts_of(announced("2025-02-03", kind=kind), off("2025-02-03", kind="asos")).actions
    assert (action.kind, action.status) == (kind, "called_off")


def test_days_announced_only_after_a_calling_off_are_new_ones() -> None:
    later = announced("2025-02-06", published=LATE_JAN)
    assert ledger(later, off("2025-02-03", "2025-02-07")) == [
        ("2025-02-03", "2025-02-07", "called_off"),
        ("2025-02-06", None, "announced"),
    ]


# ---- moves -----------------------------------------------------------------------------------------


def test_a_strike_that_is_moved_ends_the_old_day_opens_the_new_and_links_both() -> None:
    old, new = facts_of(announced("2025-02-04"), *_moved(old=strike("suspended", "2025-02-04"))).actions
    assert (old.status, _iso(old.moved_to.day)) == ("suspended", "2025-02-11")
    assert (new.status, _iso(new.moved_from.day)) == ("announced", "2025-02-04")


def test_words_that_name_the_new_day_alone_end_the_one_that_was_to_come() -> None:
    past, old, new = facts_of(announced("2025-01-12"), announced("2025-02-04"), *_moved()).actions
    assert [action.status for action in (past, old, new)] == ["announced", "suspended", "announced"]
    assert [_iso(action.moved_to.day) for action in (past, old, new)] == [None, "2025-02-11", None]
    assert (_iso(old.starts_on.day), _iso(new.moved_from.day)) == ("2025-02-04", "2025-02-04")
    assert old.history[-1].evidence[0].article == "moved"


def test_a_new_day_of_a_strike_that_was_not_told_before_stands_alone() -> None:
    (new,) = facts_of(*_moved()).actions
    assert (new.status, new.moved_from.day) == ("announced", None)


def test_one_called_off_beside_one_that_goes_ahead_is_not_moved() -> None:
    goes_ahead = said(strike("announced", "2025-02-11"), in_article="moved", published=MID_JAN)
    ended = replace(
        said(strike("called_off", "2025-02-04"), in_article="moved", published=MID_JAN), evidence=goes_ahead.evidence
    )
    assert all(a.moved_to.day is None for a in facts_of(announced("2025-02-04"), goes_ahead, ended).actions)


def _moved(old: ActionValue | None = None) -> list[Assertion]:
    new = said(strike("announced", "2025-02-11", moved=True), in_article="moved", published=MID_JAN)
    if old is None:
        return [new]
    return [new, replace(said(old, in_article="moved", published=MID_JAN), evidence=new.evidence)]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def test_no_block_is_lost_or_told_twice_when_parts_are_cut() -> None:
    found: tuple[Action, ...] = facts_of(
        announced("2025-02-03", "2025-02-07"), off("2025-02-05"), off("2025-02-05", "2025-02-06")
    ).actions
    assert [(_iso(a.starts_on.day), a.status) for a in found] == [
        ("2025-02-03", "announced"),
        ("2025-02-05", "called_off"),
        ("2025-02-06", "called_off"),
        ("2025-02-07", "announced"),
    ]


# ---- ends that cannot be ---------------------------------------------------------------------------


@pytest.mark.parametrize("others", [[], ["2025-02-05"]])
def test_an_end_before_the_start_is_misread_and_not_told(others: list[str]) -> None:
    misread = ActionValue("strike", "announced", on("2025-02-04"), on("2025-02-01"))
    known = [announced("2025-02-04", end) for end in others]
    assert ledger(said(misread, published=JAN), *known) == [("2025-02-04", *(others or [None]), "announced")]


def test_an_end_told_elsewhere_that_lies_before_the_start_is_none_of_its() -> None:
    loose = said(ActionValue("strike", "under_way", ends_on=on("2025-02-01")), in_article="b", published="2025-02-04")
    assert ("2025-02-04", None) in [(first, last) for first, last, _ in ledger(announced("2025-02-04"), loose)]
