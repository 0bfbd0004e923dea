"""Occupations as news writes them: 'drivers', 'junior doctors', '999 call handlers'.

A gazetteer of heads and of the words that may stand before them, so that it knows many more names than it lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extraction.types import Span
from extraction.wordsets import words

# Occupations by themselves.
_HEADS = words("""
    academic accountant actor actress actuary adjunct administrator airlineworker airman ambulanceman animator
    announcer archaeologist architect archivist artist auditor autoworker baker bargeman barista barrister bartender
    binman blacksmith boilermaker bookbinder bookie bookseller brewer bricklayer broadcaster busman butcher caregiver
    carer caretaker carpenter cashier caterer caulker chef chemist childminder chiropodist cleaner clerk coalminer
    cobbler comedian conductor consultant cook cooper copywriter courier craftsman crewman croupier curator custodian
    dancer deckhand dentist designer despatcher dietitian dinnerlady dispatcher distiller diver docker dockworker
    doctor doorman draughtsman dressmaker driver dustman ecologist educator electrician engineer engraver
    environmentalist ethnographer farmer farmhand farmworker ferryman firefighter fireman firewoman fisherman fitter
    forester foundryman framer gamekeeper gardener gasman geologist glazier gravedigger greengrocer grocer
    groundskeeper groundsman guard hairdresser handyman hauler healthworker hotelier housekeeper illustrator inspector
    instructor interpreter ironworker janitor janny joiner journalist journeyman knitter laborer labourer lecturer
    librarian lifeguard lineman linesman linguist locksmith longshoreman lumberjack machinist maltster mason mechanic
    medic metallurgist metalworker meteorologist metrologist midwife miller milliner millworker minder miner monitor
    mortician musician navigator newsreader nurse nurseryman oilman operative optician optometrist orderly organist
    osteopath packer painter paramedic patternmaker paver pharmacist phlebotomist photographer physician physicist
    physiotherapist picker controller pilot pipefitter planner plasterer platelayer playwright plumber podiatrist
    porter postalworker postie postman postmaster postwoman potter presenter printer printworker producer professor
    programmer projectionist proofreader psychiatrist psychologist psychotherapist puppeteer quarryman radiographer
    radiologist railroader rating railwayman railworker receptionist registrar repairman reporter researcher rider rigger
    roadie roofer roustabout saddler sailor salesman saleswoman sawyer scaffolder schoolteacher scientist screenwriter
    screener sculptor seafarer seaman seamstress sewerman sexton shearer shipbuilder shipwright shopworker shunter
    signaller signalman signwriter slater smelter solicitor sonographer spinner spraypainter stagehand stationmaster
    steelman steelworker steeplejack stenographer stevedore steward stewardess stonecutter stonemason storeman
    storyteller stuntman subeditor superintendent surgeon surveyor sweeper tailor tanner tattooist teacher teamster
    technician technologist telegraphist telephonist teller therapist tiler tinsmith toolmaker trackman tradesman
    trainer trainman translator trawlerman treecutter trucker tutor typesetter typist undertaker upholsterer usher
    valet vet veterinarian videographer vintner waiter waitress warden wardsman warehouseman watchmaker weaver welder
    whaler woodcutter woodworker writer
""")
# Occupations only with a word before them that says which.
_BOUND_HEADS = words("""
    adviser advisor agent aide analyst assessor assistant associate attendant collector controller coordinator crew
    collector deliverer developer employee hand handler helper interviewer investigator keeper loader maker man
    manager marshal member mentor nurse officer operator organiser patroller practitioner processor ranger responder
    servant specialist staff steward supervisor team technician tester trainee trainer woman worker
