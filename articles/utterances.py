"""What one speaker said in one go, brought together from its stretches. PURE: asks no database."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Quote


@dataclass(frozen=True, slots=True)
class Utterance:
    """The stretches of one group of one reading, in the order of the text."""

    stretches: tuple[Quote, ...]

    @property
    def first(self) -> Quote:
        return self.stretches[0]

    @property
    def reported(self) -> bool:
        """True where none of it stands in quotation marks: it must not be shown in any."""
        return all(stretch.kind == Quote.Kind.INDIRECT for stretch in self.stretches)

    @property
    def kind(self) -> str:
        """Of the whole: direct or indirect where all of it is, else mixed."""
        kinds = {stretch.kind for stretch in self.stretches}
        return kinds.pop() if len(kinds) == 1 else Quote.Kind.MIXED

    @property
    def standing(self) -> str:
        return standing_of(self.first)


def standing_of(quote: Quote) -> str:
    """Role and organisation, without saying the organisation twice; '' where neither is stated."""
    said = f"{quote.speaker} {quote.role}".casefold()
    organisation = "" if quote.organisation.casefold() in said else quote.organisation
    return ", ".join(filter(None, [quote.role, organisation]))


def utterances(quotes: Iterable[Quote]) -> list[Utterance]:
    """In the order in which each utterance is first met."""
    groups: dict[tuple[int, int], list[Quote]] = {}
    for quote in quotes:
        groups.setdefault((quote.reading_id, quote.group), []).append(quote)
    return [Utterance(stretches=tuple(group)) for group in groups.values()]
