"""Small files of each kind that a report may be, and of kinds it may not."""

import io
from zipfile import ZipFile

from ballots.uploads import XLSX


def archive(*parts: str) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w") as packed:
        for part in parts:
            packed.writestr(part, "<x/>")
    return made.getvalue()


PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(17)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(20) + b"\xff\xd9"
WORKBOOK = archive("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")
TABLE = "Workplace;Entitled;Returned\r\nNorth Quay, Süd;120;80\r\n".encode("cp1252")

TAKEN = {
    "pdf": (PDF, "application/pdf"),
    "png": (PNG, "image/png"),
    "jpeg": (JPEG, "image/jpeg"),
    "xlsx": (WORKBOOK, XLSX),
    "csv with semicolons": (TABLE, "text/csv"),
    "csv in utf-16": ("Workplace\tEntitled\nQuay\t120\n".encode("utf-16"), "text/csv"),
}
NOT_TAKEN = {
    "empty": b"",
    "a page": b"<!doctype html><script>alert(1)</script>,\nx,y\n",
    "a page after a mark": "\ufeff <html>,<body>\na,b\n".encode(),
    "a drawing": b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    "prose": b"The count was taken on 3 February.\nNobody objected.\n",
    "a program": b"\x7fELF\x02\x01\x01" + bytes(60),
    "a pdf cut short": PDF[:-10],
    "another archive": archive("word/document.xml", "[Content_Types].xml"),
    "a workbook with macros": archive("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
    "a broken archive": WORKBOOK[:40],
    "a gif": b"GIF89a" + bytes(30),
}
