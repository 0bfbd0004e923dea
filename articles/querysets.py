"""Reads, in the reader's words."""

from collections.abc import Collection
from datetime import date, datetime
from functools import reduce
from operator import add, or_
from typing import Self

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank
from django.db import models
from django.db.models import Case, Count, Exists, F, Func, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Upper

import extraction
from articles.full_text import COLUMNS, IN_ANY_FORM, NOT_BY_CHANCE, asked, same_words, words_apart
from articles.highlighting import CLOSES, OPENS
from articles.search_words import SearchWords, Term

NEWEST_QUOTE_FIRST = (
    F("reading__article__published").desc(nulls_last=True),
    "reading__article__sha256",
    "start",
    "end",
    "kind",
)


OTHER_PRINTS = 5
"""So many are named of a quote."""
SAME_DATE = Q(published=F("article__published")) | Q(published=None, article__published=None)
"""A reading against the date of its article that is known now."""


class ArticleQuerySet(models.QuerySet):
    def public(self) -> Self:
        return self.filter(withdrawn_at=None)

    def known_by(self, day: date | None) -> Self:
        """Published by the end of this day; of the undated nobody can tell. None asks for all."""
        return self if day is None else self.filter(published__lte=day)

    def unread(self) -> Self:
        """Without a current reading by this extraction version against the date now known."""
        return self.public().filter(~self._read(SAME_DATE, version=extraction.VERSION))

    def unread_by_any(self) -> Self:
        """Without a current reading, of whatever version, against the date now known."""
        return self.public().filter(~self._read(SAME_DATE))

    def not_read_beside(self) -> Self:
        """Read by another version than this one, which has not yet read them beside it."""
        beside = self._has_reading(SAME_DATE, is_waiting=True, version=extraction.VERSION)
        return self.public().filter(self._read(SAME_DATE), ~self._read(version=extraction.VERSION), ~beside)

    def originals(self) -> Self:
        """Without the copies of others: what counts as evidence."""
        return self.public().filter(copy_of=None)

    def unchecked(self) -> Self:
        """Read, or withdrawn, and not yet compared with the others as they stand now."""
        return self.filter(self._read() | Q(withdrawn_at__isnull=False), copies_checked=False)

    def _read(self, *conditions: Q, **columns: str) -> Exists:
        return self._has_reading(*conditions, is_current=True, **columns)

    def _has_reading(self, *conditions: Q, **columns: object) -> Exists:
        """Whether there is a reading like this; asked of each article, so that of few articles it costs little."""
        readings = self.model.readings.rel.related_model.objects.filter(*conditions, **columns)
        return Exists(readings.filter(article=OuterRef("pk")))

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

    def by_other_versions(self) -> Self:
        """Current, and read by another version than this one. Less or greater is what an index can look up."""
        other = Q(version__lt=extraction.VERSION) | Q(version__gt=extraction.VERSION)
        return self.current().filter(other)

    def beside(self) -> Self:
        """Of this extraction version, beside the current one of articles that are not withdrawn."""
        return self.filter(is_waiting=True, version=extraction.VERSION, article__withdrawn_at=None)

    def that_count(self) -> Self:
        """The current ones and those that may become so: what people decide holds in both."""
        return self.filter(Q(is_current=True) | Q(is_waiting=True))


class CurrentRows(models.QuerySet):
    """Rows that hang on a reading."""

    def current(self) -> Self:
        """Of the latest reading of articles that are not withdrawn."""
        return self.filter(reading__is_current=True, reading__article__withdrawn_at=None)

    def known_by(self, day: date | None) -> Self:
        """Of articles published by the end of this day; of the undated nobody can tell. None asks for all."""
        return self if day is None else self.filter(reading__article__published__lte=day)


SURNAME = Upper(Func(F("name"), Value(" "), Value(-1), function="split_part", output_field=models.TextField()))
"""The last word of a name."""


