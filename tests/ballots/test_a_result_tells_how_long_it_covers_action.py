"""A result on record tells its dispute how long it covers action; a correction moves that, and what is lost tells nothing."""

from dataclasses import replace
from datetime import date

import pytest

from ballots import services
from ballots.results import Count, Part
from ballots.statements import mandate_value
from disputes.models import Statement
from disputes.services import recompute
from tests import factories

pytestmark = pytest.mark.django_db

LOST = [Count("strike", 190, 600, 10)]
BOTH = [Count("strike", 600, 190, 10), Count("asos", 300, 480, 20)]


@pytest.fixture
def dispute():
    return factories.dispute()


def corrected(ballot, **columns):
    """The ballot, after two people keyed a correction."""
    right = replace(ballot.result, **columns)
    first, second = factories.user("first"), factories.user("second")
    keying = services.key_result(
        dispute=ballot.dispute, result=right, source="https://scrutineer.example/2", keyed_by=first, corrects=ballot,
        note="A new report came.",
    )  # fmt: skip
    services.confirm_keying(keying=keying, result=right, begun_with=keying.fingerprint, confirmed_by=second)


def told():
    """The value of the mandate that stands, None where there is none."""
    return Statement.objects.standing().filter(predicate="mandate").values_list("value", flat=True).first()


def mandates(dispute):
    recompute(dispute_id=dispute.pk)
    return [(mandate.first_on, mandate.last_on) for mandate in dispute.mandates.all()]


def test_it_is_on_record_with_its_rule_and_what_members_voted_for(dispute):
    ballot = factories.ballot(dispute, jurisdiction="GB", opened_on=date(2026, 1, 5), counts=BOTH)

    statement = Statement.objects.get(predicate="mandate")
    assert (statement.record, statement.origin, statement.stated_on) == (
        f"ballot-{ballot.pk}-mandate",
        "official",
        date(2026, 2, 2),
    )
    value = statement.value
    assert (value["first"], value["last"], value["if_agreed"]) == ("2026-02-02", "2026-08-01", "2026-11-01")
    assert (value["rule"], value["jurisdiction"]) == ("gb-mandate-2017", "GB")
    assert (value["actions"], value["untold"]) == (["strike"], ["strike"])  # the 40 per cent test cannot be told


def test_it_becomes_a_fact_of_the_dispute(dispute):
    factories.ballot(dispute, jurisdiction="GB")

    assert mandates(dispute) == [(date(2026, 2, 2), date(2026, 8, 1))]


def test_a_lost_ballot_covers_nothing(dispute):
    factories.ballot(dispute, jurisdiction="GB", counts=LOST)

    assert told() is None


def test_too_small_a_turnout_covers_nothing(dispute):
    factories.ballot(dispute, jurisdiction="GB", opened_on=date(2026, 1, 5), entitled_to_vote=1700)

    assert told() is None


def test_where_the_rules_that_hold_are_not_known_nothing_is_told(dispute):
    factories.ballot(dispute)

    assert told() is None


def test_a_correction_moves_it(dispute):
    ballot = factories.ballot(dispute, jurisdiction="GB")
    corrected(ballot, closed_on=date(2026, 2, 9))

    assert mandates(dispute) == [(date(2026, 2, 9), date(2026, 8, 8))]


def test_a_correction_by_which_it_is_lost_withdraws_it_and_another_brings_it_back(dispute):
    ballot = factories.ballot(dispute, jurisdiction="GB")
    won = ballot.result.counts
    corrected(ballot, counts=tuple(LOST))
    assert mandates(dispute) == []

    ballot.refresh_from_db()
    right = replace(ballot.result, counts=won)
    keying = services.key_result(
        dispute=dispute, result=right, source="s", keyed_by=factories.user("third"), corrects=ballot, note="Back."
    )
    services.confirm_keying(
        keying=keying, result=right, begun_with=keying.fingerprint, confirmed_by=factories.user("fourth")
    )
    assert mandates(dispute) == [(date(2026, 2, 2), date(2026, 8, 1))]


def test_what_was_reported_makes_way_for_what_is_declared(dispute):
    counts = [Count("strike", None, None, None, "90.0")]
    factories.ballot(
        dispute, jurisdiction="GB", kind="reported", counts=counts, turnout_pct="80", papers_returned=None,
        important_public_services="no",
    )  # fmt: skip
    assert Statement.objects.standing().get(predicate="mandate").origin == "editor"

    factories.ballot(dispute, jurisdiction="GB", important_public_services="no")
    assert Statement.objects.standing().get(predicate="mandate").origin == "official"


def test_a_vote_of_which_only_the_turnout_is_told_covers_nothing(dispute):
    factories.ballot(
        dispute,
        jurisdiction="GB",
        kind="reported",
        counts=[],
        turnout_pct="80",
        papers_returned=None,
        entitled_to_vote=None,
    )

    assert told() is None


def test_of_a_ballot_in_parts_it_holds_where_a_part_stands(dispute):
    def part(workplace, yes):
        return Part(
            employer="Harrow Sound Ferries", workplace=workplace, entitled_to_vote=100, papers_returned=80,
            counts=(Count("strike", yes, 80 - yes, 0),),
        )  # fmt: skip

    result = replace(
        factories.ballot(dispute, jurisdiction="GB", important_public_services="no").result,
        parts=(part("Quay", 70), part("Depot", 12), part("Office", 60)),
    )
    value = mandate_value(result)
    assert value is not None
    assert (value["workplaces"], value["untold"]) == ([2, 3], [])
    assert mandate_value(replace(result, parts=(part("Depot", 12),))) is None


def test_on_a_day_before_the_result_nothing_of_it_is_known(client, dispute):
    factories.link(factories.article(published=date(2026, 1, 20)), dispute)
    factories.ballot(dispute, jurisdiction="GB")
    recompute(dispute_id=dispute.pk)

    assert 'id="mandate"' in client.get(dispute.get_absolute_url()).content.decode()
    assert 'id="mandate"' not in client.get(dispute.get_absolute_url(), {"as_of": "2026-02-01"}).content.decode()
    assert 'id="mandate"' in client.get(dispute.get_absolute_url(), {"as_of": "2026-02-02"}).content.decode()
