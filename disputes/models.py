"""What is asserted, and what we hold to be so.

Human rows: Statement, Alias, and the log of decisions (``articles.models.Decision``). Machine rows, replaceable at any
time: ClaimLink and every fact below Dispute. Evidence in machine rows is a JSON list of selectors by content hash
(``disputes.facts.Evidence.as_json``): docs/adr/0002.
"""

from datetime import date

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import slugify

from articles.models import Article, Claim, Quote
from disputes import querysets
from disputes.facts import STAGES

DIFFERING = "figures given otherwise: [{field, value, said_by, why, evidence}]"


def has_evidence(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=~Q(evidence=[]), name=f"{name}_has_evidence")


class Organisation(models.Model):
    """A union, an employer, or another party. ``confirmed`` is False for those known only from a text."""

    class Kind(models.TextChoices):
        UNION = "union"
        EMPLOYER = "employer"
        OTHER = "other"

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, choices=Kind)
    confirmed = models.BooleanField(default=False)
    before = models.JSONField(
        "name and confirmed, as they were before the decisions that stand", null=True, editable=False
    )

    objects = querysets.OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["name", "kind"], name="one_organisation_a_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("organisation", args=[self.pk, slugify(self.name) or "organisation"])


class Alias(models.Model):
    """A name that an organisation goes by; ``key`` is the folded name.

    ``taken_from`` is the organisation it named before a decision gave it to this one.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="aliases")
    taken_from = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+", editable=False)
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, choices=Organisation.Kind)

    class Meta:
        verbose_name_plural = "aliases"
        constraints = [models.UniqueConstraint(fields=["key", "kind"], name="one_alias_a_key")]

    def __str__(self) -> str:
        return self.name


class Dispute(models.Model):
    """One dispute, and the facts of it that lists are filtered by. Every field is derived by recompute."""

    slug = models.SlugField(max_length=200, unique=True)
    title = models.CharField(max_length=400, blank=True)
    stage = models.CharField(max_length=20, choices=[(s, s.replace("_", " ")) for s in STAGES], default="grievance")
    causes = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    issues = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    sector = models.CharField(max_length=100, blank=True)
    unions = models.ManyToManyField(Organisation, related_name="disputes_as_union", blank=True)
    employers = models.ManyToManyField(Organisation, related_name="disputes_as_employer", blank=True)
    union_names = ArrayField(models.CharField(max_length=300), default=list, blank=True)
    employer_names = ArrayField(models.CharField(max_length=300), default=list, blank=True)
    members_affected = models.PositiveIntegerField(null=True, blank=True)
    members_qualifier = models.CharField(max_length=60, blank=True)
    members_evidence = models.JSONField(default=list, blank=True)
    members_figures = models.JSONField("every figure given, with who gave it", default=list, blank=True)
    first_on = models.DateField("first day an assertion was published", null=True, blank=True)
    as_of = models.DateField("latest day an assertion was published", null=True, blank=True)
    lapses_on = models.DateField("first day it counts as lapsed without further news", null=True, blank=True)
    family = models.CharField("unions, cause and sector: disputes.families", max_length=600, blank=True, db_index=True)
    changed_pins = models.JSONField("pinned sentences whose facts changed: [{record, now}]", default=list, blank=True)
    stale_since = models.DateTimeField(null=True, blank=True, db_index=True)
    recomputed_at = models.DateTimeField(null=True, blank=True)

    objects = querysets.DisputeQuerySet.as_manager()

    class Meta:
        ordering = [F("as_of").desc(nulls_last=True), "slug"]

    def __str__(self) -> str:
        return self.title or self.slug

    def get_absolute_url(self) -> str:
        return reverse("dispute", args=[self.slug])

    def stage_on(self, day: date) -> str:
        """``stage`` is as last reported; seen from a day after long silence it is 'lapsed'."""
        return "lapsed" if self.lapses_on and self.lapses_on <= day else self.stage

    @property
    def campaign(self) -> "Campaign | None":
        """Reads what ``with_facts`` fetched."""
        member = getattr(self, "in_campaign", None)
        return member.campaign if member else None


class DisputeRedirect(models.Model):
    """An address that a dispute once had."""

    slug = models.SlugField(max_length=200, unique=True)
    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="redirects")

    def __str__(self) -> str:
        return self.slug


class Campaign(models.Model):
    """One national dispute at many employers: disputes beside one another, each with its own facts. Derived.

    The slug is that of one campaign, but for unions that share their initials; ``former_slugs`` lead here.
    """

    slug = models.SlugField(max_length=200)
    former_slugs = ArrayField(models.SlugField(max_length=200), default=list)
    title = models.CharField(max_length=400)
    family = models.CharField(max_length=600, db_index=True)
    union_names = ArrayField(models.CharField(max_length=300), default=list)
    employer_names = ArrayField(models.CharField(max_length=300), default=list)
    issue = models.CharField(max_length=40)
    sector = models.CharField(max_length=100)
    first_on = models.DateField(null=True)
    as_of = models.DateField(null=True)

    objects = querysets.CampaignQuerySet.as_manager()

    class Meta:
        ordering = [F("as_of").desc(nulls_last=True), "slug"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("campaign", args=[self.slug])


class CampaignMember(models.Model):
    """A dispute of a campaign, with the reasons why it is there."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="members")
    dispute = models.OneToOneField(Dispute, on_delete=models.CASCADE, related_name="in_campaign")
    reasons = ArrayField(models.CharField(max_length=200), default=list)

    class Meta:
        ordering = ["campaign_id", "dispute_id"]

    def __str__(self) -> str:
        return f"{self.dispute} in {self.campaign}"


