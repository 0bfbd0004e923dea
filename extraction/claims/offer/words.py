"""The words that tie a figure to pay: what is offered, asked or agreed, and what is something else altogether."""

from __future__ import annotations

import re

_FILL = r"(?:[\w’'’-]+ ){0,3}?"
_NOT_VERB = (
    r"(?!(?:of|in|on|to|for|and|from|with|by|at|as|is|was|were|have|has|who|which|that|than|since|backed|voted|said)\b)"
)
_THING = (
    r"pay (?:rises?|offers?|deals?|increases?|awards?|claims?|hikes?|settlements?|uplifts?|proposals?|raises?|"
    r"packages?)|(?:backdated|cash|flat-rate|one-time|single|tax-free|retroactive|ratification|goodwill)[ -]payments?|"
    r"(?:wage|salary) (?:rises?|increases?|offers?|hikes?|deals?|claims?|raises?)|"
    r"pay|payrises?|stipends?|rises?|offers?|increases?|raises?|awards?|uplifts?|settlements?|deals?|hikes?|wage|"
    r"lump[ -]sums?|bonus(?:es)?|one-off|non-consolidated|consolidated|signing"
)
# Whatever ties a figure to pay holds one of these. For small letters.
WORTH_READING = re.compile(
    r"pay|wage|salar|stipend|ris(?:e|ing)|rose|offer|increas|rais|award|uplift|settle|deal|hike|lump|bonus|one-off|"
    r"consolidated|signing|rate|demand|push|call|seek|sought|ask|claim|want|replied|responded|countered|came back|"
    r"after|on the table|paid|propos|extra|additional|further|number|figure|given|handed|granted|accept|ratif|got|won|"
    r"secur|impos|reject|turned down|voted down|spurn|looking for|should be|ought to be|"
    r"would (?:take|need|require)|worth|climb|jump|reach|living|get|press(?:ed|ing) for|"
    r"totals|receiv|hold|held|tabled|put forward|to start|go(?:es)? (?:up|to)"
)
THING_AFTER = re.compile(
    rf"(?:[ -](?P<per>an?|per)[ -](?:hour|week|month|year|"
    rf"day))?[,]? ?(?:{_NOT_VERB}[\w’'-]+ ){{0,3}}?(?P<thing>(?:[\w’'-]+ )?(?:{_THING}))\b",
    re.I,
)
THING_BEFORE = re.compile(
    rf"(?P<thing>\b(?:[\w-]+ )?(?:{_THING}|rates? of pay|pay rates?|hourly rates?|wages|"
    r"(?:minimum|starting|basic|base|top) rates?))\b"
    r"(?: \w+){0,5}?(?:,| [-–—])? (?:of|worth|to|by|at|up to|is|was|being|between|from|totall?ing|averaging|amounting to|"
    r"equivalent to|equal to)(?: (?:just|only|additional|further|"
    r"another|up to|about|around|roughly|almost|nearly|a|an|at least|"
    r"more than|over|less than|approximately|between|merely))* ?[\"'“‘(]?$",
    re.I,
)
RAISED_BEFORE = re.compile(
    r"\b(?:rais(?:e|ed|es|ing)|increas(?:e|ed|es|ing)|boost(?:ed|s|ing)?|lift(?:ed|s|ing)?) (?:their |its )?"
    r"(?P<thing>pay|wages|salaries)(?: by)?(?: up to| an?| at least)? $",
    re.I,
)
RISE_BEFORE = re.compile(
    r"(?<![\w-])(?P<thing>(?:(?:top|starting|basic|base|average|minimum|hourly) )?(?:pay|wages?|salar(?:y|ies)|(?:pay )?rates?))\b"
    r"(?: \w+){0,6}? (?:rise|rising|rose|increas(?:e|ed|ing)|go(?:ing)? up|grow|lift(?:ed)?|raised?|climb(?:ed|ing)?|"
    r"jump(?:ed|ing)?|bump(?:ed)?|reach|go(?=(?: \w+){0,3}? to(?: \w+){0,2}? ?$))"
    r"(?:(?: \w+){0,3}? (?:to|by|of)(?: \w+){0,2}?)? ?$",
    re.I,
)
_ABOUT = (
    r"(?: (?:a|an|at least|minimum of|around|about|for|up to|only|just|nearer|some|roughly|nearly|another|the|another|"
    r"an extra|extra|further|more than|no more than|something like))*"
)
DEMAND_BEFORE = re.compile(
    r"\b(?:demand(?:s|ed|ing)?|(?:push|press)(?:ed|ing|es)? for|call(?:s|ed|ing)? for|seek(?:s|ing)?|sought|ask(?:s|ed|"
    r"ing)?(?: for)?|claim(?:ed|ing)?|want(?:s|ed|ing)?(?: to (?:pay|give|see))?|hold(?:s|ing)? out for|held out for|"
    r"(?:is|are|was|were) (?:asking for|after)|(?:replied|responded|countered|came back|settled)(?: \w+){0,3}? (?:with|for|at)|"
    r"(?:accept(?:s|ed|ing)?|reject(?:s|ed|ing)?|turn(?:s|ed)? down|voted down|spurned|settled? for|won)(?= $)|"
    r"look(?:s|ed|ing)? for|(?:ought to|should|must) be|would (?:take|need|require)|"
    r"(?<!on )\boffer(?:s|ed|ing)?(?: \w+){0,4}?|propos(?:e[sd]?|ing)|tabled|put forward|"
    r"(?:will|would|could|can|['’]ll|['’]d) (?:only )?(?:go|stretch|pay|get|receive)(?: (?:up )?to)?|"
    rf"(?:[Pp]ay|[Ww]ages|[Ss]alaries|[Rr]ates) (?:will |would |to |are to )?(?:go(?:es)? up|rise|increase)){_ABOUT} ?$",
    re.I,
)
# 'the ask is £15 an hour', 'the union's number was 6 percent', 'its wage proposal, 2.5 per cent'
STEP_BEFORE = re.compile(
    r"\b(?P<thing>(?:pay |wage )?(?:asks?|demands?|claims?|offers?|proposals?|bids?|packages?|"
    r"counter-?offers?|counter-?proposals?)|"
    r"(?:(?:union|company|management|board|employer|firm|council|government)['’]s|their|its|our) (?:number|figure)s?)"
    rf"(?: \w+)?(?: (?:is|was|are|were|stands? at|stood at|of|comes? to|came to|remains?|totals?|is worth|"
    rf"amounts to)|,|:| –| —| -){_ABOUT} ?$",
    re.I,
)
# A percentage that people at work got, or that is paid for years, is one of pay.
GIVEN_BEFORE = re.compile(
    r"\b(?:given|handed|awarded|granted|paid|accepted|settled (?:for|at)|imposed|got|received|getting|receive|won|secured)"
    rf"{_ABOUT} ?$",
    re.I,
)
FOR_YEARS_AFTER = re.compile(
    r",?(?: (?:over|across|spread over) (?:the )?(?:next |coming )?(?:two|three|four|five|six|\d)(?: |-)years?\b|"
    r" (?:a|per|each|in each) year\b|"
    r" (?:in|for|from) (?:(?:the|its) )?(?:first|second|third|fourth|final|current|(?:each|every|both)(?: of)?)\b"
    r"(?: [\w-]+){0,3}? years?\b|"
    r" (?:this|next|last) year\b| retroactive\b| backdated\b| on (?:top|basic|base|all|the hourly|hourly)\b)",
    re.I,
)
PAY_ITSELF = re.compile(r"\b(?:pay|wages?|salar(?:y|ies)|stipends?|(?:pay|hourly) rates?|earnings)\b", re.I)
PAY = re.compile(
    r"\b(?:pay|paid|wages?|salar(?:y|ies)|earnings|rates?|award\w*|offer\w*|deals?|claims?|raises?|proposals?|contract|"
    r"agreement|settle\w*)\b",
    re.I,
)
ON_PAY_AFTER = re.compile(
    r"(?: an hour| a week| extra| more)? (?:on|to|off|for|added to) (?:the |their |its |our )?(?:basic|base|hourly|starting)\b|"
    r"(?: an hour| a year) to start\b",
    re.I,
)
MORE_BEFORE = re.compile(r"\b(?:extra|additional|further) $", re.I)
PER_AFTER = re.compile(r"(?: (?:an?|per|each|every) |/|-an?-)(?:hour|day|shift|week|month|year|night|annum)\b", re.I)
PAID_AFTER = re.compile(
    r" (?:would|will|is to|to) be paid\b| for (?:each|every) (?:[\w-]+ ){0,2}(?:year|month|week|worker|member|employee|"
    r"claimant|driver|nurse|teacher)\b| for (?:each|every one) of (?:the |its |their )?(?:\d[\d,]* )?(?:claimants|workers|members|"
    r"employees|staff|drivers|nurses|teachers)\b|(?: (?:payment|cash|gift card|voucher|cheque|check|sweetener|bung))\b",
    re.I,
)
CHAIN = re.compile(
    r"(?: (?:[\w-]+ )?(?:raises?|increases?|rises?|hikes?|uplifts?|awards?))?"
    r"(?:[ -](?:an?|per)[ -]\w+)?(?: (?:immediately|initially|at once|up front|now))?"
    r"(?: (?:backdated|retroactive|effective|payable) (?:to|from|in) (?:the )?[\w ]{1,20}?)?"
    r"(?: (?:for|in|from|over|on|this|next|each|by|the|first|second|year|one|"
    r"two)\b[\w ’'-]{0,30})?"
    r"(?:,? (?:and|plus|then|followed by|with|or|rising to|to)|,)(?: (?:a|an|another|then|a further|further|by|"
    r"of|for|in|the|next|this|second|year))*"
    r"[\w ]{0,22}? ?$",
    re.I,
)
# 'they want 8%, the company says 3%': the second figure is no part of what they want.
SAID_BY_ANOTHER = re.compile(r"\b(?:says?|said)\b", re.I)
PLUS = re.compile(
    r"(?: (?:pay )?(?:rises?|uplifts?|increases?|raises?|offers?|awards?))?,? (?:plus|and|with|together with)(?: an?)? ",
    re.I,
)
YEAR_BY_YEAR = re.compile(
    r"\b(?:offers?|proposals?|deals?|accepted|rejected|ratified|wants?|asked for|(?:number|figure)s? (?:is|was))"
    r"(?: of|:| is| was)? (?P<figures>\d(?:\.\d+)?(?:/\d(?:\.\d+)?){2,4})(?![\d/])",
    re.I,
)
# Figures of something else, when one of these stands next to them.
OTHER_THING = re.compile(
    r"\b(?:inflation|rpi|cpih?|cost of living index|budget|gap|deficit|shortfall|profits?|revenues?|turnover|"
    r"dividends?|fin(?:e|ed)|damages|"
    r"costs?|sav(?:e|es|ing|ings)|fund(?:ing)?|invest\w*|fares?|tickets?|prices?|bills?|pensions?|"
    r"contributions?|turnout|votes?|voted|"
    r"back(?:ed|ing)|in favou?r|support\w*|yes|against|majority|ballot\w*|respondents|poll|tax|starting salary|"
    r"typical|earns?|earned|"
    r"earning|statutory|"
    r"shares?|stake|debt|loan|spending|rent|interest|executive|bosses|scale|point|real[- ]terms|cuts?|below|"
    r"minimum wage|living wage|"
    r"services|trains|schools|flights|population|customers|passengers)\b",
    re.I,
)
GROWTH_ELSEWHERE = re.compile(
    r"(?:[ -]\w+)? (?:rise|increase) in (?!\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"year (?:one|two|\d)|each|every|both|(?:the|its) (?:first|second|third|final|next|coming|current)|"
    r"the (?:spring|summer|autumn|new year)|pay|wages?|salar|basic|hourly|the (?:pay|wage|hourly)|their|our)",
    re.I,
)
# 'inflation-busting', 'below inflation': how big a rise is, and no figure of inflation.
BESIDE_INFLATION = re.compile(
    r"\b(?:above|below|sub)[- ]inflation\b|\binflation[- ](?:busting|beating|matching|proof\w*|linked|plus)\b", re.I
)
# What somebody else is paid, and what is kept back from those who strike.
PAY_OF_OTHERS = re.compile(
    r"\b(?:MPs?|ministers?|(?:chief|top) executives?|CEOs?|executives|bosses|directors|shareholders|vice[- ]chancellors?|"
    r"presidents?|chairman|senators|councillors)(?:['’]s?)?(?: \w+){0,3}? (?:awarded|received|given|got|took home|salar\w+|"
    r"pocketed|handed|enjoyed|earn\w*|bonus\w*|paid|pay(?! (?:offer|deal|award|proposal|rise offer)))\b",
    re.I,
)
KEPT_BACK = re.compile(r"\b(?:deduct\w*|dock(?:s|ed|ing)?|withh[eo]ld\w*)\b[^.;]{0,60}$", re.I)
# What pay has done so far, for better or worse.
HAS_CHANGED = re.compile(
    r"\b(?:pay|wages?|salar(?:y|ies)|earnings|stipends?)\b(?: \w+){0,4}? (?:fallen|fell|dropped|declined|shrunk|shrank|lost|"
    r"eroded|(?:has|have|had) (?:risen|grown|increased|gone up))(?: \w+){0,3}? $",
    re.I,
)
OF_A_CUT = re.compile(
    r"[ -](?:\w+ ){0,2}?(?:pay|wage|salary)[ -](?:cuts?|reductions?|freeze)\b|(?: \w+){0,2} in real terms\b", re.I
)
HAD_BEFORE = re.compile(r"\b(?:received|got|had|given|gave)\b[^.;,]{0,20}$", re.I)
LAST_TIME = re.compile(r"[\w ]{0,24}\b(?:last (?:year|time|month)|in (?:19|20)\d\d|previously)\b", re.I)
SALARY = re.compile(
    r"\b(?:is|are|be|being|was|currently|typically|average) (?:paid|on|earning)\b|\b(?:salary|earnings) (?:of|"
    r"is|was|around|range)\b",
    re.I,
)

