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
        "a role in capitals after the name",
        "Nora Lindqvist-Pell, Chief People Officer, said: “It is theft.”",
        (direct("It is theft.", "Nora Lindqvist-Pell"),),
    ),
    Row(
        "a role in capitals that holds an 'and'",
        "Nora Pell, Director of Pay and Reward, said: “It is theft.”",
        (direct("It is theft.", "Nora Pell"),),
    ),
    Row(
        "a role in capitals of a body, and the name after it",
        "“It is theft,” said Wexborough Rail’s Managing Director, Nora Pell.",
        (direct("It is theft,", "Nora Pell"),),
    ),
    Row(
        "an office in capitals joined by a hyphen",
        "Professor Nora Pell, Vice-Chancellor of the University of Wexborough, said: “It is theft.”",
        (direct("It is theft.", "Nora Pell"),),
    ),
    Row(
        "the second comma around a role left out",
        "Nora Pell, CTU branch secretary said: “It is theft.”",
        (direct("It is theft.", "Nora Pell"),),
    ),
    Row(
        "an office of a body that nothing tells to be one",
        "Nora Pell, chief executive of Halden Tramways, said: “It is theft.”",
        (direct("It is theft.", "Nora Pell"),),
    ),
    Row(
        "an office that nobody named holds",
        "Nora Pell, of the Carters’ Union, said: “It is theft.” The transport secretary said: “It is the law.”",
        (direct("It is theft.", "Nora Pell"), direct("It is the law.", "the transport secretary")),
    ),
    Row(
        "the judge is the justice named",
        "Mr Justice Okoro gave judgment on Friday. “It is theft,” the judge said.",
        (direct("It is theft,", "Okoro"),),
    ),
    Row(
        "it is the firm that did something in the sentence before",
        "Halden Care put out a notice on Friday. It said: “It is theft.”",
        (direct("It is theft.", "Halden Care"),),
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

APOSTROPHES = (
    Row(
        "a word clipped at both ends within single marks",
        "'We told 'em in the '90s that rock 'n' roll won't pay the rent,' said Nora Pell.",
        (direct("We told 'em in the '90s that rock 'n' roll won't pay the rent,", "Nora Pell"),),
    ),
    Row(
        "the same in curly marks, the comma outside",
        "‘We told ’em in the ’90s that rock ’n’ roll won’t pay the rent’, said Nora Pell.",
        (direct("We told ’em in the ’90s that rock ’n’ roll won’t pay the rent", "Nora Pell"),),
    ),
    Row(
        "dropped letters on both sides of the cue",
        "'It's 'appening again,' said Nora Pell, 'an' we're not 'avin' it.'",
        (direct("It's 'appening again,", "Nora Pell"), direct("an' we're not 'avin' it.", "Nora Pell")),
    ),
    Row(
        "a plural possessive before a close that no punctuation marks",
        "Nora Pell said: 'The carters' yard is up for sale' and left.",
        (direct("The carters' yard is up for sale", "Nora Pell"),),
    ),
    Row(
        "a possessive before doubles nested in singles",
        "Nora Pell said 'the loaders' own offer was \"final\"'.",
        (mixed('the loaders\' own offer was "final"', "Nora Pell"),),
    ),
    Row(
        "two single marks for a double one",
        "Nora Pell said it was ''a disgrace to the trade''.",
        (mixed("a disgrace to the trade", "Nora Pell"),),
    ),
    Row(
        "feet and inches",
        'The guard, who is 6\' 2" tall, hit the 5\'10" door. "It was too low," said Nora Pell.',
        (direct("It was too low,", "Nora Pell"),),
    ),
    Row(
        "a mark forgotten before the next voice",
        "Nora Pell said: “We will go on and on.\n\nTom Hask, for the mill, said: “We regret it.”",
        (direct("We will go on and on.", "Nora Pell"), direct("We regret it.", "Tom Hask")),
    ),
    Row(
        "single marks opened again in every paragraph",
        "Nora Pell said: 'We will go on.\n\n'We have no choice.\n\n'They have to listen.'",
        (
            direct("We will go on.", "Nora Pell"),
            direct("We have no choice.", "Nora Pell"),
            direct("They have to listen.", "Nora Pell"),
        ),
    ),
)

UNLISTED_VERBS = (
    Row("after the words", "“It is hard,” griped Nora Pell.", (direct("It is hard,", "Nora Pell"),)),
    Row(
        "after the subject, with a time behind it",
        "“It is hard,” Nora Pell groused on Friday.",
        (direct("It is hard,", "Nora Pell"),),
    ),
    Row("before a colon", "Nora Pell groaned: “It is hard.”", (direct("It is hard.", "Nora Pell"),)),
    Row(
        "after an apposition",
        "“It is hard,” Nora Pell, a carter of thirty years, boomed.",
        (direct("It is hard,", "Nora Pell"),),
    ),
    Row("of a crowd", "“We will win,” the crowd roared as buses passed.", (direct("We will win,", "the crowd"),)),
    Row(
        "and of nobody: works that are recorded",
        "As well as “The Big One,” Pell recorded three songs.",
        (),
    ),
    Row("and of nobody: a passive", "“The Long Night,” if it was filmed well, sold out.", ()),
)

NAMES = (
    Row(
        "a surname that is a month",
        "“It is over,” said Rosa May. Mrs May called it “a sad day for us”. “We go on,” May added.",
        (
            direct("It is over,", "Rosa May"),
            mixed("a sad day for us", "Rosa May"),
            direct("We go on,", "Rosa May"),
        ),
    ),
    Row(
        "a month that is a month",
        "Rosa May spoke first. In May Pell said: “It is over and done with.”",
        (direct("It is over and done with.", "Pell"),),
    ),
    Row(
        "a surname that is an adverb",
        "“It is over,” said Janet Long. Long said it was “a sad day for us”.",
        (direct("It is over,", "Janet Long"), mixed("a sad day for us", "Janet Long")),
    ),
    Row(
        "a surname that is a word for a body",
        "Tom House, a driver, said: “It is over.” Mr House added: “We go on.”",
        (direct("It is over.", "Tom House"), direct("We go on.", "Tom House")),
    ),
    Row("a small particle", "“It is over,” said Omar al-Hask.", (direct("It is over,", "Omar al-Hask"),)),
    Row("a name with 'in 't'", "“It is over,” said Anna in 't Hask.", (direct("It is over,", "Anna in 't Hask"),)),
    Row("a numbered name", "“It is over,” said Vann R. Driver II.", (direct("It is over,", "Vann R. Driver II"),)),
    Row(
        "a noun that begins the sentence",
        "Passenger Xanthe Pell said: “It is over.”",
        (direct("It is over.", "Xanthe Pell"),),
    ),
    Row(
        "a union with a list in its name",
        "The Tram, Ferry and Bus Union said: “It is over.”",
        (direct("It is over.", "Tram, Ferry and Bus Union"),),
    ),
    Row(
        "a department with a list in its name",
        "The Department for Roads, Ports and Rivers said: “It is over.”",
        (direct("It is over.", "Department for Roads, Ports and Rivers"),),
    ),
    Row(
        "a firm with an ampersand in an apposition",
        "Nora Pell, a shop steward at Hask & Sons, said: “It is over.”",
        (direct("It is over.", "Nora Pell"),),
    ),
    Row(
        "the spokesman is not whom he speaks for",
        "Sir Tom Hask's spokesman said: “It is over.”",
        (direct("It is over.", "Sir Tom Hask's spokesman"),),
    ),
    Row(
        "she, by the pronoun beside a rare first name",
        "Xiadani Pell left her shift at noon. Tom Hask stayed. “It is over,” she said.",
        (direct("It is over,", "Xiadani Pell"),),
    ),
)

REFERENCE = (
    Row(
        "a statement from a body",
        "A statement from Harrow Mill said: “We regret this.” “We shall talk,” the statement added.",
        (direct("We regret this.", "Harrow Mill"), direct("We shall talk,", "Harrow Mill")),
    ),
    Row(
        "said in a statement, and the statement said",
        "The Carters' Union said in a statement: “We regret this.” The statement added: “We shall talk.”",
        (direct("We regret this.", "Carters' Union"), direct("We shall talk.", "Carters' Union")),
    ),
    Row(
        "a body's statement goes before the person who spoke in it",
        "“It is late,” Tom Hask said in a statement. “We wait,” the statement said. Hask spoke in the Acme Airways statement.",
        (direct("It is late,", "Tom Hask"), direct("We wait,", "Acme Airways")),
    ),
    Row(
        "a statement of nobody known",
        "“We regret this,” a statement said.",
        (direct("We regret this,", "a statement"),),
    ),
    Row(
        "they, the people of the sentence before",
        "Workers gathered at dawn. “We have had enough,” they said.",
        (direct("We have had enough,", "Workers"),),
    ),
    Row(
        "they, two people",
        "Nora Pell and Tom Hask left at noon. “We have had enough,” they said.",
        (direct("We have had enough,", "Nora Pell and Tom Hask"),),
    ),
    Row(
        "what several people say they feel",
        "The Carters' Union called a vote. Several said they felt ignored: “It is as if we were nobody.”",
        (direct("It is as if we were nobody.", "Several"),),
    ),
    Row(
        "the governor, by a title in short",
        "Gov. Tom Hask met Nora Pell. “We have had enough,” the governor said.",
        (direct("We have had enough,", "Tom Hask"),),
    ),
    Row(
        "named after the verb and the role",
        "“It is over,” said its managing director, Piers Colwell.",
        (direct("It is over,", "Piers Colwell"),),
    ),
    Row(
        "the owner of a claim",
        "The mill rejected Nora Pell's claim that the yard was “a death trap for staff”.",
        (mixed("a death trap for staff", "Nora Pell"),),
    ),
    Row(
        "at a firm that is named",
        "Nora Pell, at a think tank called Northern Lights, said: “It is over.”",
        (direct("It is over.", "Nora Pell"),),
    ),
    Row("a nickname in marks", "Tom “Bunny” Hask said: “It is over.”", (direct("It is over.", "Hask"),)),
    Row("a song that is sung", "The band played “Bread and Barley” as pickets sang.", ()),
)

ROWS = (*MARKS, *APOSTROPHES, *CUES, *UNLISTED_VERBS, *SPEAKERS, *NAMES, *REFERENCE, *NOBODY, *MIXED)
