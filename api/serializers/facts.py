"""The facts of a dispute."""

from rest_framework import serializers as s

from api.fields import DayRange, Number, Stated
from api.serializers.parts import (
    CheckSerializer,
    DifferingSerializer,
    QuestionSerializer,
    StepSerializer,
    VoteOnOfferSerializer,
    evidence,
)
from disputes.models import (
    AffectedRole,
    Allowance,
    Cost,
    IndustrialAction,
    Mandate,
    Offer,
    Position,
    Talks,
    TimelineEntry,
    Vote,
)


class ActionSerializer(s.ModelSerializer):
    starts_on_range = DayRange()
    starts_on_written = Stated()
    ends_on_range = DayRange()
    ends_on_written = Stated()
    members_qualifier = Stated()
    group = Stated()
    history = StepSerializer(many=True)
    differing = DifferingSerializer(many=True)
    checks = CheckSerializer(many=True)
    evidence = evidence()

    class Meta:
        model = IndustrialAction
        fields = (
            "kind", "starts_on", "starts_on_range", "starts_on_written", "ends_on", "ends_on_range", "ends_on_written",
            "status", "moved_to", "moved_from", "members", "members_qualifier", "differing", "group", "history", "checks",
            "evidence",
        )  # fmt: skip


class BallotSerializer(s.ModelSerializer):
    opened_on_range = DayRange()
    opened_on_written = Stated()
    closed_on_range = DayRange()
    closed_on_written = Stated()
    turnout_pct = Stated()
    questions = QuestionSerializer(many=True)
    differing = DifferingSerializer(many=True)
    evidence = evidence()

    class Meta:
        model = Vote
        fields = (
            "status", "about", "origin", "opened_on", "opened_on_range", "opened_on_written", "closed_on", "closed_on_range",
            "closed_on_written", "entitled_to_vote", "papers_returned", "turnout_pct", "questions", "differing",
            "evidence",
        )  # fmt: skip


class MandateSerializer(s.ModelSerializer):
    """How long a ballot on record covers action; ``begin_by`` in the place of ``last`` where action has only to begin by a day."""

    first = s.DateField(source="first_on", read_only=True)
    last = s.DateField(source="last_on", read_only=True)
    jurisdiction = Stated()
    actions = s.ListField(child=s.CharField(), read_only=True)
    untold = s.ListField(child=s.CharField(), read_only=True, help_text="of those, where some test cannot be told")
    notes = s.ListField(child=s.CharField(), read_only=True)
    evidence = evidence()

    class Meta:
        model = Mandate
        fields = (
            "first", "last", "begin_by", "if_agreed", "actions", "untold", "workplaces", "of_workplaces", "jurisdiction",
            "rule", "rule_in_words", "rule_source", "notes", "evidence",
        )  # fmt: skip


class AllowanceSerializer(s.ModelSerializer):
    amount = Number()
    currency = Stated()
    paid_to = Stated()
    withheld_from = Stated()
    evidence = evidence()

    class Meta:
        model = Allowance
        fields = ("name", "amount", "currency", "paid_to", "withheld_from", "evidence")


class OfferSerializer(s.ModelSerializer):
    amount = Number()
    unit = Stated()
    by = Stated()
    group = Stated()
    from_when_range = DayRange()
    from_when_written = Stated()
    over = Stated()
    said_by = Stated()
    history = StepSerializer(many=True)
    vote = VoteOnOfferSerializer(allow_null=True)
    evidence = evidence()

    class Meta:
        model = Offer
        fields = (
            "kind", "what", "amount", "unit", "by", "group", "from_when", "from_when_range", "from_when_written", "over",
            "said_by", "status", "on", "history", "vote", "evidence",
        )  # fmt: skip


class RoleSerializer(s.ModelSerializer):
    headcount_qualifier = Stated()
    differing = DifferingSerializer(many=True)
    evidence = evidence()

    class Meta:
        model = AffectedRole
        fields = ("name", "headcount", "headcount_qualifier", "differing", "evidence")


class PositionSerializer(s.ModelSerializer):
    evidence = evidence()

    class Meta:
        model = Position
        fields = ("side", "party", "text", "on", "evidence")


class TalksSerializer(s.ModelSerializer):
    on_range = DayRange()
    on_written = Stated()
    evidence = evidence()

    class Meta:
        model = Talks
        fields = ("status", "on", "on_range", "on_written", "reported_on", "evidence")


class CostSerializer(s.ModelSerializer):
    """What the action costs, as somebody puts it; ``per`` is null for the whole. They stand side by side, none before another."""

    amount = Number()
    up_to = Number()
    qualifier = Stated()
    whose = Stated()
    per = Stated()
    said_by = Stated()
    evidence = evidence()

    class Meta:
        model = Cost
        fields = (
            "what",
            "amount",
            "up_to",
            "currency",
            "qualifier",
            "whose",
            "per",
            "foreseen",
            "said_by",
            "on",
            "evidence",
        )


class EntrySerializer(s.ModelSerializer):
    date_range = DayRange()
    date_written = Stated()
    evidence = evidence()

    class Meta:
        model = TimelineEntry
        fields = ("date", "date_range", "date_written", "kind", "text", "evidence")
