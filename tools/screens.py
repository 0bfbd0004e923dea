"""Pictures of every page of the demo, on a desktop and a phone, light and dark: `make screens` writes docs/screens/.

The demo is served from a data folder of its own that is removed afterwards. Debian's chromium takes the pictures.
"""

import argparse
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ROOT / "docs" / "screens"
SIZES = {"desktop": (1280, 760), "phone": (390, 844)}
SCHEMES = ("light", "dark")
LOOKS = [(size, scheme) for size in SIZES for scheme in SCHEMES]
COLOURS = 96
VISITOR = ""
DISPUTE = "/disputes/harnmouth[^/]+allowance[^/]*/$"
QUOTE = "/articles/[0-9a-f]{16}/quotes/[0-9]+/$"


@dataclass(frozen=True)
class View:
    """A page to picture: where it is, or the list (``among``) whose first link that matches ``where`` leads to it.

    ``before`` and ``then`` are what stands in the page's address before and after the one found.
    """

    name: str
    where: str
    among: str = ""
    before: str = ""
    then: str = ""
    signed_in_as: str = VISITOR


VIEWS = (
    View("home", "/"),
    View("disputes", "/disputes/"),
    View("disputes-narrowed", "/disputes/?q=pay&stage=in_action&stage=action_announced"),
    View("disputes-with-nothing-found", "/disputes/?q=there+is+none+of+this"),
    View("dispute", DISPUTE, among="/disputes/"),
    View("dispute-close", DISPUTE, among="/disputes/", then="?zoom=quarter#picture"),
    View("dispute-summaries", DISPUTE, among="/disputes/", then="summaries/"),
    View("calendar", "/calendar/"),
    View("calendar-list", "/calendar/?view=list"),
    View("calendar-year", "/calendar/?view=year"),
    View("concerns-me", "/concerns-me/"),
    View("pictures", "/pictures/"),
    View("ballots", "/ballots/"),
    View(
        "what-if",
        "/ballots/what-if/?country=GB&services=no&opened=2026-09-01&entitled=438&returned=212&yes=180&spoiled=1",
    ),
    View("law", "/law/"),
    View("quotes", "/quotes/?q=pay+OR+shifts"),
    View("quotes-with-nothing-found", "/quotes/?q=%22there+is+none+of+this%22"),
    View("quote", QUOTE, among="/quotes/"),
    View("embedded-quote", QUOTE, among="/quotes/", before="/embed"),
    View("embedded-dispute", DISPUTE, among="/disputes/", before="/embed"),
    View("people", "/people/"),
    View("person", "/people/[0-9]+-", among="/people/"),
    View("organisations", "/organisations/"),
    View("organisation", "/organisations/[0-9]+-", among="/organisations/"),
    View("article", "/articles/[0-9a-f]{16}/", among="/quotes/"),
    View("alerts", "/alerts/"),
    View("save-a-search", "/alerts/save/?what=quotes&q=pay+OR+shifts"),
    View("report-an-error", "/report/?about=/disputes/"),
    View("help", "/help/"),
    View("help-reps", "/help/reps/"),
    View("help-journalists", "/help/journalists/"),
    View("help-admins", "/help/admins/"),
    View("glossary", "/glossary/"),
    View("about", "/about/"),
    View("how-well-it-reads", "/about/reading/"),
    View("privacy", "/about/privacy/"),
    View("takedown", "/about/takedown/"),
    View("about-the-api", "/api/"),
    View("api", "/api/v1/docs/"),
    View("sign-in", "/sign-in/"),
    View("not-there", "/disputes/no-such-dispute/"),
    View("account", "/account/", signed_in_as="editor"),
    View("home-signed-in", "/", signed_in_as="administrator"),
    View("add-an-article", "/articles/new/", signed_in_as="editor"),
    View("article-in-full", "/articles/[0-9a-f]{16}/", among="/quotes/", signed_in_as="editor"),
    View("batches", "/batches/", signed_in_as="editor"),
    View("batch", "/batches/[0-9]+/", among="/batches/", signed_in_as="editor"),
    View("desk", "/desk/", signed_in_as="editor"),
    View("desk-log", "/desk/log/", signed_in_as="editor"),
    View("rereading", "/desk/rereading/", signed_in_as="editor"),
    View("split-a-dispute", DISPUTE, among="/disputes/", then="split/", signed_in_as="editor"),
    View("enter-a-result", "/ballots/new/", among=DISPUTE, signed_in_as="ballot-officer"),
    View("import-a-result", "/ballots/import/", among=DISPUTE, signed_in_as="ballot-officer"),
    View("waiting-results", "/ballots/waiting/", signed_in_as="ballot-officer"),
    View("admin", "/admin/", signed_in_as="administrator"),
    View("admin-list", "/admin/disputes/dispute/", signed_in_as="administrator"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=SCREENS, metavar="FOLDER")
    parser.add_argument("--whole", action="store_true", help="the whole length of each page, not one screen of it")
    options = parser.parse_args()
    options.into.mkdir(parents=True, exist_ok=True)
    with served_demo() as (address, passwords), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for scheme in SCHEMES:
            for size in SIZES:
                picture_all(browser, address, passwords, size=size, scheme=scheme, options=options)
        browser.close()
    write_index(options.into)


@contextmanager
def served_demo() -> Iterator[tuple[str, dict[str, str]]]:
    """The demo's address and its passwords by user name; it is stopped and removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="screens-") as var_dir, socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
        free.close()
        command = [sys.executable, "manage.py", "demo", "--port", str(port)]
        demo = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "VAR_DIR": var_dir}, stdout=subprocess.PIPE, text=True
        )
        try:
            for line in demo.stdout or ():
                if line.startswith("Data in"):
                    break
            else:
                sys.exit("The demo did not start.")
            kept = json.loads((Path(var_dir) / "demo-sign-ins.json").read_text())
            yield f"http://127.0.0.1:{port}", {each["username"]: each["password"] for each in kept}
        finally:
            demo.send_signal(signal.SIGINT)
            demo.wait(60)


def picture_all(
    browser: Browser, address: str, passwords: dict[str, str], *, size: str, scheme: str, options: argparse.Namespace
) -> None:
    """A picture of each view, taken by visitors who sign in once."""
    pages: dict[str, Page] = {}
    for view in VIEWS:
        who = view.signed_in_as
        if who not in pages:
            pages[who] = visitor(browser, address, size=size, scheme=scheme)
            if who:
                sign_in(pages[who], who, passwords[who])
        page = pages[who]
        page.goto(view.before + place_of(page, view.where, among=view.among) + view.then, wait_until="networkidle")
        keep(page.screenshot(full_page=options.whole), options.into / f"{view.name}-{size}-{scheme}.png")
    for page in pages.values():
        page.context.close()


def keep(picture: bytes, path: Path) -> None:
    """In few colours, at a third of the bytes: a repository carries all of them."""
    with Image.open(BytesIO(picture)) as taken:
        taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def write_index(folder: Path) -> None:
    """Each page's pictures beside each other, to be looked through."""
    rows = [
        f"| {view.name} | " + " | ".join(f"![]({view.name}-{size}-{scheme}.png)" for size, scheme in LOOKS) + " |"
        for view in VIEWS
    ]
    looks = " | ".join(f"{size}, {scheme}" for size, scheme in LOOKS)
    lines = [f"| page | {looks} |", "|---" * (len(LOOKS) + 1) + "|", *rows]
    (folder / "README.md").write_text("# Every page\n\nMade by `make screens`.\n\n" + "\n".join(lines) + "\n")


def visitor(browser: Browser, address: str, *, size: str, scheme: str) -> Page:
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=address, viewport={"width": width, "height": height}, locale="en-GB", timezone_id="Europe/London"
    )
    page = context.new_page()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    return page


def sign_in(page: Page, username: str, password: str) -> None:
    page.goto("/sign-in/")
    page.get_by_label("User name").fill(username)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def place_of(page: Page, where: str, *, among: str) -> str:
    """``where`` itself, or the first address that matches it on the page ``among``, which may be such a pattern too."""
    if not among:
        return where
    page.goto(among if "[" not in among else place_of(page, among, among="/disputes/"))
    found = [link.get_attribute("href") or "" for link in page.locator("main a[href]").all()]
    leading = [address for address in found if re.match(where, address.partition("#")[0])]
    if not leading:
        sys.exit(f"No link of {among} leads to {where}.")
    return leading[0]


if __name__ == "__main__":
    main()
