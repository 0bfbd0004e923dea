"""A search over quotes told back in words: what was understood, in one clause."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from articles.dates import day_words
from articles.search_days import DayWords
from articles.search_words import FieldWords, SearchWords, Term


def conditions(words: SearchWords, given: dict[str, Any], days: Sequence[DayWords]) -> str:
    """'with the phrase “fair pay” by Ada Penhale, printed since 1 March 2026'; '' where everything is asked for.

    ``given`` is what the other fields of the form hold, to be read; ``days`` those among the words.
    """
    told = [*_who(given, words.fields), *_when(given, days)]
    opening = " ".join(filter(None, [_said(words), *told[:1]]))
    return ", ".join(filter(None, [opening, *told[1:]]))


def _said(words: SearchWords) -> str:
    """'with “fair”, “pay” or “rise”, without “cuts”'."""
    together = _listed([_listed(map(_term, group), last=_("or")) for group in words.together], last=_("and"))
    absent = _listed(map(_term, words.without), last=_("or"))
    clauses = [_("with %(words)s") % {"words": together} if together else ""]
    clauses += [_("without %(words)s") % {"words": absent} if absent else ""]
    return ", ".join(filter(None, clauses))


def _term(term: Term) -> str:
    if not term.exact:
        return quoted(term.text)
    return (_("the phrase %(words)s") if " " in term.text else _("exactly %(words)s")) % {"words": quoted(term.text)}


def quoted(text: str) -> str:
    """In the marks of the language."""
    return _("“%(text)s”") % {"text": text}


def _listed(parts: Iterable[str], *, last: str) -> str:
    """'a, b and c'."""
    *before, final = [*parts] or [""]
    return f"{', '.join(before)} {last} {final}" if before else final


def _who(given: dict[str, Any], fields: Sequence[FieldWords]) -> Iterator[str]:
    """What is asked in the form and what is asked among the words hold together."""
    for name, (clause, but) in _clauses().items():
        either = [each.text for each in fields if each.field == name and not each.excluded]
        neither = [each.text for each in fields if each.field == name and each.excluded]
        for names in filter(None, ([str(given[name])] if given.get(name) else [], either)):
            yield clause % {"name": _listed(names, last=_("or"))}
        if neither:
            yield but % {"name": _listed(neither, last=_("or"))}
    if given.get("kind"):
        yield _kinds()[given["kind"]]


def _clauses() -> dict[str, tuple[str, str]]:
    """Each field with how it is told, and how it is told that it is not to be so."""
    return {
        "person": (_("by %(name)s"), ""),
        "speaker": (_("by %(name)s"), _("not by %(name)s")),
        "role": (_("by somebody described as %(name)s"), _("not by somebody described as %(name)s")),
        "organisation": (_("speaking for %(name)s"), _("not speaking for %(name)s")),
        "dispute": (_("in the dispute %(name)s"), _("not in the dispute %(name)s")),
        "outlet": (_("printed in %(name)s"), _("not printed in %(name)s")),
    }


def _kinds() -> dict[str, str]:
    return {
        "direct": _("whole sentences in quotation marks"),
        "mixed": _("words in quotation marks within a sentence"),
        "indirect": _("in reported speech"),
    }


def _when(given: dict[str, Any], days: Iterable[DayWords]) -> Iterator[str]:
    first, last = given.get("published_from"), given.get("published_to")
    if first and last:
        yield _("printed from %(first)s to %(last)s") % {"first": day_words(first), "last": day_words(last)}
    elif first:
        yield _("printed since %(day)s") % {"day": day_words(first)}
    elif last:
        yield _("printed up to %(day)s") % {"day": day_words(last)}
    compared = {
        "lt": _("printed before %(day)s"),
        "lte": _("printed up to %(day)s"),
        "gt": _("printed after %(day)s"),
        "gte": _("printed since %(day)s"),
    }
    for each in days:
        yield compared[each.lookup] % {"day": day_words(each.day)}
