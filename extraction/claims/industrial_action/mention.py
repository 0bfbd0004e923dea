"""One sentence's word on one kind of action."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.normalise.dates import Spell
from extraction.normalise.dates.words import WEEKDAYS
from extraction.types import ActionKind, Count, DateValue, Span

from .lasting import Length
from .telling import Telling


@dataclass(frozen=True, slots=True)
class Mention:
    """``spell`` is None where the sentence gives no first day; ``length`` and ``until`` then may say when it ends."""

    kind: ActionKind
    telling: Telling
    spell: Spell | None
    sentence: Span
    members: Count | None = None
    group: str | None = None
    dispute: int | None = None
    background: bool = False
    moved: bool = False  # its days stand in the place of others
    lasting: bool = False  # 'entered its second week': it goes on, and the day is not its first
    ended: bool = False  # 'has ended', 'returned to work'
    firm: bool = False  # 'will go ahead': what is stopped elsewhere is not this
    length: Length | None = None
    until: DateValue | None = None


def is_definite(spell: Spell) -> bool:
    """Whether the words name days ('March 20', even without its year), not just some time ('in the coming weeks')."""
    return spell.starts_on.earliest is not None or _NAMES_DAYS.search(spell.starts_on.as_written) is not None


_NAMES_DAYS = re.compile(rf"\d|\b(?:{'|'.join(WEEKDAYS)})\b|\bnight\b|\beve\b|christmas", re.I)
