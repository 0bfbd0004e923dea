"""Who those are that are quoted."""

import re
from typing import Any

from django.utils.translation import gettext_lazy as _

from articles.models import Person
from disputes.acting_forms.base import LIKELY_AT_MOST, Choices, Choosing, Deciding, articles


class MergePeople(Choosing):
    kind = "merge_people"

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        self.person = person
        super().__init__(*args, likely=_likely_people(person), **kwargs)

    def find(self, named: str) -> Person | None:
        key = re.match(r"\d{1,18}", named)
        return Person.objects.quoted().filter(pk=key.group()).exclude(pk=self.person.pk).first() if key else None

    @property
    def subject(self) -> dict[str, Any]:
        return {"people": [self.person.key], "into": self.other.key}


class SplitPerson(Deciding):
    kind = "split_person"

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reason = self.fields.pop("reason")
        self._person = person
        named_in = person.quotes.current().values_list("reading__article__sha256", flat=True)
        self.fields["articles"] = articles(_("Articles in which it is somebody else"), set(named_in))
        self.fields["reason"] = reason

    @property
    def subject(self) -> dict[str, Any]:
        return {"person": self._person.key, "articles": sorted(self.cleaned_data["articles"])}


class ConfirmPerson(Deciding):
    kind = "confirm_person"

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subject = {"person": person.key}


def _likely_people(person: Person) -> Choices:
    surname = person.name.split()[-1]
    same = Person.objects.quoted().filter(name__iendswith=surname).exclude(pk=person.pk).order_by("name", "pk")
    return [(str(other.pk), f"{other}, quoted {other.times_quoted} times") for other in same[:LIKELY_AT_MOST]]
