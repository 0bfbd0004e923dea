"""Indirect speech: which words somebody is said to have said, and who."""

from __future__ import annotations

import pytest

from extraction.quotes import find
from extraction.types import Quote

REPORTED = [
    # after the verb, with and without 'that'
    ("The union said that drivers would walk out on Friday.", "that drivers would walk out on Friday", "the union"),
    ("The union said drivers would walk out.", "drivers would walk out", "the union"),
    ("Anna Lowe says the offer falls short.", "the offer falls short", "Anna Lowe"),
    ("The company insists no jobs will be lost.", "no jobs will be lost", "the company"),
    ("Ferrymen's Guild said about 900 of its members would strike.", "about 900 of its members would strike", None),
    ("The council said at least 40 schools would close.", "at least 40 schools would close", "the council"),
    ("Teachers warned pupils would suffer.", "pupils would suffer", "Teachers"),
    ("She argued there was no money left.", "there was no money left", None),
    # past what tells when, where and to whom
    ("The council said on Monday that bins would be emptied.", "that bins would be emptied", "the council"),
    ("The council said on Monday bins would be emptied.", "bins would be emptied", "the council"),
    ("The firm said in a letter to staff that the site would close.", "that the site would close", "the firm"),
    ("Anna Lowe told the committee that talks had failed.", "that talks had failed", "Anna Lowe"),
    ("Anna Lowe told reporters the talks had failed.", "the talks had failed", "Anna Lowe"),
    ("Managers warned drivers that shifts would change.", "that shifts would change", "Managers"),
    # infinitives, questions, noun phrases
    ("Anna Lowe promised to fight the closure.", "to fight the closure", "Anna Lowe"),
    ("The union urged ministers to fund a fair deal.", "to fund a fair deal", "the union"),
    ("The union called on ministers to act.", "ministers to act", "the union"),
    ("The union told staff not to cross the picket line.", "not to cross the picket line", "the union"),
    ("Anna Lowe asked whether the board would resign.", "whether the board would resign", "Anna Lowe"),
    ("The union announced three more days of strikes.", "three more days of strikes", "the union"),
    ("Anna Lowe warned of further strikes in the spring.", "further strikes in the spring", "Anna Lowe"),
    ("The guild accused the firm of breaking its word.", "the firm of breaking its word", "the guild"),
    ("Workers have expressed concern that shifts will grow.", "that shifts will grow", "Workers"),
    ("Staff complained bitterly that rotas came late.", "that rotas came late", "Staff"),
    ("The union has pointed out that prices doubled.", "that prices doubled", "the union"),
    ("A watchdog warned in May that the pier was unsafe.", "that the pier was unsafe", "a watchdog"),
    ("Anna Lowe told about 60 members in a hall that it was over.", "that it was over", "Anna Lowe"),
    ("Anna Lowe takes no side but has complained that nobody asked.", "that nobody asked", "Anna Lowe"),
    # where the speaker says no more
    ("The board said it knew of the leak but declined to comment.", "it knew of the leak", "the board"),
    ("The board said it knew of the leak but would not elaborate.", "it knew of the leak", "the board"),
    ("Anna Lowe told staff that he would help, then left the room.", "that he would help", "Anna Lowe"),
    # past a dateline
    ("WESTPORT (Wire) - Anna Lowe quit on Monday, saying she was tired.", "she was tired", "Anna Lowe"),
    # before the verb
    ("It does not pay, Anna Lowe said.", "It does not pay", "Anna Lowe"),
    ("Talks had broken down, the union said.", "Talks had broken down", "the union"),
    ("Talks had broken down, said Anna Lowe.", "Talks had broken down", "Anna Lowe"),
    ("Drivers will walk out on Friday, the guild has confirmed.", "Drivers will walk out on Friday", "the guild"),
    ("Most trains ran on time, according to the operator.", "Most trains ran on time", "the operator"),
    ("According to the union, the plan would cost lives.", "the plan would cost lives", "the union"),
    ("The vote was close, as the union has said.", "The vote was close", "the union"),
    # where it ends
    ("The union said pay had fallen, adding that members were angry.", "pay had fallen", "the union"),
    ("The firm said it was sorry but warned that jobs were at risk.", "it was sorry", "the firm"),
    ("The firm said it was sorry; the union was not impressed.", "it was sorry", "the firm"),
    ("The union claims rules were broken, but offered no proof.", "rules were broken", "the union"),
    ("While the union said pay had fallen, the firm raised its profits.", "pay had fallen", "the union"),
    ("The board, which said that it had no money, is to meet.", "that it had no money", "the board"),
    ("The firm vowed to appeal the ruling, a step nobody expected.", "to appeal the ruling", "the firm"),
    ("Some drivers said they would work and others said they would not.", "they would work", "some drivers"),
    (
        "The union said that if talks failed, members would walk out.",
        "that if talks failed, members would walk out",
        None,
    ),
    # who is meant
    ("Anna Lowe spoke first. She said the offer was poor.", "the offer was poor", "Anna Lowe"),
    ("Anna Lowe, of the Ferrymen's Guild, said the offer was poor.", "the offer was poor", "Anna Lowe"),
    ("Unite and its members said they would not move.", "they would not move", "Unite and its members"),
    ("Anna Lowe met drivers, saying the firm must move.", "the firm must move", "Anna Lowe"),
    ("Members of the guild at Hale Ferries say they will strike.", "they will strike", None),
    ("The talks failed, one Leeds official said.", "The talks failed", "one Leeds official"),
    ("Tom Hale quit. Tom Hale's lawyer said he was ill.", "he was ill", "Tom Hale's lawyer"),
    ("As many experts, including Mr Hale, have said, the plan is sound.", "the plan is sound", "many experts"),
    ("Mr Tom Hale quit. His campaign said he was ill.", "he was ill", "his campaign"),
    ("The airline rejected the claim, saying it had no money.", "it had no money", "the airline"),
]

