"""The shapes of the public contract. The export writes the same shapes: docs/api.md describes them."""

from api.serializers.held import (
    ActionRowSerializer,
    BallotRowSerializer,
    CampaignSerializer,
    DisputeListSerializer,
    DisputeSerializer,
)
from api.serializers.printed import (
    ArticleSerializer,
    NewArticleSerializer,
    OrganisationSerializer,
    PersonSerializer,
    QuoteSerializer,
    TombstoneSerializer,
    rejected,
)

__all__ = [
    "ActionRowSerializer", "ArticleSerializer", "BallotRowSerializer", "CampaignSerializer", "DisputeListSerializer",
    "DisputeSerializer", "NewArticleSerializer", "OrganisationSerializer", "PersonSerializer", "QuoteSerializer",
    "TombstoneSerializer", "rejected",
]  # fmt: skip
