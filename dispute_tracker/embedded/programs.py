"""Our own long-running programs as services: the Celery worker, its beat and the web server."""

import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import psutil

from dispute_tracker.embedded.processes import (
    end,
    is_alive,
    pid_in,
    process_with,
    processes_with,
    start_program,
    wait_until_ready,
)

_START_PATIENCE = 60
_STOP_PATIENCE = 30


class Program:
    """A Python module that writes its process id to a file of its own, named to it by `pid_option`.

    The path of that file is in the command line of the program and of every process it forks: so they are known
    again, and an orphan of a killed program is found.
    """

    def __init__(
        self,
        name: str,
        *,
        arguments: Sequence[str],
        pid_option: str,
        var_dir: Path,
        checkout: Path,
        environment: Mapping[str, str],
        is_ready: Callable[[], bool] = lambda: True,
    ) -> None:
        self.name = name
        self.log = var_dir / "log" / f"{name}.log"
        self._pidfile = var_dir / f"{name}.pid"
        self._mark = f"{pid_option}={self._pidfile}"
        self._command = [sys.executable, "-m", *arguments, self._mark]
        self._checkout = checkout
        self._is_ready = is_ready
        self._environment = {**os.environ, "VAR_DIR": str(var_dir), **environment}

    def is_running(self) -> bool:
        return self.process() is not None

    def process(self) -> psutil.Process | None:
        """The program's main process, where it runs."""
        return process_with(pid_in(self._pidfile), argument=self._mark)

    def start(self) -> None:
        """Start the program and return when it has read its code and is ready."""
        self._end_orphans()
        self._pidfile.unlink(missing_ok=True)
        process = start_program(self._command, log=self.log, folder=self._checkout, environment=self._environment)
        wait_until_ready(
            f"The {self.name}",
            ready=lambda: self.is_running() and self._is_ready(),
            alive=partial(is_alive, process),
            patience=_START_PATIENCE,
            log=self.log,
        )

    def stop(self) -> None:
        """Let the program finish what it is at, then end whatever is left of it."""
        main = self.process()
        if main is not None:
            end(main, signals=[signal.SIGTERM], patience=_STOP_PATIENCE)
        self._end_orphans()

    def _end_orphans(self) -> None:
        for orphan in processes_with(argument=self._mark):
            end(orphan, signals=[], patience=_STOP_PATIENCE)
