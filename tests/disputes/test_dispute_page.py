"""The page of one dispute: every fact, and under each the words it rests on."""

from datetime import date

import pytest
from django.utils import timezone

from disputes.models import AffectedRole, Dispute, DisputeRedirect, Summary
from tests import factories, html

pytestmark = pytest.mark.django_db

TODAY = date(2026, 2, 25)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.views.localdate", lambda: TODAY)


@pytest.fixture
def article():
    return factories.article()


@pytest.fixture
def dispute(article):
    made = factories.dispute()
    factories.link(article, made)
    return made


@pytest.fixture
def rests_on(article):
    return factories.evidence(article, "walk out on 3 March")


def page(client, dispute):
    return client.get(dispute.get_absolute_url())


# ---- its address -----------------------------------------------------------------------------------


def test_an_address_it_once_had_leads_to_the_present_one(client, dispute):
    DisputeRedirect.objects.create(slug="harbour-row", dispute=dispute)

    response = client.get("/disputes/harbour-row/")

    assert response.status_code == 301
    assert response.url == dispute.get_absolute_url()


def test_a_dispute_that_was_not_computed_yet_is_not_found(client):
    Dispute.objects.create(slug="too-early", stale_since=timezone.now())

    assert client.get("/disputes/too-early/").status_code == 404
    assert client.get("/disputes/never-heard-of/").status_code == 404


# ---- evidence --------------------------------------------------------------------------------------


def test_a_fact_leads_to_the_words_it_rests_on_and_to_their_place(client, dispute, article, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3))
    start, end = factories.span(article, "walk out on 3 March")

    action = html.section(page(client, dispute), "action")

    assert '<blockquote class="excerpt"><p>walk out on 3 March</p></blockquote>' in action
    assert f'href="{article.get_absolute_url()}#span-{start}-{end}">The Sound Gazette, <time' in action


def test_a_source_without_outlet_is_cited_by_its_title(client, dispute, article, rests_on):
    article.outlet = None
    article.save()
    factories.entry(dispute, rests_on)

    assert "‘Ferry crews to walk out’, <time" in html.section(page(client, dispute), "timeline")


def test_the_evidence_of_a_withdrawn_article_is_not_shown(client, dispute, article, rests_on):
    factories.action(dispute, rests_on)
    article.withdrawn_at = timezone.now()
    article.save()

    assert "walk out on 3 March" not in html.source(page(client, dispute))


def test_an_official_record_is_named_with_its_source(client, dispute):
    record = {"record": "ballot-7", "source": "https://scrutineer.example/7"}
    factories.vote(dispute, [record], origin="official", questions=[])

    ballots = html.section(page(client, dispute), "ballots")

    assert "ballot-7" in ballots
    assert 'href="https://scrutineer.example/7"' in ballots
    assert "From the official record" in ballots


def test_each_sentence_of_the_summary_has_its_evidence(client, dispute, article):
    rests_on = factories.evidence(article, "The company said the crossing would stay open.")
    factories.summary(dispute, "The crossing was to stay open.", evidence=rests_on)

    summary = html.section(page(client, dispute), "summary")

    assert "<summary>The crossing was to stay open.</summary>" in summary
    assert "The company said the crossing would stay open.</p></blockquote>" in summary


def test_what_changed_last_in_the_summary_is_told_with_a_way_to_all_versions(client, dispute, rests_on, article):
    factories.summary(dispute, "What stays.", "What was held first.")
    factories.summary(dispute, "What stays.", "What is held now.", evidence=rests_on)

    changed = html.section(page(client, dispute), "changed")

    assert "<ins>What is held now.</ins>" in changed
    assert "<del>What was held first.</del>" in changed
    assert "What stays." not in changed
    assert article.get_absolute_url() in changed
    assert f"{dispute.get_absolute_url()}summaries/" in changed


def test_nothing_has_changed_in_a_first_version(client, dispute):
    factories.summary(dispute, "What is held now.")

    assert html.section(page(client, dispute), "changed") == ""


