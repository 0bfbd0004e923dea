"""What each entry of a timeline is called in its address, so that it can be linked to. PURE.

A name follows from the day and the kind, so that it stays the same when facts are computed anew, and when others come before.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date


def names(entries: Iterable[tuple[str, date | None]]) -> list[str]:
    """Of each (kind, first day it may have been): 'on-2026-03-03-action'. A second of the kind and day is '…-2'."""
    met: Counter[str] = Counter()
    found = []
    for kind, day in entries:
        name = f"{f'on-{day.isoformat()}' if day else 'undated'}-{kind.replace('_', '-')}"
        met[name] += 1
        found.append(name if met[name] == 1 else f"{name}-{met[name]}")
    return found
