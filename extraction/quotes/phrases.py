"""Noun phrases that may name a speaker, read leftwards or rightwards from a verb of saying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extraction.quotes import lexicon
from extraction.quotes.first_names import is_first_name
from extraction.quotes.names import Name
from extraction.quotes.tokens import Token, Tokens
from extraction.types import Span

PhraseKind = Literal["name", "pronoun", "description"]
_MAX_TOKENS = 60
_LONGEST_ROLE = 6
"""Tokens before a name that can be its role."""


@dataclass(slots=True, eq=False)
class Phrase:
    """``tokens[first:last]``: the mention next to a quote. ``name``, for that kind, is the proper name in its head."""

    first: int
    last: int
    kind: PhraseKind
    name: Name | None = None


@dataclass(slots=True, eq=False)
class Page:
    """What phrases are read from: the tokens, and which name each token belongs to."""

    tokens: Tokens
    names: list[Name]
    name_at: list[Name | None]

    @classmethod
    def of(cls, tokens: Tokens, names: list[Name]) -> Page:
        name_at: list[Name | None] = [None] * len(tokens.tokens)
        for name in names:
            for index in range(name.first, name.last):
                name_at[index] = name
        return cls(tokens, names, name_at)

    def name_begins(self, first: int) -> bool:
        """Whether a name with the role before it begins at a token: 'campaign manager Ann Lowe'."""
        ahead = self.name_at[first : first + _LONGEST_ROLE]
        return any(name is not None and name.begins == first for name in ahead)

    def span(self, phrase: Phrase) -> Span:
        return Span(self.tokens.tokens[phrase.first].start, self.tokens.tokens[phrase.last - 1].end)

    def words(self, phrase: Phrase) -> str:
        return self.span(phrase).of(self.tokens.text)


def ending_at(page: Page, last: int, low: int) -> Phrase | None:
    """The noun phrase whose last token is ``last - 1``, not reaching below ``low``."""
    tokens = page.tokens.tokens
    last = without_time(page, last, low)
    if last <= low:
        return None
    token = tokens[last - 1]
    if token.low.endswith("ed") and last - 2 > low and tokens[last - 2].low in lexicon.SPEECH_NOUNS:
        last -= 1  # 'a report released | on Friday'
    if token.low in lexicon.PRONOUNS and token.low != "who":
        return Phrase(last - 1, last, "pronoun")
    first = _past_participle(page, _leftmost(page, last, low), low)
    while first < last and _dropped_from_front(page, first):
        first += 1
    return _with_list(page, _classified(page, first, last), low) if first < last else None


def _with_list(page: Page, phrase: Phrase, low: int) -> Phrase:
    """'Unite, / GMB and Unison': bodies that speak as one."""
    tokens, first = page.tokens.tokens, phrase.first
    if phrase.name is None or not any(t.low == "and" for t in tokens[first : phrase.last]):
        return phrase
    while first - 2 >= low and tokens[first - 1].text == ",":
        name = page.name_at[first - 2]
        if name is None or not name.is_organisation or name.first < low:
            break
        first = name.first
    return phrase if first == phrase.first else Phrase(first, phrase.last, "description")


def without_time(page: Page, last: int, low: int) -> int:
    """Drop 'on Tuesday', 'Wednesday night', 'last week' between subject and verb."""
    tokens, at = page.tokens.tokens, last
    while at > low and (is_time(page, at - 1) or tokens[at - 1].text[:1].isdigit()):
        at -= 1
    if at == last:
        return last
    while at > low and tokens[at - 1].low in ("on", "in", "last", "this", "late", "early", "at", "earlier", "later"):
        at -= 1
    return at


def is_time(page: Page, index: int) -> bool:
    """'Tuesday', 'May' where it is nobody's name."""
    return page.name_at[index] is None and page.tokens.tokens[index].low.rstrip(".") in lexicon.TIMES


