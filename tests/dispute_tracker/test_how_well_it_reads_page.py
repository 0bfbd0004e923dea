"""The page that tells users how well the machine reads, from the recorded run."""

import json
import re

import pytest

from dispute_tracker import reading_quality
from tests import html

pytestmark = pytest.mark.django_db


def score(precision, recall, gold=40):
    return {"f1": 0.5, "precision": precision, "recall": recall, "gold": gold, "given": gold}


def figure(part, field, *, all_of_it, blind=None):
    return {"part": part, "field": field, "score": all_of_it, "open": None, "blind": blind, "headline": True}


BINS = [{"low": 0.9, "high": 1.0, "count": 1200, "confidence": 0.95, "right": 0.971}]
CALIBRATION = [
    {"kind": "direct", "of": "all articles", "count": 1200, "error": 0.02, "bins": BINS, "sure": BINS[0]},
    {"kind": "indirect", "of": "all articles", "count": 0, "error": 0.0, "bins": [], "sure": None},
]


@pytest.fixture
def show(client, tmp_path, monkeypatch):
    """The page over a record that holds these figures."""

    def shown(*figures, calibration=CALIBRATION):
        record = {
            "version": "7",
            "date": "2027-03-04",
            "articles": {"articles of our own": 12, "articles of the corpus": 0},
        }
        quality = reading_quality.of_record(record | {"figures": figures, "calibration": calibration})
        monkeypatch.setattr(reading_quality, "recorded", lambda: quality)
        return client.get("/about/reading/")

    return shown


def test_it_tells_of_a_hundred_how_many_are_right_and_how_many_are_found(show):
    words = html.words(show(figure("benchmark: quotes", "words and speaker", all_of_it=score(0.9128, 0.879))))

    assert re.search(r"Who said it 91 of 100 right 87 of 100 found", words)
    assert "Version 7 of the reading, measured on 4 March 2027" in words
    assert "12 articles of our own" in words and "0 articles" not in words


def test_articles_that_nobody_looked_at_come_first(show):
    own = figure("our own: quotes", "words", all_of_it=score(0.9, 0.9), blind=score(0.71, 0.62))
    page = show(figure("benchmark: quotes", "words", all_of_it=score(0.98, 0.97)), own)

    bars, tables = html.section(page, "by-kind").split("<table", 1)
    assert "71 of 100 right" in bars and "98 of 100 right" not in bars
    assert "71" in tables and "98" in tables


def test_the_bars_are_as_long_as_the_figures_say(show):
    bars = html.section(show(figure("corpus: facts", "actions", all_of_it=score(0.83, 0.5))), "by-kind")

    assert 'class="bar-yes" x="0" y="0" width="83"' in bars
    assert 'class="bar-found" x="0" y="0" width="50"' in bars


def test_a_hundred_of_a_hundred_is_said_only_where_it_was_all_of_them(show):
    page = show(figure("corpus: facts", "ballots", all_of_it=score(0.999, 1.0)))

    assert "99 of 100 right 100 of 100 found" in html.words(page)


def test_it_says_in_words_whether_confidence_can_be_trusted(show):
    words = html.words(show(figure("corpus: facts", "ballots", all_of_it=score(1.0, 1.0))))

    assert "Of the 1,200 quotes it was surest of, 97 of 100 were right" in words
    assert "Reported speech, by how sure" not in words


def test_without_a_record_it_says_so(client, tmp_path, monkeypatch):
    found = reading_quality.recorded(tmp_path / "none.json")
    monkeypatch.setattr(reading_quality, "recorded", lambda: found)

    assert "No measurement is on record" in html.words(client.get("/about/reading/"))


def test_it_tells_what_the_record_of_this_checkout_holds(client, django_assert_num_queries):
    record = json.loads(reading_quality.RECORD.read_text())

    with django_assert_num_queries(0):
        page = client.get("/about/reading/")

    assert f"Version {record['version']} of the reading" in html.words(page)
    assert html.section(page, "by-kind").count("<svg") >= 2 * 8


def test_the_foot_of_every_page_leads_there(client):
    assert '<a href="/about/reading/">How well the machine reads</a>' in html.source(client.get("/sign-in/"))
