"""Organisations that no register knows, told by how their names are built and by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from extraction.normalise.trades import NO_WORKERS, WORKERS, are_workers
from extraction.types import Span
from extraction.wordsets import words

_CAPITAL = r"(?:St|Mt)\.(?= [A-Z])|[A-Z][\w&’'.-]*\w(?:[’'](?= (?:and |& )?[A-Z]))?|[A-Z]"
_SMALL = r"(?:of the|of|and|for the|for|&|on)"
# 'the Tram, Bus and Ferry Workers' Union': a comma joins where the list of trades ends in the word for a union.
_LISTED = (
    r",(?= (?:[A-Z][\w’'-]+,? ){1,5}(?:and|&) (?:[A-Z][\w’'-]+ ){0,4}(?:Union|Association|Federation|Alliance|"
    r"Guild|League)\b)"
)
_RUN = re.compile(rf"\b(?:{_CAPITAL})(?:(?:,? {_SMALL}|{_LISTED})? (?:{_CAPITAL}))*")
_WORD = re.compile(r"\S+")
_UNION_AFTER = re.compile(r" (?:trade )?union(?!\w|-| (?:jack|station|flag))")
_UNION_BEFORE = re.compile(
    r"(?:\b[Uu]nions?,?|\b[Uu]nion (?:bosses|leaders|officials|members|chiefs|reps) (?:at|from|of|in)(?: the)?|"
    r"\b[Mm]embers of(?: the)?|\bgeneral secretary of(?: the)?|\b(?:represented|organi[sz]ed) by(?: the)?|"
    r"\bbelong(?:ing)? to(?: the)?) $"
)
_NAMED_UNION = re.compile(r"\b(?:trade|labou?r|rail|teaching|health|transport|staff|rival|the|shop) union,? $")
_UNION_ROLE = re.compile(
    r"(?:[’']s)? (?:[a-z-]+ ){0,2}(?:general secretary|(?:regional|national|branch|area|lead|district) "
    r"(?:secretary|officer|organi[sz]er|chair|president|official)|shop stewards?|convenor|organi[sz]er|picket|"
    r"members (?:voted|will|have|are|walked|who)|branch|negotiators?)\b|"
    r",? (?:which|that) represents (?!employers|companies|firms|owners|councils|universities)"
)
_BEFORE_UNION = 40
_BEGINS_SENTENCE = re.compile(r"(?:[.!?:][\"'”’)]*\s+|\n\s*[\"'“‘]?)$")
_ABBREVIATION = re.compile(r"[A-Z]{2,8}")
_OWNER = re.compile(r"(?P<owner>[A-Z]\w+)[’']s (?=[A-Z])")
_WITHIN_OWNER = re.compile(r"[’']s [A-Z].*$", re.DOTALL)
_PARENT = re.compile(r"(?<=Union)[-/][A-Z]{2,}$")
_NUMBER = re.compile(r" \d{1,5}\b")
_POSSESSIVE = re.compile(r"[’']s$")
# 'Calder city council', 'the Victoria government': the last word in small letters.
_SMALL_TAIL = re.compile(
    r"(?:[’']s)? (?:(?P<council>(?:city |county |borough |district |town )?council)|(?P<trust>health board|hospitals?)|"
    r"(?P<government>(?:state |provincial )?government)|"
    r"(?P<district>(?:area |unified |public )?school district)|(?P<university>university|college))\b(?! (?:leader|"
    r"elections?|tax|house))"
)
_FORMS_OF_TAILS = {"district": "school district"}
_NO_OWNERS = words("""
    Labour Tory Conservative Liberal Local National Coalition Democratic Republican Federal Central The A An Parish
    British Scottish Welsh English Irish
""")
_UNION_LAST = words("""
    Union Association Federation Alliance Guild Society League Confederation Collective Organisation Organization Congress
