"""Names of parties: short forms and addresses. PURE."""

from __future__ import annotations

import re
import unicodedata

MAX_PART = 60

# Words that many parties share: alone they tell none from another.
COMMON_WORDS = frozenset(
    """a an and at by for in of on the to with uk gb british english scottish welsh irish national royal general local public
    union unions association alliance federation guild society workers worker staff employees members trade
    council councils city borough county district authority authorities board boards government department ministry office
    nhs trust trusts foundation hospital hospitals health service services police force fire rescue
    university universities college colleges school schools academy
    company companies group holdings limited ltd plc llp inc corp corporation co north south east west northern southern
    eastern western central greater upper lower new""".split()
)


def acronym_of(name: str) -> str:
    """'PCS' for 'Public and Commercial Services Union (PCS)'; '' where the name gives none."""
    found = re.search(r"\(([A-Z][A-Za-z&]{1,9})\)$", name)
    return found.group(1) if found else ""


def short_name(name: str) -> str:
    """What to call a party in a sentence: its acronym where the name gives one, else the name."""
    return acronym_of(name) or name


def telling_words(key: str) -> frozenset[str]:
    """The words of a folded name that tell it from others, and its initials; all its words where none does."""
    words = key.split()
    telling = frozenset(word for word in words if word not in COMMON_WORDS and len(word) > 1)
    return (telling or frozenset(words)) | initials(key)


def initials(key: str) -> frozenset[str]:
    """'nut' for 'national union of teachers'; nothing of fewer than three."""
    letters = "".join(word[0] for word in key.split() if word not in ("and", "of", "the", "for", "in", "&"))
    return frozenset([letters] if len(letters) > 2 else [])


def same_party(one: str, other: str) -> bool:
    """Whether two folded names are of one party: equal, the initials of the other, or the other cut shorter
    ('skelling ferries', 'skelling') by a word that tells it from others."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if short in initials(long):
        return True
    words = set(short.split())
    return words <= set(long.split()) and bool(words - COMMON_WORDS)


def is_description(key: str) -> bool:
    """Whether a folded name only describes unions: 'teaching unions', 'unions'."""
    return key.split()[-1:] == ["unions"]


def slug_of(employer: str, union: str, issue: str, year: str) -> str:
    """An address in lower-case ASCII; parts that are not stated are left out."""
    parts = [_slug_part(employer), _slug_part(short_name(union)), issue, year]
    return "-".join(part for part in parts if part) or "dispute"


def _slug_part(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", flat)).strip("-")[:MAX_PART].strip("-")
