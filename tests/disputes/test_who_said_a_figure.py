"""A figure that stands in somebody's words is told as theirs."""

import pytest

from articles.models import Quote
from disputes import assertions
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = (
    "Ferry crews are in dispute. “We have 1,100 members in this fight,” said Ada Penhale. "
    "The company puts it at 900. It added that 300 would work.\n"
)


@pytest.fixture
def article():
    return factories.article(text=TEXT)


@pytest.fixture
def dispute(article):
    made = factories.dispute()
    factories.link(article, made)
    return made


def members(article, words):
    start, end = factories.span(article, words)
    value = {"count": {"value": 1, "as_written": words, "span": {"start": start, "end": end}, "qualifier": ""}}
    return factories.claim(article, "Ferry crews are in dispute.", predicate="members_affected", value=value)


def said_by(dispute):
    told = [a for a in assertions.of(dispute) if a.predicate == "members_affected"]
    return [assertion.said_by for assertion in told]


def test_the_speaker_of_the_quote_around_it(article, dispute):
    factories.quote(
        article, "We have 1,100 members in this fight,", speaker="Ada Penhale", organisation="Union of Harbour Trades"
    )
    members(article, "1,100")
    members(article, "900")
    assert said_by(dispute) == ["Ada Penhale, Union of Harbour Trades", ""]


def test_reported_speech_counts_and_the_narrower_words_go_first(article, dispute):
    factories.quote(
        article, "The company puts it at 900. It added that 300 would work.", speaker="A reporter", kind="indirect"
    )
    factories.quote(
        article, "puts it at 900", speaker="Skelling Ferries", organisation="Skelling Ferries", kind="indirect"
    )
    members(article, "900")
    assert said_by(dispute) == ["Skelling Ferries"]


@pytest.mark.parametrize("columns", [{"historic": True}, {"confidence": 0.2}, {"speaker": ""}])
def test_words_of_another_time_or_of_nobody_sure_name_no_speaker(article, dispute, columns):
    quote = factories.quote(article, "We have 1,100 members in this fight,")
    Quote.objects.filter(pk=quote.pk).update(**columns)
    members(article, "1,100")
    assert said_by(dispute) == [""]