""")
_NOT_OF_UNIONS = words("Committee Jack Street Station Flag House Square Pacific Road Hall Building Bar Place")
# 'Larkspur Logistics Forum' is no company called 'Larkspur Logistics'.
_LONGER = words("District Board Service Services Association Federation Forum Institute Foundation Coalition Campaign")
_LEADING = re.compile(
    r"(?:(?:Musicians|Teachers|Nurses|Drivers|Lecturers|Players|Actors|Porters|Cleaners|Pilots|Conductors|Guards|"
    r"Engineers|Signallers|Crews|Doctors|Librarians|Miners|Handlers|Technicians|Journalists|Dockers|Talks|Strikes?|"
    r"Action|Pickets|Services|Delegates|Officials|Leaders|Candidates)(?= (?:of|at|from|for|on|with) )|"
    r"The|A|An|That|This|Which|Each|But|And|At|In|For|From|With|By|When|As|If|While|Publisher|Operator|"
    r"Contractor|Airline(?! (?:[A-Z][\w’']+ ){1,3}(?:Union|Guild|Association|Federation)\b)|Carrier|"
    r"Employer|Owner|Members|Your|Our|Their|Staff|Workers|Both|All|of|and|for|the|on|&) |"
    r"[,;.] ?|-[a-z]+ |[A-Z]\w+-(?:aligned|affiliated|backed|based|led) "
)
_OF_NAMES = words("First New North South East West Northern Southern Eastern Western Great")
_LONGEST_NAME = 12
_LONGEST_BARE = 4

_NO_UNIONS = re.compile(
    r"\b(?:European|Soviet|African|Western|Credit|Students?[’']?s?[’']?|Rugby|Football|Cricket|Oxford|Cambridge|"
    r"Customs|"
    r"Liberties|Mothers[’']?|Farmers[’']?|Energy|Banking|Monetary|Postal|Telecommunication|Astronomical|Economic|"
    r"The|Eastern|Northern|Southern|Arab|Pacific|Asian|Caribbean|Eurasian|Nordic|Baltic|Christian|Democratic|National "
    r"Democratic|Patriotic|Islamic|Civic) Union\b|\bUnion (?:Front|Army|Party|Movement|Government|Council)\b|"
    r"^Trade Union$|\b(?:City|Town|United|Rovers) Union$|(?:State|Act|Acts|Jack) (?:of )?(?:the )?Union\b|"
    r"Football Association|Housing Association"
)
_NO_COUNCILS = words(
    "Security Trades Labor Labour Parent Privy Press Medical Research Works British Arts Student Students Union "
    "Muslim Islamic"
)

# The last word of a name, and the form it gives the thing.
_TAILS = {
    tail: form
    for form, tails in {
        "union": "Union Guild Brotherhood",
        "council": "Council",
        "university": "University College Colleges Polytechnic",
        "school": "School Schools Academy Academies",
        "trust": "Trust",
        "hospital": "Hospital Hospitals Infirmary",
        "force": "Police Constabulary",
        "airline": "Airlines Airways",
        "airport": "Airport",
        "operator": "Rail Railway Railways Railroad Trains Buses Coaches Transit Tramways Metro Trams Ferries Travel",
        "authority": "Authority",
        "department": "Department Ministry",
        "agency": "Agency Commission",
        "museum": "Museum Museums Gallery Galleries Library Libraries Theatre Theatres Opera Orchestra Symphony",
        "company": "Ltd Limited plc PLC Plc Inc Corp Corporation LLC LLP Co Company Group Holdings Industries Foods "
        "Motors Steel "
        "Steelworks Logistics Systems Brewery Breweries Bakery Bakeries Couriers Supermarkets Stores Hotels Hotel "
        "Healthcare Shipyard Shipyards Dockyard Docks Refinery Colliery Mine Mines Laboratories Pharmaceuticals "
        "Chemicals "
        "Engineering Construction Shipping Plastics Packaging Textiles Mills Freight Haulage "
        "Solutions Facilities Poultry Cement Metals Parcels Brewing Dairies Stevedores Stevedoring Hospitality "
        "Homes Lodging Resorts Inns Casinos Cinemas Leisure Cannery Canneries Bottling Packing Smelting Foundry "
        "Foundries Printing Publishing Fisheries Orchards Confectionery Beverages Electronics Tyres Distillery "
        "Distilleries Shipbuilders Shipbuilding Waste Warehousing Distribution Nurseries Airports Cabs Taxis "
        "Studios Mining Ceramics Technologies Recycling Distillers Meats Aviation Aerospace Telecom Bank Insurance Partnership",
    }.items()
    for tail in tails.split()
}
# Endings of more than one word.
_LONG_TAILS = tuple(
    (re.compile(rf"(?:{pattern})$"), form)
    for form, pattern in (
        ("company", r"Health (?:Services|Systems?|Care|Network|Partners)|Healthcare"),
        ("hospital", r"Medical Cent(?:er|re)|Health Sciences Cent(?:er|re)"),
        (
            "body",
            r"(?:Employers|Contractors|Owners|Manufacturers|Retailers|Hoteliers|Shipowners)[’']? "
            r"(?:Council|Association|Federation|Forum|Organi[sz]ation|Alliance|Panel|Confederation)",
        ),
        ("authority", r"(?:Health|Hospital|Transit|Water|Sanitary) (?:District|Authority|Region)"),
        ("company", r"(?:School|Student|Transit|Waste|Food|Port|Bus|Rail) (?:Transportation|Services|Transit|Lines)"),
        (
            "trust",
            r"(?:NHS|Health(?:care)?|Hospitals?|University|Academ(?:y|ies)|Learning|Foundation) (?:\w+ ){0,3}Trust",
        ),
        ("service", r"Fire(?: and| &)? Rescue Service|Fire Service|Fire Brigade|Fire Department|Ambulance Service"),
        ("authority", r"Health Board|Housing Association|Board of Education|Transportation Authority|School Board"),
        (
            "school district",
            r"(?:Unified )?School District|(?:Public|City|County|Area|Unified) Schools|"
            r"School Division",
        ),
        ("museum", r"Historical Society|Public Library|Botanic(?:al)? Gardens?"),
        (
            "union",
            r"Organi[sz]ing Committee|(?:Workers|Nurses|Educators|Teachers|Faculty|Baristas|Staff|"
            r"Professionals|Doctors|"
            r"Residents) United|Labou?r Union|Trade Union|Employees United",
        ),
    )
)
_LAST_OF_LONG_TAILS = (
    "Services", "System", "Care", "Healthcare", "Center", "Centre", "Trust", "Service", "Brigade", "Department", "Board",
    "Association", "Education", "Authority", "District", "Schools", "Committee", "United", "Union",
)  # fmt: skip
# The first word of a name that goes on with 'of' or 'for'.
_HEADS = {
    "University": "university", "Universities": "university", "College": "university", "Department": "department",
    "Ministry": "department", "Port": "port", "City": "council", "Borough": "council", "Bank": "bank", "Royal": "union",
}  # fmt: skip
# Of these the words around must tell that people work there: most are heard of as those who count, rule and comment.
_DOUBTFUL_HEADS = dict.fromkeys(
    words("Registry Office Institute Bureau Board Agency Commission Inspectorate Archive Archives"), "agency"
)
# 'Shire of Ashby'.
_HEADS |= dict.fromkeys(("Shire", "Municipality", "Town", "Township", "County"), "council")
# 'United Glass Workers of the Midwest': a union without any word for one.
_ARTICLES = frozenset({"The", "the"})
_UNITED = words("United Amalgamated Allied Associated International National General")
_NO_HEADS = re.compile(r"(?:City|Bank|Port|Borough|College) of (?:London|England)?$|Royal (?!College of)")
_THE_WORD_UNION = re.compile(r"\bunions?\b")
_TRADE = 45  # characters before the word in which its trade may stand
_GENERIC_UNION = re.compile(
    r"\b(?:(?:the|a|main|rail|local|country[’']s|biggest|largest)\s)?(?P<name>(?:[a-z]+ and )?(?:teach|driv|work|"
    r"miner|nurs|doctor|firefight|pilot|electric|engineer|"
    r"machin|act|writ|employ|dock|steel|auto|transport|rail|postal|lectur|grad|faculty|clean|jan|farm|bus|train|"
    r"transit|port|"
    r"seaf|prison|hospital|health|public sector|trucker|player|musician|baker|print|build|"
    r"attendant)[a-z]*(?: [a-z]+)?[’']?s?[’']? unions?)$"
)


class Name(NamedTuple):
    """A name found by its build. ``bare`` if only the words around it tell that it is an organisation."""

    span: Span
    form: str
    bare: bool = False


@cache
def ordinary_words() -> frozenset[str]:
    """Words with a capital that name no organisation: places, nationalities, days, words that begin sentences."""
    listing = (Path(__file__).parents[1] / "data" / "places.txt").read_text("utf-8").splitlines()
    return words(" ".join(line for line in listing if not line.startswith("#")))


def names(text: str, taken: tuple[Span, ...]) -> Iterator[Name]:
    """The names that stand outside ``taken`` (spans in the order of the text)."""
    at = 0
    for run in _RUN.finditer(text):
        while at < len(taken) and taken[at].end <= run.start():
            at += 1
        start, stop = run.start(), at
        while stop < len(taken) and taken[stop].start < run.end():
            yield from _in_run(text, start, taken[stop].start)
            start = max(start, taken[stop].end)
            stop += 1
        yield from _in_run(text, start, run.end())


def generic_unions(text: str) -> Iterator[Name]:
    """'the electricians' union': a union told by its trade alone."""
    for word in _THE_WORD_UNION.finditer(text):
        found = _GENERIC_UNION.search(text, max(0, word.start() - _TRADE), word.end())
        if found:
            yield Name(Span(*found.span("name")), "union")


