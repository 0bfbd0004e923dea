"""What people may decide: of articles, and here of disputes. One module a kind, and the registry."""

import articles.decisions
from articles.decisions import Kind, Refused
from disputes.decisions import campaigning, grouping, organisations

KINDS: dict[str, Kind] = {
    **articles.decisions.KINDS,
    **{kind.name: kind for kind in (*grouping.KINDS, *organisations.KINDS, *campaigning.KINDS)},
}

__all__ = ["KINDS", "Kind", "Refused"]