BONUS = re.compile(
    r"\b(?:lump[- ]sums?|one-(?:off|time)|bonus(?:es)?|non-consolidated|signing|backdated payment|cash payment|"
    r"ratification|goodwill|gift cards?|vouchers?|cost[- ]of[- ]living payment)\b",
    re.I,
)
# 'says £14.05 is its final offer', 'put just 3.2 per cent on the table'
OFFER_AFTER = re.compile(
    r"(?: an? \w+)?(?: is| was|, (?:which )?(?:is|was))? (?:(?:its|their|the) (?:[\w-]+ ){0,2}offer\b|on the table\b)",
    re.I,
)
# A money figure after one of these needs a word that says who offers or asks it: 'pay of £13' is what is paid now.
NOW_PAID = re.compile(
    r"^(?:[\w-]+ )?(?:pay|wages?|pay rates?|hourly rates?|rates? of pay|(?:minimum|starting|basic|base|top) rates?)$",
    re.I,
)


def tells_who_wants(words: str) -> bool:
    """Whether the words name a claim, an offer or a settlement."""
    return any(pattern.search(words) for pattern in (CLAIM, OFFER, SETTLED, _CHANGE))


_CHANGE = re.compile(
    r"\b(?:climb\w*|jump\w*|bump\w*|reach\w*|ris(?:e|es|ing)|rose|increas\w+|rais\w+|go(?:ing)? up|would go|lift\w*|boost\w*)\b",
    re.I,
)
CLAIM = re.compile(
    r"\b(?:demand\w*|(?:push|press)(?:ed|ing|es)? for|(?<!contract )(?<!agreement )(?<!deal )(?<!plan )call(?:s|ed|ing)? for|"
    r"seek(?:s|ing)?|sought|ask(?:s|ed|ing)?|look(?:s|ed|ing)? for|ought to be|should be|"
    r"would (?:take|need|require|cost)(?= (?:another|an extra|a further))|"
    r"(?:pay|wage) claims?|(?:union|unions|workers|members|nurses|teachers|drivers|staff)['’]s? (?:number|figure)s?|"
    r"claim(?:ed|ing)(?= (?:(?:an?|for|just|only|another) )*$)|(?:is|are) (?:asking for|after)|"
    r"want(?:s|ed|ing)?|fighting for|campaign\w* for|holding out for|counter-?offer|claim (?:of|for))\b",
    re.I,
)
OFFER = re.compile(
    r"\b(?:offer\w*|propos\w+|(?:replied|responded|countered|came back)(?= (?:\w+ ){0,3}with)|impos\w+|(?:happy|"
    r"willing|prepared|ready) to pay|award\w*|tabled|put forward|"
    r"management|gave|give)\b",
    re.I,
)
SETTLED = re.compile(
    r"\b(?:accepted|agreed|voted to accept|approved|ratified|reached (?:a|an)|won|secured|settled|settlement|"
    r"new (?:\w+ ){0,2}(?:deal|contract)|pay deal|the deal)\b",
    re.I,
)
REJECTED = re.compile(
    r"\b(?:reject\w*|turn(?:ed|ing)? down|refus\w+|insult\w*|derisory|dismiss\w+|unacceptable|disrespectful|"
    r"vot\w+ against)\b",
    re.I,
)
_CLAIM_REJECTED = re.compile(
    r"\b(?:reject\w*|turn(?:ed|ing)? down|refus\w+|dismiss\w+) [^.;]{0,40}\b(?:claim|demand)|"
    r"\b(?:claim|demand)\b[^.;]{0,60}\b(?:was|been|were) (?:rejected|turned down|dismissed)",
    re.I,
)
_TAKEN_AWAY = re.compile(
    r"\b(?:withdr[ae]wn?|took|taken|scrapp\w+|axed) (?:an?|the|its|their|our|that|this) [^.;]{0,25}bonus|"
    r"\bbonus(?: \w+){0,3} (?:withdrawn|scrapped|axed|taken)\b",
    re.I,
)
_WITHDRAWN = re.compile(
    r"\b(?:withdr[ae]wn?(?! (?:[\w-]+ ){0,4}(?:bonus|allowance|payment))|off the table|pulled (?:its|the|"
    r"their) offer|taken back)\b",
    re.I,
)