def _in_run(text: str, start: int, end: int) -> Iterator[Name]:
    """Cut a run of words with capitals into names: at the last word of each, and before the next begins."""
    parts = list(_WORD.finditer(text, start, end))
    first = 0
    for i, part in enumerate(parts):
        if i < first:
            continue
        word = _POSSESSIVE.sub("", part.group().strip(".,"))
        head = _HEADS.get(word) or _DOUBTFUL_HEADS.get(word)
        number = _NUMBER.match(text, part.end()) if word == "Local" and i > first else None
        if number:
            yield from _accept(text, parts[first].start(), number.end(), "union")
            first = i + 1
        elif head and _goes_on_with_of(parts, i) and not _is_place_of(parts, i):
            stop = _end_of_head(parts, i)
            begins = first if head == "union" or parts[first].group() in ("London", "Royal") else i
            named = _accept(text, parts[begins].start(), parts[stop].end(), head)
            yield from (name._replace(bare=word in _DOUBTFUL_HEADS) for name in named)
            first = stop + 1
        elif (form := _form_at(text, parts, first, i)) == "union" and _goes_on_with_of(parts, i):
            stop = min(len(parts) - 1, i + _LONGEST_NAME)
            yield from _accept(text, parts[first].start(), parts[stop].end(), "union")
            return
        elif form and not _goes_on(parts, i):
            last = i + 2 if form in ("museum", "hospital") and _names_field(parts, i) else i
            yield from _accept(text, parts[first].start(), parts[last].end(), form)
            first = last + 1
    if first < len(parts):
        yield from _bare(text, parts, first)


