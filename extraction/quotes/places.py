"""Names of places that are no people, whole or by their first word: nobody says 'he' of them."""

from __future__ import annotations

from extraction.quotes.first_names import is_first_name
from extraction.wordsets import words

PLACES = words("""
    america britain england scotland wales ireland uk us u.s. usa u.k. eu europe asia africa australia canada china
    russia france germany italy spain portugal greece turkey poland ukraine hungary romania bulgaria sweden norway
    denmark finland iceland netherlands holland belgium austria switzerland india pakistan bangladesh nepal japan
    korea vietnam thailand malaysia singapore indonesia philippines taiwan afghanistan iran iraq syria israel
    palestine gaza lebanon egypt libya tunisia algeria morocco nigeria ghana kenya ethiopia somalia sudan uganda
    rwanda zimbabwe zambia mexico brazil argentina chile peru colombia venezuela cuba haiti jamaica bolivia ecuador
    panama guatemala honduras nicaragua qatar dubai kuwait yemen oman jordan estonia latvia lithuania czechia slovakia
    slovenia croatia serbia bosnia albania macedonia kosovo georgia armenia azerbaijan kazakhstan uzbekistan mongolia
    crimea alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
    montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington
    wisconsin wyoming hampshire dakota carolina york jersey london manchester birmingham liverpool leeds sheffield
    bristol newcastle nottingham leicester coventry bradford hull cardiff swansea edinburgh glasgow aberdeen dundee
    belfast derry dublin cork oxford cambridge brighton portsmouth southampton plymouth exeter norwich durham
    sunderland middlesbrough bolton wigan oldham rochdale stockport salford blackpool preston lancaster carlisle derby
    stoke wolverhampton luton reading swindon gloucester bath essex kent surrey sussex devon cornwall dorset somerset
    norfolk suffolk yorkshire lancashire cumbria merseyside tyneside teesside westminster whitehall holyrood stormont
    heathrow gatwick stansted paris berlin madrid rome brussels moscow beijing tokyo delhi mumbai kabul baghdad tehran
    jerusalem cairo athens vienna geneva stockholm oslo copenhagen helsinki warsaw prague budapest kiev kyiv ankara
    istanbul toronto ottawa montreal vancouver sydney melbourne canberra auckland boston chicago philadelphia detroit
    dallas houston denver seattle portland atlanta miami orlando tampa phoenix cleveland cincinnati columbus toledo
    pittsburgh baltimore minneapolis milwaukee memphis nashville charlotte raleigh richmond hollywood brooklyn
    manhattan harlem queens bronx sacramento oakland hempstead burlington facebook twitter google amazon youtube
    instagram internet obamacare medicare medicaid brexit congress pentagon kremlin christmas easter thanksgiving
    ramadan muslim muslims christian christians jewish jews american americans british english scottish welsh irish
    french german italian spanish russian chinese mexican mexicans european europeans african indian catholic
    catholics islam islamic hispanic latino democratic republicans democrats conservatives tories
""")
DEMONYMS = words("""
    american british english scottish welsh irish french german italian spanish russian chinese mexican european african
    indian dutch swiss danish norwegian swedish finnish polish turkish greek israeli iranian iraqi canadian australian
    japanese korean ukrainian brazilian portuguese belgian austrian hungarian romanian bulgarian czech pakistani
    bangladeshi nigerian kenyan egyptian syrian lebanese palestinian cuban colombian argentine chilean filipino
    vietnamese thai indonesian malaysian icelandic texan californian londoner
    catholic muslim jewish christian hispanic latino anglican methodist
""")
"""What a person comes from and is no body: 'a Dutch member of the board'."""
_TWO_WORDS = words("""
    new_york new_jersey new_hampshire new_mexico new_zealand new_orleans north_carolina south_carolina north_dakota
    south_dakota west_virginia rhode_island los_angeles san_francisco san_diego las_vegas hong_kong saudi_arabia
    south_africa south_korea north_korea northern_ireland united_states united_kingdom great_britain middle_east
    latin_america north_america south_america east_midlands west_midlands tower_hamlets st_louis salt_lake puerto_rico
    costa_rica sri_lanka abu_dhabi tel_aviv silicon_valley wall_street downing_street buenos_aires central_asia
    supreme_court electoral_college fort_worth santa_fe long_island staten_island isle_of
""")


_KINDS = words("""
    county city township borough parish shire valley island islands river lake bay beach heights springs falls road
    avenue square park bridge airport district province peninsula canyon creek harbour harbor
""")
_STATES = words("""
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn
    tex va vt wash wis wyo
""")


def is_state(word: str, before: str) -> bool:
    """'Salem, Mass.': a state in short after the name of a town and a comma."""
    return before == "," and word.lower().rstrip(".") in _STATES


def is_place(name_words: tuple[str, ...]) -> bool:
    """Whether a name is that of a place, a people or some other thing that a person does not bear."""
    low = [w.lower() for w in name_words]
    if len(low) == 1:
        return low[0] in PLACES
    if low[-1] in _KINDS and not is_first_name(low[0]):
        return True
    return "_".join(low[:2]).replace(".", "") in _TWO_WORDS or (len(low) == 2 and low[0] in PLACES and low[1] in PLACES)
