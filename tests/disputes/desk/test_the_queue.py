"""What waits on the desk, kind by kind; what is put away stays away until what it rests on changes."""

from datetime import date

import pytest

from articles.models import Article, Claim
from disputes import services
from disputes.decisions import KINDS as DECISIONS
from disputes.desk import dismissing
from disputes.desk.queue import lay_open, queue
from disputes.models import ClaimLink, Dispute, Organisation
from tests import factories
from tests.disputes.desk import told
from tests.disputes.settled import settle

pytestmark = pytest.mark.django_db

TODAY = date(2026, 2, 25)


@pytest.fixture
def chief():
    return factories.user("chief")


def items(kind, *, today=TODAY):
    return queue(today, kind=kind).items


def choices(item, *, today=TODAY):
    return {choice.key: choice for choice in lay_open(item, today).choices if choice.key}


def make(choice, chief):
    return services.decide(kind=choice.kind, subject=dict(choice.subject), decided_by=chief)


def differing_figures():
    source = told.article(issues=("pay",))
    told.members(source, "400", 400)
    told.link(source)
    dispute = Dispute.objects.get()
    leading, other = factories.evidence(source, "400"), factories.evidence(source, "250 people")
    dispute.members_figures = [
        {"value": 400, "qualifier": "", "said_by": "", "evidence": leading},
        {"value": 250, "qualifier": "about", "said_by": "the company", "evidence": other},
    ]
    dispute.save()
    return dispute


def test_an_article_that_fits_two_disputes_waits_with_both_of_them():
    told.two_disputes_and_one_that_fits_both()

    [item] = items("link")
    opened = lay_open(item, TODAY)

    assert item.line == "Which dispute is ‘Ferry crews again’ about?"
    assert [choice.label for choice in opened.choices if choice.kind == "accept_link"] == [
        f"It is about {dispute}" for dispute in Dispute.objects.order_by("slug")
    ]
    assert {passage.article.title for passage in opened.passages} == {
        "Ferry crews again", "Pay at the ferries", "Safety at sea",
    }  # fmt: skip


def test_accepting_moves_the_article_to_its_dispute(chief):
    *_, either = told.two_disputes_and_one_that_fits_both()
    [item] = items("link")
    accept = choices(item)["a"]

    make(accept, chief)

    link = ClaimLink.objects.get(article=either)
    assert accept.label == f"It is about {link.dispute}"
    assert accept.effect == "moves 1 article there, with 1 claim and 0 quotes"
    assert items("link") == []


def test_rejecting_keeps_the_article_apart_from_all_that_it_was_offered(chief):
    pay, rotas, either = told.two_disputes_and_one_that_fits_both()
    theirs = {link.dispute_id for link in ClaimLink.objects.filter(article__in=[pay, rotas])}

    make(choices(items("link")[0])["r"], chief)

    assert ClaimLink.objects.get(article=either).dispute_id not in theirs
    assert items("link") == []


def test_a_link_that_is_proposed_asks_about_that_dispute_alone():
    pay, _, either = told.two_disputes_and_one_that_fits_both()
    to = ClaimLink.objects.get(article=pay).dispute
    ClaimLink.objects.filter(article=either).update(outcome="proposed", dispute=to)

    [item] = items("link")

    assert item.line == f"Is ‘Ferry crews again’ about {to}?"
    assert choices(item)["a"].label == f"It is about {to}"
    assert choices(item)["r"].effect == "keeps it apart from 1 dispute; no fact of theirs changes"


def test_figures_that_differ_stand_side_by_side_in_their_words():
    dispute = differing_figures()

    [item] = items("contradiction")
    opened = lay_open(item, TODAY)

    assert item.line == f"The figures of members affected differ: {dispute}"
    assert [passage.remark for passage in opened.passages] == ["400", "about 250, according to the company"]
    assert (
        opened.passages[1].before
        == "The Union of Harbour Trades says 400 of its members are affected. The company speaks of"
    )