class ClaimLink(models.Model):
    """Which dispute a claim 'dispute' of an article speaks of, with the score and the reasons.

    ``outcome`` unsure keeps ``dispute`` empty: an answer for editors, not an error. The words are what the block is found by.
    """

    class Outcome(models.TextChoices):
        ACCEPTED = "accepted"
        PROPOSED = "proposed"
        REJECTED = "rejected"
        UNSURE = "unsure"

    claim = models.OneToOneField(Claim, on_delete=models.CASCADE, related_name="+")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")
    dispute = models.ForeignKey(Dispute, null=True, on_delete=models.SET_NULL, related_name="links")
    outcome = models.CharField(max_length=10, choices=Outcome)
    score = models.FloatField()
    reasons = ArrayField(models.CharField(max_length=200), default=list)
    union_words = ArrayField(models.CharField(max_length=300), default=list)
    employer_words = ArrayField(models.CharField(max_length=300), default=list)

    objects = querysets.ClaimLinkQuerySet.as_manager()

    class Meta:
        indexes = [
            GinIndex(fields=["union_words"], name="claimlink_union_words"),
            GinIndex(fields=["employer_words"], name="claimlink_employer_words"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(outcome="accepted") | Q(dispute__isnull=False), name="accepted_link_has_a_dispute"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article} - {self.dispute or self.outcome}"

    @property
    def is_accepted(self) -> bool:
        return self.outcome == self.Outcome.ACCEPTED


class Statement(models.Model):
    """What a person or a scrutineer put on record. Never changed by a machine."""

    class Origin(models.TextChoices):
        OFFICIAL = "official"
        EDITOR = "editor"

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="statements")
    origin = models.CharField(max_length=10, choices=Origin)
    record = models.CharField("stable name of the record", max_length=200, unique=True)
    predicate = models.CharField(max_length=40)
    value = models.JSONField()
    source = models.CharField("where it can be checked", max_length=2000)
    stated_on = models.DateField(null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = querysets.StatementQuerySet.as_manager()

    def __str__(self) -> str:
        return self.record


class DisputeQuote(models.Model):
    """A quote that speaks of a dispute. Quote and Person know nothing of disputes: this joins them."""

    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="quote_links")
    quote = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="+")

    objects = querysets.DisputeQuoteQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dispute", "quote"], name="one_link_a_quote")]

    def __str__(self) -> str:
        return f"{self.dispute}: {self.quote}"


