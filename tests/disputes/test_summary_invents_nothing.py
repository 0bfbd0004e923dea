"""Over random sets of facts: no figure, name or date in a summary, a timeline or a title that is not in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from hypothesis import given, settings

from disputes import summary, timeline, titles, wording
from disputes.facts import Assertion, Evidence, Facts
from disputes.resolution import resolve
from tests.disputes.strategies import World, sets_of_assertions

MANY = settings(max_examples=1000, deadline=None)

FIRST_WORDS = {
    "A", "About", "Action", "Almost", "An", "Another", "At", "Dispute", "In", "Lockouts", "Members", "More", "Notice",
    "Other", "Roles", "Overtime", "Strikes", "Talks", "The", "There", "Up", "Works-to-rule",
}  # fmt: skip


@MANY
@given(sets_of_assertions)
def test_no_figure_that_is_not_in_the_facts(assertions: list[Assertion]) -> None:
    facts = resolve(assertions)
    known = _numbers(facts)
    for text in _texts(facts):
        for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text):
            assert Decimal(found.rstrip(",").replace(",", "")) in known, (found, text)


@MANY
@given(sets_of_assertions)
def test_no_month_and_no_name_that_is_not_in_the_facts(assertions: list[Assertion]) -> None:
    facts = resolve(assertions)
    known = FIRST_WORDS | {wording.MONTHS[day.month - 1] for day in _leaves(facts) if isinstance(day, date)}
    known |= {word for text in _leaves(facts) if isinstance(text, str) for word in re.findall(r"[A-Za-z-]+", text)}
    for text in _texts(facts):
        assert set(re.findall(r"\b[A-Z][A-Za-z-]*", text)) <= known, text


@MANY
@given(sets_of_assertions)
def test_every_sentence_and_entry_rests_on_evidence_of_the_facts(assertions: list[Assertion]) -> None:
    facts = resolve(assertions)
    known = {evidence for assertion in assertions for evidence in assertion.evidence}
    for told in (*summary.render(facts), *timeline.build(facts)):
        assert told.evidence
        assert set(told.evidence) <= known


def _texts(facts: Facts) -> Iterator[str]:
    yield from (sentence.text for sentence in summary.render(facts))
    yield from (entry.text for entry in timeline.build(facts))
    yield titles.title(facts)


def _numbers(facts: Facts) -> set[Decimal]:
    known: set[Decimal] = set()
    for leaf in _leaves(facts):
        if isinstance(leaf, date):
            known |= {Decimal(leaf.day), Decimal(leaf.year)}
        elif isinstance(leaf, int):
            known.add(Decimal(leaf))
        else:
            known |= set(_decimals(leaf))
    return known


def _decimals(text: str) -> Iterator[Decimal]:
    for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text):
        try:
            yield Decimal(found.replace(",", ""))
        except InvalidOperation:
            continue


def _leaves(fact: Any) -> Iterator[Any]:
    """Every day, figure and text of the facts, but not of their evidence."""
    if isinstance(fact, Evidence) or fact is None:
        return
    if isinstance(fact, tuple):
        for part in fact:
            yield from _leaves(part)
    elif is_dataclass(fact):
        for field in fields(fact):
            yield from _leaves(getattr(fact, field.name))
    else:
        yield fact


def test_the_random_world_fills_summaries() -> None:
    """The checks above would pass on nothing: this world does yield long summaries and timelines."""
    drawn = [resolve(World(seed).assertion() for seed in range(first, first + 30)) for first in range(0, 3000, 30)]
    assert sum(len(summary.render(facts)) >= 5 for facts in drawn) > 90
    assert sum(len(timeline.build(facts)) >= 10 for facts in drawn) > 90
