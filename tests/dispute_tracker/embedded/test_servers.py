"""The embedded servers start, stop, survive a kill and let nobody else in."""

import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

import psutil
import psycopg
import pytest
import redis

from dispute_tracker.embedded.account import Account
from dispute_tracker.embedded.errors import EmbeddedError
from dispute_tracker.embedded.places import Places
from dispute_tracker.embedded.postgres import Postgres
from dispute_tracker.embedded.valkey import Valkey
from tests.dispute_tracker.embedded.conftest import postgres

SERVERS = [pytest.param(postgres, id="postgres"), pytest.param(Valkey, id="valkey")]
MakeServer = Callable[[Places], Postgres | Valkey]


def connect(places: Places) -> psycopg.Connection:
    where = places.database("tried")
    return psycopg.connect(host=where["HOST"], port=where["PORT"], user=where["USER"], dbname="tried", autocommit=True)


def process_of(server: Postgres | Valkey) -> psutil.Process:
    process = server.process()
    assert process is not None
    return process


def kill(process: psutil.Process) -> None:
    process.kill()
    process.wait(timeout=10)


@pytest.mark.parametrize("make_server", SERVERS)
def test_a_started_server_runs_and_a_stopped_one_does_not(make_server: MakeServer, places: Places) -> None:
    server = make_server(places)
    server.start()
    assert server.is_running()
    process = process_of(server)
    server.stop()
    assert not server.is_running()
    assert not process.is_running()


@pytest.mark.parametrize("make_server", SERVERS)
def test_stopping_what_does_not_run_does_nothing(make_server: MakeServer, places: Places) -> None:
    make_server(places).stop()


@pytest.mark.parametrize("make_server", SERVERS)
def test_a_server_starts_again_after_kill_9(make_server: MakeServer, places: Places) -> None:
    server = make_server(places)
    server.start()
    kill(process_of(server))
    server.start()
    assert server.is_running()
    server.stop()
    assert not server.is_running()


@pytest.mark.parametrize("make_server", SERVERS)
def test_a_pidfile_that_names_somebody_elses_process_is_nobody_of_ours(make_server: MakeServer, places: Places) -> None:
    server = make_server(places)
    server.start()
    kill(process_of(server))
    server.pidfile.write_text(f"{os.getpid()}\n")
    assert not server.is_running()
    server.stop()  # would end this very process if it trusted the number
    server.start()
    assert server.is_running()


@pytest.mark.parametrize("make_server", SERVERS)
def test_no_server_listens_on_the_network(make_server: MakeServer, places: Places) -> None:
    server = make_server(places)
    server.start()
    assert process_of(server).net_connections(kind="inet") == []


@pytest.mark.parametrize("make_server", SERVERS)
def test_sockets_lie_in_a_folder_that_only_their_account_can_open(make_server: MakeServer, places: Places) -> None:
    server = make_server(places)
    server.start()
    status = places.run.stat()
    assert stat.S_IMODE(status.st_mode) == 0o700
    assert status.st_uid == places.account.uid
    assert process_of(server).uids().real == places.account.uid


def test_data_outlives_a_kill_of_the_server(places: Places) -> None:
    server = postgres(places)
    server.start()
    with connect(places) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    kill(process_of(server))
    server.start()
    with connect(places) as connection:
        assert connection.execute("SELECT answer FROM kept").fetchone() == (42,)


def test_the_database_asks_the_kernel_who_connects(places: Places) -> None:
    server = postgres(places)
    server.start()
    with connect(places) as connection:
        rules = connection.execute("SELECT type, auth_method FROM pg_hba_file_rules").fetchall()
    assert rules == [("local", "peer")]
    with pytest.raises(psycopg.OperationalError, match=r"Peer authentication failed|does not exist"):
        psycopg.connect(host=str(places.run), user="postgres", dbname="tried")


def test_the_database_sorts_and_folds_in_unicode_on_every_system(places: Places) -> None:
    server = postgres(places)
    server.start()
    with connect(places) as connection:
        assert connection.execute("SELECT lower('ÉCOLE')").fetchone() == ("école",)


def test_two_installations_run_side_by_side(new_places: Callable[[], Places]) -> None:
    one, other = Valkey(new_places()), Valkey(new_places())
    one.start()
    other.start()
    redis.Redis(unix_socket_path=str(one.places.valkey_socket)).set("mine", 1)
    assert redis.Redis(unix_socket_path=str(other.places.valkey_socket)).get("mine") is None
    one.stop()
    assert other.is_running()


def test_a_socket_folder_open_to_others_is_refused_in_one_line(places: Places) -> None:
    places.run.mkdir(parents=True)
    places.run.chmod(0o755)
    with pytest.raises(EmbeddedError, match="only user id"):
        Valkey(places).start()


def test_a_full_or_forbidden_disk_is_told_in_the_servers_own_words(places: Places) -> None:
    server = postgres(places)
    server.start()
    server.stop()
    (places.postgres_data / "global" / "pg_control").unlink()
    with pytest.raises(EmbeddedError, match=r"PostgreSQL does not start: .*(pg_control|control file)"):
        server.start()


def test_an_account_may_enter_only_where_every_folder_on_the_way_is_open(tmp_path: Path) -> None:
    stranger = Account(uid=61184, gid=61184)
    inner = tmp_path / "closed" / "open"
    inner.mkdir(parents=True)
    for folder in (tmp_path, *tmp_path.parents):
        if Path(tempfile.gettempdir()) in folder.parents:
            folder.chmod(0o755)
    assert stranger.may_enter(inner)
    (tmp_path / "closed").chmod(0o700)
    assert not stranger.may_enter(inner)


@pytest.mark.parametrize("name", ["with a space and é", "with, a comma", "l" * 100])
def test_any_folder_will_do(name: str, new_places: Callable[..., Places]) -> None:
    server = postgres(new_places(name))
    server.start()
    with connect(server.places) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
