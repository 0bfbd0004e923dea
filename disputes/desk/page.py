"""What the page of the desk shows."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from articles.models import Decision
from disputes.desk import log
from disputes.desk.effects import are_cheap, with_effects
from disputes.desk.items import Item, Open
from disputes.desk.queue import lay_open, queue

LISTED = 30


def desk_page(asked: Mapping[str, str], *, today: date, user: Any) -> dict[str, Any]:
    """``asked``: kind, item (its key; the first where it is not there any more), done (the decision just made),
    was (the key of the item it was about)."""
    waiting = queue(today, kind=asked.get("kind", ""))
    items = waiting.items
    wanted = waiting.item(asked.get("item", ""))
    item = wanted if wanted in items else next(iter(items), None)
    opened = lay_open(item, today) if item else Open()
    return {
        "queue": waiting,
        "item": item,
        "place": items.index(item) + 1 if item else 0,
        "listed": _around(items, item),
        "following": waiting.after(item) if item else None,
        "open": opened,
        "has_effects": bool(with_effects(opened.choices)),
        "effects_are_cheap": are_cheap(opened.choices),
        "done": _just_made(asked.get("done", ""), user),
        "was": asked.get("was", ""),
    }


def _around(items: Any, item: Item | None) -> list[Item]:
    """The part of the list that has the item in it."""
    first = items.index(item) // LISTED * LISTED if item else 0
    return list(items[first : first + LISTED])


def _just_made(decision_id: str, user: Any) -> log.Line | None:
    """The user's own decision, while it stands."""
    if not decision_id.isdecimal() or len(decision_id) > 18:
        return None
    made = Decision.objects.standing().filter(pk=decision_id, decided_by=user).select_related("decided_by", "undone_by")
    return next(iter(log.lines(made)), None)
