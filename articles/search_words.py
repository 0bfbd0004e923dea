"""What was typed into a search: words, "a phrase", either OR other, -not, and field:words. PURE.

Nothing that is typed is an error: what cannot be an operator is a word, and a phrase that was not closed goes on to the end.
``OR`` joins the two beside it and no more: 'drivers strike OR walkout' asks for drivers, and for one of the others.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

APART = " \t\r\n\f\v\u00a0\u2002\u2003\u2009\u202f!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~¡¢£¤¥¦§©«¬®¯°±´¶·»¿×÷‐‑‒–—―‘’‚‛“”„‟†‡•…‰′″‹›€™−"
"""What stands between words. Whether two are apart by a hyphen, an apostrophe or a space makes no difference."""
_MARKS = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("–−‐‑", "-"))
_AT_A_TIME = re.compile(r'(?P<minus>-*)(?:(?P<field>[A-Za-z]+):\s*)?(?:"(?P<phrase>[^"]*)(?:"|$)|(?P<word>[^\s"]+)|$)')
_APART = re.compile(f"[{re.escape(APART)}]+")
_WORD = re.compile(f"[^{re.escape(APART)}]+")
TOO_COMMON = frozenset(
    "i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its "
    "itself they them their theirs themselves what which who whom this that these those am is are was were be been being have "
    "has had having do does did doing a an the and but if or because as until while of at by for with about against between "
    "into through during before after above below to from up down in out on off over under again further then once here there "
    "when where why how all any both each few more most other some such no nor not only own same so than too very s t can will "
    "just don should now".split()
)
"""What English full-text search leaves out. They count within quotation marks."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word in any of its forms or, where ``exact``, words as they were printed, one after the other."""

    text: str
    exact: bool = False

    @property
    def is_too_common(self) -> bool:
        return not self.exact and not self.telling

    @property
    def telling(self) -> list[str]:
        """Its words that are not too common."""
        return [word for word in words_of(self.text) if word not in TOO_COMMON]

    @property
    def is_joined(self) -> bool:
        """Words in any of their forms that are to stand one after the other: 'long-term'."""
        return not self.exact and len(words_of(self.text)) > 1


@dataclass(frozen=True, slots=True)
class FieldWords:
    """'speaker:Penhale': what one of the fields is to hold, or not to hold."""

    field: str
    text: str
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class SearchWords:
    """What is searched for: one of each of ``together``, none of ``without``, and what the fields hold."""

    together: tuple[tuple[Term, ...], ...] = ()
    without: tuple[Term, ...] = ()
    fields: tuple[FieldWords, ...] = ()
    set_aside: tuple[str, ...] = ()
    """Words too common to be looked for, as typed."""

    @property
    def wanted(self) -> list[Term]:
        return [term for group in self.together for term in group]


def words_of(text: str) -> list[str]:
    """The words of a text, small; 'Long-term' and 'long term' alike."""
    return [word for word in _APART.split(text.casefold()) if word]


def words_with_places(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word as it stands, with where it begins and ends."""
    return ((found[0], found.start(), found.end()) for found in _WORD.finditer(text))


def search_words(typed: str, *, fields: Collection[str] = ()) -> SearchWords:
    """``fields`` are the names that may stand before a colon."""
    groups: list[list[Term]] = []
    without: list[Term] = []
    in_fields: list[FieldWords] = []
    joins = negates = False
    for minus, field, term in _tokens(typed, fields):
        if not field and not term.exact and term.text in ("OR", "or", "Or", "|", "AND", "NOT"):
            joins, negates = term.text.casefold() in ("or", "|"), term.text == "NOT"
            continue
        if field:
            in_fields.append(FieldWords(field, term.text, minus or negates))
        elif minus or negates:
            without.append(term)
        elif joins and groups and groups[-1]:
            groups[-1].append(term)
        else:
            groups.append([term])
        joins = negates = False
    return _meant(groups, without, in_fields)


def as_typed(words: SearchWords, *, names: Mapping[str, str]) -> str:
    """What is to be typed for it; ``names`` are what stands before the colon of each field."""
    together = [" OR ".join(map(_term_as_typed, group)) for group in words.together]
    absent = [f"-{_term_as_typed(term)}" for term in words.without]
    in_fields = [f'{"-" * each.excluded}{names[each.field]}:"{each.text}"' for each in words.fields]
    return " ".join([*together, *absent, *in_fields])


def _term_as_typed(term: Term) -> str:
    return f'"{term.text}"' if term.exact else "-".join(term.text.split())


def _tokens(typed: str, fields: Collection[str]) -> Iterator[tuple[bool, str, Term]]:
    """Whether a minus stands before it, the field, and what it is to hold."""
    for found in _AT_A_TIME.finditer(_seen(typed).translate(_MARKS)):
        field, minus = (found["field"] or "").casefold(), bool(found["minus"])
        text = found["phrase"] if found["phrase"] is not None else (found["word"] or "")
        if field and field not in fields:
            text, field = _unsplit(found), ""
        text = text if text == "|" else " ".join(text.split()).strip(APART)
        if text:
            yield minus, field, Term(text, exact=found["phrase"] is not None)


def _seen(typed: str) -> str:
    """Without what comes along with copied text and nobody sees: directions of writing, soft hyphens, spaces of no width."""
    return "".join(letter for letter in typed if unicodedata.category(letter) != "Cf")


def _unsplit(found: re.Match[str]) -> str:
    """'10:30' and 'Note: this' name no field: the words on both sides of the colon."""
    return f"{found['field']} {found['phrase'] or found['word'] or ''}"


def _meant(groups: Iterable[list[Term]], without: Iterable[Term], fields: Iterable[FieldWords]) -> SearchWords:
    """Words too common to be looked for are set aside, unless there are no others; what is to be missing is not."""
    together = [tuple(term for term in group if not term.is_too_common) for group in groups]
    common = [term.text for group in groups for term in group if term.is_too_common]
    kept = list(dict.fromkeys(group for group in together if group))
    if common and not kept:
        kept, common = [(Term(text, exact=True),) for text in dict.fromkeys(common)], []
    absent = [Term(term.text, exact=term.exact or term.is_too_common) for term in without]
    return SearchWords(tuple(kept), tuple(absent), tuple(fields), tuple(common))
