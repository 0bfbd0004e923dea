"""What the page of one quote shows: the words of the whole utterance, who said them, where, and how to cite them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from articles import citing
from articles.citing import Cited
from articles.lasting import AtAddress, displaced
from articles.models import Article, Quote, Reading
from articles.neighbours import neighbours, without
from articles.utterances import Utterance, utterances
from disputes.models import Dispute, DisputeQuote

SAID_BESIDE = 3
"""Of what else the same person said."""
ASKED_FOR = 20
"""Stretches looked through for these."""
BETWEEN_AT_MOST = 300
AROUND = 32
"""Characters of the prefix and suffix of a selector, as the Web Annotation model shows it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A stretch with its selector. ``between``: the words of the article after it and before the next one."""

    quote: Quote
    prefix: str
    suffix: str
    between: str


@dataclass(frozen=True, slots=True)
class Text:
    """One way to copy a quote: its name, what a file of it is called, and the text."""

    name: str
    title: str
    text: str
    suffix: str = ""

    @property
    def rows(self) -> int:
        """Lines of the box it stands in; long ones are broken at about sixty letters."""
        return min(sum(1 + len(line) // 60 for line in self.text.splitlines() or [""]), 14)


def quote_page(found: AtAddress, *, cited: Cited) -> dict[str, Any]:
    """``found`` has an utterance, which is cited so."""
    utterance, reading, article = found.utterance, found.reading, found.reading.article
    text = without(reading.cleaned_text.text, found.silenced)
    before, after = neighbours(text, start=utterance.first.start, end=max(each.end for each in utterance.stretches))
    return {
        "article": article,
        "reading": reading,
        "utterance": utterance,
        "quote": utterance.first,
        "cited": cited,
        "stretches": list(_shown(utterance, text)),
        "before": before,
        "after": after,
        "disputes": _disputes_of(utterance),
        "copies": _also_printed_in(utterance, article),
        "beside": _said_beside(utterance, article),
        "displaced": displaced(reading, utterance),
        "texts": texts_of(cited),
    }


def cited_as(utterance: Utterance, *, reading: Reading, address: str) -> Cited:
    article, first, text = reading.article, utterance.first, reading.cleaned_text.text
    return Cited(
        stretches=tuple(
            citing.Stretch(each.text, each.kind != Quote.Kind.INDIRECT, follows_on=not _apart(before, each, text))
            for before, each in zip([None, *utterance.stretches], utterance.stretches, strict=False)
        ),
        speaker=first.speaker,
        standing=utterance.standing,
        reported_by=first.reported_by,
        title=article.title,
        author=article.author,
        outlet=article.outlet.name if article.outlet else "",
        published=article.published,
        url=article.web_address,
        retrieved=localdate(article.received_at),
        address=address,
    )


def _apart(before: Quote | None, each: Quote, text: str) -> bool:
    """Whether words of the article stand between two stretches."""
    return before is not None and any(letter.isalnum() for letter in text[before.end : each.start])


def _shown(utterance: Utterance, text: str) -> Iterator[Shown]:
    for each, then in zip_longest(utterance.stretches, utterance.stretches[1:]):
        between = " ".join(text[each.end : then.start].strip("\"'“”‘’«» \n").split()) if then else ""
        between = between if any(letter.isalnum() for letter in between) else ""
        yield Shown(
            each,
            prefix=text[max(0, each.start - AROUND) : each.start],
            suffix=text[each.end : each.end + AROUND],
            between=between if len(between) <= BETWEEN_AT_MOST else citing.LEFT_OUT,
        )


def _disputes_of(utterance: Utterance) -> list[Dispute]:
    """The public disputes it speaks of."""
    links = DisputeQuote.objects.filter(quote__in=utterance.stretches)
    return list(Dispute.objects.public().filter(pk__in=links.values("dispute")).order_by("slug"))


def _also_printed_in(utterance: Utterance, article: Article) -> list[Quote]:
    """The same words in copies of the article, and wherever else the same person is quoted with them.

    Between a pseudonym and a name nothing leads either way: the same words would tell whose pseudonym it is.
    """
    first, original = utterance.first, article.copy_of_id or article.pk
    family = Article.objects.public().filter(Q(copy_of=original) | Q(pk=original)).exclude(pk=article.pk)
    copies = Reading.objects.current().filter(article__in=list(family.values_list("pk", flat=True)))
    in_copies = Q(reading__in=list(copies.values_list("pk", flat=True)))
    wanted = in_copies & ~Q(person__pseudonym=True)
    if first.person and first.person.pseudonym:
        wanted = Q(person=first.person_id)
    elif first.person_id:
        wanted |= Q(person=first.person_id)
    found = Quote.objects.current().filter(wanted, text=first.text).exclude(reading=first.reading_id)
    return _one_an_article(found.newest_first().with_source()[:ASKED_FOR])


def _one_an_article(quotes: Iterable[Quote]) -> list[Quote]:
    return list({quote.reading.article_id: quote for quote in quotes}.values())


def _said_beside(utterance: Utterance, article: Article) -> list[Utterance]:
    """A few of the other things that the same person said, the newest first."""
    first = utterance.first
    if first.person is None:
        return []
    said = first.person.quotes.current().printed_first().exclude(text=first.text)
    others = said.exclude(reading=first.reading_id, group=first.group)
    return utterances(others.newest_first().with_source()[:ASKED_FOR])[:SAID_BESIDE]


def texts_of(cited: Cited) -> list[Text]:
    return [
        Text("citation", _("With the citation"), citing.with_citation(cited), "txt"),
        Text("plain", _("The words and who said them"), citing.plain(cited)),
        Text("markdown", "Markdown", citing.markdown(cited), "md"),
        Text("html", "HTML", citing.html(cited), "html"),
        Text("bibtex", "BibTeX", citing.bibtex(cited), "bib"),
        Text("csl", "CSL-JSON", citing.csl_json(cited), "json"),
    ]
