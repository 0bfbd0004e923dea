"""Which names mean one organisation, and what it is called: merge, confirm, rename, and take a name off.

Subjects name organisations by their kind ("union", "employer") and a name they go by:
merge {"kind", "names": [the one to call it by, the others...]}; confirm {"kind", "name"}; rename {"kind", "name", "to"};
split_alias {"kind", "name": the name that is of another}.
"""

from collections.abc import Callable

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from articles.decisions.kinds import Kind, Refused, Subject
from articles.models import Decision
from disputes.models import Alias, Organisation
from disputes.naming import articles_naming
from disputes.organisations import key_of


def carry_out(subject: Subject) -> set[str]:
    """Bring all names of the subject's kind in line with what stands; the articles that use one of its names are returned."""
    kind, names = subject["kind"], _names(subject)
    before = _called(kind, names)
    _forget(kind)
    for decision in Decision.objects.standing().of_kind(*APPLY).filter(subject__kind=kind):
        APPLY[decision.kind](decision.subject)
    return articles_naming(kind=kind, names={*names, *before, *_called(kind, names)})


def _names(subject: Subject) -> list[str]:
    return [*subject.get("names", ()), *(subject[key] for key in ("name", "to") if key in subject)]


def _called(kind: str, names: list[str]) -> set[str]:
    """Every name of the organisations that go by these."""
    organisations = Organisation.objects.filter(kind=kind, aliases__key__in=map(key_of, names))
    aliases = Alias.objects.filter(organisation__in=organisations)
    return {*organisations.values_list("name", flat=True), *aliases.values_list("name", flat=True)}


# ---- what stands, applied in the order in which it was decided ------------------------------------------


def _forget(kind: str) -> None:
    """Names and organisations as they were before any decision."""
    Alias.objects.filter(kind=kind).exclude(taken_from=None).update(organisation=F("taken_from"), taken_from=None)
    changed = list(Organisation.objects.filter(kind=kind).exclude(before=None))
    for organisation in changed:
        organisation.name, organisation.confirmed = organisation.before["name"], organisation.before["confirmed"]
        organisation.before = None
    Organisation.objects.bulk_update(changed, ["name", "confirmed", "before"])


def _merge(subject: Subject) -> None:
    kept, *others = (_of_name(subject["kind"], name) for name in subject["names"])
    if kept is None:
        return
    for other in others:
        if other not in (None, kept):
            _give(Alias.objects.filter(organisation=other), to=kept)
    _change(kept, confirmed=True)


def _confirm(subject: Subject) -> None:
    found = _of_name(subject["kind"], subject["name"])
    if found:
        _change(found, confirmed=True)


def _rename(subject: Subject) -> None:
    found = _of_name(subject["kind"], subject["name"])
    if found and not Organisation.objects.filter(kind=found.kind, name=subject["to"]).exclude(pk=found.pk).exists():
        _change(found, confirmed=True, name=subject["to"])


def _split(subject: Subject) -> None:
    alias = _alias(subject["kind"], subject["name"])
    if alias:
        own, _ = Organisation.objects.get_or_create(name=alias.name, kind=alias.kind)
        if own != alias.organisation:
            _give(Alias.objects.filter(pk=alias.pk), to=own)


def _give(aliases: QuerySet[Alias], *, to: Organisation) -> None:
    for alias in aliases.select_related("taken_from"):
        first = alias.taken_from_id or alias.organisation_id
        alias.organisation, alias.taken_from_id = to, first
        alias.save(update_fields=["organisation", "taken_from"])


def _change(organisation: Organisation, *, confirmed: bool, name: str = "") -> None:
    organisation.before = organisation.before or {"name": organisation.name, "confirmed": organisation.confirmed}
    organisation.confirmed, organisation.name = confirmed, name or organisation.name
    organisation.save(update_fields=["before", "confirmed", "name"])


def _alias(kind: str, name: str) -> Alias | None:
    return Alias.objects.filter(kind=kind, key=key_of(name)).select_related("organisation").first()


def _of_name(kind: str, name: str) -> Organisation | None:
    """By any name that texts use, or by the one that an editor gave it."""
    alias = _alias(kind, name)
    return alias.organisation if alias else Organisation.objects.filter(kind=kind, name=name).first()


# ---- what is refused -------------------------------------------------------------------------------------


def _check_merge(subject: Subject) -> None:
    found = {_required(subject["kind"], name) for name in subject["names"]}
    if len(found) < 2:
        raise Refused("Choose two organisations at least: these are names of one.")


def _check_confirm(subject: Subject) -> None:
    if _required(subject["kind"], subject["name"]).confirmed:
        raise Refused("This organisation is confirmed already.")


def _check_rename(subject: Subject) -> None:
    found, to = _required(subject["kind"], subject["name"]), subject["to"].strip()
    if not key_of(to) or to == found.name:
        raise Refused("Give it a name that it has not.")
    other = _of_name(found.kind, to)
    if other not in (None, found):
        raise Refused(f"{to} is a name of {other}: put the two together instead.")


def _check_split(subject: Subject) -> None:
    found = _required(subject["kind"], subject["name"])
    if key_of(found.name) == key_of(subject["name"]):
        raise Refused("This is what the organisation is called; give it another name first.")


def _required(kind: str, name: str) -> Organisation:
    found = _of_name(kind, name)
    if found is None:
        raise Refused(f"No {kind} goes by the name {name}.")
    return found


APPLY: dict[str, Callable[[Subject], None]] = {
    "merge_organisations": _merge,
    "confirm_organisation": _confirm,
    "rename_organisation": _rename,
    "split_alias": _split,
}

KINDS = (
    Kind("merge_organisations", _("make one organisation of several names"), _check_merge, carry_out),
    Kind("confirm_organisation", _("confirm an organisation"), _check_confirm, carry_out),
    Kind("rename_organisation", _("give an organisation another name"), _check_rename, carry_out),
    Kind("split_alias", _("take a name off an organisation"), _check_split, carry_out),
)