def _leftmost(page: Page, last: int, low: int) -> int:
    """The first token of the noun phrase that ends before ``last``."""
    tokens, first = page.tokens.tokens, last
    while first > low and last - first < _MAX_TOKENS:
        token, name = tokens[first - 1], page.name_at[first - 1]
        if name is not None and name.first >= low and token.low != "and":
            first = name.first
        elif token.low in lexicon.DETERMINERS:
            return first if _opens_content(tokens, first - 1, low) else _from_determiner(page, first - 1, low)
        elif token.text == ")":
            opening = _opening_bracket(tokens, first - 1, low)
            if opening is None:
                return first
            first = opening
        elif _belongs(page, first - 1, low):
            first -= 1
        else:
            return first
    return first


def _opens_content(tokens: Sequence[Token], index: int, low: int) -> bool:
    """'said that ...': no determiner."""
    return tokens[index].low == "that" and index > low and tokens[index - 1].low in lexicon.SAYING


def _from_determiner(page: Page, determiner: int, low: int) -> int:
    """'one of / the drivers', 'a spokesman for / the union': what may stand before the determiner of a phrase."""
    if _quantified(page.tokens.tokens, determiner, low):
        return _leftmost(page, determiner, low)
    return _through_preposition(page, determiner, low)


def _belongs(page: Page, index: int, low: int) -> bool:
    low_word = page.tokens.tokens[index].low
    if low_word in lexicon.ATTACHING or low_word == "and":
        return _attaches(page, index, low)
    return _nominal(page, index, low)


def _past_participle(page: Page, first: int, low: int) -> int:
    """'a worker speaking to / the paper': go on to the noun that the participle before ``first`` belongs to."""
    tokens = page.tokens.tokens
    if first <= low or tokens[first - 1].low not in lexicon.PREPOSITIONS:
        return first
    for index in range(first - 1, max(low, first - 8), -1):
        token = tokens[index]
        if token.kind != "word":
            return first
        if token.low.endswith(("ing", "ed")) and not token.capital and index > low:
            noun = tokens[index - 1].low
            personal = _is_personal(page, index - 1) or lexicon.is_person_noun(noun) or noun in lexicon.SPEECH_NOUNS
            return _leftmost(page, index, low) if personal else first
    return first


def _quantified(tokens: Sequence[Token], determiner: int, low: int) -> bool:
    """'one of the', 'some of those', 'the two': the phrase goes on to the left of this determiner."""
    if determiner <= low:
        return False
    before = tokens[determiner - 1].low
    return (before == "of" and determiner - 2 >= low) or before in lexicon.DETERMINERS


def _through_preposition(page: Page, first: int, low: int) -> int:
    """'a spokesman for / the union': go on through the preposition before the determiner, where a noun precedes it."""
    tokens = page.tokens.tokens
    if first > low and tokens[first - 1].low in lexicon.ATTACHING and _attaches(page, first - 1, low):
        return _leftmost(page, first - 1, low)
    return first


def _attaches(page: Page, preposition: int, low: int) -> bool:
    """Whether the words before a preposition (or 'and') are a noun that can speak, so that both make one phrase."""
    tokens = page.tokens.tokens
    if preposition <= low:
        return False
    before = tokens[preposition - 1]
    if tokens[preposition].low == "and":
        return before.capital and tokens[preposition + 1].capital and page.name_at[preposition - 1] is not None
    if tokens[preposition].low == "of":
        return (before.kind == "word" and before.low not in lexicon.NEVER_NOMINAL) or before.low in lexicon.QUANTIFIERS
    if page.name_at[preposition - 1] is not None:
        placed = tokens[preposition].low == "in" and preposition + 1 < len(tokens) and tokens[preposition + 1].capital
        attaching = placed or tokens[preposition].low in ("of", "from", "at", "with")
        return attaching and _is_personal(page, preposition - 1)
    return lexicon.is_person_noun(before.low) or before.low in lexicon.SPEECH_NOUNS or before.low in ("those", "people")


