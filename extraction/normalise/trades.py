"""The words for people at work in the names of unions, and those that only sound like it."""

from __future__ import annotations

import re

from extraction.wordsets import words

WORKERS = words("""
    Workers Teachers Nurses Midwives Doctors Officers Drivers Pilots Staff Employees Lecturers Teaching
    Academics Firefighters Miners Mineworkers Engineers Machinists Actors Writers Musicians Players Stewards
    Attendants Controllers Dockers Seamen Longshoremen Carpenters Electricians Clerks Librarians Professors
    Faculty Graduate Physicians Interns Paramedics Prison Police Steelworkers Journalists Janitors Couriers
    Cleaners Porters Lorry Truckers Guards Signallers Bakers Printers Weavers Farmworkers Educators Education
    Pharmacists Dentists Radiographers Barristers Solicitors Postal Longshore Crew
    Seafarers Operatives Nursing Mechanics Metalworkers Boilermakers Professionals
    Paraprofessionals Custodians Bargemen Ironworkers Plumbers Painters Patrol Patrollers Interns Baristas
    Laborers Labourers Servants Technicians Advocates Lawyers Carers Pickers Packers Hands Crews Erectors Caretakers
    Cooks Chefs Waiters Tutors Researchers Scientists Physiotherapists Psychologists Therapists Surveyors Architects
    Draughtsmen Fishermen Trawlermen Bargees Riggers Welders Roofers Scaffolders Masons Joiners Plasterers Smelters
    Tanners Tailors Millers Butchers Brewers Bottlers Sailors Mariners Stevedores Lightermen Pipefitters
    Stagehands Dancers Choristers Animators Photographers Editors Referees Umpires Jockeys Lifeguards Rangers Wardens
""")
_OF_PEOPLE = re.compile(r"(?:ers|ors|ists|ians|ates|ants|eers|ics|hands|men|women)[’'](?:s)?$")
NO_WORKERS = words("""
    Employers Farmers Manufacturers Retailers Owners Landowners Shipowners Brewers Publishers Passengers Commuters
    Users Consumers Customers Ratepayers Taxpayers Pensioners Prisoners Investors Directors Governors Contractors
    Builders Traders Grocers Bankers Insurers Voters Supporters Old Women Men Mothers Fathers Shareholders
    Tenants Residents Renters Debtors Leaseholders Lodgers Squatters Borrowers Savers Parents Students Pupils Alumni
    Graduates Candidates Delegates Merchants Claimants Migrants Immigrants Veterans Riders Motorists Cyclists Hunters
    Ramblers Anglers Gardeners Collectors Believers Communists Socialists Republicans Christians Catholics
""")

# Words with the ending of people at work that tell of people served or led, of things, and of what somebody does.
_NOT_AT_WORK = words("""
    passengers customers commuters travellers travelers voters viewers readers listeners users consumers shoppers buyers
    others ministers leaders owners employers shareholders stakeholders partners suppliers supporters protesters
    campaigners organisers organizers mothers fathers brothers sisters farmers offers orders papers newspapers matters
    powers letters answers quarters headquarters centers numbers barriers corners towers borders summers winters
    computers posters dinners chambers chapters rivers offenders prisoners pensioners strangers teenagers youngsters
    neighbours neighbors refers covers delivers considers enters differs suffers remembers transfers discovers
    investors directors governors contractors competitors motors sectors factors errors visitors actors sponsors
    creditors councillors councilors senators mediators negotiators spectators insists consists persists assists resists
    reporters tourists activists motorists cyclists politicians civilians pedestrians women statesmen councilmen spokesmen
    thousands demands brands islands lands errands
""")
# 'riders', 'glaziers', 'boathands': people told by the ending of the word for them; for a text in small letters.
PEOPLE_BY_ENDING = (
    r"(?=[a-z]{3,}(?:ers|ors|ists|ians|men|women|hands)\b)"
    rf"(?!(?:{'|'.join(sorted(_NOT_AT_WORK))})\b)[a-z]+"
)


def are_workers(word: str) -> bool:
    """'Teachers', or a possessive of people by their work: 'Signwriters'', but not 'Tenants''."""
    return word.strip("’'") in WORKERS or (_OF_PEOPLE.search(word) is not None and word.strip("’'") not in NO_WORKERS)
