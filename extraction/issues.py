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
_PERCENT = (
    r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)(?:-and-a-half)?"
    r"(?:%| ?per ?cent| p\.?c\.?)"
)
_ISSUES: tuple[tuple[Issue, str], ...] = (
    ("pay", r"(?<!strike )(?<!sick )(?<!holiday )(?<!by )pay(?! slips?| for| them| him| her| tribute| attention| out)|"
            r"[£$€]\d+(?:\.\d+)? (?:an|per) hour|"
            r"wages?|(?<!final-)(?<!final )salar(?:y|ies)|underpaid|low-paid|residuals|cost[- ]of[- ]living|"
            r"inflation|remuneration|earnings|"
            r"(?:(?:\d\S* )?(?:pay |hourly |annual |bigger |double-digit )?raises?)(?! (?:the|concerns?|questions?|"
            r"money|funds?|"
            r"awareness|taxes|fares|its|their|his|her|an?) )|real-terms|hourly rates?|basic rates?|living wage|"
            r"lump[- ]sums?|"
            r"time and a (?:half|third)|double time|back ?pay|step increases|two-tier pay|equal pay|uplift|"
            r"[£$€]\d+(?:\.\d+)? (?:(?:an?|per) (?:hour|day|week|month|year)|to start)|across-the-board|cola|"
            rf"(?:offer(?:ed|ing|s)?|seek(?:s|ing)?|want(?:s|ed)?|demand(?:s|ed|ing)?|ask(?:ed|ing) for|increases?|"
            rf"reject(?:ed|ing|s)? (?:an?|the)|claim|looking for)(?: of| worth| for)?(?: an?| just| only| about)? "
            rf"{_PERCENT}|{_PERCENT} (?:in|for|over) (?:the )?(?:first|second|each|two|three|four|five|six|next|one|this)|poverty|"
            rf"tips(?! (?:off|for|on|over|to)\b)|gratuit(?:y|ies)|service charges?|"
            rf"parity with|catch-up (?:of|increase|raise|rise)|{_PERCENT} (?:cut|more|backdated|on the table|on offer)|"
            r"(?:minimum|annual|monthly|graduate|living|base|12-month|nine-month) stipends?|"
            r"pay parity|paid (?:less|more) than|"
            r"\d+(?:\.\d+)?(?:%| per ?cent| percent) (?:a|per|each) year|"
            r"\d+(?:\.\d+)?(?:%| per ?cent) (?:\w+ )?(?:offer|rise|raise|increase|deal)|(?:deal|offer|rise|raise|"
            r"increase) (?:of|worth) \d+(?:\.\d+)?(?:%| per ?cent)"),
    ("allowance", rf"allowances?|weighting|bonus(?:es)?|expenses|mileage|{_SUPPLEMENTS}(?:[- ]\w+){{0,2}} "
                  rf"pay(?:ments?)?|{_SUPPLEMENTS} (?:premium|differential|rate|supplement|enhancement)s?|per diem|"
                  rf"stipends?|(?:weekend|night|shift|sunday) premiums?|"
                  rf"(?:market|recruitment|skills?|responsibility|clothing|uniform|tool|meal|car|relocation|"
                  rf"loyalty|long-service|attendance|town|cold|dirty|height|language) (?:supplement|premium|payment)s?|"
                  rf"supplements?(?! (?:to|for) (?:the )?(?:diet|income))|enhancements|piece rates?"),
    ("pensions", r"pensions?|retirement age|superannuation|final salary|retirees?|defined[- ](?:benefit|contribution)|"
                 r"retirement (?:benefits?|plans?|savings|contributions?)|401\(?k\)?"),
    ("hybrid_working", r"hybrid|(?:return|back|returning) (?:in)?to (?:the |their )?(?:office|desks?|workplace)|"
                       r"(?:work\w*|wfh) from home|wfh|office attendance|attendance (?:rule|policy|mandate)s?|"
                       r"remote work\w*|home[- ]?working|return-to-office|(?:in|into|at) (?:the office|their desks)"),
    ("job_cuts", r"job cuts|job losses|[\d,]+ (?:\w+ )?(?:jobs|posts)|scrap\w* (?:\w+ ){0,3}(?:grades?|roles?|posts?)|"
                 r"redundanc\w+|made redundant|"
                 r"lay-?offs?|laid off|laying off|jobs? (?:at risk|axed|to go|are at risk|security)|"
                 r"(?:axe|axing|cut|cutting|cuts to|loss of) (?:[\d,]+ |\w+ )?(?:jobs|posts|roles)|"
                 r"(?:plant|site|depot|factory|branch|ticket[- ]office|library|department|mine|pit) closures?|"
                 r"closure of (?:the|its|their|\w+) (?:\w+ )?(?:plant|site|depot|factory|branch|offices?|library|"
                 r"mine|pit)|"
                 r"(?:course|ward|school|centre|office|store) closures?|"
                 r"closure plans?|plans? to (?:close|shut)|(?:clos(?:e|ing)|shut(?:ting)?) (?:the|its|"
                 r"their) (?:\w+ )?(?:plant|site|depot|"
                 r"factory|branch|mine|pit|mill|works)|loss of (?:all )?(?:the |its |[\d,]+ |\w+ )?jobs|"
                 r"(?:make|making|made) (?:[\w,]+ ){1,3}redundant|restructur\w+|"
                 r"(?:close|closing|shut) (?:\w+ )?(?:branches|depots|offices|libraries|plants|factories|sites|"
                 r"stores|wards|"
                 r"schools|stations)|cut (?:[\d,]+ )?staff|automation|automated|driverless|self-?checkouts?|"
                 r"job guarantees?|jobs"),
    ("working_hours", r"(?:working|longer|shorter|extra|fewer|unsocial|reduced|guaranteed|flexible|"
                      r"annuali[sz]ed) (?:hours|week|"
                      r"working week|time)|\d\d(?:-| )hours?[- ](?:working )?week|shift (?:patterns?|changes?|lengths?|"
                      r"systems?|times)|(?:longer|shorter|split|rotating|compulsory|weekend|\d+-hour) shifts|"
                      r"(?:new|changes? to|chang(?:e|ing)|imposed|rotating|proposed|unworkable|weekend|"
                      r"changed) (?:\w+ )?"
                      r"(?:rotas?|rosters?|shifts?)|rostering|(?:weekend|sunday) working|scheduling|"
                      r"shift systems?|four-day (?:work(?:ing)? )?week|"
                      r"rest (?:time|periods?)|"
                      r"(?:mandatory|forced|compulsory|excessive) overtime|(?:meal|rest|lunch|tea|paid|unpaid) breaks?|"
                      r"(?:\w+ )?days? in a row|weeks? on(?:,| and)? (?:\w+ )weeks? off|days? off|split shifts|"
                      r"rosters?|rotas?|"
                      r"schedules|on-call|seven-day (?:roster|working|week|service)|sunday (?:work|shifts?)|"
                      r"(?:two|three|four|\d+)-week schedules?|predictable (?:hours|schedul\w+)|"
                      r"longer (?:days|school days)|rest[- ]day work\w*|work(?:ing)? (?:on )?(?:their )?rest days|"
                      r"(?:hours|week) guarantees?|guaranteed (?:\w+ )?(?:hours|week|days)|time off|"
                      r"(?:back-to-back|double|twelve-hour|eight-hour) shifts|"
                      r"overtime (?:rules|agreement|arrangements|working)|(?:pay|jobs|"
                      r"staffing|wages),? (?:and|or) hours"),
    ("conditions", r"(?:working |terms and |(?<!related )(?<!other ))conditions|contracts? changes|(?:inferior|"
                   r"worse|imposed|new employment) contracts?|"
                   r"fire[- ]and[- ]rehire|seniority|vacation|paid time off|sick days|(?<=on )health ?care(?! \w)|"
                   r"(?<=over )health ?care(?! \w)|"
                   r"(?<=for )health ?care(?! \w)|premiums|"
                   r"just cause|(?:permanent|fixed-term|temporary|hourly-paid|short-term) contracts?|"
                   r"contracts? of indefinite duration|health(?: |-)?care (?:costs?|benefits?|premiums?|coverage|"
                   r"plans?)|"
                   r"health (?:insurance|benefits?|premiums?|plans?|coverage)|(?:medical|dental) (?:plans?|benefits?|"
                   r"coverage|insurance)|(?:parental|paid family|maternity|annual) leave|lesson observations?|"
                   r"moving to (?:new|inferior) terms|new terms|casualisation|zero[- ]hours?|precarious|"
                   r"sick (?:leave|pay)|(?<!bank )holiday (?:entitlement|"
                   r"pay)|dignity|"
                   r"(?:scan|pick|picking|delivery|performance|productivity|work)[- ]?(?:rates?|targets?)|"
                   r"sweatshop|moderni[sz]ation|canteen"),
    ("safety", r"safety(?! is (?:our|the|always)| of (?:our |its |the )?(?:passengers|patients|customers|pupils|"
               r"residents|"
               r"colleagues))|unsafe|pupil behaviour|abuse|injur(?:y|ies|ed)|protective (?:equipment|gear)|ppe|"
               r"extreme heat|"
               r"attacks? on (?:staff|drivers|officers|members|crews?)|assaults?|violence|violent|dangerous|asbestos|"
               r"health and safety|risk assessment"),
    ("recognition", r"(?:union|trade union)? ?recognition|recogni[sz]ed for (?:collective )?bargaining|"
                    r"recogni[sz]e (?:the|our|their|its) union|"
                    r"refus\w+ to (?:recogni[sz]e|negotiate|bargain)|"
                    r"collective bargaining rights|bargaining in bad faith|union drive|certif(?:y|ied|ication)|"
                    r"union-busting|first contract|derecogni\w+|"
                    r"unioni[sz]e|(?:form|join|organi[sz]e) a union"),
    ("outsourcing", r"outsourc\w+|contract(?:ing)? out|subcontractors?|in-house|privati[sz]\w+|contracting out|"
                    r"contracted out|subcontract\w*|"
                    r"subsidiary company|wholly owned subsidiary|transfer(?:red|ring)? to a private|"
                    r"wholly[- ]owned (?:by|company)|contracting-out|"
                    r"tender(?:ed|ing)?(?: out)? (?:the |its |their |of )?(?:\w+ )?(?:services?|work|contracts?|collections?)|"
                    r"(?:put|putting|sent|sending|going) (?:\w+ ){0,3}out to tender|transfer of (?:[\w,’'-]+ ){1,9}to|"
                    r"hiv(?:e|ed|ing) off|farm(?:ed|ing)? out|offshor(?:ed|ing)|offshore (?:the|its|their) |tupe\w*|"
                    r"private (?:compan(?:y|ies)|firms?|contractors?|providers?|operators?|hands)|"
                    r"(?:transfer|hand|move)(?:red|ring|ed|ing|d)? (?:[\w’']+ ){1,4}(?:staff|work|services?|jobs) "
                    r"(?:over )?to (?!the public)"),
    ("staffing", r"understaff\w*|staff(?:ing)? (?:shortages?|levels?|cuts|numbers|crisis)|short-?staffed|"
                 r"crew (?:levels?|numbers)|workloads?|"
                 r"driver-only|guards on trains|(?:removal|role|future|loss) of (?:the )?(?:guards?|conductors?)|"
                 r"minimum staffing|class sizes?|clusters?|safe staffing|"
                 r"nurse-to-patient|(?:patient|staff\w*|nurse|caseload) ratios?|the ratios|ratios|"
                 r"(?:one|a) (?:nurse|teacher|carer|worker) (?:to|for) (?:every )?(?:\w+) (?:patients|residents|"
                 r"pupils|students)|"
                 r"crew sizes?|two-person crews?|single-manning|manning|caseloads?|vacancies|overwork\w*|"
                 r"(?:more|enough|too few|extra|fewer|additional) (?:staff|nurses|teachers|workers|hires|crew|"
                 r"drivers)|agency (?:workers|staff)|staffing"),
    ("discipline", r"sacked|sacking|dismissals?|(?:unfairly|been|was|were) dismissed|victimi[sz]\w+|disciplinary|"
                   r"unfairly (?:dismissed|suspended)|suspension of (?:an? |the |their |two |three |one |\d+ )?(?:\w+ )?"
                   r"(?:reps?|stewards?|members?|workers?|drivers?|colleagues?|convenors?|officials?|teachers?|staff)|reinstat\w+|"
                   r"firings?|fired (?!up)|wrongful\w*|sack(?:s|ed)? (?:a|the|two|three)|bullying"),
)  # fmt: skip
# For small letters, as all that follow.
_PATTERNS = tuple((issue, re.compile(rf"(?<!\w)(?=[\w£$€])(?:{pattern})(?!\w)")) for issue, pattern in _ISSUES)
_ANY = re.compile(rf"(?<!\w)(?=[\w£$€])(?=(?:{'|'.join(pattern for _, pattern in _ISSUES)})(?!\w))")
# What follows is what the quarrel is over ...
_OVER = re.compile(
    r"\b(?:disputes?|rows?|strik(?:es?|ing)|action|walk(?:s|ed|ing)? ?-?outs?|stand-?off|clash|battle|fight|protest\w*|"
    r"anger|angry|furious|bust-?up|feud|ballot\w*|vot(?:e|ed|ing)|talks|negotiations|deadlock|stoppage|campaign\w*|"
    r"unhappy|oppos\w+|"
    r"objects?|unrest|complain\w*|enough|fed up|quarrel|wrangle|grievances?)\b[^;\n]{0,60}?"
    r"\b(?:over|about|against|centr\w+ on|focus\w+ on|in protest at|in response to|because of|(?<=enough )of|"
    r"(?<=fed up )with|"
    r"(?<=angry )at|(?<=furious )at|plans? to|proposals? to|to (?:keep|save|defend|protect|stop))"
    r"\b(?P<what>[^;\n]{3,140})|"
    r"\b(?:at the (?:heart|centre|center|root|core) of (?:the|this|their|its) (?:\w+ )?(?:dispute|row|strike|quarrel|"
    r"conflict|stand-?off|fight|disagreement|argument|talks|walkout|action)|(?:bone of contention|sticking points?|"
    r"stumbling blocks?|flash ?points?|main (?:issue|demand|grievance|complaint)s?|key (?:issue|demand)s?)"
    r"(?: \w+){0,3}?) ?(?:is|are|was|were|:|lies?|remains?)(?P<heart>[^;\n]{3,140})|"
    r"\b(?:dispute|row|strikes?|walk-?outs?|action|quarrel|stand-?off|stoppage|ballot|vote|conflict)\b[^;.\n]{0,40}?\b(?:stems? "
    r"from|arises? (?:from|out of)|arose (?:from|out of|when|after)|(?:was |is |were |been )?(?:sparked|triggered|prompted|"
    r"provoked|caused) by|began (?:when|after|with)|started (?:when|after|with)|erupted (?:when|after|over)|"
    r"broke out (?:when|after|over)|flared (?:up )?(?:when|after|over)|dates from|follows?|followed)\b(?P<cause>[^;\n]{3,160})|"
    r"(?:what[’']?s|what is|what are) (?:\w+ ){0,4}(?:about|over|for)\?\s*(?P<answer>[^;\n]{3,120})",
)
# 'Rotas are at the heart of the dispute.'
_IS_THE_HEART = (
    r"\b(?:is|are|was|were|remains?|lies?) (?:\w+ )?(?:at the (?:heart|centre|center|root|core) of|"
    r"behind|to blame for|the (?:main |key |real |biggest )?(?:cause|reason|sticking point|issue|stumbling block))\b"
)
_HEART = re.compile(_IS_THE_HEART)
_BEFORE = re.compile(rf"(?P<what>[^;,\n]{{3,80}}){_IS_THE_HEART}")
# ... or what a side asks, offers or refuses, or means to do.
_DEMAND = re.compile(
    r"\b(?:want(?:s|ed|ing)?|demand(?:s|ed|ing)?|ask(?:s|ed|ing)? for|push(?:es|ed|ing)? for|after|seek(?:s|ing)?|"
    r"sought|claim(?:s|ed|ing)?|"
    r"call(?:s|ed|ing)? for|reject(?:s|ed|ing|ion)?|refus(?:es?|ed|al|ing)|offer(?:s|ed|ing)?|plans? to|planning to|"
    r"issues? (?:is|are|include)|dispute is|(?:would|will) (?:stop|end|scrap|cut|withdraw|impose)|promise|"
    r"stop(?:s|ped|ping)? paying|look at|(?:bargain|fight|press)(?:s|es|ed|ing)? for|sticking points?|at issue|issues?|"
    r"tabled?|propos(?:es?|ed|als?|ing)|bring(?:ing)? in|introduc(?:e|ed|ing)|impos(?:e|ed|ing)|loss of|chang(?:es?|"
    r"ing) to|"
    r"in (?:exchange|return) for|includ(?:es|ing)|replac(?:e|ing)|scrap(?:ping|ped)?|do away with|withdrawn?|"
    r"(?:deal|agreement|contract|package) (?:also )?(?:gives|provides|raises|means|brings|was)|(?:won|wins|ratified)|"
    r"(?:due|set|going) to be (?=mov|transferr|hand|outsourc|privati|contracted|clos|shut|axed|cut|scrapp|withdrawn)|"
    r"(?:would|will) (?:get|give|go up|rise|receive|see)|won[’']t|loses?|losing|keep|protect|"
    r"cent(?:res?|ers?) on|because(?: of)?|(?:told|said) (?:\w+ ){1,6}would be|(?:it|this|strike|"
    r"dispute) is(?:n[’']t| not)? (?:about|over))\b"
    r"(?P<what>[^;\n]{3,200})",
)
# Offered and paid in most disputes; an issue only where the dispute is said to be over it.
_PART_OF_DEALS = frozenset(
    {"bonus", "bonuses", "expenses", "jobs", "agency workers", "agency staff", "private operator", "private operators"}
)
# Of a sentence on another quarrel beside that of the article.
_OTHER_MATTER = re.compile(
    r"\b(?:nothing to do with|not part of|unrelated|separate(?:ly)?|another (?:dispute|row|strike|union)|"
    r"different (?:dispute|row|matter)|(?:result|row|dispute|ballot|vote|strike|walkout|action|news|"
    r"announcement) comes? "
    r"(?:as|amid|at a time)|(?:is|are|was|were) not (?:really )?the (?:quarrel|issue|problem|point)|also facing|"
    r"the (?:earlier|previous|last) (?:dispute|strike|walkout))\b",
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


# 'The dispute is not about pay.' For small letters.
_DENIED = re.compile(
    r"(?:\bnot|n[’']t|never) (?:really |actually |simply )?(?:about|over) (?P<what>[^,.;\n]{3,60})|"
    r"\bnothing to do with (?P<nothing>[^,.;\n]{3,60})",
)


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
    spans = tuple(sentences)
    for index, sentence in enumerate(spans):
        for mention in _foremost(text, sentence).values():
            weight[mention.issue] += mention.weight * (_IN_LEAD if index < _LEAD else 1)
            stated |= {mention.issue} if mention.stated else set()
            if mention.issue not in best or mention.weight > best[mention.issue].weight:
                best[mention.issue] = mention
    for issue in _denied(text, spans):
        weight.pop(issue, None)
    chosen = _chosen(weight, stated)
    return Found(chosen, tuple(best[issue].span for issue in chosen))


def _denied(text: str, sentences: Iterable[Span]) -> Iterator[Issue]:
    """What a side says that the dispute is not about."""
    for sentence in sentences:
        for denied in _DENIED.finditer(small(sentence.of(text))):
            what = denied["what"] or denied["nothing"]
            yield from (issue for issue, pattern in _PATTERNS if pattern.match(what.removeprefix("the ")))


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
    named = _named(words)
    if not named or _OTHER_MATTER.search(words):
        return
    over = [m.span(m.lastgroup or 0) for m in _OVER.finditer(words) if not _DENIED.search(m.group())]
    over += [m.span("what") for m in _BEFORE.finditer(words)] if _HEART.search(words) else []
    demands = [m.span("what") for m in _DEMAND.finditer(words)]
    for issue, found in named:
        if found.group() in _PART_OF_DEALS and not _within(over, found.start()):
            continue
        how = "over" if _within(over, found.start()) else "demand" if _within(demands, found.start()) else "named"
        span = Span(sentence.start + found.start(), sentence.start + found.end())
        yield _Mention(issue, span, _WEIGHT[how], how != "named")


def _named(words: str) -> list[tuple[Issue, re.Match[str]]]:
    """What names an issue, issue by issue: where none may begin no pattern is tried."""
    places = [place.start() for place in _ANY.finditer(words)]
    found: list[tuple[Issue, re.Match[str]]] = []
    for issue, pattern in _PATTERNS if places else ():
        end = 0
        for place in places:
            if place >= end and (match := pattern.match(words, place)):
                found.append((issue, match))
                end = match.end()
    return found


def _within(spans: Iterable[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def causes(issues: Iterable[Issue]) -> tuple[Cause, ...]:
    return tuple(dict.fromkeys(_CAUSES[issue] for issue in issues if issue in _CAUSES))
