"""'The union', 'the force', 'its management': descriptions that stand for an organisation the text names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extraction.normalise.mention import Mention
from extraction.types import Span

_COMPANY_FORMS = frozenset({"company", "operator", "airline", "retailer", "bank", "broadcaster", "airport", "port"})
_REFERENCES: Mapping[str, frozenset[str]] = {
    "union": frozenset({"union"}),
    "guild": frozenset({"union"}),
    "brotherhood": frozenset({"union"}),
    "force": frozenset({"force"}),
    "trust": frozenset({"trust", "hospital"}),
    "hospital": frozenset({"hospital", "trust"}),
    "council": frozenset({"council"}),
    "authority": frozenset({"authority", "council"}),
    "university": frozenset({"university"}),
    "college": frozenset({"university"}),
    "airline": frozenset({"airline"}),
    "carrier": frozenset({"airline"}),
    "operator": frozenset({"operator"}),
    "department": frozenset({"department"}),
    "ministry": frozenset({"department"}),
    "district": frozenset({"school district"}),
    "school": frozenset({"school"}),
    "board": frozenset({"authority", "school district"}),
    "museum": frozenset({"museum"}),
    "library": frozenset({"museum"}),
    "orchestra": frozenset({"museum"}),
    "opera": frozenset({"museum"}),
    "chain": _COMPANY_FORMS,
    "supplier": _COMPANY_FORMS,
    "steelmaker": _COMPANY_FORMS,
    "brewer": _COMPANY_FORMS,
    "developer": _COMPANY_FORMS,
    "publisher": _COMPANY_FORMS,
    "agency": frozenset({"agency"}),
    "company": _COMPANY_FORMS,
    "firm": _COMPANY_FORMS,
    "retailer": frozenset({"retailer"}),
    "supermarket": frozenset({"retailer"}),
    "corporation": frozenset({"broadcaster", "company"}),
    "bank": frozenset({"bank"}),
    "charity": frozenset({"charity"}),
    "manufacturer": frozenset({"company"}),
    "contractor": frozenset({"company"}),
    "carmaker": frozenset({"company"}),
}
_REFERENCE = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Oo]ur|"
    rf"[Tt]heir)(?: \w+)? (?P<noun>{'|'.join(f'[{n[0].upper()}{n[0]}]{n[1:]}' for n in _REFERENCES)})\b(?![-\w]|"
    rf" (?:secretary|leader|member|rep))"
)


def find(text: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """The descriptions outside ``named`` (in the order of the text), each with what was named last before it."""
    yield from _apart(_references(text, named), named)


def _references(text: str, named: Sequence[Mention]) -> Iterator[Mention]:
    starts = [m.span.start for m in named]
    latest = _latest_by_form(named)
    first = {m.entry.form: i for i, m in reversed(list(enumerate(named)))}
    for found in _REFERENCE.finditer(text):
        before = bisect_left(starts, found.start())
        forms = _REFERENCES[found["noun"].lower()]
        nearest = max((latest[form][before] for form in forms if form in latest), default=-1)
        if nearest < 0:
            nearest = min((first[form] for form in forms if form in first), default=-1)
        if nearest >= 0:
            yield Mention(Span(*found.span()), named[nearest].entry, by_name=False)


def _apart(found: Iterable[Mention], others: Sequence[Mention]) -> Iterator[Mention]:
    """Those that share no character with any of ``others``."""
    starts = [m.span.start for m in others]
    for mention in found:
        at = bisect_left(starts, mention.span.end) - 1
        if at < 0 or not others[at].span.touches(mention.span):
            yield mention


def _latest_by_form(named: Sequence[Mention]) -> dict[str, list[int]]:
    """For each form, at i: the index of the last mention of that form among the first i, or -1."""
    forms = {m.entry.form for m in named}
    latest: dict[str, list[int]] = {form: [-1] for form in forms}
    for i, mention in enumerate(named):
        for form in forms:
            latest[form].append(i if mention.entry.form == form else latest[form][-1])
    return latest
