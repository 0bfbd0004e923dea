"""What the page of a campaign shows: its disputes, and what comes next in any of them. The day is an argument."""

from datetime import date
from typing import Any

from disputes.listing.next_first import NextFirst
from disputes.models import Campaign, Dispute
from disputes.pages import as_cards
from disputes.querysets import DisputeQuerySet


def disputes_of(campaign: Campaign) -> DisputeQuerySet:
    return Dispute.objects.public().filter(in_campaign__campaign=campaign)


def campaign_page(campaign: Campaign, *, today: date) -> dict[str, Any]:
    disputes = as_cards(disputes_of(campaign), today=today)
    return {
        "campaign": campaign,
        "disputes": NextFirst(disputes, today=today)[:],
        "today": today,
    }
