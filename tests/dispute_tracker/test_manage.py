"""Every manage.py command works by itself, and leaves the servers as it found them."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from dispute_tracker.embedded.places import places_below
from dispute_tracker.embedded.postgres import Postgres
from dispute_tracker.embedded.valkey import Valkey
from tests.conftest import new_var_dir

CHECKOUT = Path(__file__).resolve().parent.parent.parent
COUNT = "from django.contrib.auth.models import User; print('users', User.objects.count())"
WAIT_FOR_A_LINE = "import sys; print('up', flush=True); sys.stdin.readline()"


@pytest.fixture
def var_dir() -> Iterator[Path]:
    """A new installation, whose servers are stopped after the test."""
    folder = new_var_dir()
    yield folder
    for server in servers_of(folder):
        server.stop()
    shutil.rmtree(places_below(folder).home, ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)


def servers_of(var_dir: Path) -> list[Postgres | Valkey]:
    places = places_below(var_dir)
    return [Postgres(places, database="dispute_tracker"), Valkey(places)]


def running(var_dir: Path) -> list[str]:
    return [server.name for server in servers_of(var_dir) if server.is_running()]


def environment(var_dir: Path, **more: str) -> dict[str, str]:
    return {"PATH": os.defpath, "VAR_DIR": str(var_dir), **more}


def manage(var_dir: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=CHECKOUT,
        env=environment(var_dir, **more),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def long_command(var_dir: Path) -> Iterator[Callable[[], subprocess.Popen[str]]]:
    """Starts a command that holds the servers until it is told a line, or killed."""
    started: list[subprocess.Popen[str]] = []

    def start() -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "shell", "--no-imports", "-c", WAIT_FOR_A_LINE],
            cwd=CHECKOUT,
            env=environment(var_dir),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_a_command_in_a_new_folder_finds_a_migrated_database_and_leaves_nothing_running(var_dir: Path) -> None:
    said = manage(var_dir, "shell", "--no-imports", "-c", COUNT)
    assert said.stdout == "users 0\n", said.stderr
    assert said.stderr == "" or "database" in said.stderr
    assert running(var_dir) == []


def test_a_command_leaves_servers_running_that_another_still_uses(
    var_dir: Path, long_command: Callable[[], subprocess.Popen[str]]
) -> None:
    other = long_command()
    assert manage(var_dir, "shell", "--no-imports", "-c", COUNT).returncode == 0
    assert running(var_dir) == ["postgres", "valkey"]
    other.communicate("\n")
    assert running(var_dir) == []


def test_the_last_of_two_commands_to_leave_stops_the_servers_whichever_came_first(
    var_dir: Path, long_command: Callable[[], subprocess.Popen[str]]
) -> None:
    first, second = long_command(), long_command()
    first.communicate("\n")
    assert running(var_dir) == ["postgres", "valkey"]
    second.communicate("\n")
    assert running(var_dir) == []


def test_a_terminated_command_stops_the_servers_on_its_way_out(
    var_dir: Path, long_command: Callable[[], subprocess.Popen[str]]
) -> None:
    command = long_command()
    command.send_signal(signal.SIGTERM)
    command.communicate()
    assert command.returncode == 128 + signal.SIGTERM
    assert running(var_dir) == []


def test_servers_left_by_a_kill_are_taken_over_and_stopped_by_the_next_command(
    var_dir: Path, long_command: Callable[[], subprocess.Popen[str]]
) -> None:
    command = long_command()
    psutil.Process(command.pid).kill()
    command.communicate()
    assert running(var_dir) == ["postgres", "valkey"]
    assert manage(var_dir, "shell", "--no-imports", "-c", COUNT).stdout == "users 0\n"
    assert running(var_dir) == []


def test_a_command_that_needs_no_database_starts_nothing(var_dir: Path) -> None:
    assert manage(var_dir, "check").returncode == 0
    assert not places_below(var_dir).postgres_data.exists()


def test_a_database_that_does_not_answer_is_told_in_one_line(var_dir: Path) -> None:
    said = manage(
        var_dir,
        "migrate",
        DATABASE_URL="postgresql://nobody@127.0.0.1:1/nothing",
        REDIS_URL="redis://127.0.0.1:1/0",
        SECRET_KEY="long enough",
    )
    assert said.returncode == 1
    assert said.stderr.startswith("error: the database does not answer: ")
    assert said.stderr.count("\n") == 1


def test_a_setting_that_makes_no_sense_is_told_in_one_line(var_dir: Path) -> None:
    said = manage(var_dir, "migrate", SWEEP_SECONDS="often")
    assert said.stderr == "error: SWEEP_SECONDS must be a whole number, not 'often'\n"
    assert said.returncode == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every folder")
def test_a_folder_that_belongs_to_another_user_is_told_in_one_line() -> None:
    said = manage(Path("/root/nowhere-of-ours"), "migrate")
    assert said.stderr.startswith("error: ")
    assert said.stderr.count("\n") == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="only root hands the servers to another account")
def test_below_a_closed_folder_root_keeps_the_database_elsewhere_and_opens_nothing(var_dir: Path) -> None:
    var_dir.chmod(0o700)
    assert manage(var_dir, "shell", "--no-imports", "-c", COUNT).stdout == "users 0\n"
    assert places_below(var_dir).elsewhere
    assert places_below(var_dir).postgres_data.is_dir()
    assert var_dir.stat().st_mode & 0o777 == 0o700
