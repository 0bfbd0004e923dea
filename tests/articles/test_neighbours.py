"""The sentences around a quote."""

import pytest

from articles.neighbours import neighbours

TEXT = (
    "The depot shut on Monday. “We were never asked,” said Ada Penhale. “Not once.”\n\n"
    "The firm would not comment. Talks go on.\n"
)


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("We were never asked,", "The depot shut on Monday.", "said Ada Penhale. “Not once.”"),
        ("Not once.", "“We were never asked,” said Ada Penhale.", "The firm would not comment."),
        ("The depot shut on Monday", "", "“We were never asked,” said Ada Penhale."),
        ("Talks go on.", "The firm would not comment.", ""),
    ],
)
def test_a_quote_is_shown_with_the_rest_of_its_sentence_and_the_next(words, before, after):
    start = TEXT.index(words)

    assert neighbours(TEXT, start=start, end=start + len(words)) == (before, after)
