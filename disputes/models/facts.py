"""What we hold to be so of a dispute. Derived, replaceable at any time."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from disputes import querysets
from disputes.calendar.days import ACTION_FIRST, ACTION_LAST, MANDATE_ENDS, first_of, last_of
from disputes.models.held import Dispute

DIFFERING = "figures given otherwise: [{field, value, said_by, why, evidence}]"


def has_evidence(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=~Q(evidence=[]), name=f"{name}_has_evidence")


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
    checks = models.JSONField("why its days have to be looked at: [{reason, rule, source, evidence}]", default=list)

    objects = querysets.ActionQuerySet.as_manager()

    class Meta(Fact.Meta):
        constraints = [
            has_evidence("action"),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on=None) | Q(ends_on__gte=F("starts_on")),
                name="action_ends_after_it_starts",
            ),
        ]
        indexes = [
            models.Index(ACTION_FIRST, name="action_by_first_day"),
            models.Index(ACTION_LAST, name="action_by_last_day"),
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
        indexes = [
            models.Index(first_of("opened_on"), name="vote_by_first_day_to_open"),
            models.Index(last_of("opened_on"), name="vote_by_last_day_to_open"),
            models.Index(first_of("closed_on"), name="vote_by_first_day_to_close"),
            models.Index(last_of("closed_on"), name="vote_by_last_day_to_close"),
        ]

    def __str__(self) -> str:
        return f"ballot ({self.status})"


class Mandate(Fact):
    """How long a ballot on record covers action. Either ``last_on`` is set, or ``begin_by`` (``disputes.facts.Mandate``)."""

    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="mandates")
    first_on = models.DateField("the date of the ballot")
    last_on = models.DateField("last day covered", null=True)
    begin_by = models.DateField("last day on which action may begin", null=True)
    if_agreed = models.DateField("the same, where union and employer agree to more", null=True)
    jurisdiction = models.CharField(max_length=20, blank=True)
    rule = models.CharField(max_length=60)
    rule_in_words = models.CharField(max_length=400)
    rule_source = models.CharField(max_length=300)
    actions = models.JSONField("what members voted for and no test stands against: strike, asos", default=list)
    untold = models.JSONField("of those, where some test cannot be told", default=list)
    workplaces = models.PositiveIntegerField("at how many, where each was counted by itself", null=True)
    of_workplaces = models.PositiveIntegerField(null=True)
    notes = models.JSONField("what was taken to be so, and what has to be looked at", default=list)

    objects = querysets.MandateQuerySet.as_manager()

    class Meta(Fact.Meta):
        constraints = [
            has_evidence("mandate"),
            models.CheckConstraint(
                condition=Q(last_on=None, begin_by__isnull=False) | Q(last_on__isnull=False, begin_by=None),
                name="mandate_ends_one_way",
            ),
        ]
        indexes = [models.Index(MANDATE_ENDS, name="mandate_by_its_end")]

    def __str__(self) -> str:
        return f"mandate to {self.ends}"

    @property
    def ends(self) -> date:
        """The day to watch, whichever rule it is."""
        return self.last_on or self.begin_by


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
