"""The registry of every page: where it is, on the site that full_site.fill() makes, and who looks at it.

A page that is new gets a line in PAGES, and what it shows a row in full_site.py; all the checks of
test_every_page_is_good.py then hold for it. What is no page is told in NO_PAGE, with the reason.
test_every_page_is_known.py fails where an address of the site is in neither.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import get_resolver, reverse

from tests.browser.full_site import ADMINISTRATOR, EDITOR, OFFICER, VISITOR, Site


@dataclass(frozen=True)
class Page:
    """One page as one kind of person sees it.

    of: the name of its URL pattern, with its namespace; empty where it is of none, as a page of what is not there.
    address: of the page, on that site.
    but: what tells it from the other pages of the same pattern.
    """

    of: str
    address: Callable[[Site], str]
    visitor: str = VISITOR
    but: str = ""
    status: int = 200

    def __str__(self) -> str:
        return " ".join(filter(None, (self.of or "no page", self.but))).replace(" ", "-")


def at(name: str, *args: Callable[[Site], Any]) -> Callable[[Site], str]:
    """The address by that name, of what these take from the site."""
    return lambda site: reverse(name, args=[arg(site) for arg in args])


def plain(name: str, *, query: str = "", visitor: str = VISITOR, but: str = "") -> Page:
    """A page that is there once on the site; ``query`` is what follows its path."""
    return Page(name, lambda site: reverse(name) + query, visitor, but)


def of_model(name: str, what: str, *, visitor: str = VISITOR) -> Page:
    """The page of one row of the site, at its own address."""
    return Page(name, lambda site: getattr(site, what).get_absolute_url(), visitor)


def of_key(name: str, what: str, key: str = "pk", *, visitor: str = VISITOR, but: str = "") -> Page:
    """A page whose address holds one column of a row of the site."""
    return Page(name, lambda site: reverse(name, args=[getattr(getattr(site, what), key)]), visitor, but)


def below(name: str, what: str, path: str, *, visitor: str = VISITOR, but: str = "", status: int = 200) -> Page:
    """A page at an address that begins with the row's own."""
    return Page(name, lambda site: getattr(site, what).get_absolute_url() + path, visitor, but, status)


TRIED = (
    "?country=GB&services=yes&entitled=1000&returned=480&yes=300&no=170&spoiled=10&opened=2026-01-05"
    "&closed=2026-02-02&received=2026-02-10&action=2026-02-20"
)
PAST = "?as_of=2016-02-21&since=2016-02-19"

OF_VISITORS = [
    plain("home"),
    plain("disputes"),
    plain("disputes", query="?q=harrow&stage=mandate", but="narrowed"),
    plain("disputes", query="?q=there+is+none+of+this", but="with nothing found"),
    plain("disputes", query="?as_of=2016-02-21", but="as of a day"),
    of_model("dispute", "dispute"),
    below("dispute", "dispute", PAST, but="as of a day"),
    below("dispute", "dispute", "?as_of=2001-01-01", but="before it was known", status=404),
    below("dispute", "dispute", "?as_of=some+day", but="on no such day", status=400),
    below("summaries", "dispute", "summaries/"),
    of_model("campaign", "campaign"),
    plain("calendar"),
    plain("calendar", query="?view=list", but="as a list"),
    plain("calendar", query="?view=year&year=2999", but="of a year"),
    plain("concerns-me"),
    plain("pictures"),
    plain("quotes"),
    plain("quotes", query="?q=fairness&speaker=Ada", but="found"),
    plain("quotes", query="?q=there+is+none+of+this", but="with nothing found"),
    plain("people"),
    of_model("person", "person"),
    plain("organisations"),
    of_model("organisation", "union"),
    of_model("article", "article"),
    Page("quote", lambda site: site.quote.lasting_address),
    Page("embed-quote", lambda site: f"/embed{site.quote.lasting_address}"),
    of_key("embed-dispute", "dispute", "slug"),
    plain("ballots"),
    of_model("ballot", "ballot"),
    Page("ballot", lambda site: site.of_workplaces.get_absolute_url(), but="of many workplaces"),
    plain("law"),
    plain("what-if"),
    plain("what-if", query=TRIED, but="tried"),
    plain("what-if", query="?entitled=100&returned=480&yes=75%25", but="with wrong figures"),
    *(plain(name) for name in ("help", "help-reps", "help-journalists", "help-admins", "glossary", "api")),
    *(plain(name) for name in ("about", "privacy", "takedown", "how-well-it-reads")),
    plain("report-error"),
    plain("report-error", query="?about=/disputes/&kind=fact", but="of a page"),
    Page("report-status", lambda site: site.report.status_address),
    *(plain(name) for name in ("alerts", "alert-asked", "alerts-link")),
    plain("save-search", query="?what=quotes&q=fairness"),
    Page("alert-confirm", lambda site: site.alert.confirm_address),
    Page("alert-stop", lambda site: site.alert.stop_address),
    Page("alerts-manage", lambda site: site.alert.recipient.manage_address),
    plain("sign-in"),
    Page("", lambda site: "/there-is-no-such-page/", but="of that address", status=404),
    plain("api-docs"),
]

