"""Assertions and facts in a few words, for tests. Unions, employers and people are invented."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from disputes.facts import Assertion, Evidence, Facts
from disputes.resolution import resolve
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
    Span,
    TalksValue,
    Value,
)


@dataclass(frozen=True)
class MandateValue:
    """predicate 'mandate', as ``ballots.statements.mandate_value`` puts it on record: six months, Great Britain."""

    first: date
    last: date | None = None
    begin_by: date | None = None
    if_agreed: date | None = None
    jurisdiction: str = "GB"
    rule: str = "gb-mandate-2017"
    rule_in_words: str = "Six months from the date of the ballot."
    rule_source: str = "s.234(1)"
    actions: tuple[str, ...] = ("strike",)
    untold: tuple[str, ...] = ()
    workplaces: tuple[int, int] | None = None
    notes: tuple[str, ...] = ()


PREDICATES: dict[type, str] = {
    DisputeValue: "dispute",
    MembersValue: "members_affected",
    BallotValue: "ballot",
    ActionValue: "industrial_action",
    AllowanceValue: "allowance",
    OfferValue: "offer",
    RoleValue: "affected_role",
    PositionValue: "position",
    TalksValue: "talks",
    CostValue: "cost",
    MandateValue: "mandate",
}

HERE = Span(0, 1)


def on(first: str | None, last: str | None = None, *, words: str = "then") -> DateValue:
    """A day, a range, or words only."""
    if first is None:
        return DateValue(words, HERE)
    return DateValue(words, HERE, date.fromisoformat(first), date.fromisoformat(last or first))


def count(value: int, qualifier: str = "") -> Count:
    return Count(value, str(value), HERE, qualifier)


def org(name: str, kind: Any = "employer") -> Org:
    return Org(name, name, HERE, kind)


def said(
    value: Value | MandateValue, *, in_article: str = "a", published: str | None = None, position: int = 0
) -> Assertion:
    """What an article says, ``position`` characters down. Each assertion rests on words of its own."""
    text = f"{value!r}"
    evidence = Evidence(article=in_article, start=position, end=position + len(text), text=text)
    return Assertion(
        predicate=PREDICATES[type(value)],
        value=as_json(asdict(value)),
        evidence=(evidence,),
        published=date.fromisoformat(published) if published else None,
        article=in_article,
        position=position,
    )


def recorded(value: Value | MandateValue, *, published: str | None = None, origin: Any = "official") -> Assertion:
    """What an official record or an editor's entry says."""
    return Assertion(
        predicate=PREDICATES[type(value)],
        value=as_json(asdict(value)),
        evidence=(Evidence(record=f"{origin} {value!r}", source="scrutineer"),),
        origin=origin,
        published=date.fromisoformat(published) if published else None,
    )


def as_json(value: Any) -> Any:
    """As it comes back from the database: days as ISO strings, tuples as lists."""
    if isinstance(value, dict):
        return {key: as_json(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def facts_of(*assertions: Assertion) -> Facts:
    return resolve(assertions)


def strike(status: Any = "announced", start: str | None = None, end: str | None = None, **more: Any) -> ActionValue:
    return ActionValue("strike", status, on(start) if start else None, on(end) if end else None, **more)


def result(outcome: Any = "for", yes_pct: str | None = None, **more: Any) -> BallotValue:
    return BallotValue("result", questions=(QuestionValue("strike", outcome, yes_pct=yes_pct),), **more)


def covered(first: str, last: str | None, **more: Any) -> Assertion:
    """A ballot on record that closed on its first day and covers action to its last."""
    ends = date.fromisoformat(last) if last else None
    return recorded(MandateValue(date.fromisoformat(first), ends, **more), published=first)
