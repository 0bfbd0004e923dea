"""Whether a name with capitals is an employer: what the words around it tell of people who work there."""

from __future__ import annotations

import re
from typing import Literal

from extraction.normalise.trades import PEOPLE_BY_ENDING
from extraction.types import Span

# 'fair' is as good as 'strong' for what is named more than once.
Evidence = Literal["strong", "fair", "weak"]

_AROUND = 70
_PEOPLE = (
    r"(?:workers|staff|employees|drivers|bosses|management|managers|crews?|nurses|doctors|teachers|lecturers|"
    r"cleaners|porters|"
    r"miners|strikers|engineers|pilots|couriers|guards|journalists|dockers|colleagues|workforce|musicians|actors|"
    r"writers|janitors|wardens|handlers|firefighters|baristas|housekeepers|cooks|servers|custodians|faculty|"
    r"professors|educators|operators|seafarers|deckhands|"
    r"longshoremen|stevedores|welders|electricians|plumbers|steelworkers|autoworkers|researchers|interns|instructors|"
    r"tutors|editors|photographers|animators|dancers|stagehands|weavers|bakers|butchers|haulers|lifeguards|"
    r"consultants|radiographers|patrollers|scaffolders|riggers|sailors|mechanics|loaders|screeners|stewards|"
    r"technicians|mechanics|machinists|operatives|attendants|servants|paramedics|members|pickers|packers|sorters|"
    r"conductors|signallers|controllers|scientists|librarians|caretakers|carers|midwives|clerks|"
    rf"{PEOPLE_BY_ENDING})"
)
# 'staff at [the budget carrier] Larkspur'; not 'staff at [depots in] Ashby', nor 'talks with [union leader] Ann Lowe'.
_DESCRIBED = (
    r"(?: (?!in |near |of |at |on |and |or |to |from |by |outside |across |around |who |that |which |with |when |"
    r"before |"
    r"after |over |as |under |union |[a-z-]*(?:leaders?|secretary|president|minister|boss|officials?|chief|officer|"
    r"negotiator|mediator|councillor|mayor|reporters?|judge) )[a-z’'-]+){0,4} $"
)
_WORKERS_BEFORE = re.compile(
    rf"(?i:\b{_PEOPLE}(?<!nion bosses)(?<!nion members)(?:(?: and|,)(?: [a-z-]+){{1,3}}| \w+)? (?:at|for|of|from|"
    rf"with|on)|\b(?:employed|"
    rf"outsourced) (?:by|to|at)|"
    r"\bwork(?:s|ed|ing)? (?:for|at)|\b(?:voted?|voting|balloted|balloting|union) at|"
    r"\b(?:strikes?|walkouts?|action|picket lines?|stoppages?|redundancies|job losses|job cuts|dispute|row) "
    r"(?:at|against|outside)|"
    r"\b(?:gates?|entrance|headquarters|depots?|premises|plants?|factory|warehouse|picket lines?) (?:of|at|outside)|"
    r"\b(?:walked|walking|walk) (?:out|off the job|off their jobs) (?:at|of)|\b(?:struck|striking|tools|locked out) at|"
    r"\b(?:disputes?|talks|negotiations|deal|row|contract|agreement) with|\b(?:offer|proposal) (?:from|by)|"
    r"\b(?:run|operated|managed|owned) by|\b(?:pay|wages|conditions|jobs|workforce|bargaining|unrest|ballot) at|"
    r"\b(?:represents?|representing|balloted|balloting) (?:[\w,-]+ ){1,6}at)"
    rf"{_DESCRIBED}|"
    r"\b[Mm]embers of (?:the )?(?:[A-Z][\w’'-]*(?: |, )(?:and |& )?){1,7}at (?:the )?$|"
    r"\b(?:[Pp]ublisher|[Oo]perator|[Cc]ontractor|[Ee]mployer|[Aa]irline|[Cc]arrier|[Bb]rewer|[Cc]armaker|"
    r"[Oo]wners?|[Mm]anufacturer|[Mm]aker|[Hh]aulier|[Rr]etailer|[Ss]upermarket|[Pp]rovider|[Oo]utsourcer|[Ff]irm|"
    r"[Cc]ompany|[Gg]iant|[Cc]hain|[Ss]upplier|[Pp]roducer|[Dd]eveloper|[Bb]uilder|[Mm]iner|[Ss]teelmaker|"
    r"[Dd]istributor|[Ww]holesaler|[Hh]ousing association|[Cc]harity|[Cc]ourier|[Ll]andlord),? $|"
    r"\b(?:companies|firms|employers|operators|contractors|retailers|airlines|universities|chains|"
    r"giants)(?: (?:involved|concerned|affected|named|hit))?,? (?:including|such as|like|hit|:|are|is) ?"
    r"(?:[A-Z][\w&’'. ]{1,30}, ){0,6}(?:[A-Z][\w&’'. ]{1,30} )?(?:and )?$"
)
_WORKERS_AFTER = re.compile(
    rf"(?:[’']s?)? (?:(?!said|says|told|and|is|was|has|who|thanked|urged|warned|called|that|blamed)\w+ )?{_PEOPLE}\b"
    r"(?! (?:union|federation|of))"
)
_AT_SITE = re.compile(
    r"(?i:gates?|entrance|depots?|premises|plants?|factory|warehouse|picket lines?|locked out|struck|striking|tools|"
    r"walk\w*|stoppages?) "
)
# 'the Tidewell depot', 'a spokesman for Tidewell': it may be a place, or somebody who only comments.
_SITES = (
    r"(?:plants?|factory|factories|depots?|garages?|cafes?|"
    r"cafés?|restaurants?|hotels?|outlets?|branches|"
    r"warehouses?|mill|works|sites?|yard|hub|smelter|refinery|terminals?|stores?|campus|schools?|"
    r"distribution cent(?:er|re)s?|brewery|quarry)\b"
)
_SITE_AFTER = re.compile(rf"(?:[’']s?)? (?:(?!and|or|said|has|is)[a-z-]+ ){{0,2}}?{_SITES}")
# 'employees in Larkspur's four stores': a place owns none.
_PEOPLE_IN = re.compile(rf"(?i:\b{_PEOPLE}(?: \w+)? (?:in|at|across|from|of)(?: the)?) $")
_OWNS_SITE = re.compile(rf"[’']s (?:[a-z]+ ){{1,2}}{_SITES}")
_SPEAKS_FOR = re.compile(
    rf"\b(?i:spokes\w+|chief executive|managing director|owners?|boss|directors?|chairman) (?:for|of|at){_DESCRIBED}"
)
_HAS_LEADERS = re.compile(
    r"(?:[’']s?)?,? (?:chief executive|managing director|operations director|management|boss|spokes\w+|"
    r"(?:has|have) (?:offered|refused|imposed|proposed|tabled|threatened|locked|agreed)|"
    r"(?:offered|imposed|tabled|locked out|plans to|wants to|intends to)\b|"
    r"(?:(?:latest|final|last|pay|new|improved|revised) ){0,2}(?:offer|proposals?|workforce|payroll)|"
    r"[-–—] \d\d(?:\.\d)?%|(?<=, )which (?:runs|operates|employs|makes|owns|is owned))\b"
)
_HAS_DIRECTOR = re.compile(r" (?:chief executive|managing director|operations director|spokes\w+)\b")
# 'Marsh Lane prison' is where people work, not whom they work for.
_SITE = re.compile(
    r" (?:prisons?|jail|court\w*|offices?|branch|campus|terminal|station|road|street|power station|services)\b"
)
_STREET = re.compile(
    r"\b(?:Road|Street|Lane|Avenue|Square|Way|Hill|Park|Bridge|Row|Strait|River|Lake|Islands?|"
    r"Highway|Expressway|Motorway|Coast)$"
)
_BEGINS_SENTENCE = re.compile(r"(?:[.!?:][\"'”’)]*\s+|\n\s*[\"'“‘]?|[-–—] )$")
_WITHIN_SENTENCE = re.compile(r"(?<=[\w,;] )[A-Z]\w+")
_MADE_OF_NAME = re.compile(r"-(?:based|led|wide|owned|born|run)\b")
# 'HGV drivers': capitals that tell of a trade; an employer so called is also named where no trade follows.
_INITIALS = re.compile(r"[A-Z&]{2,5}")


