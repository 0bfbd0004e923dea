"""predicate 'offer': the ladder of pay claims, offers, bonuses and settlements, each figure with the thing it is of.

Budgets, profits, fines, inflation, fares and what people earn now are no offers. An offer that is told without a figure
('a reasonable alternative offer') has no amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast

from extraction.claims import allowance
from extraction.claims.belonging import dispute_of, is_aside
from extraction.document import Document
from extraction.normalise.counts import find_percentages
from extraction.normalise.money import find_amounts
from extraction.smallcase import small
from extraction.types import AllowanceValue, Claim, OfferValue, Span

from . import terms
from . import words as w

PREDICATE = "offer"

_MOST_STEPS = 200

_BARE_OFFER = re.compile(
    r"\b(?:made|submitted|tabled|put forward|presented|received|given|with) (?:us |them |the union |"
    r"the unions )?(?:an?|its|their) "
    r"(?P<what>(?:[\w-]+ ){0,3}(?:pay )?offer)\b",
    re.I,
)
_FILLERS = re.compile(
    r"^(?:s|an?|the|its|their|this|that|new|of|plus|for|another|to|only|just|his|her|with|by|in|on|from|latest|"
    r"current|offered|proposed)\s+",
    re.I,
)
_TAIL = re.compile(
    r"(?:[ -](?:an?|per)[ -](?:hour|week|month|year))?(?: (?:over|for|from|this|next|in|by|each|"
    r"on)\b(?: [\w’'-]+){1,6})?"
)
_TAIL_END = re.compile(
    r"\s(?:and|or|with|to|which|that|as|by|but|after|following|would|will|is|was|has|have|"
    r"paid|made|according)(?:\s.*)?$",
    re.I,
)


_CUT_SHORT = re.compile(r"(?: (?:for|the|to|of|an?|from|by|in|on|its|their))* \d*$")


@dataclass(frozen=True, slots=True)
class _Figure:
    amount: str
    unit: str
    span: Span  # within its sentence
    is_year_by_year: bool = False


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    if not disputes:
        return
    known: list[Claim] = []
    benefits = {cast(AllowanceValue, claim.value).amount for claim in allowance.find(doc, disputes)}
    for sentence in doc.sentences:
        if is_aside(doc, sentence, disputes):
            continue
        for value in _values(doc, sentence):
            if value.kind != "pay_claim" and value.unit != "percent" and value.amount in (benefits - {None}):
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
    figures = _figures(words)
    last: tuple[_Figure, OfferValue] | None = None
    for index, figure in enumerate(figures):
        edge = figures[index + 1].span.start if index + 1 < len(figures) else len(words)
        if _is_what_was_before(words, figure):
            continue
        thing = _thing(words, figure, floor=last[0].span.end if last else 0, edge=edge)
        value = None
        if thing is not None:
            value = _value(words, figure, thing)
        elif last and _adds_a_sum(words, last[0], figure):
            value = replace(last[1], kind="bonus", amount=figure.amount, unit=figure.unit, what="payment")
        elif last and _continues(words[last[0].span.end : figure.span.start]) and last[1].unit == figure.unit:
            value = replace(last[1], amount=figure.amount, what=_described(words, figure, last[1].what, first=False))
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


def _figures(words: str) -> list[_Figure]:
    percentages = [_Figure(p.printed, "percent", p.span) for p in find_percentages(words)]
    sums = [_Figure(m.amount, m.currency, m.span) for m in find_amounts(words)]
    return sorted([*percentages, *sums, *_by_year(words)], key=lambda f: f.span)


def _by_year(words: str) -> Iterator[_Figure]:
    """'an offer of 4/3/3', 'accepted 5/4/4': per cent a year, where a word of pay stands before it."""
    for match in w.YEAR_BY_YEAR.finditer(words):
        for figure in re.finditer(r"\d+(?:\.\d+)?", match["figures"]):
            start = match.start("figures")
            yield _Figure(
                figure[0], "percent", Span(start + figure.start(), start + figure.end()), is_year_by_year=True
            )


_FROM_WHAT_WAS = re.compile(r" from (?:\w+ ){0,2}[£$€]?[\d,.]+(?: an? \w+)? (?=to (?:\w+ ){0,2}$)", re.I)


def _is_what_was_before(words: str, figure: _Figure) -> bool:
    """'from £9 to £11', 'up from £9': what is paid now."""
    before = words[max(0, figure.span.start - 25) : figure.span.start]
    if re.search(
        r"\b(?:up from|instead of|rather than|compared with|currently|now paid) (?:just |only )?$", before, re.I
    ):
        return True
    raised = re.search(r"\bfrom (?:\w+ ){0,2}$", before, re.I)
    return bool(
        raised and figure.unit != "percent" and re.match(r"(?: an? \w+| per \w+)? to\b", words[figure.span.end :])
    )


def _thing(words: str, figure: _Figure, *, floor: int, edge: int) -> str | None:
    """The words for what the figure is of, or None where it is of something else, or of nothing told."""
    before, after = (
        words[max(floor, figure.span.start - 90) : figure.span.start],
        words[figure.span.end : min(edge, figure.span.end + 60)],
    )
    before, after = w.BESIDE_INFLATION.sub(" ", _FROM_WHAT_WAS.sub(" ", before)), w.BESIDE_INFLATION.sub(" ", after)
    if _is_nobodys_offer(before, after, figure):
        return None
    paid_now = w.SALARY.search(before[-40:]) and not w.MORE_BEFORE.search(before)
    if w.GROWTH_ELSEWHERE.match(after) or paid_now or allowance.NAME.match(after.lstrip(" -")):
        return None
    if w.OFFER_AFTER.match(words[figure.span.end :]):
        return "offer"
    if re.match(r" plus (?:a )?pay\b", after) and re.search(r"\b(?:pay|offer\w*) $", before):
        return "payment"
    behind = w.THING_AFTER.match(after)
    if behind and not w.OTHER_THING.search(behind[0]) and not w.OTHER_THING.search(before[-14:]):
        return behind["thing"]
    for pattern in (w.RAISED_BEFORE, w.RISE_BEFORE, w.THING_BEFORE):
        ahead = pattern.search(before)
        if ahead and figure.unit != "percent" and w.NOW_PAID.match(ahead["thing"]) and not w.tells_who_wants(before):
            return None
        if ahead and not _is_of_another_thing(before, ahead) and not w.OTHER_THING.match(after.lstrip()):
            return ahead["thing"]
    step = w.STEP_BEFORE.search(before)
    if step and not w.OTHER_THING.search(step[0]) and not w.OTHER_THING.match(after.lstrip(" ,-")):
        return step["thing"]
    if _is_pay_without_a_word_for_it(words, figure, before, after):
        return "payment" if figure.unit != "percent" else "pay"
    wanted = w.DEMAND_BEFORE.search(before) and not w.OTHER_THING.search(after[:25]) and not re.match(r" of\b", after)
    return "pay" if wanted and (figure.unit == "percent" or _is_a_wage(figure, after)) else None


def _is_nobodys_offer(before: str, after: str, figure: _Figure) -> bool:
    """Cuts, deductions, what others are paid, what pay has done so far, and sums that no one person is paid."""
    if figure.unit != "percent" and float(figure.amount) >= _BEYOND_PAY:
        return True
    if any(pattern.search(before) for pattern in (w.PAY_OF_OTHERS, w.KEPT_BACK, w.HAS_CHANGED)):
        return True
    return bool(w.OF_A_CUT.match(after) or (w.HAD_BEFORE.search(before) and w.LAST_TIME.match(after)))


def _is_pay_without_a_word_for_it(words: str, figure: _Figure, before: str, after: str) -> bool:
    """'given 5.4% over three years', '£15 on basic rates', 'an extra £30 a day', 'a further £250 would be paid'."""
    if w.OTHER_THING.search(before[-30:]) or w.OTHER_THING.search(after[:30]):
        return False
    if figure.is_year_by_year or w.ON_PAY_AFTER.match(after):
        return True
    if figure.unit == "percent":
        for_years = w.FOR_YEARS_AFTER.match(after) and w.PAY.search(words)
        return bool(for_years or (w.GIVEN_BEFORE.search(before) and w.PAY.search(words)))
    more = w.MORE_BEFORE.search(before) and (w.PER_AFTER.match(after) or w.PAID_AFTER.match(after))
    return bool(more or w.PAID_AFTER.match(after))


def _is_a_wage(figure: _Figure, after: str) -> bool:
    """A sum that somebody asks or offers is pay where it is for an hour, for each, or small and bare."""
    per = re.match(r"(?: extra| more)? (?:an?|per|each|for (?:every(?:body|one)?|each|all))\b|-an-hour", after)
    return bool(per) or (re.match(r"\s*(?:[.,;]|$|and\b|but\b)", after) is not None and float(figure.amount) < _A_WAGE)


_A_WAGE = 1_000
_BEYOND_PAY = 200_000


def _is_of_another_thing(before: str, thing: re.Match[str]) -> bool:
    """'Fares will rise by', 'profits rose': a bare rise belongs to what stands before it."""
    own = re.search(r"\b(?:pay|wages?|salar\w+|offers?|deals?|lump sum|bonus)\b", thing[0], re.I)
    if re.search(
        r"\b(?:accept(?:ed)?|agree(?:d)? to|approved?|back(?:ed)?)(?: (?:an?|the|its|their))? $",
        before[: thing.start("thing")],
        re.I,
    ):
        return False
    context = thing[0] if own else before[max(0, thing.start() - 30) : thing.end()]
    return w.OTHER_THING.search(context) is not None


def _adds_a_sum(words: str, last: _Figure, figure: _Figure) -> bool:
    """'6% plus £1,200': money that comes with a percentage of pay."""
    between = words[last.span.end : figure.span.start]
    return last.unit == "percent" != figure.unit and w.PLUS.fullmatch(between) is not None


def _continues(between: str) -> bool:
    return between == "/" or (w.CHAIN.fullmatch(between) is not None and not w.OTHER_THING.search(between))


def _value(words: str, figure: _Figure, thing: str) -> OfferValue:
    while _FILLERS.match(thing):
        thing = _FILLERS.sub("", thing)
    kind = w.kind_of(words[: figure.span.start], words, thing.lower())
    return OfferValue(
        kind=cast(Literal["pay_claim", "pay_offer", "bonus", "settlement"], kind),
        what=_described(words, figure, thing, first=True),
        amount=figure.amount,
        unit=figure.unit,
        status=_status(words, kind),
    )


def _described(words: str, figure: _Figure, thing: str, *, first: bool) -> str:
    """The thing with what the figure is for: 'pay rise over two years', 'hourly rate an hour for Saturdays'."""
    bare = (
        thing
        if first
        else _TAIL_END.sub("", re.split(r" (?=(?:an?|per|over|for|from|this|next|in|by|each|on)\b)", thing)[0])
    )
    at = figure.span.end
    following = re.match(rf"[\w ’'-]{{0,30}}?{re.escape(bare)}", words[at:], re.I)
    tail = _TAIL.match(words, at + following.end() if following else at)
    words_of_tail = _TAIL_END.sub("", _CUT_SHORT.sub("", tail[0])) if tail else ""
    if words_of_tail.startswith("-"):  # '-an-hour'
        words_of_tail = words_of_tail.replace("-", " ")
    return f"{bare} {words_of_tail.strip()}".strip()


def _status(words: str, kind: str) -> Literal["made", "accepted", "rejected", "withdrawn"]:
    return cast(Literal["made", "accepted", "rejected", "withdrawn"], w.status_of(words, kind=kind))


def _by(doc: Document, sentence: Span, value: OfferValue, *, at: int) -> str | None:
    """The party that such a step is made by: the last named before the figure, else the first of the sentence."""
    kinds = ("union",) if value.kind == "pay_claim" else ("employer", "employers_body", "government")
    parties = [o for o in doc.orgs_in(sentence) if o.kind in kinds]
    before = [o for o in parties if o.span.end <= sentence.start + at]
    return before[-1].name if before else next((o.name for o in parties), None)
