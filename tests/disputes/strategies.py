"""Random assertions over a small world, so that they meet, agree and contradict each other often.

Each is drawn from a seed, so that thousands of sets take moments; Hypothesis still shrinks a set to its culprits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from hypothesis import settings
from hypothesis import strategies as st

from disputes.facts import Assertion, Evidence
from extraction.types import (
    ActionValue,
    AllowanceValue,
    BallotValue,
    CostValue,
    Count,
    DateValue,
    DisputeValue,
    MembersValue,
    OfferValue,
    Org,
    PositionValue,
    QuestionValue,
    RoleValue,
    TalksValue,
    Value,
)
from tests.disputes.making import HERE, PREDICATES, MandateValue, as_json

T = TypeVar("T")

MANY = settings(max_examples=3 * settings.default.max_examples, deadline=None)
"""A few hundred sets; thousands by ``make test-long``, which runs what is marked 'random' under another profile."""

UNIONS = ("Lantern Keepers Union (LKU)", "LKU", "Union of Ferry Hands", "Guild")
EMPLOYERS = ("Northgate", "Northgate Buses", "Department for Harbours", "Hale & Sons", "Eastmere University")
ISSUES = ("pay", "allowance", "pensions", "hybrid_working", "job_cuts", "recognition", "other")
CAUSES = ("earnings", "working_patterns_and_conditions", "redundancy", "staffing", "union_matters")
QUALIFIERS = ("", "", "about", "almost", "more than", "up to", "some", "only", "at least", "an additional")
PERCENTAGES = ("50", "50.0", "61.4", "85", "85.3", "91")
AMOUNTS = ("1250", "0.5", "3.75", "1000000", "8")
CLAUSES = (
    "the offer is fair", "the offer is fair and final.", "pay has  fallen\nbehind", "it is “fair”", "that they will wait",
    "The offer is fair (and final)", "Is it fair?",
)  # fmt: skip
ROLES = ("Clerk", "clerks", "ferry hands", "night watchman", "DRIVERS", "Pilots", "Winch hands")
BENEFITS = (
    "night allowance",
    "allowance",
    "free ferry passes",
    "a £1,250 award",
    "overnight stay payment",
    "uniform allowance",
)
PUBLISHED = {"a": date(2025, 1, 10), "b": date(2025, 2, 3), "c": None, "d": date(2024, 11, 20), "e": None}


class World:
    """Draws one assertion after another from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def one(self, of: Sequence[T]) -> T:
        return self.random.choice(of)

    def some(self, of: Sequence[T], at_most: int) -> tuple[T, ...]:
        return tuple(self.random.sample(of, self.random.randint(0, at_most)))

    def maybe(self, value: T) -> T | None:
        return self.one((None, value))

    def number(self) -> int:
        return self.one((1, self.random.randint(0, 12_000), self.random.randint(2, 12_000)))

    def count(self) -> Count:
        return Count(self.number(), "some", HERE, self.one(QUALIFIERS))

    def date(self) -> DateValue:
        words = self.one(("then", "last week", "Lantern Night", "4 March", "March 20"))
        if self.random.random() < 0.25:
            return DateValue(words, HERE)
        first = date(2024, 9, 1) + timedelta(self.random.randint(0, 240))
        return DateValue(words, HERE, first, first + timedelta(self.one((0, 0, 0, 3, 6, 40))))

    def dispute(self) -> DisputeValue:
        unions = tuple(Org(name, name, HERE, "union", self.one((True, False))) for name in self.some(UNIONS, 4))
        employers = tuple(Org(name, name, HERE, "employer") for name in self.some(EMPLOYERS, 5))
        return DisputeValue(unions, employers, self.some(CAUSES, 3), self.some(ISSUES, 4))  # type: ignore[arg-type]

    def members(self) -> MembersValue:
        return MembersValue(self.count())

    def question(self) -> QuestionValue:
        return QuestionValue(
            self.one(("strike", "asos", "unspecified")),
            self.one((None, "for", "against")),
            yes=self.maybe(self.number()),
            no=self.maybe(self.number()),
            yes_pct=self.maybe(self.one(PERCENTAGES)),
            no_pct=self.maybe(self.one(PERCENTAGES)),
        )

    def ballot(self) -> BallotValue:
        return BallotValue(
            self.one(("announced", "open", "closed", "result")),
            self.one(("action", "action", "consultative", "offer")),
            self.maybe(self.date()),
            self.maybe(self.date()),
            self.maybe(self.number()),
            self.maybe(self.number()),
            self.maybe(self.one(PERCENTAGES)),
            tuple(self.question() for _ in range(self.random.randint(0, 2))),
        )

    def action(self) -> ActionValue:
        return ActionValue(
            self.one(("strike", "strike", "strike", "asos", "overtime_ban", "work_to_rule", "lockout")),
            self.one(("announced", "notified", "under_way", "suspended", "called_off", "took_place")),
            self.maybe(self.date()),
            self.maybe(self.date()),
            self.maybe(self.count()),
            self.one((None, "drivers", "night drivers", "clerks")),
            self.one((False, False, True)),
        )

    def allowance(self) -> AllowanceValue:
        return AllowanceValue(
            self.one(BENEFITS),
            self.maybe(self.one(AMOUNTS)),
            self.one((None, "GBP", "USD", "CHF")),
            self.maybe("officers"),
            self.maybe("clerks"),
        )

    def offer(self) -> OfferValue:
        return OfferValue(
            self.one(("pay_claim", "pay_offer", "bonus", "settlement")),
            self.one(("a rise over two years", "the rise", "a lump sum.")),
            self.maybe(self.one(AMOUNTS)),
            self.one((None, "percent", "GBP")),
            self.maybe(self.one(("management", *EMPLOYERS))),
            self.one(("made", "accepted", "rejected", "withdrawn")),
            self.maybe(self.date()),
            self.one((None, "two years")),
            self.one((None, None, "clerks", "ferry hands")),
        )

    def role(self) -> RoleValue:
        return RoleValue(self.one(ROLES), self.maybe(self.count()))

    def position(self) -> PositionValue:
        return PositionValue(self.one(("union", "employer", "other")), self.one(UNIONS + EMPLOYERS), self.one(CLAUSES))

    def talks(self) -> TalksValue:
        return TalksValue(self.one(("held", "failed", "resumed", "planned", "settled")), self.maybe(self.date()))

    def cost(self) -> CostValue:
        return CostValue(
            self.one(("cost", "lost fares", "lost  revenue")),
            self.one(AMOUNTS),
            self.one(("GBP", "USD")),
            self.one((None, None, "2000000")),
            self.one(QUALIFIERS),
            self.one((None, "the economy", "The company", "Northgate Buses")),
            self.one((None, "day", "hour")),
            self.one((True, False)),
        )

    def mandate(self) -> MandateValue:
        first = date(2024, 9, 1) + timedelta(self.random.randint(0, 240))
        ends = first + timedelta(self.one((28, 180, 364)))
        return MandateValue(
            first,
            **self.one(({"last": ends}, {"last": ends, "if_agreed": ends + timedelta(90)}, {"begin_by": ends})),
            jurisdiction=self.one(("GB", "GB", "NI", "")),
            actions=self.one((("strike",), ("asos",), ("strike", "asos"))),
            workplaces=self.one((None, None, (3, 5))),
        )

    def assertion(self) -> Assertion:
        draw: tuple[Any, ...] = (
            *(self.dispute, self.members, self.ballot, self.ballot, self.action, self.action, self.action),
            *(self.allowance, self.offer, self.role, self.position, self.talks, self.cost, self.mandate),
        )
        value: Value | MandateValue = self.one(draw)()
        start = self.random.randint(0, 10**9)
        if self.random.random() < 0.8:
            article = self.one(sorted(PUBLISHED))
            return Assertion(
                predicate=PREDICATES[type(value)],
                value=as_json(asdict(value)),
                evidence=(Evidence(article=article, start=start, end=start + 5, text="words"),),
                published=PUBLISHED[article],
                article=article,
                position=start,
                confidence=self.one((0.5, 0.8)),
            )
        return Assertion(
            predicate=PREDICATES[type(value)],
            value=as_json(asdict(value)),
            evidence=(Evidence(record=f"record {start}", source="scrutineer"),),
            origin=self.one(("official", "editor")),
            published=self.maybe(date(2025, 1, 20)),
        )


sets_of_assertions = st.lists(st.integers(0, 2**32), max_size=30).map(
    lambda seeds: [World(seed).assertion() for seed in seeds]
)
