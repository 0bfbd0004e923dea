"""What is asserted, and what we hold to be so.

Human rows: Statement, Alias, and the log of decisions (``articles.models.Decision``). Machine rows, replaceable at any
time: ClaimLink and every fact below Dispute. CalendarEntry is a record of what was published. Evidence in machine rows is a
JSON list of selectors by content hash (``disputes.facts.Evidence.as_json``): docs/adr/0002.
"""

from disputes.models.asserted import ClaimLink, DisputeQuote, Statement
from disputes.models.facts import (
    AffectedRole,
    Allowance,
    Cost,
    Fact,
    IndustrialAction,
    Mandate,
    Offer,
    Position,
    Talks,
    TimelineEntry,
    Vote,
)
from disputes.models.held import Campaign, CampaignMember, Dispute, DisputeRedirect
from disputes.models.parties import Alias, Organisation
from disputes.models.published import CalendarEntry
from disputes.models.told import Summary

__all__ = [
    "AffectedRole", "Alias", "Allowance", "CalendarEntry", "Campaign", "CampaignMember", "ClaimLink", "Cost", "Dispute",
    "DisputeQuote", "DisputeRedirect", "Fact", "IndustrialAction", "Mandate", "Offer", "Organisation", "Position", "Statement",
    "Summary", "Talks", "TimelineEntry", "Vote",
]  # fmt: skip
