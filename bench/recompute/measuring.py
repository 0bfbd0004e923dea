"""What is timed, at one size of the database. Everything is rolled back, so that nothing measured leaves a trace."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from articles import services as articles
from articles.copy_marking import mark_copies
from articles.models import Article
from bench.recompute.growing import take
from bench.recompute.reports import one_more
from disputes import progress, services
from disputes.models import Dispute


def measured(dispute: Dispute, *, rounds: int) -> dict[str, float]:
    """What was timed -> seconds on a processor, the application's and the database's together: the least of some rounds. What
    else the machine does hardly touches it, which time by the clock would."""
    pages = {f"page: {name}": address.format(slug=dispute.slug) for name, address in PAGES.items()}
    clock = _clock_of_both()
    timed = {name: min(_once(action, dispute, clock) for _ in range(rounds)) for name, action in WHAT.items()}
    return timed | pages_measured(pages, rounds=rounds)


def pages_measured(pages: Mapping[str, str], *, rounds: int) -> dict[str, float]:
    """The same of pages, by their addresses."""
    client, clock = Client(SERVER_NAME="localhost"), _clock_of_both()
    return {
        name: min(_seconds(partial(_get, client, address), clock) for _ in range(rounds))
        for name, address in pages.items()
    }


def _clock_of_both() -> Callable[[], float]:
    with connection.cursor() as cursor:
        cursor.execute("SET max_parallel_workers_per_gather = 0; SELECT pg_backend_pid()")
        cursor.nextset()
        return _clock(cursor.fetchone()[0])


def _clock(backend: int) -> Callable[[], float]:
    """Seconds that this process and its database backend spent on a processor; by the clock where the system does not tell."""
    clock_of_backend = ~backend << 3 | 2  # clock_getcpuclockid() of Linux
    try:
        time.clock_gettime(clock_of_backend)
    except OSError:
        return time.perf_counter
    return lambda: time.process_time() + time.clock_gettime(clock_of_backend)


Action = Callable[[Dispute], Callable[[], object]]
"""Prepares, and returns what is timed."""


def _once(action: Action, dispute: Dispute, clock: Callable[[], float]) -> float:
    with _undone():
        return _seconds(action(dispute), clock)


def _seconds(do: Callable[[], object], clock: Callable[[], float]) -> float:
    begun = clock()
    do()
    return clock() - begun


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _recompute(dispute: Dispute) -> Callable[[], object]:
    """With news, by which its campaign is gathered anew as well."""
    article = _received(dispute)
    articles.read(article=article)
    services.relink(articles=[article])
    return lambda: services.recompute(dispute_id=dispute.pk)


def _received(_: Dispute) -> Article:
    return take(one_more(), origin="one-more.txt")


def _read(dispute: Dispute) -> Callable[[], object]:
    article = _received(dispute)
    return lambda: articles.read(article=article)


def _compare(dispute: Dispute) -> Callable[[], object]:
    article = _received(dispute)
    articles.read(article=article)
    return lambda: mark_copies(article=article)


def _relink(dispute: Dispute) -> Callable[[], object]:
    article = _received(dispute)
    articles.read(article=article)
    return lambda: services.relink(articles=[article])


def _sweep(_: Dispute) -> Callable[[], object]:
    """The three questions of a sweep that finds nothing to do."""
    return lambda: [list(ask()[:500]) for ask in (progress.to_read, progress.to_compare, progress.to_link)]


def _due(_: Dispute) -> Callable[[], object]:
    """What every article asks when it is linked."""
    return lambda: list(progress.due(timezone.now()).values_list("pk", flat=True))


def _unfinished(_: Dispute) -> Callable[[], object]:
    newest = list(Article.objects.order_by("-pk").values_list("pk", flat=True)[:20])
    return lambda: progress.unfinished(newest)


WHAT: dict[str, Action] = {
    "recompute one dispute": _recompute,
    "read one new article": _read,
    "look for its copies": _compare,
    "link it": _relink,
    "what is due": _due,
    "a sweep with nothing to do": _sweep,
    "are 20 articles finished": _unfinished,
}
PAGES: dict[str, str] = {
    "home": "/",
    "disputes": "/disputes/",
    "one dispute": "/disputes/{slug}/",
    "quotes, newest": "/quotes/",
    "quotes with rare words": "/quotes/?q=%22Bramortel+Council%22+rain",
    "quotes with common words": "/quotes/?q=letters",
    "calendar": "/calendar/",
    "calendar, far back": "/calendar/?before=2002-03-01",
    "calendar, a year's file": "/calendar.ics?year=2001",
    "changes (Atom)": "/feed.atom",
    "people": "/people/",
    "organisations": "/organisations/",
    "API: actions from a day on": "/api/v1/actions/?coming_from=2001-06-01",
    "API: ballots from a day on": "/api/v1/ballots/?closed_from=2001-06-01",
    "API: people": "/api/v1/people/",
}


def _get(client: Client, address: str) -> None:
    status = client.get(address).status_code
    if status != 200:
        raise AssertionError(f"{address} answers {status}")


def megabytes() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database()) >> 20")
        return int(cursor.fetchone()[0])
