"""Our own sample articles through a real Celery worker: how far the reading agrees with a careful reader's."""

import pytest

from tests.careful_reader import amiss_in_disputes, forbidden, quotes_amiss
from tests.main_job.ways import SAMPLES, expected, export_of, exported, receive, sample_sources, wait_for

pytestmark = pytest.mark.django_db  # pytest-django makes the database only where a test asks for it
QUOTES_AT_LEAST = 0.9
FACTS_AMISS_AT_MOST = 5
"""Of some hundred and fifty. It is to go down, never up."""


@pytest.fixture(scope="module")
def export(at_work, tmp_path_factory):
    with at_work():
        wait_for(receive(sample_sources()))
        return export_of(exported(tmp_path_factory.mktemp("samples")))


def test_every_article_is_linked_to_the_dispute_a_reader_would_name_and_there_are_no_others(export):
    wanted = expected(SAMPLES)["disputes"]
    assert all(export.dispute_of(dispute["articles"]) for dispute in wanted)
    assert len(export.disputes) == len(wanted)


def test_the_facts_are_nearly_those_of_a_careful_reader(export):
    amiss = amiss_in_disputes(export, expected(SAMPLES)["disputes"])
    assert len(amiss) <= FACTS_AMISS_AT_MOST, "\n".join(amiss)


def test_nine_in_ten_quotes_have_the_right_words_and_speaker(export):
    wanted = [quote for quote in expected(SAMPLES)["quotes"] if not quote.get("optional")]
    amiss = quotes_amiss(export, wanted)
    assert len(wanted) - len(amiss) >= QUOTES_AT_LEAST * len(wanted), amiss


def test_nothing_is_taken_that_must_not_be(export):
    assert forbidden(export, expected(SAMPLES)) == []
