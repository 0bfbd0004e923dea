"""Who may enter, confirm, correct and look: each role can do what it is for, and nothing else."""

import pytest

from ballots import services
from dispute_tracker.roles import PERMISSIONS
from tests import factories
from tests.ballots.test_a_result_is_keyed_twice import RESULT, SOURCE

pytestmark = pytest.mark.django_db

SIGN_IN, NO, NOT_THERE, YES = 302, 403, 404, 200
VISITOR, READER, OFFICER, EDITOR, CHIEF = "", "Reader", "Ballot officer", "Editor", "Administrator"
ROLES = (VISITOR, READER, OFFICER, EDITOR, CHIEF)
ENTERING = (SIGN_IN, NO, YES, NO, YES)
WHO_GETS_WHAT = {
    "/ballots/new/?dispute={dispute.slug}": ENTERING,
    "/ballots/waiting/": ENTERING,
    "/ballots/waiting/{keying.pk}/": ENTERING,
    "/ballots/waiting/{keying.pk}/amend/": (SIGN_IN, NO, NOT_THERE, NO, NOT_THERE),  # it is somebody else's
    "/ballots/{ballot.pk}/correct/": ENTERING,
    "/ballots/{ballot.pk}/trail/": (SIGN_IN, NO, YES, YES, YES),
    "/ballots/{ballot.pk}/": (YES, YES, YES, YES, YES),
}
POSTED = {
    "/ballots/comes-to/": ENTERING,
    "/ballots/waiting/{keying.pk}/take-back/": (SIGN_IN, NO, NO, NO, SIGN_IN),  # the administrator is led to the list
}


@pytest.fixture
def rows():
    dispute = factories.dispute()
    first = factories.user("first", group="Ballot officer")
    keying = services.key_result(dispute=factories.dispute(), result=RESULT, keyed_by=first, source=SOURCE)
    return {"dispute": dispute, "keying": keying, "ballot": factories.ballot(dispute)}


def answers(client, role, address, *, ask):
    if role:
        client.force_login(factories.user("somebody", group=role))
    return (
        getattr(client, ask)(address, {"why": "to see"}).status_code
        if ask == "post"
        else client.get(address).status_code
    )


@pytest.mark.parametrize("role", range(len(ROLES)), ids=[role or "Visitor" for role in ROLES])
@pytest.mark.parametrize("address", WHO_GETS_WHAT)
def test_a_page_is_for_those_whose_work_it_is(client, rows, role, address):
    asked = answers(client, ROLES[role], address.format(**rows), ask="get")

    assert asked == WHO_GETS_WHAT[address][role]


@pytest.mark.parametrize("role", range(len(ROLES)), ids=[role or "Visitor" for role in ROLES])
@pytest.mark.parametrize("address", POSTED)
def test_what_is_posted_is_taken_from_those_whose_work_it_is(client, rows, role, address):
    asked = answers(client, ROLES[role], address.format(**rows), ask="post")

    assert asked == POSTED[address][role]


@pytest.mark.parametrize("role", [OFFICER, CHIEF])
@pytest.mark.parametrize("model", ["ballot", "keying", "change"])
def test_the_admin_changes_nothing_of_results_for_anybody(client, rows, role, model):
    client.force_login(factories.user("somebody", group=role, is_staff=True))

    assert client.get(f"/admin/ballots/{model}/add/").status_code == NO
    assert client.post(f"/admin/ballots/{model}/1/delete/").status_code in (NO, SIGN_IN)


def test_an_officer_writes_no_more_than_results():
    granted = PERMISSIONS[OFFICER]

    assert granted["add"] == granted["change"] == ("ballots.ballot",)
    assert "delete" not in granted


def test_an_editor_writes_no_result():
    written = [model for verb in ("add", "change", "delete") for model in PERMISSIONS[EDITOR][verb]]

    assert not any(model.startswith("ballots.") for model in written)
