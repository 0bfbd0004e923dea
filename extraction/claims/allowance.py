"""predicate 'allowance': an allowance or other benefit in dispute, who gets it and who does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extraction.document import Document
from extraction.normalise.money import Money, find_amounts
from extraction.types import AllowanceValue, Claim, Span

from .belonging import dispute_of, is_aside, sentences_to_read

PREDICATE = "allowance"

_OF_THE_JOB = (
    r"london|outer london|inner london|location|night|shift|weekend|unsocial[- ]hours|on-call|standby|travel|"
    r"meal|car|housing|"
    r"relocation|retention|recruitment and retention|clothing|uniform|tool|dirty|hazard|overnight|subsistence|"
    r"flight pay|"
    r"cost[- ]of[- ]living|high[- ]cost area|first aid|responsibility|attendance|disturbance|language|island|"
    r"remote|skills"
)
NAME = re.compile(
    rf"\b(?:(?:(?i:{_OF_THE_JOB})) (?:(?i:allowances?|weighting|supplements?|premium|enhancements?|payments?))"
    r"|(?:[A-Z][\w’'-]+(?: (?:and|of|&))? ){1,6}(?:[Aa]llowances?|[Ww]eighting|[Ss]upplements?|payments?|Payments?)"
    r"|(?i:(?:free|subsidised|discounted) (?:staff )?(?:travel|parking|childcare|meals|bus passes|rail travel)|"
    r"hazard pay"
    r"|(?:company|contractual|full|occupational) sick pay))\b"
)
_ARTICLE = re.compile(r"^(?:The|A|An|This|That|Their|Our|His|Her|Its)\s+")
_SAME_SUM = re.compile(
    r"\b(?:(?:additional|extra) (?:sum|payment|money)|award|allowance|(?:this|the) payment|weighting|supplement)\b",
    re.I,
)
_PEOPLE = (
    r"(?P<who>(?:(?:[Tt]heir|[Oo]ther|[Mm]any|[Aa]ll|[Ss]ome|[Ii]n-house|[Pp]olice|[Ss]upport|[Cc]ivilian|"
    r"[Cc]ontract|[Aa]gency|[Uu]niformed|"
    r"[Oo]utsourced|[Ff]ront-?line|[Ss]enior|[Jj]unior|[A-Z][\w’'-]+) ){0,3}"
    r"(?i:officers|staff|members|employees|workers|colleagues|teachers|nurses|doctors|drivers|guards|managers|"
    r"civil servants|"
    r"lecturers|cleaners|porters|firefighters|crew|paramedics|janitors))"
)
_GIVEN = re.compile(
    rf"(?<!not )(?<!n['’]t )\b(?:paid|given|available|awarded|granted|offered) to (?:the |its |their )?{_PEOPLE}"
    rf"|{_PEOPLE.replace('who', 'who2')} (?:who )?(?:already |currently |also )?(?:receive|get|are paid|"
    rf"are given|are entitled to|enjoy|paid)\b"
)
_WITHHELD = re.compile(
    rf"(?:n['’]t|\bnot|\bnever)(?: \w+)? (?:available|paid|given|extended|offered|granted) to (?:the |its |"
    rf"their )?{_PEOPLE}"
    rf"|\b(?:withheld from|denied to|refused to) (?:the |its |their )?{_PEOPLE.replace('who', 'who2')}"
    rf"|{_PEOPLE.replace('who', 'who3')}(?: \w+){{0,6}}? (?:were|are|being|been|was)? ?(?:denied|refused|"
    rf"excluded from|not entitled to)\b"
)


@dataclass(slots=True)
class _Benefit:
    """What the sentences read so far tell of one allowance."""

    name: str
    money: Money | None = None
    paid_to: str | None = None
    withheld_from: str | None = None
    sentences: list[Span] = field(default_factory=list)

    def told_in(self, sentence: Span, words: str) -> None:
        if self.sentences[-1:] != [sentence]:
            self.sentences.append(sentence)
        self.paid_to = self.paid_to or _who(_GIVEN.search(words))
        self.withheld_from = self.withheld_from or _who(_WITHHELD.search(words))


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    if not disputes:
        return
    known: dict[str, _Benefit] = {}
    for sentence in sentences_to_read(doc):
        if not is_aside(doc, sentence, disputes):
            _read(doc, sentence, known)
    for benefit in known.values():
        yield _claim(doc, benefit, disputes)


def _read(doc: Document, sentence: Span, known: dict[str, _Benefit]) -> None:
    words = sentence.of(doc.text)
    amounts = find_amounts(words)
    named = [m for m in NAME.finditer(words) if _is_a_benefit(m[0])]
    for match in named:
        name = _ARTICLE.sub("", match[0])
        benefit = known.setdefault(name.casefold(), _Benefit(name))
        benefit.money = benefit.money or _beside(words, match.span(), amounts)
        benefit.told_in(sentence, words)
    for money in () if named else amounts:
        latest = next(reversed(known.values()), None)
        if latest and _is_the_same_sum(words, money, latest):
            latest.money = latest.money or money
            latest.told_in(sentence, words)


def _is_a_benefit(name: str) -> bool:
    """A 'payment' needs a name of its own ('Working Time Payment'), more than the word that opens a sentence."""
    bare = _ARTICLE.sub("", name).split()
    return len(bare) > 1 and not (
        bare[-1].lower().startswith("payment") and len(bare) < 3 and bare[0].istitle() and len(name.split()) < 3
    )


def _beside(words: str, name: tuple[int, int], amounts: Sequence[Money]) -> Money | None:
    """The sum that stands directly before the name, or behind it with 'of', 'worth' or in brackets."""
    for money in amounts:
        between = words[money.span.end : name[0]] if money.span.end <= name[0] else None
        if between is not None and re.fullmatch(
            r"(?:[ -](?:a|an|per)[ -](?:year|month|week|hour|day|shift))?[\w -]{0,20}", between
        ):
            return money
        behind = words[name[1] : money.span.start] if money.span.start >= name[1] else None
        if behind is not None and re.fullmatch(
            r"[\w ,]{0,25}?(?: of| worth|,|:| is| was| by| to| at|\()[\w ]{0,25}", behind
        ):
            return money
    return None


def _is_the_same_sum(words: str, money: Money, benefit: _Benefit) -> bool:
    around = words[max(0, money.span.start - 30) : money.span.end + 40]
    if _SAME_SUM.search(around) is None:
        return benefit.money is not None and benefit.money.amount == money.amount
    return benefit.money is None or benefit.money.amount == money.amount


def _who(match: re.Match[str] | None) -> str | None:
    return next((g for g in match.groups() if g), None) if match else None


def _claim(doc: Document, benefit: _Benefit, disputes: Sequence[Claim]) -> Claim:
    value = AllowanceValue(
        name=benefit.name,
        amount=benefit.money.amount if benefit.money else None,
        currency=benefit.money.currency if benefit.money else None,
        paid_to=benefit.paid_to,
        withheld_from=benefit.withheld_from,
    )
    return Claim(PREDICATE, value, tuple(benefit.sentences), dispute_of(doc, benefit.sentences[0], disputes))
