"""predicate 'offer': the ladder of pay claims, offers, bonuses and settlements, each figure with the thing it is of.

Budgets, profits, fines, inflation, fares and what people earn now are no offers. An offer that is told without a figure
('a reasonable alternative offer') has no amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, cast

from extraction.claims import allowance
from extraction.claims.belonging import dispute_of, is_aside
from extraction.document import Document
from extraction.smallcase import small
from extraction.types import AllowanceValue, Claim, OfferValue, Span

from . import terms
from . import words as w
from .described import bare, described, described_like
from .figures import PERCENT, Figure, figures_of, is_what_was_before
from .sides import kind_of, marked
from .things import thing_of

PREDICATE = "offer"

_MOST_STEPS = 200

_BARE_OFFER = re.compile(
    r"\b(?:made|submitted|tabled|put forward|presented|received|given|with) (?:us |them |the union |"
    r"the unions )?(?:an?|its|their) "
    r"(?P<what>(?:[\w-]+ ){0,3}(?:pay )?offer)\b",
    re.I,
)


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    if not disputes:
        return
    known: list[Claim] = []
    benefits = {cast(AllowanceValue, claim.value).amount for claim in allowance.find(doc, disputes)}
    for sentence in doc.sentences:
        if is_aside(doc, sentence, disputes):
            continue
        for value in _values(doc, sentence):
            if value.kind != "pay_claim" and value.unit != PERCENT and value.amount in (benefits - {None}):
                continue
            if len(known) == _MOST_STEPS:
                doc.cut_short.add(PREDICATE)
                yield from known
                return
            claim = Claim(PREDICATE, value, _evidence(sentence, value), dispute_of(doc, sentence, disputes))
            _add(known, claim, sentence)
    yield from known


def _evidence(sentence: Span, value: OfferValue) -> tuple[Span, ...]:
    """The words of a year that stand in another sentence are evidence too."""
    year = value.from_when.year_span if value.from_when else None
    return (sentence, year) if year and not sentence.covers(year) else (sentence,)


def _add(known: list[Claim], claim: Claim, sentence: Span) -> None:
    """The same figure told again in a later sentence is the same step; twice in one sentence it is two."""
    for index, other in enumerate(known):
        if sentence not in other.evidence and _is_same(cast(OfferValue, other.value), cast(OfferValue, claim.value)):
            known[index] = replace(other, evidence=(*other.evidence, sentence))
            return
    known.append(claim)


def _is_same(one: OfferValue, other: OfferValue) -> bool:
    if one.amount is None or other.amount is None:
        return one.amount == other.amount and one.what.casefold() == other.what.casefold()
    return (one.amount, one.unit) == (other.amount, other.unit) and (one.kind == "pay_claim") == (
        other.kind == "pay_claim"
    )


def _values(doc: Document, sentence: Span) -> Iterator[OfferValue]:
    words = sentence.of(doc.text)
    if not w.WORTH_READING.search(small(words)):
        return
    figures = figures_of(words)
    last: tuple[Figure, OfferValue] | None = None
    for index, figure in enumerate(figures):
        edge = figures[index + 1].span.start if index + 1 < len(figures) else len(words)
        if is_what_was_before(words, figure):
            continue
        thing = thing_of(words, figure, floor=last[0].span.end if last else 0, edge=edge)
        value = None
        if thing is not None:
            value = _value(doc, sentence, figure, thing)
        elif last and _adds_a_sum(words, last[0], figure):
            value = replace(last[1], kind="bonus", amount=figure.amount, unit=figure.unit, what="payment")
        elif last and _continues(words[last[0].span.end : figure.span.start]) and last[1].unit == figure.unit:
            value = replace(last[1], amount=figure.amount, what=described_like(words, figure, last[1].what))
        if value is not None:
            value = replace(
                value,
                by=_by(doc, sentence, value, at=figure.span.start),
                from_when=terms.from_when(doc, sentence, at=figure.span, edge=edge),
                over=terms.over(words, at=figure.span, edge=edge),
                group=terms.group(words, at=figure.span, edge=edge),
            )
            last = figure, value
            yield value
    if not figures and (bare := _BARE_OFFER.search(words)):
        yield OfferValue(kind="pay_offer", what=bare["what"], status=_status(words, "pay_offer"))


def _adds_a_sum(words: str, last: Figure, figure: Figure) -> bool:
    """'6% plus £1,200': money that comes with a percentage of pay."""
    between = words[last.span.end : figure.span.start]
    return last.unit == PERCENT != figure.unit and w.PLUS.fullmatch(between) is not None


def _continues(between: str) -> bool:
    goes_on = w.CHAIN.fullmatch(between) is not None and not w.SAID_BY_ANOTHER.search(between)
    return between == "/" or (goes_on and not w.OTHER_THING.search(between))


def _value(doc: Document, sentence: Span, figure: Figure, thing: str) -> OfferValue:
    words, thing = sentence.of(doc.text), bare(thing)
    kind = kind_of(words, marked(doc, sentence), figure.span, thing.lower())
    return OfferValue(
        kind=cast(Literal["pay_claim", "pay_offer", "bonus", "settlement"], kind),
        what=described(words, figure, thing),
        amount=figure.amount,
        unit=figure.unit,
        status=_status(words, kind),
    )


def _status(words: str, kind: str) -> Literal["made", "accepted", "rejected", "withdrawn"]:
    return cast(Literal["made", "accepted", "rejected", "withdrawn"], w.status_of(words, kind=kind))


def _by(doc: Document, sentence: Span, value: OfferValue, *, at: int) -> str | None:
    """The party that such a step is made by: the last named before the figure, else the first of the sentence."""
    kinds = ("union",) if value.kind == "pay_claim" else ("employer", "employers_body", "government")
    parties = [o for o in doc.orgs_in(sentence) if o.kind in kinds]
    before = [o for o in parties if o.span.end <= sentence.start + at]
    return before[-1].name if before else next((o.name for o in parties), None)
