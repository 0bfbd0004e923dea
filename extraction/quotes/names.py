"""Proper names in the text, with what stands beside them: titles, roles, organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extraction.quotes import lexicon
from extraction.quotes.capitals import is_organisation_word, run_end
from extraction.quotes.first_names import is_first_name
from extraction.quotes.places import is_state
from extraction.quotes.roles import standing
from extraction.quotes.tokens import Sentence, Token, Tokens
from extraction.types import Span

_ACRONYM = re.compile(r"(?!(?:II|III|IV|MP|KC|QC|OBE|CBE)$)[A-Z]\.?[A-Z0-9&][A-Z0-9&.]{0,6}s?$")
_NOT_REAL = re.compile(
    r"\*?[,\s]*+\(?[^.;()\n]{0,12}(?:not (?:his|her|their) real name|name (?:has been )?changed|a pseudonym)", re.I
)


@dataclass(slots=True, eq=False)
class Name:
    """One mention of a proper name: ``tokens[first:last]`` is the name itself, without title and role."""

    first: int
    last: int
    words: tuple[str, ...]
    title: str = ""
    """The honorific before it, lower case, without a full stop."""
    role: Span | None = None
    organisation: Span | None = None
    is_organisation: bool = False
    pseudonym: bool = False
    begins: int = 0
    """The first token of the whole phrase, with title and role."""

    @property
    def surname(self) -> str:
        words = [w for w in self.words if w.lower() not in lexicon.NAME_SUFFIXES]
        return (words or list(self.words))[-1].lower()


@dataclass(slots=True)
class _Seen:
    """What the text has shown so far: words in lower case, and the names of people with a first name."""

    common: frozenset[str]
    surnames: set[str] = field(default_factory=set)
    full: set[tuple[str, ...]] = field(default_factory=set)


def find_names(tokens: Tokens) -> list[Name]:
    """Every mention of a proper name outside quotation marks, in text order."""
    seen = _Seen(frozenset(t.low for t in tokens.tokens if t.kind == "word" and not t.capital))
    headline = _headline(tokens)
    body = [n for s in tokens.sentences[len(headline) :] for n in _names_in(tokens, s, seen)]
    return [*(n for s in headline for n in _known_names_in(tokens, s, seen)), *body]


def _headline(tokens: Tokens) -> list[Sentence]:
    """The sentences of a first paragraph that is all in Title Case and stands above something."""
    first = [s for s in tokens.sentences if s.paragraph == 0]
    above = len(first) < len(tokens.sentences)
    return first if above and all(_in_title_case(tokens, s) for s in first) else []


def _names_in(tokens: Tokens, sentence: Sentence, seen: _Seen) -> Iterator[Name]:
    for first, last in _runs(tokens, sentence, seen):
        name = _name(tokens, first, last, sentence.first, seen)
        if name is None:
            continue
        if len(name.words) > 1:
            seen.surnames.add(name.surname)
            seen.full.add(name.words)
        _add_surroundings(tokens, name, sentence)
        yield name


def _runs(tokens: Tokens, sentence: Sentence, seen: _Seen) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words of a sentence; 'May' and 'Long' too, where somebody has been called so."""
    index = sentence.first
    while index < sentence.last:
        last = run_end(tokens.text, tokens.tokens, index, sentence.last)
        if last == index and _is_known_surname(tokens.tokens, index, sentence.first, seen):
            last = index + 1
        if last > index:
            yield index, last
        index = max(last, index + 1)


def _is_known_surname(tokens: list[Token], index: int, start: int, seen: _Seen) -> bool:
    """A word that is capitalised as somebody's name: no date, and no first word of a sentence but before a verb."""
    token = tokens[index]
    if not token.capital or token.low not in seen.surnames or index + 1 >= len(tokens):
        return False
    before, following = tokens[index - 1].low if index else "", tokens[index + 1]
    if token.low in lexicon.TIMES and (before in lexicon.PREPOSITIONS or before[:1].isdigit()):
        return False
    speaks = following.low in lexicon.SAYING or following.low in lexicon.JUDGING or following.kind == "possessive"
    return speaks if index == start else not following.text[:1].isdigit()


def _in_title_case(tokens: Tokens, sentence: Sentence) -> bool:
    """A Headline Like This: its capitals tell nothing of names."""
    words = [t for t in tokens.tokens[sentence.first : sentence.last] if t.kind == "word" and t.text[0].isalpha()]
    large = [t for t in words if t.low not in lexicon.SMALL_WORDS]
    if len(large) < 5 or any(t.low in lexicon.SAYING and not t.capital for t in large):
        return False
    return sum(t.capital for t in large) >= 0.8 * len(large)


def _known_names_in(tokens: Tokens, sentence: Sentence, seen: _Seen) -> Iterator[Name]:
    """Names in a headline: those that the text below it bears out."""
    for first, last in _runs(tokens, sentence, seen):
        index = first
        while index < last:
            words = tuple(t.text for t in tokens.tokens[index : min(last, index + 3)])
            known = next((words[:n] for n in (3, 2) if words[:n] in seen.full), None)
            if known is None and words[0].lower() in seen.surnames:
                known = words[:1]
            if known:
                yield Name(index, index + len(known), known, begins=index)
            index += len(known) if known else 1


