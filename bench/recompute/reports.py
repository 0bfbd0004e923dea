"""Forty invented reports of one dispute, and the names that take the place of its parties in the copies. PURE."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

ARTICLES = 40
FIRST_DAY = date(2001, 3, 5)
EMPLOYER, UNION = "Bramortel", "Weavers"
"""What names the parties, as 'Bramortel Council' and 'Guild of Weavers'. The names of others are as long: spans stay right."""

UNIONS = (
    "Weavers", "Dockers", "Drivers", "Porters", "Welders", "Cutters", "Fitters", "Turners", "Packers", "Sorters",
    "Riggers", "Loaders", "Tanners", "Carters", "Coopers", "Hatters", "Gilders", "Sawyers", "Millers", "Brewers",
    "Grocers", "Joiners", "Potters", "Waiters", "Writers", "Singers", "Dancers", "Runners", "Tailors", "Barbers",
)  # fmt: skip
_STARTS = ("Bra", "Cal", "Dun", "Fen", "Gar", "Hol", "Kes", "Lin", "Mar", "Nor", "Pel", "Rud", "Sel", "Tam", "Wes")
_MIDDLES = ("mor", "bel", "dic", "fos", "gan", "hul", "kin", "lat", "min", "nes", "pag", "ros", "sil", "tov", "wyn")
_ENDS = ("tel", "ham", "ley", "ton", "low", "den", "sey", "cot", "rig", "nab", "hoe", "sax")

_FIGURES = "one two three four five six seven eight nine ten eleven twelve".split()
_WHERE = "depot market library harbour nursery workshop kitchen laundry garden archive museum stable".split()
_WHAT = "rotas uniforms overtime lockers breaks lighting training parking holidays tools heating ladders".split()


@dataclass(frozen=True, slots=True)
class Report:
    published: date
    text: str


def employer(number: int) -> str:
    """The name of the employer of a copy, another for each of 2,700; nine letters."""
    rest, start = divmod(number, len(_STARTS))
    end, middle = divmod(rest, len(_MIDDLES))
    return _STARTS[start] + _MIDDLES[middle] + _ENDS[end]


def reports() -> Iterator[Report]:
    """One about every nine days: a ballot, its result, strikes, talks, an offer; and again."""
    kinds = (_ballot, _result, _strike, _talks, _offer)
    for number in range(ARTICLES):
        day = FIRST_DAY + timedelta(days=9 * number)
        yield Report(day, "\n\n".join((kinds[number % len(kinds)](number, day), *_colour(number))) + "\n")


def one_more() -> Report:
    """News of the same dispute that comes in when all of that is known."""
    day = FIRST_DAY + timedelta(days=9 * ARTICLES)
    return Report(day, "\n\n".join((_strike(ARTICLES, day), *_colour(ARTICLES))) + "\n")


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _ballot(number: int, day: date) -> str:
    return (
        f"Some {400 + number} staff at {EMPLOYER} Council are to be balloted for strike action over pay, the Guild of {UNION} "
        f"said. The ballot opens on {_written(day + timedelta(days=7))} and closes on {_written(day + timedelta(days=28))}."
    )


def _result(number: int, day: date) -> str:
    return (
        f"Members of the Guild of {UNION} at {EMPLOYER} Council have voted for strike action over pay by {70 + number % 25} per "
        f"cent on a turnout of {52 + number % 30} per cent, the union announced on {_written(day)}."
    )


def _strike(number: int, day: date) -> str:
    return (
        f"Staff at {EMPLOYER} Council will strike on {_written(day + timedelta(days=14))} in a dispute over pay, the Guild of "
        f"{UNION} said. About {300 + 5 * number} members are expected to take part."
    )


def _talks(number: int, day: date) -> str:
    return (
        f"Talks between {EMPLOYER} Council and the Guild of {UNION} in their dispute over pay broke down on {_written(day)}. "
        f"The union said the strike on {_written(day + timedelta(days=5))} would go ahead."
    )


def _offer(number: int, day: date) -> str:
    return (
        f"{EMPLOYER} Council has offered staff a pay rise of {2 + number % 5}.{number % 10} per cent to end the dispute with "
        f"the Guild of {UNION} over pay. The guild said it would put the offer to its members."
    )


def _colour(number: int) -> Iterator[str]:
    """Words of its own for each, so that none is a copy of another, and the quotes."""
    figure, where, what = _FIGURES[number % 12], _WHERE[number * 5 % 12], _WHAT[(number * 7 + number // 12) % 12]
    yield (
        f"“At the {where} we have waited {figure} months to hear about {what}, and {number} letters went unanswered,” said Rosa "
        f"Ashdown, regional secretary of the Guild of {UNION}."
    )
    yield (
        f"“Nobody at the {where} gains when {what} come before services in week {number},” said Peter Lindqvist, chief executive "
        f"of {EMPLOYER} Council."
    )
    yield f"Members of the Guild of {UNION} at {EMPLOYER} Council have been on strike {number} times in the dispute over pay."
    yield f"Residents near the {where} told us of queue {number}, of {figure} closed counters and of {what} left in the rain."
