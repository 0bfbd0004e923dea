"""``plain_words`` in the language of the visitor, for pages. What is stored, fed or exported takes the English words."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from disputes import plain_words


def plain(code: str, *, family: str) -> str:
    words = plain_words.plain(code, family=family)
    return _(words) if words else ""


def question(action: str, *, about: str) -> str:
    return _(plain_words.question(action, about=about))


def figure_name(field: str) -> str:
    """'Strike action: for (per cent)'."""
    asked, _of, name = field.rpartition(" ")
    words = plain(name, family="figure")
    return f"{plain(asked, family='question')}: {words[:1].lower()}{words[1:]}" if asked else words


def figure_value(field: str, value: str) -> str:
    if field == "ends_on":
        return date_format(date.fromisoformat(value), "DATE_FORMAT")
    return plain_words.figure_value(field, value)


def vote_words(vote: dict[str, Any]) -> str:
    """'voted against, 62 per cent against, turnout 70 per cent': as far as it is told."""
    told = [_answer(question) for question in vote["questions"]] or [_("result not stated")]
    told += [_("turnout %(share)s per cent") % {"share": vote["turnout_pct"]}] if vote["turnout_pct"] else []
    return ", ".join(told)


def _answer(question: dict[str, Any]) -> str:
    outcome = plain(question["outcome"], family="outcome").lower() if question["outcome"] else ""
    shares = [
        words % {"share": question[name]}
        for name, words in (("yes_pct", _("%(share)s per cent for")), ("no_pct", _("%(share)s per cent against")))
        if question[name]
    ]
    return ", ".join(filter(None, [outcome, *shares])) or _("result not stated")
