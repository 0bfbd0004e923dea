"""The queue: what there is to look at, the most useful first, without what was put away."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from disputes import decisions
from disputes.decisions.dismissing import dismissed
from disputes.desk import KINDS, dismissing
from disputes.desk.items import Choice, Item, ItemKind, Open

OF_A_KIND = 200
"""So many of each kind are looked through; the rest comes up as these are done."""


@dataclass(frozen=True)
class Queue:
    """All items in order; ``kind`` narrows them, '' is every kind. ``is_cut``: kinds of which there are more than are listed."""

    every: Sequence[Item]
    kind: str
    is_cut: frozenset[str]

    @property
    def items(self) -> Sequence[Item]:
        return [item for item in self.every if self.kind in ("", item.kind)]

    @property
    def counts(self) -> list[tuple[ItemKind, str]]:
        """Each kind that has any with how many there are: '3', '200 or more'."""
        counted = Counter(item.kind for item in self.every)
        return [
            (kind, f"{counted[name]}{' or more' if name in self.is_cut else ''}")
            for name, kind in KINDS.items()
            if counted[name]
        ]

    def item(self, key: str) -> Item | None:
        return next((item for item in self.every if item.key == key), None)

    def after(self, item: Item) -> Item | None:
        """The one below; from the last on the first again; None where there is no other."""
        items = self.items
        keys = [each.key for each in items]
        place = keys.index(item.key) + 1 if item.key in keys else 0
        following = items[place % len(items)] if items else None
        return None if following == item else following


def queue(today: date, *, kind: str = "") -> Queue:
    """In as many queries whatever the number of items."""
    away = dismissed()
    every: list[Item] = []
    cut = set()
    for each in KINDS.values():
        if each.needs and each.needs not in decisions.KINDS:
            continue
        # As many more as were put away of this kind: those at the top may all be among them.
        at_most = OF_A_KIND + 1 + sum(key.startswith(f"{each.name}-") for key, _ in away)
        found = [item for item in each.find(today, at_most) if (item.key, item.fingerprint) not in away]
        if len(found) > OF_A_KIND:
            cut.add(each.name)
        every += sorted(found, key=_place)[:OF_A_KIND]
    return Queue(sorted(every, key=_place), kind if kind in KINDS else "", frozenset(cut))


def _place(item: Item) -> tuple[float, str]:
    return (-item.weight, item.key)


def lay_open(item: Item, today: date) -> Open:
    """With the choices that can be made here and now, and 'not now'."""
    opened = KINDS[item.kind].lay_open(item, today)
    offered = [choice for choice in opened.choices if choice.address or choice.kind in decisions.KINDS]
    return Open(
        passages=opened.passages,
        remarks=opened.remarks,
        look_for=opened.look_for,
        choices=[*offered, dismissing.not_now(item)],
    )


def choice_named(item: Item, name: str, *, today: date) -> Choice | None:
    return next((choice for choice in lay_open(item, today).choices if choice.kind and choice.name == name), None)
