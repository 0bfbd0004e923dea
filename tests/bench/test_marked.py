"""A marked article gives its plain text and, with offsets into it, what was said and by whom."""

import pytest

from bench.reading.marked import parse


def test_the_text_is_plain_and_the_offsets_cut_out_what_was_marked():
    text, said = parse(
        '<q who="Ada Penhale" role="a pilot">“Steady,”</q> she said, and <i who="Ada Penhale">it was late</i>.'
    )

    assert text == "“Steady,” she said, and it was late."
    assert [text[each.start : each.end] for each in said] == ["“Steady,”", "it was late"]
    assert [(each.kind, each.role) for each in said] == [("direct", "a pilot"), ("indirect", None)]


def test_what_one_says_that_another_said_is_marked_inside():
    text, said = parse('<q who="Ada Penhale">“He told me <q who="Bert Hale" historic="yes">‘no’</q> twice”</q>')

    assert [(each.speakers, each.historic) for each in said] == [(("Ada Penhale",), False), (("Bert Hale",), True)]
    assert text[said[1].start : said[1].end] == "‘no’"


def test_a_comparison_in_the_text_is_no_mark():
    text, said = parse("Waves < 2 m, winds <30 knots")

    assert (text, said) == ("Waves < 2 m, winds <30 knots", ())


@pytest.mark.parametrize(
    "source",
    [
        '<q who="A">“never closed”',
        "“never opened”</q>",
        '<q who="A">“crossed”</i>',
        "<q>“of nobody”</q>",
        "<q who='A'>“x”</q>",
    ],
)
def test_marks_that_do_not_pair_are_refused(source):
    with pytest.raises(ValueError):
        parse(source)
