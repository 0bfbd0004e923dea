"""What stands beside the checkout is scored by its own scorers, and agrees with ours."""

import pytest

from bench.reading import facts, own, shared
from bench.reading.tally import Tally
from extraction.report import of_text

pytestmark = pytest.mark.skipif(not shared.SHARED.is_dir(), reason="../shared is not there")


def test_our_scorer_of_quotes_agrees_with_that_of_the_benchmark():
    theirs = {f.key: f.score for f in shared.direct_figures()}
    (words, both, *_) = own.score_quotes(shared.benchmark_articles("direct.dev.jsonl"), kinds=["direct"]).figures

    assert words.score.f1 == pytest.approx(theirs["benchmark: quotes", "words"].f1, abs=0.02)
    assert both.score.f1 == pytest.approx(theirs["benchmark: quotes", "words and speaker"].f1, abs=0.03)


def test_our_scorer_of_facts_agrees_with_that_of_the_corpus():
    articles = shared.corpus_articles()
    theirs = {f.field: f.score for f in shared.corpus_figures(articles)}
    ours: dict[str, Tally] = {}
    for article in articles:
        gold = shared.corpus_gold(article.name)
        read = of_text(article.text, published=article.published, title=article.title)
        for name, tally in facts.judge(article.name, gold, read).tallies.items():
            ours[name] = ours.get(name, Tally()) + tally

    for field in ("disputes", "issues", "members affected", "ballots", "actions", "amounts", "roles"):
        assert ours[field].f1 == pytest.approx(theirs[field].f1, abs=0.02), field


def test_the_seeds_are_found():
    quotes, speakers = shared.seed_figures()

    assert quotes.score.gold > 20
    assert quotes.score.recall > 0.9 and speakers.score.recall > 0.9
