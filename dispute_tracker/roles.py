"""The roles people have, as groups with their permissions. Kept in step with this table after every migrate."""

from typing import Any

from django.contrib.auth.models import Group, Permission

READER, BALLOT_OFFICER, EDITOR, ADMINISTRATOR = "Reader", "Ballot officer", "Editor", "Administrator"

HUMAN_ROWS = ("disputes.linkdecision", "disputes.statement", "disputes.organisation", "disputes.alias", "articles.person")

# Role -> {verb: models}. '*' is every model of the project and the accounts.
PERMISSIONS = {
    READER: {},
    BALLOT_OFFICER: {
        "view": ("disputes.*", "ballots.*"),
        "add": ("ballots.*",),
        "change": ("ballots.*",),
    },
    EDITOR: {
        "view": ("articles.*", "disputes.*", "ballots.*"),
        "add": ("articles.article", "articles.outlet", *HUMAN_ROWS),
        "change": ("articles.article", "articles.outlet", *HUMAN_ROWS),
        "delete": ("disputes.linkdecision", "disputes.alias"),
    },
    ADMINISTRATOR: {
        verb: ("articles.*", "disputes.*", "ballots.*", "auth.*") for verb in ("view", "add", "change", "delete")
    },
}


def keep_roles(**_: Any) -> None:
    """Make the groups and give each exactly the permissions of the table."""
    every = list(Permission.objects.select_related("content_type"))
    for role, granted in PERMISSIONS.items():
        group, _ = Group.objects.get_or_create(name=role)
        group.permissions.set([permission for permission in every if _is_granted(permission, granted)])


def _is_granted(permission: Permission, granted: dict[str, tuple[str, ...]]) -> bool:
    verb, _, model = permission.codename.partition("_")
    app = permission.content_type.app_label
    return any(wanted in (f"{app}.*", f"{app}.{model}") for wanted in granted.get(verb, ()))
