"""Which articles name an organisation, so that what follows from its names can be derived anew."""

from collections.abc import Iterable

from django.db.models import Q

from disputes.models import ClaimLink
from disputes.nodes import words_of
from disputes.organisations import key_of

FIELDS = {"union": "unions", "employer": "employers"}


def articles_naming(*, kind: str, names: Iterable[str]) -> set[str]:
    """Hashes of the articles whose disputes name a party of this kind by one of the names."""
    if kind not in FIELDS:
        return set()
    keys = {key_of(name) for name in names}
    words = Q(**{f"{kind}_words__overlap": sorted(words_of(keys))})
    linked = ClaimLink.objects.filter(words).values_list("article__sha256", f"claim__value__{FIELDS[kind]}")
    return {article for article, parties in linked if any(key_of(org["name"]) in keys for org in parties)}
