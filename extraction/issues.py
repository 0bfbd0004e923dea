"""What a dispute is over: finer tags, and the causes by which the Office for National Statistics counts stoppages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from extraction.smallcase import small
from extraction.types import Cause, Issue, Span

_SUPPLEMENTS = (
    r"(?:stand-?by|on-call|call-?out|night|shift|unsocial(?:[- ]hours)?|overtime|weekend|sunday|bank holiday|"
    r"retention|demand|disturbance|context\w*|weather|danger|hazard|travel|location|first[- ]aid)"
)
_ISSUES: tuple[tuple[Issue, str], ...] = (
    ("pay", r"(?<!strike )(?<!sick )(?<!holiday )(?<!by )pay(?! slips?| for| them| him| her| tribute| attention| out)|"
            r"[£$€]\d+(?:\.\d+)? (?:an|per) hour|"
            r"wages?|salar(?:y|ies)|underpaid|low-paid|cost of living|inflation|remuneration|earnings|"
            r"\d+(?:\.\d+)?(?:%| per ?cent) (?:\w+ )?(?:offer|rise|raise|increase|deal)|(?:deal|offer|rise|raise|"
            r"increase) (?:of|worth) \d+(?:\.\d+)?(?:%| per ?cent)"),
    ("allowance", rf"allowances?|weighting|bonus(?:es)?|expenses|mileage|{_SUPPLEMENTS}(?:[- ]\w+){{0,2}} "
                  r"pay(?:ments?)?|(?:weekend|night|shift|sunday) premiums?"),
    ("pensions", r"pensions?|retirement age|superannuation|final salary|retiree"),
    ("hybrid_working", r"hybrid|(?:return|back|returning) (?:in)?to (?:the |their )?(?:office|desks?|workplace)|"
                       r"(?:work\w*|wfh) from home|wfh|office attendance|attendance (?:rule|policy|mandate)s?|"
                       r"remote work\w*|home-?working|return-to-office|(?:in|into|at) (?:the office|their desks)"),
    ("job_cuts", r"job cuts|job losses|[\d,]+ (?:\w+ )?(?:jobs|posts)|scrap\w* (?:\w+ ){0,3}(?:grades?|roles?|posts?)|"
                 r"redundanc\w+|made redundant|"
                 r"lay-?offs?|laid off|laying off|jobs? (?:at risk|axed|to go|are at risk|security)|"
                 r"(?:axe|axing|cut|cutting|cuts to|loss of) (?:[\d,]+ |\w+ )?(?:jobs|posts|roles)|"
                 r"(?:plant|site|depot|factory|branch|ticket[- ]office|library|department|mine|pit) closures?|"
                 r"closure of (?:the|its|their|\w+) (?:\w+ )?(?:plant|site|depot|factory|branch|offices?|library|"
                 r"mine|pit)|"
                 r"closure plans?|plans? to (?:close|shut)|(?:clos(?:e|ing)|shut(?:ting)?) (?:the|its|"
                 r"their) (?:\w+ )?(?:plant|site|depot|"
                 r"factory|branch|mine|pit|mill|works)|loss of (?:all )?(?:the |its |[\d,]+ |\w+ )?jobs|"
                 r"fire and rehire|jobs"),
    ("working_hours", r"(?:working|longer|shorter|extra|fewer|unsocial|reduced|guaranteed|flexible|"
                      r"annuali[sz]ed) (?:hours|week|"
                      r"working week|time)|\d\d(?:-| )hours?[- ](?:working )?week|shift (?:patterns?|changes?|lengths?|"
                      r"systems?|times)|(?:longer|shorter|split|rotating|compulsory|weekend|\d+-hour) shifts|"
                      r"(?:new|changes? to|chang(?:e|ing)|imposed|rotating|proposed|unworkable|weekend|"
                      r"changed) (?:\w+ )?"
                      r"(?:rotas?|rosters?|shifts?)|rostering|(?:weekend|sunday) working|scheduling|"
                      r"shift systems?|four-day (?:work(?:ing)? )?week|"
                      r"longer (?:days|school days)|overtime (?:rules|agreement|arrangements|working)|(?:pay|jobs|"
                      r"staffing|wages),? (?:and|or) hours"),
    ("conditions", r"(?:working |terms and |(?<!related )(?<!other ))conditions|contracts? changes|(?:inferior|"
                   r"worse|imposed|new employment) contracts?|"
                   r"casualisation|zero[- ]hours?|precarious|sick (?:leave|pay)|(?<!bank )holiday (?:entitlement|"
                   r"pay)|dignity|"
                   r"(?:scan|pick|picking|delivery|performance|productivity|work)[- ]?(?:rates?|targets?)|"
                   r"sweatshop|moderni[sz]ation|canteen"),
    ("safety", r"safety(?! is (?:our|the|always)| of (?:our |its |the )?(?:passengers|patients|customers|pupils|"
               r"residents|"
               r"colleagues))|unsafe|assaults?|violence|violent|dangerous|asbestos|health and safety|risk assessment"),
    ("recognition", r"(?:union|trade union)? ?recognition|recogni[sz]e (?:the|our|their|its) union|"
                    r"refus\w+ to (?:recogni[sz]e|negotiate|bargain)|"
                    r"collective bargaining (?:rights|agreement)|union-busting|first contract|derecogni\w+|"
                    r"unioni[sz]e|(?:form|join|organi[sz]e) a union"),
    ("outsourcing", r"outsourc\w+|in-house|privati[sz]\w+|contracting out|contracted out|subcontract\w*|"
                    r"subsidiary company|wholly owned subsidiary|transfer(?:red|ring)? to a private|"
                    r"private (?:compan(?:y|ies)|firms?|contractors?|providers?|operators?|hands)|"
                    r"(?:transfer|hand|move)(?:red|ring|ed|ing|d)? (?:[\w’']+ ){1,4}(?:staff|work|services?|jobs) "
                    r"(?:over )?to (?!the public)"),
    ("staffing", r"understaff\w*|staff(?:ing)? (?:shortages?|levels?|cuts|numbers|crisis)|short-?staffed|"
                 r"crew (?:levels?|numbers)|workloads?|"
                 r"driver-only|guards on trains|minimum staffing|class sizes?|clusters?|safe staffing|"
                 r"nurse-to-patient|agency (?:workers|staff)|staffing"),
    ("discipline", r"sacked|sacking|dismissals?|(?:unfairly|been|was|were) dismissed|victimi[sz]\w+|disciplinary|"
                   r"unfairly (?:dismissed|suspended)|suspension of|bullying|harassment"),
)  # fmt: skip
# For small letters, as all that follow.
_PATTERNS = tuple((issue, re.compile(rf"(?<!\w)(?=[\w£$€])(?:{pattern})(?!\w)")) for issue, pattern in _ISSUES)
# What follows is what the quarrel is over ...
_OVER = re.compile(
    r"\b(?:disputes?|rows?|strik(?:es?|ing)|action|walk(?:s|ed|ing)? ?-?outs?|stand-?off|clash|battle|fight|protest\w*|"
    r"anger|angry|furious|ballot\w*|vot(?:e|ed|ing)|talks|negotiations|deadlock|stoppage|campaign\w*|unhappy|oppos\w+|"
    r"objects?|unrest|complain\w*|enough|fed up|quarrel|wrangle|grievances?)\b[^;\n]{0,60}?"
    r"\b(?:over|about|against|centr\w+ on|focus\w+ on|in protest at|in response to|because of|(?<=enough )of|"
    r"(?<=fed up )with|"
    r"(?<=angry )at|(?<=furious )at|plans? to|proposals? to|to (?:keep|save|defend|protect|stop))"
    r"\b(?P<what>[^;\n]{3,140})",
)
# ... or what a side asks, offers or refuses, or means to do.
_DEMAND = re.compile(
    r"\b(?:want(?:s|ed|ing)?|demand(?:s|ed|ing)?|ask(?:s|ed|ing)? for|push(?:es|ed|ing)? for|after|seek(?:s|ing)?|"
    r"sought|claim(?:s|ed|ing)?|"
    r"call(?:s|ed|ing)? for|reject(?:s|ed|ing|ion)?|refus(?:es?|ed|al|ing)|offer(?:s|ed|ing)?|plans? to|planning to|"
    r"issues? (?:is|are|include)|dispute is|(?:would|will) (?:stop|end|scrap|cut|withdraw|impose)|promise|"
    r"stop(?:s|ped|ping)? paying|look at|centres? on|(?:it|this|strike|dispute) is(?:n[’']t| not)? (?:about|over))\b"
    r"(?P<what>[^;\n]{3,100})",
)
# Offered and paid in most disputes; an issue only where the dispute is said to be over it.
_PART_OF_DEALS = frozenset({"bonus", "bonuses", "expenses", "jobs", "agency workers", "agency staff"})
# Of a sentence on another quarrel beside that of the article.
_OTHER_MATTER = re.compile(
    r"\b(?:nothing to do with|not part of|unrelated|separate(?:ly)?|another (?:dispute|row|strike|union)|"
    r"different (?:dispute|row|matter)|(?:row|dispute|ballot|vote|strike|walkout|action|news|announcement) comes? "
    r"(?:as|amid|at a time)|also facing|the (?:earlier|previous|last) (?:dispute|strike|walkout))\b",
)
_CAUSES: dict[Issue, Cause] = {
    "pay": "earnings",
    "allowance": "earnings",
    "pensions": "earnings",
    "hybrid_working": "working_patterns_and_conditions",
    "working_hours": "working_patterns_and_conditions",
    "conditions": "working_patterns_and_conditions",
    "safety": "working_patterns_and_conditions",
    "outsourcing": "working_patterns_and_conditions",
    "job_cuts": "redundancy",
    "staffing": "staffing",
    "recognition": "union_matters",
}
_LEAD = 4
_WEIGHT = {"over": 3.0, "demand": 2.0, "named": 1.0}
_IN_LEAD = 1.5
_LEAST_STATED = 2.0
_LEAST = 3.0
_SHARE_STATED = 0.2
_SHARE = 0.3
_MOST = 4


class Found(NamedTuple):
    issues: tuple[Issue, ...]
    evidence: tuple[Span, ...]


class _Mention(NamedTuple):
    issue: Issue
    span: Span
    weight: float
    stated: bool


def find(text: str, sentences: Iterable[Span]) -> Found:
    """The issues that these sentences say the dispute is over, the foremost first, each with the words it rests on.

    An issue counts once a sentence: most where the dispute is said to be over it, less where a side asks or refuses it.
    """
    weight: dict[Issue, float] = defaultdict(float)
    best: dict[Issue, _Mention] = {}
    stated: set[Issue] = set()
    for index, sentence in enumerate(sentences):
        for mention in _foremost(text, sentence).values():
            weight[mention.issue] += mention.weight * (_IN_LEAD if index < _LEAD else 1)
            stated |= {mention.issue} if mention.stated else set()
            if mention.issue not in best or mention.weight > best[mention.issue].weight:
                best[mention.issue] = mention
    chosen = _chosen(weight, stated)
    return Found(chosen, tuple(best[issue].span for issue in chosen))


def _chosen(weight: Mapping[Issue, float], stated: set[Issue]) -> tuple[Issue, ...]:
    ranked = sorted(weight, key=lambda issue: -weight[issue])
    top = weight[ranked[0]] if ranked else 0.0

    def counts(issue: Issue) -> bool:
        w = weight[issue]
        if issue in stated:
            return w >= max(_LEAST_STATED, _SHARE_STATED * top)
        return w == top or w >= max(_LEAST, _SHARE * top)

    return tuple(issue for issue in ranked if counts(issue))[:_MOST]


def _foremost(text: str, sentence: Span) -> dict[Issue, _Mention]:
    """Of each issue the mention that weighs most."""
    found: dict[Issue, _Mention] = {}
    for mention in _mentions(text, sentence):
        if mention.issue not in found or mention.weight > found[mention.issue].weight:
            found[mention.issue] = mention
    return found


def _mentions(text: str, sentence: Span) -> Iterator[_Mention]:
    words = small(sentence.of(text))
    named = [(issue, found) for issue, pattern in _PATTERNS for found in pattern.finditer(words)]
    if not named or _OTHER_MATTER.search(words):
        return
    over = [m.span("what") for m in _OVER.finditer(words)]
    demands = [m.span("what") for m in _DEMAND.finditer(words)]
    for issue, found in named:
        if found.group() in _PART_OF_DEALS and not _within(over, found.start()):
            continue
        how = "over" if _within(over, found.start()) else "demand" if _within(demands, found.start()) else "named"
        span = Span(sentence.start + found.start(), sentence.start + found.end())
        yield _Mention(issue, span, _WEIGHT[how], how != "named")


def _within(spans: Iterable[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def causes(issues: Iterable[Issue]) -> tuple[Cause, ...]:
    return tuple(dict.fromkeys(_CAUSES[issue] for issue in issues if issue in _CAUSES))
