"""The articles of our own, read and held against their gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.reading import facts, quotes
from bench.reading.articles import FactArticle, QuoteArticle
from bench.reading.figures import Figure, by_half
from bench.reading.quotes import Kind, Miss, Verdict
from extraction.quotes import find
from extraction.report import of_text

KINDS: tuple[Kind, ...] = ("direct", "indirect")
_PARTS = {"direct": "our own: quotes", "indirect": "our own: indirect speech"}


@dataclass
class Outcome:
    """``verdicts`` and ``misses`` by what they are about: direct, indirect, facts."""

    figures: list[Figure] = field(default_factory=list)
    verdicts: dict[str, list[Verdict]] = field(default_factory=dict)
    misses: dict[str, list[Miss]] = field(default_factory=dict)


def score_all(quoting: Sequence[QuoteArticle], telling: Sequence[FactArticle]) -> Outcome:
    """Both sorts of article. The order of the figures is that of the table."""
    quotes_, facts_ = score_quotes(quoting), score_facts(telling)
    return Outcome([*quotes_.figures, *facts_.figures], quotes_.verdicts, {**quotes_.misses, **facts_.misses})


def score_quotes(articles: Sequence[QuoteArticle], *, kinds: Sequence[Kind] = KINDS) -> Outcome:
    """Direct and indirect speech."""
    outcome = Outcome()
    readings = [(article, find(article.text)) for article in articles]
    for kind in kinds:
        judged = [quotes.judge(article, found, kind=kind) for article, found in readings]
        outcome.figures += by_half(_PARTS[kind], [(one.article.name, one.tallies()) for one in judged])
        outcome.verdicts[kind] = [verdict for one in judged for verdict in one.verdicts()]
        outcome.misses[kind] = [miss for one in judged for miss in one.misses()]
    return outcome


def score_facts(articles: Sequence[FactArticle]) -> Outcome:
    """Disputes and all that is read of them."""
    judged = [
        facts.judge(article.name, article.gold, of_text(article.text, published=article.published, title=article.title))
        for article in articles
    ]
    return Outcome(
        figures=by_half("our own: facts", [(one.article, one.tallies) for one in judged]),
        misses={"facts": [miss for one in judged for miss in one.misses]},
    )