class Fact(models.Model):
    """Derived, replaceable at any time; ``position`` keeps the order that resolution gave."""

    position = models.PositiveIntegerField()
    evidence = models.JSONField()

    class Meta:
        abstract = True
        ordering = ["dispute_id", "position"]


class IndustrialAction(Fact):
    """One contiguous block of action days. Where a day is not known exactly, the range and the words stand beside it."""

    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="actions")
    kind = models.CharField(max_length=20)
    status = models.CharField(max_length=20)
    starts_on = models.DateField(null=True)
    starts_on_earliest = models.DateField(null=True)
    starts_on_latest = models.DateField(null=True)
    starts_on_written = models.CharField(max_length=200, blank=True)
    ends_on = models.DateField(null=True)
    ends_on_earliest = models.DateField(null=True)
    ends_on_latest = models.DateField(null=True)
    ends_on_written = models.CharField(max_length=200, blank=True)
    members = models.PositiveIntegerField(null=True)
    members_qualifier = models.CharField(max_length=60, blank=True)
    group = models.CharField(max_length=300, blank=True)
    history = models.JSONField("[{status, on, evidence}]", default=list)
    differing = models.JSONField(DIFFERING, default=list)
    moved_to = models.DateField("start of what stands in its place", null=True)
    moved_from = models.DateField("start of what it stands in the place of", null=True)

    objects = querysets.ActionQuerySet.as_manager()

    class Meta(Fact.Meta):
        constraints = [
            has_evidence("action"),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
                name="action_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.starts_on or self.starts_on_written or 'date not stated'}"


class Vote(Fact):
    """A ballot as resolved for display: the official record where there is one, else as reported."""

    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="votes")
    status = models.CharField(max_length=10)
    about = models.CharField(max_length=15)
    origin = models.CharField(max_length=10)
    announced_on = models.DateField(null=True)
    opened_on = models.DateField(null=True)
    opened_on_earliest = models.DateField(null=True)
    opened_on_latest = models.DateField(null=True)
    opened_on_written = models.CharField(max_length=200, blank=True)
    closed_on = models.DateField(null=True)
    closed_on_earliest = models.DateField(null=True)
    closed_on_latest = models.DateField(null=True)
    closed_on_written = models.CharField(max_length=200, blank=True)
    entitled_to_vote = models.PositiveIntegerField(null=True)
    papers_returned = models.PositiveIntegerField(null=True)
    turnout_pct = models.CharField(max_length=12, blank=True)
    questions = models.JSONField("[{action, outcome, yes, no, spoiled, yes_pct, no_pct}]", default=list)
    history = models.JSONField("[{status, on, evidence}]", default=list)
    differing = models.JSONField(DIFFERING, default=list)

    objects = querysets.VoteQuerySet.as_manager()

    class Meta(Fact.Meta):
        constraints = [has_evidence("vote")]

    def __str__(self) -> str:
        return f"ballot ({self.status})"


class Allowance(Fact):
    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="allowances")
    name = models.CharField(max_length=300)
    amount = models.CharField("plain decimal, as printed", max_length=30, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    paid_to = models.CharField(max_length=300, blank=True)
    withheld_from = models.CharField(max_length=300, blank=True)

    class Meta(Fact.Meta):
        constraints = [has_evidence("allowance")]

    def __str__(self) -> str:
        return self.name


class Offer(Fact):
    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="offers")
    kind = models.CharField(max_length=12)
    what = models.CharField(max_length=400)
    amount = models.CharField("plain decimal, as printed", max_length=30, blank=True)
    unit = models.CharField(max_length=10, blank=True)
    by = models.CharField(max_length=300, blank=True)
    status = models.CharField(max_length=10)
    on = models.DateField(null=True)
    group = models.CharField("part of the workforce it is for", max_length=300, blank=True)
    from_when = models.DateField(null=True)
    from_when_earliest = models.DateField(null=True)
    from_when_latest = models.DateField(null=True)
    from_when_written = models.CharField(max_length=200, blank=True)
    over = models.CharField("how long it runs", max_length=60, blank=True)
    said_by = models.CharField(max_length=600, blank=True)
    history = models.JSONField("[{status, on, evidence}]", default=list)
    vote = models.JSONField("members' vote on it: {questions, turnout_pct, closed_on, evidence}", null=True)

    class Meta(Fact.Meta):
        constraints = [has_evidence("offer")]

    def __str__(self) -> str:
        return self.what