def test_figures_of_a_ballot_that_differ_wait_too():
    source, dispute = factories.article(), factories.dispute()
    factories.link(source, dispute)
    rests_on = factories.evidence(source, "walk out on 3 March")
    factories.vote(dispute, rests_on, differing=[{"field": "turnout_pct", "value": "61", "evidence": rests_on}])

    assert [item.line for item in items("contradiction")] == [
        f"Reports of a ballot differ in turnout (per cent): {dispute}"
    ]


def test_that_they_do_differ_is_not_asked_again_until_one_changes(chief):
    dispute = differing_figures()

    make(choices(items("contradiction")[0])["a"], chief)
    assert items("contradiction") == []

    dispute.members_figures[1]["value"] = 260
    dispute.save()
    assert len(items("contradiction")) == 1


def test_what_is_put_away_changes_nothing_public_and_is_back_when_undone(chief):
    told.two_disputes_and_one_that_fits_both()
    before = settle()

    decision = make(choices(items("link")[0])["l"], chief)
    assert items("link") == []
    assert settle() == before

    services.undo(decision=decision, undone_by=chief)
    assert len(items("link")) == 1


def test_a_dispute_that_is_being_computed_anew_is_not_asked_about():
    differing_figures()
    Dispute.objects.update(stale_since="2026-02-25T12:00Z")

    assert items("contradiction") == []


def test_what_was_read_with_little_confidence_waits_and_what_is_sure_does_not():
    source = told.article(issues=("pay",))
    told.members(source, "400", 400)
    source.readings.get().claims.filter(predicate="members_affected").update(confidence=0.45)
    told.link(source)

    [item] = items("doubt")

    assert item.line == "Members affected: is “400” read right?"
    assert lay_open(item, TODAY).remarks == ["How many: 400"]


def test_an_article_that_was_taken_down_waits_with_what_rested_on_it(chief):
    source, dispute = factories.article(), factories.dispute()
    factories.link(source, dispute)
    factories.summary(dispute, "Crews are to walk out.", evidence=factories.evidence(source, "walk out on 3 March"))
    source.withdrawn_at, source.withdrawn_reason = "2026-02-24T10:00Z", "printed in error"
    source.save()

    [item] = items("withdrawn")

    remarks = lay_open(item, TODAY).remarks
    assert remarks[0] == "Why: printed in error"
    assert "Version 1 said: Crews are to walk out." in remarks


def test_an_article_that_nothing_rested_on_is_taken_down_quietly():
    source = factories.article()
    factories.summary(factories.dispute(), "Crews.", evidence=factories.evidence(factories.article(), "Ferry crews"))
    source.withdrawn_at = "2026-02-24T10:00Z"
    source.save()

    assert items("withdrawn") == []


def test_a_strike_day_that_passed_in_silence_waits_with_what_to_look_for():
    source = told.article(issues=("pay",), outlet="The Sound Gazette")
    told.strike(source, "3 March", "2026-03-03")
    told.link(source)

    assert items("silence") == []
    [item] = items("silence", today=date(2026, 3, 9))
    opened = lay_open(item, date(2026, 3, 9))

    assert item.line.startswith("No word of whether a strike took place: 3 March 2026")
    assert opened.look_for[:2] == (told.UNION, told.EMPLOYER)
    assert opened.remarks == ["Who wrote of it last: The Sound Gazette"]
    assert opened.passages[0].words == "3 March"


def test_a_mandate_about_to_end_waits_until_a_new_one_takes_its_place():
    source = told.article(issues=("pay",))
    told.link(source)
    settle()
    dispute, rests_on = Dispute.objects.get(), factories.evidence(source, "Ferry crews")
    factories.mandate(dispute, rests_on, last_on=date(2026, 3, 20))

    [item] = items("silence")
    assert item.line.startswith("The mandate for action ends on 20 March 2026")
    assert items("silence", today=date(2026, 2, 1)) == []

    factories.mandate(dispute, rests_on, first_on=date(2026, 2, 24), last_on=date(2027, 2, 23))
    assert items("silence") == []


