"""What a document says. PURE."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Document:
    """The text of an article, and what the document itself states of it; '' and None where it does not."""

    text: str
    title: str = ""
    published: date | None = None
    outlet: str = ""
    author: str = ""
    url: str = ""
