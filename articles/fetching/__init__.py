"""The only HTTP client of the project: one page by its address, or a ``Rejected`` in the user's words."""

from articles.fetching.client import Conditional, Fetched, Limits, TryLater, fetch

__all__ = ["Conditional", "Fetched", "Limits", "TryLater", "fetch"]
