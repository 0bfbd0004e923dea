"""predicate 'allowance': an allowance or other benefit in dispute, who gets it and who does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from extraction.document import Document
from extraction.normalise.money import Money, find_amounts
from extraction.smallcase import small
from extraction.types import AllowanceValue, Claim, Span

from .belonging import dispute_of, is_aside

PREDICATE = "allowance"

_OF_THE_JOB = (
    r"london|outer london|inner london|location|night|shift|weekend|unsocial[- ]hours|on-call|standby|travel|"
    r"meal|car|housing|"
    r"relocation|retention|recruitment and retention|clothing|uniform|tool|dirty|hazard|overnight|subsistence|"
    r"flight pay|"
    r"cost[- ]of[- ]living|high[- ]cost area|first aid|responsibility|attendance|disturbance|language|island|"
    r"remote|skills"
)
# Before 'allowance' these are no name of it, or one of something that no employer pays.
_NO_NAME = (
    r"annual|extra|additional|new|same|such|special|monthly|weekly|daily|yearly|current|existing|disputed|withheld|"
    r"proposed|generous|small|payment|tax|tax-free|personal|baggage|luggage|data|carbon|emissions?|jobseekers?|"
    r"jobseeker['’]s|carers?|carer['’]s|leave|of|and|or|for|to|on|in|over|with|from"
)
NAME = re.compile(
    rf"\b(?:(?:(?i:{_OF_THE_JOB})) (?:(?i:allowances?|weighting|supplements?|premiums?|differentials?|enhancements?|payments?))"
    r"|(?:[A-Z][\w’'-]+(?: (?:and|of|&))? ){1,6}(?:[Aa]llowances?|[Ww]eighting|[Ss]upplements?|payments?|Payments?)"
    r"|(?:[a-z][a-z’'-]*-)?(?i:peak|seasonal|christmas|festive|winter|attendance|loyalty|shift|night|"
    r"productivity) bonus(?:es)?"
    r"|(?:(?<=\bthe )|(?<=\ban )|(?<=\ba )|(?<=\btheir )|(?<=\bits )|(?<=\bour ))"
    rf"(?:(?!(?:{_NO_NAME})\b)[a-z][a-z’'-]+ ){{1,3}}(?:allowances?|weighting)"
    r"|(?i:(?:free|subsidised|discounted) (?:staff )?(?:travel|parking|childcare|meals|bus passes|rail travel)|"
    r"hazard pay"
    r"|(?:company|contractual|full|occupational) sick pay))\b"
)
# For small letters. Every name holds one of these; most sentences hold none.
_WORTH_READING = re.compile(
    r"allowance|weighting|supplement|premium|differential|enhancement|payment|bonus|travel|parking|childcare|meals|"
    r"passes|hazard pay|sick pay",
)
_ARTICLE = re.compile(r"^(?:The|A|An|This|That|Their|Our|His|Her|Its)\s+")
_SAME_SUM = re.compile(
    r"\b(?:(?:additional|extra) (?:sum|payment|money)|award|allowance|(?:this|the) payment|weighting|supplement)\b",
    re.I,
)
_HEADS = (
    r"(?:officers|staff|members|employees|workers|colleagues|teachers|nurses|doctors|drivers|guards|managers|"
    r"civil servants|"
    r"lecturers|cleaners|porters|firefighters|crews?|paramedics|janitors|engineers|inspectors|technicians|operators|"
    r"scientists|loaders|trainees|apprentices|starters|assistants|supervisors|bosses|directors|teams)"
)
_NOT_OF_A_NAME = (
    r"(?!(?:the|an?|of|to|for|in|on|at|by|but|while|that|which|who|when|as|with|from|only|because|although|"
    r"whereas|though|"
    r"where|said|says|if|not|its|their|our|though|and|or|than|are|were|is|was|he|she|they|we|it)\b)"
)
_MODIFIER = rf"(?:{_NOT_OF_A_NAME}[\w’'-]+ )"
_PEOPLE = (
    rf"(?<![\w’'-])(?P<who>(?i:{_MODIFIER}{{0,2}}(?:(?:and |or ){_MODIFIER}{{1,2}})?{_HEADS}"
    r"(?: (?:on|in) (?:(?:the|an?) )?(?:same )?(?:call|rota|nights?|days?|shifts?|grades?|duty))?))"
)
_GETS = r"(?:receives?|gets?|got|received|enjoy|have|had|are paid|are given|are entitled to|were paid|were given|paid)"
_GIVEN = re.compile(
    rf"(?<!not )(?<!n['’]t )\b(?:paid|given|available|awarded|granted|offered) to (?:the |its |their )?{_PEOPLE}"
    rf"|{_PEOPLE.replace('<who>', '<who2>')}(?:, who [^.;,]{{3,60}},)?(?: who)? "
    rf"(?:(?:already|currently|also|now|still) )?(?:{_GETS}|"
    rf"(?:will|would|can|could|are to|did) (?:still )?(?:go on receiving|go on getting|"
    rf"continue to (?:get|receive)|"
    rf"keep|get|receive))\b"
)
_WITHHELD = re.compile(
    rf"(?:n['’]t|\bnot|\bnever)(?: \w+)? (?:available|paid|given|extended|offered|granted) to (?:the |its |"
    rf"their )?{_PEOPLE}"
    rf"|\b(?:withheld from|denied to|refused to) (?:the |its |their )?{_PEOPLE.replace('<who>', '<who2>')}"
    rf"|{_PEOPLE.replace('<who>', '<who3>')}(?: \w+){{0,6}}? (?:were|are|being|been|was)? ?(?:denied|refused|"
    rf"excluded from|not entitled to)\b"
    rf"|{_PEOPLE.replace('<who>', '<who4>')} (?:have |has )?"
    rf"(?:never|do not|don['’]t|did not|didn['’]t|will not|won['’]t) (?:have|had|get|got|receive|received)\b"
    r"|(?i:\b(?:end|scrap|stop|cut|withdr|axe|axing|remov|abolish|ditch|tak|took)\w*\b)[^.;]{0,70}?"
    r"(?i:\b(?:allowances?|payments?|bonus(?:es)?|supplements?|weighting|premium)\b)(?:, worth [^.;]{2,40}?,|"
    r" of £[\d,]+ a \w+)? "
    rf"(?:for|from|to|off) (?:the |its |their )?{_PEOPLE.replace('<who>', '<who5>')}"
)
_TELLS_OF_IT = re.compile(r"\b(?:it|the (?:payment|allowance|money|supplement|extra|bonus))\b", re.I)
_OTHERS_GET = re.compile(rf"{_PEOPLE} (?:now |already |still )?{_GETS} $")
_NOT_THIS = re.compile(r"\bnothing to do with\b|\bnot part of\b|\bseparate (?:from|to)\b")  # for small letters
_NEXT_SENTENCE = 5


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
        withheld_from, paid_to = _recipients(words)
        self.withheld_from = self.withheld_from or withheld_from
        self.paid_to = self.paid_to or next((who for who in paid_to if who != self.withheld_from), None)


@lru_cache(maxsize=1)  # a sentence that names many benefits is asked for each of them
def _recipients(words: str) -> tuple[str | None, tuple[str | None, ...]]:
    """From whom it is withheld, and those it is paid to."""
    return _who(_WITHHELD.search(words)), tuple(_who(m) for m in _GIVEN.finditer(words))


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    if not disputes:
        return
    known: dict[str, _Benefit] = {}
    for sentence in doc.sentences:
        if not is_aside(doc, sentence, disputes) and not _NOT_THIS.search(small(sentence.of(doc.text))):
            _read(doc, sentence, known)
    for benefit in known.values():
        yield _claim(doc, benefit, disputes)


def _read(doc: Document, sentence: Span, known: dict[str, _Benefit]) -> None:
    words = sentence.of(doc.text)
    amounts = find_amounts(words)
    named = [m for m in NAME.finditer(words) if _is_a_benefit(m[0])] if _WORTH_READING.search(small(words)) else []
    for match in named:
        name = _ARTICLE.sub("", match[0])
        benefit = known.setdefault(name.casefold(), _Benefit(name))
        benefit.money = benefit.money or _beside(words, match.span(), amounts)
        benefit.told_in(sentence, words)
    latest = next(reversed(known.values()), None)
    if not named and latest:
        _read_more(words, sentence, amounts, latest, known)


def _read_more(
    words: str, sentence: Span, amounts: Sequence[Money], latest: _Benefit, known: dict[str, _Benefit]
) -> None:
    """A sentence that does not name the benefit may still tell its sum, who has it, and what others get of it."""
    follows = sentence.start - latest.sentences[-1].end <= _NEXT_SENTENCE
    for money in amounts:
        others = _OTHERS_GET.search(words, 0, money.span.start) if follows and latest.money else None
        if _is_the_same_sum(words, money, latest):
            latest.money = latest.money or money
            latest.told_in(sentence, words)
        elif others and latest.money and money.amount != latest.money.amount:
            other = _Benefit(latest.name, money, paid_to=others["who"], sentences=[sentence, *latest.sentences[:1]])
            known.setdefault(f"{latest.name.casefold()} {money.amount}", other)
    if follows and not amounts and _TELLS_OF_IT.search(words) and (_GIVEN.search(words) or _WITHHELD.search(words)):
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
        after = words[name[1] : money.span.start] if money.span.start >= name[1] else ""
        if re.fullmatch(r" (?:of|worth) (?:just |only |about |around |up to )?", after):
            return money
    for money in amounts:
        between = words[money.span.end : name[0]] if money.span.end <= name[0] else None
        if between is not None and re.fullmatch(
            r"(?:(?:[ -](?:a|an|per)[ -]|/|-an?-)(?:year|month|week|hour|day|shift))?(?! ?(?:lump|bonus|pay|rise|"
            r"one-off))(?!.*\band\b)[\w -]{0,20}",
            between,
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
