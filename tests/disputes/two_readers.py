"""Two versions of the reader that differ: the older sees no offers and counts one member more, the newer sees no affected roles."""

from dataclasses import replace
from typing import Any

import extraction
from articles import services
from articles.models import Article
from disputes import progress, tasks
from extraction.types import Claim, Reading
from tests.disputes.settled import bring

real = extraction.read


def older(text: str, **known: Any) -> Reading:
    found = real(text, **known)
    return replace(found, claims=tuple(_one_more(claim) for claim in found.claims if claim.predicate != "offer"))


def newer(text: str, **known: Any) -> Reading:
    found = real(text, **known)
    return replace(found, claims=tuple(claim for claim in found.claims if claim.predicate != "affected_role"))


def _one_more(claim: Claim) -> Claim:
    if claim.predicate != "members_affected":
        return claim
    count = replace(claim.value.count, value=claim.value.count.value + 1)
    return replace(claim, value=replace(claim.value, count=count))


def use(reader: Any, version: str, monkeypatch: Any) -> None:
    monkeypatch.setattr("extraction.VERSION", version)
    monkeypatch.setattr("extraction.read", reader)


def bring_as_older(sources: Any, *, monkeypatch: Any, settings: Any) -> None:
    """Articles as the older version reads them; then the newer one runs, and waits for an editor."""
    begin_with_older(monkeypatch=monkeypatch, settings=settings)
    bring(sources)
    use(newer, "newer", monkeypatch)


def begin_with_older(*, monkeypatch: Any, settings: Any) -> None:
    monkeypatch.setattr(tasks, "nudge", lambda task, *args: True)
    settings.NEW_READER_WAITS = True
    use(older, "older", monkeypatch)


def read_all_beside() -> None:
    for article in progress.to_read_beside():
        services.read_beside(article=article)


def process_all(articles: Any = None) -> None:
    """What the sweep has done, in this process: each article that is to be read is taken all the way."""
    for article in progress.to_read() if articles is None else articles:
        tasks.process_article(article.pk)


def versions_of(articles: Any = None) -> set[str]:
    """Which versions the current readings of these articles are of."""
    some = Article.objects.public() if articles is None else articles
    return {reading.version for article in some for reading in article.readings.filter(is_current=True)}
