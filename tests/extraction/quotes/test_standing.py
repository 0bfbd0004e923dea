"""What is told of a speaker: role, organisation, the way the mention is written, and whose account it is."""

from __future__ import annotations

import pytest

from extraction.quotes import find
from extraction.types import Quote, Speaker


def _only(text: str) -> Quote:
    (quote,) = (q for q in find(text) if q.kind != "indirect")
    return quote


def _speaker(text: str) -> Speaker:
    speaker = _only(text).speaker
    assert speaker is not None
    return speaker


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("“No,” said CWA general secretary Nora Pell.", "CWA general secretary", "CWA"),
        ("“No,” said the CWA’s depot chair Nora Pell.", "CWA’s depot chair", "CWA"),
        ("“No,” said Nora Pell, a shop steward at Harrow Mill.", "a shop steward at Harrow Mill", "Harrow Mill"),
        ("“No,” said CWA President Nora Pell.", "CWA President", "CWA"),
        ("Its general secretary, Nora Pell, said: “No deal.”", "general secretary", None),
        ("Mr Hask’s deputy, Nora Pell, said: “No deal.”", "Mr Hask’s deputy", None),
        ("“No,” said the CWA’s Nora Pell.", None, "CWA"),
        ("“No,” said Nora Pell of the Carters’ Union.", None, "the Carters’ Union"),
        ("The leader of the council, Nora Pell, said: “No deal.”", "The leader of the council", None),
        ("“No,” said Sen. Nora Pell (D-Mo.).", "Sen.", "D-Mo."),
        ("“No,” said Nora Pell, 45, who runs the night shift.", "who runs the night shift", None),
    ],
)
def test_role_and_organisation_are_as_written(text: str, role: str | None, organisation: str | None) -> None:
    speaker = _speaker(text)
    assert (speaker.role, speaker.organisation) == (role, organisation)


def test_their_spans_cut_out_exactly_these_words() -> None:
    text = "“No,” said Nora Pell, a shop steward at Harrow Mill."
    speaker = _speaker(text)
    assert speaker.role_span is not None and speaker.role_span.of(text) == speaker.role
    assert speaker.organisation_span is not None and speaker.organisation_span.of(text) == speaker.organisation
    assert speaker.span is not None and speaker.span.of(text) == speaker.as_written == "Nora Pell"


def test_a_role_stated_once_holds_for_every_quote_of_the_person() -> None:
    text = "Nora Pell, a shop steward at Harrow Mill, was first out.\n\n“No deal,” Pell said."
    assert _speaker(text).role == "a shop steward at Harrow Mill"


def test_the_mention_beside_the_quote_stays_as_written() -> None:
    speaker = _speaker("Nora Pell was first out. “No deal,” she said.")
    assert (speaker.name, speaker.as_written) == ("Nora Pell", "she")


def test_a_pseudonym_is_marked() -> None:
    assert _speaker("“No deal,” said Milly (not her real name).").pseudonym


def test_a_spokesperson_is_told_from_a_person_and_from_a_body() -> None:
    kinds = [
        _speaker(text).kind
        for text in (
            "“No deal,” said Nora Pell.",
            "“No deal,” said a spokeswoman for Harrow Mill.",
            "“No deal,” said Harrow Council.",
            "“No deal,” said one cleaner.",
        )
    ]
    assert kinds == ["person", "spokesperson", "organisation", "anonymous"]


def test_words_of_another_century_are_historic() -> None:
    text = "The strike began in 2024. “We were hungry,” said a carter during the 1911 lockout."
    assert _only(text).historic


def test_words_of_this_year_are_not() -> None:
    assert not _only("The strike began in 2024. “We are tired,” said a carter during the 2023 lockout.").historic


def test_the_one_who_relays_a_quote_is_kept_beside_its_speaker() -> None:
    quote = _only("Nora Pell said Tom Hask had called the plan “a bad joke at best”.")
    assert quote.reported_by == "Nora Pell"


def test_two_clauses_side_by_side_relay_nothing() -> None:
    text = "Nora Pell urged the board to think again, while Tom Hask accused it of “sheer and utter folly”."
    assert _only(text).reported_by is None


def test_the_cue_is_kept_with_its_place() -> None:
    text = "“No deal,” Nora Pell insisted."
    quote = _only(text)
    assert quote.cue_span is not None
    assert quote.cue == "insisted" == quote.cue_span.of(text)


def test_stretches_of_one_utterance_share_a_group_and_others_do_not() -> None:
    text = "“The ballot,” Nora Pell said, “is over.”\n\nTom Hask said: “Good.”"
    groups = [q.group for q in find(text) if q.kind != "indirect"]
    assert groups == [0, 0, 1]


def test_a_cue_beside_the_quote_is_surer_than_the_sentence_before() -> None:
    near = _only("“Nobody listens to us any more,” Nora Pell said.")
    far = _only("Nora Pell had lost patience.\n\n“Nobody listens to us any more.”")
    assert near.confidence > far.confidence
