"""The characters of a web page. PURE."""

import codecs
import re

_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_.:-]{2,40})", re.IGNORECASE)
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([a-zA-Z0-9_.:-]{2,40})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# Pages that say one of these mean the larger Windows set, as every browser takes them (WHATWG Encoding, 4.2).
_MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252"}


def decoded(body: bytes, content_type: str) -> str:
    """By its byte order mark, else what the server or the page says if it fits, else UTF-8, else Windows-1252."""
    for encoding in (*_stated(body, content_type), "utf-8"):
        try:
            return body.decode(encoding)
        except UnicodeDecodeError:
            continue
    return body.decode("cp1252", "replace")


def _stated(body: bytes, content_type: str) -> list[str]:
    marked = [encoding for mark, encoding in _MARKS if body.startswith(mark)]
    header, meta = _HEADER.search(content_type), _META.search(body[:4096])
    names = [header[1]] if header else []
    names += [meta[1].decode("ascii")] if meta else []
    return marked + [encoding for encoding in map(_known, names) if encoding]


def _known(name: str) -> str:
    """The codec of this name where it is one of text; '' else."""
    try:
        "".encode(name)  # Python has codecs that are none of text
        found = codecs.lookup(name).name
    except (LookupError, UnicodeError):
        return ""
    if found.startswith("utf-16"):
        return ""  # a page whose ASCII tags could be read is not UTF-16, whatever it says
    return _MEANT.get(found, found)
