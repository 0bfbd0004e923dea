"""The ways in which texts say what a strike costs. Every pattern is for small letters and ends, or begins, at the sum.

``BEFORE`` are the ways that the words before a sum may end; those of ``NEEDS_CAUSE`` count only where the words behind it, or
those before, tell that a strike is the cause.
"""

from __future__ import annotations

import re

STRIKE = (
    r"(?:strikes?(?: action| days?)?|walk-?outs?|stoppages?|industrial action|work-to-rule|overtime bans?|lock-?outs?|"
    r"disruption|action|disputes?)\b(?!['’]s? )"
)
WORTH_READING = re.compile(
    r"\b(?:strik|walk|stoppage|industrial action|work-to-rule|overtime|lock-?out|disrupt|action|dispute)"
)

_ELSE = (
    r"offers?|deals?|claims?|demands?|proposals?|rises?|increases?|settlements?|agreements?|awards?|packages?|plans?|schemes?|"
    r"contracts?|bills?|funds?|pay|ballots?|votes?|threats?|notices?|cover|contingency|agency|"
    r"after|before|because|if|unless|when|while|as|said|says|since|over|amid|about|against|and|but|that|which|who|whose|"
    r"delayed|stopped|disrupted|cancelled|affected|grounded|halted|closed|(?:19|20)\d\d|"
    r"not|never|no|without|it|they|he|she|we|you|follow\w*|end|ending|ended|avert\w*|avoid\w*|prevent\w*|\w{1,20}n['’]t"
)
"""What may not stand between a strike and its cost: the price would be that of something else, or of nothing."""
_WORD = r"[\w£’'&-]{1,25}"
_OTHER_WORD = rf"(?!(?:{_ELSE})\b){_WORD}"
_GAP = (
    rf"(?: over (?:pay|jobs|pensions|conditions|rosters|hours|safety)(?: and {_WORD})?)?"
    rf"(?: {_OTHER_WORD}){{0,4}}?(?:, (?:which|now|in|by|called|the)\b[^,;:.]{{2,60}},|,? (?:that|which))?"
    rf"(?: {_OTHER_WORD}){{0,5}}?"
)
_SOFTENED = (
    r"(?:an estimated|as much as|as little as|up to|at least|(?:just |well |slightly )?(?:more than|over|under|below|less than|"
    r"above)|upwards? of|in excess of|close to|in the region of|something like|something in the order of|about|around|roughly|"
    r"approximately|almost|nearly|some|an average of)"
)
_QUALIFIER = rf"[“\"‘']?(?:(?P<qualifier>{_SOFTENED}) )?(?:(?:between|from) )?"
_NOT_A_BEARER = rf"(?!(?:{_ELSE}|between|from|{_SOFTENED})\b)"
_WHOSE = rf"(?P<whose>it|we|they|{_NOT_A_BEARER}{_WORD}(?: {_NOT_A_BEARER}{_WORD}){{0,5}}?)"
_BEARER = (
    r"(?P<whose>the (?:[\w-]{1,20} )?(?:company|firm|operator|airline|employer|council|economy|industry|port|carrier|retailer|"
    r"business|group|trust|university|railway|network|sector|country|region|city|state|taxpayer|government|airport|"
    r"service|authority|force|bank|chain|manufacturer|carmaker|mine|mill|plant))"
)
_HAVE = r"(?:(?:has|have|had|is|are|was|were|would|could|will|may|might|be|already) ){0,3}"
_DETERMINER = r"(?:the |this |that |these |their |its |a |any |further |each |every )?"
_LINK = (
    r"(?:(?:was|is|are|were|has|have|had|been|be|put|estimated|reckoned|thought|expected|to|at|of|reach|reached|hit|could|would|"
    r"will|might|may|exceed|exceeded|already|now|rise|risen|total|totals|totalled|stands?|amounted|comes?|came) ){1,6}"
)
_ADJECTIVES = rf"(?:{_OTHER_WORD} ){{0,3}}?"
WHAT = r"(?:revenues?|sales|income|takings|fares|output|trade|profits?|earnings|turnover|business|production|bookings|fees)"
_CAUSE = (
    rf"(?:because of|due to|as a result of|from|during|owing to|caused by|thanks to|through|blamed on) {_DETERMINER}"
    rf"{_ADJECTIVES}{STRIKE}"
)

