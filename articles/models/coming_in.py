"""How articles come in: feeds and what they named, drafts that are looked at, what came in together."""

import uuid
from datetime import datetime

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles import querysets
from articles.models.published import Article, Outlet


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
        FORM = "form", _("by the form")
        COMMAND = "command", _("by the command")

    way = models.CharField("how it came in", max_length=10, choices=Way)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    objects = querysets.BatchQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name_plural = "batches"

    def __str__(self) -> str:
        return gettext("Batch %(number)s") % {"number": self.pk}

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
