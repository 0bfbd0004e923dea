"""Putting an item away until what it rests on changes."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from disputes.decisions.dismissing import NAME
from disputes.desk.items import Choice, Item

__all__ = ["NAME", "not_now", "subject_of"]


def subject_of(item: Item, *, because: str) -> dict[str, Any]:
    """``line`` and ``because`` are for the log, where nothing else tells what it was about."""
    return {"item": item.key, "fingerprint": item.fingerprint, "line": item.line[:300], "because": because}


def not_now(item: Item) -> Choice:
    return Choice(
        label=_("Not now"),
        effect="away until what it rests on changes",
        key="l",
        kind=NAME,
        subject=subject_of(item, because="Not now"),
    )
