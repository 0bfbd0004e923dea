"""Which campaign a dispute is of: taken out of it, or put in another's.

Subjects: take_out_of_campaign {"article"}; put_in_campaign {"article", "beside"}: the main dispute of the first article is of the
campaign of that of the second. The later of two decisions on a dispute holds.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from articles.decisions.kinds import Kind, Refused, Subject
from articles.models import Decision
from disputes.models import ClaimLink, Dispute

OUT, IN = "take_out_of_campaign", "put_in_campaign"


@dataclass(frozen=True, slots=True)
class Standing:
    """By slug: the dispute beside which one was put, and those that are in no campaign."""

    put: dict[str, str]
    taken_out: frozenset[str]


def standing() -> Standing:
    """What all the decisions in force come to, for the disputes as they are linked now."""
    made = list(Decision.objects.standing().of_kind(OUT, IN))
    slugs = _disputes(
        {decision.subject[key] for decision in made for key in ("article", "beside") if key in decision.subject}
    )
    put: dict[str, str] = {}
    taken_out: set[str] = set()
    for decision in made:
        slug, beside = (slugs.get(decision.subject.get(key, ""), "") for key in ("article", "beside"))
        if decision.kind == OUT:
            taken_out.add(slug)
            put.pop(slug, None)
        elif slug and beside and slug != beside:
            taken_out.discard(slug)
            put[slug] = beside
    return Standing(put, frozenset(taken_out))


def _disputes(articles: set[str]) -> dict[str, str]:
    links = ClaimLink.objects.accepted().filter(article__sha256__in=articles, claim__dispute_index=0)
    return dict(links.values_list("article__sha256", "dispute__slug"))


def check_out(subject: Subject) -> None:
    links = ClaimLink.objects.accepted().filter(article__sha256=subject["article"], claim__dispute_index=0)
    if not links.exclude(dispute__in_campaign=None).exists():
        raise Refused("The dispute of this article is in no campaign.")


def check_in(subject: Subject) -> None:
    found = _disputes({subject["article"], subject["beside"]})
    if len(found) < 2:
        raise Refused("One of the articles is of no dispute.")
    if len(set(found.values())) < 2:
        raise Refused("Both articles are of the same dispute.")
    if not Dispute.objects.filter(slug=found[subject["beside"]]).exclude(family="").exists():
        raise Refused("The other dispute states no sector or cause that a campaign could go by.")


def carry_out(subject: Subject) -> set[str]:
    """The disputes are recomputed, which gathers their campaigns anew."""
    return {subject[key] for key in ("article", "beside") if key in subject}


KINDS = (
    Kind(OUT, _("take a dispute out of a campaign"), check_out, carry_out),
    Kind(IN, _("put a dispute in a campaign"), check_in, carry_out),
)
