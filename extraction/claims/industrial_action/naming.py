"""Every naming of action in a sentence, and what only stands for one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.normalise.dates import Spell
from extraction.smallcase import small
from extraction.types import ActionKind, Span

from .mention import Mention
from .words import STANDS_FOR_IT, TRIGGER, kind_of


@dataclass(frozen=True, slots=True)
class Naming:
    """One naming of action in the sentence; ``implied`` where only 'it' or 'a second' stands for it."""

    match: re.Match[str]
    kind: ActionKind
    implied: bool


def namings_in(words: str, before: Mention | None) -> Iterator[Naming]:
    """Every naming of action in the order of the words; 'it' and 'a second' take the kind of the one before them."""
    kind = before.kind if before else None
    low = small(words)
    found = [(m, False) for m in TRIGGER.finditer(low)]
    plain = [m.span() for m, _ in found]
    found += [
        (m, True) for m in STANDS_FOR_IT.finditer(low) if not any(s < m.end() and m.start() < e for s, e in plain)
    ]
    for match, implied in sorted(found, key=lambda f: f[0].start()):
        if not implied:
            kind = kind_of(match[0])
        if kind is not None:
            yield Naming(match, kind, implied)


def last_before(named: Sequence[Naming], spell: Spell, sentence: Span) -> Naming:
    before = [n for n in named if sentence.start + n.match.start() < spell.span.start]
    return (before or list(named))[-1]