def test_an_editors_sentence_is_marked_as_such(client, dispute):
    pinned = {"text": "An editor wrote this.", "evidence": [{"record": "pinned", "source": "a letter"}], "pinned": True}
    Summary.objects.create(dispute=dispute, version=1, sentences=[pinned])

    assert "(an editor’s sentence)" in html.section(page(client, dispute), "summary")


# ---- figures ---------------------------------------------------------------------------------------


def test_what_the_action_costs_is_told_by_each_with_who_said_it_and_the_words(client, dispute, rests_on):
    factories.cost(
        dispute, rests_on, per="day", whose="the company", said_by="Harrow Sound Ferries", on=date(2026, 2, 20)
    )
    factories.cost(dispute, rests_on, amount="2000000", up_to="3000000", whose="the economy", foreseen=True)

    figures = html.section(page(client, dispute), "figures")

    assert "£40,000 a day" in figures
    assert "Cost to the company; according to Harrow Sound Ferries, <time" in figures
    assert "£2,000,000 to £3,000,000" in figures
    assert "Cost to the economy, foreseen; as reported" in figures
    assert figures.count("<p>walk out on 3 March</p>") == 2


def test_figures_that_disagree_stand_side_by_side_with_who_gave_them(client, dispute, rests_on):
    dispute.members_affected, dispute.members_qualifier, dispute.members_evidence = 420, "about", rests_on
    dispute.members_figures = [
        {"value": 420, "qualifier": "about", "said_by": "Union of Harbour Trades", "evidence": rests_on},
        {"value": 1310, "qualifier": "", "said_by": "Harrow Sound Ferries", "evidence": rests_on},
    ]
    dispute.save()

    figures = html.section(page(client, dispute), "figures")

    assert "the figures differ" in figures
    assert "420" in figures and "according to Union of Harbour Trades" in figures
    assert "1,310" in figures and "according to Harrow Sound Ferries" in figures


def test_a_single_figure_is_not_said_to_differ(client, dispute, rests_on):
    dispute.members_affected, dispute.members_qualifier, dispute.members_evidence = 6500, "about", rests_on
    dispute.members_figures = [{"value": 6500, "qualifier": "about", "said_by": "", "evidence": rests_on}]
    dispute.save()

    figures = html.section(page(client, dispute), "figures")

    assert "6,500" in figures
    assert "differ" not in figures


def test_the_latest_vote_is_the_last_result_and_not_a_ballot_still_open(client, dispute, rests_on):
    factories.vote(dispute, rests_on, questions=[{"action": "strike", "yes_pct": "61"}])
    factories.vote(dispute, rests_on, questions=[{"action": "strike", "yes_pct": "88.0"}])
    factories.vote(dispute, rests_on, status="open", questions=[{"action": "strike"}])

    figures = html.section(page(client, dispute), "figures")

    assert "88.0 per cent for" in figures
    assert "61 per cent" not in figures


# ---- action ----------------------------------------------------------------------------------------


def test_the_next_action_is_the_first_that_stands_and_lies_ahead(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 2, 10), status="took_place")
    factories.action(dispute, rests_on, starts_on=date(2026, 2, 26), status="called_off")
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 9))
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), ends_on=date(2026, 3, 4))

    coming = html.words(page(client, dispute), within="next")

    assert "Next strike day Announced Tuesday 3 March 2026 to Wednesday 4 March 2026 in 6 days" in coming
    assert "and 1 more" in coming
    assert "26 February" not in coming


@pytest.mark.parametrize(("status", "label"), [("called_off", "Called off"), ("suspended", "Suspended")])
def test_what_was_called_off_is_shown_as_such_and_never_as_coming(client, dispute, rests_on, status, label):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), status=status)

    response = page(client, dispute)

    assert label in html.section(response, "action")
    assert "coming" not in html.section(response, "action")
    assert "nothing is on record" in html.words(response, within="next").lower()
    assert "Next strike day" not in html.words(response)


def test_how_an_action_came_to_its_status_can_be_opened(client, dispute, rests_on):
    told = [
        {"status": "announced", "on": "2026-02-20", "evidence": []},
        {"status": "called_off", "on": None, "evidence": []},
    ]
    factories.action(dispute, rests_on, status="called_off", history=told)

    action = html.section(page(client, dispute), "action")

    assert 'Announced: printed on <time datetime="2026-02-20">20 February 2026</time>' in action
    assert 'Called off: <span class="not-stated">date not stated</span>' in action


