"""What was published, and what its text says. Knows nothing of disputes."""

import uuid
from datetime import datetime

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, HashIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from articles import querysets

ADDRESS_LENGTH = 16
"""Hex digits of the sha256 that make an article's public address."""


class Outlet(models.Model):
    """Who printed it: a newspaper, a broadcaster, a union's news page."""

    name = models.CharField(max_length=200, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Article(models.Model):
    """One published text, as its bytes were received. The same bytes twice are one article."""

    sha256 = models.CharField("SHA-256 of the bytes received", max_length=64, unique=True, editable=False)
    body = models.BinaryField("bytes as received", editable=False)
    origin = models.CharField("file name or address it came from", max_length=2000)
    url = models.URLField("address", max_length=2000, blank=True)
    content_type = models.CharField("what the server said it is", max_length=100, blank=True, editable=False)
    title = models.CharField(max_length=500, blank=True)
    author = models.CharField(max_length=300, blank=True)
    outlet = models.ForeignKey(Outlet, null=True, blank=True, on_delete=models.PROTECT)
    published = models.DateField(null=True, blank=True, help_text="Leave empty where it is not stated.")
    copy_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="copies")
    copies_checked = models.BooleanField("compared with the others as it stands", default=False, editable=False)
    received_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    objects = querysets.ArticleQuerySet.as_manager()

    class Meta:
        ordering = [F("published").desc(nulls_last=True), "sha256"]
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="sha256_is_hex"),
            models.CheckConstraint(condition=~Q(copy_of=F("id")), name="no_copy_of_itself"),
        ]
        indexes = [
            HashIndex(fields=["url"], name="article_by_url"),
            HashIndex(fields=["origin"], name="article_by_origin"),
        ]

    def __str__(self) -> str:
        return self.title or self.origin

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.address])

    @property
    def address(self) -> str:
        return self.sha256[:ADDRESS_LENGTH]


class CleanedText(models.Model):
    """What is left of an article to read. Immutable: every span is an offset into one of these rows."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="cleaned_texts")
    sha256 = models.CharField("SHA-256 of the text in UTF-8", max_length=64)
    text = models.TextField()
    cuts = models.JSONField("what was cut: [{at, text, reason}]", default=list)
    fingerprint = ArrayField(models.BigIntegerField(), default=list, editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "sha256"], name="one_row_a_cleaned_text")]
        indexes = [GinIndex(fields=["fingerprint"], name="text_by_fingerprint")]

    def __str__(self) -> str:
        return f"{self.article} ({len(self.text)} characters)"


class Reading(models.Model):
    """One pass of one extraction version over one cleaned text. A later pass supersedes it; its rows stay."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="readings")
    cleaned_text = models.ForeignKey(CleanedText, on_delete=models.PROTECT, related_name="readings")
    version = models.CharField("extraction version", max_length=20)
    published = models.DateField("date it was read against", null=True)
    language = models.CharField(max_length=8)
    read_at = models.DateTimeField(auto_now_add=True)
    is_current = models.BooleanField(default=True)
    failure = models.CharField("why it could not be read", max_length=300, blank=True)

    objects = querysets.ReadingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article"], condition=Q(is_current=True), name="one_current_reading"),
        ]
        indexes = [models.Index(fields=["version", "published"])]

    def __str__(self) -> str:
        return f"{self.article}, read by version {self.version}"


class Person(models.Model):
    """Somebody who is quoted by name. ``key`` is the folded name, without titles; pseudonyms keep to their article."""

    name = models.CharField(max_length=200)
    key = models.CharField(max_length=220, unique=True, editable=False)
    pseudonym = models.BooleanField(default=False)

    objects = querysets.PersonQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.pk, slugify(self.name) or "person"])


class Quote(models.Model):
    """One contiguous stretch of somebody's words; ``text`` equals the slice [start, end) of the cleaned text."""

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
    speaker = models.CharField("speaker, resolved within the article", max_length=300, blank=True)
    speaker_as_written = models.CharField(max_length=300, blank=True)
    speaker_kind = models.CharField(max_length=12, blank=True)
    role = models.CharField(max_length=300, blank=True)
    organisation = models.CharField(max_length=300, blank=True)
    cue = models.CharField(max_length=100, blank=True)
    historic = models.BooleanField(default=False)
    reported_by = models.CharField(max_length=300, blank=True)
    confidence = models.FloatField()
    search = models.GeneratedField(
        expression=SearchVector("text", config="english"), output_field=SearchVectorField(), db_persist=True
    )

    objects = querysets.QuoteQuerySet.as_manager()

    class Meta:
        ordering = ["reading_id", "start"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="quote_span_not_empty"),
            models.UniqueConstraint(fields=["reading", "start", "end", "kind"], name="one_row_a_stretch"),
        ]
        indexes = [GinIndex(fields=["search"], name="quote_search")]

    def __str__(self) -> str:
        return f"{self.speaker or 'unknown'}: {self.text[:60]}"

    def get_absolute_url(self) -> str:
        return f"{self.reading.article.get_absolute_url()}#quote-{self.start}"


