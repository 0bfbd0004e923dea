"""The one-way streets hold: by import, and by foreign key, which no import shows."""

import subprocess
import sys
from pathlib import Path

from django.apps import apps
from django.db.models import Field

CHECKOUT = Path(__file__).resolve().parent.parent
STREET = ["articles", "disputes", "ballots", "alerts", "api"]  # from the bottom up


def foreign_keys_across_apps() -> list[Field]:
    return [
        field
        for label in STREET
        for model in apps.get_app_config(label).get_models()
        for field in model._meta.get_fields(include_hidden=True)
        if field.many_to_one or field.one_to_one or field.many_to_many
        if not field.auto_created and field.related_model._meta.app_label != label
    ]


def test_imports_follow_the_contracts() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    linted = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_every_foreign_key_across_apps_points_down_the_street() -> None:
    def height(label: str) -> int:
        return STREET.index(label) if label in STREET else -1

    upward = [
        str(field)
        for field in foreign_keys_across_apps()
        if height(field.related_model._meta.app_label) > height(field.model._meta.app_label)
    ]
    assert upward == []
    assert foreign_keys_across_apps(), "there are some, or this test looks at nothing"


def test_a_foreign_key_across_our_apps_hides_its_way_back() -> None:
    open_ways = [
        str(field)
        for field in foreign_keys_across_apps()
        if field.related_model._meta.app_label in STREET and not field.remote_field.hidden
    ]
    assert open_ways == []
