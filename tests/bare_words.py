"""The words of a template that no translator would ever see."""

import re
from collections.abc import Iterator
from pathlib import Path

_LEFT_OUT = re.compile(
    r"\{#.*?#\}|\{%\s*comment\b.*?\{%\s*endcomment\s*%\}|\{%\s*blocktranslate\b.*?\{%\s*endblocktranslate\s*%\}"
    r"|<(script|style|kbd|code)\b[^>]*>.*?</\1>|<!--.*?-->",
    re.DOTALL,
)
_TOKEN = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TAG = re.compile(r"<[a-zA-Z/!](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", re.DOTALL)
_READ_ALOUD = re.compile(r"\s(?:aria-label|aria-description|title|placeholder|alt|data-label)=(\"[^\"]*\"|'[^']*')")
_WORD = re.compile(r"[^\W\d_]{2,}")
_IN_FILTER = re.compile(
    r"\|(?:default|default_if_none|yesno|pluralize)(?::(?!_\()\"[^\"]*[a-z]{2}[^\"]*\"|(?=\s*[|}]))"
)
_DATE = re.compile(r"\|(?:date|time):\"(?![A-Z_]+\"|c\"|Y-m-d\"|.\")[^\"]*\"")


def bare_words(template: Path) -> list[str]:
    """What is written in it outside the tags of translation, and dates whose form is not that of the language."""
    return list(_found(template.read_text()))


def _found(text: str) -> Iterator[str]:
    text = _LEFT_OUT.sub(" ", text)
    for token in _TOKEN.findall(text):
        yield from (match[0] for match in _DATE.finditer(token))
        yield from (match[0] for match in _IN_FILTER.finditer(token) if not match[0].startswith("|default:date"))
    # What a token stands for has no words of the template; its quotation marks would end those of an attribute.
    page = _TOKEN.sub("⁂", text)
    for tag in _TAG.findall(page):
        yield from (words for words in _READ_ALOUD.findall(tag) if _has_words(words))
    yield from (words.strip() for words in _TAG.split(page) if _has_words(words))


def _has_words(text: str) -> bool:
    return bool(_WORD.search(re.sub(r"&#?\w+;", " ", text)))
