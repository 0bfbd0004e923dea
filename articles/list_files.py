"""A list as a file to keep: all of it, as CSV or JSON, sent while it is read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from django.http import HttpRequest, StreamingHttpResponse
from django.utils.text import slugify

from articles.files import Row, csv_lines, json_lines

UTF_8 = "\ufeff"
"""A spreadsheet takes what begins with it for UTF-8."""
NAME_AT_MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFile:
    """``name`` tells what is in it, for the name of the file; ``columns`` are those of CSV, by the names that JSON has where
    they differ; ``page``: the address of the page that shows the same."""

    name: str
    columns: Mapping[str, str] | Sequence[str]
    rows: Iterable[Row]
    page: str


def list_file(request: HttpRequest, file: ListFile, *, form: str) -> StreamingHttpResponse:
    """``form`` is csv or json."""
    name = f"{slugify(file.name)[:NAME_AT_MOST].strip('-')}.{form}"
    page = request.build_absolute_uri(file.page)
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Link": f'<{page}>; rel="alternate"; type="text/html"',
    }
    if form == "csv":
        lines = chain([UTF_8], csv_lines(file.rows, columns=file.columns))
        return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8", headers=headers)
    return StreamingHttpResponse(json_lines(file.rows), content_type="application/json", headers=headers)