class Claim(models.Model):
    """What a text says, not yet believed. ``value`` is the JSON of the predicate's value class (extraction.types)."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="claims")
    position = models.PositiveIntegerField("place within the reading")
    predicate = models.CharField(max_length=40)
    value = models.JSONField()
    dispute_index = models.PositiveIntegerField("which of the reading's disputes it speaks of", null=True)
    background = models.BooleanField(default=False)
    confidence = models.FloatField()

    objects = querysets.ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["reading_id", "position"]
        constraints = [models.UniqueConstraint(fields=["reading", "position"], name="one_claim_a_position")]
        indexes = [models.Index(fields=["predicate"])]

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


class Feed(models.Model):
    """An RSS or Atom feed of an outlet, asked in turn for new articles."""

    url = models.URLField("address", max_length=2000, unique=True)
    title = models.CharField(max_length=300, blank=True)
    outlet = models.ForeignKey(Outlet, null=True, blank=True, on_delete=models.PROTECT)
    enabled = models.BooleanField(default=True)
    etag = models.CharField(max_length=500, blank=True, editable=False)
    last_modified = models.CharField(max_length=100, blank=True, editable=False)
    last_checked = models.DateTimeField(null=True, editable=False)
    last_success = models.DateTimeField(null=True, editable=False)
    last_new = models.DateTimeField("last new article", null=True, editable=False)
    last_error = models.CharField(max_length=500, blank=True, editable=False)
    failures = models.PositiveIntegerField("failures in a row", default=0, editable=False)
    next_check = models.DateTimeField("not asked before", null=True, editable=False)

    objects = querysets.FeedQuerySet.as_manager()

    class Meta:
        ordering = ["title", "url"]

    def __str__(self) -> str:
        return self.title or self.url

    @property
    def health(self) -> str:
        """One line: since when it works or fails, and when it last brought anything."""
        if self.last_checked is None:
            return "not asked yet"
        success = f"last answer {_moment(self.last_success)}" if self.last_success else "never answered"
        new = f"last new article {_moment(self.last_new)}" if self.last_new else "no article yet"
        failing = f"; {self.failures} failures since: {self.last_error}" if self.failures else ""
        return f"{success}, {new}{failing}"


class FeedEntry(models.Model):
    """An address that a feed named, and what came of it: an article, or why there is none."""

    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="entries")
    address = models.CharField(max_length=2000)
    title = models.CharField(max_length=500, blank=True)
    published = models.DateField("day the feed gives", null=True, blank=True)
    seen_at = models.DateTimeField(auto_now_add=True)
    article = models.ForeignKey(Article, null=True, on_delete=models.SET_NULL, related_name="feed_entries")
    problem = models.CharField(max_length=500, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    done = models.BooleanField("nothing more is to be tried", default=False)

    objects = querysets.FeedEntryQuerySet.as_manager()

    class Meta:
        ordering = ["-seen_at", "pk"]
        verbose_name_plural = "feed entries"
        constraints = [models.UniqueConstraint(fields=["feed", "address"], name="one_row_an_entry")]
        indexes = [models.Index(fields=["feed"], condition=Q(done=False), name="entries_to_fetch")]

    def __str__(self) -> str:
        return self.title or self.address


def _moment(when: datetime) -> str:
    return timezone.localtime(when).strftime("%-d %B %Y at %H:%M")


class Draft(models.Model):
    """What an editor brought and looks at before it is kept: the bytes, and what the editor says of them.

    Not an article: nothing reads it, nothing public shows it, and it goes when it is kept or after a while.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    body = models.BinaryField("bytes as received", editable=False)
    content_type = models.CharField("what the server said it is", max_length=100, blank=True)
    origin = models.CharField("file name or address it came from", max_length=2000)
    url = models.URLField("address", max_length=2000, blank=True)
    title = models.CharField(max_length=500, blank=True)
    outlet = models.CharField(max_length=200, blank=True)
    published = models.DateField(null=True, blank=True)
    held_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    held_at = models.DateTimeField(auto_now_add=True)

    objects = querysets.DraftQuerySet.as_manager()

    class Meta:
        ordering = ["held_at"]

    def __str__(self) -> str:
        return self.title or self.origin

    def get_absolute_url(self) -> str:
        return reverse("draft", args=[self.pk])


class Batch(models.Model):
    """What came in together: one call of ingest, one form."""

    class Way(models.TextChoices):
        FORM = "form", "by the form"
        COMMAND = "command", "by the command"

    way = models.CharField("how it came in", max_length=10, choices=Way)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    objects = querysets.BatchQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name_plural = "batches"

    def __str__(self) -> str:
        return f"Batch {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("batch", args=[self.pk])


class BatchItem(models.Model):
    """One thing of a batch: the article it became, or why it became none."""

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="items")
    origin = models.CharField("file name or address it came from", max_length=2000)
    article = models.ForeignKey(Article, null=True, on_delete=models.CASCADE, related_name="+")
    is_new = models.BooleanField(default=False)
    remarks = ArrayField(models.CharField(max_length=2000), default=list)
    rejection = models.CharField("why it was rejected", max_length=1000, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(article=None, rejection__gt="") | Q(article__isnull=False, rejection=""),
                name="item_came_or_was_rejected",
            ),
        ]

    def __str__(self) -> str:
        return self.origin
