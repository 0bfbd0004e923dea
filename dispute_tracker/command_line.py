"""Runs one management command, with the embedded servers up for as long as it needs them."""

import errno
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command, execute_from_command_line
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from dispute_tracker.embedded.errors import EmbeddedError
from dispute_tracker.embedded.ours import embedded_servers
from dispute_tracker.embedded.use import kept_up, nothing_more

_WITHOUT_SERVERS = {
    "check", "collectstatic", "compilemessages", "diffsettings", "findstatic", "help", "makemessages", "startapp",
    "version",
}  # fmt: skip
_WITHOUT_MIGRATING = {"makemigrations", "migrate", "optimizemigration", "showmigrations", "squashmigrations"}
_ASKING = {"-h", "--help", "--version"}


def run(arguments: Sequence[str]) -> None:
    """The whole of manage.py. What is wrong with the installation is told in one line."""
    with _told_in_one_line():
        django.setup()
        with _servers_for(arguments):
            execute_from_command_line(list(arguments))


def _servers_for(arguments: Sequence[str]) -> AbstractContextManager[None]:
    command = arguments[1] if len(arguments) > 1 else "help"
    servers = embedded_servers()
    if not servers or command in _WITHOUT_SERVERS or _ASKING.intersection(arguments):
        return nullcontext()
    _leave_in_order_when_terminated()
    prepare = nothing_more if settings.DATABASE_URL or command in _WITHOUT_MIGRATING else bring_up_to_date
    return kept_up(servers, var_dir=settings.VAR_DIR, prepare=prepare)


def bring_up_to_date() -> None:
    """Apply the migrations that the database lacks."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)
    connection.close()


def _leave_in_order_when_terminated() -> None:
    for each in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(each) == signal.SIG_DFL:
            signal.signal(each, lambda number, _: sys.exit(128 + number))


@contextmanager
def _told_in_one_line() -> Iterator[None]:
    try:
        yield
    except (EmbeddedError, ImproperlyConfigured) as error:
        sys.exit(f"error: {error}")
    except OperationalError as error:
        sys.exit(f"error: the database does not answer: {str(error).strip().splitlines()[0]}")
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        sys.exit("error: the disk is full")
