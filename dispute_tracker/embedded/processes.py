"""Starting, recognising and ending processes."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import psutil

from dispute_tracker.embedded.account import Account
from dispute_tracker.embedded.errors import EmbeddedError

_POLL_SECONDS = 0.02
_NO_ROOM = 1 << 20
# The servers need nothing of the caller's environment, and the caller's environment holds secrets.
SERVER_ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}


def start_server(command: Sequence[str | Path], *, account: Account, log: Path) -> psutil.Popen:
    """Start a server under its account."""
    return _started(command, log=log, cwd="/", env=SERVER_ENVIRONMENT, **account.popen)


def start_program(command: Sequence[str], *, log: Path, folder: Path, environment: Mapping[str, str]) -> psutil.Popen:
    """Start a program of our own under our own account."""
    return _started(command, log=log, cwd=folder, env=environment)


def _started(command: Sequence[str | Path], *, log: Path, **options: object) -> psutil.Popen:
    """Start it in a session of its own, so that Ctrl-C at our terminal does not reach it. `log` keeps its last run."""
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with log.open("wb") as output:
        try:
            return psutil.Popen(
                [str(word) for word in command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                **options,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise EmbeddedError(f"{Path(command[0]).name} does not start: {error}") from None


def wait_until_ready(
    name: str, *, ready: Callable[[], bool], alive: Callable[[], bool], patience: float, log: Path
) -> None:
    """Return when `ready` says so; the last words in the log are the error where it dies or takes too long."""
    deadline = time.monotonic() + patience
    while not ready():
        if not alive():
            raise EmbeddedError(f"{name} does not start: {_reason(log)} (see {log})")
        if time.monotonic() > deadline:
            raise EmbeddedError(f"{name} is not ready after {patience:.0f} seconds: {_reason(log)} (see {log})")
        time.sleep(_POLL_SECONDS)


def _reason(log: Path) -> str:
    """What went wrong, as the log says it; a full disk keeps its own message out of the log."""
    if shutil.disk_usage(log.parent).free < _NO_ROOM:
        return "the disk is full"
    lines = [line.strip() for line in log.read_text(errors="replace").splitlines() if line.strip()]
    telling = [line for line in lines if any(word in line for word in ("FATAL", "PANIC", "rror", "denied", "No space"))]
    return (telling or lines or ["it says nothing"])[-1]


def process_with(pid: int | None, *, argument: str) -> psutil.Process | None:
    """The process of this id, if it is alive and was started with this argument: ids are used again, paths are not."""
    if pid is None:
        return None
    try:
        process = psutil.Process(pid)
        return process if is_alive(process) and argument in process.cmdline() else None
    except psutil.Error:
        return None


def processes_with(*, argument: str) -> list[psutil.Process]:
    """Every living process that was started with this argument."""
    return [each for each in psutil.process_iter() if process_with(each.pid, argument=argument)]


def processes_in(folder: Path) -> list[psutil.Process]:
    """Every living process that works in this folder."""

    def works_there(process: psutil.Process) -> bool:
        try:
            return process.cwd() == str(folder)
        except psutil.Error:
            return False

    return [each for each in psutil.process_iter() if works_there(each)]


def is_alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def pid_in(pidfile: Path) -> int | None:
    """The process id on the file's first line; none where the file is missing, empty or torn."""
    try:
        return int(pidfile.read_text().split("\n", 1)[0])
    except (FileNotFoundError, ValueError):
        return None


def end(process: psutil.Process, *, signals: Sequence[signal.Signals], patience: float) -> None:
    """Send the signals in order, each after `patience` seconds without success, and at last SIGKILL."""
    for each in (*signals, signal.SIGKILL):
        with suppress(psutil.NoSuchProcess):
            process.send_signal(each)
        if _is_gone(process, patience=patience):
            return


def _is_gone(process: psutil.Process, *, patience: float) -> bool:
    deadline = time.monotonic() + patience
    while is_alive(process):
        if time.monotonic() > deadline:
            return False
        time.sleep(_POLL_SECONDS)
    with suppress(psutil.TimeoutExpired):
        process.wait(timeout=0)  # buries it where it was our own child; others are buried by their own parent
    return True
