"""Which articles are of one dispute, and which are not: merge, split, move, accept and reject a proposed link.

All have one shape: {"together": [sha256...], "apart": [sha256...]}: the first are one dispute, and none of them is of a
dispute with any of the second. They differ in what the log calls them.
"""

from collections.abc import Iterable
from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from articles.decisions.kinds import Kind, Refused, Subject
from articles.models import Article, Decision
from disputes import linking


def check(subject: Subject) -> None:
    together, apart = subject["together"], subject["apart"]
    if not together or len(together) + len(apart) < 2 or set(together) & set(apart):
        raise Refused("Choose articles on both sides: some to stay, some to go.")
    named = {*together, *apart}
    if Article.objects.filter(sha256__in=named).count() != len(named):
        raise Refused("One of the articles is not here any more.")


def carry_out(subject: Subject) -> set[str]:
    return {*subject["together"], *subject["apart"]}


KINDS = tuple(
    Kind(name, said, check, carry_out)
    for name, said in {
        "merge_disputes": _("put disputes together"),
        "split_dispute": _("make two disputes of one"),
        "move_article": _("move an article to another dispute"),
        "accept_link": _("accept a proposed link"),
        "reject_link": _("reject a proposed link"),
    }.items()
)


def standing() -> list[linking.Decision]:
    """What all the decisions in force come to."""
    made = Decision.objects.standing().of_kind(*(kind.name for kind in KINDS))
    return constraints(made.values_list("subject", flat=True))


def constraints(subjects: Iterable[Subject]) -> list[linking.Decision]:
    """Pairs to keep together or apart; where two decisions contradict, the later one holds. PURE.

    Whoever is set apart leaves those it was put together with; whoever is put together again is apart no more.
    """
    held = _Held()
    for subject in subjects:
        held.set_apart(subject["together"], subject["apart"])
        held.put_together(subject["together"])
    return held.decisions()


class _Held:
    """Sets of articles that are one dispute, and pairs that are not."""

    def __init__(self) -> None:
        self.sets: dict[str, frozenset[str]] = {}
        self.apart: set[frozenset[str]] = set()

    def put_together(self, articles: Iterable[str]) -> None:
        whole = frozenset[str]().union(*(self.sets.get(article, frozenset({article})) for article in articles))
        self.sets |= dict.fromkeys(whole, whole)
        self.apart = {pair for pair in self.apart if not pair <= whole}

    def set_apart(self, articles: Iterable[str], others: Iterable[str]) -> None:
        mine, theirs = frozenset(articles), frozenset(others)
        if not theirs:
            return
        for whole in {self.sets.get(article, frozenset({article})) for article in mine}:
            if whole & theirs:
                self.sets |= dict.fromkeys(whole & mine, whole & mine) | dict.fromkeys(whole - mine, whole - mine)
        self.apart |= {frozenset((left, right)) for left in mine for right in theirs}

    def decisions(self) -> list[linking.Decision]:
        together = [pair for whole in set(self.sets.values()) for pair in pairwise(sorted(whole))]
        apart = [tuple(sorted(pair)) for pair in self.apart]
        return [
            *(linking.Decision("together", *pair) for pair in sorted(together)),
            *(linking.Decision("apart", *pair) for pair in sorted(apart)),
        ]
