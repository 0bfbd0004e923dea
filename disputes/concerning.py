"""Does a dispute, or one of its days, concern somebody of a role, at an employer, in a place? PURE.

Words are compared as they are printed; nothing is guessed from what a role or a place may mean. Three answers are honest:
it names you, it may concern you, and nobody can tell from what was printed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Any

from articles.names import fold
from disputes.names import same_party


class Fit(IntEnum):
    """How what is told fits an answer; of several that are told the least counts."""

    NAMED = 0
    PART = 1
    """Some of those: 'Band 5 nurses' of 'nurse'; an employer of a like name."""
    NOT_STATED = 2
    OTHER = 3
    """Others are named, and these are not."""


class Verdict(IntEnum):
    NAMES_YOU = 0
    MAY = 1
    CANNOT_TELL = 2


@dataclass(frozen=True, slots=True)
class Answers:
    """Each may be empty. ``employer_keys`` are the folded names by which the employer is known."""

    role: str = ""
    employer: str = ""
    place: str = ""
    employer_keys: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        return not (self.role or self.employer or self.place)


@dataclass(frozen=True, slots=True)
class Words:
    """Printed words, with the evidence they rest on."""

    text: str
    evidence: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What a dispute says of whom it is about. ``employers``: what each is called, with the folded names it goes by."""

    roles: Sequence[Words] = ()
    employers: Sequence[tuple[Words, frozenset[str]]] = ()
    places: Sequence[tuple[str, Words]] = ()
    """Each with the words that tell of it."""


@dataclass(frozen=True, slots=True)
class Reason:
    """``about`` is role, employer or place; ``words`` are those that decide it."""

    about: str
    fit: Fit
    words: Sequence[Words] = ()

    @property
    def evidence(self) -> list[Any]:
        return [selector for words in self.words for selector in words.evidence]


@dataclass(frozen=True, slots=True)
class Finding:
    verdict: Verdict | None
    """None: it does not concern you, as far as what is printed goes."""
    reasons: Sequence[Reason]


EVERYBODY = frozenset(
    "staff worker member employee crew workforce colleague people personnel union team all some other many more".split()
)
LINKS = frozenset("a an and the of for to with or at in on from by who".split())
WHERE = re.compile(r"\b(?:at|in|on|from|across|based)\b")
WORKPLACES = frozenset(
    "depot site plant office hospital school college campus station yard branch factory mill mine port terminal warehouse"
    " garage ward surgery library prison store shop centre works hub".split()
)
"""Words that end what is no role, but where people work."""
AND = re.compile(r",|;|/|&|\band\b|\bor\b")


def of_dispute(answers: Answers, told: Told) -> Finding:
    return _found(answers, role=_role(answers, told.roles), told=told)


def of_day(answers: Answers, told: Told, *, who: str) -> Finding:
    """``who`` are the people that this day is for, as printed; '' where it is not stated, and then it is as the dispute."""
    if not who:
        return of_dispute(answers, told)
    those = [Words(who)]
    role = _role(answers, those) if answers.role else Reason("role", _of_some(who), those)
    if role.fit is Fit.NOT_STATED:
        role = _role(answers, told.roles)
        if role.fit is Fit.NAMED and is_workplace(who) and not mentions(who, answers.place):
            role = Reason("role", Fit.PART, [*role.words, *those])
    return _found(answers, role=role, told=told)


def is_workplace(text: str) -> bool:
    """'the Brindle depot' tells where people work, and not what they do."""
    return bool(WORKPLACES.intersection(_words(text)[-1:]))


def verdict(role: Fit | None, employer: Fit | None, place: Fit | None) -> Verdict | None:
    """None for what was not asked. Another employer is another dispute; a place alone tells nobody's job."""
    fits, asked = (Fit.NAMED, Fit.PART), [fit for fit in (role, employer, place) if fit is not None]
    if employer is Fit.OTHER or not any(fit in fits for fit in asked):
        return None
    if role is Fit.OTHER:
        return Verdict.CANNOT_TELL if employer in fits else None
    if role not in fits and employer not in fits:
        return Verdict.CANNOT_TELL
    return Verdict.NAMES_YOU if all(fit is Fit.NAMED for fit in asked) else Verdict.MAY


