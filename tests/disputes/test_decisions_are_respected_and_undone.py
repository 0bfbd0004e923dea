"""What people decide holds against every later linking; undone, it leaves no trace in what is public."""

import json
from uuid import uuid4

import pytest

from articles.decisions import claims, quotes
from articles.models import Article, Claim, Person, Quote, Report
from articles.services import read
from disputes import services
from disputes.decisions import KINDS, Refused
from disputes.models import ClaimLink, Dispute
from tests import factories
from tests.disputes.settled import ALSO_MARL, MARL, WARDS, articles_of, bring, bring_wards, settle
from tests.main_job.ways import sample_sources

pytestmark = pytest.mark.django_db


@pytest.fixture
def before(monkeypatch):
    """Everything public, as bytes, of a campaign and some of the samples as the machine takes them."""
    bring(source for source in sample_sources() if source.path.name.startswith(("harnmouth", "skelmarsh")))
    bring_wards(monkeypatch)
    return as_bytes(settle())


@pytest.fixture
def chief():
    return factories.user("chief")


def as_bytes(export):
    return json.dumps(export, sort_keys=True, ensure_ascii=False)


def large_disputes():
    """Those with the most articles first."""
    return sorted(Dispute.objects.public(), key=lambda dispute: (-len(articles_of(dispute)), dispute.slug))


def merging():
    one, other = large_disputes()[:2]
    return "merge_disputes", {"together": [*articles_of(one), *articles_of(other)], "apart": []}


def splitting():
    first, *rest = articles_of(large_disputes()[0])
    return "split_dispute", {"together": [first], "apart": rest}


def moving():
    one, other = large_disputes()[:2]
    first, *rest = articles_of(one)
    return "move_article", {"together": [first, articles_of(other)[0]], "apart": rest}


def accepting():
    return "accept_link", merging()[1]


def rejecting():
    return "reject_link", splitting()[1]


def article_at(employer):
    [dispute] = Dispute.objects.filter(employer_names__contains=[employer])
    return articles_of(dispute)[0]


def putting_in_a_campaign():
    return "put_in_campaign", {"article": article_at(MARL), "beside": article_at(WARDS[0])}


def taking_out_of_a_campaign():
    return "take_out_of_campaign", {"article": article_at(WARDS[0])}


def withdrawing():
    return "withdraw_article", {"article": articles_of(large_disputes()[0])[0]}


def employers():
    """What the employers of the largest disputes are called, each once."""
    return list(dict.fromkeys(dispute.employer_names[0] for dispute in large_disputes() if dispute.employer_names))


def merging_organisations():
    return "merge_organisations", {"kind": "employer", "names": employers()[:2]}


def renaming_organisation():
    return "rename_organisation", {"kind": "employer", "name": employers()[0], "to": "Quarries of the Sound"}


def taking_a_name_off():
    return "split_alias", {"kind": "employer", "name": ALSO_MARL}


def confirming_an_organisation():
    return "confirm_organisation", {"kind": "employer", "name": MARL}


def confirming_a_person():
    return "confirm_person", {"person": Person.objects.quoted().order_by("key")[0].key}


def putting_away():
    return "dismiss_item", {"item": "silence-1", "fingerprint": "1", "line": "No word of it", "because": "Not now"}


def pinning():
    words = {"sentence": "A sentence of an editor’s own.", "source": "https://gazette.example/1"}
    return "pin_sentence", {"dispute": articles_of(large_disputes()[0]), "place": "end", "over": "", **words}


def a_claim(predicate):
    """One that a fact rests on."""
    return Claim.objects.current().news().about(predicate).with_evidence().order_by("reading__article__sha256").first()


def correcting():
    claim = a_claim("members_affected")
    subject = claims.subject_of(claim)
    count = {**claim.value["count"], "value": claim.value["count"]["value"] + 7}
    return "correct_claim", {**subject, "new_value": {**claim.value, "count": count}}


def correcting_a_party():
    claim = a_claim("dispute")
    [first, *rest] = claim.value["unions"]
    unions = [{**first, "name": "Union of Lamp Lighters", "known": False}, *rest]
    return "correct_claim", {**claims.subject_of(claim), "new_value": {**claim.value, "unions": unions}}


def withdrawing_a_claim():
    return "withdraw_claim", claims.subject_of(a_claim("industrial_action"))


def withdrawing_that_there_is_a_dispute():
    return "withdraw_claim", claims.subject_of(a_claim("dispute"))


def an_utterance():
    named = Quote.objects.current().exclude(person=None).with_text()
    first = named.order_by("reading__article__sha256", "start").first()
    return [quote for quote in named if (quote.reading, quote.group) == (first.reading, first.group)]


def taking_down():
    return "take_down_quote", quotes.subject_of(an_utterance())


