"""The embedded PostgreSQL server: made, started and stopped without help of the wheel's launcher.

It listens on no network. Its socket lies in a folder that only its account can open, and it asks the kernel who is
at the other end: only the account that made the installation is let in.
"""

import shutil
import signal
import subprocess
from functools import partial
from pathlib import Path

import psutil
import psycopg
from psycopg import sql

from dispute_tracker.embedded.account import named_account, own_name
from dispute_tracker.embedded.binaries import postgres_programs
from dispute_tracker.embedded.errors import EmbeddedError
from dispute_tracker.embedded.folders import make_folders
from dispute_tracker.embedded.places import OWNER, Places
from dispute_tracker.embedded.processes import (
    SERVER_ENVIRONMENT,
    end,
    is_alive,
    pid_in,
    process_with,
    processes_in,
    start_server,
    wait_until_ready,
)

_START_PATIENCE = 120  # recovery after a crash takes its time
_STOP_PATIENCE = 30
_ORPHAN_PATIENCE = 5
_ENTRANCE = (
    "# Only through the socket, and only the account that made this installation.\nlocal all all peer map=owner\n"
)


class Postgres:
    """One cluster, in the places of one installation."""

    name = "postgres"

    def __init__(self, places: Places, *, database: str) -> None:
        self.places = places
        self.database = database
        self.log = places.logs / "postgres.log"
        self.pidfile = places.postgres_data / "postmaster.pid"

    def is_running(self) -> bool:
        return self.process() is not None and self._answers()

    def start(self) -> None:
        """Start the server, made first where there is none, and return when its database can be used."""
        make_folders(self.places)
        programs = postgres_programs(self.places)
        if not self.places.postgres_data.exists():
            self._initialise(programs)
        process = self.process() or self._launched(programs)
        alive = partial(is_alive, process)
        wait_until_ready("PostgreSQL", ready=self._answers, alive=alive, patience=_START_PATIENCE, log=self.log)
        self._make_database()

    def stop(self) -> None:
        """Stop the server; connections still open are closed, their transactions rolled back."""
        process = self.process()
        if process is not None:
            end(process, signals=[signal.SIGINT, signal.SIGQUIT], patience=_STOP_PATIENCE)

    def process(self) -> psutil.Process | None:
        """The main process, where it runs."""
        return process_with(pid_in(self.pidfile), argument=str(self.places.postgres_data))

    def _launched(self, programs: Path) -> psutil.Process:
        # What a killed server left: children that still hold its memory, and numbers that may be another's by now.
        for orphan in processes_in(self.places.postgres_data):
            end(orphan, signals=[signal.SIGTERM], patience=_ORPHAN_PATIENCE)
        for stale in (self.pidfile, self.places.postgres_socket_lock):
            stale.unlink(missing_ok=True)
        command = [programs / "postgres", "-D", self.places.postgres_data, *self._options()]
        return start_server(command, account=self.places.account, log=self.log)

    def _options(self) -> list[str]:
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": self.places.run,
            "unix_socket_permissions": "0700",
            "logging_collector": "off",
            # In the cluster's own folder: a killed server leaves nothing in /dev/shm, which containers keep small.
            "dynamic_shared_memory_type": "mmap",
        }
        return [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]

    def _answers(self) -> bool:
        try:
            self._connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def _connect(self) -> psycopg.Connection:
        where = self.places.database("postgres")
        return psycopg.connect(
            host=where["HOST"], port=where["PORT"], user=OWNER, dbname="postgres", autocommit=True, connect_timeout=5
        )

    def _make_database(self) -> None:
        with self._connect() as connection:
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [self.database]).fetchone():
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(self.database)))

    def _initialise(self, programs: Path) -> None:
        """Make the cluster beside its place and move it there when it is whole: a kill on the way leaves no half."""
        maker = named_account()
        draft = self.places.postgres_data.with_name(".postgres-in-the-making")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        maker.own(draft)
        command = [programs / "initdb", "--pgdata", draft, "--username", OWNER, "--auth", "peer", "--encoding", "UTF8"]
        command += ["--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--no-instructions"]
        made = subprocess.run(
            [str(word) for word in command],
            cwd="/",
            env=SERVER_ENVIRONMENT,
            capture_output=True,
            text=True,
            **maker.popen,  # type: ignore[call-overload]
        )
        if made.returncode:
            raise EmbeddedError(f"The database cannot be made in {draft.parent}: {_complaint(made.stderr)}")
        (draft / "pg_hba.conf").write_text(_ENTRANCE)
        (draft / "pg_ident.conf").write_text(f'owner "{own_name()}" {OWNER}\n')
        self.places.account.own(draft)
        draft.rename(self.places.postgres_data)


def _complaint(output: str) -> str:
    lines = [line for line in output.splitlines() if "rror" in line or "FATAL" in line]
    return (lines or output.splitlines() or ["it says nothing"])[0].strip()
