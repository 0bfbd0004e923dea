"""The people behind the keys of speakers, after what was decided of them."""

from collections.abc import Iterable, Mapping

from articles.decisions.identity import known_as, origin_of
from articles.decisions.kinds import Subject
from articles.models import Decision, Person

MERGE, SPLIT = "merge_people", "split_person"


def persons(keys: Iterable[str], *, article: str) -> Mapping[str, Person]:
    """The person behind each key in an article, made where there is none yet."""
    wanted = {key for key in keys if key}
    if not wanted:
        return {}
    decided = _decided()
    known = {key: known_as(key, decided, article=article) for key in wanted}
    rows = {person.key: person for person in Person.objects.filter(key__in={*known, *known.values()})}
    return {key: rows.get(now) or _made(now, like=rows.get(key)) for key, now in known.items()}


def now_known_as(person: Person) -> Person | None:
    """Whom somebody who is not quoted by this key any more became by what people decided; None where that is nobody else."""
    key = known_as(person.key, _decided())
    return Person.objects.filter(key=key if key != person.key else origin_of(key)).exclude(pk=person.pk).first()


def _made(key: str, *, like: Person | None) -> Person:
    name = like.name if like else (_name_of(origin_of(key)) or key)
    pseudonym = like.pseudonym if like else False
    return Person.objects.get_or_create(key=key, defaults={"name": name, "pseudonym": pseudonym})[0]


def _name_of(key: str) -> str:
    return Person.objects.filter(key=key).values_list("name", flat=True).first() or ""


def _decided() -> list[Subject]:
    return list(Decision.objects.standing().of_kind(MERGE, SPLIT).values_list("subject", flat=True))
