"""English is read; other languages are recognised and left unread."""

from __future__ import annotations

import pytest

import extraction
from extraction.language import detect

ENGLISH = (
    "Drivers at Larkspur Buses will walk out on Monday after talks over pay broke down, their union has said. "
    "It is the third time this year that they have been on strike."
)
FOREIGN = {
    "fr": "Les conducteurs de bus sont en grève depuis lundi, et le syndicat a dit que la direction ne veut pas "
    "négocier avec "
    "les salariés qui demandent une hausse des salaires dans cette entreprise.",
    "de": "Die Fahrer der Busse sind seit Montag im Streik, und die Gewerkschaft sagt, dass der Betrieb nicht mit "
    "ihnen über "
    "die Löhne verhandeln will, die seit Jahren nicht gestiegen sind.",
    "es": "Los conductores de los autobuses están en huelga desde el lunes y el sindicato dice que la empresa no "
    "quiere "
    "negociar con ellos sobre los salarios que no han subido en tres años.",
    "it": "Gli autisti degli autobus sono in sciopero da lunedì e il sindacato dice che la società non vuole "
    "trattare con loro "
    "per i salari che non sono aumentati nella regione.",
    "cy": "Mae gyrwyr y bysiau ar streic ers dydd Llun, ac mae'r undeb yn dweud nad yw'r cwmni am drafod gyda nhw am "
    "y tâl "
    "sydd wedi bod yn isel ers blynyddoedd yn y sir.",
}


def test_english_is_told() -> None:
    assert detect(ENGLISH) == "en"


@pytest.mark.parametrize("code", FOREIGN)
def test_another_language_is_told_and_left_unread(code: str) -> None:
    reading = extraction.read(FOREIGN[code])
    assert (reading.language, reading.claims, reading.quotes) == (code, (), ())


def test_another_script_is_left_unread() -> None:
    reading = extraction.read(
        "Водители автобусов бастуют с понедельника, и профсоюз говорит, что компания не хочет говорить. " * 2
    )
    assert (reading.language, reading.claims) == ("xx", ())


def test_a_text_too_short_to_tell_is_read_as_english() -> None:
    reading = extraction.read("Unite members at Larkspur Buses to strike over pay")
    assert reading.language == "und"
    assert reading.disputes


def test_a_few_foreign_words_do_not_make_a_text_foreign() -> None:
    assert detect(f"{ENGLISH} «Ça suffit», said one driver, «la lutte continue». {ENGLISH}") == "en"


def test_nothing_is_no_language() -> None:
    assert detect("  \n 12 %") == "und"
