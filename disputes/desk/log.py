"""The log of decisions as its page shows it: who decided what, when and why, and what was undone."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from articles.models import Article, Decision
from articles.querysets import DecisionQuerySet
from disputes import decisions

SHA256 = re.compile(r"[0-9a-f]{64}")
NAMES_AT_MOST = 6
QUIET = ("item", "fingerprint")
"""Parts of a subject that say nothing to a reader."""


@dataclass(frozen=True, slots=True)
class Line:
    """One decision: what was done, of which articles, and what else its subject says in words."""

    decision: Decision
    said: str
    articles: list[Article]
    more_articles: int
    words: list[str]

    @property
    def can_be_undone(self) -> bool:
        return self.decision.undone_at is None and self.decision.kind in decisions.KINDS


def narrowed(asked: QueryDict) -> DecisionQuerySet:
    """Latest first; of a ``kind``, by a person (``by``, a user name), about an article (``about``, its hash)."""
    found = Decision.objects.select_related("decided_by", "undone_by").order_by("-pk")
    if asked.get("kind"):
        found = found.of_kind(asked["kind"])
    if asked.get("by"):
        found = found.filter(decided_by__username=asked["by"])
    if SHA256.fullmatch(asked.get("about", "")):
        found = found.about(article=asked["about"])
    return found


def kinds_and_people() -> tuple[list[tuple[str, str]], list[str]]:
    """What the log can be narrowed by: kinds as (name, words) and user names, of decisions that were made."""
    made = Decision.objects.order_by()
    kinds = sorted((kind, said(kind)) for kind in made.values_list("kind", flat=True).distinct())
    return kinds, sorted(made.values_list("decided_by__username", flat=True).distinct())


def said(kind: str) -> str:
    """What was done, with a capital; a kind that is no more is called by its name."""
    words = decisions.KINDS[kind].said if kind in decisions.KINDS else kind.replace("_", " ")
    return words[:1].upper() + words[1:]


def lines(page: Iterable[Decision]) -> list[Line]:
    """In one query more."""
    made = list(page)
    named = {sha for decision in made for sha in _hashes(decision.subject)}
    articles = {article.sha256: article for article in Article.objects.filter(sha256__in=named).for_display()}
    return [_line(decision, articles) for decision in made]


def _line(decision: Decision, articles: Mapping[str, Article]) -> Line:
    named = [articles[sha] for sha in dict.fromkeys(_hashes(decision.subject)) if sha in articles]
    words = [each for name, part in decision.subject.items() if name not in QUIET for each in _words(part)]
    return Line(
        decision,
        said(decision.kind),
        named[:NAMES_AT_MOST],
        max(0, len(named) - NAMES_AT_MOST),
        list(dict.fromkeys(words))[:NAMES_AT_MOST],
    )


def _hashes(part: Any) -> Iterator[str]:
    for text in _texts(part):
        if SHA256.fullmatch(text):
            yield text


def _words(part: Any) -> Iterator[str]:
    for text in _texts(part):
        if text and not SHA256.fullmatch(text):
            yield text.replace("_", " ")


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, Mapping):
        for each in part.values():
            yield from _texts(each)
    elif isinstance(part, list):
        for each in part:
            yield from _texts(each)
