"""The editors' queue: what a person ought to look at, most useful first. One module a kind of item, and the registry.

An item is found by a query over what stands now, never stored: once it is decided on, or no longer so, it is gone. Each choice
is a decision of the log (``disputes.decisions``) or leads to the page where it is made.
"""

from disputes.desk import contradictions, doubts, links, organisations, people, pinned, quiet, reports, withdrawn
from disputes.desk.items import ItemKind

KINDS: dict[str, ItemKind] = {
    kind.name: kind
    for kind in (
        reports.REPORT,
        contradictions.CONTRADICTION,
        links.LINK,
        withdrawn.WITHDRAWN,
        doubts.DOUBT,
        quiet.SILENCE,
        organisations.ORGANISATION,
        people.PERSON,
        pinned.PINNED,
    )
}
