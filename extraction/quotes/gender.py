"""Whether a person is a he or a she: titles, roles, first name and, where those tell nothing, the pronouns close by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extraction.quotes import lexicon
from extraction.quotes.first_names import gender_of
from extraction.quotes.names import Name
from extraction.quotes.phrases import Page
from extraction.quotes.places import DEMONYMS, is_place
from extraction.quotes.tokens import Sentence

_MALE_WORD = re.compile(
    r"\b(?:\w*(?<!wo)(?<!hu)(?<!ger)(?<!ro)man|(?:grand|step|god)?(?:father|son)|husband|\w*brother|uncle|nephew|king|prince"
    r"|duke|monk|widower|dad|grandad|lad|boy|schoolboy)\b",
    re.I,
)
_FEMALE_WORD = re.compile(
    r"\b(?:\w*woman|(?:grand|step|god)?(?:mother|daughter)|(?:ex-)?wife|\w*sister|aunt|niece|queen|princess|duchess|countess"
    r"|baroness|actress|waitress|hostess|stewardess|seamstress|heiress|nun|widow|mum|mam|gran|lass|girl|schoolgirl|matron)\b",
    re.I,
)


def title_gender(title: str) -> str | None:
    if title in lexicon.HONORIFICS_FEMALE or title.endswith("woman"):
        return "f"
    return "m" if title in lexicon.HONORIFICS_MALE or title.endswith("man") else None


def gender_of_mentions(
    page: Page, fullest: Name, mentions: Sequence[Name], owned: dict[Name, Counter[str]]
) -> str | None:
    """'m', 'f', or None where nothing tells; ``owned`` are the pronouns close to each mention."""
    votes = {"m": 0.0, "f": 0.0}
    for name in mentions:
        title = title_gender(name.title)
        if title:
            votes[title] += 3
        if name.role:
            _vote_of_role(name.role.of(page.tokens.text), votes)
    first = gender_of(fullest.words[0])
    if first:
        votes[first] += 2
    if votes["m"] == votes["f"] and len(fullest.words) > 1:
        for name in mentions:
            for gender, count in owned.get(name, {}).items():
                votes[gender] += count
    return max(votes, key=lambda g: votes[g]) if votes["m"] != votes["f"] else None


def gender_of_role(role: str) -> str | None:
    """'m' or 'f' where a role is a man's or a woman's by its words: 'the Leeds businesswoman'."""
    male, female = _MALE_WORD.search(role), _FEMALE_WORD.search(role)
    return ("m" if male else "f") if bool(male) != bool(female) else None


def _vote_of_role(role: str, votes: dict[str, float]) -> None:
    if _MALE_WORD.search(role):
        votes["m"] += 2.5
    if _FEMALE_WORD.search(role):
        votes["f"] += 2.5


def pronouns_beside(page: Page) -> dict[Name, Counter[str]]:
    """For each name that alone is named in its sentence: the genders of the pronouns after it, there and right after."""
    found = dict[Name, Counter[str]]()
    sentences = page.tokens.sentences
    for sentence in sentences:
        name = _only_name(page, sentence)
        if name is None:
            continue
        votes = Counter(_pronouns(page, name.last, sentence.last))
        following = sentences[sentence.number + 1] if sentence.number + 1 < len(sentences) else None
        if following is not None and following.paragraph == sentence.paragraph:
            votes.update(_pronouns(page, following.first, min(following.first + 1, following.last)))
        if votes:
            found[name] = votes
    return found


def _only_name(page: Page, sentence: Sentence) -> Name | None:
    names = {name.surname: name for name in _names_in(page, sentence) if not _is_no_person(name)}
    name = next(iter(names.values())) if len(names) == 1 else None
    before = page.tokens.tokens[name.begins - 1].low if name and name.begins > sentence.first else ""
    return None if before in lexicon.PREPOSITIONS else name


def _is_no_person(name: Name) -> bool:
    return name.is_organisation or is_place(name.words) or name.words[0].lower() in DEMONYMS


def _names_in(page: Page, sentence: Sentence) -> list[Name]:
    found = (page.name_at[index] for index in range(sentence.first, sentence.last))
    return [name for index, name in enumerate(found, sentence.first) if name is not None and name.first == index]


def _pronouns(page: Page, first: int, last: int) -> list[str]:
    words = (token.low for token in page.tokens.tokens[first:last])
    return ["m" if w in lexicon.MALE else "f" for w in words if w in lexicon.MALE or w in lexicon.FEMALE]
