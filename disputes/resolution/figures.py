"""Figures that disagree: which one is shown, why, and the others beside it. PURE."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from articles.names import fold
from disputes.facts import Assertion, Differing, Figure
from disputes.resolution.ranking import evidence_of, exactness, in_rank, origin_rank
from disputes.resolution.values import fold_plural, said_by

Leads = Callable[[Assertion], bool]

NOT_BELOW = ("no fewer than", "not fewer than", "no less than", "not less than")
ABOVE = (*NOT_BELOW, "more than", "over", "at least", "upwards", "in excess", "above", "plus", "well over", "just over")
NOT_ABOVE = ("no more than", "not more than")
BELOW = (*NOT_ABOVE, "almost", "nearly", "under", "fewer than", "less than", "up to", "close to", "just under", "below")
ANYBODY = frozenset(("", "member", "worker", "staff", "employee", "people", "person", "of", "it", "the", "union"))
"""Words for people that tell no group from another."""


def figures(ranked: Sequence[Assertion], name: str, *, leads: Leads = lambda claim: True) -> tuple[Figure, ...]:
    """Every count called ``name``, the one to show first; it says why it goes before the next, the others why before them.

    Claims that do not lead come behind those that do. A softened count ('more than 1,000') does not stand before an exact
    one of the same people that it may round.
    """
    by_value: dict[int, list[Assertion]] = {}
    for claim in ranked:
        if count := claim.value.get(name):
            by_value.setdefault(count["value"], []).append(claim)
    if not by_value:
        return ()
    rank = in_rank(ranked)
    given = [_Given(claims, name, leads) for claims in by_value.values()]
    given.sort(key=lambda each: (not each.is_leading, rank(each.best)))
    exact = next((other for other in given[1:] if _is_rounded_by(other, given[0])), None)
    others = [other for other in given[0 if exact else 1 :] if other is not exact]
    whys = [_why_first(exact or given[0], other) for other in others]
    shown = [exact or given[0], *others]
    return tuple(_figure(each, why=why) for each, why in zip(shown, [*whys[:1], *whys] or [""], strict=True))


def figure_of(ranked: Sequence[Assertion], name: str) -> Figure | None:
    """The count that is shown, resting on all that give the same number."""
    return next(iter(figures(ranked, name)), None)


def differing(ranked: Sequence[Assertion], name: str) -> tuple[Differing, ...]:
    """The other counts, beside the one of ``figure_of``."""
    given = figures(ranked, name)
    return tuple(
        Differing(name, str(f.value), f.evidence, f.said_by, f.why, str(given[0].value), given[0].said_by, f.qualifier)
        for f in given[1:]
    )


def why_first(shown: Assertion, other: Assertion) -> str:
    """A code of plain_words for what puts one assertion before another: see ``ranking``."""
    if origin_rank(shown) != origin_rank(other):
        return shown.origin
    if shown.published != other.published:
        return "later" if shown.published and other.published else "dated"
    if exactness(shown.value) != exactness(other.value):
        return "fuller"
    return "surer" if shown.confidence != other.confidence else "first"


class _Given:
    """A number, and all claims that give it (ranked): it stands by the best of those that lead, if any does."""

    def __init__(self, claims: Sequence[Assertion], name: str, leads: Leads) -> None:
        self.claims = claims
        self.best = next((claim for claim in claims if leads(claim)), claims[0])
        self.is_leading = leads(self.best)
        self.value: int = self.best.value[name]["value"]
        self.qualifier: str = self.best.value[name].get("qualifier") or ""


def _figure(given: _Given, *, why: str) -> Figure:
    speaker = next((name for claim in given.claims if (name := said_by(claim))), "")
    return Figure(given.value, given.qualifier, evidence_of(given.claims), said_by=speaker, why=why)


def _why_first(shown: _Given, other: _Given) -> str:
    if _is_rounded_by(shown, other):
        return "exact"
    return "opening" if shown.is_leading and not other.is_leading else why_first(shown.best, other.best)


def _is_rounded_by(exact: _Given, softened: _Given) -> bool:
    """The softened number may be the exact one rounded: of the same people, and by no lower a source."""
    if not softened.qualifier or exact.qualifier or origin_rank(exact.best) > origin_rank(softened.best):
        return False
    return _same_people(exact.best, softened.best) and _rounds(softened.value, softened.qualifier.lower(), exact.value)


def _rounds(value: int, qualifier: str, exact: int) -> bool:
    place = int(10 ** (len(str(value)) - len(str(value).rstrip("0"))))
    if qualifier.startswith(ABOVE):
        return value <= exact < value + place
    if qualifier.startswith(BELOW):
        return value - place < exact <= value
    return 2 * abs(exact - value) <= place


def _same_people(one: Assertion, other: Assertion) -> bool:
    mine, theirs = _who(one), _who(other)
    return not mine or not theirs or bool(mine & theirs)


def _who(claim: Assertion) -> frozenset[str]:
    words = fold(claim.value.get("who") or claim.value.get("group") or "").split()
    return frozenset(fold_plural(word) for word in words) - ANYBODY
