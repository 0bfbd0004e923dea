"""Articles of which it is not sure which dispute they tell of: proposed to one, or fitting none or several."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from articles.models import Claim, Quote
from disputes.desk.disputing import settled_disputes
from disputes.desk.items import Choice, Item, ItemKind, Open
from disputes.desk.passages import Cited, passages, selectors
from disputes.desk.resting import counted
from disputes.desk.weights import weight
from disputes.models import ClaimLink, Dispute

NAME = "link"
CANDIDATES = 3
WORDS_SHOWN = 3


def find(today: date, at_most: int) -> Iterator[Item]:
    open_links = ClaimLink.objects.filter(outcome__in=["proposed", "unsure"], article__copy_of=None)
    standing = open_links.exclude(pk__in=ClaimLink.objects.superseded().values("pk"))
    counted_claims = standing.annotate(reach=Count("claim__reading__claims"))
    newest = counted_claims.order_by(F("article__published").desc(nulls_last=True), "article__sha256", "pk")
    related = newest.select_related("article__outlet", "claim__reading", "dispute").defer("article__body")
    for link in related[:at_most]:
        yield _item(link, today)


def _item(link: ClaimLink, today: date) -> Item:
    if link.dispute:
        line, harm = f"Is ‘{link.article}’ about {link.dispute}?", "proposed link"
    else:
        line, harm = f"Which dispute is ‘{link.article}’ about?", "unsure link"
    return Item(
        kind=NAME,
        name=f"{link.article.sha256}/{link.claim.dispute_index}",
        line=line,
        weight=weight(harm, reach=link.reach, last_news=link.article.published, today=today),
        rests_on=[
            link.outcome,
            link.dispute and link.dispute.slug,
            *link.reasons,
            *link.union_words,
            *link.employer_words,
        ],
        about=link,
        dispute=link.dispute,
    )


def lay_open(item: Item, today: date) -> Open:
    link: ClaimLink = item.about
    candidates = _candidates(link)
    own = Claim.objects.with_evidence().get(pk=link.claim_id)
    cited = [Cited(words, "what the article says") for words in selectors(own)[:WORDS_SHOWN]]
    for dispute in candidates:
        cited += [Cited(words, f"in {dispute}") for words in _words_of(dispute)]
    reasons = f"How alike they are: {'; '.join(link.reasons)} (score {link.score:.2f} of 1)"
    return Open(passages=passages(cited), remarks=[reasons], choices=list(_choices(link, candidates)))


def _candidates(link: ClaimLink) -> list[Dispute]:
    """The dispute that it is proposed to; else those that share most of its parties, the nearest in time first."""
    if link.dispute_id:
        return list(settled_disputes().filter(pk=link.dispute_id)) or [link.dispute]
    shared = Q(union_words__overlap=link.union_words) | Q(employer_words__overlap=link.employer_words)
    alike = ClaimLink.objects.filter(shared, outcome="accepted").exclude(article=link.article)
    found = settled_disputes().filter(pk__in=alike.values("dispute"))
    words = {*link.union_words, *link.employer_words}
    return sorted(found, key=lambda dispute: (-_shared_words(dispute, words), _days_from(link, dispute), dispute.slug))[
        :CANDIDATES
    ]


def _shared_words(dispute: Dispute, words: set[str]) -> int:
    named = " ".join([*dispute.union_names, *dispute.employer_names]).casefold()
    return sum(word in named for word in words)


def _days_from(link: ClaimLink, dispute: Dispute) -> int:
    if link.article.published is None or dispute.as_of is None:
        return date.max.toordinal()
    return abs((dispute.as_of - link.article.published).days)


def _words_of(dispute: Dispute) -> Iterable[dict]:
    """The words of its latest article that tell of the dispute."""
    accepted = dispute.links.filter(outcome="accepted").order_by(F("article__published").desc(nulls_last=True), "pk")
    newest = Claim.objects.with_evidence().filter(pk__in=accepted.values("claim")[:1])
    return [words for claim in newest for words in selectors(claim)[:1]]


def _choices(link: ClaimLink, candidates: list[Dispute]) -> Iterator[Choice]:
    """People decide on articles: of a second dispute within one they decide where it is read."""
    anchors = [dispute.anchor for dispute in candidates if getattr(dispute, "anchor", None)]
    article = link.article.sha256
    if link.claim.dispute_index == 0 and anchors:
        brings = _what_it_brings(link)
        for number, dispute in enumerate(candidates):
            yield Choice(
                label=f"It is about {dispute}",
                effect=f"moves 1 article there, {brings}",
                key="" if number else "a",
                kind="accept_link",
                subject={"together": [article, dispute.anchor], "apart": []},
            )
        yield Choice(
            label="It is about another dispute" if link.dispute_id else "It is about none of these",
            effect=f"keeps it apart from {counted(len(anchors), 'dispute')}; no fact of theirs changes",
            key="r",
            kind="reject_link",
            subject={"together": [article], "apart": anchors},
        )
    yield Choice(
        label=_("Open the article"),
        effect="what was read out of it can be looked through and put right there",
        key="c",
        address=link.article.get_absolute_url(),
    )


def _what_it_brings(link: ClaimLink) -> str:
    reading = link.claim.reading
    claims = reading.claims.filter(Q(dispute_index=0) | Q(dispute_index=None), background=False).count()
    return f"with {counted(claims, 'claim')} and {counted(Quote.objects.filter(reading=reading).count(), 'quote')}"


LINK = ItemKind(name=NAME, label=_("Which dispute is it?"), find=find, lay_open=lay_open)
