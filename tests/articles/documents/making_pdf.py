"""Small PDF files, made from lines of text."""

import io

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject


def pdf(*pages: list[str], password: str = "", compress: bool = True) -> bytes:
    """A page for each list of lines, set in Helvetica. ASCII only."""
    writer = PdfWriter()
    for lines in pages:
        _add_page(writer, _drawn(lines), compress)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    return _bytes(writer)


def pdf_with_stream(content: bytes) -> bytes:
    writer = PdfWriter()
    _add_page(writer, content, compress=True)
    return _bytes(writer)


def _drawn(lines: list[str]) -> bytes:
    escaped = (line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines)
    return "BT /F1 11 Tf 14 TL 60 780 Td\n{}ET".format("".join(f"({line}) Tj T*\n" for line in escaped)).encode("ascii")


def _add_page(writer: PdfWriter, content: bytes, compress: bool) -> None:
    page = writer.add_blank_page(width=595, height=842)
    stream = DecodedStreamObject()
    stream.set_data(content)
    font = DictionaryObject(
        {
            NameObject(key): NameObject(value)
            for key, value in (("/Type", "/Font"), ("/Subtype", "/Type1"), ("/BaseFont", "/Helvetica"))
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode() if compress else stream)


def _bytes(writer: PdfWriter) -> bytes:
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