def words_within_sentences(text: str) -> frozenset[str]:
    """The words that have a capital where no sentence begins."""
    return frozenset(_WITHIN_SENTENCE.findall(text))


def evidence(text: str, span: Span, names: frozenset[str]) -> Evidence | None:
    """How plainly people work for what stands at ``span``; None where nothing says so.

    One word that begins a sentence is a name only where it is among ``names`` (``words_within_sentences``).
    """
    written = span.of(text)
    after = text[span.end : span.end + _AROUND]
    if " " not in written and _opens_sentence(text, span):
        works = _WORKERS_AFTER.match(after) and written in names
        return "weak" if works or _HAS_DIRECTOR.match(after) else None
    before = text[max(0, span.start - _AROUND) : span.start]
    if _SITE.match(after) or _STREET.search(written) or _MADE_OF_NAME.search(written):
        return None
    if _OWNS_SITE.match(after) and _PEOPLE_IN.search(before):
        return "strong"
    if (found := _WORKERS_BEFORE.search(before)) and not (_SITE_AFTER.match(after) or _is_trade(written, after)):
        return "fair" if _AT_SITE.match(found.group()) else "strong"
    if _WORKERS_AFTER.match(after) and not _INITIALS.fullmatch(written):
        return "fair"
    if _SITE_AFTER.match(after) or _SPEAKS_FOR.search(before) or _HAS_LEADERS.match(after):
        return "weak"
    return None


def _is_trade(written: str, after: str) -> bool:
    return _INITIALS.fullmatch(written) is not None and _WORKERS_AFTER.match(after) is not None


def _opens_sentence(text: str, span: Span) -> bool:
    return span.start == 0 or _BEGINS_SENTENCE.search(text, max(0, span.start - 4), span.start) is not None
