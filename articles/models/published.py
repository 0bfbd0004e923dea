"""What was published, as it was received, and the text that is left of it to read."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, HashIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

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
            models.Index(F("published").desc(nulls_last=True), F("sha256"), name="article_newest_first"),
            models.Index(fields=["received_at"], name="article_by_arrival"),
            # What the sweep asks for: few rows of many.
            models.Index(fields=["id"], condition=Q(copies_checked=False), name="article_unchecked"),
            models.Index(fields=["id"], condition=Q(withdrawn_at__isnull=False), name="article_withdrawn"),
        ]

    def __str__(self) -> str:
        return self.title or self.origin

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.address])

    @property
    def address(self) -> str:
        return self.sha256[:ADDRESS_LENGTH]

    @property
    def web_address(self) -> str:
        """``url`` where it is one that a browser may be led to, else ''."""
        return self.url if self.url.startswith(("https://", "http://")) else ""


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
