"""Who may sign in to the demo, and what it has loaded."""

import json
import secrets
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from django.contrib.auth.models import Group, User
from django.db import transaction

from dispute_tracker.embedded.secret import kept_text
from dispute_tracker.roles import ADMINISTRATOR, BALLOT_OFFICER, EDITOR, READER

CHANGED = "(changed)"
# Each role with its user and the flags that let it into the admin.
ROLES = {
    READER: {"username": "reader"},
    BALLOT_OFFICER: {"username": "ballot-officer", "is_staff": True},
    EDITOR: {"username": "editor", "is_staff": True},
    ADMINISTRATOR: {"username": "administrator", "is_staff": True, "is_superuser": True},
}


@dataclass(frozen=True, kw_only=True)
class SignIn:
    role: str
    username: str
    password: str


def samples_loaded(var_dir: Path) -> Path:
    """The file whose presence says that the invented samples were loaded; settings.DEMO_NOTICE follows it."""
    return var_dir / "samples-loaded"


def demo_sign_ins(var_dir: Path) -> list[SignIn]:
    """A user for each role. Their passwords are made once and kept where only their owner can read them."""
    fresh = [
        SignIn(role=role, username=str(user["username"]), password=secrets.token_urlsafe(12))
        for role, user in ROLES.items()
    ]
    kept = kept_text(var_dir / "demo-sign-ins.json", first=json.dumps([asdict(each) for each in fresh], indent=2))
    return [_as_it_is(SignIn(**each)) for each in json.loads(kept)]


@transaction.atomic
def _as_it_is(sign_in: SignIn) -> SignIn:
    """Make the user where there is none. A user whose password is another by now keeps it, and it is not told."""
    user, is_new = User.objects.get_or_create(username=sign_in.username, defaults=ROLES[sign_in.role])
    if is_new:
        user.set_password(sign_in.password)
        user.save()
        user.groups.add(Group.objects.get(name=sign_in.role))
    return sign_in if user.check_password(sign_in.password) else replace(sign_in, password=CHANGED)
