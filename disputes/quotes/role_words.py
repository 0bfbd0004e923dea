"""Words for roles, as articles print them and as people say what they do. PURE."""

import re
from enum import IntEnum
from functools import lru_cache

from articles.names import fold


class Fit(IntEnum):
    """How what is told fits an answer; of several that are told the least counts."""

    NAMED = 0
    PART = 1
    """Some of those: 'Band 5 nurses' of 'nurse'; an employer of a like name."""
    NOT_STATED = 2
    OTHER = 3
    """Others are named, and these are not."""


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


def role_fit(asked: str, told: str, *, place: str = "") -> Fit:
    """'train driver' is named by 'drivers'; 'nurse' is named in part by 'Band 5 nurses', and by 'nurses at Brindle' where
    Brindle is not the place. 'Staff' names nobody in particular."""
    who, *where = WHERE.split(told, maxsplit=1)
    elsewhere = bool(where) and not mentions(told, place)
    fits = [_part_fit(core(asked), core(part), last=_last(asked)) for part in AND.split(who) if part.strip()]
    best = min(fits, default=Fit.NOT_STATED)
    return Fit.PART if best is Fit.NAMED and elsewhere else best


def _part_fit(asked: frozenset[str], told: frozenset[str], *, last: str) -> Fit:
    if not told or not asked:
        return Fit.NOT_STATED
    if told <= asked:
        return Fit.NAMED if last in told else Fit.PART
    return Fit.PART if asked < told else Fit.OTHER


def is_workplace(text: str) -> bool:
    """'the Brindle depot' tells where people work, and not what they do."""
    return bool(WORKPLACES.intersection(_words(text)[-1:]))


def mentions(text: str, place: str) -> bool:
    """As whole words."""
    return bool(place) and f" {fold(place)} " in f" {fold(text)} "


def telling_stem(role: str) -> str:
    """What stands in every text that could name the role: its last word but for the ending."""
    return _last(role).removesuffix("man").removesuffix("y")


def _last(role: str) -> str:
    """The last word that tells it from others, which says most; '' where none does."""
    return next((word for word in reversed(_words(role)) if word not in EVERYBODY), "")


def core(text: str) -> frozenset[str]:
    """The words that tell a role from others."""
    return frozenset(_words(text)) - EVERYBODY


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_singular(word) for word in fold(text).split() if word not in LINKS)


def _singular(word: str) -> str:
    for ending, one in (("women", "woman"), ("men", "man"), ("ies", "y"), ("sses", "ss")):
        if word.endswith(ending) and len(word) > len(ending):
            return word.removesuffix(ending) + one
    return word.removesuffix("s") if len(word) > 3 and not word.endswith(("ss", "us", "is")) else word