class PersonQuerySet(models.QuerySet):
    def quoted(self) -> Self:
        """Those quoted in what may be read, with ``last_quoted_on`` and ``times_quoted`` (copies not counted).

        Each is asked for by itself, so that a page of them costs the same however many there are.
        """
        quotes = self.model.quotes.rel.related_model.objects.current().filter(person=OuterRef("pk")).order_by()
        originals = quotes.printed_first().values("person").annotate(times=Count("pk")).values("times")
        last = quotes.values("person").annotate(last=Max("reading__article__published")).values("last")
        return self.filter(Exists(quotes)).annotate(
            times_quoted=Coalesce(Subquery(originals), 0), last_quoted_on=Subquery(last)
        )

    def named_like(self, words: str) -> Self:
        """With each of the words somewhere in the name."""
        found = self
        for word in words.split():
            found = found.filter(name__icontains=word)
        return found

    def with_initial(self, letter: str) -> Self:
        """Whose surname begins with this letter; with none from A to Z where it is ''."""
        if letter:
            return self.alias(surname=SURNAME).filter(surname__startswith=letter)
        return self.alias(surname=SURNAME).exclude(surname__regex="^[A-Z]")

    def by_surname(self) -> Self:
        return self.order_by(SURNAME, "name", "pk")

    def most_quoted_first(self) -> Self:
        """Of those that ``quoted`` gave."""
        return self.order_by("-times_quoted", SURNAME, "name", "pk")


class QuoteQuerySet(CurrentRows):
    def standing(self) -> Self:
        """Not taken down by an editor."""
        return self.filter(taken_down=False)

    def current(self) -> Self:
        return super().current().standing()

    def saying(self, words: SearchWords) -> Self:
        """With one of each of the words that are to stand together, and none of those that are not to.

        Where some are to, each quote has ``rank``; and ``headline``, its text with a space for whatever stands between words,
        in which words that were asked for in any form are marked (``articles.highlighting``); ``joined`` is the same for those that
        are to stand one after the other, which the database marks wherever they stand. Fields are not looked at.
        """
        found = self
        for group in words.together:
            found = found.filter(reduce(or_, map(_holding, group)))
        for term in words.without:
            found = found.filter(~_holding(term))
        return found._with_marks(words.wanted) if words.wanted else found

    def _with_marks(self, wanted: list[Term]) -> Self:
        in_any_form = [asked(term) for term in wanted if not term.exact]
        as_printed = [asked(term) for term in wanted if term.exact]
        pairs = (("search", in_any_form), ("printed", as_printed))
        ranks = [SearchRank(F(column), reduce(or_, queries)) for column, queries in pairs if queries]
        alone = [asked(term) for term in wanted if not (term.exact or term.is_joined)]
        joined = [asked(term) for term in wanted if term.is_joined]
        return self.annotate(rank=reduce(add, ranks), headline=_headline(alone), joined=_headline(joined))

    def with_other_prints(self) -> Self:
        """Each with ``key``, shared by all of the same words, and ``same_words``: the ids of at most ``OTHER_PRINTS`` + 1 others
        of the same words, where those are too many to be the same by chance."""
        others = self.model.objects.current().named().annotate(key=same_words()).filter(key=OuterRef("key"))
        others = others.filter(text__length__gte=NOT_BY_CHANCE).exclude(pk=OuterRef("pk")).order_by("pk")
        ids = ArraySubquery(others.values("pk")[: OTHER_PRINTS + 1])
        return self.annotate(key=same_words(), same_words=ids)

    def in_copies_of(self, articles: Collection[int]) -> Self:
        """In these articles or in a copy of one, each with ``key``."""
        near = self.model.reading.field.related_model.article.field.related_model.objects.filter(
            Q(pk__in=articles) | Q(copy_of__in=articles)
        )
        return self.filter(reading__article__in=near.values("pk")).annotate(key=same_words())

    def named(self) -> Self:
        """Not by somebody whose name is not their own: nothing is to lead from it to the name that is."""
        return self.exclude(person__pseudonym=True)

    def printed_first(self) -> Self:
        """Not of agency copies, which say the same again."""
        return self.filter(reading__article__copy_of=None)

    def newest_first(self) -> Self:
        return self.order_by(*NEWEST_QUOTE_FIRST)

    def best_first(self) -> Self:
        """What ``saying`` found, what fits best first."""
        return self.order_by("-rank", *NEWEST_QUOTE_FIRST)

    def with_source(self) -> Self:
        related = self.select_related("reading__article__outlet", "person")
        return related.defer("reading__article__body", *COLUMNS)

    def with_text(self) -> Self:
        """With the cleaned text it stands in."""
        return self.with_source().select_related("reading__cleaned_text")

    def superseded_since(self, moment: datetime) -> Self:
        """Of former readings of articles that were read anew since then."""
        anew = self.model.reading.field.related_model.objects.current().filter(read_at__gte=moment)
        former = Q(reading__is_current=False, reading__is_waiting=False)
        return self.filter(former, reading__article__in=anew.values("article"))

    def last_come_first(self) -> Self:
        """By when their articles came in, whenever they were printed."""
        return self.order_by("-reading__article_id", "start", "end", "kind")

    def with_said_since(self) -> Self:
        """Each with ``said_since``: since when the same words are held to be of the same speaker."""
        same = {name: OuterRef(name) for name in ("text", "kind", "speaker", "role", "organisation")}
        alike = self.model.objects.filter(
            **same, reading__article=OuterRef("reading__article"), reading__is_waiting=False
        )
        return self.annotate(said_since=Subquery(alike.order_by("reading__read_at").values("reading__read_at")[:1]))


