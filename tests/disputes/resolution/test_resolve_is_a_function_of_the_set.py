from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from disputes.facts import Assertion, Evidence
from disputes.resolution import resolve
from tests.disputes.strategies import sets_of_assertions

MANY = settings(max_examples=300, deadline=None)


@MANY
@given(sets_of_assertions, st.integers())
def test_any_order_of_the_assertions_gives_equal_facts(assertions: list[Assertion], seed: int) -> None:
    shuffled = Random(seed).sample(assertions, len(assertions))
    assert resolve(shuffled) == resolve(assertions)


@MANY
@given(sets_of_assertions, st.integers())
def test_an_assertion_told_twice_changes_nothing(assertions: list[Assertion], seed: int) -> None:
    again = [a for a in assertions if Random(seed).random() < 0.5]
    assert resolve([*again, *assertions]) == resolve(assertions)


@MANY
@given(sets_of_assertions)
def test_every_fact_leads_to_evidence_and_all_evidence_is_of_the_assertions(assertions: list[Assertion]) -> None:
    given_evidence = {evidence for assertion in assertions for evidence in assertion.evidence}
    for evidence in _evidence_of_parts(resolve(assertions)):
        assert evidence
        assert len(set(evidence)) == len(evidence)
        assert set(evidence) <= given_evidence


@MANY
@given(sets_of_assertions)
def test_no_assertion_is_lost(assertions: list[Assertion]) -> None:
    """Each ends as evidence of some fact, but for a dispute that names no party."""
    kept = {evidence for part in _evidence_of_parts(resolve(assertions)) for evidence in part}
    for assertion in assertions:
        if assertion.predicate != "dispute":
            assert set(assertion.evidence) <= kept


def test_an_assertion_without_evidence_makes_no_fact() -> None:
    assert resolve([Assertion("talks", {"status": "held", "on": None}, ())]) == resolve([])


def _evidence_of_parts(fact: Any) -> Iterator[tuple[Evidence, ...]]:
    if isinstance(fact, tuple):
        for part in fact:
            yield from _evidence_of_parts(part)
    elif is_dataclass(fact) and not isinstance(fact, Evidence):
        for field in fields(fact):
            value = getattr(fact, field.name)
            if field.name == "evidence":
                yield value
            else:
                yield from _evidence_of_parts(value)
