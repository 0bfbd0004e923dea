"""The embedded Valkey server, which speaks the Redis protocol: the queue's broker.

It keeps nothing on disk: a message is only a nudge, and what a lost one left behind is found by the sweep.
"""

import signal
from functools import partial

import psutil
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from dispute_tracker.embedded.binaries import valkey_program
from dispute_tracker.embedded.folders import make_folders
from dispute_tracker.embedded.places import Places
from dispute_tracker.embedded.processes import end, is_alive, pid_in, process_with, start_server, wait_until_ready

_START_PATIENCE = 30
_ANSWER_PATIENCE = 2
_STOP_PATIENCE = 10


class Valkey:
    """One server without a port, in the places of one installation."""

    name = "valkey"

    def __init__(self, places: Places) -> None:
        self.places = places
        self.log = places.logs / "valkey.log"
        self.pidfile = places.run / "valkey.pid"

    def is_running(self) -> bool:
        return self.process() is not None and self._answers()

    def start(self) -> None:
        """Start the server and return when it answers."""
        make_folders(self.places)
        process = self.process() or self._launched()
        alive = partial(is_alive, process)
        wait_until_ready("Valkey", ready=self._answers, alive=alive, patience=_START_PATIENCE, log=self.log)

    def stop(self) -> None:
        process = self.process()
        if process is not None:
            end(process, signals=[signal.SIGTERM], patience=_STOP_PATIENCE)

    def process(self) -> psutil.Process | None:
        """The process, where it runs."""
        return process_with(pid_in(self.pidfile), argument=str(self.places.valkey_socket))

    def _launched(self) -> psutil.Process:
        command = [valkey_program(self.places), *self._options()]
        return start_server(command, account=self.places.account, log=self.log)

    def _options(self) -> list[str]:
        options = {
            "port": "0",
            "unixsocket": str(self.places.valkey_socket),
            "unixsocketperm": "700",
            "dir": str(self.places.run),
            "pidfile": str(self.pidfile),
            "save": "",
            "appendonly": "no",
            # The process keeps the arguments it was started with, by which it is known again.
            "set-proc-title": "no",
        }
        return [word for name, value in options.items() for word in (f"--{name}", value)]

    def _answers(self) -> bool:
        client = redis.Redis(
            unix_socket_path=str(self.places.valkey_socket),
            socket_timeout=_ANSWER_PATIENCE,
            retry=Retry(NoBackoff(), 0),
        )
        try:
            return bool(client.ping())
        except redis.RedisError:
            return False
        finally:
            client.close()
