"""PDF files: the text on their pages, in paragraphs."""

import io
import logging
import re
from collections.abc import Iterator

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError

from articles.decoding import Rejected
from articles.documents.reflow import paragraphs
from articles.documents.types import Document

MAX_PAGES = 100
MAX_CHARACTERS = 1_000_000
_LEAST_A_PAGE = 40
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1f\ud800-\udfff]")
"""Signs that damaged fonts give, and that no database keeps."""
_LOCKED = "an encrypted PDF: send a copy that opens without a password"

logging.getLogger("pypdf").setLevel(logging.ERROR)  # it remarks on every oddity of a file that it reads all the same


def read(body: bytes) -> Document:
    """The date of the file is not one of publication, so none is taken. Raises ``Rejected``."""
    try:
        pages = list(_pages(_opened(body)))
    except (FileNotDecryptedError, DependencyError) as error:
        raise Rejected(_LOCKED) from error
    except (LimitReachedError, MemoryError, RecursionError) as error:
        raise Rejected("a PDF that unfolds to far more than its size") from error
    except Rejected:
        raise
    except Exception as error:  # pypdf raises errors of any kind on damaged files
        raise Rejected("a damaged PDF: it cannot be read") from error
    if sum(len("".join(page.split())) for page in pages) < _LEAST_A_PAGE * len(pages):
        raise Rejected("a PDF of pictures of pages: there is no text in it to read")
    return Document(text="\n\n".join(paragraphs(pages)))


def _opened(body: bytes) -> PdfReader:
    reader = PdfReader(io.BytesIO(body))
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise Rejected(_LOCKED)
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise Rejected(f"a PDF of {count} pages: an article has at most {MAX_PAGES}")
    if not count:
        raise Rejected("a PDF without pages")
    return reader


def _pages(reader: PdfReader) -> Iterator[str]:
    taken = 0
    for page in reader.pages:
        text = _UNFIT.sub("", page.extract_text())
        taken += len(text)
        if taken > MAX_CHARACTERS:
            raise Rejected("a PDF that holds more text than an article")
        yield text