# ---- timeline --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ({"date": date(2026, 3, 3)}, "3 March 2026"),
        ({}, "date not stated"),
        (
            {"date_earliest": date(2026, 2, 9), "date_latest": date(2026, 2, 15), "date_written": "last week"},
            "between 9 and 15 February 2026 (“last week”)",
        ),
        ({"date_written": "after the regatta"}, "“after the regatta” (day not stated)"),
    ],
)
def test_an_entry_is_as_exact_as_its_text(client, dispute, rests_on, when, shown):
    factories.entry(dispute, rests_on, **when)

    words = html.words(page(client, dispute)).replace("( “", "(“")

    assert shown in " ".join(words.split())


def test_the_timeline_keeps_the_order_of_resolution(client, dispute, rests_on):
    factories.entry(dispute, rests_on, text="A ballot was announced.")
    factories.entry(dispute, rests_on, text="Members voted for a strike.", date=date(2026, 2, 1))

    timeline = html.section(page(client, dispute), "timeline")

    assert timeline.index("A ballot was announced.") < timeline.index("Members voted for a strike.")


# ---- ballots ---------------------------------------------------------------------------------------


def test_figures_of_a_ballot_that_no_text_gives_are_not_stated(client, dispute, rests_on):
    factories.vote(dispute, rests_on, questions=[{"action": "strike", "outcome": "for", "yes_pct": "85"}])

    ballots = html.section(page(client, dispute), "ballots")

    assert "<dt>Entitled to vote</dt><dd><span" in ballots.replace("> <", "><")
    assert ballots.count('class="not-stated"') == 7  # opened, closed, entitled, returned, turnout, against, spoiled
    assert "15" not in html.figures(html.words(page(client, dispute))), "nothing is worked out from the 85 per cent"


def test_a_printed_percentage_is_drawn_and_kept_as_printed(client, dispute, rests_on):
    factories.vote(dispute, rests_on, questions=[{"action": "strike", "yes_pct": "50.0", "no_pct": "49.5"}])

    ballots = html.section(page(client, dispute), "ballots")

    assert '<rect class="bar-yes" x="0" y="0" width="50.0"' in ballots
    assert '<rect class="bar-no" x="50.5" y="0" width="49.5"' in ballots
    assert "50.0 per cent for" in ballots


def test_a_vote_on_an_offer_is_not_called_a_vote_on_action(client, dispute, rests_on):
    factories.vote(dispute, rests_on, about="offer", questions=[{"action": "unspecified", "yes_pct": "73"}])

    response = page(client, dispute)

    assert "The offer" in html.section(response, "ballots")
    assert "Latest vote: the offer" in html.section(response, "figures")
    assert "ndustrial action" not in html.section(response, "ballots")


@pytest.mark.parametrize("percentage", [None, "", "most", "NaN", "-4", "120"])
def test_what_is_not_a_percentage_is_not_drawn(client, dispute, rests_on, percentage):
    factories.vote(dispute, rests_on, questions=[{"action": "strike", "yes": 40, "yes_pct": percentage}])

    assert "<svg" not in html.section(page(client, dispute), "ballots")


# ---- the rest --------------------------------------------------------------------------------------


def test_an_allowance_says_who_gets_it_and_who_does_not(client, dispute, rests_on):
    factories.allowance(
        dispute, rests_on, amount="1250", currency="GBP", paid_to="deck officers", withheld_from="galley staff"
    )

    allowances = html.section(page(client, dispute), "allowances")

    assert all(words in allowances for words in ("£1,250", "deck officers", "galley staff"))


def test_an_offer_without_a_figure_has_none(client, dispute, rests_on):
    factories.offer(dispute, rests_on, what="an improved rota")

    offers = html.section(page(client, dispute), "offers")

    assert "an improved rota" in offers
    assert 'data-label="Amount"><span><span class="not-stated">not stated' in offers