BEFORE: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern + _QUALIFIER + r"\Z")
    for pattern in (
        rf"\b(?P<strike>{STRIKE}){_GAP} cost(?:s|ing)? (?:{_WHOSE}(?:, which [^,;:.]{{2,60}},)? )??",
        rf"\b(?P<strike>walk(?:ed|ing)? out|on strike|{STRIKE})(?P<between>[^.;:]{{0,80}}), costing (?:{_WHOSE} )??",
        rf"\bcosts? (?:to {_WHOSE} )?(?:of|from) {_DETERMINER}{_ADJECTIVES}(?P<strike>{STRIKE}) {_LINK}",
        rf"\bcosts? of {_DETERMINER}{_ADJECTIVES}(?P<strike>{STRIKE}) to {_WHOSE} {_LINK}",
        rf"\b(?P<strike>{STRIKE}){_GAP} (?:led|leading|caused|causing|resulted|resulting|meant|brought)(?: to| in)? "
        rf"(?:{_OTHER_WORD} ){{0,3}}?loss(?:es)?(?: of)? ",
    )
)
WIPED = re.compile(
    rf"\b(?P<strike>{STRIKE}){_GAP} (?:wip(?:ed|es?|ing)|knock(?:ed|s|ing)?|shav(?:ed|es?|ing)) {_QUALIFIER}\Z"
)
OFF = re.compile(rf" (?:off|from) (?:{_WHOSE}['’]s? )?(?P<what>{WHAT})\b")
NEEDS_CAUSE: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern + _QUALIFIER + r"\Z")
    for pattern in (
        rf"\b(?:(?:{_BEARER} |(?P<who>{_WORD}) ){_HAVE})?(?P<verb>los(?:t|es?|ing)) (?:(?P<what>{WHAT}) (?:of |worth ))?",
        r"\bloss(?:es)? (?:of |at |put at |estimated at |worth )",
    )
)
HIT = re.compile(
    rf"\b(?:{_BEARER} (?:faces|is facing|took|has taken|suffered|has suffered|reported) )an? {_QUALIFIER}\Z"
)
A_HIT = re.compile(rf" (?:hit|loss|blow|bill|shortfall|cost) {_CAUSE}")
CAUSE_BEHIND = re.compile(rf"(?: [^.;:]{{0,40}}?)?\b{_CAUSE}")
CAUSE_BEFORE = re.compile(rf"\b{_CAUSE}")

_PERIOD = r"(?:,? (?:an?|per|each|every) (?:hour|day|shift|week|month|year|annum)\b|/(?:day|week)| (?:dai|week|month|hour)ly)?"
BEHIND = re.compile(
    rf"{_PERIOD}(?: in (?P<lost>lost (?:{_WORD} )?{_WORD}|{WHAT}(?: and {WHAT})?)\b)?"
    rf"(?: to (?P<whose>(?:the|its|our) {_WORD}(?: {_WORD})?)(?= *[.,;]|\Z))?"
)

PRICE_OF_ELSE = re.compile(
    r"\b(?:offers?|deals?|claims?|demands?|proposals?|rises?|increases?|settlements?|agreements?|awards?|packages?|plans?|schemes?|"
    r"contracts?)\b"
)
NO_SUBJECT = re.compile(
    rf"\b(?:during|for|after|before|from|by|with|in|to|over|about|despite|against|on|end|ends|ending|ended|avert\w{{0,5}}|"
    rf"avoid\w{{0,5}}|prevent\w{{0,5}}|stop\w{{0,5}}|settl\w{{1,5}}|resolv\w{{1,5}}|call\w{{0,3}} off|cancel\w{{0,5}}) "
    rf"{_DETERMINER}(?:{_WORD} )?\Z"
)
"""Before a strike that is not what costs: 'the buses hired for the strike', 'to end the strike'."""
OF_OTHERS = re.compile(
    r"\b(?:last year['’]s|previous|earlier|past|similar|another|other|(?:19|20)\d\d|miners['’]?|typical|average|general)"
    r"(?: [\w-]{1,20})?(?: of)? \Z|\b(?:last|previous) (?:year|time|round)['’]?s? [^.;]{0,20}\Z"
)
WORKERS = re.compile(
    r"\b(?:workers?|strikers?|staff|members?|employees|drivers?|nurses?|teachers?|union|unions|fund|they|crew|doctors|pilots|families|"
    r"people|men|women|dockers|miners|colleagues|each|apiece)\b"
)
PRONOUN = re.compile(r"(?:it|us|them|him|her|me|you|everyone|everybody|somebody)\Z")
FORESEEN = re.compile(
    r"\b(?:could|would|may|might|will|can|expected to|set to|likely to|threaten(?:s|ed|ing)? to|due to cost|faces|is facing|"
    r"if|risks?)\b|['’]ll\b"
)
AFTER_ALL = re.compile(r"\b(?:expected|likely|thought|may|might|could|will) (?:to )?have cost\b")
NEVER_CAME = re.compile(r"\bwould (?:\w{1,20} )?have cost\b")
EACH = re.compile(
    r"\b(?:(?:each|every|a single|per) (?:[\w-]{1,20} )?|an? )(?P<unit>hour|day|week|month|year)\b|"
    r"\b(?P<ly>hourly|daily|weekly|monthly) (?:\Z|costs?\b|loss(?:es)?\b)"
)
