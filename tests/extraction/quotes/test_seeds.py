"""The three seed articles: every quote with its exact words and its speaker."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from extraction.quotes import find
from extraction.types import Quote

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"
EXPECTED = SEEDS / "expected.json"
_FOLD = str.maketrans("“”‘’", "\"\"''")
_WORD = re.compile(r"\w+")
_FILLING = {"a", "an", "the", "of", "for", "s", "dr"}

pytestmark = pytest.mark.skipif(not EXPECTED.exists(), reason="the seed articles are not beside this checkout")


def test_at_least_31_of_the_seed_quotes_have_their_words_and_their_speaker() -> None:
    wanted = json.loads(EXPECTED.read_text("utf-8"))["quotes"]
    found = {name: _utterances(name) for name in {w["article"] for w in wanted}}
    missed = [w for w in wanted if not any(_is(w, u) for u in found[w["article"]])]
    assert len(wanted) - len(missed) >= 31, [w["starts"] for w in missed]


def test_the_voice_of_another_century_is_marked_historic() -> None:
    wanted = [w for w in json.loads(EXPECTED.read_text("utf-8"))["quotes"] if "historic" in w.get("note", "")]
    assert wanted
    for w in wanted:
        text = (SEEDS / w["article"]).read_text("utf-8")
        quotes = [q for q in find(text) if _folded(q.span.of(text)).startswith(_folded(w["starts"]))]
        assert [q.historic for q in quotes] == [True]


def _utterances(article: str) -> list[tuple[str, Quote]]:
    """Every stretch, and every run of stretches that make one utterance, with its speaker."""
    text = (SEEDS / article).read_text("utf-8")
    quotes = [q for q in find(text) if q.kind != "indirect"]
    return [
        (_folded(" ".join(q.span.of(text) for q in quotes[i:j])), quotes[i])
        for i in range(len(quotes))
        for j in range(i + 1, len(quotes) + 1)
        if len({q.group for q in quotes[i:j]}) == 1
    ]


def _is(wanted: dict[str, Any], utterance: tuple[str, Quote]) -> bool:
    words, quote = utterance
    right_words = words.startswith(_folded(wanted["starts"])) and _bare(words).endswith(_bare(_folded(wanted["ends"])))
    return right_words and quote.speaker is not None and _same_speaker(wanted["speaker"], quote.speaker.name)


def _same_speaker(wanted: str, found: str) -> bool:
    """Names agree in all words but titles; descriptions ('Met spokesman') in all words of the wanted one."""
    wanted_words = {_stem(w) for w in _WORD.findall(wanted.split("(")[0].lower())} - _FILLING
    return wanted_words <= {_stem(w) for w in _WORD.findall(found.lower())}


def _stem(word: str) -> str:
    return "spokes" if word.startswith("spokes") else word


def _folded(words: str) -> str:
    return " ".join(words.translate(_FOLD).split())


def _bare(words: str) -> str:
    return words.rstrip(" .,'\"")