def correcting_a_speaker():
    speaker = {"name": "Orla Tresize", "kind": "person", "role": "regional officer", "organisation": ""}
    return "correct_speaker", {**quotes.subject_of(an_utterance()), "speaker": speaker}


def merging_people():
    one, other = Person.objects.quoted().order_by("key")[:2]
    return "merge_people", {"people": [one.key], "into": other.key}


def splitting_a_person():
    for person in Person.objects.quoted().order_by("key"):
        named_in = person.quotes.current().values_list("reading__article__sha256", flat=True)
        if len(set(named_in)) > 1:
            return "split_person", {"person": person.key, "articles": [min(named_in)]}
    raise AssertionError("nobody in the samples is quoted by two articles")


def a_report():
    """One of a reader; of one that is answered nothing more can be decided, so it is a new one."""
    return {"report": Report.objects.create(token=uuid4(), kind="fact", wrong="A figure is wrong.").reference}


def claiming_a_report():
    return "claim_report", a_report()


def settling_a_report():
    return "settle_report", a_report()


def turning_a_report_down():
    return "reject_report", a_report()


EVERY = (
    merging, splitting, moving, accepting, rejecting, putting_in_a_campaign, taking_out_of_a_campaign,
    withdrawing, merging_organisations, renaming_organisation, taking_a_name_off, confirming_an_organisation,
    correcting, correcting_a_party, withdrawing_a_claim, withdrawing_that_there_is_a_dispute,
    taking_down, correcting_a_speaker, merging_people, splitting_a_person, confirming_a_person, pinning, putting_away,
    claiming_a_report, settling_a_report, turning_a_report_down,
)  # fmt: skip
QUIET = (confirming_a_person, putting_away, claiming_a_report, settling_a_report, turning_a_report_down)
"""What changes nothing that an export tells."""


def dispute_of(sha256):
    return ClaimLink.objects.filter(article__sha256=sha256, claim__dispute_index=0).get().dispute


def test_every_kind_of_decision_is_here(before):
    assert {choose()[0] for choose in EVERY} == set(KINDS)


@pytest.mark.parametrize("choose", EVERY, ids=lambda choose: choose.__name__)
def test_a_decision_holds_through_linking_and_reading_anew_and_undone_leaves_no_trace(
    before, chief, choose, monkeypatch
):
    kind, subject = choose()
    decision = services.decide(kind=kind, subject=subject, decided_by=chief, reason="seen on the desk")
    decided = as_bytes(settle())
    assert (decided == before) == (choose in QUIET)

    services.relink(articles=Article.objects.all())
    assert as_bytes(settle()) == decided, "linked anew"

    read_all_anew(monkeypatch)
    assert as_bytes(settle()) == decided, "read anew"

    services.undo(decision=decision, undone_by=chief)
    assert as_bytes(settle()) == before, "undone"


def read_all_anew(monkeypatch):
    monkeypatch.setattr("extraction.VERSION", "another")
    for article in Article.objects.all():
        read(article=article)
    services.relink(articles=Article.objects.all())


def test_two_disputes_put_together_are_one(before, chief):
    kind, subject = merging()
    services.decide(kind=kind, subject=subject, decided_by=chief)

    assert len({dispute_of(article) for article in subject["together"]}) == 1


def test_what_is_split_off_is_a_dispute_of_its_own(before, chief):
    kind, subject = splitting()
    services.decide(kind=kind, subject=subject, decided_by=chief)

    assert dispute_of(subject["together"][0]) not in {dispute_of(article) for article in subject["apart"]}


def test_an_article_that_moves_is_of_the_other_dispute(before, chief):
    kind, subject = moving()
    services.decide(kind=kind, subject=subject, decided_by=chief)

    moved, anchor = subject["together"]
    assert dispute_of(moved) == dispute_of(anchor)


def test_an_article_that_was_moved_stays_when_another_of_its_former_dispute_is_linked_anew(before, chief):
    kind, subject = moving()
    services.decide(kind=kind, subject=subject, decided_by=chief)
    decided = as_bytes(settle())

    services.relink(articles=Article.objects.filter(sha256=subject["apart"][0]))
    assert as_bytes(settle()) == decided


def test_what_is_undone_cannot_be_undone_again(before, chief):
    kind, subject = splitting()
    decision = services.decide(kind=kind, subject=subject, decided_by=chief)
    services.undo(decision=decision, undone_by=chief)

    with pytest.raises(Refused, match="undone already"):
        services.undo(decision=decision, undone_by=chief)


def test_a_split_without_a_rest_is_refused(chief):
    with pytest.raises(Refused, match="both sides"):
        services.decide(kind="split_dispute", subject={"together": ["a" * 64], "apart": []}, decided_by=chief)
