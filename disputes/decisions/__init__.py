"""What people may decide: of articles, and here of disputes. One module a kind, and the registry."""

import articles.decisions
from articles.decisions import Kind, Refused
from disputes.decisions import campaigning, grouping, organisations
from disputes.decisions.dismissing import DISMISS_ITEM
from disputes.decisions.pinning import PIN_SENTENCE

KINDS: dict[str, Kind] = {
    **articles.decisions.KINDS,
    **{
        kind.name: kind
        for kind in (*grouping.KINDS, *organisations.KINDS, *campaigning.KINDS, PIN_SENTENCE, DISMISS_ITEM)
    },
}

__all__ = ["KINDS", "Kind", "Refused"]
