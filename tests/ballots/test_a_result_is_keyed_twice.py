"""Two people key a declared result; what they key the same is recorded, and every step leaves its line."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from ballots import services
from ballots.models import Ballot, Change, Keying
from ballots.results import Count, Part, Result, differences, totals_of
from disputes.models import Statement
from tests import factories

pytestmark = pytest.mark.django_db

RESULT = Result(
    jurisdiction="GB",
    closed_on=date(2026, 2, 2),
    entitled_to_vote=1000,
    papers_returned=800,
    counts=(Count("strike", 600, 190, 10), Count("asos", 700, 85, 15)),
)
REPORTED = Result(
    kind="reported", closed_on=date(2026, 2, 2), turnout_pct="80", counts=(Count("strike", None, None, None, "75.9"),)
)
SOURCE = "https://scrutineer.example/harrow"


@pytest.fixture
def dispute():
    return factories.dispute()


@pytest.fixture
def ada():
    return factories.user("ada", group="Ballot officer")


@pytest.fixture
def ben():
    return factories.user("ben", group="Ballot officer")


def key(dispute, by, result=RESULT, **more):
    return services.key_result(dispute=dispute, result=result, keyed_by=by, source=SOURCE, **more)


def confirm(keying, by, result=RESULT, begun_with=None):
    return services.confirm_keying(
        keying=keying, result=result, begun_with=begun_with or keying.fingerprint, confirmed_by=by
    )


def part(workplace, entitled, returned, count):
    return Part(
        employer="Harrow Sound Ferries",
        workplace=workplace,
        entitled_to_vote=entitled,
        papers_returned=returned,
        counts=(count,),
    )


def trail(**of):
    return [
        (line.by.username, line.action, line.field, line.before, line.after) for line in Change.objects.filter(**of)
    ]


def test_what_one_person_keyed_waits(dispute, ada):
    keying = key(dispute, ada)

    assert keying.state == Keying.State.WAITING
    assert keying.result == RESULT
    assert not Ballot.objects.exists()
    assert not Statement.objects.exists()


def test_the_same_keyed_by_another_person_is_recorded_and_told(dispute, ada, ben):
    keying = key(dispute, ada)

    assert confirm(keying, ben) == []

    ballot = Ballot.objects.get()
    assert ballot.result == RESULT
    assert (ballot.entered_by, ballot.confirmed_by) == (ada, ben)
    assert ballot.reported_at is not None
    assert Statement.objects.get(predicate="ballot").origin == "official"


def test_what_differs_is_told_field_by_field_and_nothing_is_recorded(dispute, ada, ben):
    keying = key(dispute, ada)
    slip = replace(RESULT, papers_returned=801, counts=(Count("strike", 600, 191, 10), RESULT.counts[1]))

    told = [(one.field, one.first, one.second) for one in confirm(keying, ben, slip)]

    assert told == [("papers_returned", "800", "801"), ("strike_no_votes", "190", "191")]
    assert not Ballot.objects.exists()
    assert ("ben", "keyed otherwise", "papers returned", "800", "801") in trail()


def test_nobody_confirms_their_own(dispute, ada):
    keying = key(dispute, ada)

    with pytest.raises(services.OwnKeying):
        confirm(keying, ada)
    with pytest.raises(DatabaseError), transaction.atomic():
        Keying.objects.update(confirmed_by=ada)


def test_a_confirmation_begun_before_a_change_is_refused(dispute, ada, ben):
    keying = key(dispute, ada)
    begun_with = keying.fingerprint
    changed = replace(RESULT, papers_returned=805, counts=(Count("strike", 605, 190, 10),))
    services.amend_keying(keying=keying, result=changed, by=ada, source=SOURCE, report=None, why="a slip")

    with pytest.raises(services.Stale):
        confirm(keying, ben, changed, begun_with=begun_with)
    assert not Ballot.objects.exists()


def test_only_the_first_person_changes_what_waits(dispute, ada, ben):
    with pytest.raises(services.OwnKeying):
        services.amend_keying(keying=key(dispute, ada), result=RESULT, by=ben, source=SOURCE, report=None, why="")


def test_what_was_recorded_or_taken_back_waits_no_more(dispute, ada, ben):
    keying = key(dispute, ada)
    confirm(keying, ben)
    with pytest.raises(services.Stale):
        confirm(keying, ben)

    other = key(dispute, ada, replace(RESULT, closed_on=date(2026, 1, 2)))
    services.take_back(keying=other, by=ada, why="another dispute")
    with pytest.raises(services.Stale):
        confirm(other, ben)


def test_a_site_with_one_officer_records_at_once_and_it_was_entered_once(dispute, ada, settings):
    settings.SECOND_KEYING = False
    key(dispute, ada)

    assert Ballot.objects.get().confirmed_by is None


def test_a_correction_has_a_public_note_waits_too_and_changes_what_is_told(dispute, ada, ben):
    ballot = factories.ballot(dispute)
    right = replace(ballot.result, counts=(Count("strike", 610, 180, 10),))
    with pytest.raises(ValidationError):
        key(dispute, ada, right, corrects=ballot)

    keying = key(dispute, ada, right, corrects=ballot, note="The scrutineer sent a new report.")
    assert Ballot.objects.get().result != right
    confirm(keying, ben, right)

    ballot = Ballot.objects.get()
    assert (ballot.result, ballot.version) == (right, 2)
    assert ("ben", "corrected", "yes, strike", "600", "610") in trail(ballot=ballot)
    assert Statement.objects.get(predicate="ballot").value["questions"][0]["yes"] == 610


def test_a_correction_keyed_before_another_one_is_stale(dispute, ada, ben):
    ballot = factories.ballot(dispute)
    one, other = (replace(ballot.result, counts=(Count("strike", yes, 800 - yes, 0),)) for yes in (610, 620))
    first = key(dispute, ada, one, corrects=ballot, note="one")
    second = key(dispute, ada, other, corrects=ballot, note="another")
    confirm(first, ben, one)

    with pytest.raises(services.Stale):
        confirm(second, ben, other)


def test_an_embargo_keeps_it_from_everybody_until_its_hour(dispute, ada, ben):
    hour = datetime(2999, 1, 1, 9, tzinfo=UTC)
    confirm(key(dispute, ada, embargo_until=hour), ben)
    assert not Ballot.objects.public().exists()
    assert not Statement.objects.exists()

    assert services.publish_due(now=datetime(2999, 1, 1, 8, 59, tzinfo=UTC)) == []
    assert services.publish_due(now=hour) == [dispute]
    assert Ballot.objects.public().exists()
    assert services.publish_due(now=hour) == []


def test_a_reported_result_is_recorded_at_once_and_superseded_by_the_declared_one(dispute, ada, ben):
    key(dispute, ada, REPORTED)
    told = Ballot.objects.get()
    assert Statement.objects.get(predicate="ballot").origin == "editor"

    confirm(key(dispute, ada), ben)

    told.refresh_from_db()
    assert told.superseded_by.kind == "declared"
    assert list(Ballot.objects.standing()) == [told.superseded_by]
    assert [s.record for s in Statement.objects.standing().filter(predicate="ballot")] == [told.superseded_by.record]


def test_the_trail_is_never_changed_or_deleted(dispute, ada):
    key(dispute, ada)
    for change in (lambda: Change.objects.update(why="nothing"), lambda: Change.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert ("ada", "keyed", "papers returned", "", "800") in trail()


def test_the_parts_of_a_ballot_are_kept_and_add_up(dispute, ada, ben):
    parts = (part("Quay", 60, 40, Count("strike", 30, 10, 0)), part("Depot", 40, 12, Count("strike", 9, 2, 1)))
    result = totals_of(parts, of=Result(closed_on=date(2026, 2, 2)))
    assert (result.entitled_to_vote, result.papers_returned, result.counts) == (100, 52, (Count("strike", 39, 12, 1),))

    confirm(key(dispute, ada, result), ben, result)

    held = Ballot.objects.get().result
    assert differences(held, result) == []
    assert {part.name for part in held.parts} == {"Harrow Sound Ferries, Quay", "Harrow Sound Ferries, Depot"}


@pytest.mark.parametrize(
    "wrong",
    [
        replace(RESULT, counts=()),
        replace(RESULT, closed_on=None),
        replace(RESULT, papers_returned=None),
        replace(RESULT, papers_returned=1200),
        replace(RESULT, counts=(RESULT.counts[0], RESULT.counts[0])),
        replace(RESULT, counts=(Count("strike", 700, 190, 10),)),
    ],
)
def test_what_cannot_be_so_is_refused(dispute, ada, ben, wrong):
    with pytest.raises(ValidationError):
        confirm(key(dispute, ada, wrong), ben, wrong)
    assert not Ballot.objects.exists()
