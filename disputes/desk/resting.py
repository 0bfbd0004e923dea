"""How many facts of a dispute rest on a claim, and how many on nothing else: what it would change to withdraw it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from disputes.models import Dispute

Span = tuple[str, int, int]
FACTS = ("actions", "votes", "allowances", "offers", "roles", "positions", "costs")
NOTHING = "takes nothing away that is shown now"


def effect_of_withdrawing(dispute: Dispute | None, spans: Sequence[Span]) -> str:
    """In words. ``dispute`` comes with its facts; ``spans`` are those of the claim, the telling one first.

    A whole sentence may stand behind several claims: a fact rests on this one only if it rests on its telling words.
    """
    resting = [given for given in _facts(dispute) if spans[:1] and spans[0] in given] if dispute else []
    if not resting:
        return NOTHING
    alone = sum(given <= set(spans) for given in resting)
    others = len(resting) - alone
    taken = f"takes {counted(alone, 'fact')} away" if alone else "takes no fact away"
    return f"{taken}; {counted(others, 'fact rests', 'facts rest')} on other words too" if others else taken


def _facts(dispute: Dispute) -> Iterator[set[Span]]:
    """The spans that each fact rests on."""
    for name in FACTS:
        for fact in getattr(dispute, name).all():
            yield set(spans_of(fact.evidence))
    for figure in dispute.members_figures:
        yield set(spans_of(figure.get("evidence", [])))


def spans_of(evidence: Collection[Mapping[str, Any]]) -> list[Span]:
    return [(each["article"], each["start"], each["end"]) for each in evidence if each.get("article")]


def counted(number: int, one: str, many: str = "") -> str:
    """'1 fact', '2 facts'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
