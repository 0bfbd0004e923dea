from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disputes import summary, timeline, titles, wording
from disputes.facts import Assertion
from disputes.pinned import Pin
from disputes.resolution import resolve
from tests.disputes.strategies import MANY, sets_of_assertions

pytestmark = pytest.mark.random

MONTH = rf"(?:{'|'.join(wording.MONTHS)})"
SOFTENED = "(?:about|almost|more than|up to|some|at least|an additional)"
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
    "many of one": r"(?<!\b1) (?:member|person)\b|\b1 person are",
    "a softened one": rf"(?i:{SOFTENED}) 1 (?:member|person)",
    "nobody": r"\b0 (?:members|people)\b(?<!\d0 members)(?<!\d0 people)",
    "bare amount": r"(?:offer|claim|payment|settlement|allowance|passes|award) of \d[\d.,]*(?! per cent|[\d.,]| [A-Z]{3}\b)",
    "two amounts": r"£1,250 award of",
    "lockout by members": r"ockouts? by",
    "raw code": r"\w_\w",
    "day without a month": rf"\bon \d{{1,2}}(?! {MONTH})\b",
    "said twice over": r"strike(?: \([^)]*\))? and (?:for |against |on )?industrial action",
    "for and against at once": r"(?:for|against|on) the offer[^.]* (?:and|,) (?:for|against|on) the offer",
    "list that ends in a comma": r"(?<!cent), (?:and|or)\b",
    "two conjunctions": r"\b(?:and|or) (?:and|or)\b",
    "judging word": r"(?i:\b(?:only|just) \d)",
    "one speaker twice": r"position of (.+) is “[^”]*”; the position of \1 is",
}

VERB = re.compile(r"\b(?:is|are|was|were|voted|opened|closed|include|took place|resumed|failed|held)\b")


@MANY
@given(sets_of_assertions)
def test_no_sentence_or_entry_reads_wrong(assertions: list[Assertion]) -> None:
    facts = resolve(assertions)
    for told in (*summary.render(facts), *timeline.build(facts)):
        assert told.text.endswith("."), told.text
        assert told.text[0].isupper() or told.text[0].isdigit(), told.text
        flawed = [name for name, pattern in FLAWS.items() if re.search(pattern, told.text)]
        assert not flawed, (flawed, told.text)
        assert VERB.search(told.text), told.text
        for opens, closes in ("()", "“”", "[]"):
            assert told.text.count(opens) == told.text.count(closes), told.text


@MANY
@given(sets_of_assertions)
def test_no_two_shares_of_one_vote_come_to_more_than_a_hundred(assertions: list[Assertion]) -> None:
    facts = resolve(assertions)
    for told in (*summary.render(facts), *timeline.build(facts)):
        for yes, no in re.findall(r"\(([\d.]+) per cent for, ([\d.]+) per cent against\)", told.text):
            assert float(yes) + float(no) <= 101, told.text


@MANY
@given(sets_of_assertions)
def test_no_ballot_is_told_to_close_before_it_opens(assertions: list[Assertion]) -> None:
    for told in summary.render(resolve(assertions)):
        days = re.search(r"open\w* on (\d+ \w+ \d+).*close on (\d+ \w+ \d+)", told.text)
        assert not days or _day(days[1]) <= _day(days[2]), told.text


@MANY
@given(sets_of_assertions)
def test_no_sentence_is_told_twice(assertions: list[Assertion]) -> None:
    texts = [sentence.text for sentence in summary.render(resolve(assertions))]
    assert len(texts) == len(set(texts))


@MANY
@given(sets_of_assertions)
def test_nothing_lasts_until_a_day_before_it_starts(assertions: list[Assertion]) -> None:
    for entry in timeline.build(resolve(assertions)):
        until = re.search(rf"lasting until (\d+ {MONTH} \d+)", entry.text)
        if until and entry.when.latest:
            assert _day(until[1]) > entry.when.latest, (entry.text, entry.when)


def _day(words: str) -> date:
    day, month, year = words.split()
    return date(int(year), wording.MONTHS.index(month) + 1, int(day))


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
    assert re.search(FLAWS[flaw], WRONG[flaw])


WRONG = {
    "double space": "A  strike.",
    "missing part": "Paid to None.",
    "space before punctuation": "Paid , then.",
    "space after bracket": "( then).",
    "double punctuation": "Over pay..",
    "a before a vowel": "a overtime ban",
    "an before a consonant": "an strike",
    "doubled word": "the the union",
    "one of many": "about 1 members",
    "many of one": "12 person",
    "a softened one": "Almost 1 person",
    "nobody": "a strike by 0 members",
    "bare amount": "An offer of 8 was reported",
    "two amounts": "a £1,250 award of $8",
    "lockout by members": "A lockout by 40 members",
    "raw code": "called_off",
    "day without a month": "closed on 4 2025",
    "said twice over": "voted for action short of a strike and for industrial action",
    "for and against at once": "voted against the offer (50 per cent for) and for the offer",
    "list that ends in a comma": "pay, and pensions",
    "two conjunctions": "pay and and pensions",
    "judging word": "Only 300 people",
    "one speaker twice": "the position of Northgate is “it is fair”; the position of Northgate is “it is final”",
}


@MANY
@given(sets_of_assertions, st.sets(st.sampled_from(summary.PLACES), max_size=2))
def test_pinned_sentences_are_kept_and_the_summary_stays_short(assertions: list[Assertion], places: set[str]) -> None:
    facts = resolve(assertions)
    pins = [Pin(place, f"At {place} an editor " + "wrote " * 36 + "this.", "a letter", "", "r") for place in places]
    told = summary.render(facts, pins)

    assert {pin.text for pin in pins} == {sentence.text for sentence in told if sentence.pinned}
    assert all(sentence.evidence for sentence in told)
    assert len(" ".join(sentence.text for sentence in told).split()) < 120
