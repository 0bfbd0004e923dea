"""Every page in a language made up for the test, in which each text of the catalogue stands in ⟦…⟧.

What stands outside of the brackets on a page was written there in English alone. What the database holds stays as it is.
"""

import re
from collections.abc import Collection, Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import django
import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.apps import apps
from django.test import Client
from django.utils import translation
from django.utils.translation import trans_real

from tests.browser.every_page import PAGES, Page
from tests.browser.full_site import VISITOR
from tests.test_texts_can_be_translated import messages

LANGUAGE = "cy"
"""Its plural forms and its way with dates, not its words."""
PLURALS = 6
NOT_OURS = ("admin:", "api-docs")
IN_ENGLISH_YET = Path(__file__).with_name("in_english_yet.txt")
"""The pages on which something is in English alone; it may only get shorter. docs/translating.md tells why."""
UNSEEN = re.compile(
    r"<(script|style|code|kbd|head)\b.*?</\1>|<!--.*?-->|<textarea.*?</textarea>|<span[^>]* translate=\"no\">.*?</span>",
    re.DOTALL,
)
NEVER_TRANSLATED = {"English", "Cymraeg", "CSV", "JSON", "TULRCA", "iCal", "Atom", "PDF", "XLSX", "HTML"}
NEVER_TRANSLATED |= {"BibTeX", "CSL-JSON", "Markdown"}
CITED = re.compile(r"(?:https?:/)?/\S+|(?:gb|ni)-[-\w]+|(?:TULRCA|ERA|Employment Rights Act|Trade Union) .*")
"""Addresses, rules and the Acts they are of."""

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


def made_up(message_id: Any) -> Any:
    if isinstance(message_id, tuple):
        return tuple(made_up(message_id[min(number, 1)]) for number in range(PLURALS))
    return f"⟦{message_id}⟧" if message_id else ""


@pytest.fixture(scope="module", autouse=True)
def other_language(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The texts of ours and of Django's, made up."""
    from django.conf import settings

    folder = tmp_path_factory.mktemp("locale")
    made = folder / LANGUAGE / "LC_MESSAGES" / "django.mo"
    made.parent.mkdir(parents=True)
    ours = messages.read(messages.catalogues()[LANGUAGE], LANGUAGE)
    for contrib in ("conf", "contrib/auth", "contrib/humanize", "contrib/admin"):
        path = Path(django.__file__).parent / contrib / "locale" / "en" / "LC_MESSAGES" / "django.po"
        for message in read_po(path.open("rb")):
            ours.add(message.id, context=message.context)
    for message in messages.gathered():
        ours.add(message.id, context=message.context)
    filled = Catalog(locale=LANGUAGE)
    filled._num_plurals, filled._plural_expr = ours.num_plurals, ours.plural_expr
    for message in ours:
        if message.id:
            filled.add(message.id, made_up(message.id), context=message.context)
    with made.open("wb") as file:
        write_mo(file, filled)
    before, settings.LOCALE_PATHS = settings.LOCALE_PATHS, [folder]
    trans_real._translations.clear()
    yield
    settings.LOCALE_PATHS = before
    trans_real._translations.clear()


@pytest.fixture(scope="module")
def held(site: Any) -> str:
    """All that the database holds, as one text: what a page shows of it is part of this."""
    return squeezed(
        " ⁂ ".join(each for model in apps.get_models() for row in model.objects.values() for each in words(row))
    )


def words(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from words(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from words(each)
    elif isinstance(value, str):
        yield value


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def outside(page: str) -> Iterator[str]:
    """The texts of the page outside of the brackets, tags left out; and what is read aloud of its tags."""
    page = UNSEEN.sub(" ", page)
    aloud = re.findall(r"\s(?:aria-label|title|placeholder|alt|data-label)=\"([^\"]*)\"", page)
    depth, text = 0, ""
    for part in re.split(r"(<[^>]*>|[⟦⟧])", page):
        if part in "⟦⟧" and part:
            depth += 1 if part == "⟦" else -1
            text += "⁂"
        elif part.startswith("<"):
            text += "⁂"
        elif not depth:
            text += part
    for words_said in [*text.split("⁂"), *(re.sub(r"⟦.*⟧", "", each) for each in aloud)]:
        yield squeezed(unescape(words_said)).strip(" .,;:()–·…“”‘’\"'?!")


def in_english(page: str, held: str, names: Collection[str] = ()) -> list[str]:
    """What of the page is neither made up nor held. A small word alone is taken for something held only if it is a name."""

    def is_held(part: str) -> bool:
        is_a_word = re.fullmatch(r"[a-z]{1,20}", part)
        named = part in names or part in NEVER_TRANSLATED or CITED.fullmatch(part)
        return bool(named) or (part in held and not is_a_word)

    said = {each for each in outside(page) if re.search(r"[^\W\d_]{2,}", each)}
    return sorted(each for each in said if not is_held(each) and not all(map(is_held, each.split(", "))))


def still_in_english() -> set[str]:
    return set(IN_ENGLISH_YET.read_text().split())


@pytest.fixture(scope="module")
def client_of(site: Any) -> dict[str, Client]:
    clients = {visitor: Client() for visitor in (VISITOR, *site.users)}
    for visitor, user in site.users.items():
        clients[visitor].force_login(user)
    return clients


OURS = [page for page in PAGES if not page.of.startswith(NOT_OURS)]


@pytest.mark.parametrize("page", OURS, ids=str)
def test_a_page_is_in_the_other_language_throughout(
    page: Page, site: Any, held: str, client_of: dict[str, Client]
) -> None:
    with translation.override(LANGUAGE):
        response = client_of[page.visitor].get(page.address(site))
    typed = {
        value for query in (page.address(site), f"?{site.alert.query}") for _, value in parse_qsl(urlsplit(query).query)
    }
    names = {user.username for user in site.users.values()} | typed
    found = in_english(response.content.decode(), held, names)

    assert "⟦" in response.content.decode()
    if str(page) in still_in_english():
        assert found, f"{page} is in the other language throughout: strike it from {IN_ENGLISH_YET.name}"
    else:
        assert not found, "\n".join(["in English alone:", *found])


def test_what_is_in_english_is_found() -> None:
    assert in_english("<p>⟦Held: Ada Penhale⟧ by Ada Penhale, <b>bare</b></p>", "Ada Penhale") == [
        "bare",
        "by Ada Penhale",
    ]
    assert in_english('<p aria-label="Bare words">⟦See <b>it</b>⟧ Ada Penhale</p>', "Ada Penhale") == ["Bare words"]
