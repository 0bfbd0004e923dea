"""What holds for every page: no inline style or script, headings in order, one h1, the notice of a demonstration."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from articles.models import Decision
from ballots.services import key_result
from disputes.models import Organisation
from tests import factories, html
from tests.ballots.test_a_result_is_keyed_twice import RESULT, SOURCE, confirm

pytestmark = pytest.mark.django_db

PUBLIC = [
    "home", "disputes", "dispute", "article", "sign in", "not found", "calendar", "quotes", "people", "person",
    "organisations", "organisation", "ballot", "about reading", "campaign", "summaries", "quote", "reported", "embedded",
    "embedded quote", "alerts", "save search", "check your mail", "link over",
]  # fmt: skip
OF_EDITORS = [
    "full text",
    "new article",
    "draft",
    "batches",
    "batch",
    "account",
    "password",
    "desk",
    "silence",
    "log",
    "pin",
]
OF_OFFICERS = ["new ballot", "not allowed", "waiting", "key again", "own keying", "amend", "correct", "trail"]


@pytest.fixture(params=[*PUBLIC, *OF_EDITORS, *OF_OFFICERS])
def page(request, client):
    """The response of each page, with something in every section of it."""
    article, dispute = factories.article(), factories.dispute()
    rests_on = factories.evidence(article, "walk out on 3 March")
    factories.link(article, dispute)
    factories.claim(article, "3 March", predicate="industrial_action", value={"kind": "strike", "status": "announced"})
    person = factories.person("Ada Penhale")
    quote = factories.quote(article, "We asked for fairness,", person=person)
    factories.quote_link(dispute, quote)
    reported = factories.quote(article, "the crossing would stay open", kind="indirect", person=person)
    union = Organisation.objects.create(name="Union of Harbour Trades", kind="union")
    dispute.unions.add(union)
    factories.summary(dispute, "Before.", evidence=rests_on)
    factories.summary(dispute, "Ferry crews want sick pay.", evidence=rests_on)
    factories.action(dispute, rests_on, starts_on=date(2999, 3, 3))
    factories.vote(dispute, rests_on, questions=[{"action": "strike", "yes_pct": "85", "no": 3}])
    for make in (factories.allowance, factories.offer, factories.position, factories.entry):
        make(dispute, rests_on)
    editor, officer = factories.user("editor", group="Editor"), factories.user("officer", group="Ballot officer")
    factories.vote(dispute, rests_on, differing=[{"field": "turnout_pct", "value": "61", "evidence": rests_on}])
    Decision.objects.create(kind="withdraw_article", subject={"article": article.sha256}, decided_by=editor)
    if request.param not in PUBLIC:
        client.force_login(editor if request.param in OF_EDITORS else officer)
    addresses = {
        "home": "/", "disputes": "/disputes/", "dispute": dispute.get_absolute_url(), "sign in": "/sign-in/",
        "summaries": f"{dispute.get_absolute_url()}summaries/", "pin": f"{dispute.get_absolute_url()}summaries/pin/",
        "new article": "/articles/new/", "draft": factories.draft(editor).get_absolute_url(),
        "batches": "/batches/", "batch": factories.batch(article, rejected="empty").get_absolute_url(),
        "desk": "/desk/", "silence": "/desk/?kind=silence", "log": "/desk/log/",
        "account": "/account/", "password": "/account/password/",
        **of_results(dispute, officer), "new ballot": f"/ballots/new/?dispute={dispute.slug}", "not allowed": "/articles/new/",
        "not found": "/nothing-here/", "calendar": "/calendar/", "quotes": "/quotes/?q=fairness", "people": "/people/",
        "person": person.get_absolute_url(), "organisations": "/organisations/",
        "organisation": union.get_absolute_url(), "about reading": "/about/reading/",
        "campaign": factories.campaign(dispute).get_absolute_url(),
        "quote": quote.lasting_address, "reported": reported.lasting_address,
        "embedded": f"/embed{dispute.get_absolute_url()}", "embedded quote": f"/embed{quote.lasting_address}",
        "alerts": "/alerts/", "save search": "/alerts/save/?what=quotes&q=fairness", "link over": "/alerts/manage/x/",
        "check your mail": "/alerts/check-your-mail/",
    }  # fmt: skip
    return client.get(addresses.get(request.param, article.get_absolute_url()))


def of_results(dispute, officer):
    """The pages of a result that was corrected, of one's own that waits, and of another's."""
    ballot, other = factories.ballot(dispute), factories.user("other", group="Ballot officer")
    own, others = (key_result(dispute=dispute, result=RESULT, keyed_by=by, source=SOURCE) for by in (officer, other))
    right = replace(ballot.result, entitled_to_vote=1001)
    mend = key_result(
        dispute=dispute, result=right, keyed_by=other, source=SOURCE, corrects=ballot, note="A new report."
    )
    confirm(mend, officer, right)
    at = ballot.get_absolute_url()
    return {
        "ballot": at, "waiting": "/ballots/waiting/", "key again": others.get_absolute_url(),
        "own keying": own.get_absolute_url(), "amend": f"{own.get_absolute_url()}amend/",
        "correct": f"{at}correct/", "trail": f"{at}trail/",
    }  # fmt: skip


def test_no_style_or_script_is_inline(page):
    source = re.sub("<textarea.*?</textarea>", "", html.source(page))  # what is there to be copied is text

    source = source.replace('<script type="application/ld+json">', "")  # data, which no browser runs

    assert not re.search(r"<style|<script(?![^>]* src=)| style=| on[a-z]+=\"|javascript:", source)


def test_nothing_is_asked_of_another_host(page):
    elements = re.findall(r"<(?:link|script|img|iframe)[^>]*>", html.source(page))
    only_named = re.compile(r'rel="(?:canonical|alternate)"')  # no browser fetches these
    loaded = re.findall(r'(?:href|src)="([^"]+)"', " ".join(each for each in elements if not only_named.search(each)))

    assert loaded
    assert all(address.startswith("/") and not address.startswith("//") for address in loaded)


def test_headings_go_down_one_level_at_a_time(page):
    levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", html.source(page))]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_every_id_is_on_the_page_once(page):
    ids = re.findall(r' id="([^"]+)"', html.source(page))

    assert sorted(ids) == sorted(set(ids))


def test_every_table_has_a_caption_and_scopes(page):
    source = html.source(page)

    assert source.count("<table") == source.count("<caption")
    assert "<th>" not in source


def test_a_demonstration_says_that_everything_is_invented(client, settings):
    settings.DEMO_NOTICE = True
    assert "All employers, unions and people on this site are invented" in html.words(client.get("/"))

    settings.DEMO_NOTICE = False
    assert "invented" not in html.words(client.get("/"))
