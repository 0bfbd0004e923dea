"""Disputes and campaigns, and rows of facts with their dispute."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers as s

from api.fields import Stated
from api.serializers.facts import (
    ActionSerializer,
    AllowanceSerializer,
    BallotSerializer,
    CostSerializer,
    EntrySerializer,
    MandateSerializer,
    OfferSerializer,
    PositionSerializer,
    RoleSerializer,
    TalksSerializer,
)
from api.serializers.parts import (
    FigureSerializer,
    PlaceSerializer,
    SentenceSerializer,
)
from disputes.facts import STAGES
from disputes.models import (
    Campaign,
    Dispute,
)


class SummarySerializer(s.Serializer):
    """The newest version; empty before the first recompute."""

    text = s.CharField()
    sentences = SentenceSerializer(many=True)


class DisputeListSerializer(s.ModelSerializer):
    """A dispute as lists show it."""

    unions = s.ListField(child=s.CharField(), source="union_names")
    employers = s.ListField(child=s.CharField(), source="employer_names")
    sector = Stated()
    stage = s.SerializerMethodField(help_text="seen from today; in an export as last reported")
    members_affected_qualifier = Stated(source="members_qualifier")

    class Meta:
        model = Dispute
        fields = (
            "slug", "title", "unions", "employers", "causes", "issues", "sector", "places", "stage", "lapses_on",
            "members_affected", "members_affected_qualifier", "as_of",
        )  # fmt: skip

    @extend_schema_field({"type": "string", "enum": list(STAGES)})
    def get_stage(self, dispute: Dispute) -> str:
        day = self.context.get("day")
        return dispute.stage_on(day) if day else dispute.stage


class DisputeSerializer(DisputeListSerializer):
    """A dispute with its facts, timeline and summary."""

    members_figures = FigureSerializer(many=True)
    places_evidence = PlaceSerializer(many=True)
    summary = s.SerializerMethodField()
    timeline = EntrySerializer(many=True)
    actions = ActionSerializer(many=True)
    allowances = AllowanceSerializer(many=True)
    offers = OfferSerializer(many=True)
    roles = RoleSerializer(many=True)
    positions = PositionSerializer(many=True)
    talks = TalksSerializer(many=True)
    costs = CostSerializer(many=True)
    ballots = BallotSerializer(many=True, source="votes")
    mandates = MandateSerializer(many=True)
    campaign = s.SerializerMethodField(help_text="slug of the campaign it is part of")

    class Meta(DisputeListSerializer.Meta):
        fields = (
            *DisputeListSerializer.Meta.fields, "members_figures", "places_evidence", "summary", "timeline", "actions",
            "allowances", "offers", "roles", "positions", "talks", "costs", "ballots", "mandates", "campaign",
        )  # fmt: skip

    def get_campaign(self, dispute: Dispute) -> str | None:
        return dispute.campaign.slug if dispute.campaign else None

    @extend_schema_field(SummarySerializer)
    def get_summary(self, dispute: Dispute) -> dict[str, Any]:
        newest = next(iter(dispute.summaries.all()), None)
        return {"text": newest.text if newest else "", "sentences": newest.sentences if newest else []}


class CampaignSerializer(s.ModelSerializer):
    """One national dispute at many employers. Each dispute has its own facts; none are added up here."""

    unions = s.ListField(child=s.CharField(), source="union_names")
    employers = s.ListField(child=s.CharField(), source="employer_names")
    disputes = s.SerializerMethodField()

    class Meta:
        model = Campaign
        fields = ("slug", "title", "unions", "employers", "issue", "sector", "first_on", "as_of", "disputes")

    def get_disputes(self, campaign: Campaign) -> list[str]:
        return sorted(member.dispute.slug for member in campaign.members.all())


class ActionRowSerializer(ActionSerializer):
    dispute = s.SlugRelatedField(slug_field="slug", read_only=True)

    class Meta(ActionSerializer.Meta):
        fields = ("dispute", *ActionSerializer.Meta.fields)


class BallotRowSerializer(BallotSerializer):
    dispute = s.SlugRelatedField(slug_field="slug", read_only=True)

    class Meta(BallotSerializer.Meta):
        fields = ("dispute", *BallotSerializer.Meta.fields)