OF_EDITORS = [
    plain("new-article", visitor=EDITOR),
    of_model("draft", "draft", visitor=EDITOR),
    plain("batches", visitor=EDITOR),
    of_model("batch", "batch", visitor=EDITOR),
    plain("desk", visitor=EDITOR),
    plain("desk", query="?kind=silence", visitor=EDITOR, but="of another kind"),
    plain("desk-log", visitor=EDITOR),
    of_model("desk-report", "report", visitor=EDITOR),
    plain("rereading", visitor=EDITOR),
    of_key("rereading-dispute", "told_dispute", "slug", visitor=EDITOR),
    plain("rereading-no-dispute", visitor=EDITOR),
    plain("account", visitor=EDITOR),
    plain("change-password", visitor=EDITOR),
    below("pin-sentence", "dispute", "summaries/pin/", visitor=EDITOR),
    *(
        Page(page.of, page.address, EDITOR, "of an editor")
        for page in (of_model("dispute", "dispute"), of_model("article", "article"), of_model("person", "person"))
    ),
    *(
        of_key(name, "told_dispute", "slug", visitor=EDITOR)
        for name in ("merge-disputes", "split-dispute", "move-article", "put-in-campaign", "take-out-of-campaign")
    ),
    of_key("take-article-down", "told_of", "address", visitor=EDITOR),
    *(of_key(name, "claim", visitor=EDITOR) for name in ("correct-claim", "withdraw-claim")),
    *(of_key(name, "said", visitor=EDITOR) for name in ("correct-speaker", "take-quote-down")),
    *(of_key(name, "person", visitor=EDITOR) for name in ("merge-people", "split-person", "confirm-person")),
    *(
        of_key(f"{verb}-organisation{'s' if verb == 'merge' else ''}", "union", visitor=EDITOR)
        for verb in ("merge", "split", "rename", "confirm")
    ),
]

OF_OFFICERS = [
    below("ballot-trail", "ballot", "trail/", visitor=OFFICER),
    Page("new-ballot", lambda site: f"{reverse('new-ballot')}?dispute={site.dispute.slug}", OFFICER),
    Page("import-ballot", lambda site: f"{reverse('import-ballot')}?dispute={site.dispute.slug}", OFFICER),
    plain("waiting-results", visitor=OFFICER),
    of_key("waiting-result", "own_result", visitor=OFFICER, but="of one's own"),
    of_key("waiting-result", "others_result", visitor=OFFICER, but="of another's"),
    of_key("amend-result", "own_result", visitor=OFFICER),
    of_key("confirm-import", "others_import", visitor=OFFICER),
    of_key("correct-ballot", "ballot", visitor=OFFICER),
    Page("ballot", lambda site: site.ballot.get_absolute_url(), OFFICER, "of an officer"),
    Page("", lambda site: reverse("desk-log"), OFFICER, "of what one may not see", 404),
]


