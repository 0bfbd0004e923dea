"""What pure modules hold as data and pages show by ``in_language`` or ``shown_words``: for translators, beside what is marked."""

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))

from articles import claim_words, values
from ballots import bars, law_page, results, verdict_words
from ballots.law.records import JURISDICTIONS
from ballots.law.rules import RULES
from disputes import plain_words, wording

MEASURED_ON = (
    "articles of our own with facts",
    "articles of our own with quotes",
    "articles of the quote benchmark",
    "articles of the corpus",
)


def every() -> Iterator[tuple[str, str]]:
    """(file, words)."""
    yield from (("disputes/plain_words.py", words) for words in _of_facts())
    yield from (("disputes/wording.py", wording.start(words)) for words in wording.CAUSES.values())
    yield from (("ballots/verdict_words.py", words) for words in _of_verdicts())
    yield from (("ballots/law/records.py", words) for words in JURISDICTIONS.values())
    yield from (("ballots/law/rules.py", words) for rule in RULES for words in (rule.in_words, rule.check) if words)
    page = (law_page.TOPICS, law_page.GOES_BY, law_page.SURE)
    yield from (("ballots/law_page.py", words) for table in page for words in table.values())
    yield from (("ballots/results.py", said) for words in results.ACTIONS.values() for said in (words, _started(words)))
    yield from (("ballots/bars.py", words) for words in _of_bars())
    yield from (("articles/claim_words.py", words) for words in _of_claims())
    yield from (("bench/reading/running.py", words) for words in MEASURED_ON)


def _started(words: str) -> str:
    return words[0].upper() + words[1:]


def _of_bars() -> Iterator[str]:
    yield from (words for _percent, words in bars.MARKS.values())
    yield from ("Yes", "No", "Spoiled", "Returned", "Not returned", "Spoiled or not returned", "Spoiled or not counted")
    yield from ("Not accounted for", "Other than Yes", "half", "Papers returned", "Entitled to vote")
    yield from ("entitled to vote", "papers returned", "Yes and No votes", "those entitled to vote")
    yield "the votes, as published"


def _of_claims() -> Iterator[str]:
    yield from map(claim_words.label, dict.fromkeys([*claim_words.LABELS, *claim_words.NAMES, *values.CLASSES]))


def _of_facts() -> Iterator[str]:
    for family in plain_words.WORDS.values():
        yield from family.values()
    yield plain_words.question("", about="offer")
    for ballot in plain_words.WORDS["ballot"].values():  # the calendar's
        yield from (f"{ballot} {verb}" for verb in ("opens", "closes"))
    yield from ("Mandate ends", "Last day for action to begin")


def _of_verdicts() -> Iterator[str]:
    yield from verdict_words.NAMES.values()
    yield from verdict_words.OUTCOMES.values()
    for name in verdict_words.NAMES.values():  # what the list of ballots is narrowed to
        yield from (f"{name}: {outcome}" for outcome in verdict_words.OUTCOMES.values())
