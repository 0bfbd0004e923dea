"""Reading takes time in proportion to the length of the text, whatever the text."""

from __future__ import annotations

import pytest

from extraction.quotes import find
from tests.growth import growth

_SIZE = 8_000
_ADVERSARIES = {
    "commas": ",",
    "words without a full stop": "word ",
    "words without an end": "a",
    "marks that only open": "“",
    "nested marks": "“‘",
    "straight marks": '"',
    "single marks that never close": "x 'a ",
    "plural possessives": "'a workers' ",
    "one-letter quotes": '"a" ',
    "open paragraphs": "“a\n",
    "cues in a row": "Pell said, ",
    "reported by reported": "Pell said that Hask said that ",
    "relative clauses": ", who said ",
    "according to": "according to Pell, ",
    "dashes": " – Pell said",
    "brackets": "( ",
    "closing brackets": ") ",
    "prepositions": "of the union of ",
    "possessives": "the 's ",
    "names": "Ann Lowe ",
    "many people": "".join(f"Ann Q{n}x said he won. " for n in range(600)),
    "namesakes": "".join(f"Ann{chr(97 + n % 26)}{chr(97 + n // 26)} Lowe met Lowe. " for n in range(600)),
    "pronouns": "He said he said. ",
    "quotes of one person": "Ann Lowe, a nurse, said “yes we can”. ",
}


@pytest.mark.parametrize("unit", _ADVERSARIES.values(), ids=_ADVERSARIES)
def test_four_times_the_text_takes_nowhere_near_sixteen_times_as_long(unit: str) -> None:
    small, large = ((unit * (size // len(unit) + 1))[:size] for size in (_SIZE, 4 * _SIZE))
    assert growth(find, small, large) < 11
