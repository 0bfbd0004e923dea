"""Predicate 'members_affected': how many people a dispute is about, and not how many passengers, pupils or pounds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction import conflict
from extraction.claims.belonging import dispute_of, is_aside, parties
from extraction.document import Document
from extraction.normalise.counts import find_counts
from extraction.normalise.occupations import find_occupations
from extraction.types import Claim, Count, MembersValue, Span

PREDICATE = "members_affected"

_LEAST = 4
_LEAD = 3
_AROUND = 90
_FEWEST = 5
_NO_NUMBER_AFTER = re.compile(
    r"\b(?:Local|Lodge|District|No|number|Article|Section|Route|Flight|out of|in every|aged|"
    r"Channel)\.? $",
    re.IGNORECASE,
)
_EMERGENCY = ("999", "911", "112", "111", "101")
_GROUP = (
    r"members?|workers?|staff|employees|drivers?|teachers?|nurses?|doctors|midwives|firefighters?|pilots?|crew|"
    r"academics|lecturers?|cleaners|"
    r"porters|janitors|conductors|guards|engineers|miners|journalists|writers|actors|(?:civil|public) servants|"
    r"posties|paramedics|couriers|"
    r"dockers|longshoremen|machinists|electricians|barristers|physiotherapists|radiographers|collectors|faculty|"
    r"assistants|instructors|"
    r"musicians|attendants|controllers|operatives|bakers|librarians|truckers|steelworkers|labourers|professors|"
    r"consultants|caretakers|"
    r"handlers|mechanics|technicians|signallers|carers|officials|strikers|people(?= who| employed| working|"
    r" work | covered| involved| eligible| balloted|"
    r" in all| altogether| it represents| they represent| affected| in the dispute)|"
    r"graduates?|colleagues|personnel|"
    r"dispatchers|planners|domestics|supervisors|surveyors|inspectors|dishwashers|bellmen|cleansers|trainees|"
    r"apprentices|researchers|scholars|tutors|chefs|bartenders|stagehands|flight attendants|machine operators|"
    r"boatmen|skippers|sailors|foresters|gardeners|groundsmen|linesmen|roofers|joiners|hygienists|sonographers|"
    r"strong|dockworkers|autoworkers|busmen|busworkers|postmen|binmen|vets|clerks|dentists|pharmacists|players|"
    r"screenwriters|performers|aides|[a-z]+(?:workers|hands|packers|makers|builders|keepers|cutters|layers|fitters|"
    r"loaders|fighters|smiths|wrights)|operators|ratings|seafarers|deckhands|teamsters|baristas|housekeepers|servers|"
    r"cooks|"
    r"hourly-paid|salaried|resident physicians|residents(?= who| walked| struck| voted| at)|interns|physicians|"
    r"educators|"
    r"paraprofessionals|paras|longshoremen|stevedores|welders|pipefitters|plumbers|ironworkers|weavers|packers|pickers|"
    r"sorters|haulers|technologists|therapists|pharmacists|custodians|lifeguards|scaffolders|riggers|midwives|"
    r"social workers|rangers|curators|editors|reporters|animators|composers|dancers|prison officers|wardens|"
    r"(?<!police )officers(?= who| on strike| walked| struck| voted| backed)|"
    r"people(?= out\b| on strike| on the picket| walked)|others(?=:| who| walked| on strike| joined| out)|"
    r"women(?= who| walked| struck)|men(?= who| walked| struck| out)"
)
_PEOPLE = re.compile(
    rf"(?:[-’' ]++[\w&()./][\w’'&()./-]*+(?: of\b)?+){{0,5}}?(?:[- ]++| (?:[\w’'&()./]+-){{1,4}})"
    rf"(?P<who>(?:[\w’'&()-]+ ){{0,3}}?(?:{_GROUP}))\b",
    re.IGNORECASE,
)
# Without one there are no people, which tables of figures make a dear question.
_LETTER = re.compile(r"[^\W\d_]")
# '1,100 pickers, sorters and forklift drivers'.
_LIST_OF_PEOPLE = re.compile(
    rf" (?P<who>[\w’' -]{{3,40}}(?:, [\w’' -]{{3,40}}){{1,6}},? and (?:[\w’'-]+ ){{0,4}}?(?:{_GROUP}))\b", re.IGNORECASE
)
_NOT_PEOPLE = re.compile(
    r"[- ]++(?:of (?:its|the|their) )?(?:\w+ )?(?:passengers|customers|commuters|travellers|pupils|patients|schools|"
    r"schoolchildren|children|families|flights|"
    r"trains|buses|services|jobs|posts|roles|years?|days?|hours?|weeks?|months?|minutes?|per cent|percent|"
    r"members of the public|babies|operations|"
    r"appointments|homes|households|miles|routes|votes?|police officers (?:away|from|to cover)|hospitals|trusts|"
    r"branches|sites|depots|stations|"
    r"universities|countries|companies|employers|troops|soldiers|signatures|arrests|lines|million|billion|votes)\b",
    re.IGNORECASE,
)
_TAKES_PART = re.compile(
    r"\b(?:str(?:ike|ikes|iking|uck)|walk\w* out|walkouts?|ballot\w*|voted?|voting|industrial action|(?:in|"
    r"the) dispute|picket\w*|balloted|"
    r"asked (?:if|whether)|back to work|stop work|cease work|stoppage|down tools|locked out|work to rule|take part|"
    r"joining|represent(?:s|ing|ed)?|on behalf of|walked off|"
    r"(?:have|has|had) been (?:out|off the job)|are out|(?:who )?(?:work|works|working|employed) (?:for|at|by)|"
    r"laid down|(?:are|is|were|was|be) (?:directly )?(?:involved|eligible|entitled to vote|in dispute|due to vote|taking part|"
    r"asked|sent (?:ballot )?papers)|(?:work|works|working) under (?:the|its|a) contract|members asked|who are members|"
    r"all members of|out on\b|are members of|belong(?:s|ing)? to)\b",
    re.IGNORECASE,
)
_COVERED = re.compile(r"\b(?:are|is|will be) covered by\b")
_AFFECTS = re.compile(
    r"\b(?:affect(?:s|ing|ed)?|impact(?:s|ing|ed)?|covers?|covering|cover|on behalf of|represent\w*|membership|"
    r"bargaining unit)\b",
    re.IGNORECASE,
)
_INVOLVES = re.compile(
    r"\b(?:by|of|involving|includ\w+|putting|for) (?:the |its |some |its members |\w+ )?$", re.IGNORECASE
)
_OUT_OF_ALL = re.compile(
    r"\b(?:some|many|most|most|any|part|half|out|per cent|percent|%|one|\d+) of (?:(?:its|the|their|our)|"
    r"[\w ]{1,30}[’']s?) $",
    re.IGNORECASE,
)
# Those who came out, of all whom the dispute is about: '90 of its members had walked out'.
_SOME_CAME_OUT = re.compile(
    r"\bof (?:its|their|our) (?:\w+ ){1,3}(?:(?:had|have) (?:\w+ ){0,2}\w+|took|walked|joined|came|stayed)\b"
)
_TRANSFERRED = re.compile(
    r"\b(?:transfer(?:ring)?|mov(?:e|ing)|outsourc(?:e|ing)|hand(?:ing)? over) (?:about |around |some |more than |"
    r"up to )?$"
)
_TO_BE_TRANSFERRED = re.compile(r"\b(?:are|were|will|would|to) (?:\w+ ){0,3}(?:moved|transferred|outsourced|handed)\b")
_IN_ALL = re.compile(r" \w+ (?:in all|altogether|in total)\b")
_LOST_JOBS = re.compile(
    r"\b(?:redundan\w+|laying off|lay(?:s)? off|laid off|job losses|jobs? (?:cuts?|lost)|los(?:e|ing|t) their jobs|"
    r"redeploy\w*)\b",
    re.IGNORECASE,
)
# 'The 140 pilots': all whom the text speaks of.
_ALL_OF_THEM = re.compile(r"(?<!of )(?<!by )\b[Tt]he $")
_OTHERS_THAN_THOSE = re.compile(
    r"\b(?:another|other|different|own) (?:union|dispute|contract|agreement)|\bnot (?:on strike|part)\b"
)
# A body's whole size ('Q has 1.2 million members'), an employer's ('employs 3,000 drivers'), or what others out of it do.
_WHOLE_SIZE = re.compile(
    r"\b(?:employ(?:s|ed|ing)?|(?:workforce|staff) of) (?:about |around |some |more than )?$", re.IGNORECASE
)
_OUT_OF_THE_WHOLE = re.compile(r"^of (?:the|its|their) $", re.IGNORECASE)
_ASKED = re.compile(r" (?:\w+ ){1,4}?(?:asked|balloted|polled|eligible|entitled|sent)\b")
_HAS = re.compile(
    r"\b(?:has|have|with|boasts|claims) (?:about |around |some |more than |almost |nearly )?$", re.IGNORECASE
)
_HERE = re.compile(
    r"[\w’' -]{0,30}?\b(?:members?|workers|staff|employees)\b,? (?:at|in|on|there|working|employed|who|based|taking|"
    r"affected|involved)\b",
    re.IGNORECASE,
)
_NOT_THE_STRIKERS = re.compile(
    r"\b(?:other|agency|replacement|temporary|temp|contract|non-union|strike-?breaking|former)\b", re.IGNORECASE
)
_TAKEN_ON_OR_AWAY = re.compile(
    r"\b(?:hir(?:e|ed|ing)|recruit\w*|bring(?:ing)? in|brought in|arrested|detained|sack(?:ed|ing)|dismiss(?:ed|ing)|"
    r"fired|"
    r"cut(?:ting)?|axe|axing|shed(?:ding)?)(?: \w+)?(?: (?:about|around|some|more than|up to))? $",
    re.IGNORECASE,
)
_AT_A_MEETING = re.compile(
    r"[\w’' -]{0,25}? (?:at|joined|attended|gathered|rall(?:y|ied)|march(?:ed)?|stood|demonstrat\w+|protest\w*|crossed|"
    r"turned out)\b(?: (?:at|on|outside|for|in))?(?: (?:an?|the))?(?: \w+)? "
    r"?(?:rally|march|meeting|protest|picket lines?|demonstration|vigil|square|outside|gates)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    weight: int
    count: Count
    who: str | None
    sentence: Span


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    """Yield, for each dispute, the number that the text most plainly gives for its members, if any is plain."""
    best: dict[int, list[_Candidate]] = {}
    for sentence in doc.sentences:
        index = dispute_of(doc, sentence, disputes)
        if index is None or is_aside(doc, sentence, disputes):
            continue
        for candidate in _candidates(doc, sentence, disputes[index]):
            if candidate.weight >= _LEAST:
                best.setdefault(index, []).append(candidate)
    for index, candidates in sorted(best.items()):
        found = _exactly(max(candidates, key=lambda c: c.weight), candidates)
        evidence = (found.count.span, found.sentence)
        yield Claim(
            PREDICATE, MembersValue(found.count, found.who), evidence, dispute=index, confidence=_confidence(found)
        )


def _exactly(found: _Candidate, candidates: Sequence[_Candidate]) -> _Candidate:
    """'more than 1,000 drivers' gives way to the '1,043 drivers' of another sentence."""
    if not found.count.qualifier:
        return found
    least, most = _ROOM.get(found.count.qualifier.split()[-1], (0.9, 1.1))
    exact = (
        c
        for c in candidates
        if not c.count.qualifier
        and _noun(c) == _noun(found)
        and least <= c.count.value / found.count.value <= most
        and c.count.value % 50
    )
    return next(exact, found)


# How far from a softened figure the exact one may lie, by the last word that softens it.
_ROOM = {"than": (1.0, 1.15), "over": (1.0, 1.15), "above": (1.0, 1.15), "almost": (0.9, 1.0), "nearly": (0.9, 1.0)}


def _noun(candidate: _Candidate) -> str:
    return (candidate.who or "").lower().split(" ")[-1]


def _candidates(doc: Document, sentence: Span, dispute: Claim) -> Iterator[_Candidate]:
    words = sentence.of(doc.text)
    counts = find_counts(words)
    if not counts:
        return
    strikes = any(cue.strong for cue in conflict.cues_in(doc.text, sentence))
    lead = sentence in doc.sentences[:_LEAD]
    names_party = bool(parties(dispute) & {o.name for o in doc.orgs_in(sentence)})
    for count in counts:
        if count.value < _FEWEST or _is_year(count) or _is_no_head_count(words, count):
            continue
        who = _who(words, count)
        if who is None:
            continue
        shifted = Span(sentence.start + count.span.start, sentence.start + count.span.end)
        weight = 2 + 2 * strikes + 2 * lead + names_party + _weight_of_words(words, count, who)
        weight += 3 * _of_party(doc, shifted, who, dispute)
        yield _Candidate(weight, Count(count.value, count.as_written, shifted, count.qualifier), who, sentence)


def _of_party(doc: Document, count: Span, who: str, dispute: Claim) -> bool:
    """Whether the people counted are told by a party's own name: '200 Larkspur workers'."""
    following = Span(count.end, count.end + len(who) + 2)
    return bool(parties(dispute) & {o.name for o in doc.orgs_in(following)})