OF_ADMINISTRATORS = [
    plain("admin:index", visitor=ADMINISTRATOR),
    plain("admin:disputes_dispute_changelist", visitor=ADMINISTRATOR),
    plain("admin:articles_article_changelist", visitor=ADMINISTRATOR),
    plain("admin:articles_outlet_add", visitor=ADMINISTRATOR),
    plain("admin:articles_feed_add", visitor=ADMINISTRATOR),
    plain("admin:articles_feed_changelist", visitor=ADMINISTRATOR),
    plain("admin:disputes_calendarentry_changelist", visitor=ADMINISTRATOR),
    plain("admin:disputes_alias_add", visitor=ADMINISTRATOR),
    plain("admin:alerts_alert_changelist", visitor=ADMINISTRATOR),
    plain("admin:ballots_change_changelist", visitor=ADMINISTRATOR),
    plain("admin:disputes_statement_add", visitor=ADMINISTRATOR),
    plain("admin:auth_user_add", visitor=ADMINISTRATOR),
    of_key("admin:disputes_dispute_change", "dispute", visitor=ADMINISTRATOR),
    of_key("admin:articles_article_change", "article", visitor=ADMINISTRATOR),
    of_key("admin:articles_claim_change", "claim", visitor=ADMINISTRATOR),
    of_key("admin:ballots_ballot_change", "ballot", visitor=ADMINISTRATOR),
    of_key("admin:ballots_keying_change", "own_result", visitor=ADMINISTRATOR),
    of_key("admin:alerts_alert_change", "alert", visitor=ADMINISTRATOR),
    Page(
        "admin:auth_user_change",
        lambda site: reverse("admin:auth_user_change", args=[site.users[EDITOR].pk]),
        ADMINISTRATOR,
    ),
    *(
        of_key(f"admin:disputes_organisation_{verb}", "union", visitor=ADMINISTRATOR)
        for verb in ("change", "history", "delete")
    ),
]

PAGES = [*OF_VISITORS, *OF_EDITORS, *OF_OFFICERS, *OF_ADMINISTRATORS]

# A pattern of names, and why there is no page.
FILE, POSTED, LEADS_ON, PART = (
    "a file, not a page",
    "answers a form that is sent to it",
    "leads on to another address",
    "a part of a page, which holds it too",
)
NO_PAGE = {
    r"api-(?!docs).*": "for programs: JSON",
    r".*-(csv|json|ics|feed|card|cite|file)|feed|import-template|scrutineers-report|sitemap(-part)?": FILE,
    r"robots|security-txt|oembed": "for programs",
    r"alert(-how-often|-stop-one|s-forget)": POSTED,
    r"sign-out|set-language|undo-decision|keep-draft|take-back-result|desk-decide|rereading-(go-live|discard)": POSTED,
    r"desk-effects|what-it-comes-to": PART,
    r"admin:.*_(changelist|add|change|history|delete)": "like those of OF_ADMINISTRATORS, made by Django of the same templates",
    r"admin:(autocomplete|jsi18n)": "for the scripts of the administration",
    r"admin:(logout|(auth_user_)?password_change(_done)?|app_list|login)": "Django's own, which ours stand in for",
    r"admin:(view_on_site)?": LEADS_ON,
}


def names(resolver: Any = None, namespace: str = "") -> Iterator[str]:
    """The names of all URL patterns of the site, each with its namespace."""
    for pattern in (resolver or get_resolver()).url_patterns:
        inner = getattr(pattern, "namespace", None)
        if hasattr(pattern, "url_patterns"):
            yield from names(pattern, f"{namespace}{inner}:" if inner else namespace)
        else:
            yield namespace + (pattern.name or "")


def is_no_page(name: str) -> bool:
    return any(re.fullmatch(pattern, name) for pattern in NO_PAGE)
