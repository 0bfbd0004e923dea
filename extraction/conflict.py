"""The words of industrial conflict: strikes, ballots and disputes, told from air strikes and football strikers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from extraction.document import Document
from extraction.smallcase import small
from extraction.types import Span

# All of these patterns but that of the law are for small letters.
_WORKERS = (
    r"(?:workers?|staff|employees|members|drivers?|teachers?|nurses?|doctors|midwives|firefighters?|pilots?|crews?|"
    r"lecturers?|academics|"
    r"cleaners|porters|janitors|conductors|guards|engineers|miners|journalists|writers|actors|civil servants|"
    r"postmen|posties|"
    r"paramedics|couriers|dockers|longshoremen|machinists|electricians|barristers|physiotherapists|radiographers|"
    r"refuse collectors|bin(?:men| workers)|faculty|students|assistants|instructors|musicians|stewards|controllers|"
    r"operatives|baristas|pickers|waiters|carers|scientists|guards|cooks|clerks|"
    r"officers|security guards|bakers|librarians|truckers|railwaymen|steelworkers|builders|labourers|professors|"
    r"consultants|caretakers|jannies|handlers|mechanics|technicians|signallers|carers|unions?|unison|unite|gmb|rmt|pcs)"
)
# Of other kinds of strike. Matches of these are blanked out before the words of conflict are looked for.
_OTHER_STRIKES = re.compile(
    r"\b(?:air[- ]?|drone|missile|rocket|military|israeli|russian|u\.?s\.?-led|nato|coalition|nuclear|pre-?emptive|"
    r"surgical|retaliatory|cyber|"
    r"precision|targeted|bombing|hunger|rent|climate|school climate|bird|lucky|debt|tax|sex|capital|counter|birth|"
    r"opening|early|late|long-range|stunning|second[- ]half|first[- ]half|left-foot|right-foot|goal|set-piece)[- ]?"
    r"(?:strikes?|strikers?|striking)\b"
    r"|\blightning[- ](?:strikes?|striking)\b(?! (?:by|action|over|of))|\bstrike action on carbon\b"
    r"|\bschool strikes? for\b|\bstrikes? (?:a |an |the )?(?:right )?(?:deals?|balance|chord|agreements?|bargains?|"
    r"pose|blow|note|tone|compromise|"
    r"partnership|brace|gold|rate|rates|force|forces|team|partner|partnership|pair|duo|zone|out|outs|fear|terror|"
    r"rich|back at|down|up|off the)\b"
    r"|\bstr(?:uck|iking) (?:a |an |the )?(?:right )?(?:deals?|balance|chord|agreements?|bargains?|pose|blow|brace|"
    r"gold|out|down|up|off|by|similarit\w+|"
    r"resemblance|contrast|differences?|distance|views?|features?|example|feature|image|similar)\b"
    r"|\bstrikes? (?:in|on|against|hit|killed|targeting|inside) (?:[\w ]{0,20})?(?:syria|iraq|iran|gaza|yemen|isis|"
    r"isil|islamic state|"
    r"ukraine|kyiv|lebanon|hezbollah|hamas|libya|afghanistan|targets?|militants?|kosovo|serbia|pakistan|al-qaeda|"
    r"taliban|houthis?)\b"
    r"|\b(?:anti-)?strike (?:laws?|legislation|bill|rules|curbs|regulations)\b|\bthree[- ]strikes?\b|"
    r"\bstriker(?:s|'s)?\b(?=[^.\n]{0,80}\b(?:goals?|scor\w+|season|transfer|league|cup|"
    r"club|manager|header)\b)"
    r"|\bfrom (?:the )?picket lines? to\b|\bwithout (?:so much as )?(?:a|any) (?:strikes?|ballot|walk-?out)\b"
    r"|\bstrike zone\b|\b(?:called |third |(?:thr[eo]w\w*|pitch\w*|balls) for )strikes?(?=[,. ] ?(?:on|struck|and|in the|at))|"
    r"\bclimate action\b|\bwalked out (?:safely|calm\w*|unharmed|unhurt)\b|\bstrikes? twice\b"
    r"|\bstrikes? (?:three|two|one)\b|\bpitch\w*[^.\n]{0,40}strikes?\b|\bstrikeouts?\b",
)
_STRONG = re.compile(
    rf"\b(?:(?:un)?official |wildcat |industrial |strike |wild-cat )?(?:industrial|strike) action\b|"
    rf"\bindustrial (?:unrest|dispute)s?\b"
    r"|\bpicket(?:s|ing|ed|ers)?\b(?: lines?)?|\bwalk-?outs?\b|\bon strike\b|\bback(?:ed|ing)? (?:a )?strikes?\b"
    rf"|\b(?:{_WORKERS}|who|to|will|have|has|had|would|may|could|and|then) (?:\w+ )?(?:walk|walked|walking) (?:out|"
    rf"off (?:the|their) jobs?)\b"
    r"|\bstrike (?:ballots?|votes?|mandates?|dates?|days?|threats?|notices?|calls?|plans?|pay|funds?|committees?|"
    r"leaders?|deadlines?|"
    r"authori[sz]ation|breakers?|breaking|rall(?:y|ies)|wave)\b"
    r"|\b(?:strike|strikes) (?:by|of|involving|over|called|planned|due|set|scheduled|will|would|could|is|are|was|"
    r"were|begins?|began|ends?|ended|"
    r"continues?|looms?|off|averted|suspended|postponed|cancelled|canceled|hits?|against|among|this|next|at|may|"
    r"has|have|had|after|later|"
    r"tomorrow|today|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d)|for (?:\w+ )?(?:days|weeks|"
    r"hours))\b"
    rf"|\b(?:\d+|one|two|three|four|five|six|seven|first|second|third|fourth|national|nationwide|indefinite|"
    rf"all-out|general|further|more|fresh|"
    rf"new|planned|proposed|coordinated|co-ordinated|day|hour|week|rail|train|tube|bus|school|teachers?['’]?|"
    rf"nurses?['’]?|doctors?['’]?|pay|post|"
    rf"postal|transit|university|college|airline|airport|cabin crew|garbage|trash|sanitation|refuse|rubbish|bin|"
    rf"bins|quarry|staff|lecturers?['’]?|council|workers?['’]?|dock|port|"
    rf"pilots?['’]?|miners?['’]?|"
    rf"firefighters?['’]?|fire|hospital|prison|ambulance|walkout|writers?['’]?|actors?['’]?|auto|drivers?['’]?|the|"
    rf"possible|potential|their|of|"
    rf"threatened|day-long|weekend|half-term|christmas|any|no|avert(?:ed)?|a) (?:-)?strikes?\b(?! (?:at|"
    rf"through) the heart)"
    r"|\b(?:\d+|one|two|three|four|five|six)[- ](?:day|hour|week|month)(?:-long)? (?:\w+ )?strikes?\b"
    rf"|\b(?:{_WORKERS}|to|will|would|voted?|could|not|may|might) (?:be )?(?:to )?(?:strike|striking)\b(?! (?:a|an|"
    rf"the|fear|out|deals?|up)\b)"
    rf"|\bstriking (?:\w+ )?{_WORKERS}\b|\bstrikers\b"
    r"|\b(?:strike|industrial)[^.\n]{0,60}\bballot\w*|\bballot\w*[^.\n]{0,60}\b(?:strike|industrial|action|walk)|"
    r"\b(?:re-?)?balloted\b|"
    r"\bballot(?:s|ed|ing)? (?:its|their|our|[\w,]+ of (?:its|their|our)|hundreds of|thousands of) (?:\w+ )?(?:members|"
    r"staff|workers)\b|\bunions? (?:is |are |will |has |have )?(?:to )?ballot(?:s|ed|ing)?\b"
    r"|\bwork(?:ing)?[- ]to[- ]rule\b|\bovertime bans?\b|\baction short of (?:a )?strike\b|\block-?outs?\b|"
    r"\blocked[- ]out\b|\block(?:s|ed|ing) out (?:the |its |their )?(?:\w+ )?(?:players|musicians|workers|staff|"
    r"employees|members)\b"
    r"|\b(?:back(?:ed|ing)|vot\w+ (?:for|to take)) (?:\w+ )?collective action\b|\bjob actions?\b|"
    r"\bworked to rule\b|\bstrike authori[sz]ation\b|\bauthori[sz]\w+ (?:a |the )?strikes?\b|"
    r"\bwalk(?:ed|ing|s)? off (?:the|their) jobs?\b|\b(?:won[’']t|will not|not|refus\w+ to|"
    r"refusal to) work (?:\w+ )?overtime\b|"
    r"\b(?:hour|day|week|further|second|first|third|more|fresh|planned|rail|two|three|four|five|new|work) stoppages?\b|"
    r"\bstoppages? (?:on|over|by|at|will|would|begins?|began|called|planned)\b|"
    r"\b(?:members|workers|drivers|nurses|teachers|miners|crews?|staff|have|had) struck\b(?! (?:a|an|by|down|up|out|"
    r"gold|the)\b)|"
    r"\bstruck (?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bstruck (?:over|against|"
    r"for (?:\w+ ){1,2}"
    r"(?:days|weeks|months|day|week|month))\b|\bmembers (?:\w+ ){0,2}(?:turned down|rejected|voted down)\b|"
    r"\bvot\w+ (?:\w+ ){0,2}(?:for|in favou?r of) (?:\w+ )?(?:strikes?|walkouts?|stoppages?)\b|"
    r"\bvot\w+ (?:\w+ ){0,3}(?:to reject|against) [^.\n]{0,50}\b(?:offer|deal|contract|proposals?)\b|"
    r"\b(?:rolling|rotating|sympathy|unfair labor practice|open-ended|limited) (?:strikes?|stoppages?)\b|"
    r"\b(?:refus\w+|bans?) (?:to work |on |of )?(?:all |voluntary |any )?overtime\b|\bovertime refusal\b|"
    r"\bwork(?:ing)? (?:strictly )?to (?:contract|the letter of their contracts)\b|"
    r"\bwithdraw(?:al of|ing|n)? (?:their )?labour\b|\bprotected (?:industrial )?action\b|"
    r"\b(?:served|issued|gave|lodged) (?:\w+ ){0,3}(?:strike )?notice of (?:\w+ ){0,3}(?:stoppages?|strikes?|action)\b"
    r"|\b(?:marking|assessment)[\w ]{0,20} boycott\b|\bdown(?:ed|ing)? tools\b|\bwildcat\b|\bsick-?outs?\b|"
    r"\bwork stoppages?\b|\bgo-slow\b|\bstop(?:ped|ping)? work(?:ing)?\b|\bannounced (?:\w+ )?strikes?\b"
    r"|\bstrik(?:e|es|ing)\b(?=[^.\n]{0,60}\b(?:union|pay|wages|contract|jobs|pensions|conditions)\b)",
)
_WEAK = re.compile(
    r"\bstr(?:ikes?|iking)\b|\bdisputes?\b|\bwalk(?:ed|ing)? out\b(?! (?:of (?:the |a |an |his |her |their |"
    r"my )?(?:\w+ )?(?:talks|negotiations|meetings?|"
    r"conference|hearing|court\w*|prison|jail|room|house|door|film|interview|debate|chamber|cinema|marriage|set|"
    r"bargaining|session|summit|hospital|studio|bar|club|restaurant)|on (?:him|her|his)|the|through))|"
    r"\bstoppages?\b|\b(?:pay|trade|labou?r|contract|bitter|long-running|year-long|the|their|"
    r"this|a|in|"
    r"janitorial|workplace|wage|pensions?|industrial|ongoing|\w+ing) "
    r"(?:dispute|disputes)\b|\b(?:dispute|row|stand-?off|deadlock) (?:with|over|between|about|involving)\b|"
    r"\b(?:pay|wage) (?:offer|deal|claim|row|talks|award)\b|"
    r"\bbargaining\b|\bvot\w+ (?:on|over) (?:whether to )?(?:accept|a pay|the pay|their pay|an? (?:improved|"
    r"new) offer)|\baccept(?:ed)? (?:the|a|an) (?:\w+ )?(?:pay )?(?:offer|deal)\b|\bwage talks\b|"
    r"\b(?:consultative|indicative|statutory|formal) (?:ballot|vote)\b|\btentative (?:agreement|deal|contract)\b|"
    r"\bfailure to agree\b|"
    r"\b(?:thr(?:ew|own) out|turn(?:s|ed)? down|vot(?:es|ed) down) (?:[\w.%-]+ ){0,5}(?:offers?|deals?|proposals?|contracts?)\b|"
    r"\bballot papers (?:\w+ ){0,4}(?:to|from) (?:[\w,]+ ){0,5}(?:members|staff|workers|employees)\b|"
    r"\b(?:pay|contract|wage) (?:talks|negotiations) (?:\w+ ){0,3}(?:broken? down|collapsed|stalled|failed|ended)\b|"
    r"\blast,? best,? and final\b|\bcooling-off period\b|\bratif(?:y|ied|ication)\b|\bfinal offer\b|\bimpasse\b|"
    r"\bwithout a contract\b|\bcontract (?:talks|negotiations|dispute|fight|expire[sd]?)\b|"
    r"\b(?:pay|wage) (?:claim|round)\b|\blodged (?:\w+ ){0,3}claim\b|"
    r"\b(?:offers?|deal|terms|proposals?) (?:was |were |is |been |has been )?reject(?:ed|s)\b|"
    r"\breject(?:s|ed|ing)?(?: [\w.%’'-]+){0,5} (?:offers?|deal|terms|proposals?|contract)\b|\bcollective action\b|"
    r"\bnegotiating committee\b|\bunion(?:s|ised|"
    r"ized)? (?:members|leaders|officials|bosses|reps?)\b|\bredundanc(?:y|ies)\b|\bjob (?:cuts|losses)\b",
)
# Every cue holds one of these; most sentences hold none, and need not be looked at closely.
_WORTH_READING = re.compile(
    r"stri[kc]|struck|walk|picket|ballot|dispute|industrial (?:action|unrest)|work(?:ing)?[- ]to|work stoppage|"
    r"stop\w* work|job action|overtime|stoppages?|last, best|cooling-off|ratif|final offer|impasse|withdraw|protected|"
    r"\bbans?\b|lock(?:ed)?[- ]?out|boycott|tools|wildcat|sick-?out|go-slow|turned down|voted down|\brow\b|"
    r"stand-?off|deadlock|bargaining|"
    r"\bunion|"
    r"(?:pay|wage) (?:offer|deal|claim|row|round|talks|award)|reject|lodged|collective|locking|consultative|"
    r"indicative|statutory|formal|tentative|contract|negotiating|redundanc|job (?:cuts|losses)|wage talks|"
    r"vot\w+ (?:on|over)|thr(?:ew|own) out|turns? down|votes down|failure to agree|pay talks|"
    r"talks (?:broke|collapsed|stalled|failed)|"
    r"accept",
)
# Words that mean industrial conflict in a sentence that names a union or people at work.
_OF_WORK = re.compile(r"\b(?:disputes?|strikes?|striking|walk\w* out)\b")
_BARE = ("dispute", "disputes")  # nothing by themselves
_PAID = re.compile(
    r"\b(?:workers|staff|employees|drivers|teachers|nurses|doctors|midwives|pilots|cabin crew|lecturers|academics|"
    r"cleaners|porters|janitors|"
    r"miners|journalists|civil servants|postal workers|paramedics|couriers|dockers|longshoremen|machinists|actors|"
    r"musicians|"
    r"refuse collectors|faculty|steelworkers|labourers|professors|mechanics|workforce|firefighters|unions?)\b",
)
_AT_WORK = re.compile(rf"\b{_WORKERS}\b")
_ABOUT_LAW = re.compile(
    r"\b(?:bill|legislation|laws?|regulations|legal challenge|act|MPs|court|judges?|ruling|tribunal|Parliament|"
    r"White Paper|manifesto|film|"
    r"documentary|novel|exhibition|"
    r"play|book|museum|anniversary|obituary|died|memoir)\b"
)


_OF_GAMES = re.compile(
    r"\b(?:innings?|bullpen|umpire|pitch(?:es|er|ed)|slider|fastball|curveball|batters?|hitters?|home runs?|homers?|"
    r"homered|singled|shutout|dugouts?|bases?|outs?|striker|midfielder|header|penalty|kick-off|hat-trick|equalis\w+|"
    r"goalkeeper|half-time|wickets?|bowl(?:ed|er|ing|s)|overs|frames?|spares?|pins|lanes?|goal|cross|referee)\b",
)
_OF_PLAYERS = re.compile(
    r"\bplayers[’']? (?:association|union)|\bcollective[- ]bargaining|\bindustrial action|\bunion(?:ised|ized)\b",
)
_MANY_OF_GAMES = 5
_OF_WAR = re.compile(
    r"\b(?:drones?|missiles?|rockets?|shell(?:ing|ed)|air ?strikes?|bomb(?:s|ed|ing|ardment)?|troops|soldiers|rebels?|"
    r"militants?|insurgents?|militias?|ceasefire|truce|armed forces|army|warplanes?|jets|artillery|casualties|"
    r"killed|dead|wounded|civilians|envoys?|frontline|gunmen|hostages?|warheads?|navy|battalion|offensive|air defences?|"
    r"retaliat\w+|invasion|war)\b",
)
_OF_LABOUR = re.compile(
    r"\bon strike\b|\bindustrial action|\bwalk(?:ed|ing)? ?-?outs?\b|\bpicket|\bstrik(?:e|ing) (?:ballot|vote|pay|"
    r"workers|staff)|\b(?:trade|labou?r) unions?\b|\bunion members\b|\bgeneral strike|\b(?:pay|wage) (?:rise|claim|"
    r"offer|deal|dispute|talks)\b|\bovertime ban|\bshop stewards?\b|\bstrike(?:s|)? (?:by|of|over) ",
)
_MANY_OF_WAR = 4


_NOT_AT_WORK = re.compile(
    r"\b(?:rent|hunger|climate|school climate|debt|tax|sex|mortgage|fees?|tuition|payment|bill|toll|fare|licence fee|"
    r"student rent|tenants?['’]?|renters?['’]?|capital|investment|buyers?['’]?|consumer|birth|voter)[- ]"
    r"(?:strikes?|strikers|striking)\b|\bstrik(?:e|es|ing) (?:for|over) (?:the )?climate\b|\bschool strikes? for\b"
)


class Cue(NamedTuple):
    """Words of conflict; ``strong`` if they can hardly mean anything else."""

    span: Span
    sentence: Span
    strong: bool


def cues(doc: Document) -> Iterator[Cue]:
    """The cues of every sentence that is not background, in the order of the text."""
    for sentence in doc.sentences:
        found = tuple(cues_in(doc.text, sentence))
        if not found or doc.is_background(sentence):
            continue
        words = small(sentence.of(doc.text))
        at_work = any(o.kind == "union" for o in doc.orgs_in(sentence)) or _PAID.search(words)
        for cue in found:
            named = small(cue.span.of(doc.text))
            strong = cue.strong or bool(at_work and _OF_WORK.search(named))
            if strong or named not in _BARE:
                yield cue._replace(strong=strong)


def all_cues(doc: Document) -> Iterator[Cue]:
    """The strong cues of every sentence, background or not."""
    return (cue for sentence in doc.sentences for cue in cues_in(doc.text, sentence) if cue.strong)


def other_strikes(text: str) -> int:
    """How often strikes of another kind occur: air strikes, lightning, football."""
    return sum(1 for _ in _OTHER_STRIKES.finditer(small(text)))


def withholds_money(text: str) -> bool:
    """Whether a strike in it is one of people who do not pay, eat or attend, rather than of people at work."""
    return _NOT_AT_WORK.search(small(text)) is not None


def speaks_of_work(sentence: str) -> bool:
    """Whether it names workers or a union."""
    return _AT_WORK.search(small(sentence)) is not None


def cues_in(text: str, sentence: Span) -> Iterator[Cue]:
    for start, end, strong in _found_in(small(sentence.of(text))):
        yield Cue(Span(sentence.start + start, sentence.start + end), sentence, strong)


@lru_cache(maxsize=256)  # several readers ask about the same sentence
def _found_in(words: str) -> tuple[tuple[int, int, bool], ...]:
    """Where the cues of a sentence in small letters begin and end, and which are strong."""
    if not _WORTH_READING.search(words):
        return ()
    if "stri" in words or "struck" in words:
        words = _OTHER_STRIKES.sub(lambda m: "\x00" * len(m.group()), words)
    patterns = ((_STRONG, True), (_WEAK, False))
    return tuple((*found.span(), strong) for pattern, strong in patterns for found in pattern.finditer(words))


def is_of_games(text: str) -> bool:
    """Whether it reports a game, in which strikes, walks and lockouts are moves."""
    text = small(text)
    return len(set(_OF_GAMES.findall(text))) >= _MANY_OF_GAMES and _OF_PLAYERS.search(text) is None


def is_of_war(text: str) -> bool:
    """Whether it reports fighting, in which strikes are blows and action is military."""
    text = small(text)
    return len(set(_OF_WAR.findall(text))) >= _MANY_OF_WAR and len(set(_OF_LABOUR.findall(text))) < 2


def is_about_law(sentence: str) -> bool:
    """Whether it speaks of a law, a court or a work of art rather than of a strike itself."""
    return _ABOUT_LAW.search(sentence) is not None
