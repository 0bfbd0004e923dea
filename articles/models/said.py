"""What a text says: its readings, with their quotes and claims. Machine rows, but for what people decided of them."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import slugify

from articles import querysets
from articles.full_text import AS_PRINTED, IN_ANY_FORM, NOT_BY_CHANCE, same_words, vector
from articles.models.published import Article, CleanedText


class Reading(models.Model):
    """One pass of one extraction version over one cleaned text. A later pass supersedes it; its rows stay.

    One that waits was made by a new version beside the current one: nothing of it shows until it becomes current.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="readings")
    cleaned_text = models.ForeignKey(CleanedText, on_delete=models.PROTECT, related_name="readings")
    version = models.CharField("extraction version", max_length=20)
    published = models.DateField("date it was read against", null=True)
    language = models.CharField(max_length=8)
    read_at = models.DateTimeField(auto_now_add=True)
    is_current = models.BooleanField(default=True)
    is_linked = models.BooleanField("it was looked for which disputes it tells of", default=False, editable=False)
    is_waiting = models.BooleanField("waits beside the current one", default=False)
    failure = models.CharField("why it could not be read", max_length=300, blank=True)

    objects = querysets.ReadingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article"], condition=Q(is_current=True), name="one_current_reading"),
            models.UniqueConstraint(fields=["article"], condition=Q(is_waiting=True), name="one_waiting_reading"),
            models.CheckConstraint(condition=~Q(is_current=True, is_waiting=True), name="current_or_waiting"),
        ]
        indexes = [
            models.Index(fields=["version", "published"]),
            models.Index(fields=["version"], condition=Q(is_current=True), name="reading_current_by_version"),
            models.Index(fields=["article"], condition=Q(is_current=False), name="reading_superseded"),
            models.Index(fields=["article"], condition=Q(is_current=True, is_linked=False), name="reading_to_link"),
        ]

    def __str__(self) -> str:
        return f"{self.article}, read by version {self.version}"


class Person(models.Model):
    """Somebody who is quoted by name. ``key`` is the folded name, without titles; pseudonyms keep to their article.

    ``confirmed`` is derived from the decisions that stand: an editor looked at who this is.
    """

    name = models.CharField(max_length=200)
    key = models.CharField(max_length=220, unique=True, editable=False)
    pseudonym = models.BooleanField(default=False)
    confirmed = models.BooleanField(default=False)

    objects = querysets.PersonQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "people"
        indexes = [
            models.Index(fields=["name", "id"], name="person_by_name"),
            models.Index(querysets.SURNAME, "name", "id", name="person_by_surname"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.pk, slugify(self.name) or "person"])


class Quote(models.Model):
    """One contiguous stretch of somebody's words; ``text`` equals the slice [start, end) of the cleaned text.

    ``person``, ``taken_down`` and the speaker are derived from the reading and from the decisions that stand. ``person_key``
    is whom the reader found behind it ('' for nobody); ``as_read`` what else it read, where an editor named another speaker.
    """

    class Kind(models.TextChoices):
        DIRECT = "direct"
        MIXED = "mixed"
        INDIRECT = "indirect"

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="quotes")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    kind = models.CharField(max_length=8, choices=Kind)
    group = models.PositiveIntegerField("utterance it is part of")
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="quotes")
    person_key = models.CharField("key of the person, as read", max_length=220, blank=True, db_index=True)
    speaker = models.CharField("speaker, resolved within the article", max_length=300, blank=True)
    speaker_as_written = models.CharField(max_length=300, blank=True)
    speaker_kind = models.CharField(max_length=12, blank=True)
    role = models.CharField(max_length=300, blank=True)
    organisation = models.CharField(max_length=300, blank=True)
    cue = models.CharField(max_length=100, blank=True)
    historic = models.BooleanField(default=False)
    reported_by = models.CharField(max_length=300, blank=True)
    confidence = models.FloatField()
    as_read = models.JSONField("the speaker as read, where an editor named another", null=True)
    taken_down = models.BooleanField(default=False)
    search = vector(config=IN_ANY_FORM)
    printed = vector(config=AS_PRINTED)

    objects = querysets.QuoteQuerySet.as_manager()

    class Meta:
        ordering = ["reading_id", "start"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="quote_span_not_empty"),
            models.UniqueConstraint(fields=["reading", "start", "end", "kind"], name="one_row_a_stretch"),
        ]
        indexes = [
            GinIndex(fields=["search"], name="quote_search"),
            GinIndex(fields=["printed"], name="quote_printed"),
            models.Index(same_words(), "id", condition=Q(text__length__gte=NOT_BY_CHANCE), name="quote_same_words"),
        ]

    def __str__(self) -> str:
        return f"{self.speaker or 'unknown'}: {self.text[:60]}"

    def get_absolute_url(self) -> str:
        return f"{self.reading.article.get_absolute_url()}#quote-{self.start}"

    @property
    def lasting_address(self) -> str:
        """Leads to its place, or tells that it was taken down."""
        return reverse("quote", args=[self.reading.article.address, self.start])


class Claim(models.Model):
    """What a text says, not yet believed. ``value`` is the JSON of the predicate's value class (extraction.types).

    Derived from the decisions that stand: where an editor corrected it, ``value`` is the editor's and ``as_read`` what was read;
    ``withdrawn`` where an editor withdrew it, or took down the words it rests on.
    """

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="claims")
    position = models.PositiveIntegerField("place within the reading")
    predicate = models.CharField(max_length=40)
    value = models.JSONField()
    as_read = models.JSONField("the value as read, where an editor corrected it", null=True)
    withdrawn = models.BooleanField(default=False)
    dispute_index = models.PositiveIntegerField("which of the reading's disputes it speaks of", null=True)
    background = models.BooleanField(default=False)
    confidence = models.FloatField()

    objects = querysets.ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["reading_id", "position"]
        constraints = [models.UniqueConstraint(fields=["reading", "position"], name="one_claim_a_position")]
        indexes = [
            models.Index(fields=["predicate"]),
            models.Index(
                fields=["reading"], condition=Q(predicate="dispute", background=False), name="claim_of_a_dispute"
            ),
            models.Index(fields=["reading"], condition=Q(withdrawn=True), name="claim_withdrawn"),
        ]

    def __str__(self) -> str:
        return f"{self.predicate} in {self.reading.article}"


class EvidenceSpan(models.Model):
    """The words a claim rests on: half-open offsets into the reading's cleaned text. Position 0 is the one to show."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="spans")
    position = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["claim_id", "position"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="span_not_empty"),
            models.UniqueConstraint(fields=["claim", "position"], name="one_span_a_position"),
        ]

    def __str__(self) -> str:
        return f"[{self.start}, {self.end})"