SILENT = [
    "The trust denied it had broken the agreement.",
    "The firm did not say whether jobs would go.",
    "Drivers were told that the depot would close.",
    "The claims of the union were heard on Monday by the board.",
    "The state rules on strikes have changed since then.",
    "The union said: 'We will not be moved by threats.'",
    "The union said the offer was 'derisory' and that nobody would take it.",
    "In a statement, the union said: 'We will not be moved.'",
    "The firm has added two ferries to the line this summer.",
    "The union found a way through the old agreement.",
    "The drivers who called the line will be paid.",
    "Of those who did respond, two-thirds were nurses.",
    "After the union complained, the rota was changed.",
]


@pytest.mark.parametrize(("text", "content", "speaker"), REPORTED)
def test_the_content_stands_without_cue_and_closing_punctuation(text: str, content: str, speaker: str | None) -> None:
    quotes = {q.span.of(text): q for q in indirect(text)}
    assert content in quotes
    if speaker:
        found = quotes[content].speaker
        assert found is not None
        assert found.name == speaker


@pytest.mark.parametrize("text", SILENT)
def test_what_nobody_is_said_to_have_said_is_left_out(text: str) -> None:
    assert indirect(text) == []


def test_words_on_both_sides_of_the_cue_are_one_utterance() -> None:
    text = "The plan, Anna Lowe said on Friday, would cost lives."
    before, after = indirect(text)
    assert (before.span.of(text), after.span.of(text)) == ("The plan", "would cost lives")
    assert before.group == after.group


def test_a_setting_before_the_cue_is_not_part_of_what_was_said() -> None:
    text = "Back in Leeds, Anna Lowe said, the mood was grim."
    assert [q.span.of(text) for q in indirect(text)] == ["the mood was grim"]


def test_only_the_outer_of_two_voices_is_heard() -> None:
    text = "The union said managers had promised to review the rota."
    assert [q.span.of(text) for q in indirect(text)] == ["managers had promised to review the rota"]


def indirect(text: str) -> list[Quote]:
    return [quote for quote in find(text) if quote.kind == "indirect"]
