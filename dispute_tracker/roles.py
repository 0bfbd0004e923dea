"""The roles people have, as groups with their permissions. Kept in step with this table after every migrate."""

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.utils.translation import gettext_lazy as _

READER, BALLOT_OFFICER, EDITOR, ADMINISTRATOR = "Reader", "Ballot officer", "Editor", "Administrator"

HUMAN_ROWS = (
    "articles.decision",
    "disputes.statement",
    "disputes.organisation",
    "disputes.alias",
    "articles.person",
)

# What is on record, with its trail; neither what waits nor what is under embargo (ballots/permissions.py).
PUBLIC_RESULTS = tuple(
    f"ballots.{model}" for model in ("ballot", "ballotquestion", "ballotpart", "partcount", "change")
)

# Role -> {verb: models}. '*' is every model of the project and the accounts.
PERMISSIONS = {
    READER: {},
    BALLOT_OFFICER: {
        "view": ("disputes.*", "ballots.*"),
        "add": ("ballots.ballot",),
        "change": ("ballots.ballot",),
    },
    EDITOR: {
        "view": ("articles.*", "disputes.*", *PUBLIC_RESULTS),
        "add": ("articles.article", "articles.outlet", *HUMAN_ROWS),
        "change": ("articles.article", "articles.outlet", *HUMAN_ROWS),
        "delete": ("disputes.alias",),
    },
    ADMINISTRATOR: dict.fromkeys(
        ("view", "add", "change", "delete"),
        ("articles.*", "disputes.*", "ballots.*", "alerts.*", "auth.*", "authtoken.*"),
    ),
}

WHAT_FOR = {
    READER: _("follows disputes and quotes them; needs no account for what is public"),
    BALLOT_OFFICER: _("keys ballot results, confirms those of others, corrects them"),
    EDITOR: _("brings articles, sees their full text, corrects what they are linked to"),
    ADMINISTRATOR: _("does all of this, and looks after accounts"),
}
"""What each role is for, in words for those who hold it."""


def roles_of(user: Any) -> dict[str, str]:
    """The user's roles with what they are for; whoever may do everything is an administrator."""
    held = set(user.groups.values_list("name", flat=True)) | ({ADMINISTRATOR} if user.is_superuser else set())
    return {role: what_for for role, what_for in WHAT_FOR.items() if role in held}


def keep_roles(**_given: Any) -> None:
    """Make the groups and give each exactly the permissions of the table."""
    every = list(Permission.objects.select_related("content_type"))
    for role, granted in PERMISSIONS.items():
        group, _ = Group.objects.get_or_create(name=role)
        group.permissions.set([permission for permission in every if _is_granted(permission, granted)])


def _is_granted(permission: Permission, granted: dict[str, tuple[str, ...]]) -> bool:
    verb, _, model = permission.codename.partition("_")
    app = permission.content_type.app_label
    return any(wanted in (f"{app}.*", f"{app}.{model}") for wanted in granted.get(verb, ()))