class ClaimQuerySet(CurrentRows):
    def about(self, predicate: str) -> Self:
        return self.filter(predicate=predicate)

    def standing(self) -> Self:
        """Not withdrawn by an editor."""
        return self.filter(withdrawn=False)

    def news(self) -> Self:
        """What may become a fact: neither background nor withdrawn by an editor."""
        return self.standing().filter(background=False)

    def with_evidence(self) -> Self:
        return self.select_related("reading__article", "reading__cleaned_text").prefetch_related("spans")


class ReadingChangeQuerySet(models.QuerySet):
    def to_look_at(self) -> Self:
        """What this extraction version would change of articles that are not withdrawn."""
        return self.filter(
            reading__is_waiting=True, reading__version=extraction.VERSION, reading__article__withdrawn_at=None
        )


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


class ReportQuerySet(models.QuerySet):
    def open(self) -> Self:
        """Not answered, requests about people first, then the oldest, with who looks after each and how its sender is reached."""
        people_first = Case(When(kind="privacy", then=0), default=1)
        open_ones = self.filter(answered_at=None).select_related("claimed_by", "contact")
        return open_ones.order_by(people_first, "filed_at", "pk")

    def to_forget(self, before: datetime) -> Self:
        """Answered before this moment, with what need not be kept."""
        return self.filter(answered_at__lt=before, forgotten_at=None)


class DecisionQuerySet(models.QuerySet):
    def standing(self) -> Self:
        """Those not undone, in the order in which they were made."""
        return self.filter(undone_at=None).order_by("pk")

    def of_kind(self, *kinds: str) -> Self:
        return self.filter(kind__in=kinds)

    def about(self, **subject: object) -> Self:
        """Those whose subject has these values."""
        return self.filter(subject__contains=subject)


def _holding(term: Term) -> Q:
    return Q(**{"printed" if term.exact else "search": asked(term)})


def _headline(queries: list[SearchQuery]) -> Combinable:
    if not queries:
        return Value("")
    return SearchHeadline(
        words_apart("text"),
        reduce(or_, queries),
        config=IN_ANY_FORM,
        start_sel=OPENS,
        stop_sel=CLOSES,
        highlight_all=True,
    )
