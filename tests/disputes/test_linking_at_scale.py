"""Linking takes time in proportion to the number of articles: of one long dispute, or of one union with many employers."""

from datetime import date, timedelta

import pytest

from disputes.identity import Decision, Node, Terms
from disputes.linking import link
from tests.growth import growth

MUCH = 8.0
"""Four times the articles may take twice that: the machine is shared; the square would take sixteen times."""

ISSUES = ("pay", "pensions", "staffing", "job_cuts", "safety", "conditions")
FIRST = date(2026, 1, 5)


def told(number, *, employer, union="guild of lamplighters", dated=True):
    """Each names one or two causes; the next of the same dispute comes some days later."""
    issues = {"pay", ISSUES[number % len(ISSUES)]}
    return Node(
        id=(f"{number:06}", 0),
        terms=Terms(frozenset([union]), frozenset([employer] if employer else []), frozenset(issues)),
        when=FIRST + timedelta(days=number % 300) if dated else None,
    )


def one_dispute(size):
    return [told(number, employer="port of skelling") for number in range(size)], []


def one_union_with_many_employers(size):
    return [told(number, employer=f"works{number % (size // 10)}") for number in range(size)], []


def half_of_them_leave_the_employer_out(size):
    return [told(number, employer="port of skelling" if number % 2 else "") for number in range(size)], []


def none_has_a_date(size):
    return [told(number, employer="port of skelling", dated=False) for number in range(size)], []


def one_that_a_person_split_off(size):
    nodes, _ = one_dispute(size)
    first, *rest = (node.id[0] for node in nodes)
    return nodes, [Decision("apart", first, other) for other in rest]


KINDS = (
    one_dispute,
    one_union_with_many_employers,
    half_of_them_leave_the_employer_out,
    none_has_a_date,
    one_that_a_person_split_off,
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_four_times_the_articles_take_nowhere_near_sixteen_times_as_long(kind):
    assert growth(lambda told: link(*told), kind(500), kind(2_000), settled=MUCH) < MUCH


def test_many_articles_of_one_dispute_are_one_and_of_many_employers_as_many():
    assert len(link(*one_dispute(400)).disputes) == 1
    assert len(link(*one_union_with_many_employers(2_000)).disputes) == 200
