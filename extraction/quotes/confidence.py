"""How sure a quote in marks is: how often words and speaker were right for its rule and the way its speaker is named.

The two tables are log-odds, to be added up. They were fitted (logistic regression) on the quotes of the development articles
and of the open half of our own; on articles left out, confidence so told was nearer to the truth than by the rule alone.
"""

from __future__ import annotations

from math import exp
from typing import Literal

from extraction.quotes.phrases import Phrase
from extraction.quotes.reference import Referents
from extraction.types import Speaker

Mention = Literal["name", "clear pronoun", "doubtful pronoun", "other pronoun", "description", "nobody"]

_OF_RULE = {
    "after": 1.5, "before": 1.1, "continued": 1.6, "reopened": 1.2, "within": 1.3, "introduced": 1.3,
    "echoed": -0.1, "sentence end": 0.0, "floating": 0.0, "subject": -0.1, "none": -1.0,
}  # fmt: skip
_OF_MENTION: dict[Mention, float] = {
    "name": 1.5, "clear pronoun": 1.2, "description": 0.1, "doubtful pronoun": -0.1, "other pronoun": -0.9, "nobody": -1.2,
}  # fmt: skip


def confidence(rule: str, phrase: Phrase | None, speaker: Speaker | None, referents: Referents) -> float:
    """``phrase`` is the mention next to the quote, ``speaker`` whom it stands for."""
    odds = _OF_RULE[rule] + _OF_MENTION[_mention(phrase, speaker, referents)]
    return round(1 / (1 + exp(-odds)), 2)


def _mention(phrase: Phrase | None, speaker: Speaker | None, referents: Referents) -> Mention:
    """A pronoun is clear where one person was far likelier meant than anybody else."""
    if phrase is None or speaker is None:
        return "nobody"
    if phrase.kind == "pronoun":
        clear = referents.clear.get(phrase.first)
        return "other pronoun" if clear is None else "clear pronoun" if clear else "doubtful pronoun"
    return "name" if phrase.kind == "name" and speaker.kind == "person" else "description"
