"""The texts of the site, for translators: docs/translating.md.

    python tools/messages.py gather     brings locale/LANGUAGE/LC_MESSAGES/django.po up to what the pages say now
    python tools/messages.py missing    says what a translator has left to do; fails where there is something
    python tools/messages.py compile    makes the catalogues that are whole into what the site reads (django.mo)

A language is offered only when its catalogue is whole: no page is half in one language and half in another.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

CHECKOUT = Path(__file__).resolve().parent.parent
LOCALE = CHECKOUT / "locale"
APPS = ("articles", "ballots", "disputes", "api", "alerts", "dispute_tracker")
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
WIDTH = 110


def gathered() -> Catalog:
    """Every text of the templates and of the code that is marked for translation, with where it stands."""
    catalog = Catalog(project="Dispute Tracker", charset="utf-8")
    for folder in ("templates", *APPS):
        for name, line, message, comments, context in _found_in(CHECKOUT / folder):
            catalog.add(message, None, [(f"{folder}/{name}", line)], auto_comments=comments, context=context)
    for where, words in said_by_pure_modules():
        catalog.add(words, None, [(where, 0)])
    return catalog


def said_by_pure_modules() -> Iterator[tuple[str, str]]:
    """(file, words): what modules that know no language hold as data, and pages show in the visitor's."""
    from pure_words import every  # they are loaded only where texts are gathered

    yield from every()


def catalogues() -> dict[str, Path]:
    """Language -> its catalogue."""
    return {path.parts[-3]: path for path in sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))}


def gather() -> None:
    for language, path in catalogues().items():
        catalog = read(path, language)
        catalog.update(gathered(), no_fuzzy_matching=True, update_creation_date=False)
        for message in catalog:
            if message.id and not _is_begun(
                message
            ):  # one that has become a plural is called fuzzy even where it is empty
                message.flags.discard("fuzzy")
        with path.open("wb") as file:
            write_po(file, catalog, width=WIDTH, sort_output=True, ignore_obsolete=True, include_lineno=False)


def left_to_do(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id and not _is_whole(message)]


def missing() -> int:
    """Say what is left to do of each language; the number of texts."""
    number = 0
    for language, path in catalogues().items():
        left = left_to_do(read(path, language))
        number += len(left)
        print(f"{language}: {len(left)} texts are not translated")
        for message in left[:20]:
            print(f"  {message.id if isinstance(message.id, str) else message.id[0]}")
    return number


def compile_whole() -> None:
    """A catalogue that is not whole leaves nothing to read, so that its language cannot be offered."""
    for language, path in catalogues().items():
        catalog, made = read(path, language), path.with_suffix(".mo")
        if left_to_do(catalog):
            made.unlink(missing_ok=True)
            continue
        with made.open("wb") as file:
            write_mo(file, catalog)


def read(path: Path, language: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language)


def _found_in(folder: Path) -> Iterator[tuple[Any, ...]]:
    methods = (
        [("**.html", of_template), ("**.txt", of_template), ("**.py", "python")]
        if folder.name == "templates"
        else [("**.py", "python")]
    )
    if folder.is_dir():
        yield from extract_from_dir(folder, methods, keywords=KEYWORDS, comment_tags=("Translators:",))


def of_template(file: Any, keywords: Any, comment_tags: Any, options: Any) -> Iterator[tuple[Any, ...]]:
    """As enmerkar reads a template, with per cent signs doubled, which is how Django looks for them."""
    from enmerkar.extract import extract_django  # for those who develop

    for line, function, message, comments in extract_django(file, keywords, comment_tags, options):
        yield line, function, _doubled(message), comments


def _doubled(message: Any) -> Any:
    if isinstance(message, str):
        return re.sub(r"%(?!\()", "%%", message)
    return type(message)(_doubled(each) for each in message)


def _is_begun(message: Message) -> bool:
    given = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return any(given)


def _is_whole(message: Message) -> bool:
    given = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return bool(given) and all(given) and not message.fuzzy


def main(asked: str) -> int:
    if asked == "gather":
        gather()
    elif asked == "compile":
        compile_whole()
    elif asked == "missing":
        return min(missing(), 1)
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2] or [""]))
