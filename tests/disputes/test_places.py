"""Where a dispute is: only where words say that people work there, each place with those words."""

import pytest

from disputes.facts import Action, Evidence, Facts, Party, Role
from disputes.place_register import SHARED, places
from disputes.places import columns, found_in

HERE = Evidence(article="a" * 64, start=0, end=9, text="Some words")


def told(words, *, unions=(), employers=("Brindle Freight",), group=""):
    rests_on = Evidence(article="b" * 64, start=3, end=3 + len(words), text=words)
    return Facts(
        unions=tuple(Party(name, (HERE,)) for name in unions),
        employers=tuple(Party(name, (HERE,)) for name in employers),
        actions=(Action(kind="strike", status="announced", evidence=(rests_on,), group=group),),
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Warehouse staff in Leeds will walk out on 3 March", ["Leeds"]),
        ("Leeds bus drivers will walk out", ["Leeds"]),
        ("Crews in Liverpool, Salford and Wigan are to strike", ["Liverpool", "Salford", "Wigan"]),
        ("Depots across Greater Manchester will close", ["Greater Manchester"]),
        ("Nurses across Wales and Northern Ireland will strike", ["Northern Ireland", "Wales"]),
        ("Bin crews in West Yorkshire", ["West Yorkshire"]),
        ("The depot in Leeds Street will close", []),
        ("They will play Leeds United on the day of the strike", []),
        ("Strikers will rally in London on 3 March", []),
        ("Talks held in Glasgow failed and a strike will follow", []),
        ("The firm, based in Sheffield, said drivers would strike", []),
        ("Members of Unison will strike", []),
        ("The strike was announced in Reading", []),
        ("Sheffield said it would strike", []),
        ("in the Leedsgate depot", []),
        ("New England nurses will strike", []),
        ("Nurses at New South Wales hospitals, New South Wales nurses", []),
        ("Prince of Wales hospital staff", []),
        ("Bank of England workers will strike", []),
        ("Staff in Leeds, Alabama will walk out", ["Alabama"]),
        ("Staff in London, Ontario will walk out", []),
        ("Staff in Leeds, Bradford and York will walk out", ["Bradford", "Leeds"]),
        ("Staff in Leeds under threat of closure", ["Leeds"]),
        ("Strikers gathered in London for a national rally", []),
        ("Strikers went by coach, in London to lobby ministers", []),
        ("A strike like those in Liverpool will follow", []),
    ],
)
def test_words_that_tell_where_people_work(words, found):
    assert [place.name for place in found_in(told(words))] == found


@pytest.mark.parametrize(
    ("employer", "found"),
    [
        ("Dundee City Council", ["Dundee"]),
        ("Scottish Ambulance Service", ["Scotland"]),
        ("University of Leicester", ["Leicester"]),
        ("North Yorkshire Council", ["North Yorkshire"]),
        ("Transport for London", ["London"]),
        ("Bank of England", []),
        ("Bank of England Museum", []),
        ("Prince of Wales Hospital", []),
        ("University of New England", []),
        ("New South Wales Health", []),
        ("Sheffield Bearings", []),
        ("Kent Brothers", []),
    ],
)
def test_the_name_of_a_public_body_tells_its_place(employer, found):
    assert [place.name for place in found_in(told("a strike", employers=[employer]))] == found


@pytest.mark.parametrize(
    ("employer", "words", "found"),
    [
        ("Metropolitan Police Service", "staff in Durham and New York", ["Durham"]),
        ("Chicago Public Schools", "staff in Durham and Illinois", ["Illinois"]),
        ("Brindle Freight", "staff in Durham and Illinois", ["Illinois"]),
        ("Metropolitan Police Service", "staff in Newcastle under Lyme", []),
        ("Metropolitan Police Service", "staff in Newcastle", ["Newcastle"]),
        ("Metropolitan Police Service", "staff in Perth, Western Australia", []),
    ],
)
def test_a_name_that_is_elsewhere_too_counts_where_a_party_tells_the_country(employer, words, found):
    assert [place.name for place in found_in(told(words, employers=[employer]))] == found


def test_the_people_concerned_tell_of_places_too():
    facts = Facts(roles=(Role(name="teaching assistants in Swansea", evidence=(HERE,)),))

    assert [place.name for place in found_in(facts)] == ["Swansea"]
    assert [place.name for place in found_in(told("a strike", group="Dundee depot engineers"))] == ["Dundee"]


def test_whoever_asks_for_england_finds_wigan_and_each_place_has_its_words():
    kept = columns(told("Staff in Wigan will walk out"))

    assert kept["places"] == ["England", "North West", "Wigan"]
    [rests_on] = kept["places_evidence"]
    assert (rests_on["place"], rests_on["words"]) == ("Wigan", "in Wigan")
    assert rests_on["evidence"][0]["text"] == "Staff in Wigan will walk out"


def test_a_place_that_nothing_tells_is_not_stated():
    assert columns(Facts()) == {"places": [], "places_evidence": []}


def test_the_register_holds_together():
    assert {wider for place in places().values() for wider in place.within} <= set(places())
    assert SHARED - {"Boston", "Cumberland", "Lancaster", "Richmond"} <= set(places())
