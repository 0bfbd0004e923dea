"""Whether two ways of naming somebody, or a body, mean the same."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache

from extraction.normalise import register

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TITLES = frozenset(
    "mr mrs ms miss mx dr sir dame lord lady baroness prof professor cllr councillor rev hon judge chief justice sen "
    "senator senators rep gov president prime minister captain sgt".split()
)
_AFTER_A_SURNAME = frozenset("jr sr ii iii iv mp mbe obe cbe qc kc phd".split())
_PARTICLES = frozenset("de la le du van von der den di da dos del el al bin ibn ap y st".split())
_PRONOUNS = frozenset("he she they it i we you who him her them his hers one".split())
_LONGEST_ABBREVIATION = 4
_PREPOSITIONS = frozenset("of for at in on from with to by who".split())
_FILLING = frozenset("a an the of for and at in on to from with by our their its his her this that one's s".split())
_BODIES = frozenset(
    "union association council trust department authority agency company group committee federation board ministry "
    "university college service party commission court bank ltd plc inc congress society institute guild "
    "alliance coalition campaign foundation network police hospital school railways trains buses".split()
)


def words(text: str) -> list[str]:
    """The words in small letters, with straight apostrophes and no "'s" at their ends."""
    return [_bare(word) for word in _WORD.findall(text)]


def _bare(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")


def means_the_same_speaker(gold: str, given: str) -> bool:
    """A name by its surname, first names not contradicting; a body by its words; a description by its head words.

    A pronoun, or a description, where ``gold`` has a name is wrong.
    """
    if not words(given) or (is_pronoun(given) and not set(words(given)) <= set(words(gold))):
        return False
    if _content(gold) == _content(given) and _content(gold):
        return True
    wanted, found = personal_name(gold), personal_name(given)
    if wanted and found:
        return _same_person(wanted, found)
    if wanted:
        return _is_body(given) and same_body(gold, given)
    if len(found) > 1:
        return False
    return same_body(gold, given) or _same_description(gold, given)


def is_pronoun(speaker: str) -> bool:
    return bool(words(speaker)) and set(words(speaker)) <= _PRONOUNS


def personal_name(speaker: str) -> list[str]:
    """The words of the personal name that a speaker is called by, without titles; empty for a body or a description.

    'ann', 'lowe' of 'Ann Lowe', 'Dr Ann Lowe, a pollster', 'Yale pollster Ann Lowe'; nothing of 'a spokesman for Ann Lowe'.
    """
    parts = re.split(r"[,(]", speaker)
    return [] if " and " in parts[0] else next(filter(None, map(_name_in, parts)), [])


def _name_in(part: str) -> list[str]:
    """The capitalised words at the end, or before a preposition: 'Tom Lowe of Fife', but not 'Guild of Millers'."""
    written = _WORD.findall(part)
    found = _name_at_the_end(written)
    for index, word in enumerate(written):
        if not found and index > 1 and word in _PREPOSITIONS:
            found = _name_at_the_end(written[:index])
            return found if len(found) > 1 or _bare(written[index - 2]) in _TITLES else []
    return found


def _name_at_the_end(written: list[str]) -> list[str]:
    """Its words without titles; empty where a preposition or an article leads up to them, or they name a body."""
    start = len(written)
    while start and (written[start - 1][0].isupper() or written[start - 1] in _PARTICLES):
        start -= 1
    before = {word.lower() for word in written[:start]}
    article = start and start < len(written) and written[start - 1].lower() in ("the", "a", "an")
    if before & _PREPOSITIONS or (article and _bare(written[start]) not in _TITLES):
        return []
    name = [word for word in map(_bare, written[start:]) if word not in _TITLES]
    while len(name) > 1 and name[-1] in _AFTER_A_SURNAME:
        name.pop()
    abbreviation = len(written) == 1 and written[0].isupper() and 1 < len(written[0]) <= _LONGEST_ABBREVIATION
    return [] if abbreviation or _is_body(" ".join(name)) else name


def _is_body(name: str) -> bool:
    return bool(_BODIES & set(words(name))) or _key(name) in _registered()


def _same_person(wanted: list[str], found: list[str]) -> bool:
    if len(wanted) == 1:
        return wanted[0] in found
    if wanted[-1] != found[-1]:
        return False
    first, other = wanted[0], found[0]
    return (
        len(found) == 1
        or first.startswith(other)
        or other.startswith(first)
        or bool(set(wanted[:-1]) & set(found[:-1]))
    )


def _content(text: str) -> set[str]:
    plain = (word for word in words(text) if word not in _FILLING)
    return {"spokes" if word.startswith("spokes") else re.sub(r"(?<=\w{3})s$", "", word) for word in plain}


def _before_comma(name: str) -> str:
    return re.split(r"[,(]", name, maxsplit=1)[0]


def _same_description(gold: str, given: str) -> bool:
    """The heads are shared and neither says what the other does not, or more than half of the words are shared."""
    wanted, found = _content(_before_comma(gold)), _content(_before_comma(given))
    if not wanted or not found or _head(gold) not in found or _head(given) not in wanted:
        return False
    return wanted <= found or found <= wanted or len(wanted & found) * 2 >= len(wanted | found)


def _head(description: str) -> str:
    """The last word before 'of', 'for' and the like: 'spokes' of 'a Met spokesman for the north'."""
    before = re.split(r"\s(?:of|for|at|in|on|from|with|who|to)\s", _before_comma(description), maxsplit=1)[0]
    heads = [w for w in words(before) if w not in _FILLING]
    return next(iter(_content(heads[-1])), "") if heads else ""


def same_role(gold: str, given: str) -> bool:
    """At least half of the words of the role or body as written are given."""
    wanted = _content(gold)
    return bool(wanted) and len(wanted & _content(given)) * 2 >= len(wanted)


def same_body(gold: str, given: str) -> bool:
    """One organisation by the register, by its words, or by its initials."""
    return any(_alike(a, b) for a in _forms(gold) for b in _forms(given))


def any_body(gold: Iterable[str], given: Collection[str]) -> bool:
    return any(same_body(g, p) for g in gold for p in given)


def _forms(name: str) -> set[str]:
    """The name; without what stands in brackets; what stands in brackets; the register's name for each."""
    written = {name, re.sub(r"\([^)]*\)", " ", name), *re.findall(r"\(([^)]+)\)", name)}
    return {known for form in written if words(form) for known in (form, _registered().get(_key(form), form))}


def _alike(a: str, b: str) -> bool:
    ours, theirs = _content(a), _content(b)
    if not ours or not theirs:
        return False
    within = ours <= theirs or theirs <= ours
    return ours == theirs or (within and len(ours & theirs) * 2 >= len(ours | theirs)) or _initials(a, b)


def _initials(a: str, b: str) -> bool:
    short, long = sorted((a.strip(), b.strip()), key=len)
    return (
        short.isupper() and len(short) > 1 and short == "".join(w[0].upper() for w in words(long) if w not in _FILLING)
    )


def _key(name: str) -> str:
    return " ".join(word for word in words(name) if word != "the")


@cache
def _registered() -> dict[str, str]:
    """Every name and alias of the register -> the register's name, without what stands in brackets."""
    listed = (alias for aliases in register.aliases().values() for alias in aliases)
    return {_key(" ".join(alias.words)): re.sub(r"\s*\([^)]*\)", "", alias.entry.name) for alias in listed}
