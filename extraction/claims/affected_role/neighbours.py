"""Occupations that no gazetteer has, beside ones that it has, and what belongs to the name of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.types import Span


def with_duty(words: str, span: Span) -> Span:
    duty = re.compile(r" on (?:call|nights|standby)\b").match(words, span.end)
    return Span(span.start, duty.end()) if duty else span


def with_unknown_ones(words: str, known: Sequence[Span]) -> list[Span]:
    """Those that no gazetteer has, where a list joins them to one that it has: 'pickers, sorters and drivers'."""
    found = list(known)
    for span in known:
        while (left := _LEFT_OF_ONE.search(words, max(0, span.start - 60), span.start)) and not any(
            Span(*left.span("role")).touches(other) for other in found
        ):
            span = Span(*left.span("role"))
            found.append(span)
    for span in known:
        while (right := _RIGHT_OF_ONE.match(words, span.end)) and not any(
            Span(*right.span("role")).touches(other) for other in found
        ):
            span = Span(*right.span("role"))
            found.append(span)
    return sorted(found)


_UNKNOWN = (
    r"(?!(?:other|some|many|the|all|their|its|fellow|most|more)\b)(?P<role>(?:[a-z-]+ ){0,2}?"
    r"(?!(?:passeng|custom|commut|memb|work|strik|support|vot|own|park|lead|employ|travell?|shopp|read|view|listen|oth|"
    r"protest|campaign|us|numb|pap|lett|matt|ord|off|manag|minist|consum|visit|direct|err|mot|investor|taxpay|"
    r"custom|begg|contract)(?:ers|ors)\b)(?:[a-z-]{3,}(?:ers|ors|ists|ians|men|women)|staff|crews?|clerks|"
    r"nurses|hands|assistants|attendants|operatives|agents))"
)
_LEFT_OF_ONE = re.compile(
    rf"(?:^|(?<=[\d,] )|(?<=and )|(?<=the )|(?<=of )|(?<=its )){_UNKNOWN}(?:,| and|, and) $", re.I
)
_RIGHT_OF_ONE = re.compile(
    rf"(?:, and |, | and ){_UNKNOWN}(?=,|[.;]| (?:and|are|will|have|has|were|who|at|in|on|from|employed|working|"
    rf"to|voted|"
    r"walked|based|across)\b)"
)
