"""Every setting comes from a variable that .env.example describes, and what is wrong with one is said in one line."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from dispute_tracker import environment as env
from tests.conftest import documented_variables

CHECKOUT = Path(__file__).resolve().parent.parent.parent
READERS = {name for name in vars(env) if callable(vars(env)[name]) and not name.startswith("_")}
OWN_SERVERS = {
    "DATABASE_URL": "postgresql://tracker:secret@db.example:5433/disputes?sslmode=require",
    "REDIS_URL": "redis://queue.example/0",
    "SECRET_KEY": "a long one that nobody else has, of fifty characters and more than enough different ones",
}


def variables_read() -> set[str]:
    """The names in calls of the readers in settings.py."""
    names = {
        call.args[0].value
        for call in ast.walk(ast.parse((CHECKOUT / "dispute_tracker" / "settings.py").read_text()))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in READERS
        if call.args and isinstance(call.args[0], ast.Constant)
    }
    assert names
    return names


def settings_under(variables: dict[str, str], expression: str, var_dir: Path) -> subprocess.CompletedProcess[str]:
    """What a fresh Python prints for an expression of `settings`, with only these variables set."""
    code = f"from django.conf import settings; print({expression})"
    environment = {"PATH": os.defpath, "DJANGO_SETTINGS_MODULE": "dispute_tracker.settings", "VAR_DIR": str(var_dir)}
    command = [sys.executable, "-c", code]
    return subprocess.run(
        command, cwd=CHECKOUT, env=environment | variables, capture_output=True, text=True, check=False
    )


def test_every_variable_that_the_settings_read_is_documented_and_no_other() -> None:
    assert documented_variables() == variables_read()


def test_no_other_module_reads_the_environment() -> None:
    reading = {
        str(path.relative_to(CHECKOUT))
        for app in ("dispute_tracker", "api", "alerts", "ballots", "disputes", "articles", "extraction")
        for path in (CHECKOUT / app).rglob("*.py")
        if "os.environ" in path.read_text()
    }
    # The entrances set DJANGO_SETTINGS_MODULE, and a child gets the environment of its parent.
    assert reading <= {
        "dispute_tracker/environment.py",
        "dispute_tracker/celery.py",
        "dispute_tracker/wsgi.py",
        "dispute_tracker/asgi.py",
        "dispute_tracker/embedded/programs.py",
    }


def test_a_secret_key_is_asked_for_where_the_servers_are_ones_own(tmp_path: Path) -> None:
    without = {name: value for name, value in OWN_SERVERS.items() if name != "SECRET_KEY"}
    said = settings_under(without, "settings.SECRET_KEY", tmp_path)
    assert said.returncode
    assert "SECRET_KEY is missing" in said.stderr


def test_the_embedded_mode_makes_its_secret_key_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    first = settings_under({}, "settings.SECRET_KEY", tmp_path).stdout.strip()
    assert len(first) >= 50
    assert settings_under({}, "settings.SECRET_KEY", tmp_path).stdout.strip() == first
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600


def test_the_address_of_ones_own_database_is_read_whole(tmp_path: Path) -> None:
    said = settings_under(OWN_SERVERS, "settings.DATABASES['default']", tmp_path).stdout
    for part in ("'HOST': 'db.example'", "'PORT': '5433'", "'NAME': 'disputes'", "'OPTIONS': {'sslmode': 'require'}"):
        assert part in said


def test_pages_go_over_https_only_unless_the_site_is_this_computers_own(tmp_path: Path) -> None:
    assert settings_under(OWN_SERVERS, "settings.SECURE_SSL_REDIRECT", tmp_path).stdout.strip() == "True"
    assert settings_under({}, "settings.SECURE_SSL_REDIRECT", tmp_path).stdout.strip() == "False"


def test_djangos_own_check_of_a_public_site_finds_nothing(tmp_path: Path) -> None:
    environment = {"PATH": os.defpath, "VAR_DIR": str(tmp_path), **OWN_SERVERS}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "INFO"]
    checked = subprocess.run(command, cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize("reader, wrong", [(env.flag, "perhaps"), (env.number, "a few")])
def test_a_value_that_makes_no_sense_is_refused_by_name(reader, wrong, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("SOME_SETTING", wrong)
    with pytest.raises(ImproperlyConfigured, match=f"SOME_SETTING must be .*{wrong}"):
        reader("SOME_SETTING", default=0)
