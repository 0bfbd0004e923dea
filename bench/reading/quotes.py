"""Whether the words are right, and who is held to have said them.

A unit is one stretch in one paragraph. Two units are the same where they share 0.8 of their words (Jaccard), one to one.
Fewer than three quoted words count neither way; nor does what the gold calls optional.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from bench.reading.articles import QuoteArticle
from bench.reading.marked import Said
from bench.reading.naming import means_the_same_speaker, same_role
from bench.reading.tally import Tally, pair, share
from extraction.types import Quote

Kind = Literal["direct", "indirect"]

SAME = 0.8
FEWEST_WORDS = 3
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PARAGRAPH = re.compile(r"[^\n]+")
_PRONOUNS = frozenset({"he", "she", "they", "it", "who"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A unit of the gold; ``words`` are the offsets at which its words begin."""

    words: frozenset[int]
    said: Said


@dataclass(frozen=True, slots=True)
class Given:
    words: frozenset[int]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Miss:
    """Something to look at: ``what`` is missed, invented, speaker or role."""

    article: str
    what: str
    text: str
    wanted: str = ""
    given: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How sure the reader was of a quote, and whether words and speaker were both right."""

    confidence: float
    right: bool
    article: str


@dataclass(frozen=True)
class Judged:
    """One article's quotes of one kind, held against its gold."""

    article: QuoteArticle
    wanted: Sequence[Wanted]
    given: Sequence[Given]
    pairs: Mapping[int, int]

    @cached_property
    def counted(self) -> list[int]:
        return [i for i, unit in enumerate(self.wanted) if not is_neutral(unit)]

    @cached_property
    def neutral(self) -> set[int]:
        """Given units that answer, or lie for the greater part within, what counts neither way."""
        answers = {j for i, j in self.pairs.items() if is_neutral(self.wanted[i])}
        aside = frozenset[int]().union(*(unit.words for unit in self.wanted if is_neutral(unit)))
        free = set(range(len(self.given))) - set(self.pairs.values())
        return answers | {j for j in free if 2 * len(self.given[j].words & aside) >= len(self.given[j].words)}

    @cached_property
    def found(self) -> list[tuple[Wanted, Given]]:
        return [(self.wanted[i], self.given[self.pairs[i]]) for i in self.counted if i in self.pairs]

    @cached_property
    def invented(self) -> list[Given]:
        answers = {self.pairs[i] for i in self.counted if i in self.pairs}
        return [unit for j, unit in enumerate(self.given) if j not in answers and j not in self.neutral]

    def tallies(self) -> dict[str, Tally]:
        gold, given = len(self.counted), len(self.found) + len(self.invented)
        named = [(w, g, speaker_is_right(w, g)) for w, g in self.found if w.said.speakers]
        unnamed = len(self.found) - len(named)
        pronouns = [right for _, g, right in named if _mention(g).lower() in _PRONOUNS]
        roles = [same_role(w.said.role, _standing(g)) for w, g in self.found if w.said.role]
        historic = [g.quote.historic for w, g in self.found if w.said.historic]
        return {
            "words": Tally(len(self.found), gold, given),
            "words and speaker": Tally(sum(right for *_, right in named) + unnamed, gold, given),
            "speaker behind a pronoun": share(right=sum(pronouns), of=len(pronouns)),
            "role or organisation": share(right=sum(roles), of=len(roles)),
            "marked as historic": share(right=sum(historic), of=len(historic)),
        }

    def verdicts(self) -> Iterator[Verdict]:
        name = self.article.name
        for wanted, given in self.found:
            right = speaker_is_right(wanted, given) if wanted.said.speakers else True
            yield Verdict(given.quote.confidence, right, name)
        for given in self.invented:
            yield Verdict(given.quote.confidence, False, name)

    def misses(self) -> Iterator[Miss]:
        """What was missed, what was invented, and what was given to another or lost its role."""
        name, text = self.article.name, self.article.text
        for i in self.counted:
            said = self.wanted[i].said
            if i not in self.pairs:
                yield Miss(name, "missed", text[said.start : said.end], " / ".join(said.speakers))
        for unit in self.invented:
            yield Miss(name, "invented", unit.quote.span.of(text), given=_speaker(unit))
        for wanted, given in self.found:
            said, words = wanted.said, given.quote.span.of(text)
            if said.speakers and not speaker_is_right(wanted, given):
                yield Miss(name, "speaker", words, " / ".join(said.speakers), _speaker(given))
            elif said.role and not same_role(said.role, _standing(given)):
                yield Miss(name, "role", words, said.role, _standing(given))


def judge(article: QuoteArticle, quotes: Iterable[Quote], *, kind: Kind) -> Judged:
    """Hold the quotes of one kind against the gold.

    For indirect speech all that is marked as direct is neutral, and so is what holds such words: it is mixed, and told as such.
    """
    chosen = [quote for quote in quotes if (quote.kind == "indirect") == (kind == "indirect")]
    wanted = [
        Wanted(words, said if said.kind == kind and not _is_mixed(said, article.said) else _as_neutral(said))
        for said in article.said
        if said.kind == kind or kind == "indirect"
        for words in _units(article.text, said.start, said.end)
    ]
    given = [Given(words, q) for q in chosen for words in _units(article.text, q.span.start, q.span.end)]
    return Judged(article, wanted, given, pair(wanted, given, _likeness))


def total(judged: Iterable[Judged]) -> dict[str, Tally]:
    """The tallies of many articles, added up."""
    found: dict[str, Tally] = {}
    for one in judged:
        for name, tally in one.tallies().items():
            found[name] = found.get(name, Tally()) + tally
    return found


def is_neutral(unit: Wanted) -> bool:
    return unit.said.optional or (unit.said.kind == "direct" and len(unit.words) < FEWEST_WORDS)


def speaker_is_right(wanted: Wanted, given: Given) -> bool:
    return any(means_the_same_speaker(name, _speaker(given)) for name in wanted.said.speakers)


def _is_mixed(said: Said, others: Iterable[Said]) -> bool:
    """Whether indirect speech holds words in quotation marks."""
    return said.kind == "indirect" and any(
        other.kind == "direct" and said.start <= other.start and other.end <= said.end for other in others
    )


def _as_neutral(said: Said) -> Said:
    return Said(said.start, said.end, said.kind, said.speakers, optional=True)


def _units(text: str, start: int, end: int) -> Iterator[frozenset[int]]:
    """The offsets of the words of each paragraph of [start, end)."""
    for paragraph in _PARAGRAPH.finditer(text, start, end):
        words = frozenset(word.start() for word in _WORD.finditer(text, *paragraph.span()))
        if words:
            yield words


def _likeness(wanted: Wanted, given: Given) -> float:
    shared = len(wanted.words & given.words)
    likeness = shared / len(wanted.words | given.words)
    return likeness if likeness >= SAME else 0.0


def _speaker(given: Given) -> str:
    return given.quote.speaker.name if given.quote.speaker else ""


def _mention(given: Given) -> str:
    return given.quote.speaker.as_written if given.quote.speaker else ""


def _standing(given: Given) -> str:
    """Role and organisation; of somebody without a name the description says them."""
    speaker = given.quote.speaker
    if speaker is None:
        return ""
    described = None if speaker.kind == "person" else speaker.name
    return ", ".join(x for x in (described, speaker.role, speaker.organisation) if x)
