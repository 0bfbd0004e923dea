"""Reading takes time in proportion to the length of the text, whatever the text.

Four times the text may take eight times as long (the machine is shared); the square would take sixteen times.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import document
from extraction.claims import dispute, members_affected, position, talks
from extraction.cleaning import clean
from extraction.normalise import organisations
from extraction.sentences import paragraphs, sentences
from tests.growth import growth

UNITS = [
    "A ", ",", "[", "<", "> ", "\n", "Union of ", "University of Leeds ", "the union ", "Unite and ", "strike ballot ",
    "The strike by Unite at Tesco was over pay. ", "The strike by Unite at Tesco was over pay.\n\n", "500 workers ",
    "Related Articles\n", "Sign up now\n", "Aaaa Bbbb Cccc ", "NHS Trust ", "talks ", "“pay offer” said Unite. ", "**a", ".",
]  # fmt: skip


def _claims(text: str) -> None:
    doc = document.Document(
        text=text, published=None, title=None, paragraphs=paragraphs(text), sentences=sentences(text), quotes=(),
        orgs=organisations.find(text),
    )  # fmt: skip
    found = list(dispute.find(doc))
    for reader in (members_affected, position, talks):
        list(reader.find(doc, found))


@pytest.mark.parametrize("work", [clean, _claims], ids=["cleaning", "claims"])
@pytest.mark.parametrize("unit", UNITS)
def test_four_times_the_text_takes_no_sixteen_times_as_long(unit: str, work: Callable[[str], object]) -> None:
    small, large = (unit * (size // len(unit)) for size in (8_000, 32_000))
    assert growth(work, small, large) < 11
