"""How many facts of a dispute rest on some words, and how many on nothing else: what it would change to withdraw them."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from disputes.models import Dispute

Span = tuple[str, int, int]
FACTS = ("actions", "votes", "allowances", "offers", "roles", "positions")


def effect_of_withdrawing(dispute: Dispute | None, spans: Collection[Span]) -> str:
    """In words. ``dispute`` comes with its facts."""
    if dispute is None:
        return "takes nothing away that is shown now"
    facts = [evidence for evidence in _evidence_of_facts(dispute) if any(rests_on(each, spans) for each in evidence)]
    alone = sum(all(rests_on(each, spans) for each in evidence) for evidence in facts)
    if not facts:
        return "takes nothing away that is shown now"
    taken = f"takes {counted(alone, 'fact')} away" if alone else "takes no fact away"
    others = len(facts) - alone
    return (
        f"{taken}; {counted(others, 'fact')} {'rests' if others == 1 else 'rest'} on other words too"
        if others
        else taken
    )


def _evidence_of_facts(dispute: Dispute) -> Iterator[list[Mapping[str, Any]]]:
    for name in FACTS:
        for fact in getattr(dispute, name).all():
            yield fact.evidence
    for figure in dispute.members_figures:
        yield figure.get("evidence", [])


def rests_on(evidence: Mapping[str, Any], spans: Collection[Span]) -> bool:
    """The words overlap."""
    return any(
        evidence.get("article") == article and evidence["start"] < end and start < evidence["end"]
        for article, start, end in spans
    )


def spans_of(evidence: Collection[Mapping[str, Any]]) -> list[Span]:
    return [(each["article"], each["start"], each["end"]) for each in evidence if each.get("article")]


def counted(number: int, one: str, many: str = "") -> str:
    """'1 fact', '2 facts'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
