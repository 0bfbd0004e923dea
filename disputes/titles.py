"""The title of a dispute: who and what. PURE."""

from __future__ import annotations

from disputes import wording
from disputes.facts import Facts
from disputes.families import Campaign
from disputes.names import short_name

BARE = wording.ISSUES | {"allowance": "allowance"}
"""Issues as they stand in a title."""


def title(facts: Facts) -> str:
    """'Northgate Council: night allowance': the employer, else the union, and the matter.

    Two disputes of the same parties differ by their matter. Without parties or a matter it says what there is.
    """
    who = next((wording.squeezed(party.name) for party in (*facts.employers, *facts.unions)), "")
    what = _matter(facts)
    if not who:
        return f"Dispute over {what}" if what else "Dispute"
    if what:
        return f"{who}: {what}"
    other = facts.unions[0].name if facts.employers and facts.unions else ""
    return f"{who}: dispute with {wording.named(other)}" if other else f"{who}: dispute"


def _matter(facts: Facts) -> str:
    """The allowance by its name, else the first issues, else the causes."""
    issues = [issue for issue in facts.issues if issue in BARE]
    if "allowance" in issues[:2]:
        named = [wording.squeezed(a.name) for a in facts.allowances if a.amount]
        if named:
            return named[0]
    labels = [BARE[issue] for issue in issues[:2]] or [wording.CAUSES[cause] for cause in facts.causes[:1]]
    return wording.listed(labels) if labels else ""


def of_campaign(campaign: Campaign) -> str:
    """'Guild of Lamplighters: pay (ports, 2026)': who, over what, where and since when."""
    who = wording.listed([short_name(union) for union in campaign.unions])
    what = BARE.get(campaign.issue, campaign.issue.replace("_", " "))
    since = f", {campaign.first.year}" if campaign.first else ""
    return f"{who}: {what} ({campaign.sector}{since})"
