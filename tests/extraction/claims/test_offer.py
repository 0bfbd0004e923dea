"""The ladder of pay claims, offers, bonuses and settlements: each figure with the thing it is of."""

from __future__ import annotations

import pytest

from extraction.claims import offer
from extraction.types import OfferValue
from tests.extraction.claims.one_dispute import claims_of

Told = tuple[str, str | None, str | None]


def told(text: str) -> list[Told]:
    return [(v.kind, v.amount, v.unit) for v in values_of(text)]


def values_of(text: str) -> list[OfferValue]:
    return [c.value for c in claims_of(offer, text) if isinstance(c.value, OfferValue)]


STEPS: list[tuple[str, list[Told]]] = [
    ("Potters rejected the tentative deal by 94.6%.", []),
    ("RPI inflation stands at 11.4% while the offer is for 6%.", [("pay_offer", "6", "percent")]),
    ("They want 8%, the firm says 3%.", [("pay_claim", "8", "percent")]),
    ("The firm offered a $1,500 ratification bonus and 12% over three years.",
     [("bonus", "1500", "USD"), ("pay_offer", "12", "percent")]),
    ("They have been offered 3% backdated to January, plus 1% in October.",
     [("pay_offer", "3", "percent"), ("pay_offer", "1", "percent")]),
    ("The starting wage would go from $17.50 to $20 an hour.", [("pay_offer", "20", "USD")]),
    ("They are seeking a £15 an hour minimum wage.", [("pay_claim", "15", "GBP")]),
    ("They are seeking a minimum of £15 an hour.", [("pay_claim", "15", "GBP")]),
    ("The firm offered a $5,000 lump-sum payment.", [("bonus", "5000", "USD")]),
    ("The firm offered a 3.5% pay rise.", [("pay_offer", "3.5", "percent")]),
    ("Potters rejected a pay offer of 3.5 per cent.", [("pay_offer", "3.5", "percent")]),
    ("The firm has tabled an offer worth up to 4%.", [("pay_offer", "4", "percent")]),
    ("Potters rejected a two per cent offer.", [("pay_offer", "2", "percent")]),
    ("The union is demanding a 10% pay rise.", [("pay_claim", "10", "percent")]),
    ("Unions are calling for a pay increase of 12 per cent.", [("pay_claim", "12", "percent")]),
    ("The union's pay claim of 9% was turned down.", [("pay_claim", "9", "percent")]),
    ("The firm offered 4% but the union wants 8%.", [("pay_offer", "4", "percent"), ("pay_claim", "8", "percent")]),
    ("Potters accepted a 6% pay deal.", [("settlement", "6", "percent")]),
    ("Potters won a pay rise of 6.5% over two years.", [("settlement", "6.5", "percent")]),
    ("The firm offered 5.4% plus a £500 lump sum.", [("pay_offer", "5.4", "percent"), ("bonus", "500", "GBP")]),
    ("It offered a one-off payment of £1,000.", [("bonus", "1000", "GBP")]),
    ("They were offered a $2,500 signing bonus.", [("bonus", "2500", "USD")]),
    ("Pay will rise to £14.50 an hour.", [("pay_offer", "14.50", "GBP")]),
    ("The new deal will lift wages to £14 an hour on weekdays, £15 on Saturdays and £16 on Sundays.",
     [("settlement", "14", "GBP"), ("settlement", "15", "GBP"), ("settlement", "16", "GBP")]),
    ("The firm offered rises of 3% in the first year and 2% in the second.",
     [("pay_offer", "3", "percent"), ("pay_offer", "2", "percent")]),
    ("A 3.2% pay award was imposed while RPI inflation stood at 4.8%.", [("pay_offer", "3.2", "percent")]),
    ("We have made a fair and final offer.", [("pay_offer", None, None)]),
    ("Teachers seek a 7 percent raise.", [("pay_claim", "7", "percent")]),
    ("The union asked for 15 percent over three years.", [("pay_claim", "15", "percent")]),
    ("The union claimed 7 per cent; the firm offered 3.2 per cent.",
     [("pay_claim", "7", "percent"), ("pay_offer", "3.2", "percent")]),
    ("The guild wants £15.20 an hour, up from £13.60.", [("pay_claim", "15.20", "GBP")]),
    ("The firm says £14.05 is its final offer.", [("pay_offer", "14.05", "GBP")]),
    ("Bosses have put just 3.2 per cent on the table.", [("pay_offer", "3.2", "percent")]),
    ("Staff voted to accept a rise of 4.8 per cent.", [("settlement", "4.8", "percent")]),
    ("Potters want an extra £2 an hour.", [("pay_claim", "2", "GBP")]),
    ("The guild wants an above-inflation rise of 9%.", [("pay_claim", "9", "percent")]),
    ("The firm offered 3.5 per cent this year and 3 per cent next.",
     [("pay_offer", "3.5", "percent"), ("pay_offer", "3", "percent")]),
    ("The contract calls for 24% raises over four years.", [("pay_offer", "24", "percent")]),
    ("The deal includes a 14% raise over four years and a $3,000 ratification bonus.",
     [("settlement", "14", "percent"), ("bonus", "3000", "USD")]),
    ("Under the deal, pay will rise 10% immediately and 5% a year later.",
     [("settlement", "10", "percent"), ("settlement", "5", "percent")]),
    ("Potters have settled for 3%.", [("settlement", "3", "percent")]),
    ("The union is looking for a 9% increase.", [("pay_claim", "9", "percent")]),
    ("The company wants to pay 3%.", [("pay_offer", "3", "percent")]),
    ("The mill wanted 2%, and the company asked for 1% over four years.",
     [("pay_claim", "2", "percent"), ("pay_offer", "1", "percent")]),
    ("It leaves out the 8% rise the union had asked for.", [("pay_claim", "8", "percent")]),
    ("The guild proposed 7 per cent.", [("pay_claim", "7", "percent")]),
    ("The guild turned down a proposed 3.2pc increase.", [("pay_offer", "3.2", "percent")]),
    ("The unions were pressing for a rise of at least £5 a week.", [("pay_claim", "5", "GBP")]),
    ("The offer gave a 3% wage increase in year one and 2.5% in year two.",
     [("pay_offer", "3", "percent"), ("pay_offer", "2.5", "percent")]),
    ("Teachers have been told they will get 2.8 per cent next year.", [("pay_offer", "2.8", "percent")]),
    ("The package totals 9.25 per cent over 30 months.", [("pay_offer", "9.25", "percent")]),
    ("A new starting rate of £12.60 an hour has been agreed.", [("settlement", "12.60", "GBP")]),
    ("Members rejected 3.5 per cent.", [("pay_offer", "3.5", "percent")]),
    ("Raises of 8.7% are needed, the guild said.", [("pay_claim", "8.7", "percent")]),
    ("Weavers call for the London Living Wage of £11.95 an hour.", [("pay_claim", "11.95", "GBP")]),
    ("The union says the average ought to be nearer £21,000.", [("pay_claim", "21000", "GBP")]),
    ("The union sought 12%, then cut its demand to 8%.", [("pay_claim", "12", "percent"), ("pay_claim", "8", "percent")]),
    ("The union lodged a claim for RPI plus 5 per cent.", [("pay_claim", "5", "percent")]),
    ("Top pay would climb to $42.50 an hour.", [("pay_offer", "42.50", "USD")]),
    ("Starting pay would jump from $18 to $22 an hour.", [("pay_offer", "22", "USD")]),
    ("Wages will go up 2.5 p.c. in May.", [("pay_offer", "2.5", "percent")]),
    ("A backdated payment of £1,655 was also offered.", [("bonus", "1655", "GBP")]),
    ("The board offered two years without a rise: its pay offer makes it worth 1.7 per cent over the year.",
     [("pay_offer", "1.7", "percent")]),
    ("A 50p-an-hour rise was offered.", [("pay_offer", "0.50", "GBP")]),
    ("A $1.50-an-hour raise was offered.", [("pay_offer", "1.50", "USD")]),
    ("A double-digit rise is wanted, and a below-inflation one was offered.", []),
    ("The ask is £16 an hour.", [("pay_claim", "16", "GBP")]),
    ("Packers are asking $19.25 an hour.", [("pay_claim", "19.25", "USD")]),
    ("The union's number was 9 per cent.", [("pay_claim", "9", "percent")]),
    ("The unions want 12% on basic rates.", [("pay_claim", "12", "percent")]),
    ("Its pay proposal, 3.1 per cent in each of two years, was posted in the canteen.", [("pay_offer", "3.1", "percent")]),
    ("The firm proposed wage increases totalling 9.5% over three years.", [("pay_offer", "9.5", "percent")]),
    ("They were given 4.4% in this year's award.", [("pay_offer", "4.4", "percent")]),
    ("Kilnmen would be paid an extra £18 a shift.", [("pay_offer", "18", "GBP")]),
    ("A further £150 would be paid to anyone who signs by Easter.", [("pay_offer", "150", "GBP")]),
    ("The deal gives £900 for each year of service.", [("settlement", "900", "GBP")]),
    ("The firm offered a 5% uplift plus £1,100 in two parts.", [("pay_offer", "5", "percent"), ("bonus", "1100", "GBP")]),
    ("Potters accepted 5/4/3 on Monday.",
     [("settlement", "5", "percent"), ("settlement", "4", "percent"), ("settlement", "3", "percent")]),
    ("The firm's last offer: 4/3/3, plus a $900 lump sum.",
     [("pay_offer", "4", "percent"), ("pay_offer", "3", "percent"), ("pay_offer", "3", "percent"), ("bonus", "900", "USD")]),
    # figures of other things
    ("The firm wants potters to take a 10% pay cut.", []),
    ("Pay would be deducted at 50% for those who took part.", []),
    ("The mill docked 100% of pay.", []),
    ("The minister's salary rose by 5%.", []),
    ("MPs were awarded an 11% pay rise.", []),
    ("The chief executive received a 20% pay rise to £1.2m.", []),
    ("Bosses took home £4m in bonuses.", []),
    ("Pay has fallen by 25% in real terms since 2010.", []),
    ("Pay has risen by 3% while inflation is 7%.", []),
    ("The deal, worth £40m, was signed.", []),
    ("They received a 2% rise last year.", []),
    ("The offer was rejected with 81.2 per cent against.", []),
    ("Visitors pay an extra £3 for a guided tour.", []),
    ("The council gave the museum 5% of its budget.", []),
    ("Talks are set for 4/3/2025.", []),
    ("Electricity prices rose 30% over three years.", []),
    ("Potters are tired of targets and pay of £13.60 an hour.", []),
    ("Inflation rose to 4.8%.", []),
    ("The council faces a £260m budget gap.", []),
    ("Profits rose by 12% to £40m.", []),
    ("The firm was fined £20,000.", []),
    ("Fares will rise by 5%.", []),
    ("Fees will rise by 4%.", []),
    ("A one-off payment of £750 was rejected by 92 per cent.", [("bonus", "750", "GBP")]),
    ("Pay has fallen by 20% since 2010.", []),
    ("The firm wants workers to pay 20% of their health costs.", []),
    ("A typical weaver is paid £29,759.", []),
    ("Spending on agencies saw a 70% rise in two years.", []),
    ("The plan would cut pensions by 20 per cent.", []),
    ("Some 88 per cent voted for strikes on a 70% turnout.", []),
    ("About 20% of staff may take part.", []),
    ("The starting salary is £21,500.", []),
    ("A poll found that people should be paid 15 percent more.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STEPS, ids=[t for t, _ in STEPS])
def test_a_figure_of_pay_is_a_step_and_a_figure_of_anything_else_is_none(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


FATES = [
    ("Potters rejected a pay offer of 3.5 per cent.", "rejected"),
    ("Potters accepted a 6% pay deal.", "accepted"),
    ("The firm has withdrawn its 4% pay offer.", "withdrawn"),
    ("The firm offered a 3.5% pay rise.", "made"),
    ("The firm offered £14.05 an hour and has withdrawn the winter bonus.", "made"),
    ("Potters called the firm insulting and want 6.5%.", "made"),
]


@pytest.mark.parametrize(("text", "status"), FATES)
def test_what_became_of_an_offer(text: str, status: str) -> None:
    assert [v.status for v in values_of(text)] == [status]


def test_what_the_figure_is_of_is_kept_in_the_words_of_the_text() -> None:
    (value,) = values_of("The firm offered a 12% pay rise over two years.")
    assert value.what == "pay rise over two years"


WHATS = [
    ("The guild demands CPI plus 2% in each year.", "rise on top of CPI in each year"),
    ("Weavers will see wage increases of 10% over three years.", "wage increases over three years"),
    ("The firm offered a 4% pay rise over three years if talks resume.", "pay rise over three years"),
    ("The firm offered a 4% pay rise on Tuesday.", "pay rise"),
]


@pytest.mark.parametrize(("text", "what"), WHATS)
def test_what_the_figure_is_of_is_told_in_whole_phrases(text: str, what: str) -> None:
    assert [v.what for v in values_of(text)] == [what]


def test_a_figure_told_twice_is_one_step_with_both_its_sentences() -> None:
    (claim,) = claims_of(offer, "The firm offered a 4% pay rise. Members called the 4% offer poor.")
    assert len(claim.evidence) == 2


TERMS: list[tuple[str, tuple[str | None, str | None, str | None]]] = [
    ("The firm offered a 5% pay rise over two years.", (None, "two years", None)),
    ("The firm made a three-year pay offer worth 12%.", (None, "three years", None)),
    ("The firm offered 4% on pay for lorry drivers.", (None, None, "lorry drivers")),
    ("The firm offered a 3.5% pay rise from 1 September 2025.", ("2025-09-01", None, None)),
    ("The firm offered a 3.5% pay rise backdated to April.", ("April", None, None)),
    ("The firm offered a 3.5% pay rise after talks on 2 September 2025.", (None, None, None)),
]


@pytest.mark.parametrize(("text", "terms"), TERMS)
def test_an_offer_tells_from_when_how_long_and_for_whom_as_far_as_it_is_said(
    text: str, terms: tuple[str | None, str | None, str | None]
) -> None:
    (value,) = values_of(text)
    when = value.from_when and (value.from_when.day.isoformat() if value.from_when.day else value.from_when.as_written)
    assert (when, value.over, value.group) == terms


def test_each_figure_is_for_the_group_named_behind_it() -> None:
    values = values_of("The firm offered 4% on pay for lorry drivers and 3% for packers.")
    assert [(v.amount, v.group) for v in values] == [("4", "lorry drivers"), ("3", "packers")]
