"""An editor's way from a page to a decision, what it would change beforehand, and its undo: every page that decides something.

What the desk itself decides is in test_the_queue_is_worked_through, pinned sentences in test_an_editor_pins_a_sentence.
"""

import pytest
from playwright.sync_api import expect

from articles.models import Claim, Decision, Person
from disputes import acting_forms
from disputes.models import Dispute, Organisation
from tests.browser.signing_in import SCRIPT, open_page, sign_in
from tests.disputes.settled import ALSO_MARL, MARL, WARDS, bring_wards, settle


@pytest.fixture(params=SCRIPT)
def page(request, chromium_browser, live_server, empty_queue):
    page = open_page(chromium_browser, live_server, script=SCRIPT[request.param], size=(390, 844))
    page.context.set_default_timeout(30_000)  # each step derives everything anew, and takes it back
    yield page
    page.context.close()


def dispute_at(employer):
    return Dispute.objects.public().get(employer_names__contains=[employer])


def follow(page, name):
    page.get_by_role("link", name=name, exact=True).first.click()


def name_other(page, other):
    page.get_by_label("address of its page").fill(other.get_absolute_url())


def decide(page, said):
    page.get_by_role("button", name="See what it would change").click()
    page.get_by_role("heading", name="What this would change").wait_for()
    assert page.locator(".change").count()
    page.get_by_role("button", name=said).click()
    page.get_by_role("status").get_by_text("Done:").wait_for()


def undo(page):
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    page.get_by_role("status").get_by_text("Undone:").wait_for()


# ---- disputes --------------------------------------------------------------------------------------


def splits_a_dispute(page):
    page.goto(dispute_at(MARL).get_absolute_url())
    follow(page, "Split")
    page.get_by_role("checkbox").first.check()
    decide(page, "Make two disputes of one")


def puts_disputes_together(page):
    page.goto(dispute_at(WARDS[0]).get_absolute_url())
    follow(page, "Put together with another")
    name_other(page, dispute_at(WARDS[1]))
    decide(page, "Put disputes together")


def moves_an_article(page):
    page.goto(dispute_at(MARL).get_absolute_url())
    follow(page, "Move an article")
    page.get_by_role("group", name="Article that moves").get_by_role("radio").first.check()
    page.get_by_role("group", name="Which").get_by_label(WARDS[0]).check()
    decide(page, "Move an article to another dispute")


def puts_a_dispute_in_a_campaign(page):
    page.goto(dispute_at(MARL).get_absolute_url())
    follow(page, "Put it in a campaign")
    name_other(page, dispute_at(WARDS[0]))
    decide(page, "Put a dispute in a campaign")
    expect(page.get_by_text("Part of the campaign")).to_be_visible()


def takes_a_dispute_out_of_its_campaign(page):
    page.goto(dispute_at(WARDS[0]).get_absolute_url())
    follow(page, "Take it out of its campaign")
    decide(page, "Take a dispute out of a campaign")
    expect(page.get_by_text("Part of the campaign")).to_have_count(0)


# ---- what articles say -----------------------------------------------------------------------------


def to_an_article(page):
    claim = Claim.objects.news().about("members_affected").first()
    page.goto(claim.reading.article.get_absolute_url())
    page.get_by_role("heading", name="What it says").wait_for()


def corrects_a_claim(page):
    to_an_article(page)
    page.locator(".finding", has_text="Members affected").get_by_role("link", name="Correct").first.click()
    page.get_by_label("How many", exact=True).fill("4321")
    decide(page, "Correct what was read")


def withdraws_a_claim(page):
    to_an_article(page)
    page.locator(".finding", has_text="Dispute").get_by_role("link", name="Withdraw").first.click()
    decide(page, "Withdraw what was read")


def corrects_a_speaker(page):
    to_an_article(page)
    follow(page, "Correct who said it")
    page.get_by_label("Who said it").fill("Orla Tresize")
    decide(page, "Correct who said it")


