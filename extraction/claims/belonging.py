"""To which dispute of the article a sentence belongs, and whether it tells of somebody else's."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.document import Document
from extraction.types import Claim, DisputeValue, Org, Span


def dispute_of(doc: Document, sentence: Span, disputes: Sequence[Claim]) -> int | None:
    """The dispute whose parties the sentence names; one alone owns every sentence that names no other party."""
    if len(disputes) == 1:
        return 0
    named = _names(doc.orgs_in(sentence))
    shared = [len(named & parties(dispute)) for dispute in disputes]
    best = max(shared, default=0)
    if best == 0:
        return 0 if disputes else None
    return shared.index(best)


def is_aside(doc: Document, sentence: Span, disputes: Sequence[Claim]) -> bool:
    """Whether the sentence is history, or names unions and employers of which none is a party to any dispute here."""
    if doc.is_background(sentence):
        return True
    named = doc.orgs_in(sentence)
    sides = {o.name for o in named if o.kind in ("union", "employer", "employers_body")}
    if not sides or sides & set[str]().union(*(parties(d) for d in disputes)):
        return False
    unions = {o.name for o in named if o.kind == "union"}
    values = [d.value for d in disputes if isinstance(d.value, DisputeValue)]
    other_union = bool(unions) and any(v.unions for v in values)
    other_employer = bool(sides - unions) and any(v.employers for v in values)
    return other_union or other_employer


def parties(dispute: Claim) -> set[str]:
    assert isinstance(dispute.value, DisputeValue)
    return _names(dispute.value.unions) | _names(dispute.value.employers)


def _names(orgs: Sequence[Org]) -> set[str]:
    return {o.name for o in orgs}
