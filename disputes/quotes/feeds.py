"""Quotes as Atom feeds: each quote is an entry, in the order in which their articles came in.

A correction raises ``updated`` of its entry. Entries that went are named: what was taken down, what is no longer read out of an
article, and what is no longer held to be of that speaker. Which words were taken down must not be told by asking for them: of
those every feed names all, whatever it is of.
"""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles import tombstones
from articles.decisions.persons import now_known_as
from articles.decisions.places import touch
from articles.decisions.quotes import CORRECT_SPEAKER, TAKE_DOWN
from articles.models import ADDRESS_LENGTH, Decision, Person, Quote
from articles.paging import page_asked
from articles.querysets import QuoteQuerySet
from articles.utterances import standing_of
from disputes.atom import Deleted, PagedFeed, page_links
from disputes.quotes.search import QuoteSearch, quotes_found

ENTRIES = 50
GONE_FOR = timedelta(days=90)
"""For so long after it went an entry is named among those that are gone, the latest first."""
GONE_AT_MOST = 200
TITLE_LENGTH = 90

NOT_READ = "No longer read out of the article, or no longer found by this search."
ANOTHER_SPEAKER = "An editor put right who said it."


def guid(article: str, start: int) -> str:
    """``article`` is its sha256 or address. It is that of the lasting address of the quote."""
    return f"tag:dispute-tracker,2026:quote/{article[:ADDRESS_LENGTH]}/{start}"


class QuoteEntries:
    """One page of quotes, with what went beside the first. ``former``: those that the feed may once have given."""

    def __init__(self, request: HttpRequest, quotes: QuoteQuerySet, *, former: QuoteQuerySet, of: Any = None) -> None:
        self.of = of
        page = page_asked(request, quotes.last_come_first().with_source().with_said_since(), per_page=ENTRIES)
        self.address, self.links = request.get_full_path(), page_links(request, page)
        found = {guid(quote.reading.article.sha256, quote.start): quote for quote in reversed(list(page))}
        self.standing = list(reversed(found.values()))
        decided_at = _decided_at(self.standing)
        for quote in self.standing:
            quote.changed_at = max(quote.said_since, decided_at.get(quote.pk, quote.said_since))
        self.deleted = _gone(quotes, former) if page.number == 1 else []


def _decided_at(quotes: Iterable[Quote]) -> dict[int, datetime]:
    """When somebody last decided, or undid, who said them or whether they are shown."""
    of_articles = Decision.objects.of_kind(CORRECT_SPEAKER, TAKE_DOWN).filter(
        subject__article__in={quote.reading.article.sha256 for quote in quotes}
    )
    decided: dict[str, list[Decision]] = {}
    for decision in of_articles:
        decided.setdefault(decision.subject["article"], []).append(decision)
    moments = {
        quote.pk: [
            decision.undone_at or decision.decided_at
            for decision in decided.get(quote.reading.article.sha256, ())
            if touch([(quote.start, quote.end)], [(start, end) for start, end, _ in decision.subject["evidence"]])
        ]
        for quote in quotes
    }
    return {pk: max(all_of_it) for pk, all_of_it in moments.items() if all_of_it}


# ---- what went -----------------------------------------------------------------------------------


def _gone(quotes: QuoteQuerySet, former: QuoteQuerySet) -> list[Deleted]:
    """The latest first, each once; none of them is among those that are given."""
    since = timezone.now() - GONE_FOR
    gone = [*_taken_down(since), *_given_to_others(since), *_read_otherwise(former.superseded_since(since))]
    latest = sorted(gone, key=lambda each: each[2].when, reverse=True)[:GONE_AT_MOST]
    given = set(
        quotes.filter(reading__article__sha256__in={article for article, _, _ in latest})
        .order_by()
        .values_list("reading__article__sha256", "start")
    )
    return list({one.guid: one for article, start, one in reversed(latest) if (article, start) not in given}.values())[
        ::-1
    ]


Gone = tuple[str, int, Deleted]
"""The article and the place of a quote that went, and how it is named."""


def _taken_down(since: datetime) -> list[Gone]:
    stones = [stone for stone in tombstones.all_tombstones() if stone.taken_down_at >= since]
    whole = {stone.article: stone for stone in stones if stone.what == "article"}
    in_whole = Quote.objects.filter(reading__is_current=True, reading__article__sha256__in=whole)
    places = [(stone, stone.article, start) for stone in stones for start, _ in stone.stretches]
    places += [
        (whole[article], article, start) for article, start in in_whole.values_list("reading__article__sha256", "start")
    ]
    return [
        (article, start, Deleted(guid(article, start), stone.taken_down_at, stone.reason))
        for stone, article, start in places
    ]


