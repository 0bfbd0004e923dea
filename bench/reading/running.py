"""One run over everything that is there: our own articles, and those of ../shared."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import extraction
from bench.reading import own, shared
from bench.reading.articles import fact_articles, quote_articles
from bench.reading.calibration import calibration
from bench.reading.figures import Figure
from bench.reading.quotes import Verdict
from bench.reading.record import Run
from bench.reading.speed import measure


@dataclass
class _Theirs:
    """What ../shared gives, or nothing where it is not there."""

    articles: dict[str, int] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)
    verdicts: dict[str, list[Verdict]] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)


def run(*, on: date) -> Run:
    """Score, calibrate and time; ``on`` is the day that the record will say."""
    ours, theirs = own.score_all(), _theirs()
    quoting, telling = quote_articles(), fact_articles()
    texts = [*theirs.texts, *(article.text for article in quoting), *(article.text for article in telling)]
    return Run(
        version=extraction.VERSION,
        on=on,
        articles=theirs.articles | {"of our own with quotes": len(quoting), "of our own with facts": len(telling)},
        figures=(*theirs.figures, *ours.figures),
        calibration=tuple(
            calibration(kind, [*ours.verdicts.get(kind, []), *theirs.verdicts.get(kind, [])]) for kind in own.KINDS
        ),
        speed=tuple(measure(texts)) if texts else (),
    )


def _theirs() -> _Theirs:
    if not shared.SHARED.is_dir():
        return _Theirs()
    direct, indirect = (shared.benchmark_articles(f"{name}.dev.jsonl") for name in ("direct", "all"))
    corpus = shared.corpus_articles()
    return _Theirs(
        articles={"of the quote benchmark": len(direct), "of the corpus": len(corpus)},
        figures=[*shared.benchmark_figures(), *shared.corpus_figures(corpus), *shared.seed_figures()],
        verdicts={
            "direct": own.score_quotes(direct, kinds=["direct"]).verdicts["direct"],
            "indirect": own.score_quotes(indirect, kinds=["indirect"]).verdicts["indirect"],
        },
        texts=[article.text for article in direct],
    )