""")
# Words that may stand before either.
_MODIFIERS = words("""
    911 999 access access-control accounts admin administrative agency agricultural air aircraft airline airport
    ambulance ancillary apprentice art asda assembly assembly-line asylum auto automotive back-office backroom baggage
    bank bar barge bin bin-lorry biomedical border brewery broadcast building bus business cabin call call-centre
    camera canteen car care careers cargo case catering central charity check-in checkout chemical child childcare
    cinema city civil civilian cleaning clerical clinical coach coal coastguard college commercial communication
    committee communications community computer construction contact container contract control cook correctional
    council counter counter-terror counter-terrorism county court craft crane crew crown-court customer customs dairy
    data day-care dental depot deck desk desk-based detention digital dining disability dispatch distribution district dock
    domestic domiciliary door early-years education education-support electoral electrical elevator emergency
    employment energy enforcement engine-room engineering enquiry environmental equity escalator escort estate events express
    factory faculty family farm fast-food federal ferry field film finance fire fire-control fish flight food
    food-delivery foodservice football foreign forensic forensics forestry freight front-line frontline fruit fuel
    furniture games gaming garbage gardening garment gas general general-practice gig glass government grad graduate
    grocery ground ground-handling hall handling health healthcare heating heritage highway highways home home-care
    horticultural hospital hospitality hostel hotel house housekeeping housing hr immigration industrial information
    infrastructure insurance intelligence interpreter it jail janitorial job jobcentre junior kitchen lab laboratory
    labour land laundry law legal leisure letter library lift lighthouse line locomotive logistics lorry luggage longshore
    lunchtime machine mail mailroom maintenance manufacturing marine maritime market marketing maternity meat media
    medical mental mental-health merchant metal metro midday military mine mining motor municipal museum national navy
    network news newspaper nhs night non-teaching nuclear nursery nursing occupational office offshore oil online
    operating operational operations optical outreach outsourced paper park parking parks parliamentary part-time
    passenger passport patient payroll personal pharmacy piano plant play police policy port post post-office postal
    postdoctoral postgraduate power prep press primary primary-school print printing prison private probation
    processing production professional professional-services project property psychiatric public public-access
    public-sector publishing pupil quality quarry radio rail railroad railway reception records recycling reference
    referencing refinery refugee refuse regional registered rehabilitation rental repair rescue research residence
    resident residential restaurant retail revenue ride-hailing ride-share rideshare river road rubbish sales
    sanitation sawmill school scientific seasonal secondary secondary-school security senior service services session
    settlement sewage sheltered ship shipping shipyard shop signal signalling site skilled sleeper social sorting
    special specialist specialty speech sports stable staff stage station steel storage store street student studio
    substitute supermarket supply support surface surgical sweeping switchboard systems tanker tax taxi teaching tech
    technical technology telecom telecommunications telephone television tenured textile theatre ticket ticket-office
    tobacco toilet toll tour tourism toy track traffic train trainee training tram transit translation transport
    transportation travel treasury truck trucking tube tug tunnel tv uber uk undergraduate underground university
    unskilled utility van vehicle vessel veterinary vetting video visa visiting visitor voice ward benefit benefits
    control-room cytology forklift hgv lgv mortuary network overhead parcel pathology planning psv pumping subject
    town town-hall warehouse waste water weapons welfare wildlife wind window winery wood works workshop yard youth
    zoo
""")
# A student works only where the word before says so.
_WORKING_STUDENTS = words("graduate grad postgraduate phd doctoral")
_RUN_BY_COMPANIES = words("bus train rail railway tram ferry coach transport network tour")
# Heads that alone, in the singular, are more often something else ('a model of', 'the conductor of the orchestra').
_NOT_ALONE = words(
    "rating academic producer monitor picker superintendent consultant guard navigator inspector administrator"
)
_ALL_HEADS = _HEADS | _BOUND_HEADS
_TOKEN = re.compile(r"[A-Za-z0-9][\w]*(?:[-’'][A-Za-z]\w*)*")
_PLURALS = {"men": "man", "women": "woman", "ies": "y", "ves": "fe", "ses": "s"}


@lru_cache(maxsize=256)  # several readers ask about the same sentence
def find_occupations(text: str) -> tuple[Span, ...]:
    """Each from its first modifier to its head: 'junior doctors', not 'The junior doctors'."""
    return tuple(_found(text))


def is_occupation(words_: str) -> bool:
    """Whether the whole of the words is one occupation."""
    return any(span.start == 0 and span.end == len(words_) for span in _found(words_))


def _found(text: str) -> Iterator[Span]:
    run_start, run_length, last_end, open_run, before = 0, 0, -2, False, ""
    for token in _TOKEN.finditer(text):
        word, head, may_open = _known(token[0])
        if not head and not may_open:
            open_run = False
            continue
        joined = open_run and token.start() - last_end == 1 and text[last_end] in " -"
        joined = joined and not (before == "support" and head in _HEADS)  # 'to support nurses'
        start, length = (run_start, run_length) if joined else (token.start(), 0)
        if _is_head(head, before=before if joined else "", plural=head != word, named=token[0][0].isupper()):
            yield Span(start, token.start() + len(word))
            open_run = False
        else:
            open_run = may_open
        run_start, run_length, last_end, before = start, length + 1, token.end(), word


@lru_cache(maxsize=4096)  # texts use the same words over and over
def _known(token: str) -> tuple[str, str, bool]:
    """The word, what it is as a head ('' for most words), and whether it may open or go on before one."""
    word = _bare(token)
    head = _singular(word)
    return word, head if head in _ALL_HEADS or head == "student" else "", word in _MODIFIERS and len(word) == len(token)


def _is_head(head: str, *, before: str, plural: bool, named: bool) -> bool:
    """``before`` is the modifier that stands before it, or ''; a bare singular with a capital is somebody's name."""
    if head == "student":
        return before in _WORKING_STUDENTS
    if before:
        return (head in _HEADS or head in _BOUND_HEADS) and not (head == "operator" and before in _RUN_BY_COMPANIES)
    return head in _HEADS and (plural or not (named or head in _NOT_ALONE))


def _bare(token: str) -> str:
    return (token[:-2] if token.endswith(("’s", "'s")) else token).lower()


def _singular(word: str) -> str:
    if not word.endswith(("s", "n")):
        return word
    for ending, singular in _PLURALS.items():
        if word.endswith(ending) and word[: -len(ending)] + singular in _ALL_HEADS:
            return word[: -len(ending)] + singular
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
