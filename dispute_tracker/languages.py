"""Which languages the site offers, checked when it starts: one that is not whole is not offered."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.utils.translation import to_locale


def offered_languages_are_whole(**_: Any) -> list[CheckMessage]:
    """Each language of LANGUAGES_OFFERED is known, and its catalogue was whole when it was compiled (make setup)."""
    offered = [code for code, _name in settings.LANGUAGES]
    unknown = [code for code in offered if code not in settings.LANGUAGES_KNOWN]
    wanting = [code for code in offered if code not in unknown and not _is_there(code, settings.LOCALE_PATHS)]
    problems = []
    if settings.LANGUAGE_CODE not in offered:
        problems.append(Error(f"LANGUAGES_OFFERED lacks {settings.LANGUAGE_CODE}", id="dispute_tracker.E001"))
    for code in unknown:
        known = ", ".join(settings.LANGUAGES_KNOWN)
        problems.append(Error(f"LANGUAGES_OFFERED: {code} is none of {known}", id="dispute_tracker.E002"))
    for code in wanting:
        problems.append(
            Error(
                f"LANGUAGES_OFFERED: the catalogue of {code} is not whole",
                hint="`make messages` says what is missing, `make setup` compiles what is whole.",
                id="dispute_tracker.E003",
            )
        )
    return problems


def _is_there(code: str, folders: Iterable[Path]) -> bool:
    if code == settings.LANGUAGE_CODE:  # the texts are written in it
        return True
    return any((Path(folder) / to_locale(code) / "LC_MESSAGES" / "django.mo").exists() for folder in folders)
