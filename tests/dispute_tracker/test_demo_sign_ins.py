"""The demo has a user for each role, whose password its keeper alone can read."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client

from dispute_tracker.demo import ROLES, demo_sign_ins

pytestmark = pytest.mark.django_db


def test_each_role_can_sign_in(tmp_path: Path) -> None:
    sign_ins = demo_sign_ins(tmp_path)
    assert {each.role for each in sign_ins} == set(ROLES)
    for each in sign_ins:
        assert Client().login(username=each.username, password=each.password)
        assert User.objects.get(username=each.username).groups.get().name == each.role


def test_a_later_start_tells_the_same_passwords(tmp_path: Path) -> None:
    assert demo_sign_ins(tmp_path) == demo_sign_ins(tmp_path)


def test_passwords_are_kept_for_their_owner_alone(tmp_path: Path) -> None:
    demo_sign_ins(tmp_path)
    assert (tmp_path / "demo-sign-ins.json").stat().st_mode & 0o777 == 0o600


def test_a_user_who_was_there_before_keeps_password_and_rights(tmp_path: Path) -> None:
    User.objects.create_user("administrator", password="chosen by its owner")
    told = {each.username: each.password for each in demo_sign_ins(tmp_path)}
    assert told["administrator"] == "(changed)"
    assert Client().login(username="administrator", password="chosen by its owner")
    assert not User.objects.get(username="administrator").is_superuser
