"""The ledger of strike dates as the page shows it: each block with the one it was moved to or from. PURE."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from disputes.calendar.events import OFF
from disputes.models import IndustrialAction


@dataclass(frozen=True, slots=True)
class Line:
    action: IndustrialAction
    moved_to: IndustrialAction | None
    moved_from: IndustrialAction | None

    @property
    def is_off(self) -> bool:
        return self.action.status in OFF


def ledger(actions: Sequence[IndustrialAction]) -> list[Line]:
    """A line a block, in the order given."""
    by_start = {(action.kind, action.starts_on): action for action in reversed(actions) if action.starts_on}

    def at(kind: str, day: date | None) -> IndustrialAction | None:
        return by_start.get((kind, day)) if day else None

    return [Line(action, at(action.kind, action.moved_to), at(action.kind, action.moved_from)) for action in actions]
