"""Names of parties: short forms and addresses. PURE."""

from __future__ import annotations

import re
import unicodedata

MAX_PART = 60


def acronym_of(name: str) -> str:
    """'PCS' for 'Public and Commercial Services Union (PCS)'; '' where the name gives none."""
    found = re.search(r"\(([A-Z][A-Za-z&]{1,9})\)$", name)
    return found.group(1) if found else ""


def short_name(name: str) -> str:
    """What to call a party in a sentence: its acronym where the name gives one, else the name."""
    return acronym_of(name) or name


def slug_of(employer: str, union: str, issue: str, year: str) -> str:
    """An address in lower-case ASCII; parts that are not stated are left out."""
    parts = [_slug_part(employer), _slug_part(short_name(union)), issue, year]
    return "-".join(part for part in parts if part) or "dispute"


def _slug_part(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", flat)).strip("-")[:MAX_PART].strip("-")
