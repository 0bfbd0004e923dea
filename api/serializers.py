"""The shapes of the public contract. The export writes the same shapes: docs/api.md describes them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers as s

from api.fields import DayRange, Number, Stated
from articles.models import Article, Decision, Person, Quote
from articles.tombstones import tombstone
from disputes.facts import STAGES
from disputes.models import (
    AffectedRole,
    Allowance,
    Campaign,
    Cost,
    Dispute,
    IndustrialAction,
    Mandate,
    Offer,
    Organisation,
    Position,
    Talks,
    TimelineEntry,
    Vote,
)

# ---- parts of facts --------------------------------------------------------------------------------


class EvidenceSerializer(s.Serializer):
    """Where it is written: a span of an article, or an official or editor's record. Only the keys of one kind are present."""

    article = s.CharField(required=False, help_text="SHA-256 of the article's bytes as received")
    start = s.IntegerField(required=False, help_text="half-open character offsets into the article's cleaned text")
    end = s.IntegerField(required=False)
    text = s.CharField(required=False, help_text="exactly the words")
    record = s.CharField(required=False, help_text="name of an official or editor's record")
    source = s.CharField(required=False, help_text="where that can be checked")

    def to_representation(self, instance: dict) -> dict:
        return instance


class QuestionSerializer(s.Serializer):
    """One question of a ballot. Percentages are as printed: '50.0' is not '50'."""

    action = s.CharField()
    outcome = s.CharField(allow_null=True)
    yes = s.IntegerField(allow_null=True)
    no = s.IntegerField(allow_null=True)
    spoiled = s.IntegerField(allow_null=True)
    yes_pct = s.CharField(allow_null=True)
    no_pct = s.CharField(allow_null=True)

    def to_representation(self, instance: dict) -> dict:
        return instance


def evidence() -> EvidenceSerializer:
    return EvidenceSerializer(many=True, read_only=True)


class DifferingSerializer(s.Serializer):
    """A figure, or the last day of an action, that another source gives otherwise; ``why`` the one that stands goes before it."""

    field = s.CharField()
    value = s.CharField()
    said_by = s.CharField()
    why = s.CharField()
    shown = s.CharField(help_text="the one that stands")
    shown_by = s.CharField(help_text="whose words or record that is; empty where the article itself says it")
    evidence = evidence()

    def to_representation(self, instance: dict) -> dict:
        return instance


class StepSerializer(s.Serializer):
    status = s.CharField()
    on = s.DateField(allow_null=True)
    evidence = evidence()

    def to_representation(self, instance: dict) -> dict:
        return instance


class CheckSerializer(s.Serializer):
    """Why a day of action has to be looked at. A reason, never a verdict."""

    reason = s.CharField()
    rule = s.CharField()
    source = s.CharField()
    evidence = evidence()

    def to_representation(self, instance: dict) -> dict:
        return instance


class SentenceSerializer(s.Serializer):
    text = s.CharField()
    evidence = evidence()
    pinned = s.BooleanField(required=False, help_text="true where an editor wrote the sentence; else left out")

    def to_representation(self, instance: dict) -> dict:
        return instance


class FigureSerializer(s.Serializer):
    """A number of people that somebody gave."""

    value = s.IntegerField()
    qualifier = s.CharField()
    said_by = s.CharField()
    why = s.CharField(help_text="of the first, why it is shown; of the others, why that goes before them")
    evidence = evidence()

    def to_representation(self, instance: dict) -> dict:
        return instance


class VoteOnOfferSerializer(s.Serializer):
    """Members' vote on an offer; the ballot itself stands among the ballots."""

    status = s.CharField()
    questions = QuestionSerializer(many=True)
    turnout_pct = s.CharField(allow_null=True)
    closed_on = s.DateField(allow_null=True)
    evidence = evidence()

    def to_representation(self, instance: dict) -> dict:
        return instance


# ---- facts of a dispute ----------------------------------------------------------------------------


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
            "slug", "title", "unions", "employers", "causes", "issues", "sector", "stage", "lapses_on", "members_affected",
            "members_affected_qualifier", "as_of",
        )  # fmt: skip

    @extend_schema_field({"type": "string", "enum": list(STAGES)})
    def get_stage(self, dispute: Dispute) -> str:
        day = self.context.get("day")
        return dispute.stage_on(day) if day else dispute.stage


class DisputeSerializer(DisputeListSerializer):
    """A dispute with its facts, timeline and summary."""

    members_figures = FigureSerializer(many=True)
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
            *DisputeListSerializer.Meta.fields, "members_figures", "summary", "timeline", "actions", "allowances", "offers",
            "roles", "positions", "talks", "costs", "ballots", "mandates", "campaign",
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


