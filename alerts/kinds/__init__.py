"""What can be followed: one module a kind, and this table. A search is the part of an address after its '?'."""

from alerts.kinds import dispute, disputes, organisation, person, quotes
from alerts.kinds.base import Kind, Unclear

KINDS: dict[str, Kind] = {each.KIND.name: each.KIND for each in (quotes, disputes, dispute, person, organisation)}

__all__ = ["KINDS", "Kind", "Unclear"]