def _is_personal(page: Page, index: int) -> bool:
    name = page.name_at[index]
    return name is not None and not name.is_organisation


def _nominal(page: Page, index: int, low: int) -> bool:
    token = page.tokens.tokens[index]
    if token.kind == "possessive":
        return index > low
    if token.kind == "quote":
        return False
    if page.name_at[index] is not None:
        return True
    if token.kind != "word":
        return token.text in ("&", "-", "*")
    if token.low in lexicon.NEVER_NOMINAL or token.low in lexicon.BREAKS:
        return False
    if token.low.endswith("ly") and token.low not in (
        "family",
        "assembly",
        "ally",
        "july",
        "elderly",
        "daily",
        "weekly",
    ):
        return False
    if token.low.endswith(("ing", "ed")) and not token.capital and index > low and token.low not in lexicon.ED_NOUNS:
        before = page.tokens.tokens[index - 1]
        name = page.name_at[index - 1]
        body = name is not None and name.is_organisation
        return before.low in lexicon.DETERMINERS or before.kind == "possessive" or body
    return True


def _opening_bracket(tokens: Sequence[Token], closing: int, low: int) -> int | None:
    for index in range(closing - 1, max(low, closing - 12) - 1, -1):
        if tokens[index].text == "(":
            return index if index > low else None
    return None


def _dropped_from_front(page: Page, index: int) -> bool:
    token = page.tokens.tokens[index]
    return (
        is_time(page, index)
        or token.kind == "possessive"
        or token.text in ("-", "&", "*", ")")
        or token.low in ("of", "for", "at", "from", "with", "in", "on", "and")
    )


def starting_at(page: Page, first: int, limit: int) -> Phrase | None:
    """The noun phrase that begins at token ``first``: 'Ann Lowe of the TUC', 'a spokesman for the council'."""
    tokens = page.tokens.tokens
    if first >= limit:
        return None
    if tokens[first].low in lexicon.PRONOUNS:
        return Phrase(first, first + 1, "pronoun")
    if tokens[first].text == "@" and first + 1 < limit:
        return Phrase(first, first + 2, "description")  # the name of an account
    last = first
    while last < limit and last - first < _MAX_TOKENS:
        token = tokens[last]
        if (
            (token.low in lexicon.DETERMINERS and (last == first or tokens[last - 1].low in lexicon.ATTACHING))
            or (
                token.low in ("of", "for", "at", "from", "and", "with", "on", "in")
                and last > first
                and _goes_on(page, last, limit)
            )
            or _nominal_rightwards(page, last, first)
        ):
            last += 1
        else:
            break
    while last > first and page.name_at[last - 1] is None and _dropped_from_end(tokens[last - 1]):
        last -= 1
    return _classified(page, first, last) if last > first else None


def _dropped_from_end(token: Token) -> bool:
    return token.low.rstrip(".") in lexicon.TIMES or token.low in lexicon.ATTACHING or token.low == "and"


def _goes_on(page: Page, preposition: int, limit: int) -> bool:
    tokens = page.tokens.tokens
    if preposition + 1 >= limit or tokens[preposition + 1].kind == "quote":
        return False
    if tokens[preposition].low in ("on", "in"):
        return tokens[preposition - 1].low == "those"
    if tokens[preposition].low == "and":
        return tokens[preposition - 1].capital and tokens[preposition + 1].capital
    if tokens[preposition].low in ("at", "with", "for") and page.name_at[preposition - 1] is not None:
        return tokens[preposition + 1].capital or tokens[preposition + 1].low == "the"
    return True


