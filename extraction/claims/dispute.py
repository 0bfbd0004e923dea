"""Predicate 'dispute': who is in dispute with whom over what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extraction import conflict, issues, parties
from extraction.conflict import Cue
from extraction.document import Document
from extraction.types import Claim, DisputeValue, Span

PREDICATE = "dispute"

_LEAD = 4
_FEW_SENTENCES = 5
_MOST_EVIDENCE = 6
_UNION = re.compile(r"\b(?:trade )?unions?\b(?! station| jack| flag| budget| citizens?)", re.IGNORECASE)


def find(doc: Document) -> Iterator[Claim]:
    """Yield the disputes the text is about, main one first, then those of its background."""
    cues = tuple(conflict.cues(doc))
    if not _tells_of_dispute(doc, cues):
        return
    unions, employers = parties.unions(doc, cues), parties.employers(doc, cues)
    told = issues.find(doc.text, (s for s in doc.sentences if not doc.is_background(s)))
    value = DisputeValue(
        unions, employers, issues.causes(told.issues), told.issues, parties.sector((*employers, *unions))
    )
    named = [org.span for org in (*unions, *employers)]
    evidence = dict.fromkeys([cues[0].sentence, *named[:_MOST_EVIDENCE], *told.evidence])
    yield Claim(PREDICATE, value, tuple(evidence), dispute=0, confidence=_confidence(cues, value))


def _tells_of_dispute(doc: Document, cues: Sequence[Cue]) -> bool:
    """Enough words of conflict, near the top or throughout, in a text that speaks of a union or of people at work."""
    has_union = any(o.kind == "union" for o in doc.orgs) or _UNION.search(doc.text) is not None
    strong = [c for c in cues if c.strong]
    if not has_union and len(strong) < 3:
        return False
    if not has_union and not any(o.kind in ("employer", "government") for o in doc.orgs):
        return False
    lead = set(doc.sentences[:_LEAD])
    weight = sum(1.0 if c.strong else 0.5 for c in cues)
    in_lead = sum(1.0 if c.strong else 0.5 for c in cues if c.sentence in lead)
    short = len(doc.sentences) <= _FEW_SENTENCES
    if in_lead >= 1:
        return weight >= (1.0 if short else 2.0)
    if in_lead and (weight >= 1.5 or any("dispute" in c.span.of(doc.text) for c in cues if c.sentence in lead)):
        return weight >= 1.0
    return weight >= max(4.0, 0.15 * len(doc.sentences))


def _confidence(cues: Sequence[Cue], value: DisputeValue) -> float:
    sure = 0.4 + 0.1 * min(3, sum(c.strong for c in cues)) + 0.15 * bool(value.unions) + 0.1 * bool(value.employers)
    return round(min(0.95, sure), 2)
