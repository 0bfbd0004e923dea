"""A value of a predicate as fields that a person fills in, made from its value class: a new predicate needs no line here."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.claim_words import label
from articles.values import CLASSES, NO_WORDS, completed, problems, stated_type
from extraction import types

MORE_QUESTIONS = 1
NOT_STATED = [("", _("not stated"))]
DAY = {"type": "date", "class": "form-control"}
UNSEEN = ("span", "year_span", "as_written")


class ValueForm(forms.Form):
    """The parts of a value, each a field; ``value`` is its JSON when the form is valid."""

    value: dict[str, Any]

    def __init__(self, *args: Any, predicate: str, was: Mapping[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.predicate, self._parts = predicate, list(_parts(CLASSES[predicate], was, ""))
        for part in self._parts:
            self.fields |= part.fields()
        self.value_fields = list(self.fields)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors:
            self.value = completed(self.predicate, {part.name: part.value(given) for part in self._parts})
            for wrong in problems(self.predicate, self.value):
                self.add_error(None, wrong)
        return given


class _Part:
    """One part of a value: its fields, and its JSON out of what was typed. ``prefix`` tells it from others of its name."""

    def __init__(self, name: str, kind: Any, was: Any, *, prefix: str, needed: bool) -> None:
        self.name, self.kind, self.was, self.field, self.needed = name, kind, was, f"{prefix}{name}", needed
        self.label = _(label(name))

    def fields(self) -> dict[str, forms.Field]:
        raise NotImplementedError

    def value(self, given: Mapping[str, Any]) -> Any:
        raise NotImplementedError


class _Words(_Part):
    def fields(self) -> dict[str, forms.Field]:
        long = len(str(self.was or "")) > 80 or self.name == "text"
        widget = forms.Textarea(_control(rows=4)) if long else forms.TextInput(_control())
        return {self.field: forms.CharField(label=self.label, initial=self.was, required=self.needed, widget=widget)}

    def value(self, given: Mapping[str, Any]) -> str | None:
        return given[self.field] or ("" if self.needed else None)


class _Number(_Part):
    def fields(self) -> dict[str, forms.Field]:
        widget = forms.NumberInput(_control())
        return {
            self.field: forms.IntegerField(
                label=self.label, initial=self.was, required=self.needed, min_value=0, widget=widget
            )
        }

    def value(self, given: Mapping[str, Any]) -> int | None:
        return given[self.field]


class _Choice(_Part):
    def fields(self) -> dict[str, forms.Field]:
        choices = ([] if self.needed else NOT_STATED) + _choices(self.kind)
        widget = forms.Select({"class": "form-select"})
        return {
            self.field: forms.ChoiceField(
                label=self.label, choices=choices, initial=self.was or "", required=self.needed, widget=widget
            )
        }

    def value(self, given: Mapping[str, Any]) -> str | None:
        return given[self.field] or None


class _YesOrNo(_Part):
    def fields(self) -> dict[str, forms.Field]:
        return {self.field: forms.BooleanField(label=self.label, initial=bool(self.was), required=False)}

    def value(self, given: Mapping[str, Any]) -> bool:
        return given[self.field]


class _Choices(_Part):
    """Several of a few codes, in the order in which they were read."""

    def fields(self) -> dict[str, forms.Field]:
        widget = forms.CheckboxSelectMultiple()
        choices = _choices(get_args(self.kind)[0])
        return {
            self.field: forms.MultipleChoiceField(
                label=self.label, choices=choices, initial=self.was, required=False, widget=widget
            )
        }

    def value(self, given: Mapping[str, Any]) -> list[str]:
        chosen, was = given[self.field], list(self.was or [])
        return [code for code in was if code in chosen] + [code for code in chosen if code not in was]


class _Day(_Part):
    """A day, or a range of days; the words stay those of the article."""

    def fields(self) -> dict[str, forms.Field]:
        was = self.was or {}
        last = was.get("latest") if was.get("latest") != was.get("earliest") else None
        written = f"In the article: “{was['as_written']}”." if was.get("as_written") else ""
        return {
            self.field: forms.DateField(
                label=self.label, initial=was.get("earliest"), required=False, help_text=written, widget=_day_input()
            ),
            f"{self.field}_to": forms.DateField(
                label=_("%(label)s, or at the latest") % {"label": self.label},
                initial=last,
                required=False,
                widget=_day_input(),
            ),
        }

    def value(self, given: Mapping[str, Any]) -> dict[str, Any] | None:
        first, last = given[self.field], given[f"{self.field}_to"]
        was = self.was or {"as_written": "", "span": NO_WORDS, "year_span": None}
        if not (first or last):
            return {**was, "earliest": None, "latest": None} if was["as_written"] else None
        first, last = first or last, last or first
        return {**was, "earliest": first.isoformat(), "latest": last.isoformat()}


class _Count(_Part):
    """A number of people and the words that soften it."""

    def fields(self) -> dict[str, forms.Field]:
        was = self.was or {}
        number = forms.IntegerField(
            label=self.label,
            initial=was.get("value"),
            required=self.needed,
            min_value=0,
            widget=forms.NumberInput(_control()),
        )
        words = forms.CharField(
            label=_("%(label)s, the words before it") % {"label": self.label},
            help_text=_("As ‘about’ or ‘more than’; empty where it is exact."),
            initial=was.get("qualifier"),
            required=False,
            max_length=60,
            widget=forms.TextInput(_control()),
        )
        return {self.field: number, f"{self.field}_words": words}

    def value(self, given: Mapping[str, Any]) -> dict[str, Any] | None:
        if given[self.field] is None:
            return None
        was = self.was or {"as_written": "", "span": NO_WORDS}
        return {**was, "value": given[self.field], "qualifier": given[f"{self.field}_words"]}


class _Organisations(_Part):
    """One name a line. A name that was read keeps what is known of it."""

    def fields(self) -> dict[str, forms.Field]:
        names = "\n".join(org["name"] for org in self.was or [])
        widget = forms.Textarea(_control(rows=3))
        return {
            self.field: forms.CharField(
                label=self.label, help_text=_("One name a line."), initial=names, required=False, widget=widget
            )
        }

    def value(self, given: Mapping[str, Any]) -> list[dict[str, Any]]:
        known = {org["name"]: org for org in self.was or []}
        kind = "union" if self.name == "unions" else "employer"
        names = dict.fromkeys(filter(None, (line.strip() for line in given[self.field].splitlines())))
        return [known.get(name) or _organisation(name, kind) for name in names]


class _Many(_Part):
    """A few values of one class, each a group of fields, and room for one more; one whose first field is empty is left out."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        was = [*(self.was or []), *([{}] * MORE_QUESTIONS)]
        cls = get_args(self.kind)[0]
        self.groups = [list(_parts(cls, each, f"{self.field}_{place}_")) for place, each in enumerate(was)]

    def fields(self) -> dict[str, forms.Field]:
        found: dict[str, forms.Field] = {}
        for place, group in enumerate(self.groups, start=1):
            for part in group:
                for name, field in part.fields().items():
                    field.label, field.required = f"{self.label[:-1]} {place}: {field.label}", False
                    if isinstance(field, forms.ChoiceField) and ("", _("not stated")) not in field.choices:
                        field.choices = [*NOT_STATED, *field.choices]
                    found[name] = field
        return found

    def value(self, given: Mapping[str, Any]) -> list[dict[str, Any]]:
        filled = [group for group in self.groups if given[group[0].field]]
        return [{part.name: part.value(given) for part in group} for group in filled]


