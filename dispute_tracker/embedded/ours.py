"""The services of this installation, as the settings describe it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from dispute_tracker.embedded.postgres import Postgres
from dispute_tracker.embedded.programs import Program
from dispute_tracker.embedded.use import Service, kept_up
from dispute_tracker.embedded.valkey import Valkey


def embedded_servers() -> list[Service]:
    """The servers that nobody gave us an address of."""
    servers: list[Service] = []
    if not settings.DATABASE_URL:
        servers.append(Postgres(settings.EMBEDDED_PLACES, database=settings.DATABASE_NAME))
    if not settings.REDIS_URL:
        servers.append(Valkey(settings.EMBEDDED_PLACES))
    return servers


def worker() -> Program:
    """The Celery worker."""
    return _program("worker", ["celery", "--app=dispute_tracker", "worker", "--loglevel=INFO"])


def beat() -> Program:
    """The sender of the sweeps."""
    return _program("beat", ["celery", "--app=dispute_tracker", "beat", "--loglevel=INFO"])


def web(*, address: str) -> Program:
    """The web server at `address`, host:port."""
    return _program(
        "web", ["gunicorn", "dispute_tracker.wsgi", f"--bind={address}", "--worker-class=gthread", "--threads=4"]
    )


@contextmanager
def running_worker(programs: Sequence[Program] | None = None) -> Iterator[None]:
    """Inside, a Celery worker is at work: one that runs already, or one of our own, stopped after its last user."""
    with kept_up(programs or [worker()], var_dir=settings.VAR_DIR):
        yield


def _program(name: str, arguments: list[str]) -> Program:
    return Program(
        name,
        arguments=arguments,
        var_dir=settings.VAR_DIR,
        checkout=settings.BASE_DIR,
        environment={"DATABASE_NAME": connection.settings_dict["NAME"]},
    )
