"""A claim that somebody decides on."""

from typing import Any

from articles.models import Claim


def subject_of(claim: Claim) -> dict[str, Any]:
    """What decisions of the kinds correct_claim and withdraw_claim name it by. ``claim`` comes ``with_evidence``."""
    text = claim.reading.cleaned_text.sha256
    return {
        "article": claim.reading.article.sha256,
        "predicate": claim.predicate,
        "evidence": [[span.start, span.end, text] for span in claim.spans.all()],
        "value": claim.value,
    }


def page_of(claim: Claim) -> str:
    """Where it can be corrected: at its words on the page of its article."""
    spans = claim.spans.all()
    anchor = f"#span-{spans[0].start}-{spans[0].end}" if spans else ""
    return claim.reading.article.get_absolute_url() + anchor
