"""What the journeys of people with an account begin with."""

from typing import Any
from urllib.parse import urlencode

from tests import factories


def sign_in(page: Any, *, role: str, then: str) -> None:
    """Sign in by the form, and arrive at the address ``then``."""
    factories.user("somebody", group=role)
    page.goto(f"/sign-in/?{urlencode({'next': then})}")
    page.get_by_label("User name").fill("somebody")
    page.get_by_label("Password").fill("a long password")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda address: "/sign-in/" not in address)  # and all of that page is there, its scripts too


SCRIPT = {"with script": True, "without script": False}


def open_page(browser: Any, live_server: Any, *, script: bool, size: tuple[int, int] = (1280, 900)) -> Any:
    """A page of a fresh visitor, who runs scripts or does not; ``page.context.close()`` when done."""
    context = browser.new_context(
        base_url=live_server.url,
        java_script_enabled=script,
        locale="en-GB",
        timezone_id="Europe/London",
        viewport={"width": size[0], "height": size[1]},
    )
    context.set_default_timeout(8000)
    return context.new_page()
