"""Who is in dispute with whom: the unions and employers that the news of an article is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extraction.conflict import Cue
from extraction.document import Document
from extraction.normalise import register
from extraction.types import Org, Span

_LEAD_SENTENCES = 3
_SHARE = 0.4
_STANDS_OUT = 8.0
_UNFRAMED = 0.5
_LEAST_BESIDE = 2.5
_SECOND = 0.5
# Where people work rather than whom they work for, if another employer is named.
_PLACES = ("airport", "port")
_SCHOOL = re.compile(r"\b(?:School|Nursery|Academy)$")
_GOVERNMENTS = ("government", "department")
_MOST = 6
_LONGEST_JOINT = 24
# Bodies that comment, mediate or count, and are no party to the disputes they are named in.
_BYSTANDERS = frozenset(
    {
        "Acas", "Trades Union Congress (TUC)", "Scottish Trades Union Congress (STUC)", "AFL-CIO", "Parliament", "Ofsted",
        "Office for National Statistics", "BBC", "ITV", "Channel 4", "New York Times", "Washington Post", "Thomson Reuters",
        "Daily Telegraph", "Guardian Media Group", "Health and Safety Executive", "Irish Congress of Trade Unions (ICTU)",
        "Care Quality Commission", "Federal Aviation Administration", "Rail Delivery Group", "Equality and Human Rights Commission",
        "Australian Council of Trade Unions (ACTU)", "NHS Employers", "Netflix", "Google", "Association of American Railroads",
    }
)  # fmt: skip
_JOINED = re.compile(r"(?:,| and| or|/|, and| as well as| along with| alongside|,? the)+ ?(?:the |its |with |\w+ at )?")
_PEOPLE = (
    r"(?:workers|staff|employees|servants|officers|firefighters|handlers|couriers|operatives|attendants|drivers|bosses|management|managers|crews?|nurses|doctors|teachers|lecturers|cleaners|porters|miners|"
    r"strikers|engineers|pilots|couriers|guards|journalists|dockers|members|strikes?|action|walkouts?|disputes?|civilian staff|"
    r"police staff|students|assistants|academics|trains|tubes?|services)"
)
_EMPLOYED_AFTER = re.compile(rf"(?:[’']s?)? (?:\w+ ){{0,2}}{_PEOPLE}\b")
_EMPLOYED_BEFORE = re.compile(
    rf"(?:\b{_PEOPLE}(?: \w+)? (?:at|for|of|from|with|in|against|on|involving|by)|\bemployed (?:by|at)|\bwork(?:s|ing|ed)? (?:for|at)|\boutsourced to|"
    r"\b(?:disputes?|talks|negotiations|deal|agreement|contract|row|breakthrough|struggle) (?:with|between)|"
    r"\b(?:offer|deal|proposals?) (?:from|by)|\b(?:accuse[sd]?|blame[sd]?|urge[sd]?|condemned|against|called on)) (?:the |outsourcing |contractor |firm |giant |bus |company |operator ){0,3}$"
)
_SPEAKS = re.compile(
    r"(?:[’']s?)? (?:\w+ ){0,3}?(?:said|says|offered|has offered|refus\w+|reject\w+|insist\w+|spokes\w+|commissioner|chief executive|boss|"
    r"has made|expressed|announced|proposed|imposed|plans?|threatened|withdrew|management|declined)\b"
)
_FOR_EMPLOYERS = re.compile(
    r",? (?:\([^)]{1,20}\),? )?(?:which|who|that|the|an?)? ?(?:represents|speaks? for|acts? for|bargains? for|negotiates? for|(?:body|group|organisation) "
    r"(?:that |which )?(?:represents|representing|speaks? for)|representing) (?:the )?(?:\w+ )?(?:employers|councils|universities|studios|owners|companies|operators|colleges|trusts)\b"
)
_AROUND = 60
# A sentence on a dispute that is over, or on another one beside that of the article.
_OTHER_DISPUTE = re.compile(
    r"\b(?:that |which |has |have |recently )?(?:ended|resolved|settled)\b[^.\n]{0,40}\b(?:strikes?|dispute|walkouts?)\b|"
    r"\b(?:separate|earlier|previous|another|different) (?:\w+ )?(?:strikes?|disputes?|walkouts?|action)\b|\bcoordinated with\b",
    re.IGNORECASE,
)


def unions(doc: Document, cues: Sequence[Cue]) -> tuple[Org, ...]:
    """The unions of the dispute, the foremost first: each as first named."""
    named = [o for o in doc.orgs if o.kind == "union" and o.name not in _BYSTANDERS]
    weights = _weigh(doc, cues, named)
    return _foremost(doc, weights or dict.fromkeys((o.name for o in named), 1.0))


def employers(doc: Document, cues: Sequence[Cue]) -> tuple[Org, ...]:
    """The employers of the dispute. A government counts only where no other employer stands out."""
    kinds = ("employer", "employers_body", "government")
    weights = _weigh(doc, cues, (o for o in doc.orgs if o.kind in kinds and o.name not in _BYSTANDERS))
    frames = dict.fromkeys(weights, 0.0)
    for org in doc.orgs:
        if org.name in weights:
            frames[org.name] += _frame(doc, org)
    forms = _forms(doc, weights)
    named = {n: (w + frames[n]) * (1 if frames[n] else _UNFRAMED) for n, w in weights.items()}
    firm = max((w for n, w in named.items() if forms[n] not in _GOVERNMENTS), default=0)
    if firm >= _STANDS_OUT:
        named = {n: w * (_SECOND if forms[n] in _GOVERNMENTS else 1) for n, w in named.items()}
    if any(forms[n] not in _PLACES for n in named):
        named = {n: w * (_SECOND if forms[n] in _PLACES else 1) for n, w in named.items()}
    named = {n: w for n, w in named.items() if frames[n] or not _SCHOOL.search(n)}
    for name in sorted((n for n in named if forms[n] == "government"), key=lambda n: -named[n])[1:]:
        del named[name]
    return _foremost(doc, named)


def _forms(doc: Document, names: Iterable[str]) -> dict[str, str]:
    """The form the register gives each ('' for one it does not know)."""
    entries = register.entries()
    return {name: entries[name].form if name in entries else "" for name in names}


def sector(parties: Iterable[Org]) -> str | None:
    """The sector that the register gives the first of the parties that has one; 'government' tells the least."""
    entries = register.entries()
    found = [s for org in parties if (entry := entries.get(org.name)) and (s := entry.sector)]
    return next((s for s in found if s != "government"), next(iter(found), None))


def _weigh(doc: Document, cues: Sequence[Cue], orgs: Iterable[Org]) -> dict[str, float]:
    elsewhere = _elsewhere(doc)
    in_conflict = {c.sentence for c in cues if c.strong}
    lead = set(doc.sentences[:_LEAD_SENTENCES])
    weights: dict[str, float] = {}
    for org in orgs:
        sentence = doc.sentence_at(org.span.start)
        if sentence is None or sentence in elsewhere:
            continue
        weight = 1.0 + 2 * (sentence in in_conflict) + 2 * (sentence in lead)
        weights[org.name] = weights.get(org.name, 0) + weight
    return weights


def _frame(doc: Document, org: Org) -> float:
    """What the words around a mention add: that people work there, or that it speaks as an employer."""
    sentence = doc.sentence_at(org.span.start)
    if sentence is None or doc.is_background(sentence):
        return 0
    before = doc.text[max(sentence.start, org.span.start - _AROUND) : org.span.start]
    after = doc.text[org.span.end : min(sentence.end, org.span.end + _AROUND)]
    works = bool(_EMPLOYED_BEFORE.search(before)) or bool(_EMPLOYED_AFTER.match(after))
    return 3.0 * works + 1.5 * bool(_SPEAKS.match(after)) + 4.0 * bool(_FOR_EMPLOYERS.match(after))


def _foremost(doc: Document, weights: dict[str, float]) -> tuple[Org, ...]:
    if not weights:
        return ()
    ranked = sorted(weights, key=lambda n: (-weights[n], n))
    top = weights[ranked[0]]
    chosen = [n for n in ranked if weights[n] >= max(_SHARE * top, _LEAST_BESIDE)] or [ranked[0]]
    chosen += [n for n in _named_beside(doc, set(chosen)) if n in weights and n not in chosen]
    first = {o.name: o for o in reversed(doc.orgs)}
    return tuple(first[name] for name in chosen[:_MOST])


def _named_beside(doc: Document, names: set[str]) -> Iterator[str]:
    """Those named in one breath with them: 'Unite and Unison', 'at Stagecoach, Metroline and First'."""
    elsewhere = _elsewhere(doc)
    for left, right in zip(doc.orgs, doc.orgs[1:], strict=False):
        if left.name == right.name or (left.name in names) == (right.name in names):
            continue
        between = doc.text[left.span.end : right.span.start]
        joined = len(between) < _LONGEST_JOINT and _JOINED.fullmatch(between)
        if joined and doc.sentence_at(left.span.start) not in elsewhere:
            yield right.name if left.name in names else left.name


def _elsewhere(doc: Document) -> frozenset[Span]:
    """The sentences of background, and those on a dispute that is over or stands beside that of the article."""
    return frozenset(s for s in doc.sentences if doc.is_background(s) or _OTHER_DISPUTE.search(s.of(doc.text)))