def _weight_of_words(words: str, count: Count, who: str) -> int:
    before = words[max(0, count.span.start - _AROUND) : count.span.start]
    after = words[count.span.end : count.span.end + _AROUND]
    further = words[count.span.end : count.span.end + 2 * _AROUND]
    weight = 2 * bool(_TAKES_PART.search(after) or _COVERED.search(further)) + bool(_TAKES_PART.search(before))
    weight += 2 * bool(_IN_ALL.match(after)) - 8 * bool(_SOME_CAME_OUT.match(after.lstrip()))
    weight += 2 * bool(_ALL_OF_THEM.search(before) and not _OTHERS_THAN_THOSE.search(after))
    weight += 3 * bool(_TRANSFERRED.search(before) or _TO_BE_TRANSFERRED.search(after[: _AROUND // 2]))
    weight += 4 * bool(_AFFECTS.search(before[-30:])) + bool(_INVOLVES.search(before)) + ("member" in who.lower())
    weight -= 6 * _is_of_others(before, after, who)
    return weight - 4 * bool(_OUT_OF_ALL.search(before)) - 8 * bool(_LOST_JOBS.search(before[-40:] + after[:50]))


def _is_of_others(before: str, after: str, who: str) -> bool:
    """Everybody a body has or employs, people at a rally, and people taken on or sent away, are not those in dispute."""
    whole = (
        _WHOLE_SIZE.search(before)
        or (_OUT_OF_THE_WHOLE.match(before) and not _ASKED.match(after))
        or (_HAS.search(before) and not _HERE.match(after))
    )
    people = _NOT_THE_STRIKERS.search(who) or _TAKEN_ON_OR_AWAY.search(before) or _AT_A_MEETING.match(after)
    return bool(whole or people)


def _who(words: str, count: Count) -> str | None:
    """The people counted, as written; None where something else is counted."""
    after = words[count.span.end : count.span.end + _AROUND]
    if not _LETTER.search(after) or _NOT_PEOPLE.match(after):
        return None
    if "strong" in count.as_written.lower():
        named = _STRONG.match(after)
        return named[1] if named else after.split(",")[0].split(".")[0].strip().split(" of ")[0] or "strong"
    found = _PEOPLE.match(after)
    if found and not _BREAK.search(after[: found.start("who")]) and not _NEW_CLAUSE.search(found["who"]):
        return _OF_ITS.sub("", found["who"])
    listed = _LIST_OF_PEOPLE.match(words, count.span.end)
    if listed and not _BREAK.search(listed["who"].replace(",", "").replace(" and ", " ")):
        return listed["who"]
    return _occupation(after)


def _occupation(after: str) -> str | None:
    """'homelessness officers': people by an occupation that the gazetteer knows."""
    named = next(iter(find_occupations(after)), None)
    if named is None or not _UP_TO_PEOPLE.fullmatch(after, 0, named.start) or _BREAK.search(after[: named.start]):
        return None
    who = after[: named.end].lstrip(" -")
    return (
        _OF_ITS.sub("", who) if who.endswith(("s", "men", "staff", "crew")) and not _OF_THE_POLICE.search(who) else None
    )


_UP_TO_PEOPLE = re.compile(r"[ -](?:[\w’'&-]+ ){0,3}")
_OF_THE_POLICE = re.compile(r"\bpolice officers$")


_STRONG = re.compile(r" ((?:[\w’'&-]+ ){0,3}?(?:workforce|membership|branch|union|staff|team|crew))\b", re.IGNORECASE)
_OF_ITS = re.compile(r"^of (?:its|the|their|our) ", re.IGNORECASE)
_NEW_CLAUSE = re.compile(r"\b(?:as|when|where|while|after|because|before|said)\b")
_BREAK = re.compile(r"[,;:—–(]|\b(?:and|but|by|in|at|on|for|to|that|which|with|from|as|will|have|has|were|are)\b")


# '5 100' is one number, of which no part is read.
_THOUSANDS_APART = re.compile(r"[ \u00a0\u2009]\d{3}\b")
_THOUSANDS_BEFORE = re.compile(r"\d[ \u00a0\u2009]$")


def _is_no_head_count(words: str, count: Count) -> bool:
    """'999 call handlers' are not 999 people, nor 'Local 100' or 'four out of five' a hundred and five."""
    before = words[max(0, count.span.start - 14) : count.span.start]
    if _THOUSANDS_APART.match(words, count.span.end) or (
        len(count.as_written) == 3 and _THOUSANDS_BEFORE.search(before)
    ):
        return True
    return (count.as_written in _EMERGENCY and not count.qualifier) or _NO_NUMBER_AFTER.search(before) is not None


def _is_year(count: Count) -> bool:
    return (
        1900 <= count.value <= 2050
        and "," not in count.as_written
        and not count.qualifier
        and count.as_written.isdigit()
    )


def _confidence(found: _Candidate) -> float:
    return round(min(0.95, 0.4 + 0.06 * found.weight), 2)
