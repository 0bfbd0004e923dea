"""Over random sets of facts: no figure, name or date in a summary, a timeline or a title that is not in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import pytest
from hypothesis import given

from disputes import summary, timeline, titles, wording
from disputes.facts import Assertion, Evidence, Facts, Party
from disputes.resolution import resolve
from tests.disputes.strategies import MANY, World, sets_of_assertions

pytestmark = pytest.mark.random

FIRST_WORDS = {
    "A", "About", "Action", "Almost", "An", "Another", "At", "Benefits", "By", "Check", "Dispute", "In", "Lockouts", "Members",
    "More", "Notice", "Other", "Roles", "Overtime", "Some", "Strikes", "Talks", "The", "There", "Up", "Works-to-rule",
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


@MANY
@given(sets_of_assertions)
def test_each_sentence_tells_no_figure_or_name_beyond_the_facts_it_cites(assertions: list[Assertion]) -> None:
    """What a sentence tells stands in facts that rest on its own evidence: a reader who opens it finds the words there."""
    facts = resolve(assertions)
    for sentence in summary.render(facts):
        cited = [fact for fact in _with_evidence(facts) if set(fact.evidence) & set(sentence.evidence)]
        assert {e for fact in cited for e in fact.evidence} | set(facts.matter) >= set(sentence.evidence)
        numbers = {number for fact in cited for number in _numbers(fact)}
        assert set(_decimals(sentence.text)) <= numbers, sentence.text
        names = {name.name for name in (*facts.unions, *facts.employers)} - {
            p.name for p in cited if isinstance(p, Party)
        }
        others = " ".join(leaf for fact in cited for leaf in _leaves(fact) if isinstance(leaf, str))
        assert not [name for name in names if name in sentence.text and name not in others], sentence.text


@MANY
@given(sets_of_assertions)
def test_no_entry_has_a_day_that_is_not_its_own(assertions: list[Assertion]) -> None:
    """Each end of an entry's date is a day of a fact that rests on the entry's evidence."""
    facts = resolve(assertions)
    for entry in timeline.build(facts):
        cited = [fact for fact in _with_evidence(facts) if set(fact.evidence) & set(entry.evidence)]
        days = {leaf for fact in cited for leaf in _leaves(fact) if isinstance(leaf, date)}
        assert {day for day in (entry.when.earliest, entry.when.latest) if day} <= days, entry


@MANY
@given(sets_of_assertions)
def test_no_entry_of_a_coming_day_reads_as_if_the_word_of_it_were_of_that_day(assertions: list[Assertion]) -> None:
    for entry in timeline.build(resolve(assertions)):
        if entry.kind == "action" and entry.when.earliest:
            assert "this" in entry.text or "under way" in entry.text or "took place" in entry.text, entry


def _with_evidence(facts: Facts) -> Iterator[Any]:
    """The facts of every family, each once."""
    for field in fields(facts):
        value = getattr(facts, field.name)
        for part in value if isinstance(value, tuple) else (value,):
            if is_dataclass(part) and not isinstance(part, Evidence):
                yield part


def _texts(facts: Facts) -> Iterator[str]:
    yield from (sentence.text for sentence in summary.render(facts))
    yield from (entry.text for entry in timeline.build(facts))
    yield titles.title(facts)


def _numbers(facts: Any) -> set[Decimal]:
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
            yield Decimal(found.rstrip(",").replace(",", ""))
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
