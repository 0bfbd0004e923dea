"""One run over everything that is there: our own articles, and those of ../shared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import extraction
from bench.reading import own, shared
from bench.reading.articles import fact_articles, half_of, quote_articles
from bench.reading.calibration import Calibration, calibration
from bench.reading.figures import Figure
from bench.reading.quotes import Verdict
from bench.reading.record import Run
from bench.reading.speed import measure

ALL, BLIND = "all articles", "the blind half"
_Verdicts = Mapping[str, Sequence[Verdict]]


@dataclass
class _Theirs:
    """What ../shared gives, or nothing where it is not there."""

    articles: dict[str, int] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)
    verdicts: dict[str, list[Verdict]] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)


def run(*, on: date) -> Run:
    """Score, calibrate and time; ``on`` is the day that the record will say."""
    quoting, telling = quote_articles(), fact_articles()
    ours, theirs = own.score_all(quoting, telling), _theirs()
    texts = [*theirs.texts, *(article.text for article in quoting), *(article.text for article in telling)]
    return Run(
        version=extraction.VERSION,
        on=on,
        articles=theirs.articles
        | {"articles of our own with quotes": len(quoting), "articles of our own with facts": len(telling)},
        figures=(*theirs.figures, *ours.figures),
        calibration=tuple(_calibrations(ours.verdicts, theirs.verdicts)),
        speed=tuple(measure(texts)) if texts else (),
    )


def _calibrations(ours: _Verdicts, theirs: _Verdicts) -> Iterator[Calibration]:
    """Of all articles, and of the blind half of our own, on which no confidence was set."""
    for kind in own.KINDS:
        all_of_ours = ours.get(kind, [])
        yield calibration(kind, [*theirs.get(kind, []), *all_of_ours], of=ALL)
        blind = [verdict for verdict in all_of_ours if half_of(verdict.article) == "blind"]
        if blind:
            yield calibration(kind, blind, of=BLIND)


def _theirs() -> _Theirs:
    if not shared.SHARED.is_dir():
        return _Theirs()
    direct, indirect = (shared.benchmark_articles(f"{name}.dev.jsonl") for name in ("direct", "all"))
    corpus = shared.corpus_articles()
    return _Theirs(
        articles={"articles of the quote benchmark": len(direct), "articles of the corpus": len(corpus)},
        figures=[
            *shared.direct_figures(),
            *shared.figures_by_style(),
            *shared.indirect_figures(),
            *shared.corpus_figures(corpus),
            *shared.seed_figures(),
        ],
        verdicts={
            "direct": own.score_quotes(direct, kinds=["direct"]).verdicts["direct"],
            "indirect": own.score_quotes(indirect, kinds=["indirect"]).verdicts["indirect"],
        },
        texts=[article.text for article in direct],
    )