def _form_at(text: str, parts: list[re.Match[str]], first: int, i: int) -> str | None:
    """The form of a name that runs from ``first`` to ``i``, if it can end there."""
    name = _POSSESSIVE.sub("", text[parts[max(first, i - _LONGEST_NAME)].start() : parts[i].end()].rstrip(".,"))
    word = _PARENT.sub("", _POSSESSIVE.sub("", parts[i].group().strip(".,")))
    form = _form(name, word)
    if form is None and word in _UNION_LAST and _is_of_workers(parts[i + 1 :]):
        return "union"
    if form is None and _are_united(parts, first, i):
        return "union"
    goes_on = form == "union" and i + 1 < len(parts) and parts[i + 1].group().strip(".,’'s") in _NOT_OF_UNIONS
    return None if goes_on else form


def _goes_on_with_of(parts: list[re.Match[str]], i: int) -> bool:
    return i + 1 < len(parts) and parts[i + 1].group() in ("of", "for")


def _form(name: str, last: str) -> str | None:
    for pattern, form in _LONG_TAILS if name.endswith(_LAST_OF_LONG_TAILS) else ():
        if pattern.search(name):
            return form
    if last in _UNION_LAST and last not in _TAILS:
        return "union" if any(are_workers(w) for w in name.split()) else None
    kind = _TAILS.get(last)
    if kind == "council" and any(w in _NO_COUNCILS for w in name.split()):
        return None
    return kind


def _are_united(parts: list[re.Match[str]], first: int, i: int) -> bool:
    """'United Glass Workers', where nothing makes a longer name of it."""
    if i - first >= _LONGEST_NAME:
        return False
    own = [p.group().strip(".,’'") for p in parts[first : i + 1] if p.group() not in _ARTICLES]
    ahead = [p.group().strip(".,’'") for p in parts[i + 1 : i + 5]]
    united = len(own) > 2 and own[0] in _UNITED and own[-1] in WORKERS and own[-1].endswith(("s", "men"))
    return united and not any(w in _UNION_LAST or w in WORKERS for w in ahead)


def _is_of_workers(ahead: list[re.Match[str]]) -> bool:
    """'Federation of Ward Nurses'."""
    if not ahead or ahead[0].group() not in ("of", "for"):
        return False
    return any(p.group().strip(".,’'") in WORKERS for p in ahead[1:_LONGEST_NAME])


def _names_field(parts: list[re.Match[str]], i: int) -> bool:
    """'Museum of Industry'."""
    return i + 2 < len(parts) and parts[i + 1].group() == "of"


def _goes_on(parts: list[re.Match[str]], i: int) -> bool:
    """Whether the next word makes a longer name of it ('University Hospital', 'School District')."""
    ahead = [_POSSESSIVE.sub("", p.group().strip(".,")) for p in parts[i + 1 : i + 6]]
    if not ahead or parts[i].group().endswith(","):
        return False
    trades = [w.rstrip("’'") for w in ahead if w not in ("and", "&", "Allied")]
    united = any(p.group() in _UNITED for p in parts[max(0, i - _LONGEST_NAME) : i])
    if trades and trades[0] in WORKERS and (united or any(w in _UNION_LAST for w in ahead)):
        return True
    return any(w in _TAILS or w in _LONGER for w in ahead[:3]) and not ahead[0][0].islower()


