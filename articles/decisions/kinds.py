"""What a kind of decision is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Subject = Mapping[str, Any]


class Refused(ValueError):
    """The decision cannot be made; the message says why, to whoever decides."""


@dataclass(frozen=True)
class Kind:
    """One kind of decision.

    ``name`` is what the log calls it, ``said`` what a page does ('put disputes together'). ``check`` raises ``Refused`` where the
    subject is not one of this kind, or has nothing behind it. ``carry_out`` is called after such a decision was made and after one
    was undone: it brings the rows that hang on the subject in line with all decisions that stand, and returns the hashes
    of the articles that have to be linked and summarised anew.
    """

    name: str
    said: str
    check: Callable[[Subject], None]
    carry_out: Callable[[Subject], set[str]]
