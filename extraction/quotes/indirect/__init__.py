"""Indirect speech: what somebody is said to have said, in the writer's words.

    The union said / that about 900 drivers would walk out / on Monday.
    Talks had broken down, / the union said.

A verb of saying with its subject (``announcements``), the clause it governs after it or before it (``content``), where
that clause ends (``bounds``). A clause that holds words in quotation marks is left to the mixed quotes.
"""

from __future__ import annotations

from extraction.quotes.indirect.reading import CONFIDENCE, Indirect, find_indirect

__all__ = ["CONFIDENCE", "Indirect", "find_indirect"]