def test_an_organisation_known_from_a_text_alone_waits_with_where_it_is_named():
    source = told.article(issues=("pay",))
    told.link(source)
    Organisation.objects.filter(name=told.UNION).update(confirmed=True)

    [item] = items("organisation")

    assert item.line == "Is “Harrow Sound Ferries” the name of an employer?"
    assert lay_open(item, TODAY).passages[0].words == told.EMPLOYER


def test_people_wait_only_where_they_can_be_confirmed(monkeypatch):
    factories.quote(factories.article(), "We asked for fairness,", person=factories.person("Ada Penhale"))
    monkeypatch.delitem(DECISIONS, "confirm_person", raising=False)
    assert items("person") == []

    monkeypatch.setitem(DECISIONS, "confirm_person", DECISIONS["dismiss_item"])
    assert [item.line for item in items("person")] == ["Is Ada Penhale who they seem to be?"]


def test_a_choice_whose_kind_of_decision_is_not_there_is_not_offered(monkeypatch):
    differing_figures()
    [item] = items("contradiction")
    monkeypatch.delitem(DECISIONS, "withdraw_claim", raising=False)
    assert "r" not in choices(item)

    monkeypatch.setitem(DECISIONS, "withdraw_claim", DECISIONS["dismiss_item"])
    assert choices(item)["r"].label == "‘400’ was misread: withdraw it"


def test_each_of_two_figures_in_one_sentence_is_withdrawn_by_its_own_claim(monkeypatch):
    monkeypatch.setitem(DECISIONS, "withdraw_claim", DECISIONS["dismiss_item"])
    dispute = differing_figures()
    source, sentence = Article.objects.get(), "The Union of Harbour Trades says 400 of its members are affected."
    told.members(source, "250 people", 250)
    start, end = factories.span(source, sentence)
    for claim in Claim.objects.filter(predicate="members_affected"):
        claim.spans.create(position=1, start=start, end=end)
    factories.action(dispute, [*factories.evidence(source, "3 March"), *factories.evidence(source, sentence)])

    offered = [each for each in lay_open(items("contradiction")[0], TODAY).choices if each.kind == "withdraw_claim"]

    assert [(each.label, each.subject["value"]["count"]["value"]) for each in offered] == [
        ("‘about 250, according to the company’ was misread: withdraw it", 250),
        ("‘400’ was misread: withdraw it", 400),
    ]
    assert {each.effect for each in offered} == {"takes 1 fact away"}


def test_to_withdraw_who_is_in_dispute_takes_the_article_out(monkeypatch):
    monkeypatch.setitem(DECISIONS, "withdraw_claim", DECISIONS["dismiss_item"])
    source = told.article(issues=("pay",))
    told.members(source, "400", 400)
    source.readings.get().claims.filter(predicate="dispute").update(confidence=0.5)
    told.link(source)

    [item] = items("doubt")

    assert choices(item)["r"].effect == f"takes the article out of {Dispute.objects.get()}, with 2 claims"


def test_all_kinds_are_in_one_order_with_the_most_useful_first():
    differing_figures()
    Organisation.objects.update(confirmed=False)

    waiting = queue(TODAY).items

    assert [item.kind for item in waiting] == ["contradiction", "organisation", "organisation"]
    assert [item.weight for item in waiting] == sorted((item.weight for item in waiting), reverse=True)


def test_the_key_of_an_item_outlasts_its_rows():
    told.two_disputes_and_one_that_fits_both()
    [before] = items("link")
    ClaimLink.objects.all().delete()
    Dispute.objects.all().delete()
    told.link(*Article.objects.all())

    [after] = items("link")

    assert (after.key, after.fingerprint) == (before.key, before.fingerprint)
    assert dismissing.not_now(after) == dismissing.not_now(before)
