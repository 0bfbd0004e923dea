"""The words of industrial conflict: strikes, ballots and disputes, told from air strikes and football strikers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extraction.document import Document
from extraction.smallcase import small
from extraction.types import Span

# All but the last of these patterns are for small letters.
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
    r"|\b(?:back(?:ed|ing)|vot\w+ (?:for|to take)) (?:\w+ )?collective action\b"
    r"|\b(?:marking|assessment)[\w ]{0,20} boycott\b|\bdown(?:ed|ing)? tools\b|\bwildcat\b|\bsick-?outs?\b|"
    r"\bwork stoppages?\b|\bgo-slow\b|\bstop(?:ped|ping)? work(?:ing)?\b|\bannounced (?:\w+ )?strikes?\b"
    r"|\bstrik(?:e|es|ing)\b(?=[^.\n]{0,60}\b(?:union|pay|wages|contract|jobs|pensions|conditions)\b)",
)
_WEAK = re.compile(
    r"\bstr(?:ikes?|iking)\b|\bdisputes?\b|\b(?:pay|trade|labou?r|contract|bitter|long-running|year-long|the|their|"
    r"this|a|in|"
    r"janitorial|workplace|wage|pensions?|industrial|ongoing|\w+ing) "
    r"(?:dispute|disputes)\b|\b(?:dispute|row|stand-?off|deadlock) (?:with|over|between|about|involving)\b|"
    r"\b(?:pay|wage) (?:offer|deal|claim|row|talks|award)\b|"
    r"\bbargaining\b|\bvot\w+ (?:on|over) (?:whether to )?(?:accept|a pay|the pay|their pay|an? (?:improved|"
    r"new) offer)|\baccept(?:ed)? (?:the|a|an) (?:\w+ )?(?:pay )?(?:offer|deal)\b|\bwage talks\b|"
    r"\b(?:consultative|indicative|statutory|formal) (?:ballot|vote)\b|\btentative agreement\b|"
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
    r"stop\w* work|"
    r"\bbans?\b|lock(?:ed)?[- ]?out|boycott|tools|wildcat|sick-?out|go-slow|\brow\b|stand-?off|deadlock|bargaining|"
    r"\bunion|"
    r"(?:pay|wage) (?:offer|deal|claim|row|round|talks|award)|reject|lodged|collective|locking|consultative|"
    r"indicative|statutory|formal|tentative|contract|negotiating|redundanc|job (?:cuts|losses)|wage talks|"
    r"vot\w+ (?:on|over)|"
    r"accept",
)
# Words that mean industrial conflict in a sentence that names a union or people at work.
_OF_WORK = re.compile(r"\b(?:disputes?|strikes?|striking)\b")
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


class Cue(NamedTuple):
    """Words of conflict; ``strong`` if they can hardly mean anything else."""

    span: Span
    sentence: Span
    strong: bool


def cues(doc: Document) -> Iterator[Cue]:
    """The cues of every sentence that is not background, in the order of the text."""
    for sentence in doc.sentences:
        words = small(sentence.of(doc.text))
        if _WORTH_READING.search(words) and not doc.is_background(sentence):
            at_work = any(o.kind == "union" for o in doc.orgs_in(sentence)) or _PAID.search(words)
            for cue in cues_in(doc.text, sentence):
                strong = cue.strong or bool(at_work and _OF_WORK.search(small(cue.span.of(doc.text))))
                if strong or cue.span.of(doc.text).lower() not in _BARE:
                    yield cue._replace(strong=strong)


def all_cues(doc: Document) -> Iterator[Cue]:
    """The strong cues of every sentence, background or not."""
    return (cue for sentence in doc.sentences for cue in cues_in(doc.text, sentence) if cue.strong)


def tells_of_other_strikes(text: str) -> bool:
    """Whether strikes of another kind occur: air strikes, lightning, football."""
    return _OTHER_STRIKES.search(small(text)) is not None


def speaks_of_work(sentence: str) -> bool:
    """Whether it names workers or a union."""
    return _AT_WORK.search(small(sentence)) is not None


def cues_in(text: str, sentence: Span) -> Iterator[Cue]:
    words = small(sentence.of(text))
    if not _WORTH_READING.search(words):
        return
    words = _OTHER_STRIKES.sub(lambda m: "\x00" * len(m.group()), words)
    for pattern, strong in ((_STRONG, True), (_WEAK, False)):
        for found in pattern.finditer(words):
            yield Cue(Span(sentence.start + found.start(), sentence.start + found.end()), sentence, strong)


def is_about_law(sentence: str) -> bool:
    """Whether it speaks of a law, a court or a work of art rather than of a strike itself."""
    return _ABOUT_LAW.search(sentence) is not None
