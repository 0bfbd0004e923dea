"""Sentences that editors pinned and whose facts changed since."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from disputes.decisions import pinning
from disputes.desk import dismissing
from disputes.desk.items import Choice, Item, ItemKind, Open
from disputes.desk.weights import weight

NAME = "pinned"


def find(today: date, at_most: int) -> Iterator[Item]:
    for flagged in islice(pinning.flagged(), at_most):
        sentence, dispute = flagged.decision.subject["sentence"], flagged.dispute
        yield Item(
            kind=NAME,
            name=pinning.pin_of(flagged.decision.subject).record,
            line=f"The facts under a pinned sentence changed: “{sentence}”",
            weight=weight(NAME, reach=1, last_news=dispute and dispute.as_of, today=today),
            rests_on=[sentence, flagged.now, dispute is None],
            about=flagged,
            dispute=dispute,
        )


def lay_open(item: Item, today: date) -> Open:
    flagged: pinning.Flagged = item.about
    log = f"{reverse('desk-log')}?{urlencode({'kind': pinning.NAME})}"
    now = f"The facts say now: {flagged.now}" if flagged.now else "The facts say nothing in its place now"
    return Open(
        remarks=[
            f"Pinned: {flagged.decision.subject['sentence']}",
            now if flagged.dispute else "No article of its dispute is left",
        ],
        choices=[
            Choice(
                label=_("It still holds"),
                effect="changes nothing; you are asked again when the facts change",
                key="a",
                kind=dismissing.NAME,
                subject=dismissing.subject_of(item, because="It still holds"),
            ),
            Choice(
                label=_("See the decision"),
                effect="undone there, the sentence is the machine's again",
                key="c",
                address=log,
            ),
        ],
    )


PINNED = ItemKind(name=NAME, label=_("Pinned sentences"), find=find, lay_open=lay_open, needs=pinning.NAME)
