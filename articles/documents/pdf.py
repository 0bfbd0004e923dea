"""PDF files: the text on their pages, in paragraphs."""

import io
import logging
import re
import time
from collections.abc import Iterator

from pypdf import PasswordType, PdfReader, apply_configuration
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError

from articles.decoding import Rejected
from articles.documents.reflow import paragraphs
from articles.documents.types import Document

MAX_PAGES = 100
MAX_CHARACTERS = 1_000_000
MAX_SECONDS = 20
_UNFOLDED = 8 * 1024 * 1024
_LIMITS = {
    "zlib_maximum_output_length": _UNFOLDED,
    "lzw_maximum_output_length": _UNFOLDED,
    "run_length_maximum_output_length": _UNFOLDED,
    "array_based_stream_maximum_output_length": _UNFOLDED,
    "stream_parsing_work_maximum_count": 100_000,
}
"""For each page, far beyond what a printed one takes."""
_LEAST_A_PAGE = 40
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1f\ud800-\udfff]")
"""Signs that damaged fonts give, and that no database keeps."""
_LOCKED = "an encrypted PDF: send a copy that opens without a password"

logging.getLogger("pypdf").setLevel(logging.ERROR)  # it remarks on every oddity of a file that it reads all the same


def read(body: bytes) -> Document:
    """The date of the file is not one of publication, so none is taken. Raises ``Rejected``."""
    try:
        with apply_configuration(**_LIMITS):
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
    taken, began = 0, time.monotonic()
    for page in reader.pages:
        if time.monotonic() - began > MAX_SECONDS:
            raise Rejected(f"a PDF that takes longer than {MAX_SECONDS} seconds to read")
        text = _UNFIT.sub("", page.extract_text())
        taken += len(text)
        if taken > MAX_CHARACTERS:
            raise Rejected("a PDF that holds more text than an article")
        yield text
