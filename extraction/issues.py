"""What a dispute is over: finer tags, and the causes by which the Office for National Statistics counts stoppages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from extraction.types import Cause, Issue, Span

_ISSUES: tuple[tuple[Issue, str], ...] = (
    ("pay", r"pay(?! slips?)|[£$€]\d+(?:\.\d+)? (?:an|per) hour|wages?|salar(?:y|ies)|underpaid|low-paid|"
            r"cost of living|inflation|remuneration|earnings|pay rises?|"
            r"\d+(?:\.\d+)?(?:%| per ?cent) (?:\w+ )?(?:offer|rise|raise|increase|deal)|(?:deal|offer|rise|raise|"
            r"increase) (?:of|worth) \d+(?:\.\d+)?(?:%| per ?cent)"),
    ("allowance", r"allowances?|weighting|bonus(?:es)?|expenses|(?:demand|shift|unsocial|retention|disturbance|"
                  r"context)\w*(?: \w+){0,2} payments?|mileage"),
    ("pensions", r"pensions?|retirement age|superannuation|final salary|retiree"),
    ("hybrid_working", r"hybrid|(?:return|back|returning) to (?:the |their )?(?:office|desks?|workplace)|(?:work\w*|"
                       r"wfh) from home|wfh|"
                       r"office attendance|remote work\w*|home-?working|return-to-office"),
    ("job_cuts", r"job cuts|job losses|[\d,]+ jobs|scrap\w* (?:\w+ ){0,3}(?:grades?|roles?|posts?)|redundanc\w+|"
                 r"lay-?offs?|laid off|laying off|jobs? (?:at risk|axed|to go|are at risk|security)|"
                 r"(?:axe|axing|cut|cutting|cuts to|loss of) (?:[\d,]+ |\w+ )?(?:jobs|posts|roles)|"
                 r"compulsory redundanc\w+|closures?|fire and rehire"),
    ("working_hours", r"(?:working|longer|shorter|extra|fewer|unsocial|reduced|guaranteed|flexible) (?:hours|week|"
                      r"time)|shifts?|rotas?|rosters?|rostering|four-day (?:work(?:ing)? )?week|longer (?:days|"
                      r"school days)|overtime rules"),
    ("conditions", r"(?:working |terms and |(?<!related )(?<!other ))conditions|contracts? changes|new contracts?|casualisation|"
                   r"zero[- ]hours?|precarious|sick (?:leave|pay)|holiday entitlement|dignity"),
    ("safety", r"safety|unsafe|assaults?|violence|violent|dangerous|asbestos|health and safety|risk assessment"),
    ("recognition", r"(?:union|trade union)? ?recognition|recogni[sz]e (?:the|our|their|its) union|"
                    r"refus\w+ to (?:recogni[sz]e|negotiate|bargain)|"
                    r"collective bargaining (?:rights|agreement)|union-busting|first contract|derecogni\w+|"
                    r"unioni[sz]e|(?:form|join|organi[sz]e) a union"),
    ("outsourcing", r"outsourc\w+|in-house|privati[sz]\w+|contracting out|contracted out|subcontract\w*|"
                    r"subsidiary company|wholly owned subsidiary|transfer(?:red)? to a private"),
    ("staffing", r"understaff\w*|staff(?:ing)? (?:shortages?|levels?|cuts|numbers|crisis)|short-?staffed|"
                 r"crew (?:levels?|numbers)|workloads?|"
                 r"driver-only|guards on trains|minimum staffing|class sizes?|clusters?|safe staffing|"
                 r"nurse-to-patient|staffing"),
    ("discipline", r"sacked|sacking|dismissals?|(?:unfairly|been|was|were) dismissed|victimi[sz]\w+|disciplinary|"
                   r"unfairly (?:dismissed|suspended)|suspension of|bullying|harassment"),
)  # fmt: skip
_PATTERNS = tuple((issue, re.compile(rf"\b(?:{pattern})(?!\w)")) for issue, pattern in _ISSUES)
_OVER = re.compile(
    r"\b(?:dispute|disputes|row|strike|strikes|striking|action|walkouts?|stand-?off|clash|battle|fight|protest\w*|"
    r"anger|angry|ballot\w*|talks|negotiations|"
    r"deadlock|stoppage|refus\w+|demand\w*|calling for|campaign\w*|rejected|unhappy|opposed|opposition|objects?|"
    r"response|focus\w*|centr\w+|sparked|"
    r"revolves?|issues?|is|was|unrest|complain\w*|bid|push\w*|seek\w*|want\w*)\b[^.\n]{0,40}?\b(?:over|about|"
    r"against|on|for|to|by|at|around|with|amid|centres on|key issues)\b(?P<what>[^.\n]{3,140})",
    re.IGNORECASE,
)
_CAUSES: dict[Issue, Cause] = {
    "pay": "earnings",
    "allowance": "earnings",
    "pensions": "earnings",
    "hybrid_working": "working_patterns_and_conditions",
    "working_hours": "working_patterns_and_conditions",
    "conditions": "working_patterns_and_conditions",
    "safety": "working_patterns_and_conditions",
    "job_cuts": "redundancy",
    "outsourcing": "redundancy",
    "staffing": "staffing",
    "recognition": "union_matters",
}
_WEIGHT_OVER = 3
_LEAST = 3
_SHARE = 0.25
_SHARE_STATED = 0.2
_MOST = 4


class Found(NamedTuple):
    issues: tuple[Issue, ...]
    evidence: tuple[Span, ...]


def find(text: str, sentences: Iterable[Span]) -> Found:
    """The issues that these sentences say the dispute is over, the foremost first, each with the words it rests on."""
    weight: Counter[Issue] = Counter()
    stated_over: set[Issue] = set()
    first: dict[Issue, Span] = {}
    for sentence in sentences:
        words = sentence.of(text).lower()
        if len(words) != sentence.end - sentence.start:  # a letter that is two in small
            words = sentence.of(text)
        stated = [m.span("what") for m in _OVER.finditer(words)]
        for issue, pattern in _PATTERNS:
            for found in pattern.finditer(words):
                over = any(start <= found.start() < end for start, end in stated)
                weight[issue] += _WEIGHT_OVER if over else 1
                if issue not in first or (over and issue not in stated_over):
                    first[issue] = Span(sentence.start + found.start(), sentence.start + found.end())
                stated_over |= {issue} if over else set()
    top = max(weight.values(), default=0)
    chosen = [
        issue
        for issue, w in weight.most_common(_MOST)
        if w == top or (w >= _LEAST and w >= top * (_SHARE_STATED if issue in stated_over else _SHARE))
    ]
    return Found(tuple(chosen), tuple(first[issue] for issue in chosen))


def causes(issues: Iterable[Issue]) -> tuple[Cause, ...]:
    return tuple(dict.fromkeys(_CAUSES[issue] for issue in issues if issue in _CAUSES))
