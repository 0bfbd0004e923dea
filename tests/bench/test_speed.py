"""Speed and memory are measured beside something plain."""

from bench.reading.speed import measure


def test_reading_takes_longer_and_holds_more_than_cutting_out_words():
    text = "Crews at Kestrel Ferries will strike over pay, the Sound Boatmen’s Guild said.\n\n“We waited,” said Ada Penhale.\n\n"

    reading, quotes = measure([text * 5] * 3)

    assert (reading.what, quotes.what, reading.articles) == ("reading", "quotes", 3)
    assert reading.times_the_tokens > 1
    assert reading.memory_ratio > 1
    assert reading.characters_per_second > 0
