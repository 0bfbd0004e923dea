"""What a figure is of: the words for it, or none where it is of something that nobody offers, asks or agrees."""

from __future__ import annotations

import re

from extraction.claims import allowance

from . import words as w
from .figures import Figure

_A_WAGE = 1_000
_BEYOND_PAY = 200_000
_REACH_BACK, _REACH_ON = 90, 60


def thing_of(words: str, figure: Figure, *, floor: int, edge: int) -> str | None:
    """The words for what the figure is of; they stand between ``floor`` and ``edge``, the figures beside it."""
    before = words[max(floor, figure.span.start - _REACH_BACK) : figure.span.start]
    after = words[figure.span.end : min(edge, figure.span.end + _REACH_ON)]
    before = w.BESIDE_INFLATION.sub(" ", w.FROM_WHAT_WAS.sub(" ", before))
    after = w.BESIDE_INFLATION.sub(" ", after)
    if above := _above_inflation(before, figure):
        return above
    if _is_nobodys_offer(before, after, figure):
        return None
    if asked := w.LIVING_WAGE_ASKED.search(before):
        return asked["thing"] if figure.is_money else None
    if w.OFFER_AFTER.match(words[figure.span.end :]):
        return "offer"
    if re.match(r" plus (?:a )?pay\b", after) and re.search(r"\b(?:pay|offer\w*) $", before):
        return "payment"
    if (behind := _told_behind(before, after)) is not None:
        return behind
    if figure.is_money and _is_paid_now(before, after):
        return None
    return _told_ahead(before, after) or _untold(words, figure, before, after)


def _above_inflation(before: str, figure: Figure) -> str | None:
    """'CPI plus 2%': the figure alone would tell too little."""
    index = w.ON_TOP_OF_INFLATION.search(before)
    return f"rise on top of {index['index']}" if index and not figure.is_money else None


def _is_nobodys_offer(before: str, after: str, figure: Figure) -> bool:
    """Cuts, deductions, votes, what others are paid, what pay is or has done so far, and sums that no one person is paid."""
    if figure.is_money and float(figure.amount) >= _BEYOND_PAY:
        return True
    if any(pattern.search(before) for pattern in (w.PAY_OF_OTHERS, w.KEPT_BACK, w.HAS_CHANGED)):
        return True
    if not figure.is_money and (w.VOTED_BY.search(before) or w.OF_INFLATION.search(before)):
        return True
    if w.SALARY.search(before[-40:]) and not w.MORE_BEFORE.search(before):
        return True
    if w.GROWTH_ELSEWHERE.match(after) or allowance.NAME.match(after.lstrip(" -")):
        return True
    return bool(w.OF_A_CUT.match(after) or (w.HAD_BEFORE.search(before) and w.LAST_TIME.match(after)))


def _told_behind(before: str, after: str) -> str | None:
    """'4% pay rise', '£500 lump sum'."""
    behind = w.THING_AFTER.match(after)
    if behind is None or w.OTHER_THING.search(behind[0]) or w.OTHER_THING.search(before[-14:]):
        return None
    return behind["thing"]


def _is_paid_now(before: str, after: str) -> bool:
    """'pay of £13', with no word that says who offers or asks it."""
    ahead = (pattern.search(before) for pattern in _AHEAD)
    return any(a and w.NOW_PAID.match(a["thing"]) for a in ahead) and not (
        w.tells_who_wants(before) or w.AGREED_BEHIND.match(after)
    )


_AHEAD = (w.RAISED_BEFORE, w.RISE_BEFORE, w.THING_BEFORE)


def _told_ahead(before: str, after: str) -> str | None:
    """'a pay rise of 4%', 'wages will go up by 3%', 'the ask is £15'."""
    for pattern in _AHEAD:
        ahead = pattern.search(before)
        if ahead and not _is_of_another_thing(before, ahead) and not w.OTHER_THING.match(after.lstrip()):
            return ahead["thing"] if "freeze" not in ahead[0] else "pay"
    if told := w.STEP_CHANGED.search(before) or w.SHOULD_BE.search(before):
        return told["thing"]
    step = w.STEP_BEFORE.search(before)
    if step and not w.OTHER_THING.search(step[0]) and not w.OTHER_THING.match(after.lstrip(" ,-")):
        return step["thing"]
    return None


def _is_of_another_thing(before: str, thing: re.Match[str]) -> bool:
    """'Fares will rise by', 'profits rose': a bare rise belongs to what stands before it."""
    if _AGREED_TO.search(before[: thing.start("thing")]):
        return False
    if _IS_A_VERB.match(thing["thing"]) and not w.PAY_ITSELF.search(before):
        return True
    own = re.search(r"\b(?:pay|wages?|salar\w+|offers?|deals?|lump sum|bonus)\b", thing[0], re.I)
    context = thing[0] if own else before[max(0, thing.start() - 30) : thing.end()]
    return w.OTHER_THING.search(context) is not None


_IS_A_VERB = re.compile(
    r"(?:will|would|to|could|should|may|might|must|can|also|then|not) (?:rise|increase|raise|award)$", re.I
)
_AGREED_TO = re.compile(r"\b(?:accept(?:ed)?|agree(?:d)? to|approved?|back(?:ed)?)(?: (?:an?|the|its|their))? $", re.I)


def _untold(words: str, figure: Figure, before: str, after: str) -> str | None:
    """No word for it: 'given 5.4% over three years', 'the union wants 8%'."""
    if _is_pay_without_a_word_for_it(words, figure, before, after):
        return "payment" if figure.is_money else "pay"
    if not figure.is_money and w.MADE_WORTH.search(before):
        return "pay"
    clause = w.LEAST_WAGE.sub("", re.split(r"[,;]", after[:25])[0])
    if not w.DEMAND_BEFORE.search(before) or w.OTHER_THING.search(clause) or re.match(r" of\b", after):
        return None
    return "pay" if not figure.is_money or _is_a_wage(figure, after) else None


def _is_pay_without_a_word_for_it(words: str, figure: Figure, before: str, after: str) -> bool:
    """'given 5.4% over three years', '£15 on basic rates', 'an extra £30 a day', 'a further £250 would be paid'."""
    if w.OTHER_THING.search(before[-30:]) or w.OTHER_THING.search(after[:30]):
        return False
    if figure.is_year_by_year or w.ON_PAY_AFTER.match(after):
        return True
    if not figure.is_money:
        given = w.FOR_YEARS_AFTER.match(after) or w.GIVEN_BEFORE.search(before)
        return bool(given and w.PAY.search(words))
    more = w.MORE_BEFORE.search(before) and (w.PER_AFTER.match(after) or w.PAID_AFTER.match(after))
    return bool(more or w.PAID_AFTER.match(after))


def _is_a_wage(figure: Figure, after: str) -> bool:
    """A sum that somebody asks or offers is pay where it is for an hour, for each, or small and bare."""
    per = re.match(r"(?: extra| more)? (?:an?|per|each|for (?:every(?:body|one)?|each|all))\b|-an-hour", after)
    return bool(per) or (
        re.match(r"\s*(?:[.,;]|$|and\b|but\b|more\b|extra\b)", after) is not None and float(figure.amount) < _A_WAGE
    )