# ---- rows of lists ---------------------------------------------------------------------------------


class ActionRowSerializer(ActionSerializer):
    dispute = s.SlugRelatedField(slug_field="slug", read_only=True)

    class Meta(ActionSerializer.Meta):
        fields = ("dispute", *ActionSerializer.Meta.fields)


class BallotRowSerializer(BallotSerializer):
    dispute = s.SlugRelatedField(slug_field="slug", read_only=True)

    class Meta(BallotSerializer.Meta):
        fields = ("dispute", *BallotSerializer.Meta.fields)


class QuoteSerializer(s.ModelSerializer):
    """One contiguous stretch of somebody's words. kind indirect is reported speech, never to be shown in quotation marks."""

    speaker = Stated()
    speaker_as_written = Stated()
    role = Stated()
    organisation = Stated()
    reported_by = Stated()
    person = Stated(source="person.key", default=None)
    article = s.CharField(source="reading.article.sha256")
    address = s.CharField(source="lasting_address", help_text="leads to its place; 410 once it was taken down")
    disputes = s.SerializerMethodField()

    class Meta:
        model = Quote
        fields = (
            "text", "kind", "speaker", "speaker_as_written", "person", "role", "organisation", "historic", "reported_by",
            "group", "article", "start", "end", "address", "disputes",
        )  # fmt: skip

    def get_disputes(self, quote: Quote) -> list[str]:
        return self.context["disputes"].get(quote.pk, [])


class ArticleSerializer(s.ModelSerializer):
    """What was published. The text is its publisher's and not given."""

    title = Stated()
    outlet = Stated(source="outlet.name", default=None)
    url = Stated()
    copy_of = Stated(source="copy_of.sha256", default=None)
    disputes = s.SerializerMethodField()

    class Meta:
        model = Article
        fields = ("origin", "sha256", "title", "outlet", "published", "url", "copy_of", "disputes")

    def get_disputes(self, article: Article) -> list[str]:
        return self.context["disputes"].get(article.pk, [])


class StretchSerializer(s.Serializer):
    """Half-open offsets into the cleaned text of the article, as they were given with the quote."""

    start = s.IntegerField()
    end = s.IntegerField()

    def to_representation(self, instance: tuple[int, int]) -> dict[str, int]:
        return {"start": instance[0], "end": instance[1]}


class TombstoneSerializer(s.Serializer):
    """What was taken down, when and why; never the words. A quote is named as it was: by its article and its stretches."""

    what = s.ChoiceField(choices=["article", "quote"])
    article = s.CharField()
    stretches = StretchSerializer(many=True)
    address = s.CharField()
    taken_down_at = s.DateTimeField()
    reason = Stated()

    def to_representation(self, instance: Decision) -> dict[str, Any]:
        return super().to_representation(tombstone(instance))


class PersonSerializer(s.ModelSerializer):
    quotes = s.IntegerField(source="quote_count", help_text="stretches of speech in articles that are public")

    class Meta:
        model = Person
        fields = ("id", "key", "name", "pseudonym", "confirmed", "quotes")


class OrganisationSerializer(s.ModelSerializer):
    also_known_as = s.SerializerMethodField()

    class Meta:
        model = Organisation
        fields = ("id", "name", "kind", "confirmed", "also_known_as")

    def get_also_known_as(self, organisation: Organisation) -> list[str]:
        return sorted({alias.name for alias in organisation.aliases.all()} - {organisation.name})


class NewArticleSerializer(s.Serializer):
    """A plain text as published, and what is known of it."""

    text = s.CharField(trim_whitespace=False, help_text="the whole text; paragraphs end with a line break")
    origin = s.CharField(max_length=2000, required=False, help_text="file name or address; 'sent in' where left out")
    title = s.CharField(max_length=500, required=False, default="")
    outlet = s.CharField(max_length=200, required=False, default="")
    url = s.URLField(max_length=2000, required=False, default="")
    published = s.DateField(required=False, allow_null=True, default=None, help_text="leave out where not stated")

    def as_ingested(self) -> dict[str, Any]:
        """The arguments of articles.services.ingest."""
        sent = dict(self.validated_data)
        body = sent.pop("text").encode("utf-8", "surrogatepass")
        return {"body": body, "origin": sent.pop("origin", "") or sent["url"] or "sent in", **sent}


def rejected(reason: Exception) -> s.ValidationError:
    """The words of a rejection, at the field they are about."""
    return s.ValidationError({"text": [str(reason)]})