def _parts(cls: type, was: Mapping[str, Any], prefix: str) -> Iterable[_Part]:
    hints = get_type_hints(cls)
    for field in fields(cls):
        if field.name in UNSEEN:
            continue
        kind, may_be_left_out = stated_type(hints[field.name])
        yield _part_of(kind)(field.name, kind, was.get(field.name), prefix=prefix, needed=not may_be_left_out)


def _part_of(kind: Any) -> type[_Part]:
    if kind is types.DateValue:
        return _Day
    if kind is types.Count:
        return _Count
    if kind is bool:
        return _YesOrNo
    if get_origin(kind) is tuple:
        each = get_args(kind)[0]
        if each is types.Org:
            return _Organisations
        return _Many if is_dataclass(each) else _Choices
    if get_origin(kind) is Literal:
        return _Choice
    return _Number if kind is int else _Words


def _organisation(name: str, kind: str) -> dict[str, Any]:
    return {"name": name, "as_written": name, "span": NO_WORDS, "kind": kind, "known": False}


def _choices(kind: Any) -> list[tuple[str, str]]:
    return [(code, code.replace("_", " ")) for code in get_args(kind)]


def _control(**attributes: Any) -> dict[str, Any]:
    return {"class": "form-control", **attributes}


def _day_input() -> forms.DateInput:
    return forms.DateInput(DAY, format="%Y-%m-%d")
