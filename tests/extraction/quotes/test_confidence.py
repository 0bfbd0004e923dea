"""How sure a quote is: surest where a name stands beside it, least where nobody can tell who is meant."""

from extraction.quotes import find

SAID = "“Nobody listens to us any more,” {} said."


def _confidence(text: str) -> float:
    return next(quote.confidence for quote in find(text) if quote.kind != "indirect")


def test_a_name_is_surer_than_a_description() -> None:
    assert _confidence(SAID.format("Nora Pell")) > _confidence(SAID.format("one loader"))


def test_a_pronoun_that_one_person_alone_fits_is_surer_than_one_that_fits_two() -> None:
    one = "Nora Pell opened the meeting at the depot.\n\n" + SAID.format("she")
    two = "Nora Pell met Mrs Hask at the depot.\n\n" + SAID.format("she")
    assert _confidence(one) > _confidence(two)


def test_a_pronoun_that_nobody_fits_is_the_least_sure() -> None:
    nobody = "The depot opened at noon.\n\n" + SAID.format("she")
    assert _confidence(nobody) < 0.7
