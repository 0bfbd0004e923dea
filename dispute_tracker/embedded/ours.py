"""The services of this installation, as the settings describe it."""

import http.client
from collections.abc import Callable
from functools import partial

from django.conf import settings
from django.db import connection

from dispute_tracker.embedded.postgres import Postgres
from dispute_tracker.embedded.programs import Program
from dispute_tracker.embedded.use import Service
from dispute_tracker.embedded.valkey import Valkey


def embedded_servers() -> list[Service]:
    """The servers that nobody gave us an address of."""
    servers: list[Service] = []
    if not settings.DATABASE_URL:
        servers.append(Postgres(settings.EMBEDDED_PLACES, database=settings.DATABASE_NAME))
    if not settings.REDIS_URL:
        servers.append(Valkey(settings.EMBEDDED_PLACES))
    return servers


def worker(*, processes: int | None = None, site_url: str = "") -> Program:
    """The Celery worker, with as many processes as the machine has cores where nothing else is said.

    ``site_url``: where the site is found, for mails, unless the settings say so.
    """
    arguments = ["celery", "--app=dispute_tracker", "worker", "--loglevel=INFO"]
    if processes is not None:
        arguments.append(f"--concurrency={processes}")
    return _program("worker", arguments, pid_option="--pidfile", site_url=site_url)


def beat() -> Program:
    """The sender of the sweeps."""
    return _program("beat", ["celery", "--app=dispute_tracker", "beat", "--loglevel=INFO"], pid_option="--pidfile")


def web(*, host: str, port: int, site_url: str = "") -> Program:
    """The web server."""
    options = [f"--bind={host}:{port}", "--worker-class=gthread", "--threads=4", "--no-control-socket"]
    arguments = ["gunicorn", "dispute_tracker.wsgi", *options]
    is_ready = partial(_answers, host, port)
    return _program("web", arguments, pid_option="--pid", is_ready=is_ready, site_url=site_url)


def _answers(host: str, port: int) -> bool:
    """Whether a web server answers there, whatever it says."""
    connection = http.client.HTTPConnection(host, port, timeout=10)
    try:
        connection.request("GET", "/")
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


def _program(
    name: str,
    arguments: list[str],
    *,
    pid_option: str,
    is_ready: Callable[[], bool] = lambda: True,
    site_url: str = "",
) -> Program:
    return Program(
        name,
        arguments=arguments,
        pid_option=pid_option,
        var_dir=settings.VAR_DIR,
        checkout=settings.BASE_DIR,
        # In a test the database has another name than the settings give it.
        environment={
            "DATABASE_NAME": connection.settings_dict["NAME"],
            **({"SITE_URL": site_url} if site_url and not settings.SITE_URL else {}),
        },
        is_ready=is_ready,
    )
