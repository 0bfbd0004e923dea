"""Indirect speech: what somebody is reported to have said in words that are not shown as theirs.

    for quote in find_indirect(page, cues, speaker): quote.span.of(text)

A verb of saying with its subject (``announcements``), the clause it governs after it or before it (``content``), where
that clause ends (``bounds``). A clause that holds words in quotation marks is left to the mixed quotes.
"""

from __future__ import annotations

from extraction.quotes.indirect.reading import find_indirect, in_text_order

__all__ = ["find_indirect", "in_text_order"]