# Either side puts one of these forward; and what names the claim itself tells whose it is.
PUT_BY_EITHER = re.compile(r"propos|tabled|put forward|countered|came back", re.I)
OF_THE_CLAIM = re.compile(r"(?:pay|wage) claim|(?:union|members|workers)", re.I)


def status_of(sentence: str, *, kind: str) -> str:
    if _WITHDRAWN.search(sentence) or (kind == "bonus" and _TAKEN_AWAY.search(sentence)):
        return "withdrawn"
    if kind == "settlement":
        return "accepted"
    if kind == "pay_claim":
        return "rejected" if _CLAIM_REJECTED.search(sentence) else "made"
    return "rejected" if REJECTED.search(sentence) else "made"


# 'from £9 to £11': the first figure is what was paid so far
FROM_WHAT_WAS = re.compile(r" from (?:\w+ ){0,2}[£$€]?[\d,.]+(?: an? \w+)? (?=to (?:\w+ ){0,2}$)", re.I)
# 'cut its demand to 8%', 'improved its offer from 3% to 4.5%'
STEP_CHANGED = re.compile(
    r"\b(?:cut|lower|reduc|rais|increas|improv|drop|up|trim|revis|scal)\w* (?:(?:back|down) )?(?:its|their|the|his|her) (?:\w+ )?"
    rf"(?P<thing>(?:pay |wage )?(?:demand|claim|offer|ask|proposal))(?: from [\w.%£$€ ]{{1,14}})? to{_ABOUT} ?$",
    re.I,
)
# 'calling for the London Living Wage of £11.95': a wage that others set, and that is asked for here.
LIVING_WAGE_ASKED = re.compile(
    r"\b(?:demand\w*|call\w* for|want\w*|seek\w*|campaign\w* for|fight\w* for|ask\w* for|claim\w*|paid|pay)\b[^.;£$€]{0,30}?"
    r"(?P<thing>(?:(?:London|Real|UK|Scottish|National) )?Living Wage)(?: rate)?(?: of|,|, (?:now|currently)|:| \(| –)? $",
    re.I,
)
ON_TOP_OF_INFLATION = re.compile(r"\b(?P<index>CPIH?|RPI|inflation)(?: plus |, plus | \+ ?|\+)$", re.I)
# 'that makes it worth just 1.7 per cent over the year'
MADE_WORTH = re.compile(rf"\b(?:mak(?:es?|ing)|made|leaves?) (?:it|this|that|the \w+) worth{_ABOUT} ?$", re.I)
# 'want a £15 an hour minimum wage': the wage itself is what they ask for.
LEAST_WAGE = re.compile(r"(?<=hour) (?:minimum|living) wage\b", re.I)
# 'the average ought to be nearer £30,000'
SHOULD_BE = re.compile(
    r"\b(?P<thing>(?:(?:starting|minimum|basic|average) )?(?:average|pay|salar(?:y|ies)|wages?|minimum|rates?))\b(?: \w+){0,2}? "
    rf"(?:ought to|should|must) be{_ABOUT} ?$",
    re.I,
)
# 'rejected by 92 per cent': how many voted so.
VOTED_BY = re.compile(
    r"\b(?:reject\w*|accept\w*|approv\w*|back\w*|endors\w*|ratif\w*|carried|passed|oppos\w*|turned down|voted down)"
    r"(?: (?!that\b|which\b|pay\b|wages?\b|rais|ris|increas|lift|boost|cut)[\w’'-]+){0,5}? by (?:[\w-]+ ){0,4}$",
    re.I,
)
# 'inflation, which stands at 7.8 per cent'
OF_INFLATION = re.compile(
    r"\b(?:inflation|RPI|CPIH?|cost of living)\b,?(?: \([^)]{1,20}\))?(?: [\w-]+){0,4}? (?:is|was|at|of|to|by|reached|hit|topped)"
    r"(?: (?:about|around|some|nearly|almost|over|more than|a|an|just))*? $",
    re.I,
)
AGREED_BEHIND = re.compile(
    r"[^.;,]{0,40}\b(?:has been|have been|was|were|is|are) (?:\w+ )?(?:agreed|offered|proposed|accepted|secured|won|tabled)\b",
    re.I,
)
