from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from disputes import summary, timeline, titles
from disputes.facts import Assertion
from disputes.resolution import resolve
from tests.disputes.strategies import sets_of_assertions

MANY = settings(max_examples=1000, deadline=None)

FLAWS = {
    "double space": r"  |\n",
    "missing part": r"\bNone\b|\(\s*\)|“”",
    "space before punctuation": r" [,.;:)]",
    "space after bracket": r"\( ",
    "double punctuation": r"[,;:.][,;:.]",
    "a before a vowel": r"\b[Aa] [aeiou](?!ne\b|ni|ser)",
    "an before a consonant": r"\b[Aa]n [^aeiouAEIOU]",
    "doubled word": r"\b(\w+) \1\b",
    "one of many": r"\b1 (?:members|people)\b(?<!\d1 members)(?<!\d1 people)",
    "raw code": r"\w_\w",
}


@MANY
@given(sets_of_assertions)
def test_no_sentence_or_entry_reads_wrong(assertions: list[Assertion]) -> None:
    facts = resolve(assertions)
    for told in (*summary.render(facts), *timeline.build(facts)):
        assert told.text.endswith("."), told.text
        assert told.text[0].isupper() or told.text[0].isdigit(), told.text
        flawed = [name for name, pattern in FLAWS.items() if re.search(pattern, told.text)]
        assert not flawed, (flawed, told.text)


@MANY
@given(sets_of_assertions)
def test_a_summary_is_short(assertions: list[Assertion]) -> None:
    sentences = summary.render(resolve(assertions))
    assert len(sentences) <= 7
    assert len(" ".join(sentence.text for sentence in sentences).split()) < 120


@MANY
@given(sets_of_assertions)
def test_a_title_is_whole(assertions: list[Assertion]) -> None:
    title = titles.title(resolve(assertions))
    assert title
    assert title == title.strip(" :")
    assert not re.search(FLAWS["missing part"], title)


@pytest.mark.parametrize("flaw", FLAWS)
def test_each_flaw_would_be_seen(flaw: str) -> None:
    wrong = {
        "double space": "A  strike.",
        "missing part": "Paid to None.",
        "space before punctuation": "Paid , then.",
        "space after bracket": "( then).",
        "double punctuation": "Over pay..",
        "a before a vowel": "a overtime ban",
        "an before a consonant": "an strike",
        "doubled word": "the the union",
        "one of many": "about 1 members",
        "raw code": "called_off",
    }
    assert re.search(FLAWS[flaw], wrong[flaw])
