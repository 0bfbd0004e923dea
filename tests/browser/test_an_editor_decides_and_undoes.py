"""An editor's way from a page to a decision, what it would change beforehand, and its undo; with and without script."""

import pytest

from articles.models import Claim, Decision
from disputes.models import Dispute
from tests.browser.signing_in import SCRIPT, open_page, sign_in
from tests.disputes.settled import articles_of, bring, settle
from tests.main_job.ways import sample_sources


@pytest.fixture(params=SCRIPT)
def page(request, chromium_browser, live_server, empty_queue):
    page = open_page(chromium_browser, live_server, script=SCRIPT[request.param], size=(390, 844))
    page.context.set_default_timeout(30_000)  # each step derives everything anew, and takes it back
    yield page
    page.context.close()


def samples():
    bring(source for source in sample_sources() if source.path.name.startswith(("harnmouth-bins", "skelmarsh")))
    return settle()


def largest():
    return max(Dispute.objects.public(), key=lambda dispute: (len(articles_of(dispute)), dispute.slug))


def follow(page, name):
    page.get_by_role("link", name=name, exact=True).first.click()


def decide(page, said):
    page.get_by_role("button", name="See what it would change").click()
    page.get_by_role("heading", name="What this would change").wait_for()
    assert page.locator(".change").count()
    page.get_by_role("button", name=said).click()
    page.get_by_role("status").get_by_text("Done:").wait_for()


def undo(page):
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    page.get_by_role("status").get_by_text("Undone:").wait_for()


def splits_a_dispute(page):
    page.goto(largest().get_absolute_url())
    follow(page, "Split")
    page.get_by_role("checkbox").first.check()
    decide(page, "Make two disputes of one")


def puts_disputes_together(page):
    one, other = sorted(Dispute.objects.public(), key=lambda dispute: -len(articles_of(dispute)))[:2]
    page.goto(one.get_absolute_url())
    follow(page, "Put together with another")
    page.get_by_label("address of its page").fill(other.get_absolute_url())
    decide(page, "Put disputes together")


def moves_an_article(page):
    one, other = sorted(Dispute.objects.public(), key=lambda dispute: -len(articles_of(dispute)))[:2]
    page.goto(one.get_absolute_url())
    follow(page, "Move an article")
    page.get_by_role("group", name="Article that moves").get_by_role("radio").first.check()
    page.get_by_label("address of its page").fill(other.get_absolute_url())
    decide(page, "Move an article to another dispute")


def to_an_article(page):
    page.goto(largest().get_absolute_url())
    page.locator(".sources a").first.click()
    page.get_by_role("heading", name="What it says").wait_for()


def corrects_a_claim(page):
    page.goto(Claim.objects.news().about("members_affected").first().reading.article.get_absolute_url())
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
    assert page.get_by_text("A quote was taken down").is_visible()


def takes_an_article_down(page):
    to_an_article(page)
    follow(page, "Take this article down")
    page.get_by_label("Why").fill("Asked for by its paper.")
    decide(page, "Take an article down")
    assert page.get_by_role("heading", name="Taken down").is_visible()


def says_that_two_people_are_one(page):
    page.goto("/people/")
    other = page.locator("main li a").nth(1).get_attribute("href")
    page.locator("main li a").first.click()
    follow(page, "Another name of somebody")
    page.get_by_label("address of its page").fill(other)
    decide(page, "Say that two people are one")


EVERY = (
    splits_a_dispute, puts_disputes_together, moves_an_article, corrects_a_claim, withdraws_a_claim, corrects_a_speaker,
    takes_a_quote_down, takes_an_article_down, says_that_two_people_are_one,
)  # fmt: skip


def test_each_decision_is_seen_beforehand_made_and_undone_without_a_trace(page):
    before = samples()
    sign_in(page, role="Editor", then="/disputes/")
    for journey in EVERY:
        journey(page)
        assert settle() != before, journey.__name__

        undo(page)
        assert settle() == before, journey.__name__
    assert Decision.objects.count() == len(EVERY)
    assert not Decision.objects.standing().exists()
