"""What machines may read of a page, in the words of schema.org. Nothing is there that the page does not tell.

Union membership is special-category data: of a person only the name and the role that were printed are told, never whom
they belong to. ``absolute`` makes a whole address of a path.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from articles import citing
from articles.citing import SITE
from articles.models import Article, Person, Quote
from articles.utterances import Utterance
from disputes.models import Dispute, IndustrialAction
from disputes.pages import is_coming
from disputes.plain_words import plain

Absolute = Callable[[str], str]
Thing = dict[str, Any]


def site(absolute: Absolute) -> Thing:
    """The site, and how to search its quotes."""
    way = absolute(reverse("quotes")) + "?q={search_term_string}"
    search = {"@type": "EntryPoint", "urlTemplate": way}
    action = {"@type": "SearchAction", "target": search, "query-input": "required name=search_term_string"}
    return {"@type": "WebSite", "name": SITE, "url": absolute(reverse("home")), "potentialAction": action}


def article(published: Article, *, said: Iterable[Utterance], absolute: Absolute) -> Thing:
    """Our page about it, and the article itself: that of its outlet, at its address there."""
    quotations = [quotation(utterance, absolute=absolute) for utterance in said if not utterance.reported]
    about = {**news(published), "hasPart": quotations}
    return {"@type": "WebPage", "url": absolute(published.get_absolute_url()), "mainEntity": _told(about)}


def news(published: Article) -> Thing:
    return _told(
        {
            "@type": "NewsArticle",
            "headline": published.title,
            "url": published.web_address,
            "datePublished": published.published.isoformat() if published.published else "",
            "author": {"@type": "Person", "name": published.author} if published.author else None,
            "publisher": {"@type": "Organization", "name": published.outlet.name} if published.outlet else None,
        }
    )


def quote(utterance: Utterance, published: Article, *, absolute: Absolute) -> Thing:
    """The words, as part of their article. Reported speech is no quotation: then the article alone."""
    if utterance.reported:
        return news(published)
    return {**quotation(utterance, absolute=absolute), "isPartOf": news(published)}


def quotation(utterance: Utterance, *, absolute: Absolute) -> Thing:
    speaker = _speaker(utterance.first, absolute)
    marked = [each.text for each in utterance.stretches if each.kind != Quote.Kind.INDIRECT]
    return _told(
        {
            "@type": "Quotation",
            "text": f" {citing.LEFT_OUT} ".join(citing.one_line(text) for text in marked),
            "url": absolute(utterance.first.lasting_address),
            "spokenByCharacter": speaker,
            "creator": speaker,
        }
    )


def _speaker(said: Quote, absolute: Absolute) -> Thing | None:
    if not said.speaker:
        return None
    if said.person:
        return _told({**person(said.person, absolute=absolute), "jobTitle": said.role})
    return {"@type": "Organization" if said.speaker_kind == "organisation" else "Person", "name": said.speaker}


def person(known: Person, *, absolute: Absolute) -> Thing:
    """By the name that was printed. Of a pseudonym it is said that it is one."""
    is_not = _("This is not their real name.") if known.pseudonym else ""
    url = absolute(known.get_absolute_url())
    return _told({"@type": "Person", "name": known.name, "url": url, "disambiguatingDescription": is_not})


def coming_days(dispute: Dispute, *, today: date, absolute: Absolute) -> list[Thing]:
    """The blocks of action that stand and begin on a known day to come. It comes with its facts."""
    coming = [action for action in dispute.actions.all() if is_coming(action, today=today)]
    return [_event(action, dispute, absolute) for action in coming]


def _event(action: IndustrialAction, dispute: Dispute, absolute: Absolute) -> Thing:
    organizers = [{"@type": "Organization", "name": name} for name in dispute.union_names]
    return _told(
        {
            "@type": "Event",
            "name": f"{plain(action.kind, family='action')}: {dispute}",
            "description": action.group,
            "startDate": action.starts_on.isoformat(),
            "endDate": action.ends_on.isoformat() if action.ends_on else "",
            "eventStatus": "https://schema.org/EventScheduled",
            "url": absolute(dispute.get_absolute_url()),
            "organizer": organizers if action.kind != "lockout" else [],
        }
    )


def _told(thing: Thing) -> Thing:
    """Without what is not stated."""
    return {name: value for name, value in thing.items() if value}
