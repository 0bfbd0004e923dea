"""From the bytes of a web page, a PDF or a text file to the text of the article and what it says of itself."""

from articles.decoding import MAX_BYTES, Rejected, decode
from articles.documents import html, kinds, pdf
from articles.documents.types import Document

__all__ = ["Document", "read"]


def read(body: bytes, *, content_type: str = "") -> Document:
    """The document in these bytes; what it is shows in the bytes themselves, not in a name.

    ``content_type`` is what the server said of them, '' where no server was asked; it settles an encoding that the
    bytes leave open. Each paragraph is a line or more of the text, never a part of a line. The same bytes and content
    type give the same text at any time. Raises ``Rejected`` where there is no article to be had from them.
    """
    if len(body) > MAX_BYTES:
        raise Rejected(f"larger than {MAX_BYTES // 1024 // 1024} MB ({len(body) / 1024 / 1024:.1f} MB)")
    kind = kinds.of(body, content_type)
    if kind == "pdf":
        return pdf.read(body)
    if kind == "html":
        return html.read(body, content_type)
    return Document(text=decode(body))
