"""A quote as it is cited: the same words in plain text, Markdown, HTML, BibTeX and CSL-JSON. PURE.

The words are those of the article, letter for letter; line ends become spaces. What the article reports in its own words
stands in quotation marks nowhere. Each format escapes what would mean something else in it.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any
from urllib.parse import quote as percent_encoded

from articles.dates import day_words

UNDATED = "n.d."
LEFT_OUT = "[…]"
"""Stands where words of the article, between two stretches of one utterance, are left out."""
SITE = "Dispute Tracker"


@dataclass(frozen=True, slots=True)
class Stretch:
    """``in_marks``: it stands in quotation marks in the article. ``follows_on``: nothing but space lies before it."""

    text: str
    in_marks: bool
    follows_on: bool = True


@dataclass(frozen=True, slots=True)
class Cited:
    """All that a citation needs. What is not stated is '' or None; ``url`` is an address of the web or ''.

    ``retrieved`` is the day on which the article was received here, ``address`` that of the quote's own page.
    """

    stretches: tuple[Stretch, ...]
    speaker: str
    standing: str
    reported_by: str
    title: str
    author: str
    outlet: str
    published: date | None
    url: str
    retrieved: date
    address: str

    @property
    def is_reported(self) -> bool:
        """None of it stands in quotation marks in the article."""
        return not any(stretch.in_marks for stretch in self.stretches)


def words(cited: Cited) -> str:
    """What was said, in one line; quotation marks only where the article has them."""
    told: list[str] = []
    for stretch in cited.stretches:
        told += [] if stretch.follows_on else [LEFT_OUT]
        told.append(marked(stretch.text) if stretch.in_marks else one_line(stretch.text))
    return " ".join(told)


def marked(text: str) -> str:
    """In double marks, or in single ones where it has double ones of its own."""
    line = one_line(text)
    return f"‘{line}’" if re.search('[“”"]', line) else f"“{line}”"


def one_line(text: str) -> str:
    return " ".join(text.split())


def attribution(cited: Cited) -> str:
    """'Ada Penhale, branch secretary, as told by Tom Rudd'."""
    told_by = f"as told by {cited.reported_by}" if cited.reported_by else ""
    who = [cited.speaker or "speaker not stated", cited.standing, told_by]
    return one_line(", ".join(filter(None, who)))


def how(cited: Cited) -> str:
    return "reported in" if cited.is_reported else "quoted in"


def plain(cited: Cited) -> str:
    """The words and who said them; of reported speech, that it is that."""
    return f"{words(cited)} – {attribution(cited)}{', as reported' if cited.is_reported else ''}"


def with_citation(cited: Cited) -> str:
    """The words, who said them, and where to check them."""
    source = [_author(cited), _title_in_marks(cited), _outlet(cited), _day(cited), cited.url]
    where = f"{how(cited)} {', '.join(filter(None, source))} (retrieved {day_words(cited.retrieved)})"
    return f"{words(cited)} – {attribution(cited)}, {where}. {SITE}: {cited.address}"


def markdown(cited: Cited) -> str:
    """A block quote of CommonMark."""
    title = _markdown(_title(cited))
    linked = f"[{title}](<{_safe_in_angles(cited.url)}>)" if cited.url else title
    source = [_markdown(_author(cited)), linked, _markdown(_outlet(cited)), _day(cited)]
    caption = f"{_markdown(attribution(cited))}, {how(cited)} {', '.join(filter(None, source))}"
    page = f"[{SITE}](<{_safe_in_angles(cited.address)}>), retrieved {day_words(cited.retrieved)}"
    return f"> {_markdown(words(cited))}\n>\n> – {caption}. {page}\n"


def html(cited: Cited) -> str:
    """A figure with its block quote and caption, to be put into any page."""
    url, title = escape(cited.url), escape(_title(cited))
    source = [escape(_author(cited)), f'<cite><a href="{url}">{title}</a></cite>' if url else f"<cite>{title}</cite>"]
    source += [escape(_outlet(cited)), _day_in_html(cited)]
    cite = f' cite="{url}"' if url else ""
    return (
        f"<figure>\n  <blockquote{cite}><p>{escape(words(cited))}</p></blockquote>\n"
        f"  <figcaption>{escape(attribution(cited))}, {how(cited)} {', '.join(filter(None, source))}. "
        f'<a href="{escape(cited.address)}">{SITE}</a>, '
        f'retrieved <time datetime="{cited.retrieved}">{day_words(cited.retrieved)}</time></figcaption>\n</figure>\n'
    )


def bibtex(cited: Cited) -> str:
    """An entry of the article, with the words and who said them in its note."""
    published = cited.published
    fields = {
        "author": f"{{{_bibtex(cited.author)}}}" if cited.author else "",
        "title": f"{{{_bibtex(_title(cited))}}}",
        "journal": _bibtex(cited.outlet),
        "year": str(published.year) if published else UNDATED,
        "month": str(published.month) if published else "",
        "day": str(published.day) if published else "",
        "url": _safe_in_braces(cited.url or cited.address),
        "urldate": cited.retrieved.isoformat(),
        "note": f"{_bibtex(plain(cited))}. {SITE}: \\url{{{_safe_in_braces(cited.address)}}}",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@article{{{key(cited)},", *lines, "}"]) + "\n"


def csl(cited: Cited) -> list[dict[str, Any]]:
    """One item of CSL-JSON (schema csl-data.json, version 1.0.2)."""
    item = {
        "id": key(cited),
        "type": "article-newspaper",
        "title": one_line(cited.title),
        "container-title": one_line(cited.outlet),
        "author": [{"literal": _author(cited)}] if cited.author else [],
        "issued": _csl_day(cited.published) if cited.published else {"literal": UNDATED},
        "accessed": _csl_day(cited.retrieved),
        "URL": cited.url or cited.address,
        "note": f"{plain(cited)}. {SITE}: {cited.address}",
    }
    return [{name: value for name, value in item.items() if value}]


def csl_json(cited: Cited) -> str:
    return json.dumps(csl(cited), ensure_ascii=False, indent=2) + "\n"


def key(cited: Cited) -> str:
    """'penhale2026-4f2a…-120': letters, digits and hyphens alone, the same for the same quote."""
    name = (cited.speaker or cited.outlet or "quote").split()[-1:] or ["quote"]
    plain_name = unicodedata.normalize("NFKD", name[0]).encode("ascii", "ignore").decode().lower()
    article, _, start = cited.address.rstrip("/").rpartition("/quotes/")
    year = cited.published.year if cited.published else "nd"
    return f"{re.sub('[^a-z]', '', plain_name) or 'quote'}{year}-{article[-16:][:6]}-{start}"


def _title(cited: Cited) -> str:
    return one_line(cited.title) or "an article without a title"


def _title_in_marks(cited: Cited) -> str:
    title = one_line(cited.title)
    if not title:
        return _title(cited)
    return f"“{title}”" if re.search("[‘’]", title) and "“" not in title else f"‘{title}’"


def _author(cited: Cited) -> str:
    return one_line(cited.author)


def _outlet(cited: Cited) -> str:
    return one_line(cited.outlet) or "outlet not stated"


def _day(cited: Cited) -> str:
    return day_words(cited.published) if cited.published else UNDATED


def _day_in_html(cited: Cited) -> str:
    return f'<time datetime="{cited.published}">{_day(cited)}</time>' if cited.published else UNDATED


def _csl_day(day: date) -> dict[str, Any]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _markdown(text: str) -> str:
    """So that it reads as it is, wherever it stands in a line."""
    escaped = re.sub(r"([\\`*_\[\]<>#~|&$!])", r"\\\1", text)
    escaped = re.sub(r"^([-+=])", r"\\\1", escaped)
    # A list begins with a figure and a point; an address or a mail address becomes a link by itself in many renderers.
    escaped = re.sub(r"^(\d+)([.)])", r"\1\\\2", escaped)
    return re.sub(r"(?i)(https?|ftp)(:)(//)", r"\1\\\2\3", escaped).replace("@", "\\@")


_BIBTEX = {
    "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", '"': r"{\textquotedbl}",
}  # fmt: skip


def _bibtex(text: str) -> str:
    """BibTeX counts braces even behind a backslash, so a brace is spelled out."""
    return "".join(_BIBTEX.get(letter, letter) for letter in one_line(text))


def _safe_in_braces(url: str) -> str:
    return _encoded(url, r"[\\{}\s\"<>^`|]")


def _safe_in_angles(url: str) -> str:
    return _encoded(url, r"[\\\s<>]")


def _encoded(url: str, unsafe: str) -> str:
    return re.sub(unsafe, lambda found: percent_encoded(found.group()), url)