def takes_a_quote_down(page):
    to_an_article(page)
    follow(page, "Take it down")
    page.get_by_label("Why").fill("She did not say this.")
    decide(page, "Take a quote down")
    expect(page.get_by_text("A quote was taken down")).to_be_visible()


def takes_an_article_down(page):
    to_an_article(page)
    follow(page, "Take this article down")
    page.get_by_label("Why").fill("Asked for by its paper.")
    decide(page, "Take an article down")
    expect(page.get_by_role("heading", name="Taken down")).to_be_visible()


# ---- names -----------------------------------------------------------------------------------------


def to_a_person(page, name="Ada Penhale"):
    page.goto(Person.objects.quoted().get(name=name).get_absolute_url())


def says_that_two_people_are_one(page):
    to_a_person(page)
    follow(page, "Another name of somebody")
    name_other(page, Person.objects.quoted().get(name="Corin Maddern"))
    decide(page, "Say that two people are one")


def says_that_one_name_is_two_people(page):
    to_a_person(page)
    follow(page, "Two people")
    page.get_by_role("checkbox").first.check()
    decide(page, "Say that one name is two people")


def confirms_a_person(page):
    to_a_person(page)
    follow(page, "Confirm")
    decide(page, "Confirm a person")
    expect(page.get_by_role("link", name="Confirm", exact=True)).to_have_count(0)


def to_an_organisation(page, name):
    page.goto(Organisation.objects.get(name=name).get_absolute_url())


def says_that_two_organisations_are_one(page):
    to_an_organisation(page, WARDS[0])
    follow(page, "Another name of something else")
    name_other(page, Organisation.objects.get(name=MARL))
    decide(page, "Make one organisation of several names")


def renames_an_organisation(page):
    to_an_organisation(page, MARL)
    follow(page, "Give it another name")
    page.get_by_label("What it is called").fill("Hospitals of Marl")
    decide(page, "Give an organisation another name")
    expect(page.get_by_role("heading", level=1, name="Hospitals of Marl")).to_be_visible()


def takes_a_name_off(page):
    to_an_organisation(page, MARL)
    follow(page, "Take a name off")
    page.get_by_label(ALSO_MARL).check()
    decide(page, "Take a name off an organisation")


def confirms_an_organisation(page):
    to_an_organisation(page, MARL)
    follow(page, "Confirm")
    decide(page, "Confirm an organisation")
    expect(page.get_by_text("no editor has looked at its name")).to_have_count(0)


FAMILIES = {
    "disputes": (
        splits_a_dispute, puts_disputes_together, moves_an_article, puts_a_dispute_in_a_campaign,
        takes_a_dispute_out_of_its_campaign,
    ),
    "what articles say": (
        corrects_a_claim, withdraws_a_claim, corrects_a_speaker, takes_a_quote_down, takes_an_article_down,
    ),
    "people": (says_that_two_people_are_one, says_that_one_name_is_two_people, confirms_a_person),
    "organisations": (
        says_that_two_organisations_are_one, renames_an_organisation, takes_a_name_off, confirms_an_organisation,
    ),
}  # fmt: skip
QUIET = (confirms_a_person,)
"""What an export does not tell."""


@pytest.mark.parametrize("journeys", FAMILIES.values(), ids=FAMILIES)
def test_each_decision_is_seen_beforehand_made_and_undone_without_a_trace(page, journeys, monkeypatch):
    bring_wards(monkeypatch)
    before = settle()
    sign_in(page, role="Editor", then="/disputes/")
    page.get_by_role("heading", level=1, name="Disputes").wait_for()
    for journey in journeys:
        journey(page)
        assert (settle() == before) == (journey in QUIET), journey.__name__

        undo(page)
        assert settle() == before, journey.__name__
    assert Decision.objects.count() == len(journeys)
    assert not Decision.objects.standing().exists()


def test_every_page_that_decides_has_a_journey():
    assert sum(map(len, FAMILIES.values())) == len(acting_forms.__all__) - 1, "Deciding is what they share"
