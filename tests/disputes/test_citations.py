"""Evidence is shown an article at a time, the best passage first, nothing twice."""

from articles.models import Article
from disputes.sources import citations

GAZETTE, ECHO = Article(sha256="a" * 64), Article(sha256="b" * 64)
ARTICLES = {GAZETTE.sha256: GAZETTE, ECHO.sha256: ECHO}


def passage(article, start, end):
    return {"article": article.sha256, "start": start, "end": end, "text": "x" * (end - start)}


def shown(*evidence):
    found = citations(evidence, articles=ARTICLES)
    return [(citation.article, [(p["start"], p["end"]) for p in citation.passages]) for citation in found]


def test_passages_of_one_article_stand_together_in_the_order_of_the_evidence():
    evidence = passage(GAZETTE, 50, 60), passage(ECHO, 0, 5), passage(GAZETTE, 10, 20)

    assert shown(*evidence) == [(GAZETTE, [(50, 60), (10, 20)]), (ECHO, [(0, 5)])]


def test_a_passage_within_a_longer_one_is_not_shown_by_itself():
    assert shown(passage(GAZETTE, 12, 15), passage(GAZETTE, 10, 20)) == [(GAZETTE, [(10, 20)])]


def test_passages_that_only_overlap_are_both_shown():
    assert shown(passage(GAZETTE, 10, 20), passage(GAZETTE, 15, 25)) == [(GAZETTE, [(10, 20), (15, 25)])]


def test_the_same_passage_twice_is_shown_once():
    assert shown(passage(GAZETTE, 10, 20), passage(GAZETTE, 10, 20)) == [(GAZETTE, [(10, 20)])]


def test_an_article_that_is_no_longer_public_is_left_out():
    assert citations([passage(GAZETTE, 10, 20)], articles={}) == []


def test_a_record_keeps_its_place_among_the_articles():
    record = {"record": "ballot-7", "source": "https://scrutineer.example/7"}

    found = citations([record, passage(GAZETTE, 10, 20)], articles=ARTICLES)

    assert [citation.record for citation in found] == ["ballot-7", ""]
