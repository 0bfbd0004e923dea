"""What a strike costs the employer, its trade or the economy; the price of a demand or of anything else is no such figure."""

from __future__ import annotations

import pytest

import extraction
from extraction.types import Claim, CostValue

LEAD = "Drivers at Larkspur Buses are on strike over pay, Unite said. "

ROWS = [
    ("The strike has cost the company £2m.", "2000000 GBP, the company"),
    ("Each day of strike action is costing the company about £150,000.", "about 150000 GBP, the company, a day"),
    ("The walkout is costing the airline more than $20m a day.", "more than 20000000 USD, the airline, a day"),
    ("The stoppage, now in its third week, has cost Larkspur an estimated £1.2m.", "an estimated 1200000 GBP, Larkspur"),
    ("A strike could cost the economy up to £1.2bn.", "up to 1200000000 GBP, the economy, foreseen"),
    ("The strikes have cost the economy between £300m and £400m.", "300000000-400000000 GBP, the economy"),
    ("The strike costs the region £3m to £5m a week.", "3000000-5000000 GBP, the region, a week"),
    ("The cost of the strike has been put at £3m.", "3000000 GBP"),
    ("The cost of the strike to the taxpayer was £750,000.", "750000 GBP, the taxpayer"),
    ("Ministers put the cost to the economy of the walkout at £60m.", "60000000 GBP, the economy"),
    ("Larkspur said it had lost £15m in revenue because of the strike.", "15000000 GBP"),
    ("The company lost revenue of £4m as a result of the walkouts.", "4000000 GBP, The company"),
    ("The strike has wiped £40m off the company's profits.", "40000000 GBP, the company"),
    ("Drivers walked out for a third day, costing the company £200,000 in lost fares.", "200000 GBP, the company"),
    ("The strike is costing it £80,000 a day, the company said.", "80000 GBP, a day"),
    ("The stoppage would cost shops around £9 million.", "around 9000000 GBP, shops, foreseen"),
    ("“This strike is costing us £1m a week,” said Ada Pell, who runs Larkspur Buses.", "1000000 GBP, a week"),
    ("The strike led to losses of £6m.", "6000000 GBP"),
    ("The strike has already cost £5.5 million in lost sales.", "5500000 GBP"),
    ("The company faces a £30m hit from the strike.", "30000000 GBP, The company, foreseen"),
    (
        "He warned that a walkout would cost Larkspur, which lost £9m last year, about £90,000 a day.",
        "about 90000 GBP, Larkspur, a day, foreseen",
    ),
    (
        "A stoppage at Ashby alone, which mends the vans, would cost “something in the order of £4m a day”, he said.",
        "something in the order of 4000000 GBP, a day, foreseen",
    ),
]  # fmt: skip
NOTHING = [
    "The seven-week strike in 2019 cost the company £3m.",
    "The new buses that the strike delayed cost the company £20m.",
    "The union's strike fund has cost members £2m.",
    "Strike action that cost students £9,000 in tuition is back.",
    "The pay claim would cost the company £3m a year.",
    "Meeting the union's demands would cost the council £2m.",
    "The strike follows an offer that would cost the company £5m.",
    "The strike was called after new buses costing £4m were bought.",
    "The company lost £15m last year.",
    "The company says a deal to end the strike would cost £8m.",
    "The strike has cost drivers £1,500 each in lost wages.",
    "Strikers lose about £1,000 a week.",
    "The strike has not cost the company £2m.",
    "The 1984 strike cost the company £20m.",
    "Last year's strike cost the company £20m.",
    "The company spent £2m on agency drivers during the strike.",
    "The chief executive, whose pay is £1.4m, said the strike was a mistake.",
    "A taxi during the strike costs £25.",
    "The strike cost the company 40 contracts.",
    "The strike fund lost £100,000.",
    "The union spent £1m on the strike.",
    "The strike has cost the company £5-6m.",
    "The strike is over plans to cut costs by £10m.",
    "Unions say the strike could be ended by a settlement costing £10m.",
    "The strike would not cost the company £2m if it talked to us.",
]


def _costs(text: str) -> list[CostValue]:
    return [c.value for c in _claims(text) if isinstance(c.value, CostValue)]


def _claims(text: str) -> list[Claim]:
    return [c for c in extraction.read(text).claims if c.predicate == "cost" and not c.background]


def _told(cost: CostValue) -> str:
    amount = f"{cost.amount}-{cost.up_to}" if cost.up_to else cost.amount
    per = f"a {cost.per}" if cost.per else ""
    sum_ = " ".join(filter(None, [cost.qualifier, amount, cost.currency]))
    return ", ".join(filter(None, [sum_, cost.whose, per, "foreseen" if cost.foreseen else ""]))


@pytest.mark.parametrize(("sentence", "told"), ROWS)
def test_what_a_strike_costs_is_read(sentence: str, told: str) -> None:
    assert [_told(cost) for cost in _costs(LEAD + sentence)] == [told]


@pytest.mark.parametrize("sentence", NOTHING)
def test_the_price_of_anything_else_is_not_the_cost_of_a_strike(sentence: str) -> None:
    assert _costs(LEAD + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("The strike has cost the company £2m in lost fares.", "lost fares"),
        ("Larkspur lost £15m in revenue because of the strike.", "lost revenue"),
        ("The strike has cost the company £2m.", "cost"),
        ("The strike has wiped £40m off the company's profits.", "profits"),
    ],
)
def test_what_is_lost_is_told_in_the_words_of_the_text(sentence: str, what: str) -> None:
    assert [cost.what for cost in _costs(LEAD + sentence)] == [what]


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in ROWS])
def test_every_sum_stands_in_the_words_that_are_shown_for_it(sentence: str) -> None:
    text = LEAD + sentence
    for claim in _claims(text):
        shown, around = (span.of(text) for span in claim.evidence)
        assert shown in around
        assert any(sign in shown for sign in "£$")
        assert not isinstance(claim.value, CostValue) or (claim.value.whose or "") in around