def _is_place_of(parts: list[re.Match[str]], i: int) -> bool:
    return parts[i].group() in ("City", "Borough", "Port", "Bank", "Royal") and i + 2 >= len(parts)


def _end_of_head(parts: list[re.Match[str]], i: int) -> int:
    """'University of' takes the words up to the next 'and'; 'Department for' takes all."""
    if parts[i].group() in ("Department", "Ministry"):
        return min(len(parts) - 1, i + _LONGEST_NAME)
    stop = i + 2
    while stop + 1 < len(parts) and parts[stop + 1].group() not in ("and", "of", "for", "&", "on"):
        if parts[stop].group().endswith(","):
            break
        stop += 1
    return min(stop, len(parts) - 1)


def _accept(text: str, start: int, end: int, form: str) -> Iterator[Name]:
    span = _without_leading_words(text, start, end)
    if span is None:
        return
    name = span.of(text)
    if len(name.split()) < 2 or len(name.split()) > _LONGEST_NAME or (form == "union" and _is_no_union(name)):
        return
    yield Name(span, form)


def _is_no_union(name: str) -> bool:
    """'Western European Union', 'Tenants' Union of Ashby'."""
    own = name.split()
    others = any(w.strip("’',") in NO_WORKERS for w in own)
    return _NO_UNIONS.search(name) is not None or (others and not any(are_workers(w) for w in own))


def _bare(text: str, parts: list[re.Match[str]], first: int) -> Iterator[Name]:
    """Of every row of words with capitals: a name that the words around it may tell to be an organisation's."""
    for is_name, row in groupby(parts[first:], key=lambda part: part.group()[0].isupper() or part.group() == "&"):
        run = list(row)
        if not is_name or len(run) > _LONGEST_BARE:
            continue
        span = _without_leading_words(text, run[0].start(), run[-1].end())
        if span is None or not span.of(text):
            continue
        span = Span(span.start, span.start + len(_WITHIN_OWNER.sub("", span.of(text))))
        small = _SMALL_TAIL.match(text, span.end)
        if small and small.lastgroup and span.of(text).split()[-1] not in _NO_OWNERS:
            yield Name(Span(span.start, small.end()), _FORMS_OF_TAILS.get(small.lastgroup, small.lastgroup))
        elif _may_name(span.of(text).split()):
            union = _is_called_union(text, span)
            yield Name(span, "union" if union else "company", bare=not union)


def _may_name(words: list[str]) -> bool:
    """Not 'Monday' nor 'Northern Drivers', but 'First Wessex' and 'Harlow & Reed'."""
    if words[0] not in ordinary_words():
        return True
    joined = words[1:2] == ["&"] and words[-1] not in ordinary_words()
    return joined or (words[0] in _OF_NAMES and len(words) > 1 and words[1] not in ordinary_words())


def _is_called_union(text: str, span: Span) -> bool:
    """'the Larkspur union', 'the pilots' union SNPL', 'SNPL general secretary', 'members of the SNPL'.

    One word that begins a sentence ('Tram union to ballot') is a trade, not a name.
    """
    written = span.of(text)
    called = _UNION_AFTER.match(text, span.end) is not None
    if _ABBREVIATION.fullmatch(written):
        before = text[max(0, span.start - _BEFORE_UNION) : span.start]
        return called or bool(_UNION_BEFORE.search(before) or _UNION_ROLE.match(text, span.end))
    if _NAMED_UNION.search(text, max(0, span.start - _BEFORE_UNION), span.start):
        return True
    before = text[max(0, span.start - 4) : span.start] or "\n"
    return called and (" " in written or _BEGINS_SENTENCE.search(before) is None)


def _of_place(text: str, start: int, end: int) -> re.Match[str] | None:
    """'Norway's' in 'Norway's Polaris Group'."""
    found = _OWNER.match(text, start, end)
    return found if found and found["owner"] in ordinary_words() else None


def _without_leading_words(text: str, start: int, end: int) -> Span | None:
    """Leave out 'The', 'Members of', 'But' and other words in front that are no part of a name."""
    while found := _LEADING.match(text, start, end) or _of_place(text, start, end):
        start = found.end()
    name = text[start:end].rstrip(".,'’ ")
    name = re.sub(r"[’']s$", "", name)
    return Span(start, start + len(name)) if name else None
