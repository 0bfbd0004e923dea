"""The words that attribution turns on: verbs of saying, people, titles, function words."""

from __future__ import annotations

from extraction.wordsets import words


def inflected(regular: str, *, irregular: str = "") -> frozenset[str]:
    """Base, -s, -ed and -ing forms of regular verbs, and irregular forms as they are."""
    forms: set[str] = set(words(irregular))
    for verb in words(regular):
        if verb.endswith("e"):
            forms |= {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
        elif verb.endswith("y") and verb[-2] not in "aeo":
            forms |= {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
        else:
            ending = "es" if verb.endswith(("s", "sh", "ch")) else "s"
            forms |= {verb, verb + ending, verb + "ed", verb + "ing"}
    return frozenset(forms)


SAYING = inflected(
    """
    accuse acknowledge add affirm agree allege announce answer argue ask assert assure attest boast caution chant charge
    claim comment complain concede conclude confess confirm contend continue counter declare demand deny disclose
    elaborate emphasise emphasize enthuse estimate exclaim explain fume hint indicate inform insist interject joke
    lament maintain mention muse mutter note object type observe opine phone plead pledge point post predict
    proclaim promise protest question quip recall reckon recommend recount reflect reiterate remark remind repeat
    reply report request respond restate retort reveal scoff scream shout sigh signal snap speculate state stress
    suggest summarise summarize surmise testify threaten tweet underline underscore urge venture volunteer vow wail
    warn whisper wonder worry yell clarify text email e-mail advise assess blog thunder preach implore exhort beg
    rant
    """,
    irregular="""
    say says said saying tell tells told telling write writes wrote written writing admit admits admitted admitting
    cry cries cried crying reply replies replied put puts putting sing sings sang singing think thinks thought believe
    believes believed swear swears swore quipped quipping begin begins began read reads went goes joked retweeted
    quoted quoting quotes saw feels felt make makes made argued hears heard
""",
) - words("""
    believed made make makes began begin begins went goes saw heard hears putting point points snap state object
    reflect reflects reflected reflecting confirm repeat maintain preach question test warn's
""")

# 'X called the offer "...": the words in marks are X's, though the verb tells of a judgement.
JUDGING = inflected(
    """
    accuse attack blame blast brand call characterise characterize cite compare condemn criticise criticize decry
    defend define denounce depict deride describe dismiss dub encourage express frame hail highlight invoke label
    lambast lambaste laud liken mock portray praise reference reject ridicule salute savage scold slam tout welcome
    oppose applaud cheer rebuke endorse diagnose chide lash assail taunt dispute propose
    """,
    irregular="""
    refer refers referred referring pan panned panning rip ripped ripping hope hopes hoped wants wanted term terms
    termed expects expected feel feels felt think thinks thought believe believes believed thanked thanks
""",
)
# Read as a noun unless a subject stands before it.
SPEECH_NOUNS = words("""
    statement statements letter report reports article editorial tweet tweets post comment comments remarks speech
    interview email e-mail memo message sign banner placard poster ad advert advertisement blog release document
    ruling judgment survey petition leaflet motion piece story transcript website notice order complaint lawsuit
    filing text caption headline column study review bulletin newsletter press-release slogan ads clip video spot
    voice-over memoir book summary poll polls press media blurb verdict finding findings guidance rule rules law bill
    policy manifesto
""")

# 'her warning that ...': what is said is the owner's.
SAYING_NOUNS = words("""
    claim claims assertion allegation warning suggestion statement comment comments remark remarks argument insistence
    promise pledge complaint observation contention prediction declaration belief view verdict description reply
""")

PRONOUNS = words("he she they it we i who")
OBJECT_PRONOUNS = words("him her them us me it you himself herself themselves itself reporters journalists")
MALE = words("he him his himself")
FEMALE = words("she her hers herself")
RELATIVES = words("who which that")
DETERMINERS = words("""
    the a an this that these those his her its their our my your some any each every another one several many most few
    both all no two three four five six seven eight nine ten dozens hundreds thousands
""")
QUANTIFIERS = words("one some many most several few both all none each half two three four five another any")
ATTACHING = words("of for at from with in on representing including behind")
PREPOSITIONS = words("""
    of for at from with in on by to into onto about against during after before since until through throughout between
    among amid over under above below within without despite regarding concerning toward towards upon via per than
    like as near outside inside around across along beyond behind beside besides following according off up down out
""")
CONJUNCTIONS = words(
    "and or but nor yet so because although though while whereas if unless when where whether that as then"
)
AUXILIARIES = words("""
    is are was were be been being am has have had having do does did will would shall should can could may might must
    won't wouldn't didn't doesn't don't isn't wasn't hasn't haven't can't couldn't 's 're 've 'd 'm ’s ’re ’ve ’d ’m
    n't went came made took got gave fell kept held became began felt found knew lost paid ran saw sent heard seen
    done gone given taken known shown brought bought sought fought won stood spoke drew drove wore broke chose built
    spent sat grew threw taught caught thought let
""")
ADVERBS = words("""
    also later long then once twice again still even just only now already never ever always often sometimes
    frequently previously repeatedly reportedly recently soon thus therefore further furthermore meanwhile however
    moreover yesterday today tonight tomorrow not first last instead rather simply perhaps maybe too very quite
    earlier ago afterwards afterward elsewhere here there nonetheless nevertheless indeed additionally similarly
    likewise consequently
""")
OTHER_STOPS = words("""
    what why how whose whom which who it's that's he's she's they're because not if you we me us him them myself
    himself herself itself themselves ourselves said says
""")
NEVER_NOMINAL = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS | OTHER_STOPS | PRONOUNS
TIMES = words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tonight
    tomorrow week month year morning afternoon evening night noon am pm a.m p.m est edt gmt bst
""")

# Months that people are called by too: 'Mrs May', 'June Hale'.
MONTH_NAMES = words("april may june august march")

TITLES = words("""
    mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron viscount earl rev reverend fr father sister
    gov governor sen senator rep representative president vice vice-president prime minister secretary chancellor
    congressman congresswoman councillor cllr cllrs mayor judge justice general gen colonel col captain capt sergeant
    sgt lieutenant lt major maj detective inspector chief superintendent insp det supt pc pcs officer king queen
    prince princess pope cardinal bishop archbishop attorney speaker leader del commissioner constable spokesman
    spokeswoman spokesperson candidate nominee director chairman chairwoman chairperson chair ceo cfo coo republican
    democrat democratic conservative labour tory liberal libertarian former ex-president ex retired acting deputy
    assistant whip ambassador commander admiral marshal brigadier sheriff rabbi imam pastor canon dean provost deacon
    independent socialist activist attorney-general treasurer premier taoiseach sens reps govs gens journalist host
    strategist economist author analyst anchor comedian actor actress singer billionaire mogul businessman
    businesswoman lawyer solicitor barrister pollster columnist editor correspondent reporter historian consultant
    aide adviser advisor nurse teacher driver councilman councilwoman alderman alderwoman assemblyman assemblywoman selectman
    selectwoman sgt. mp msp
    md delegate rival radical reality tv tycoon rocker rapper producer filmmaker coach elder brother cosmonaut
    astronaut
""")
HONORIFICS_MALE = words(
    "mr sir lord father fr king prince congressman councilman alderman chairman spokesman baron brother"
)
HONORIFICS_FEMALE = words("""
    mrs ms miss dame lady baroness sister queen princess congresswoman councilwoman chairwoman spokeswoman mother
""")
NAME_SUFFIXES = words("jr jr. sr sr. ii iii iv obe mbe cbe mp msp mep qc kc phd")
PARTICLES = words("de la le van von der den del della di da dos du bin ibn al el ap mac st ter ten al- 't")

PERSON_NOUNS = words("""
    sophomore freshman graduate undergraduate pal buddy mate twin sibling native retiree mom dad mum kid child teen
    youth lad operative hopeful incumbent chaplain nun monk sheikh ayatollah monarch cadet recruit cop cops tsar czar
    supremo vet dean tutor principal headmistress matron pundit coroner chancellor ex-wife ex-husband ex-president
    grandparent relative relatives in-law twins siblings
    surrogate ally backer proponent donor fundraiser envoy lobbyist blogger architect specialist pioneer apprentice
    trainee carer cleaner loader picker packer midwife midwives physio radiographer paramedics surgeon consultant
    registrar signaller conductor postman postwoman courier caretaker janitor usher barista bartender warden ranger
    lifeguard archivist librarian curator civil-servant clerk typist cashier machinist fitter welder joiner plumber
    roofer secretary president leader chief head official representative rep spokesman spokeswoman spokesperson chair
    chairman chairwoman chairperson chairs boss minister mp mps senator congressman congresswoman governor mayor
    director executive ceo cfo founder co-founder owner manager supervisor organiser organizer officer commissioner
    convenor convener steward delegate activist campaigner striker worker workers employee employees staff staffer
    member members driver drivers teacher teachers nurse nurses doctor doctors paramedic firefighter firefighters
    police policeman policewoman constable sergeant inspector superintendent detective porter guard lecturer professor
    academic scholar fellow researcher scientist economist analyst expert historian author writer columnist journalist
    reporter editor correspondent presenter host anchor broadcaster lawyer solicitor barrister attorney judge justice
    prosecutor counsel adviser advisor aide strategist pollster source sources insider insiders union unions critic
    critics supporter supporters opponent opponents protester protesters demonstrator resident residents neighbour
    neighbor voter voters passenger passengers customer customers parent parents mother father husband wife son
    daughter brother sister uncle aunt niece nephew cousin grandmother grandfather widow friend colleague man woman
    boy girl men women people person someone student students pupil pupils candidate nominee republican democrat
    conservative lawmaker lawmakers legislator politician politicians diplomat ambassador general admiral colonel
    captain veteran soldier commander patient patients victim survivor witness witnesses narrator announcer speaker
    spokespeople trustee treasurer bishop archbishop priest vicar rabbi imam pope pastor king queen prince princess
    duke actor actress singer musician artist filmmaker producer comedian businessman businesswoman billionaire
    entrepreneur investor banker trader farmer miner docker builder electrician engineer mechanic pilot stewardess
    attendant technician chef waiter moderator questioner heckler caller guest user fan player coach referee
    vice-president vice-chair deputy assistant family families household coordinator co-ordinator negotiator mediator
    arbitrator conciliator campaign committee council board government administration department ministry company firm
    association federation group organisation organization party agency authority charity commission coalition court
    newspaper paper magazine network station team crew management employer airline airlines trust trusts university
    universities college colleges hospital hospitals bank banks carrier airport watchdog tribunal parliament chain
    publisher business businesses institute institution foundation society body bodies firms companies councils
    charities agencies departments groups organisations organizations airports railway employers bosses ministers
    officials leaders crowd audience picket pickets voice nobody everyone everybody somebody anyone one others another
""")
_NO_PERSON = words("""
    number order letter paper power matter water summer winter september october november december error factor sector
    computer offer border tower chapter dinner center counter corner however former whether rather other under over
    after never ever another together latter later further higher lower greater better larger smaller older younger
    bigger newspaper poster banner twitter tender river silver proper either neither labor labour favor favour honor
    honour behavior behaviour color colour floor door motor minor major senior junior prior interior exterior superior
    per her year corridor trailer folder shelter quarter charter easter christmas disorder shower transfer answer
    flavor humor rumor terror horror mirror supper consumer-price career cancer butter shoulder cover danger finger
    hunger anger monster register metaphor
""")
_PERSON_ENDINGS = ("man", "men", "woman", "women", "person", "people", "ist", "ists", "er", "ers", "or", "ors", "crat")


def is_person_noun(word: str) -> bool:
    """Whether a lower-case noun can name somebody who speaks: 'secretary', 'welder', 'one'."""
    if word in PERSON_NOUNS:
        return True
    if word.endswith("s") and (word[:-1] in PERSON_NOUNS or (word.endswith("ies") and word[:-3] + "y" in PERSON_NOUNS)):
        return True
    if "-of-" in word:
        return word.partition("-")[0] in PERSON_NOUNS | {"mum", "dad", "gran", "grandad"}  # mother-of-two
    part = word.rpartition("-")[2]
    return len(part) > 4 and part.endswith(_PERSON_ENDINGS) and part not in _NO_PERSON


UNIONS = words("""
    unite unison aslef prospect equity usdaw community bectu napo gmb rmt pcs cwu ucu fbu nasuwt neu rcn tssa eis
    forum teamsters seiu afscme uaw afl-cio afge union unions
""")
ORGANISATION_WORDS = UNIONS | words("""
    acas ofsted ofgem ofcom association federation congress
    council board department ministry office agency authority commission committee company corporation corp inc ltd
    plc llc group trust university college school hospital party government parliament senate house court bank times
    post guardian telegraph mirror mail sun star herald tribune journal news press bbc itv cnn nbc abc cbs fox msnbc
    reuters magazine network radio television tv service services police force forces army navy foundation institute
    center centre society club league alliance coalition campaign movement confederation industry industries airways
    airlines airline railways rail railway transport trains hotels holdings partners solutions systems international
    brothers fund bureau administration legion assembly command nations states kingdom street chamber tribunal
    registry ombudsman regulator watch local lodge workers nurses teachers employees republicans democrats conservatives greens
""")
# Of these words people bear as surnames too.
SURNAMES_TOO = words("house street court bank post star sun chamber")
# Shown on a placard or chanted by nobody in particular; names of works.
WORK_NOUNS = words("""
    book film movie song album series show programme program podcast novel documentary play magazine newspaper column
    titled entitled called headlined dubbed nicknamed known so-called sitcom broadcast edition exhibition poem essay
    musical event conference rally tour campaign project operation
""")

HONORIFICS = words("mr mrs ms miss mx dr sir dame")
# Words that are a role even when they are capitalised and stand alone.
ROLE_WORDS = words("""
    president minister secretary chancellor governor senator speaker leader director chairman chairwoman chair chief
    ceo executive general commissioner officer spokesman spokeswoman spokesperson mayor ambassador professor manager
    treasurer editor republican democrat candidate nominee attorney
""")
# The last word of an office in capitals; surnames are left out.
OFFICES = words("""
    minister secretary chancellor director chairman chairwoman chairperson executive commissioner officer spokesman
    spokeswoman spokesperson ambassador manager treasurer organiser organizer coordinator convenor convener president
    superintendent ceo
""")
OFFICE_VERBS = words("""
    heads headed leads led runs ran represents represented chairs chaired oversees oversaw directs directed works
    worked teaches taught served serves specialises specializes organised organized founded helped studies covers
    helmed edits edited manages managed owns owned co-founded
""")
# Never inside a noun phrase.
BREAKS = (words("a an the and or this that these those") | SAYING - PERSON_NOUNS) - words("""
    report reports reporting comment comments claim claims question questions charge demand demands post posts point
    write note answer complaint state states request estimate estimates pledge promise plead quote quotes read text
    tweet tweets detail sign puts blog email e-mail worry wonder stress hint joke boast protest reveal counter caution
""")
SAYING_ONLY = words("said says told tells saying telling added adds")
# 'said Ann Lowe', after the words.
INVERTING = frozenset(w for w in SAYING if not w.endswith("ing")) - words("""
    report reports think believe thinks thought tell tells told accused assured assure inform informs informed remind
    reminded reminds urge urged urges advise advised beg begged implore implored request requested claim comment
    question
""")
# Nouns as often as verbs: verbs only after a name or a pronoun.
NOUNISH = words("""
    report reports claim claims comment comments question questions charge charges demand demands post posts note
    notes answer answers complaint request requests estimate estimates pledge pledges promise promises quote quotes
    tweet tweets hint hints joke jokes boast boasts protest protests signal signals emails email e-mail e-mails blog worries worry
    stress reply replies call calls attack attacks offer offers plan plans hopes hope wants use uses supports support
    value address plea list frame name labels label blame fears compliments recalls sees hits threatens warnings
    object objects feels text texts detail details counter cries whispers shouts forecasts predictions remarks remark
    reflects mentions sighs states
""")
# 'went on to say', 'is expected to tell': the verb before the infinitive.
LEADING_TO = words("""
    on expected due going wants wanted continue continues continued began begins set likely used able refused declined
    proceeded quick keen seemed appeared tried ought have has had vowed promised pledged told
""")
# Between the words in marks and 'X said'.
ADVERBS_AFTER = ADVERBS | words("and or but so as")
# Lower case within a title.
SMALL_WORDS = words("a an and as at but by for from in into nor of off on or over per the to up via with vs")
# Verbs of saying in two words.
PHRASAL = {
    **dict.fromkeys(("point", "points", "pointed", "pointing", "spelled", "spelt", "spoke", "lashed"), ("out",)),
    **dict.fromkeys(("hit", "hits", "hitting"), ("back", "out")),
    **dict.fromkeys(("shot", "fired"), ("back",)),
    **dict.fromkeys(("went", "goes"), ("on",)),
    **dict.fromkeys(("put", "puts"), ("it",)),
    **dict.fromkeys(("chimed", "chipped"), ("in",)),
}
# What a verb of saying takes after it, where the same word might be a noun.
CLAUSE_STARTS = (
    DETERMINERS
    | PRONOUNS
    | words("""
    that : , . ; how what why whether there him them to for not only using by on her
""")
)
# Words in -ed or -ing that stand within a noun phrase wherever they are.
ED_NOUNS = PERSON_NOUNS | words("""
    united federated unnamed retired so-called led allied injured disabled unemployed building nursing housing
    planning training cleaning catering engineering manufacturing banking mining shipping teaching prison-reform
    hundred leading ranking ruling outgoing incoming opposing red working acting serving visiting sitting king wing
    managing operating marketing campaigning organising organizing negotiating bargaining consulting engineering
    underwriting trades-union limited licensed chartered registered elected appointed unelected embattled beleaguered
""")
# What carries a slogan of nobody in particular.
DISPLAYS = words(
    "placard placards banner banners sign signs poster posters slogan slogans t-shirt t-shirts badge badges"
)
# Of a crowd: a chorus of "...".
CHANTS = words("chant chants cry cries shout shouts chorus choruses cheer cheers strains")
# '"...," was the verdict of X'.
UTTERANCES = SAYING_NOUNS | words("message answer response warning reaction words advice cry refrain retort")
