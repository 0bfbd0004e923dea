"""A site on which quotes were taken down, gone over address by address: none of their words is at any of them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from itertools import groupby
from urllib.parse import urljoin, urlsplit

import pytest

from articles.decisions.quotes import subject_of
from articles.models import Article, Quote
from disputes import services
from disputes.models import Dispute
from tests import factories
from tests.disputes.settled import bring_one_dispute, settle

pytestmark = pytest.mark.django_db

RUN = 4
"""So many words in a row are told as those of the quote."""
ASKED_AT_MOST = 6
"""Of the many ways to ask one page for something."""
BESIDE_PAGES = ("/feed.atom", "/calendar.ics", "/api/v1/schema/")
LISTS = ("disputes", "campaigns", "actions", "ballots", "quotes", "people", "organisations", "articles", "tombstones")
LINK = re.compile(r'(?:href|"address"|"next"|"previous")\s*[=:]\s*"([^"#]+)')


@pytest.fixture
def dispute():
    return bring_one_dispute()


def take_down(quotes):
    chief = factories.user("chief")
    for _, stretches in groupby(quotes, key=lambda quote: (quote.reading_id, quote.group)):
        subject = subject_of(list(stretches))
        services.decide(kind="take_down_quote", subject=subject, decided_by=chief, reason="asked for")
    settle()


def in_marks():
    quotes = Quote.objects.current().exclude(kind="indirect").with_text().order_by("reading", "group", "start")
    return list(quotes)


def starts(dispute: Dispute) -> list[str]:
    """The addresses that no page leads to, and those that ask for what is sought among quotes."""
    day = "2026-05-25"
    of_dispute = [
        f"/disputes/{dispute.slug}/{end}" for end in ("", "summaries/", "feed.atom", "calendar.ics", f"?as_of={day}")
    ]
    lists = [f"/api/v1/{name}/" for name in LISTS]
    dated = [f"{address}?as_of={day}" for address in ("/disputes/", "/api/v1/disputes/", "/api/v1/quotes/")]
    api = [f"/api/v1/disputes/{dispute.slug}/", f"/api/v1/disputes/{dispute.slug}/?as_of={day}"]
    sought = [f"/quotes/?q={word}" for word in ("union", "company", "offer", "passengers", "tram", "drivers", "said")]
    return [
        "/",
        *BESIDE_PAGES,
        *of_dispute,
        *lists,
        *dated,
        *api,
        *sought,
        *(a.get_absolute_url() for a in Article.objects.all()),
    ]


def site(client, dispute: Dispute) -> Iterator[tuple[str, str]]:
    """Every address that a stranger comes to, with what is written there."""
    ways, asked = deque(starts(dispute)), {}
    while ways:
        address = ways.popleft()
        others = asked.setdefault(urlsplit(address).path, set())
        if address in others or len(others) >= ASKED_AT_MOST:
            continue
        others.add(address)
        response = client.get(address)
        if response.status_code in (301, 302):
            ways.append(urljoin(address, response["Location"]))
            continue
        found = b"".join(response.streaming_content) if response.streaming else response.content
        written = unescape(found.decode("utf-8", "replace"))
        yield address, written
        ways.extend(way for way in _led_to(address, written) if not way.startswith("/static/"))


def _led_to(address: str, written: str) -> Iterator[str]:
    for link in LINK.findall(written):
        there = urlsplit(urljoin(f"http://testserver{address}", link))
        if there.netloc == "testserver" and there.scheme == "http":
            yield f"{there.path}?{there.query}" if there.query else there.path


def words_of(text: str) -> str:
    """Words alone with single spaces between, as they stand behind tags, marks and the folding of calendars."""
    return " ".join(re.findall(r"[\w%.]*\w", re.sub(r"<[^>]*>|\r\n ", "", text).casefold()))


def runs(quotes) -> set[str]:
    """Words in a row that stand in these quotes and nowhere else in the articles."""
    texts = [quote.reading.cleaned_text.text for quote in {q.reading_id: q for q in quotes}.values()]
    for quote in quotes:
        texts = [text.replace(quote.text, " | ") for text in texts]
    elsewhere = " | ".join(words_of(text) for text in texts)
    said = [words_of(quote.text).split() for quote in quotes]
    found = {" ".join(each[at : at + RUN]) for each in said for at in range(len(each) - RUN + 1)}
    return {run for run in found if run not in elsewhere}


def showing(client, dispute: Dispute, sought: set[str]) -> dict[str, set[str]]:
    """The words that are shown, by address."""
    written = {address: words_of(text) for address, text in site(client, dispute)}
    assert len(written) > 60, sorted(written)
    shown = {address: {run for run in sought if run in words} for address, words in written.items()}
    return {address: found for address, found in shown.items() if found}


def test_one_utterance_in_two_with_the_others_around_it(client, dispute):
    groups = [list(group) for _, group in groupby(in_marks(), key=lambda quote: (quote.reading_id, quote.group))]
    quotes = [quote for group in groups[::2] for quote in group]
    sought = runs(quotes)
    assert showing(client, dispute, sought)

    take_down(quotes)

    assert showing(client, Dispute.objects.public().get(), sought) == {}


def test_words_that_a_later_reading_takes_for_no_quote_are_not_shown_beside_another(client):
    article = factories.article()
    gone = factories.quote(article, "We asked for fairness,")
    factories.quote(article, "the crossing would stay open", kind="indirect")
    assert "asked for fairness" in client.get("/quotes/?q=crossing").content.decode()

    take_down(Quote.objects.filter(pk=gone.pk).with_text())
    gone.delete()

    assert "asked for fairness" not in client.get("/quotes/?q=crossing").content.decode()


def test_all_that_was_said_in_marks(client, dispute):
    quotes = in_marks()
    sought = runs(quotes)
    before = showing(client, dispute, sought)
    kinds = {urlsplit(address).path.split("/")[1] for address in before}
    assert {"", "api", "articles", "disputes", "people", "quotes"} <= kinds

    take_down(quotes)

    assert showing(client, Dispute.objects.public().get(), sought) == {}
