"""Who is in dispute with whom: the unions and employers that the news of an article is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extraction.conflict import Cue
from extraction.document import Document
from extraction.normalise import register
from extraction.normalise.trades import PEOPLE_BY_ENDING
from extraction.smallcase import small
from extraction.types import Org, Span

# A branch of a union, by its number: 'Teamsters Local 12'.
LOCAL = re.compile(
    r"[/ ](?:Local|Lodge|District Lodge|District Council|Council|Division) \d[\d-]*$|"
    r"(?<=[A-Z]) \d{3,4}$"
)
_LEAD_SENTENCES = 3
_SHARE = 0.4
_STANDS_OUT = 8.0
_UNFRAMED = 0.5
_LEAST_BESIDE = 2.5
_SECOND = 0.5
# Where people work rather than whom they work for, if another employer is named.
_PLACES = ("airport", "port")
_SCHOOL = re.compile(r"\b(?:School|Nursery|Academy)$")
_HOSPITAL = re.compile(r"\b(?:Hospitals?|Infirmary)$")
_RUNS_HOSPITALS = re.compile(r"\b(?:Trust|Health Board|Health System)$")
_GOVERNMENTS = ("government", "department")
_MOST = 6
_LONGEST_JOINT = 24
_JOINED = re.compile(r"(?:,| and| or|/|, and| as well as| along with| alongside|,? the)+ ?(?:the |its |with |\w+ at )?")
_PEOPLE = (
    r"(?:workers|staff|employees|servants|officers|firefighters|handlers|couriers|operatives|attendants|drivers|"
    r"bosses|management|managers|crews?|nurses|doctors|teachers|lecturers|cleaners|porters|miners|"
    r"strikers|engineers|baristas|housekeepers|cooks|servers|custodians|faculty|professors|educators|operators|"
    r"seafarers|deckhands|"
    r"longshoremen|stevedores|welders|electricians|plumbers|steelworkers|autoworkers|researchers|interns|instructors|"
    r"tutors|editors|photographers|animators|dancers|stagehands|weavers|bakers|butchers|haulers|lifeguards|"
    r"consultants|radiographers|patrollers|scaffolders|riggers|sailors|mechanics|loaders|screeners|stewards|pilots|"
    r"couriers|guards|journalists|dockers|members|strikes?|action|walkouts?|disputes?|"
    r"civilian staff|"
    r"police staff|students|assistants|academics|trains|tubes?|services|"
    rf"{PEOPLE_BY_ENDING})"
)
_EMPLOYED_AFTER = re.compile(rf"(?:[’']s?)? (?:\w+ ){{0,2}}{_PEOPLE}\b")
_EMPLOYED_BEFORE = re.compile(
    rf"(?:\b{_PEOPLE}(?:(?: and|,)(?: [a-z-]+){{1,3}}| \w+)? (?:at|for|of|from|with|in|against|on|involving|by)|"
    rf"\bemployed (?:by|at)|\bwork(?:s|"
    rf"ing|ed)? (?:for|at)|\boutsourced to|"
    r"\b(?:disputes?|talks|negotiations|deal|agreement|contract|row|breakthrough|struggle) (?:with|between)|"
    r"\b(?:run|operated|managed) by|\b(?:walk\w* out|walked off|on strike|locked out|picket\w*|tools|stoppages?|"
    r"action|unrest|ballot|pay|wages|conditions) at|"
    r"\b(?:offer|deal|proposals?) (?:from|by)|\b(?:accuse[sd]?|blame[sd]?|urge[sd]?|condemned|against|"
    r"called on)) (?:the |outsourcing |contractor |firm |giant |bus |company |operator ){0,3}$"
)
_SPEAKS = re.compile(
    r"(?:[’']s?)? (?:\w+ ){0,3}?(?:said|says|offered|has offered|refus\w+|reject\w+|insist\w+|spokes\w+|"
    r"commissioner|chief executive|boss|CEO|(?:vice[- ])?president|chair(?:man|woman)?|(?:\w+ )?director|"
    r"superintendent|"
    r"has made|expressed|announced|proposed|imposed|plans?|threatened|withdrew|management|declined|wants|locked|"
    r"shut|tabled|served)\b"
)
_FOR_EMPLOYERS = re.compile(
    r",? (?:\([^)]{1,20}\),? )?(?:which|who|that|the|an?)? ?(?:represents|speaks? for|acts? for|bargains? for|"
    r"negotiates? for|(?:body|group|organisation) "
    r"(?:that |which )?(?:represents|representing|speaks? for)|representing) (?:the )?(?:\w+ )?(?:employers|"
    r"councils|universities|studios|owners|companies|operators|colleges|trusts)\b"
)
_IS_EMPLOYER = re.compile(
    r",? (?:which |who )?(?:their|the|its|is the|is their) (?:direct )?employer\b|,? (?:which|who) (?:employs|"
    r"runs the|operates the)\b"
)
_CALLED_EMPLOYER = re.compile(
    r"\b(?i:employers?[’']? (?:body|group|organi[sz]ation|association|federation|side)|their (?:\w+ )?employer|"
    r"publisher|owners?),? (?:the )?$"
)
_NOT_AGAINST = re.compile(
    r"\b(?:not|no|never|n[’']t)\b[^,;.\n]{0,20} (?:dispute|quarrel|row|argument|strike|action) (?:with|against|"
    r"at) (?:the )?$"
)
# Whom the work is done for, by people that another employs.
_CLIENT = re.compile(
    r"\b(?:(?:on|under|has|holds|won|runs) (?:a|an|the|its) (?:\w+ )?contract (?:with|for|from)|"
    r"on behalf of|suppl(?:y|ies|ying|ier to)|(?:customers|clients|supermarkets|shops|brands) (?:including|such as|"
    r"like)|"
    r"owned by|part of|subsidiary of) (?:the )?$"
)
# Who suffers from a strike, or stands aside, and says so.
_BYSTANDS = re.compile(
    r"(?:[’']s?)? (?:\w+ ){0,3}?(?:(?:had|has) been forced to|(?:said|says) (?:\w+ )?(?:routes|services|passengers|"
    r"shops|parents|pupils|patients|customers|visitors|businesses) |"
    r"(?:which )?(?:funds|commissions|regulates|contracts) |(?:urged|advised|warned|"
    r"told) (?:its )?(?:passengers|customers|travellers|"
    r"travelers)|(?:has |had )?(?:scrapped|cancelled|canceled|grounded) (?:more than |about )?\d)\b"
)
# Courts and boards that hear disputes, wherever they sit.
_MEDIATES = re.compile(
    r"\b(?:Relations|Mediation|Conciliation|Arbitration|Fair Work|Equality|Human Rights|Competition|Safety) "
    r"(?:Commission|Board|Service|Authority|Court|Agency|Panel)|\bLabou?r (?:Court|Department|Ministry)|"
    r"\b(?:Department|Ministry) of Labou?r"
)
_DENIES = re.compile(r"(?:[’']s?)? (?:\w+ ){0,3}?(?:was|is) not (?:a party|involved)\b")
_MEMBERS_OF = re.compile(r"\b[Mm]embers of (?:the )?$|\brepresented by (?:the )?$")
_SAYS = re.compile(r"(?: \([^)]{1,12}\))? (?:members?|says?|said|wants?|is (?:asking|demanding|calling|seeking))\b")
_UNION_SPEAKS = 1.0
_AROUND = 60
# A sentence on a dispute that is over, or on another one beside that of the article.
_OTHER_DISPUTE = re.compile(
    r"\b(?:that |which |has |have |recently )?(?:ended|resolved|settled)\b[^.\n]{0,40}\b(?:strikes?|dispute|"
    r"walkouts?)\b|"
    r"\b(?:separate|earlier|previous|another|different) (?:\w+ )?(?:strikes?|disputes?|walkouts?|action)\b|"
    r"\bcoordinated with\b|\bseparate from\b|"
    r"\b(?:are|is|were|was) not (?:involved|part of|taking part|affected)\b|"
    r"\b(?:row|dispute|ballot|vote|result|strike|walkout|action|news|announcement) comes? (?:as|amid|at a time)\b"
)


@dataclass(frozen=True)
class Scene:
    """What weighing rests on: the words of conflict, and the sentences that tell of other times and disputes."""

    doc: Document
    cues: Sequence[Cue]
    elsewhere: frozenset[Span]

    @staticmethod
    def of(doc: Document, cues: Sequence[Cue]) -> Scene:
        other = (s for s in doc.sentences if doc.is_background(s) or _OTHER_DISPUTE.search(small(s.of(doc.text))))
        return Scene(doc, cues, frozenset(other))


def unions(scene: Scene) -> tuple[Org, ...]:
    """The unions of the dispute, the foremost first: each as first named."""
    doc = scene.doc
    named = [o for o in doc.orgs if o.kind == "union" and o.name not in _bystanders()]
    weights = _weigh(scene, named)
    in_conflict = {o.name for c in scene.cues if c.strong for o in doc.orgs_in(c.sentence)}
    for org in named:
        if org.name in weights:
            weights[org.name] += _UNION_SPEAKS * _speaks_for_members(doc, org)
    fighting = {n: w for n, w in weights.items() if n in in_conflict}
    fighting |= {n: w for n, w in weights.items() if fighting and w >= max(fighting.values())}
    chosen = _foremost(scene, fighting or weights or dict.fromkeys((o.name for o in named), 1.0))
    beside = set(_named_beside(scene, {o.name for o in chosen}))
    return (*chosen, *_first_mentions(doc, (n for n in weights if n in beside and n not in fighting)))[:_MOST]


def _speaks_for_members(doc: Document, org: Org) -> bool:
    """'members of the BMA', 'which the BMA says'."""
    before = doc.text[max(0, org.span.start - _AROUND) : org.span.start]
    return bool(_MEMBERS_OF.search(before) or _SAYS.match(doc.text, org.span.end))


def employers(scene: Scene) -> tuple[Org, ...]:
    """The employers of the dispute, the foremost first: each as first named."""
    doc = scene.doc
    kinds = ("employer", "employers_body", "government")
    mine = [
        o
        for o in doc.orgs
        if o.kind in kinds and not mediates(o) and (o.name not in _bystanders() or _is_worked_for(doc, o))
    ]
    aside = {o.name for o in mine if _is_no_party(doc, o)} - {o.name for o in mine if _is_worked_for(doc, o)}
    aside |= {o.name for o in mine if _DENIES.match(doc.text, o.span.end)}
    mine = [o for o in mine if o.name not in aside and not _BYSTANDS.match(doc.text, o.span.end)]
    weights = _weigh(scene, mine) or dict.fromkeys((o.name for o in mine if _in_news(doc, o)), 1.0)
    frames = dict.fromkeys(weights, 0.0)
    for org in doc.orgs:
        if org.name in weights:
            frames[org.name] += _frame(doc, org)
    framed = {n: (w + frames[n]) * (1 if frames[n] else _UNFRAMED) for n, w in weights.items()}
    return _foremost(scene, _without_stand_ins({n: w for n, w in framed.items() if frames[n] or not _SCHOOL.search(n)}))


def mediates(org: Org) -> bool:
    """Whether it hears disputes: a court, a board of conciliation."""
    return _MEDIATES.search(org.name) is not None


def _is_no_party(doc: Document, org: Org) -> bool:
    """'on a contract with Ashby Council', 'Larkspur Air said it had been forced to cancel 40 flights'."""
    before = doc.text[max(0, org.span.start - _AROUND) : org.span.start]
    return bool(_CLIENT.search(before)) or _BYSTANDS.match(doc.text, org.span.end) is not None


def _without_stand_ins(weights: dict[str, float]) -> dict[str, float]:
    """A government counts less where an employer stands out, and one government only; a place less than any other."""
    forms = _forms(weights)
    firm = max((w for n, w in weights.items() if forms[n] not in _GOVERNMENTS), default=0)
    lesser = {n for n, w in weights.items() if firm >= min(_STANDS_OUT, w) and forms[n] in _GOVERNMENTS}
    if any(form not in _PLACES for form in forms.values()):
        lesser |= {n for n in weights if forms[n] in _PLACES}
    if any(_RUNS_HOSPITALS.search(n) for n in weights):
        weights = {n: w for n, w in weights.items() if not _HOSPITAL.search(n)}
    left = {n: w * (_SECOND if n in lesser else 1) for n, w in weights.items()}
    governments = sorted((n for n in left if forms[n] == "government"), key=lambda n: (-left[n], n))
    return {n: w for n, w in left.items() if n not in governments[1:]}


def _in_news(doc: Document, org: Org) -> bool:
    sentence = doc.sentence_at(org.span.start)
    return sentence is not None and not doc.is_background(sentence)


def _forms(names: Iterable[str]) -> dict[str, str]:
    """The form the register gives each ('' for one it does not know)."""
    entries = register.entries()
    return {name: entries[name].form if name in entries else "" for name in names}


def sector(parties: Iterable[Org]) -> str | None:
    """The sector that the register gives the first of the parties that has one; 'government' tells the least."""
    entries = register.entries()
    found = [s for org in parties if (entry := entries.get(org.name)) and (s := entry.sector)]
    return next((s for s in found if s != "government"), next(iter(found), None))


def _weigh(scene: Scene, orgs: Iterable[Org]) -> dict[str, float]:
    in_conflict = {c.sentence for c in scene.cues if c.strong}
    lead = set(scene.doc.sentences[:_LEAD_SENTENCES])
    weights: dict[str, float] = {}
    for org in orgs:
        sentence = scene.doc.sentence_at(org.span.start)
        if sentence is None or sentence in scene.elsewhere:
            continue
        weight = 1.0 + 2 * (sentence in in_conflict) + 2 * (sentence in lead)
        weights[org.name] = weights.get(org.name, 0) + weight
    return weights


def _frame(doc: Document, org: Org) -> float:
    """What the words around a mention add: that people work there, or that it speaks as an employer."""
    sentence = doc.sentence_at(org.span.start)
    if sentence is None or doc.is_background(sentence):
        return 0
    after = doc.text[org.span.end : min(sentence.end, org.span.end + _AROUND)]
    before = doc.text[max(sentence.start, org.span.start - _AROUND) : org.span.start]
    employs = _FOR_EMPLOYERS.match(after) or _IS_EMPLOYER.match(after) or _CALLED_EMPLOYER.search(before)
    speaks = 1.5 * bool(_SPEAKS.match(after)) + 4.0 * bool(employs)
    return speaks + 3.0 * _is_worked_for(doc, org)


def _is_worked_for(doc: Document, org: Org) -> bool:
    """'Larkspur drivers', 'staff at Larkspur', 'the dispute with Larkspur'."""
    sentence = doc.sentence_at(org.span.start)
    if sentence is None:
        return False
    before = doc.text[max(sentence.start, org.span.start - _AROUND) : org.span.start]
    after = doc.text[org.span.end : min(sentence.end, org.span.end + _AROUND)]
    if _NOT_AGAINST.search(before) or _CLIENT.search(before):
        return False
    return bool(_EMPLOYED_BEFORE.search(before)) or bool(_EMPLOYED_AFTER.match(after))


@cache
def _bystanders() -> frozenset[str]:
    listing = (Path(__file__).parent / "data" / "bystanders.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in listing if line and not line.startswith("#"))


def _foremost(scene: Scene, weights: dict[str, float]) -> tuple[Org, ...]:
    if not weights:
        return ()
    ranked = sorted(weights, key=lambda n: (-weights[n], n))
    top = weights[ranked[0]]
    chosen = [n for n in ranked if weights[n] >= max(_SHARE * top, _LEAST_BESIDE)] or [ranked[0]]
    chosen += [n for n in _named_beside(scene, set(chosen)) if n in weights and n not in chosen]
    return _first_mentions(scene.doc, chosen[:_MOST])


def _first_mentions(doc: Document, names: Iterable[str]) -> tuple[Org, ...]:
    first = {o.name: o for o in reversed(doc.orgs)}
    first |= {o.name: o for o in reversed(doc.orgs) if o.kind == "union" and LOCAL.search(o.as_written)}
    return tuple(first[name] for name in names)


def _named_beside(scene: Scene, names: set[str]) -> Iterator[str]:
    """Those named in one breath with them: 'Unite and Unison', 'at Stagecoach, Metroline and First'."""
    doc = scene.doc
    for left, right in zip(doc.orgs, doc.orgs[1:], strict=False):
        if left.name == right.name or (left.name in names) == (right.name in names):
            continue
        between = doc.text[left.span.end : right.span.start]
        joined = len(between) < _LONGEST_JOINT and _JOINED.fullmatch(between)
        if joined and doc.sentence_at(left.span.start) not in scene.elsewhere:
            yield right.name if left.name in names else left.name
