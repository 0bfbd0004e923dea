"""People say which names mean one organisation; what is linked and shown follows, and undone it leaves no trace."""

import json
from datetime import date

import pytest

from articles.sources import Source
from disputes import services
from disputes.decisions import Refused
from disputes.models import Dispute, Organisation
from tests import factories
from tests.disputes.settled import bring, settle

pytestmark = pytest.mark.django_db

ARTICLE = (
    "Strike at {employer} over pay\n\n"
    "Members of the Union of Harbour Trades at {employer} will strike on {day} March 2026 over pay, the union said.\n\n"
    "The Union of Harbour Trades said talks with {employer} had broken down. Workers at {employer} voted for strike action.\n"
)


@pytest.fixture
def chief():
    return factories.user("chief")


@pytest.fixture
def tell(tmp_path):
    """Bring an article on a strike at an employer."""

    def telling(employer, *, day):
        path = tmp_path / f"{employer}-{day}.txt".replace(" ", "-")
        path.write_text(ARTICLE.format(employer=employer, day=day))
        return bring([Source(path, published=date(2026, 3, 1))])[0]

    return telling


@pytest.fixture
def two(tell):
    """Two names of one employer, which no text says are one."""
    tell("Harrow Sound Ferries Ltd", day=10)
    tell("Blue Anchor Lines Ltd", day=12)
    return [employer_of(dispute) for dispute in disputes()]


def disputes():
    return list(Dispute.objects.public().order_by("slug"))


def employer_of(dispute):
    [name] = dispute.employer_names
    return name


def decide(kind, chief, **subject):
    return services.decide(kind=kind, subject={"kind": "employer", **subject}, decided_by=chief)


def as_bytes(export):
    return json.dumps(export, sort_keys=True)


def test_two_names_of_one_employer_put_together_make_one_dispute(two, chief):
    decide("merge_organisations", chief, names=two)
    settle()
    [dispute] = disputes()
    assert dispute.employer_names == [two[0]]
    assert dispute.links.accepted().count() == 2


def test_the_other_name_is_learned_for_articles_to_come(two, chief, tell):
    decide("merge_organisations", chief, names=two)
    tell("Blue Anchor Lines Ltd", day=17)
    [dispute] = disputes()
    assert dispute.links.accepted().count() == 3


def test_an_organisation_is_called_by_its_new_name_everywhere(two, chief):
    decide("rename_organisation", chief, name=two[0], to="Sound Crossings")
    settle()
    assert "Sound Crossings" in {employer_of(dispute) for dispute in disputes()}
    assert Organisation.objects.get(name="Sound Crossings").confirmed


def test_a_name_taken_off_is_of_an_organisation_of_its_own(two, chief):
    decide("merge_organisations", chief, names=two)
    decide("split_alias", chief, name=two[1])
    settle()
    assert sorted(map(employer_of, disputes())) == sorted(two)


def test_a_confirmed_organisation_is_no_longer_unconfirmed(two, chief):
    decide("confirm_organisation", chief, name=two[0])
    assert Organisation.objects.get(name=two[0]).confirmed


UNDONE = [
    ("merge_organisations", lambda two: {"names": two}),
    ("rename_organisation", lambda two: {"name": two[0], "to": "Sound Crossings"}),
]


@pytest.mark.parametrize(("kind", "subject"), UNDONE, ids=[kind for kind, _ in UNDONE])
def test_undone_it_leaves_no_trace_in_what_is_public(two, chief, kind, subject):
    before = as_bytes(settle())
    decision = decide(kind, chief, **subject(two))
    assert as_bytes(settle()) != before

    services.undo(decision=decision, undone_by=chief)
    assert as_bytes(settle()) == before


def test_decisions_undone_in_any_order_leave_no_trace(two, chief):
    before = as_bytes(settle())
    first = decide("merge_organisations", chief, names=two)
    second = decide("rename_organisation", chief, name=two[1], to="Sound Crossings")
    services.undo(decision=first, undone_by=chief)
    settle()
    assert sorted(map(employer_of, disputes())) == sorted([two[0], "Sound Crossings"])

    services.undo(decision=second, undone_by=chief)
    assert as_bytes(settle()) == before


REFUSED = [
    ("merge_organisations", {"names": ["Nobody Ltd", "Nobody Else Ltd"]}, "No employer goes by the name"),
    ("confirm_organisation", {"name": "Nobody Ltd"}, "No employer goes by the name"),
]


@pytest.mark.parametrize(("kind", "subject", "words"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_decided_is_refused_in_words(two, chief, kind, subject, words):
    with pytest.raises(Refused, match=words):
        decide(kind, chief, **subject)


def test_a_name_that_another_has_is_refused(two, chief):
    with pytest.raises(Refused, match="put the two together instead"):
        decide("rename_organisation", chief, name=two[0], to=two[1])


def test_what_an_organisation_is_called_is_not_taken_off(two, chief):
    with pytest.raises(Refused, match="give it another name first"):
        decide("split_alias", chief, name=two[0])


def test_a_name_moved_by_hand_links_at_once(two, client):
    client.force_login(factories.user("admin", is_staff=True, is_superuser=True))
    kept, other = (Organisation.objects.get(name=name) for name in two)
    alias = other.aliases.get()
    client.post(
        f"/admin/disputes/alias/{alias.pk}/change/",
        {"organisation": kept.pk, "name": alias.name, "kind": "employer"},
    )
    settle()
    assert len(disputes()) == 1


def test_the_page_of_one_that_is_another_name_leads_to_the_organisation(two, chief, client):
    kept, other = (Organisation.objects.get(name=name) for name in two)
    decide("merge_organisations", chief, names=[kept.name, other.name])
    settle()

    response = client.get(other.get_absolute_url())

    assert (response.status_code, response["Location"]) == (302, kept.get_absolute_url())


def test_an_organisation_that_was_renamed_has_its_page_and_is_decided_on_by_its_new_name(two, chief, client):
    decide("rename_organisation", chief, name=two[0], to="Ferries of the Sound")
    settle()
    assert client.get(Organisation.objects.get(name="Ferries of the Sound").get_absolute_url()).status_code == 200

    decide("merge_organisations", chief, names=["Ferries of the Sound", two[1]])
    settle()
    assert {name for dispute in disputes() for name in dispute.employer_names} == {"Ferries of the Sound"}
