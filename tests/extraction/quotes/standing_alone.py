"""Rows for quotes that stand alone, for headlines that echo, and for words on show (see ``table``)."""

from __future__ import annotations

from tests.extraction.quotes.table import Row, direct, mixed

ALONE = (
    Row(
        "the answer to the writer's question",
        "Nora Pell drives the night bus. “It is cold,” she says. Has anybody told the board?\n\n“I told them twice.”",
        (direct("It is cold,", "Nora Pell"), direct("I told them twice.", "Nora Pell")),
    ),
    Row(
        "a short answer",
        "Nora Pell said the rota had been agreed. With whom? “With nobody.”",
        (direct("With nobody.", "Nora Pell"),),
    ),
    Row(
        "after a word of the writer's own",
        "“You have seen the depot,” said Tom Hask. I have. “Then you know why we walked out of it.”",
        (
            direct("You have seen the depot,", "Tom Hask"),
            direct("Then you know why we walked out of it.", "Tom Hask"),
        ),
    ),
    Row(
        "the owner of the sentence's subject",
        "Nora Pell’s bus was due at eleven. “I have been waiting here since Sunday.”",
        (direct("I have been waiting here since Sunday.", "Nora Pell"),),
    ),
    Row(
        "past a sentence on things",
        "Nora Pell holds up the ticket. Inside that one is another. “Six a minute when I began, eleven now.”",
        (direct("Six a minute when I began, eleven now.", "Nora Pell"),),
    ),
    Row(
        "'adding' and a colon",
        "Nora Pell said: “The offer is on the table.”\n\nAdding: “The table is on the bonfire.”",
        (direct("The offer is on the table.", "Nora Pell"), direct("The table is on the bonfire.", "Nora Pell")),
    ),
    Row(
        "broken off by a noise",
        "“It is fair, it is dated, and it is” – here a horn sounded – “still there,” Nora Pell told the crowd.",
        (direct("It is fair, it is dated, and it is", "Nora Pell"), direct("still there,", "Nora Pell")),
    ),
    Row(
        "a statement sent in somebody's stead",
        "Hask declined to talk but a Wexborough spokesman sent this: “We have looked hard at our costs.”",
        (direct("We have looked hard at our costs.", "a Wexborough spokesman"),),
    ),
)

ECHOES = (
    Row(
        "a headline that echoes the article",
        "“I would rather be inside”: drivers walk out\n\nDrivers have walked out.\n\n“I would rather be inside by the "
        "fire,” said Nora Pell.",
        (
            direct("I would rather be inside", "Nora Pell"),
            direct("I would rather be inside by the fire,", "Nora Pell"),
        ),
    ),
)

CUES = (
    Row(
        "the verdict of",
        "“Bang their heads together,” was the verdict of Nora Pell.",
        (direct("Bang their heads together,", "Nora Pell"),),
    ),
    Row(
        "in the words of",
        "In the words of Nora Pell: “Lights off until we are paid.”",
        (direct("Lights off until we are paid.", "Nora Pell"),),
    ),
    Row(
        "himself before the verb",
        "The bus driver himself has called the plan “a joke in poor taste”.",
        (mixed("a joke in poor taste", "the bus driver"),),
    ),
    Row(
        "of a body, between commas",
        "Tom Hask, of the Carters’ Union, said: “It is theft.”",
        (direct("It is theft.", "Tom Hask"),),
    ),
    Row(
        "who chairs a body, between commas",
        "Tom Hask, who chairs the Carters’ Forum, said: “It is theft.”",
        (direct("It is theft.", "Tom Hask"),),
    ),
    Row(
        "a place between commas",
        "Dr Tom Hask, who had lists cancelled at St Anne's, Wexborough, said: “It is theft.”",
        (direct("It is theft.", "Dr Tom Hask"),),
    ),
    Row(
        "a name after the place of work",
        "Convenor at the Wexborough plant Tom Hask, reached by phone, said: “We have food for nine days.”",
        (direct("We have food for nine days.", "Tom Hask"),),
    ),
    Row(
        "a Mr Hask",
        "“It is theft,” retorted the regional organiser, a Mr Hask.",
        (direct("It is theft,", "Hask"),),
    ),
    Row(
        "three bodies in a row",
        "Unison, GMB and Unite said in a joint statement: “No council should do this.”",
        (direct("No council should do this.", "Unison, GMB and Unite"),),
    ),
    Row(
        "a department with two tasks",
        "The Department for Rivers and Canals said it was “watching the water closely”.",
        (mixed("watching the water closely", "Department for Rivers and Canals"),),
    ),
    Row(
        "the name of an account",
        "“Day nine, and I have found a hill,” posted @walkingtom.",
        (direct("Day nine, and I have found a hill,", "@walkingtom"),),
    ),
    Row(
        "the one spoken of before an aside is not the one who speaks",
        "Tom Hask runs the depot. Len Pell, he said, is “a fine driver and a menace”.",
        (mixed("a fine driver and a menace", "Tom Hask"),),
    ),
    Row(
        "his name is the driver's own",
        "Tom Hask leads the branch.\n\nOne driver, who kept his name to himself, said the rota was unsafe. “I sleep at "
        "the wheel,” he said.",
        (direct("I sleep at the wheel,", "one driver"),),
    ),
    Row(
        "he is no place",
        "Giles Hask flew the early service to Lisbon. “The coffee was terrible,” he said.",
        (direct("The coffee was terrible,", "Giles Hask"),),
    ),
    Row(
        "a title tells namesakes apart",
        "Cllr Nora Hask opened the meeting. Mr Tom Hask, her cousin, and Mr Tom Hask's dog listened. Cllr Hask "
        "said: “It is theft.”",
        (direct("It is theft.", "Nora Hask"),),
    ),
)

ON_SHOW = (
    Row("what placards said", "“A depot without drivers is a car park,” their placards said.", ()),
    Row("what a sign said", "Her sign, in marker pen, said: “I would tell a joke but you have heard it”.", ()),
    Row("a chorus of", "There were cheers, and a chorus of “Hey, ho, the gate is shut tonight”.", ()),
    Row("a song", "He is no relation of Tom Hask, who sang “Apples of My Eye”.", ()),
    Row("the name crews have for a thing", "The row is over what drivers call the “dead hour” between shifts.", ()),
    Row("another article's headline", "READ MORE: “I saw a seal on the tracks”", ()),
)

ROWS = (*ALONE, *ECHOES, *CUES, *ON_SHOW)
