"""One module a predicate. Adding one: a module with PREDICATE and find(), and its name in REGISTRY below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from extraction.claims import (
    affected_role,
    allowance,
    ballot,
    cost,
    dispute,
    industrial_action,
    members_affected,
    offer,
    position,
    talks,
)
from extraction.document import Document
from extraction.types import Claim


class Reader(Protocol):
    """What each module of REGISTRY offers."""

    PREDICATE: str

    def find(self, doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
        """Yield claims of PREDICATE. ``disputes`` is Reading.disputes: set Claim.dispute to an index into it."""
        ...


REGISTRY: tuple[Reader, ...] = (
    ballot,
    industrial_action,
    allowance,
    offer,
    affected_role,
    members_affected,
    position,
    talks,
    cost,
)


def find_all(doc: Document) -> tuple[Claim, ...]:
    """The claims of every reader: disputes first, the rest in the order of REGISTRY.

    A text about no dispute yields nothing: what looks like a ballot in it is an election, or another's history.
    """
    found = tuple(dispute.find(doc))
    if not found:
        return ()
    disputes = tuple(c for c in found if not c.background)
    return found + tuple(claim for reader in REGISTRY for claim in reader.find(doc, disputes))
