"""Which organisation a name means. Names unknown so far are kept as unconfirmed."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from articles.names import fold
from disputes.models import Alias, Organisation
from disputes.names import acronym_of

Kind = Organisation.Kind
KEY_LENGTH = 300


@lru_cache(maxsize=1 << 14)
def key_of(name: str) -> str:
    return fold(name)[:KEY_LENGTH]


def names_of(name: str) -> set[str]:
    """Every name that the organisations called by this one go by; empty where nobody is."""
    called = Alias.objects.filter(key=key_of(name)).values("organisation")
    organisations = Organisation.objects.filter(pk__in=called).prefetch_related("aliases")
    return {known for organisation in organisations for known in all_names(organisation)}


def all_names(organisation: Organisation) -> set[str]:
    """Its own name and its aliases, and 'Union of X' and 'UX' for a 'Union of X (UX)'; reads prefetched aliases."""
    names = {organisation.name, *(alias.name for alias in organisation.aliases.all())}
    acronyms = {name: acronym for name in names if (acronym := acronym_of(name))}
    return names | set(acronyms.values()) | {name.removesuffix(f"({it})").strip() for name, it in acronyms.items()}


class Identities:
    """The organisations behind the names of some claims, by (kind, key); made where they are new.

    An organisation that is only known from texts has no name of its own yet: it is called as its texts call it most, so that
    what it is called does not depend on which text came first.
    """

    def __init__(self, orgs: Iterable[tuple[Kind, Mapping[str, Any]]]) -> None:
        named = {(kind, key_of(org["name"])): org for kind, org in orgs if key_of(org["name"])}
        self._known = {
            (alias.kind, alias.key): alias.organisation
            for alias in Alias.objects.filter(key__in=[key for _, key in named]).select_related("organisation")
        }
        for (kind, key), org in named.items():
            if (kind, key) not in self._known:
                self._known[kind, key] = _create(org, key, kind)

    def key(self, kind: Kind, name: str) -> str:
        """The key that all names of one organisation share."""
        return key_of(self._known[kind, key_of(name)].name)

    def is_confirmed(self, kind: Kind, name: str) -> bool:
        return self._known[kind, key_of(name)].confirmed

    def name(self, kind: Kind, name: str) -> str:
        """What to call it: its own name where confirmed, else as written."""
        found = self._known[kind, key_of(name)]
        return found.name if found.confirmed else name


def _create(org: Mapping[str, Any], key: str, kind: Kind) -> Organisation:
    organisation, _ = Organisation.objects.get_or_create(
        name=org["name"][:300], kind=kind, defaults={"confirmed": org["known"]}
    )
    Alias.objects.get_or_create(key=key, kind=kind, defaults={"name": org["name"][:300], "organisation": organisation})
    return organisation
