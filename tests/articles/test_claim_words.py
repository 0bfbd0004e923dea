"""The value of a claim in plain words, by its shape."""

import pytest

from articles.claim_words import rows

DAY = {"as_written": "next Tuesday", "earliest": "2026-03-03", "latest": "2026-03-03", "span": {"start": 0, "end": 12}}
RANGE = {**DAY, "as_written": "in early March", "earliest": "2026-03-01", "latest": "2026-03-10"}
WORDS_ONLY = {**DAY, "as_written": "soon", "earliest": None, "latest": None}


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (DAY, "3 March 2026"),
        (RANGE, "between 1 and 10 March 2026 (“in early March”)"),
        ({**RANGE, "latest": "2026-04-02"}, "between 1 March and 2 April 2026 (“in early March”)"),
        ({**RANGE, "latest": "2027-01-02"}, "between 1 March 2026 and 2 January 2027 (“in early March”)"),
        (WORDS_ONLY, "soon"),
        ({"value": 6500, "as_written": "6,500", "qualifier": "about", "span": {}}, "about 6,500"),
        ({"value": 12, "as_written": "a dozen", "qualifier": "", "span": {}}, "12"),
        ([{"name": "Union of Harbour Trades", "as_written": "UHT"}, {"name": "Dockers' League"}],
         "Union of Harbour Trades, Dockers' League"),
        ([{"action": "strike", "yes_pct": "50.0", "no": None}], "Action: strike, Yes, per cent: 50.0"),
        ("work_to_rule", "work to rule"),
        (1250, "1,250"),
    ],
)  # fmt: skip
def test_a_part_is_said_in_words(part, words):
    assert rows({"what": part}) == [("What it is", words)]


@pytest.mark.parametrize("nothing", [None, "", [], [None]])
def test_what_is_not_stated_has_no_row(nothing):
    assert rows({"amount": nothing}) == []


def test_rows_come_in_the_order_of_the_value_classes_whatever_the_database_gives():
    given = {"no": 3, "yes": 4, "ends_on": DAY, "starts_on": DAY, "unheard_of": "x"}

    labels = [label for label, _ in rows(given)]

    assert labels.index("Starts on") < labels.index("Ends on")
    assert labels.index("Yes") < labels.index("No")
    assert labels[-1] == "Unheard of"
