"""Reads, in the reader's words."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Count, F, Q

import extraction


class ArticleQuerySet(models.QuerySet):
    def public(self) -> Self:
        return self.filter(withdrawn_at=None)

    def unread(self) -> Self:
        """Not yet read by this extraction version against the date now known."""
        same_date = Q(readings__published=F("published")) | Q(readings__published=None, published=None)
        read = self.model.objects.filter(
            same_date, readings__is_current=True, readings__version=extraction.VERSION
        ).values("id")
        return self.public().exclude(id__in=read)

    def originals(self) -> Self:
        """Without the copies of others: what counts as evidence."""
        return self.public().filter(copy_of=None)

    def unchecked(self) -> Self:
        """Read, or withdrawn, and not yet compared with the others as they stand now."""
        read = self.model.objects.filter(readings__is_current=True).values("id")
        return self.filter(Q(id__in=read) | Q(withdrawn_at__isnull=False), copies_checked=False)

    def published_at(self, url: str) -> Self:
        """Received from this address, or giving it as its own."""
        return self.filter(Q(url=url) | Q(origin=url))

    def at_address(self, address: str) -> Self:
        return self.filter(sha256__startswith=address)

    def for_display(self) -> Self:
        """With outlet and original, and without the bytes received, which no page shows."""
        return self.select_related("outlet", "copy_of").defer("body", "copy_of__body")


class ReadingQuerySet(models.QuerySet):
    def current(self) -> Self:
        return self.filter(is_current=True, article__withdrawn_at=None)


class CurrentRows(models.QuerySet):
    """Rows that hang on a reading."""

    def current(self) -> Self:
        """Of the latest reading of articles that are not withdrawn."""
        return self.filter(reading__is_current=True, reading__article__withdrawn_at=None)


class QuoteQuerySet(CurrentRows):
    def verbatim(self) -> Self:
        """Words in quotation marks: what may be shown in any."""
        return self.exclude(kind="indirect")

    def with_source(self) -> Self:
        return self.select_related("reading__article__outlet", "person")


class ClaimQuerySet(CurrentRows):
    def about(self, predicate: str) -> Self:
        return self.filter(predicate=predicate)

    def news(self) -> Self:
        return self.filter(background=False)

    def with_evidence(self) -> Self:
        return self.select_related("reading__article", "reading__cleaned_text").prefetch_related("spans")


class FeedQuerySet(models.QuerySet):
    def due(self, now: datetime) -> Self:
        return self.filter(Q(next_check=None) | Q(next_check__lte=now), enabled=True)


class FeedEntryQuerySet(models.QuerySet):
    def to_fetch(self) -> Self:
        return self.filter(done=False)


class DraftQuerySet(models.QuerySet):
    def left_before(self, moment: datetime) -> Self:
        return self.filter(held_at__lt=moment)


class BatchQuerySet(models.QuerySet):
    def for_list(self) -> Self:
        """Latest first, with who made it, how many articles came and how many were rejected."""
        counted = self.annotate(
            received=Count("items", filter=Q(items__rejection="")),
            rejected=Count("items", filter=~Q(items__rejection="")),
        )
        return counted.select_related("made_by").order_by("-made_at", "-pk")  # a count heeds no order of the model
