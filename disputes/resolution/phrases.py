"""Folded phrases that hold one another. PURE: a look-up costs by the words of the phrase, not by how many are known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from disputes.resolution.values import is_part_of


class Phrases:
    """Folded phrases, each with the number of its owner."""

    def __init__(self) -> None:
        self._known: set[tuple[str, int]] = set()
        self._by_word: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._by_first: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)

    def add(self, phrase: str, owner: int) -> None:
        if (phrase, owner) in self._known:
            return
        self._known.add((phrase, owner))
        words = phrase.split(" ")
        self._by_first[words[0]].append((phrase, owner))
        for word in dict.fromkeys(words):
            self._by_word[word].append((phrase, owner))

    def around(self, phrase: str) -> Iterator[int]:
        """The owners of phrases that hold this one."""
        rarest = min((self._by_word.get(word, []) for word in phrase.split(" ")), key=len)
        return (owner for known, owner in rarest if is_part_of(phrase, known))

    def within(self, phrase: str) -> Iterator[int]:
        """The owners of phrases that this one holds."""
        starting = (self._by_first.get(word, ()) for word in dict.fromkeys(phrase.split(" ")))
        return (owner for begun in starting for known, owner in begun if is_part_of(known, phrase))
