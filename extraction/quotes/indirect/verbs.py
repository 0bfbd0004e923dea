"""Signs of a clause in the tokens of a text that carries no parts of speech."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.phrases import Page
from extraction.quotes.tokens import Token
from extraction.wordsets import words

# Past tenses that show no ending.
_PAST = words("""
    was were had did said came went got made took gave found won lost met held began rose fell left kept sent paid
    told put led ran grew became brought thought spoke broke knew felt saw cut hit set
    struck chose drew fought heard meant sold stood sought taught threw understood wrote shut laid
""")
_NOT_FINITE = words("be been being having")
_ARTICLES = words("a an the this these those his her its their our my your no")
# 'there's', 'that's': the possessive ending is the verb.
_SHORTENING = lexicon.PRONOUNS | words("there that what here")


def is_past(token: Token) -> bool:
    """Whether the word may be a verb in the past."""
    return token.low in _PAST or (token.low.endswith("ed") and not token.capital)


def is_finite_auxiliary(token: Token) -> bool:
    return token.low in lexicon.AUXILIARIES and token.low not in _NOT_FINITE


def lacks_subject(token: Token) -> bool:
    """A verb stands first, so that its subject stood before: '..., she said, would fail'."""
    return token.low in lexicon.AUXILIARIES or is_past(token)


def starts_clause(page: Page, at: int) -> bool:
    """Whether a subject may begin at token ``at``."""
    if at >= len(page.tokens.tokens):
        return False
    token = page.tokens.tokens[at]
    return token.capital or token.low in lexicon.PRONOUNS - {"who"} or token.low in lexicon.DETERMINERS


def has_verb(tokens: list[Token], piece: range) -> bool:
    """Whether a finite verb may be among the tokens."""
    return any(_may_be_finite(tokens, index, piece.start) for index in piece)


def _may_be_finite(tokens: list[Token], index: int, first: int) -> bool:
    token = tokens[index]
    if token.kind != "word":
        return token.kind == "possessive" and index > first and tokens[index - 1].low in _SHORTENING
    if token.low in lexicon.AUXILIARIES or token.low in _PAST or token.low.endswith(("n't", "n’t")):
        return True
    if index == first or token.capital:
        return False
    before = tokens[index - 1]
    inflected = token.low.endswith(("s", "ed"))
    if before.kind not in ("word", "quote") or before.low in _ARTICLES:
        return before.text == ")" and inflected
    return before.low in lexicon.PRONOUNS or (inflected and before.low not in lexicon.PREPOSITIONS)
