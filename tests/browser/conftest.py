"""What every run of the browser tests walks, and what is left to make test-long."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

# What needs the apps is imported by the fixtures: pytest reads this file before they are loaded.
if TYPE_CHECKING:
    from tests.browser.browsers import Browsers
    from tests.browser.full_site import Site

CROSSED = ({"desktop", "without script"}, {"phone", "with script"})


@pytest.hookimpl(tryfirst=True)  # before those that are long are left out
def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """A journey of both sizes is walked with script on a desktop and without on a phone; make test-long walks all four."""
    for item in items:
        walked = getattr(item, "callspec", None)
        asked = {value for value in walked.params.values() if isinstance(value, str)} if walked else set()
        if any(crossed <= asked for crossed in CROSSED):
            item.add_marker("long")


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: Any) -> "Iterator[Site]":
    """The rows of all pages, made once for a module that changes nothing. Its tests are marked django_db."""
    from django.core.management import call_command

    from tests.browser.full_site import fill

    with django_db_blocker.unblock():
        yield fill()
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="module")
def browsers(chromium_browser: Any, site: "Site") -> "Iterator[Browsers]":
    """The people of that site, each at a browser. live_server would empty the database after each test."""
    from pytest_django.live_server_helper import LiveServer

    from tests.browser.browsers import Browsers

    server = LiveServer("localhost")
    browsers = Browsers(chromium_browser, url=server.url, site=site)
    yield browsers
    browsers.close()
    server.stop()
