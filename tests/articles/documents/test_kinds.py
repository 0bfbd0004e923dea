"""What some bytes are shows in the bytes, not in a name or in what a server says."""

import pytest

from articles.decoding import Rejected
from articles.documents import kinds, read

TEXT = "Trimmers to stop work\n\nLamp trimmers will stop work for two days, their union said.\n"


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        (b"  <!DOCTYPE HTML><p>Hello", "text/plain", "html"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><html>", "", "html"),
        (b"<!-- saved --><!-- twice -->\n<html>", "", "html"),
        ("<html>".encode("utf-16"), "", "html"),
        (b"%PDF-1.4 ...", "text/html", "pdf"),
        (b"\n%PDF-1.4 ...", "", "pdf"),
        (TEXT.encode(), "application/pdf", "text"),
        (TEXT.encode(), "text/html", "text"),
        (b"<p>A piece of a page</p>", "text/html", "html"),
        (b"The sign < stands here, <p> too.", "text/plain", "text"),
        (b"# Trimmers to stop work\n\n**Lamp trimmers** will", "", "text"),
    ],
)
def test_kinds_are_told_by_content(body, content_type, kind):
    assert kinds.of(body, content_type) == kind


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (b"PK\x03\x04rest", "docx"),
        (b"\x89PNG\r\n", "picture"),
        (b"<?xml version='1.0'?><rss version='2.0'>", "feed"),
        (b"{\\rtf1", "rich text"),
        (b"", "empty"),
        (b"\x00\x01\x02" * 99, "binary"),
        (b"x" * (10 * 1024 * 1024 + 1), "10 MB"),
    ],
)
def test_what_no_article_is_read_from_is_refused_by_its_name(body, word):
    with pytest.raises(Rejected, match=word):
        read(body)


def test_plain_text_stays_as_it_is():
    assert read(TEXT.encode()).text == TEXT
