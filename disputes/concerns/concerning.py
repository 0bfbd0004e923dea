"""Does a dispute, or one of its days, concern somebody of a role, at an employer, in a place? PURE.

Words are compared as they are printed; nothing is guessed from what a role or a place may mean. Three answers are honest:
it names you, it may concern you, and nobody can tell from what was printed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from articles.names import fold
from disputes.names import same_party
from disputes.quotes.role_words import WHERE, Fit, core, is_workplace, mentions, role_fit


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
    if not core(answers.role):
        return Reason("role", Fit.NOT_STATED)
    roles = [words for words in told if not is_workplace(words.text)]
    fits = [(role_fit(answers.role, words.text, place=answers.place), words) for words in roles]
    best = min((fit for fit, _ in fits), default=Fit.NOT_STATED)
    return Reason("role", best, [] if best is Fit.NOT_STATED else [words for fit, words in fits if fit is best])


def _of_some(who: str) -> Fit:
    """Of a day for some people, to somebody who did not say what they do."""
    return Fit.PART if core(WHERE.split(who)[0]) or is_workplace(who) else Fit.NOT_STATED


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