def test_what_each_side_holds_comes_union_first(client, dispute, rests_on):
    factories.position(dispute, rests_on, side="employer", party="Harrow Sound Ferries", text="the rota was fair")
    factories.position(dispute, rests_on, side="union", party="Union of Harbour Trades", text="the rota was not")

    positions = html.section(page(client, dispute), "positions")

    assert positions.index("the rota was not") < positions.index("the rota was fair")


def test_quotes_of_an_agency_copy_are_not_told_twice(client, dispute, article):
    copy = factories.article(copy_of=article)
    for source in (article, copy):
        factories.quote_link(dispute, factories.quote(source, "We asked for fairness,"))

    assert html.section(page(client, dispute), "quotes").count("We asked for fairness,") == 1


def test_every_source_is_listed_with_its_date_or_without(client, dispute):
    undated = factories.article(published=None, title="Ferry row goes on", outlet="Harrow Echo")
    factories.link(undated, dispute)

    sources = html.section(page(client, dispute), "sources")

    assert "Ferry crews to walk out" in sources
    assert "Ferry row goes on" in sources
    assert "Harrow Echo, <span" in sources and "date not stated" in sources


def test_markup_in_facts_is_shown_and_not_obeyed(client, dispute, rests_on):
    factories.entry(dispute, rests_on, text="<b>A strike</b>")

    assert "&lt;b&gt;A strike&lt;/b&gt;" in html.source(page(client, dispute))


# ---- the mandate, and days to be checked -----------------------------------------------------------


def test_the_mandate_tells_its_end_its_rule_and_what_was_voted_for(client, dispute, rests_on):
    factories.mandate(
        dispute, rests_on, last_on=date(2026, 3, 1), if_agreed=date(2026, 6, 1), actions=["strike", "asos"],
        untold=["asos"], workplaces=2, of_workplaces=3, rule_in_words="Six months.", rule_source="s.234(1)",
        notes=["taken that it opened in time"],
    )  # fmt: skip

    mandate = html.words(page(client, dispute), within="mandate")

    assert "Mandate ends 1 March 2026 5 days left" in mandate
    assert "Strike action, Action short of a strike (whether every test is met cannot be told)" in mandate
    assert "Workplaces 2 of 3" in mandate
    assert "to 1 June 2026 at most" in mandate
    assert "Six months. s.234(1) (gb-mandate-2017)" in mandate
    assert "Taken that it opened in time." in mandate


def test_a_mandate_that_is_over_says_so(client, dispute, rests_on):
    factories.mandate(dispute, rests_on, begin_by=date(2026, 2, 24))

    assert "Action has to begin by 24 February 2026 over" in html.words(page(client, dispute), within="mandate")


def test_a_day_to_be_checked_says_why_and_by_which_rule(client, dispute, rests_on):
    check = {
        "reason": "after 1 March 2026, the last day",
        "rule": "gb-mandate-2017",
        "source": "s.234(1)",
        "evidence": rests_on,
    }
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), checks=[check])

    action = html.words(page(client, dispute), within="action")

    assert "check After 1 March 2026, the last day. Rule gb-mandate-2017: s.234(1)" in action
    assert "lawful" not in action and "legal" not in action


def test_the_number_of_queries_does_not_grow_with_the_facts(client, dispute, article, django_assert_num_queries):
    for day in (1, 2, 3):
        source = factories.article()
        factories.link(source, dispute)
        rests_on = factories.evidence(source, "walk out on 3 March")
        factories.action(dispute, rests_on, starts_on=date(2026, 3, day))
        factories.vote(dispute, rests_on, questions=[{"action": "strike", "yes_pct": "85"}])
        factories.mandate(dispute, rests_on, last_on=date(2026, 8, day))
        for make in (factories.allowance, factories.offer, factories.position, factories.cost, factories.entry):
            make(dispute, rests_on)
        AffectedRole.objects.create(dispute=dispute, position=day, name="deckhands", evidence=rests_on)
        factories.quote_link(dispute, factories.quote(source, "We asked for fairness,"))
        factories.summary(dispute, f"Version {day}.", evidence=rests_on)

    # The dispute, its eleven kinds of facts and summaries, its days, its parties, the sources (in two) and why, what was taken
    # down of earlier summaries, the quotes, the declared results.
    with django_assert_num_queries(20):
        page(client, dispute)
