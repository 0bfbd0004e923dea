"""Our own sample articles through a real Celery worker: how far the reading agrees with a careful reader's."""

import pytest

from tests.careful_reader import quotes_amiss
from tests.main_job.ways import SAMPLES, expected, export_of, exported, receive, sample_sources, wait_for

QUOTES_AT_LEAST = 0.9


@pytest.fixture(scope="module")
def export(at_work, tmp_path_factory):
    with at_work():
        wait_for(receive(sample_sources()))
        return export_of(exported(tmp_path_factory.mktemp("samples")))


def test_nine_in_ten_quotes_have_the_right_words_and_speaker(export):
    wanted = [quote for quote in expected(SAMPLES)["quotes"] if not quote.get("optional")]
    amiss = quotes_amiss(export, wanted)
    assert len(amiss) <= (1 - QUOTES_AT_LEAST) * len(wanted), amiss


def test_an_air_strike_makes_no_dispute(export):
    for line in expected(SAMPLES)["must_not"]:
        if line["check"] == "no_dispute":
            assert export.articles[line["article"]]["disputes"] == []


def test_an_undated_article_stays_undated(export):
    for line in expected(SAMPLES)["must_not"]:
        if line["check"] == "no_published":
            assert export.articles[line["article"]]["published"] is None


def test_nobody_of_an_unrelated_story_becomes_a_party_or_a_speaker(export):
    [names] = [line["names"] for line in expected(SAMPLES)["must_not"] if line["check"] == "no_name"]
    parties = {name for dispute in export.disputes.values() for name in dispute["unions"] + dispute["employers"]}
    speakers = {quote["speaker"] for quotes in export.quotes.values() for quote in quotes}
    assert not set(names) & (parties | speakers)
