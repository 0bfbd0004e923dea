"""Text -> the quotes a careful reader takes from it, in marks or not. Unions, employers and people are invented.

A row: a name, the text, and its quotes (words, speaker, kind); ``None`` for a speaker nobody could name.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    name: str
    text: str
    quotes: tuple[tuple[str, str | None, str], ...]


def direct(words: str, speaker: str | None) -> tuple[str, str | None, str]:
    return words, speaker, "direct"


def mixed(words: str, speaker: str | None) -> tuple[str, str | None, str]:
    return words, speaker, "mixed"


MARKS = (
    Row(
        "straight double marks",
        'Nora Pell said: "The offer is too low."',
        (direct("The offer is too low.", "Nora Pell"),),
    ),
    Row(
        "curly double marks",
        "Nora Pell said: “The offer is too low.”",
        (direct("The offer is too low.", "Nora Pell"),),
    ),
    Row(
        "straight single marks",
        "Nora Pell said: 'The offer is too low.'",
        (direct("The offer is too low.", "Nora Pell"),),
    ),
    Row(
        "curly single marks",
        "Nora Pell said: ‘The offer is too low.’",
        (direct("The offer is too low.", "Nora Pell"),),
    ),
    Row(
        "a straight mark opens, a curly one closes",
        'Nora Pell said: "The offer is too low.”',
        (direct("The offer is too low.", "Nora Pell"),),
    ),
    Row(
        "apostrophes within single marks",
        "'We don't want the drivers' rota torn up, and we won't have it,' said Nora Pell.",
        (direct("We don't want the drivers' rota torn up, and we won't have it,", "Nora Pell"),),
    ),
    Row(
        "curly apostrophes within curly single marks",
        "‘The members’ patience hasn’t lasted since the ’90s,’ said Nora Pell.",
        (direct("The members’ patience hasn’t lasted since the ’90s,", "Nora Pell"),),
    ),
    Row(
        "a possessive without a quote",
        "The workers' hall was full and the drivers' leaders didn't speak.",
        (),
    ),
    Row(
        "doubles nested in singles",
        "'They called it \"a final offer\" three times,' said Nora Pell.",
        (direct('They called it "a final offer" three times,', "Nora Pell"),),
    ),
    Row(
        "singles nested in doubles",
        "“They called it ‘a final offer’ three times,” said Nora Pell.",
        (direct("They called it ‘a final offer’ three times,", "Nora Pell"),),
    ),
    Row(
        "singles nested in singles",
        "Nora Pell says: 'They shouted 'Good luck' and 'Stay warm' from the buses'.",
        (direct("They shouted 'Good luck' and 'Stay warm' from the buses", "Nora Pell"),),
    ),
    Row(
        "several paragraphs, each opened again",
        "Nora Pell said: “The depot is cold.\n\n“The buses are old.\n\n“Nobody listens.”",
        (
            direct("The depot is cold.", "Nora Pell"),
            direct("The buses are old.", "Nora Pell"),
            direct("Nobody listens.", "Nora Pell"),
        ),
    ),
    Row(
        "the last paragraph is never closed",
        "Nora Pell said: “The depot is cold.\n\n“The buses are old.",
        (direct("The depot is cold.", "Nora Pell"), direct("The buses are old.", "Nora Pell")),
    ),
    Row(
        "punctuation outside the marks",
        "‘The talks have broken down’, said Nora Pell.",
        (direct("The talks have broken down", "Nora Pell"),),
    ),
    Row(
        "a shortened decade is no quote",
        "Pay fell behind in the '80s and again in the '90s, the report shows.",
        (),
    ),
)

CUES = (
    Row(
        "subject after the verb",
        "“We will be back,” said Tariq Malloy.",
        (direct("We will be back,", "Tariq Malloy"),),
    ),
    Row(
        "subject before the verb",
        "“We will be back,” Tariq Malloy warned.",
        (direct("We will be back,", "Tariq Malloy"),),
    ),
    Row(
        "according to",
        "The plan is “a recipe for chaos”, according to Tariq Malloy.",
        (mixed("a recipe for chaos", "Tariq Malloy"),),
    ),
    Row(
        "told somebody",
        "Tariq Malloy told Radio Wexborough: “We will be back on Monday.”",
        (direct("We will be back on Monday.", "Tariq Malloy"),),
    ),
    Row(
        "in a statement",
        "In a statement, Tariq Malloy said: “We will be back on Monday.”",
        (direct("We will be back on Monday.", "Tariq Malloy"),),
    ),
    Row(
        "split by the cue",
        "“The ballot,” Tariq Malloy added, “was never in doubt.”",
        (direct("The ballot,", "Tariq Malloy"), direct("was never in doubt.", "Tariq Malloy")),
    ),
    Row(
        "going on after the cue",
        "“The ballot is over,” said Tariq Malloy. “Now we wait for the count.”",
        (
            direct("The ballot is over,", "Tariq Malloy"),
            direct("Now we wait for the count.", "Tariq Malloy"),
        ),
    ),
    Row(
        "a question",
        "“Who runs this railway?” Tariq Malloy asked.",
        (direct("Who runs this railway?", "Tariq Malloy"),),
    ),
    Row(
        "between dashes",
        "“We will be back,” Tariq Malloy – a guard of twenty years – added.",
        (direct("We will be back,", "Tariq Malloy"),),
    ),
    Row(
        "an adverb and an auxiliary before the verb",
        "“We will be back,” Tariq Malloy has repeatedly said.",
        (direct("We will be back,", "Tariq Malloy"),),
    ),
    Row(
        "a participle takes the subject of its sentence",
        "Tariq Malloy rejected the offer, saying: “It is worth less than nothing.”",
        (direct("It is worth less than nothing.", "Tariq Malloy"),),
    ),
    Row(
        "a verb in two words",
        "“The rota is unlawful,” Tariq Malloy points out.",
        (direct("The rota is unlawful,", "Tariq Malloy"),),
    ),
    Row(
        "an accusation with words in marks",
        "Tariq Malloy accused the council of treating carers as “second best” for years.",
        (mixed("second best", "Tariq Malloy"),),
    ),
    Row(
        "a passive verb makes no speaker",
        "The council was criticised for its “reckless and wasteful spending” by auditors.",
        (mixed("reckless and wasteful spending", "the council"),),
    ),
    Row(
        "signed with a dash",
        "“I have never known a winter like it.” – Tariq Malloy",
        (direct("I have never known a winter like it.", "Tariq Malloy"),),
    ),
)

SPEAKERS = (
    Row(
        "a role before the name",
        "“It is theft,” said Wexborough TUC branch secretary Nora Pell.",
        (direct("It is theft,", "Nora Pell"),),
    ),
    Row(
        "a role after the name",
        "Nora Pell, general secretary of the Carters’ Union, said: “It is theft.”",
        (direct("It is theft.", "Nora Pell"),),
    ),
    Row(
        "a body whose name holds an 'and'",
        "The Borough and Shire Carters’ Union said the plan was “theft of our hours”.",
        (mixed("theft of our hours", "Borough and Shire Carters’ Union"),),
    ),
    Row(
        "a name after its role, between commas",
        "The general secretary of the Carters’ Union, Nora Pell, said: “It is theft.”",
        (direct("It is theft.", "Nora Pell"),),
    ),
    Row(
        "a doctor keeps the title",
        "“It is lawful,” said Dr Ines Okoro, a reader in labour law at Wexborough University.",
        (direct("It is lawful,", "Dr Ines Okoro"),),
    ),
    Row(
        "a spokesperson without a name",
        "A spokesperson for Wexborough Council said: “Talks go on.”",
        (direct("Talks go on.", "a spokesperson for Wexborough Council"),),
    ),
    Row(
        "a spokesman of a short name",
        "“Talks go on,” a Wexborough spokesman said.",
        (direct("Talks go on,", "a Wexborough spokesman"),),
    ),
    Row(
        "a nameless source",
        "One source said: “Nobody was asked.”",
        (direct("Nobody was asked.", "one source"),),
    ),
    Row(
        "a striker among others",
        "One of those on the picket line said: “My hands are frozen.”",
        (direct("My hands are frozen.", "one of those on the picket line"),),
    ),
    Row(
        "an organisation speaks",
        "The union said the cut was “an insult to every porter”.",
        (mixed("an insult to every porter", "the union"),),
    ),
    Row(
        "a surname stands for the full name",
        "Nora Pell spoke first. “It is theft,” Pell said.",
        (direct("It is theft,", "Nora Pell"),),
    ),
    Row(
        "a title and a surname",
        "Nora Pell met Tom Pell, her brother. “It is theft,” said Mrs Pell.",
        (direct("It is theft,", "Nora Pell"),),
    ),
    Row(
        "she is the woman last spoken of",
        "Nora Pell walked out with Tom Hask. “It is theft,” she said.",
        (direct("It is theft,", "Nora Pell"),),
    ),
    Row(
        "he is the man last spoken of",
        "Nora Pell walked out with Tom Hask. “It is theft,” he said.",
        (direct("It is theft,", "Tom Hask"),),
    ),
    Row(
        "the holder of a role",
        "Nora Pell, general secretary of the Carters’ Union, walked out.\n\n“It is theft,” the general secretary said.",
        (direct("It is theft,", "Nora Pell"),),
    ),
    Row(
        "a pseudonym",
        "Milly* (not her real name) packs boxes at night.\n\n“I sleep in the day, when I can,” she said.",
        (direct("I sleep in the day, when I can,", "Milly"),),
    ),
    Row(
        "a floating quote takes the speaker before it",
        "Nora Pell said the board had lost its way.\n\n“They have stopped listening to anyone on the shop floor.”",
        (direct("They have stopped listening to anyone on the shop floor.", "Nora Pell"),),
    ),
    Row(
        "an accusation leads up to the quote",
        "Nora Pell walked out at noon. She accused the board of cheating.\n\n“They pay us in promises.”",
        (direct("They pay us in promises.", "Nora Pell"),),
    ),
    Row(
        "a place is nobody",
        "Hask, a guard from Leeds, went on strike in Manchester. “It is theft,” he said.",
        (direct("It is theft,", "Hask"),),
    ),
    Row(
        "two speak as one",
        "“It is theft,” said Nora Pell and Tom Hask.",
        (direct("It is theft,", "Nora Pell and Tom Hask"),),
    ),
    Row(
        "who said",
        "The day belonged to Tom Hask, the oldest driver, who said: “It is theft.”",
        (direct("It is theft.", "Tom Hask"),),
    ),
    Row(
        "the speaker's name in a question put to them",
        "A reporter asked Tom Hask about the vote.\n\n“It was close,” he said.",
        (direct("It was close,", "Tom Hask"),),
    ),
    Row(
        "he is the striker without a name who spoke last",
        "Tom Hask leads the branch.\n\nOne striker said: “We are not greedy.”\n\n“It is a kick in the teeth,” he said.",
        (direct("We are not greedy.", "one striker"), direct("It is a kick in the teeth,", "one striker")),
    ),
    Row(
        "she is the spokeswoman who spoke last",
        "Tom Hask leads the branch.\n\nA spokeswoman for the Canal Board said the walkout was “needless and damaging”. "
        "She added: “Passengers deserve better.”",
        (
            mixed("needless and damaging", "a spokeswoman for the Canal Board"),
            direct("Passengers deserve better.", "a spokeswoman for the Canal Board"),
        ),
    ),
    Row(
        "an age stands for the person spoken of",
        "Milly packs boxes at night. “I cannot afford another month,” the 34-year-old said.",
        (direct("I cannot afford another month,", "Milly"),),
    ),
    Row(
        "a spokesperson for a body with a long name",
        "A Department for Local Roads spokesperson said: “Talks go on.”",
        (direct("Talks go on.", "a Department for Local Roads spokesperson"),),
    ),
    Row(
        "a person of an organisation",
        "According to the CWA's Nora Pell, the plan was “dead in the water”.",
        (mixed("dead in the water", "Nora Pell"),),
    ),
    Row(
        "a party and a constituency in brackets",
        "“It is theft,” Sen. Ada Wray (D-Mo.) said.",
        (direct("It is theft,", "Ada Wray"),),
    ),
)

NOBODY = (
    Row("a scare quote", "The depot keeps its ‘core staff’ on zero hours.", ()),
    Row("the title of a work", "He appeared in the film “The Long Road Home” last year.", ()),
    Row("a broadcast", "Speaking on “Wexborough Tonight”, Nora Pell said talks would resume.", ()),
    Row("a heading of its own", "Nora Pell walked out.\n\n“Nothing Left to Lose”\n\nThe board met again.", ()),
    Row("slogans on placards", "Drivers held placards with “Fair pay right now” in red.", ()),
    Row("so-called", "The so-called “fast track” has been dropped.", ()),
)

MIXED = (
    Row(
        "a fragment after a verb of saying",
        "Nora Pell said the board had “never once told the truth” about pensions.",
        (mixed("never once told the truth", "Nora Pell"),),
    ),
    Row(
        "two fragments of one speaker",
        "Nora Pell called the plan “a bad joke at best” and “a swindle at worst”.",
        (mixed("a bad joke at best", "Nora Pell"), mixed("a swindle at worst", "Nora Pell")),
    ),
    Row(
        "a fragment before the cue",
        "The plan is “a bad joke at best”, Nora Pell said.",
        (mixed("a bad joke at best", "Nora Pell"),),
    ),
    Row(
        "one word in marks",
        "Nora Pell admits that morale is “dreadful” among night staff.",
        (mixed("dreadful", "Nora Pell"),),
    ),
    Row(
        "words relayed by another",
        "Nora Pell said Tom Hask had called the plan “a bad joke at best”.",
        (mixed("a bad joke at best", "Tom Hask"),),
    ),
)

ROWS = (*MARKS, *CUES, *SPEAKERS, *NOBODY, *MIXED)
