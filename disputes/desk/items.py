"""What an item of the queue is, and what its kind has to be able to do."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import blake2s
from typing import Any

from disputes.desk.passages import Passage
from disputes.models import Dispute


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What can be done about an item, and what that would change: a decision, or a page that it is made on.

    ``key`` is pressed for it: 'a' accept, 'c' correct, 'r' reject, '' for those that have none.
    """

    label: str
    effect: str
    key: str = ""
    kind: str = ""
    subject: Mapping[str, Any] = field(default_factory=dict)
    address: str = ""

    @cached_property
    def name(self) -> str:
        """What a form calls it: the same as long as the decision is."""
        return _hash([self.kind, self.subject])


@dataclass(frozen=True, kw_only=True)
class Item:
    """One thing to look at.

    ``name`` tells it from others of its kind by what outlasts every reading (hashes, spans, names), ``rests_on`` is what would
    have to change for it to come back after it was put away. ``about`` is what its kind lays it open by.
    """

    kind: str
    name: str
    line: str
    weight: float
    rests_on: Any
    about: Any
    dispute: Dispute | None = None

    @cached_property
    def key(self) -> str:
        return f"{self.kind}-{_hash(self.name)}"

    @cached_property
    def fingerprint(self) -> str:
        return _hash(self.rests_on)


@dataclass(frozen=True, kw_only=True)
class Open:
    """An item laid open: the words in their context, remarks in plain words, and the choices."""

    passages: Sequence[Passage] = ()
    remarks: Sequence[str] = ()
    look_for: Sequence[str] = ()
    choices: Sequence[Choice] = ()


@dataclass(frozen=True, kw_only=True)
class ItemKind:
    """One kind of item.

    ``find(today, at_most)`` yields the most useful ones in a fixed number of queries; ``lay_open`` is asked for the one that is
    looked at. ``needs``: the kind of decision without which nothing could be done about it, so that it is not offered.
    """

    name: str
    label: str
    find: Callable[[date, int], Iterable[Item]]
    lay_open: Callable[[Item, date], Open]
    needs: str = ""


def _hash(value: Any) -> str:
    return blake2s(json.dumps(value, sort_keys=True, default=str).encode(), digest_size=8).hexdigest()
