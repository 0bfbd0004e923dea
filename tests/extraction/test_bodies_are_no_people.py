"""A company or union that speaks is not taken for a person."""

import extraction

TEXT = (
    "Drivers at Skelling Ferries will strike over pay, the Union of Harbour Trades said.\n"
    "Skelling Ferries said: “We have made a fair offer.”\n"
    "Ada Penhale, a driver, said: “It is not fair.”"
)


def test_a_speaker_named_like_an_organisation_of_the_text_is_one():
    kinds = {quote.speaker.name: quote.speaker.kind for quote in extraction.read(TEXT).quotes if quote.speaker}
    assert kinds["Skelling Ferries"] == "organisation"
    assert kinds["Ada Penhale"] == "person"
