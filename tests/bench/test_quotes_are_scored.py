"""Quotes held against the gold: words by the stretch, speakers by name, what is neutral left aside."""

from bench.reading import quotes
from bench.reading.articles import QuoteArticle
from bench.reading.marked import parse
from extraction.types import Quote, Span, Speaker

SOURCE = (
    '<q who="Ada Penhale" role="the convener">“We will not sail on a promise,”</q> she said of the '
    '<q who="Ada Penhale">“empty quay”</q>.\n'
    'She warned that <i who="Ada Penhale">the boats were old</i>.'
)


def article(source=SOURCE):
    return QuoteArticle("ferry/002", *parse(source))


def read(one, words, *, speaker="Ada Penhale", kind="direct", confidence=0.9, **columns):
    start = one.text.index(words)
    who = Speaker(speaker, as_written=columns.pop("mention", speaker), span=None, **columns)
    return Quote(Span(start, start + len(words)), kind, group=0, speaker=who, confidence=confidence)


def judged(one, *found, kind="direct"):
    return quotes.judge(one, found, kind=kind)


def test_the_right_words_of_the_right_speaker_count_in_full():
    one = article()

    tallies = judged(one, read(one, "We will not sail on a promise,", mention="she", role="the convener")).tallies()

    for name in ("words", "words and speaker", "speaker behind a pronoun", "role or organisation"):
        assert (tallies[name].right, tallies[name].gold, tallies[name].given) == (1, 1, 1), name


def test_marks_cost_nothing_and_missing_words_cost_the_stretch():
    one = article()

    assert judged(one, read(one, "“We will not sail on a promise,”")).tallies()["words"].right == 1
    assert judged(one, read(one, "We will not sail")).tallies()["words"].right == 0


def test_the_wrong_speaker_leaves_the_words_right():
    one = article()

    found = judged(one, read(one, "We will not sail on a promise,", speaker="she"))

    assert (found.tallies()["words"].right, found.tallies()["words and speaker"].right) == (1, 0)
    assert [(miss.what, miss.wanted, miss.given) for miss in found.misses()] == [("speaker", "Ada Penhale", "she")]


def test_fewer_than_three_words_count_neither_way():
    one = article()

    with_them = judged(one, read(one, "empty quay", speaker="Bert Hale")).tallies()["words"]

    assert with_them == judged(one).tallies()["words"]


def test_words_of_nobody_are_invented():
    one = article()

    found = judged(one, read(one, "she said of the"))

    assert found.tallies()["words"].given == 1
    assert [verdict.right for verdict in found.verdicts()] == [False]


def test_one_stretch_answers_once():
    one = article()

    twice = [read(one, "We will not sail on a promise,"), read(one, "We will not sail on a promise")]

    assert judged(one, *twice).tallies()["words"].given == 2


def test_a_stretch_over_two_paragraphs_is_two_units():
    one = article('<q who="Ada Penhale">“We waited for long.\nWe wait no longer.”</q>')

    assert judged(one).tallies()["words"].gold == 2


def test_indirect_speech_that_holds_quoted_words_counts_as_those_words_alone():
    one = article(
        'She said <i who="Ada Penhale">they were <q who="Ada Penhale">“tired of all promises”</q> by now</i>.'
    )

    assert judged(one, kind="indirect").tallies()["words"].gold == 0
    assert judged(one).tallies()["words"].gold == 1


def test_indirect_speech_is_scored_by_itself():
    one = article()

    tallies = judged(one, read(one, "the boats were old", kind="indirect"), kind="indirect").tallies()

    assert (tallies["words"].right, tallies["words"].gold, tallies["words"].given) == (1, 1, 1)
