"""Words are found again in a text that was cleaned otherwise."""

from articles.decisions.places import moved, touch

WAS = "Menu\nA strike is called. The crews are out. A strike is called."
WORDS = "A strike is called."


def place(text, *, nth=0):
    at = text.index(WORDS)
    for _ in range(nth):
        at = text.index(WORDS, at + 1)
    return at, at + len(WORDS)


def test_in_the_same_text_they_stand_where_they_stood():
    assert moved(place(WAS, nth=1), was=WAS, now=WAS) == place(WAS, nth=1)


def test_where_something_before_them_was_cut_they_move():
    now = WAS.removeprefix("Menu\n")

    assert moved(place(WAS), was=WAS, now=now) == place(now)
    assert moved(place(WAS, nth=1), was=WAS, now=now) == place(now, nth=1)


def test_words_that_are_not_there_any_more_are_nowhere():
    assert moved(place(WAS), was=WAS, now="The crews are out.") is None


def test_words_of_a_text_that_is_not_known_are_nowhere():
    assert moved((0, 4), was="", now=WAS) is None


def test_neighbours_do_not_touch():
    assert not touch([(0, 4)], [(4, 8)])
    assert touch([(0, 5)], [(4, 8)])
