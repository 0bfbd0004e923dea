"""Name, role and organisation come out the same however a sentence puts them beside the words in marks."""

from __future__ import annotations

import pytest

from extraction.quotes import find

_WORDS = "We have waited for far too long"
_FRAMES = (
    "{name}, {role} of {body}, said: “{words}”",
    "“{words},” said {name}, {role} of {body}.",
    "“{words},” said {body} {role} {name}.",
    "{body} {role} {name} said: “{words}”",
    "{body}’s {role}, {name}, said: “{words}”",
    "“{words},” said {body}’s {role}, {name}.",
    "The {role} of {body}, {name}, said: “{words}”",
    "{name}, who is {role} of {body}, said: “{words}”",
    "{name}, 54, {role} of {body}, said: “{words}”",
    "{name} ({role}, {body}) said: “{words}”",
    "{name} – {role} of {body} – said: “{words}”",
    "According to {name}, {role} of {body}, “{words}”",
    "Speaking at a rally, {name}, {role} for {body}, warned: “{words}”",
    "“{words}” – {name}, {role}, {body}",
    "Last night {body} {role} {name} told members: “{words}”",
)
_PEOPLE = (
    ("Nora Pell", "general secretary", "Carters’ Union"),
    ("Tom House", "regional officer", "Unite"),
    ("Siân O’Hask", "head of policy", "Northern Water"),
    ("Omar al-Hask", "shop steward", "Harrow & Sons"),
    ("Xanthe Tregear", "spokesperson", "Department for Roads"),
    ("Ade Okonjo", "chief nurse", "St Anne’s Hospital"),
    ("Rosa May", "organiser", "Local 12"),
)


@pytest.mark.parametrize("frame", _FRAMES)
@pytest.mark.parametrize(("name", "role", "body"), _PEOPLE, ids=[person[0] for person in _PEOPLE])
def test_name_role_and_body_are_read(frame: str, name: str, role: str, body: str) -> None:
    text = frame.format(name=name, role=role, body=body, words=_WORDS)
    (quote,) = (q for q in find(text) if q.kind != "indirect")
    speaker = quote.speaker
    assert speaker is not None and speaker.name == name
    assert role in (speaker.role or "").lower()
    assert (speaker.organisation or "").removeprefix("the ") == body


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Nora Pell, a Dutch member of the Harrow Council, said: “No deal.”", "Harrow Council"),
        ("Nora Pell, chief of staff to Tom Hask, said: “No deal.”", None),
        ("Managers at Harrow Mill said: “No deal.”", "Harrow Mill"),
        ("Train drivers at noon said: “No deal.”", None),
        ("Nora Pell, in a letter to members, said: “No deal.”", None),
    ],
)
def test_people_and_plain_nouns_are_no_organisation(text: str, organisation: str | None) -> None:
    (quote,) = (q for q in find(text) if q.kind != "indirect")
    assert quote.speaker is not None and quote.speaker.organisation == organisation
