"""Stretches of one utterance are read together."""

from articles.models import Quote
from articles.utterances import Utterance, utterances


def quote(**columns):
    return Quote(**{"reading_id": 1, "group": 1, "kind": "direct", "speaker": "Ada Penhale", **columns})


def test_the_stretches_of_a_group_are_one_utterance_in_their_order():
    first, other, second = quote(start=0), quote(start=5, group=2), quote(start=9)

    assert utterances([first, other, second]) == [Utterance((first, second)), Utterance((other,))]


def test_groups_of_two_articles_are_never_one():
    assert len(utterances([quote(reading_id=1), quote(reading_id=2)])) == 2


def test_an_organisation_that_the_role_names_is_not_said_twice():
    said = Utterance((quote(role="president of the Harbour League", organisation="Harbour League"),))

    assert said.standing == "president of the Harbour League"


def test_role_and_organisation_are_both_said_where_they_differ():
    assert Utterance((quote(role="president", organisation="Harbour League"),)).standing == "president, Harbour League"


def test_only_an_utterance_wholly_without_marks_is_reported_speech():
    assert Utterance((quote(kind="indirect"),)).reported
    assert not Utterance((quote(kind="indirect"), quote(kind="mixed"))).reported
