"""Articles that tell of disputes, taken all the way, so that decisions on them can be carried out. All names are invented."""

from dataclasses import asdict
from datetime import date
from typing import Any

from articles.models import Article
from disputes import services
from extraction.types import DisputeValue, MembersValue, Value
from tests import factories
from tests.disputes import making
from tests.disputes.settled import settle

UNION, EMPLOYER = "Union of Harbour Trades", "Harrow Sound Ferries"
TEXT = """Ferry crews of Harrow Sound Ferries will walk out on 3 March.

The Union of Harbour Trades says 400 of its members are affected. The company speaks of 250 people.

“We asked for fairness,” said Ada Penhale, branch secretary of the Union of Harbour Trades.
"""


def article(*, issues: tuple[Any, ...], day: date = date(2026, 2, 20), **columns: Any) -> Article:
    """An article that tells of one dispute over these issues; not linked yet."""
    # Their texts are alike, and they are no copies: nothing here is about that.
    made = factories.article(text=TEXT, published=day, copies_checked=True, **columns)
    unions, employers = (making.org(UNION, "union"),), (making.org(EMPLOYER),)
    _claim(made, "Ferry crews", "dispute", DisputeValue(unions=unions, employers=employers, issues=issues))
    return made


def members(source: Article, words: str, number: int) -> None:
    _claim(source, words, "members_affected", MembersValue(making.count(number)))


def strike(source: Article, words: str, day: str) -> None:
    _claim(source, words, "industrial_action", making.strike(start=day, end=day))


def _claim(source: Article, words: str, predicate: str, value: Value) -> None:
    factories.claim(source, words, predicate=predicate, value=making.as_json(asdict(value)))


def link(*sources: Article) -> None:
    services.relink(articles=sources)
    settle()


def two_disputes_and_one_that_fits_both() -> tuple[Article, Article, Article]:
    pay, rotas = (
        article(issues=("pay",), title="Pay at the ferries"),
        article(issues=("safety",), title="Safety at sea"),
    )
    either = article(issues=(), title="Ferry crews again")
    link(pay, rotas, either)
    return pay, rotas, either