class AffectedRole(Fact):
    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="roles")
    name = models.CharField(max_length=300)
    headcount = models.PositiveIntegerField(null=True)
    headcount_qualifier = models.CharField(max_length=60, blank=True)
    differing = models.JSONField(DIFFERING, default=list)

    class Meta(Fact.Meta):
        constraints = [has_evidence("role")]

    def __str__(self) -> str:
        return self.name


class Position(Fact):
    """What a side holds, in the words of a text."""

    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="positions")
    side = models.CharField(max_length=10)
    party = models.CharField(max_length=300)
    text = models.TextField()
    on = models.DateField(null=True)

    class Meta(Fact.Meta):
        constraints = [has_evidence("position")]

    def __str__(self) -> str:
        return f"{self.party}: {self.text[:60]}"


class Talks(Fact):
    """Talks between the sides: ``on`` is the day as stated, ``reported_on`` that of the first report."""

    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="talks")
    status = models.CharField(max_length=10)
    on = models.DateField(null=True)
    on_earliest = models.DateField(null=True)
    on_latest = models.DateField(null=True)
    on_written = models.CharField(max_length=200, blank=True)
    reported_on = models.DateField(null=True)

    class Meta(Fact.Meta):
        verbose_name_plural = "talks"
        constraints = [has_evidence("talks")]

    def __str__(self) -> str:
        return f"talks ({self.status})"


class Cost(Fact):
    """What the action costs the employer, its trade or the economy, as somebody puts it."""

    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="costs")
    what = models.CharField("the words for it", max_length=200)
    amount = models.CharField("plain decimal, as printed", max_length=30)
    up_to = models.CharField("upper end of a range", max_length=30, blank=True)
    currency = models.CharField(max_length=3)
    qualifier = models.CharField(max_length=60, blank=True)
    whose = models.CharField("who bears it, as written", max_length=300, blank=True)
    per = models.CharField("the time in which it comes about", max_length=10, blank=True)
    foreseen = models.BooleanField("what would come, not what came", default=False)
    said_by = models.CharField(max_length=600, blank=True)
    on = models.DateField("day of the latest report", null=True)

    class Meta(Fact.Meta):
        constraints = [has_evidence("cost")]

    def __str__(self) -> str:
        return self.what


class TimelineEntry(Fact):
    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="timeline")
    kind = models.CharField(max_length=30)
    text = models.TextField()
    date = models.DateField(null=True)
    date_earliest = models.DateField(null=True)
    date_latest = models.DateField(null=True)
    date_written = models.CharField(max_length=200, blank=True)

    class Meta(Fact.Meta):
        verbose_name_plural = "timeline entries"
        constraints = [has_evidence("entry")]

    def __str__(self) -> str:
        return self.text


class Summary(models.Model):
    """One version of a dispute's summary; stored only when it differs from the one before. ``sentences``: [{text, evidence}]."""

    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="summaries")
    version = models.PositiveIntegerField()
    sentences = models.JSONField()
    as_of = models.DateField(null=True)
    made_at = models.DateTimeField(auto_now_add=True)

    objects = querysets.SummaryQuerySet.as_manager()

    class Meta:
        ordering = ["dispute_id", "-version"]
        verbose_name_plural = "summaries"
        constraints = [models.UniqueConstraint(fields=["dispute", "version"], name="one_summary_a_version")]
        indexes = [GinIndex(fields=["sentences"], name="summary_by_cited", opclasses=["jsonb_path_ops"])]

    def __str__(self) -> str:
        return f"{self.dispute}, version {self.version}"

    @property
    def text(self) -> str:
        return " ".join(sentence["text"] for sentence in self.sentences)
