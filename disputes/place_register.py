"""The register of places: nations and regions of the United Kingdom, their towns and counties, and the states of the USA. PURE.

The regions of England are those of the Office for National Statistics (ITL 1). A name that is also somewhere else's, or that
is a common word or surname, is in ``SHARED``: it counts only where the country is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

UK, USA = "UK", "US"


@dataclass(frozen=True, slots=True)
class Place:
    """``within``: the wider places it lies in, the widest first."""

    name: str
    country: str
    within: tuple[str, ...] = ()


NATIONS = ("England", "Scotland", "Wales", "Northern Ireland")

TOWNS = {
    "Scotland": """
        Aberdeen, Aberdeenshire, Angus, Argyll, Ayrshire, Clackmannanshire, Dumfries, Dundee, East Lothian, Edinburgh, Falkirk,
        Fife, Glasgow, Grangemouth, Greenock, Inverclyde, Inverness, Kilmarnock, Lanarkshire, Livingston, Midlothian, Moray,
        Motherwell, Orkney, Paisley, Perth, Renfrewshire, Rosyth, Shetland, Stirling, West Lothian
    """,
    "Wales": """
        Aberystwyth, Anglesey, Bangor, Barry, Blaenau Gwent, Bridgend, Caerphilly, Cardiff, Carmarthen, Ceredigion, Conwy,
        Denbighshire, Flintshire, Gwent, Gwynedd, Llanelli, Merthyr Tydfil, Monmouthshire, Neath, Newport, Pembrokeshire,
        Port Talbot, Powys, Swansea, Torfaen, Wrexham
    """,
    "Northern Ireland": "Antrim, Armagh, Belfast, Derry, Fermanagh, Lisburn, Londonderry, Newry, Tyrone",
    "North East": """
        County Durham, Darlington, Durham, Gateshead, Hartlepool, Middlesbrough, Newcastle, Newcastle upon Tyne, Northumberland,
        Redcar, South Shields, Stockton-on-Tees, Sunderland, Teesside, Tyneside, Wearside
    """,
    "North West": """
        Barrow-in-Furness, Birkenhead, Blackburn, Blackpool, Bolton, Burnley, Bury, Carlisle, Cheshire, Crewe, Cumbria,
        Ellesmere Port, Greater Manchester, Knowsley, Lancashire, Liverpool, Macclesfield, Manchester, Merseyside, Oldham,
        Preston, Rochdale, Runcorn, Salford, Sefton, St Helens, Stockport, Tameside, Trafford, Warrington, Wigan, Wirral
    """,
    "Yorkshire and the Humber": """
        Barnsley, Bradford, Calderdale, Doncaster, East Yorkshire, Grimsby, Halifax, Harrogate, Huddersfield, Hull, Immingham,
        Kirklees, Leeds, North Yorkshire, Rotherham, Scarborough, Scunthorpe, Sheffield, South Yorkshire, Wakefield,
        West Yorkshire, York, Yorkshire
    """,
    "East Midlands": """
        Chesterfield, Derby, Derbyshire, Kettering, Leicester, Leicestershire, Lincoln, Lincolnshire, Loughborough, Mansfield,
        Northampton, Northamptonshire, Nottingham, Nottinghamshire, Rutland
    """,
    "West Midlands": """
        Birmingham, Coventry, Dudley, Herefordshire, Sandwell, Shrewsbury, Shropshire, Solihull, Stafford, Staffordshire,
        Stoke-on-Trent, Telford, Walsall, Warwick, Warwickshire, Wolverhampton, Worcester, Worcestershire
    """,
    "East of England": """
        Basildon, Bedford, Bedfordshire, Cambridge, Cambridgeshire, Chelmsford, Colchester, Essex, Felixstowe, Harlow, Harwich,
        Hertfordshire, Ipswich, Luton, Norfolk, Norwich, Peterborough, Southend-on-Sea, Stevenage, Suffolk, Thurrock, Tilbury,
        Watford
    """,
    "London": """
        Barking, Barnet, Bexley, Brent, Bromley, Camden, Croydon, Dagenham, Ealing, Enfield, Greenwich, Hackney, Hammersmith,
        Haringey, Harrow, Havering, Hillingdon, Hounslow, Islington, Lambeth, Lewisham, Merton, Newham, Redbridge, Southwark,
        Tower Hamlets, Waltham Forest, Wandsworth, Westminster
    """,
    "South East": """
        Aylesbury, Basingstoke, Berkshire, Brighton, Buckinghamshire, Canterbury, Chatham, Crawley, Dartford, Dover,
        East Sussex, Eastbourne, Guildford, Hampshire, Hastings, Isle of Wight, Kent, Maidstone, Medway, Milton Keynes, Oxford,
        Oxfordshire, Portsmouth, Reading, Slough, Southampton, Surrey, Sussex, West Sussex, Winchester, Woking, Worthing
    """,
    "South West": """
        Bath, Bournemouth, Bristol, Cheltenham, Cornwall, Devon, Devonport, Dorset, Exeter, Gloucester, Gloucestershire, Plymouth,
        Poole, Salisbury, Somerset, Swindon, Taunton, Torbay, Truro, Wiltshire
    """,
}  # fmt: skip

STATES = """
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois,
    Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri,
    Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma,
    Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia,
    Washington State, West Virginia, Wisconsin, Wyoming
"""

SHARED = frozenset(
    """
    Angus|Bangor|Barking|Barry|Bath|Bedford|Birmingham|Boston|Bristol|Bury|Cambridge|Camden|Cornwall|Derby|Dover|Durham|Enfield|
    Georgia|Greenwich|Halifax|Hampshire|Harrow|Hastings|Hull|Kent|Lancaster|Lincoln|Livingston|London|Manchester|Newcastle|
    Newport|Norfolk|Oxford|Paisley|Perth|Plymouth|Portsmouth|Preston|Reading|Richmond|Salisbury|Stafford|Stirling|Suffolk|Surrey|
    Sussex|Warwick|Winchester|Worcester|York|Somerset|Essex|Chesterfield|Mansfield|Dudley|Gloucester|Cumberland|Westminster
    """.replace("\n", "").replace(" ", "").split("|")
) - {"London", "Manchester"}  # fmt: skip
"""Of London and Manchester the one that is meant needs no word."""

ALSO = {"Scottish": "Scotland", "Welsh": "Wales"}
"""In the name of a public body."""

REGIONS_IN_WORDS = {"West Midlands", "East Midlands", "London"}
"""Regions whose name is one in a sentence: the North East is one of many countries."""


@cache
def places() -> Mapping[str, Place]:
    """Every place of the register by its name."""
    return {place.name: place for place in _all()}


def _all() -> Iterator[Place]:
    yield from (Place(nation, UK) for nation in NATIONS)
    for wider, towns in TOWNS.items():
        if wider not in NATIONS:
            yield Place(wider, UK, ("England",))
        within = (wider,) if wider in NATIONS else ("England", wider)
        yield from (Place(town, UK, within) for town in _names(towns))
    yield from (Place(state, USA) for state in _names(STATES))


def _names(listed: str) -> list[str]:
    return [name.strip() for name in listed.replace("\n", " ").split(",") if name.strip()]


def path(name: str) -> tuple[str, ...]:
    """The wider places and itself: ('England', 'North West', 'Wigan')."""
    place = places().get(name)
    return (*place.within, name) if place else (name,)
