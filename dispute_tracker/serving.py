"""The whole site in the foreground: worker, beat and web server, until somebody stops it."""

import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from django.conf import settings

from dispute_tracker.embedded.errors import EmbeddedError
from dispute_tracker.embedded.ours import beat, embedded_servers, web, worker
from dispute_tracker.embedded.use import Service, alone_with, kept_up, start_again_what_died

_LOOK_SECONDS = 1
_STOPPING = (signal.SIGINT, signal.SIGTERM)


def serve(
    *, host: str, port: int, first: Callable[[], None], ready: Callable[[str], None], tell: Callable[[str], None]
) -> None:
    """Serve until Ctrl-C or SIGTERM.

    `first` is done once all run. Then `ready` is told the address, and `tell` what happens after that.
    """
    # Only on this computer is the port of the web server where visitors find the site.
    site_url = f"http://{host}:{port}" if settings.EMBEDDED else ""
    site = web(host=host, port=port, site_url=site_url)
    with alone_with(settings.VAR_DIR / "serving.lock", otherwise="This site is being served already: stop that first"):
        site.stop()  # left by a killed run, it would hold the port
        _make_sure_the_port_is_free(host, port)
        programs = [worker(site_url=site_url), beat(), site]
        with _until_told_to_stop(), kept_up(programs, var_dir=settings.VAR_DIR):
            first()
            ready(f"http://{host}:{port}/")
            _watch([*embedded_servers(), *programs], tell)


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


def _watch(services: list[Service], tell: Callable[[str], None]) -> None:
    """Wait for ever, and start again what dies."""
    while True:
        threading.Event().wait(_LOOK_SECONDS)
        for name in start_again_what_died(services, var_dir=settings.VAR_DIR):
            tell(f"The {name} had died and was started again")


@contextmanager
def _until_told_to_stop() -> Iterator[None]:
    """The first Ctrl-C or SIGTERM ends what is inside without a word; a second does not disturb the end."""

    def stop(*_: object) -> None:
        for each in _STOPPING:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    for each in _STOPPING:
        signal.signal(each, stop)
    if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:  # as nohup leaves it
        signal.signal(signal.SIGHUP, stop)
    with suppress(KeyboardInterrupt):
        yield
