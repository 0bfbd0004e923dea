"""What stands on the picture card of a quote and of a dispute, and beside it for those who do not see it."""

from datetime import date

from django.utils.translation import gettext as _

from articles import citing
from articles.citing import SITE, UNDATED, Cited
from articles.dates import day_words
from disputes.models import Dispute
from disputes.plain_words import plain
from disputes.sharing.picture_card import Card

ALT_AT_MOST = 420
"""What the sites that show cards read of the words beside a picture."""


def card_of_quote(cited: Cited) -> Card:
    return Card(
        eyebrow=_("Reported speech, in the words of the article") if cited.is_reported else _("Quoted"),
        words=citing.words(cited),
        who=citing.attribution(cited),
        where=source_of(cited),
        site=SITE,
    )


def source_of(cited: Cited) -> str:
    """'The Sound Gazette, 20 February 2026'."""
    day = day_words(cited.published) if cited.published else UNDATED
    return f"{cited.outlet or _('outlet not stated')}, {day}"


def card_of_dispute(dispute: Dispute, *, today: date, action_on: date | None, closes_on: date | None) -> Card:
    """``action_on`` is the next day of action, ``closes_on`` the day on which a ballot closes next."""
    return Card(
        eyebrow=_("Industrial dispute"),
        words=str(dispute),
        who=plain(dispute.stage_on(today), family="stage_sentence"),
        where=next_day(action_on, closes_on) or _last_news(dispute),
        site=SITE,
    )


def next_day(action_on: date | None, closes_on: date | None) -> str:
    if action_on:
        return _("Next day of action: %(day)s") % {"day": day_words(action_on)}
    return _("Ballot closes: %(day)s") % {"day": day_words(closes_on)} if closes_on else ""


def _last_news(dispute: Dispute) -> str:
    return _("As last reported on %(day)s") % {"day": day_words(dispute.as_of)} if dispute.as_of else ""


def alt_of(card: Card) -> str:
    """The words of a card, for those who do not see it; a cut says so."""
    told = ". ".join(part.rstrip(". ") for part in (card.eyebrow, card.words, card.who, card.where) if part) + "."
    if len(told) <= ALT_AT_MOST:
        return told
    return told[: ALT_AT_MOST - 8].rpartition(" ")[0] + "… [cut]"