def _nominal_rightwards(page: Page, index: int, first: int) -> bool:
    token = page.tokens.tokens[index]
    if token.kind == "possessive":
        return index > first
    if page.name_at[index] is not None:
        return True
    if token.kind != "word":
        return token.text in ("&", "-", "*")
    if token.low in lexicon.NEVER_NOMINAL or token.low in lexicon.BREAKS:
        return False
    if token.low.rstrip(".") in lexicon.TIMES:
        return index > first and page.tokens.tokens[index - 1].low in lexicon.DETERMINERS
    if (
        token.low.endswith(("ing", "ed"))
        and not token.capital
        and token.low not in lexicon.ED_NOUNS
        and index > first
        and page.tokens.tokens[index - 1].low not in lexicon.DETERMINERS
        and page.tokens.tokens[index - 1].kind != "possessive"
    ):
        return False
    if index == first or page.name_at[index - 1] is None or token.capital:
        return True
    return _reaches_noun(page, index) or _is_last_noun(page, first, index)


def _is_last_noun(page: Page, first: int, index: int) -> bool:
    """'one old Leeds hand.': an article opens the phrase and a plain noun closes it, so the name is no head."""
    tokens = page.tokens.tokens
    closes = index + 1 == len(tokens) or tokens[index + 1].kind == "other"
    article = tokens[first].low in ("a", "an", "one", "another")
    return article and closes and not tokens[index].low.endswith(("ed", "ing", "ly"))


def _reaches_noun(page: Page, index: int) -> bool:
    """'Leeds council leader', 'Unison branch secretary': what follows the name leads to a noun that can speak."""
    tokens = page.tokens.tokens
    for token in tokens[index : index + 4]:
        if token.kind != "word" or token.low in lexicon.NEVER_NOMINAL or token.low in lexicon.BREAKS:
            return False
        if token.low.endswith("ed") and token.low not in lexicon.ED_NOUNS:
            return False
        if lexicon.is_person_noun(token.low) or token.low in lexicon.SPEECH_NOUNS:
            return True
    return False


def _ends_core(page: Page, index: int) -> bool:
    token = page.tokens.tokens[index]
    return page.name_at[index] is None and (token.low in lexicon.ATTACHING or token.text in ("(", ","))


def _with_role_from(page: Page, first: int, last: int) -> Name | None:
    """The name whose role or title begins the phrase, unless it owns the head ('Sir Tom Hale's spokesman')."""
    tokens = page.tokens.tokens
    for index in range(first, last):
        name = page.name_at[index]
        if name is not None and name.begins <= first < name.first:
            return None if name.last < last and tokens[name.last].kind == "possessive" else name
    return None


def _follows_noun(page: Page, name: Name, first: int) -> bool:
    """'convenor at the Wexborough plant Nora Pell': the name is the head, for a thing stands right before it."""
    before = page.tokens.tokens[name.begins - 1]
    if name.is_organisation or len(name.words) < 2 or name.begins - 1 <= first or before.kind != "word":
        return False
    plain = not before.capital and before.low not in lexicon.NEVER_NOMINAL | lexicon.DETERMINERS
    return plain and is_first_name(name.words[0]) and not lexicon.is_person_noun(before.low)


def _classified(page: Page, first: int, last: int) -> Phrase:
    """A name where the head of the phrase is one ('Bush's adviser Tom Hale of Leeds'), else a description."""
    tokens = page.tokens.tokens
    named = _with_role_from(page, first, last)
    if named is not None:
        return Phrase(first, last, "name", named)
    core = first
    while core < last and not (core > first and _ends_core(page, core)):
        core += 1
    name = page.name_at[core - 1]
    last_name = page.name_at[last - 1]
    if name is None and core < last and last_name is not None and _follows_noun(page, last_name, first):
        return Phrase(last_name.begins, last, "name", last_name)
    if name is None and core < last and page.name_at[core] is not None and page.name_at[first] is page.name_at[core]:
        name = page.name_at[core]  # an organisation whose name holds a preposition
    if name is None and core - 2 >= first and tokens[core - 1].text in ("*", ")"):
        name = page.name_at[core - 2]
    return Phrase(first, last, "name" if name else "description", name)