def _name(tokens: Tokens, first: int, last: int, start: int, seen: _Seen) -> Name | None:
    """The mention in a run of capitalised words, without its titles; None when it is only a title or a common word."""
    run = tokens.tokens[first:last]
    begin = None if _is_shouted(run) else _after_titles(run)
    if begin == 0 and first == start and _opens_with_noun(run):
        begin = 1
    if begin is None or _is_an_office(run, seen):
        return None
    words = tuple(t.text for t in run[begin:])
    only = run[-1].low.rstrip(".")
    if len(words) == 1 and first and is_state(words[0], tokens.tokens[first - 1].text):
        return None
    if len(words) == 1 and only not in seen.surnames:
        if not begin and _is_title_alone(only, at_start=first == start, common=seen.common):
            return None
        if begin and only in lexicon.ROLE_WORDS:
            return None
    if not begin and only in lexicon.PERSON_NOUNS and tokens.tokens[first - 1].low in ("a", "an") and first > start:
        return None  # 'an Oregon Democrat'
    name = Name(first + begin, last, words, begins=first)
    if begin:
        name.title = run[begin - 1].low.rstrip(".")
    elif run[0].low.rstrip(".") not in lexicon.TITLES:
        name.is_organisation = _names_organisation(tokens.tokens, first, run)
    return name


def _after_titles(run: list[Token]) -> int | None:
    """Index of the first word of the name itself: 'House Speaker | Ada Wray'; None in 'Secretary of State'."""
    begin, end = 0, len(run) - 1
    while end > 1 and run[end].low in lexicon.NAME_SUFFIXES:
        end -= 1
    for index, token in enumerate(run[:end]):
        word = token.low.rstrip(".")
        if word in lexicon.TITLES or word in lexicon.ROLE_WORDS:
            begin = index + 1
    if not begin or run[begin].low != "of":
        return begin
    return next((i for i in range(begin, len(run) - 1) if is_first_name(run[i].text)), None)


def _is_an_office(run: list[Token], seen: _Seen) -> bool:
    """'Chief People Officer', 'Managing Director', 'Vice-Chancellor': an office in capitals, and nobody's name."""
    last = run[-1].low.rpartition("-")[2]
    if last not in lexicon.OFFICES or run[-1].low in seen.surnames:
        return False
    return not any(is_first_name(token.text) for token in run)


def _opens_with_noun(run: list[Token]) -> bool:
    """'Passenger Ann Lowe', 'Mother-of-two Ann Lowe': a noun that is capitalised since it begins the sentence."""
    if len(run) < 3 or is_first_name(run[0].text) or any(is_organisation_word(t) for t in run):
        return False
    known = run[0].low in lexicon.PERSON_NOUNS or "-of-" in run[0].low
    return known or (lexicon.is_person_noun(run[0].low) and is_first_name(run[1].text))


def _is_shouted(run: list[Token]) -> bool:
    """CAPITALS RUNNING ON, or Title Case: more words than any name has."""
    if len(run) > 2 and all(t.text.isupper() for t in run if len(t.text) > 1):
        return True
    joined = any(t.text in ("of", "for", "and", "&") or t.low.rstrip(".") in lexicon.TITLES for t in run)
    return len(run) > 6 and not joined


def _is_title_alone(word: str, *, at_start: bool, common: frozenset[str]) -> bool:
    """'President', or any word that is capitalised only because a sentence begins with it."""
    if word in lexicon.TITLES or word in lexicon.PERSON_NOUNS:
        return True
    return at_start and not is_first_name(word) and (word in common or _looks_common(word))


def _looks_common(word: str) -> bool:
    reporting = word in lexicon.SAYING and word.endswith(("ed", "told"))  # 'Asked whether he would go'
    return reporting or word.endswith(("ing", "ly")) or lexicon.is_person_noun(word) or word in lexicon.NEVER_NOMINAL


def _names_organisation(tokens: list[Token], first: int, run: list[Token]) -> bool:
    before = tokens[first - 1].low if first else ""
    known = is_first_name(run[0].text)
    if known and len(run) == 2 and run[1].low in lexicon.SURNAMES_TOO and before not in _PLACING:
        return False
    if known and not any(is_organisation_word(t) or t.text == "&" for t in run):
        return False
    return before == "the" or any(is_organisation_word(t) or t.text == "&" or _ACRONYM.match(t.text) for t in run)


_PLACING = frozenset(("the", "in", "at", "on", "of", "near", "from", "outside", "inside", "off"))


def _add_surroundings(tokens: Tokens, name: Name, sentence: Sentence) -> None:
    """Set pseudonym, role and organisation from what stands beside the name."""
    name.pseudonym = _NOT_REAL.match(tokens.text, tokens.tokens[name.last - 1].end) is not None
    if name.is_organisation:
        return
    found = standing(
        tokens, begins=name.begins, first=name.first, last=name.last, start=sentence.first, limit=sentence.last
    )
    name.begins, name.role, name.organisation = found.begins, found.role, found.organisation
