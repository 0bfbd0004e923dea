"""Connections that go to the very address that was checked, and that end when the time is up."""

import socket
import ssl
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import httpcore

from articles.decoding import Rejected
from articles.fetching import guard


class Deadline:
    """When all has to be over: one for a whole fetch, with its redirects."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._ends = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left. Raises ``Rejected`` where there are none."""
        left = self._ends - time.monotonic()
        if left <= 0:
            raise self.missed()
        return left

    def put_off(self, seconds: float) -> None:
        self._ends += seconds

    def missed(self) -> Rejected:
        return Rejected(f"took longer than {self._seconds:g} seconds")


class GuardedNetwork(httpcore.NetworkBackend):
    """Resolves a name once, has all its addresses checked, and connects to one of those, without a second look-up."""

    def __init__(self, *, deadline: Deadline, allowed: Sequence[str]) -> None:
        self._deadline = deadline
        self._allowed = allowed
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = _addresses(host, port)
        guard.check(addresses, host=host, port=port, allowed=self._allowed)
        failure: Exception = httpcore.ConnectError(host)
        for address in addresses:
            try:
                stream = self._plain.connect_tcp(address, port, self._deadline.left(), local_address, socket_options)
                return TimedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


class TimedStream(httpcore.NetworkStream):
    """Every step has only the time that is left for the whole, so that a slow drip gains nothing."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        with _cut_off_at(self._deadline, self.get_extra_info("socket")):
            secure = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left())
        return TimedStream(secure, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


@contextmanager
def _cut_off_at(deadline: Deadline, connection: socket.socket) -> Iterator[None]:
    """A handshake is many reads in one call, each with a time-out of its own: only a clock beside it can end it."""
    timer = threading.Timer(deadline.left(), _shut, [connection])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):  # it may be closed already
        connection.shutdown(socket.SHUT_RDWR)


def _addresses(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        raise Rejected(f"there is no site named {host}, or it cannot be looked up now") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))