def _found(answers: Answers, *, role: Reason, told: Told) -> Finding:
    is_role_told = bool(answers.role) or role.fit is Fit.PART
    reasons = [
        *([role] if is_role_told else []),
        *([_employer(answers, told)] if answers.employer else []),
        *([_place(answers, told, role)] if answers.place else []),
    ]
    fits = {reason.about: reason.fit for reason in reasons}
    return Finding(verdict(fits.get("role"), fits.get("employer"), fits.get("place")), reasons)


def _role(answers: Answers, told: Iterable[Words]) -> Reason:
    """By the role that fits best; where none does, all that are named."""
    if not _core(answers.role):
        return Reason("role", Fit.NOT_STATED)
    roles = [words for words in told if not is_workplace(words.text)]
    fits = [(role_fit(answers.role, words.text, place=answers.place), words) for words in roles]
    best = min((fit for fit, _ in fits), default=Fit.NOT_STATED)
    return Reason("role", best, [] if best is Fit.NOT_STATED else [words for fit, words in fits if fit is best])


def _of_some(who: str) -> Fit:
    """Of a day for some people, to somebody who did not say what they do."""
    return Fit.PART if _core(WHERE.split(who)[0]) or is_workplace(who) else Fit.NOT_STATED


def role_fit(asked: str, told: str, *, place: str = "") -> Fit:
    """'train driver' is named by 'drivers'; 'nurse' is named in part by 'Band 5 nurses', and by 'nurses at Brindle' where
    Brindle is not the place. 'Staff' names nobody in particular."""
    who, *where = WHERE.split(told, maxsplit=1)
    elsewhere = bool(where) and not mentions(told, place)
    fits = [_part_fit(_core(asked), _core(part), last=_words(asked)[-1:]) for part in AND.split(who) if part.strip()]
    best = min(fits, default=Fit.NOT_STATED)
    return Fit.PART if best is Fit.NAMED and elsewhere else best


def _part_fit(asked: frozenset[str], told: frozenset[str], *, last: Sequence[str]) -> Fit:
    if not told or not asked:
        return Fit.NOT_STATED
    if told <= asked:
        return Fit.NAMED if set(last) <= told else Fit.PART
    return Fit.PART if asked < told else Fit.OTHER


def _employer(answers: Answers, told: Told) -> Reason:
    if not told.employers:
        return Reason("employer", Fit.NOT_STATED)
    fits = [(_employer_fit(answers.employer_keys, keys), words) for words, keys in told.employers]
    best = min(fit for fit, _ in fits)
    return Reason("employer", best, [words for fit, words in fits if fit is best])


def _employer_fit(asked: frozenset[str], keys: frozenset[str]) -> Fit:
    if asked & keys:
        return Fit.NAMED
    return Fit.PART if any(same_party(one, other) for one in asked for other in keys) else Fit.OTHER


def _place(answers: Answers, told: Told, role: Reason) -> Reason:
    """Named somewhere among whom it is about: places that are not named are not known to be others."""
    words = [*role.words, *told.roles, *(words for words, _ in told.employers)]
    naming = [each for each in words if mentions(each.text, answers.place)]
    naming += [each for place, each in told.places if fold(place) == fold(answers.place)]
    return Reason("place", Fit.NAMED, naming[:1]) if naming else Reason("place", Fit.NOT_STATED)


def mentions(text: str, place: str) -> bool:
    """As whole words."""
    return bool(place) and f" {fold(place)} " in f" {fold(text)} "


def _core(text: str) -> frozenset[str]:
    """The words that tell a role from others."""
    return frozenset(_words(text)) - EVERYBODY


def telling_stem(role: str) -> str:
    """What stands in every text that could name the role: its last word but for the ending."""
    words = [word for word in _words(role) if word not in EVERYBODY]
    return words[-1].removesuffix("man").removesuffix("y") if words else ""


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_singular(word) for word in fold(text).split() if word not in LINKS)


def _singular(word: str) -> str:
    for ending, one in (("women", "woman"), ("men", "man"), ("ies", "y"), ("sses", "ss")):
        if word.endswith(ending) and len(word) > len(ending):
            return word.removesuffix(ending) + one
    return word.removesuffix("s") if len(word) > 3 and not word.endswith(("ss", "us", "is")) else word
