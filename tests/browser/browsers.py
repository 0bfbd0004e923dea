"""Pages of the browser for each kind of person who visits, each opened when it is first asked for."""

from typing import Any

from django.test import Client

from tests.browser.full_site import VISITOR, Site


class Browsers:
    """On a site that is filled, for each of its people a page that runs scripts and one that does not.

    Nothing is kept from one page to the next but who is signed in: each view is a first view.
    """

    def __init__(self, browser: Any, *, url: str, site: Site) -> None:
        self.browser, self.url, self.site = browser, url, site
        self._pages: dict[tuple[str, bool], Any] = {}
        self._sessions = {visitor: _signed_in(user) for visitor, user in site.users.items()}

    def page(self, visitor: str, *, script: bool) -> Any:
        if (visitor, script) not in self._pages:
            self._pages[visitor, script] = self._new(visitor, script=script)
        return self._pages[visitor, script]

    def close(self) -> None:
        for page in self._pages.values():
            page.context.close()

    def _new(self, visitor: str, *, script: bool) -> Any:
        context = self.browser.new_context(
            base_url=self.url, locale="en-GB", timezone_id="Europe/London", java_script_enabled=script,
            reduced_motion="reduce",
        )  # fmt: skip
        if visitor != VISITOR:
            context.add_cookies([{"name": "sessionid", "value": self._sessions[visitor], "url": self.url}])
        page = context.new_page()
        context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
        return page


def _signed_in(user: Any) -> str:
    client = Client()
    client.force_login(user)
    return str(client.cookies["sessionid"].value)
