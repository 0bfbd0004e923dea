"""The whole site in the foreground: worker, beat and web server, until somebody stops it."""

import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from django.conf import settings

from dispute_tracker.embedded.errors import EmbeddedError
from dispute_tracker.embedded.ours import beat, web, worker
from dispute_tracker.embedded.programs import Program
from dispute_tracker.embedded.use import alone_with, kept_up

_LOOK_SECONDS = 1
_STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def serve(*, host: str, port: int, first: Callable[[], None], announce: Callable[[str], None]) -> None:
    """Serve until Ctrl-C or SIGTERM. `first` is done once the worker runs; `announce` is told the address once
    visitors can come."""
    site = web(host=host, port=port)
    with alone_with(settings.VAR_DIR / "serving.lock", otherwise="This site is being served already: stop that first"):
        site.stop()  # left by a killed run, it would hold the port
        _make_sure_the_port_is_free(host, port)
        with _until_told_to_stop(), kept_up([worker(), beat()], var_dir=settings.VAR_DIR):
            first()
            with kept_up([site], var_dir=settings.VAR_DIR):
                announce(f"http://{host}:{port}/")
                _watch([worker(), beat(), site])


def _make_sure_the_port_is_free(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            raise EmbeddedError(
                f"Port {port} of {host} cannot be used ({_reason(error)}): choose another by PORT="
            ) from None


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _watch(programs: list[Program]) -> None:
    """Wait for ever; an error where one of them ends by itself."""
    while True:
        threading.Event().wait(_LOOK_SECONDS)
        for program in programs:
            if not program.is_running():
                raise EmbeddedError(f"The {program.name} has stopped (see {program.log})")


@contextmanager
def _until_told_to_stop() -> Iterator[None]:
    """The first Ctrl-C or SIGTERM ends what is inside without a word; a second does not disturb the end."""

    def stop(*_: object) -> None:
        for each in _STOPPING:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    for each in _STOPPING:
        signal.signal(each, stop)
    with suppress(KeyboardInterrupt):
        yield
