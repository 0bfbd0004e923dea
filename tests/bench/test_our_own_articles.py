"""Our own articles are read and scored: the small ones of the tests, and every one that `make score` rests on."""

from pathlib import Path

import pytest

from bench.reading import own
from bench.reading.__main__ import main
from bench.reading.articles import HERE, fact_articles, half_of, quote_articles

SMALL = Path(__file__).parent / "articles"
MARKED = sorted(HERE.glob("quotes/*/*.txt"))
WITH_FACTS = sorted(path for path in HERE.glob("disputes/*/*.txt"))


def test_even_numbers_are_the_open_half():
    assert [half_of(name) for name in ("ferry/002", "ferry/003", "uk2/017")] == ["open", "blind", "blind"]


def test_of_articles_on_disputes_every_fourth_is_blind():
    assert [half_of(f"uk/{number:03}") for number in (1, 2, 3, 4, 5, 7)] == [
        "open",
        "open",
        "blind",
        "open",
        "open",
        "blind",
    ]


def test_small_articles_are_scored_by_half():
    outcome = own.score_quotes(quote_articles(SMALL / "quotes"))

    (words,) = (f for f in outcome.figures if (f.part, f.field) == ("our own: quotes", "words"))
    assert (words.score.gold, words.open.gold, words.blind.gold) == (3, 2, 1)
    assert words.score.f1 == 1.0
    assert len(outcome.verdicts["direct"]) == 3


def test_facts_are_scored_against_the_file_beside_the_article():
    figures = {f.field: f.score for f in own.score_facts(fact_articles(SMALL / "disputes")).figures}

    assert figures["disputes"].f1 == figures["actions"].f1 == figures["ballots"].f1 == 1.0


@pytest.mark.skipif(not MARKED, reason="there are no marked articles of our own yet")
def test_every_marked_article_of_our_own_can_be_read():
    articles = quote_articles()

    assert len(articles) == len(MARKED)
    assert [article.name for article in articles if not article.said] == []


@pytest.mark.skipif(not WITH_FACTS, reason="there are no articles of our own with facts yet")
def test_every_article_of_our_own_has_its_facts_and_its_row():
    named = {f"{article.name}.txt" for article in fact_articles()}

    assert named == {path.relative_to(HERE / "disputes").as_posix() for path in WITH_FACTS}


def test_misses_are_of_the_open_half_unless_asked_for(capsys):
    assert main(["--misses", "1000", "--only", "speaker"]) == 0

    articles = [
        line.split(":")[0] for line in capsys.readouterr().out.splitlines() if line and not line.startswith(" ")
    ]
    assert all(half_of(article) == "open" for article in articles)