def _given_to_others(since: datetime) -> list[Gone]:
    """Quotes whose speaker an editor put right: feeds of the one who did not say it name them."""
    corrected = Decision.objects.standing().of_kind(CORRECT_SPEAKER).filter(decided_at__gte=since)
    return [
        (article, start, Deleted(guid(article, start), decision.decided_at, ANOTHER_SPEAKER))
        for decision in corrected
        for article in [decision.subject["article"]]
        for start, _, _ in decision.subject["evidence"]
    ]


def _read_otherwise(former: QuoteQuerySet) -> list[Gone]:
    """Given by a former reading, and perhaps no more."""
    rows = former.filter(reading__article__withdrawn_at=None, reading__article__readings__is_current=True)
    columns = ("reading__article__sha256", "start", "reading__article__readings__read_at")
    latest = rows.order_by("-reading__article__readings__read_at").values_list(*columns)[: 2 * GONE_AT_MOST]
    return [(article, start, Deleted(guid(article, start), when, NOT_READ)) for article, start, when in latest]


# ---- the feeds -----------------------------------------------------------------------------------


class SearchedQuotes(PagedFeed):
    """A search over quotes, as a feed: its fields are those of the search page."""

    subtitle = "Quotes in the words of the articles, each with where it was printed."

    def get_object(self, request: HttpRequest) -> QuoteEntries:
        search = QuoteSearch(request.GET)
        former = quotes_found(search, among=Quote.objects.standing())
        return QuoteEntries(request, quotes_found(search), former=former, of=search)

    def title(self, obj: QuoteEntries) -> str:
        words = obj.of.cleaned_data.get("q")
        return f"Dispute Tracker: quotes with {words}" if words else "Dispute Tracker: quotes"

    def link(self, obj: QuoteEntries) -> str:
        return obj.address.replace(reverse("quotes-feed"), reverse("quotes"), 1)

    def item_title(self, item: Quote) -> str:
        """Who, and the first of the words; reported speech is in no marks."""
        words = item.text if len(item.text) <= TITLE_LENGTH else f"{item.text[:TITLE_LENGTH].rsplit(None, 1)[0]} …"
        said = words if item.kind == Quote.Kind.INDIRECT else f"“{words}”"
        return f"{item.speaker or 'Speaker not stated'}: {said}"

    def item_description(self, item: Quote) -> SafeString:
        is_reported = item.kind == Quote.Kind.INDIRECT
        words = format_html(
            "<blockquote>{}</blockquote>" if is_reported else "<blockquote>“{}”</blockquote>", item.text
        )
        lines = [_who(item), _source(item), "Reported speech, in the words of the article." if is_reported else ""]
        return words + format_html("<p>{}</p>", format_html_join(" – ", "{}", ((line,) for line in lines if line)))

    def item_link(self, item: Quote) -> str:
        return item.lasting_address

    def item_guid(self, item: Quote) -> str:
        return guid(item.reading.article.sha256, item.start)

    def item_pubdate(self, item: Quote) -> datetime | None:
        day = item.reading.article.published
        return timezone.make_aware(datetime.combine(day, time())) if day else None

    def item_updateddate(self, item: Any) -> datetime:
        return item.changed_at


def _who(quote: Quote) -> str:
    teller = f"as told by {quote.reported_by}" if quote.reported_by else ""
    pseudonym = "not their real name" if quote.person and quote.person.pseudonym else ""
    return ", ".join(filter(None, [quote.speaker or "speaker not stated", pseudonym, standing_of(quote), teller]))


def _source(quote: Quote) -> str:
    article = quote.reading.article
    day = f"{article.published:%-d %B %Y}" if article.published else "day not stated"
    return f"{article.outlet or 'outlet not stated'}, {day}"


def _quoted(pk: int | None) -> Person | None:
    return Person.objects.quoted().filter(pk=pk).first()


class OnePerson(SearchedQuotes):
    """What one person is quoted as saying. At the address of somebody who is known as another by now it goes on with that one."""

    def get_object(self, request: HttpRequest, pk: int, slug: str) -> QuoteEntries:
        person = _quoted(pk) or _quoted(getattr(now_known_as(get_object_or_404(Person, pk=pk)), "pk", None))
        if person is None:
            raise Http404
        quotes = Quote.objects.current().printed_first().filter(person=person)
        former = Quote.objects.standing().filter(person_key=person.key)
        return QuoteEntries(request, quotes, former=former, of=person)

    def title(self, obj: QuoteEntries) -> str:
        return f"Dispute Tracker: {obj.of}"

    def link(self, obj: QuoteEntries) -> str:
        return obj.of.get_absolute_url()
