"""To which dispute of the article a sentence belongs, and whether it tells of somebody else's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.document import Document
from extraction.parties import mediates
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
    if doc.asides.disputes is not disputes:
        doc.asides.disputes, doc.asides.known = disputes, {}
    known = doc.asides.known.get(sentence.start)
    if known is None:
        known = (
            doc.is_background(sentence) or _is_a_pointer(doc.text, sentence) or _is_of_others(doc, sentence, disputes)
        )
        doc.asides.known[sentence.start] = known
    return known


def _is_of_others(doc: Document, sentence: Span, disputes: Sequence[Claim]) -> bool:
    named = doc.orgs_in(sentence)
    sides = {o.name for o in named if o.kind in ("union", "employer", "employers_body") and not mediates(o)}
    if not sides or sides & set[str]().union(*(parties(d) for d in disputes)):
        return False
    unions = {o.name for o in named if o.kind == "union"}
    values = [d.value for d in disputes if isinstance(d.value, DisputeValue)]
    other_union = bool(unions) and any(v.unions for v in values)
    other_employer = bool(sides - unions) and any(v.employers for v in values)
    return other_union or other_employer


# 'Also in the news: Ferry staff accept deal', 'INSIDE: Dry dock sold, p4'.
_POINTER = re.compile(
    r"\W{0,3}(?:(?:also |elsewhere )?in(?:side)? (?:the |other |this |today[’']s )?(?:news|issue|paper|headlines|edition)|inside|"
    r"most (?:read|viewed|popular)|trending(?: now)?|(?:more|other) (?:news|stories|headlines)|related(?: stories)?|"
    r"read (?:more|also|next)|see also|don[’']t miss|up next)\s?(?::|[|·–—] )",
    re.I,
)


def _is_a_pointer(text: str, sentence: Span) -> bool:
    """Whether the line of the sentence points to other articles."""
    return _POINTER.match(text, text.rfind("\n", 0, sentence.start) + 1) is not None


def parties(dispute: Claim) -> set[str]:
    assert isinstance(dispute.value, DisputeValue)
    return _names(dispute.value.unions) | _names(dispute.value.employers)


def _names(orgs: Sequence[Org]) -> set[str]:
    return {o.name for o in orgs}
