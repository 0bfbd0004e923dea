"""Whether two ways of naming a speaker or a body mean the same."""

import pytest

from bench.reading.naming import means_the_same_speaker, same_body, same_role

SAME = [
    ("Ada Penhale", "Ada Penhale"),
    ("Ada Penhale", "Ms Penhale"),
    ("Ada Penhale", "Dr Ada Penhale OBE"),
    ("Ada M. Penhale", "Ada Penhale"),
    ("Sen. Ada Penhale of Fife", "Ada Penhale"),
    ("Ada Penhale, convener of the Guild", "Penhale"),
    ("a spokesman for the line", "a line spokesperson"),
    ("a police source", "police source"),
    ("one of the deckhands", "one"),
    ("the Sound Boatmen’s Guild", "Sound Boatmen's Guild"),
    ("the state Bureau of Tides", "Bureau of Tides"),
    ("Public and Commercial Services Union", "PCS"),
]
OTHER = [
    ("Ada Penhale", "she"),
    ("Ada Penhale", ""),
    ("Ada Penhale", "Bert Penhale"),
    ("Ada Penhale", "Ada Hale"),
    ("Ada Penhale", "the convener"),
    ("Ada Penhale", "a spokesman for Ada Penhale"),
    ("a spokesman for the line", "a spokesman for the union"),
    ("a spokesman for the line", "Ada Penhale"),
    ("the Sound Boatmen’s Guild", "the Harbour Guild"),
]


@pytest.mark.parametrize(("gold", "given"), SAME)
def test_these_are_one_speaker(gold, given):
    assert means_the_same_speaker(gold, given)


@pytest.mark.parametrize(("gold", "given"), OTHER)
def test_these_are_not(gold, given):
    assert not means_the_same_speaker(gold, given)


def test_a_body_is_known_by_its_initials_and_by_the_register():
    assert same_body("Sound Boatmen's Guild", "SBG")
    assert same_body("Sound Boatmen's Guild (SBG)", "SBG")
    assert same_body("Scotland Yard", "Metropolitan Police Service")
    assert not same_body("Sound Boatmen's Guild", "Sound Harbour Trust")


def test_half_of_the_words_of_a_role_are_enough():
    assert same_role("convener of the Sound Boatmen’s Guild", "convener, Boatmen's Guild")
    assert not same_role("convener of the Sound Boatmen’s Guild", "chair")
