"""The list of disputes: a row a dispute."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from disputes.models import Dispute

COLUMNS = {
    "dispute": "Dispute",
    "employers": "Employer",
    "unions": "Labor Organization",
    "sector": "Industry",
    "places": "Places",
    "causes": "Causes",
    "issues": "Issues",
    "stage": "Stage",
    "members_affected": "Members Affected",
    "members_affected_qualifier": "Members Affected Qualifier",
    "action_until": "Action Until",
    "next_action_on": "Next Action",
    "ballot_closes_on": "Ballot Closes",
    "first_on": "First News",
    "as_of": "Latest News",
    "summary": "Summary",
    "address": "Address",
}


def rows(disputes: Iterable[Dispute], *, today: date, site: str) -> Iterator[dict[str, Any]]:
    """``disputes`` come with what their cards show."""
    for dispute in disputes:
        yield {
            "dispute": str(dispute),
            "employers": dispute.employer_names,
            "unions": dispute.union_names,
            "sector": dispute.sector or None,
            "places": dispute.places,
            "causes": dispute.causes,
            "issues": dispute.issues,
            "stage": dispute.stage_on(today),
            "members_affected": dispute.members_affected,
            "members_affected_qualifier": dispute.members_qualifier or None,
            "action_until": dispute.running_until,
            "next_action_on": dispute.next_action_on,
            "ballot_closes_on": dispute.next_closing_on,
            "first_on": dispute.first_on,
            "as_of": dispute.as_of,
            "summary": " ".join(sentence["text"] for sentence in dispute.summary_sentences or []) or None,
            "address": site + dispute.get_absolute_url(),
        }
