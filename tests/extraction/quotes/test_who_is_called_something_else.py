"""Whom a description, a pronoun or a familiar name means, and who speaks where a verb is of no list."""

from __future__ import annotations

import pytest

from extraction.quotes import find

MEANT = [
    # a description of somebody just named
    ('Una Breck spoke first. "We are late," the Fife councillor said.', "Una Breck"),
    ('Una Breck met Tom Hale. "We are late," the Fife councillor said.', "the Fife councillor"),
    ('Una Breck spoke first. "We are late," the businessman from Fife said.', "the businessman from Fife"),
    ('Una Breck spoke first. "We are late," the rail supporter said.', "the rail supporter"),
    # a nameless person who comes again
    ('A harbour pilot spoke up. "We are late," the pilot said.', "a harbour pilot"),
    ('Tom Hale was there. A night nurse said it was cold. "We are late," she said.', "a night nurse"),
    # organisations by what they are
    ('The Lantern Safety Board met. "We are late," the board said.', "Lantern Safety Board"),
    ('The Ferry Regulation Agency met. "We are late," the agency said.', "Ferry Regulation Agency"),
    ('The Lantern Safety Board met the Pier Board. "We are late," the board said.', "the board"),
    # familiar names and genders
    ('Maximilian Orde drives. "We are late," Max said.', "Maximilian Orde"),
    ('Alderwoman Quill Castle spoke with Grady Muldoon. "When?" she asked.', "Quill Castle"),
    ('Leocadia Frost met Tarquin Osei. "We are late," she said.', "Leocadia Frost"),
    ('"We are late," said a baker who gave his name only as Tam.', "Tam"),
    ('"We are late," said a baker, who identified herself as Una Breck.', "Una Breck"),
    ('"We are late," said a baker who would not give his name.', "a baker"),
    # what is no name
    ('Una Breck, an Oregon Democrat, stood up. "We are late," she said.', "Una Breck"),
    ('Una Breck stood up. Asked how she felt, she smiled. "We are late," she said.', "Una Breck"),
    ('WESTPORT, Ill. -- Una Breck stood up. "We are late," she said.', "Una Breck"),
    ('Una Breck rules Wessex County. "We are late," she said.', "Una Breck"),
    # verbs of no list, in the present and before a role
    ('"We are late," Una Breck croaks.', "Una Breck"),
    ('"We are late," raged campaign boss Una Breck.', "Una Breck"),
    ('"We are late," said her husband.', "her husband"),
    ('"If anyone was late —" Una Breck began, and stopped.', "Una Breck"),
    ('"We are late," chuckled one old Leeds hand.', "one old Leeds hand"),
    # words that stand alone
    ('Nobody had paid since May, Una Breck said. "Geese have."', "Una Breck"),
    ('"We are late and cold." -- man in a bear costume', "man"),
    ('The clerk who answered, Una Breck said, was polite.\n\n"He told me to wait there."', "Una Breck"),
]


@pytest.mark.parametrize(("text", "speaker"), MEANT)
def test_the_words_in_marks_are_said_by_whoever_is_meant(text: str, speaker: str) -> None:
    last = [q for q in find(text) if q.kind != "indirect"][-1]
    assert last.speaker is not None
    assert last.speaker.name == speaker


def test_a_headline_after_a_colon_tells_of_the_words_and_does_not_say_them() -> None:
    (quote,) = (
        q
        for q in find("'We have all been late for nine long years': A town reckons with its ferry")
        if q.kind != "indirect"
    )
    assert quote.speaker is None
