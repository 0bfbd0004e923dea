"""The unions and employers that are, or were, in dispute: a row an organisation."""

from collections.abc import Iterator
from typing import Any

from disputes.organisations import all_names
from disputes.querysets import OrganisationQuerySet

AT_A_TIME = 500
COLUMNS = {
    "name": "Organisation",
    "kind": "Kind",
    "also_known_as": "Also Known As",
    "confirmed": "Confirmed",
    "disputes": "Disputes",
    "address": "Address",
}


def rows(organisations: OrganisationQuerySet, *, site: str) -> Iterator[dict[str, Any]]:
    """``organisations`` are those in dispute."""
    for each in organisations.prefetch_related("aliases").iterator(chunk_size=AT_A_TIME):
        yield {
            "name": each.name,
            "kind": each.kind,
            "also_known_as": sorted(all_names(each) - {each.name}, key=str.casefold),
            "confirmed": each.confirmed,
            "disputes": each.disputes_count,
            "address": site + each.get_absolute_url(),
        }
