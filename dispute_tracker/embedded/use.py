"""Keeps services up while anybody uses them.

Whoever uses a service holds a shared lock on a file; whoever leaves and finds nobody else holding it stops the service.
The kernel drops the lock of a killed process, so nothing is to be counted or cleaned up: a service that runs while
nobody holds its lock was left behind by a kill, and the next who needs it starts it afresh.
"""

import fcntl
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

import psutil

from dispute_tracker.embedded.errors import EmbeddedError, belongs_to_another


class Service(Protocol):
    """Something that runs in processes of its own. Starting returns when it can be used; stopping what is not
    running does nothing."""

    name: str

    def process(self) -> psutil.Process | None: ...
    def is_running(self) -> bool: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...


def nothing_more() -> None:
    """No preparation."""


@contextmanager
def kept_up(
    services: Sequence[Service], *, var_dir: Path, prepare: Callable[[], None] = nothing_more
) -> Iterator[None]:
    """Inside, the services run. `prepare` is called as soon as they do, by one process at a time."""
    with ExitStack() as uses:
        with _alone(var_dir):
            unused = [uses.enter_context(_use_of(service, var_dir=var_dir)) for service in services]
            with ThreadPoolExecutor() as together:
                list(together.map(_bring_up, services, unused))
            prepare()
        yield


def _bring_up(service: Service, unused: bool) -> None:
    if unused:
        service.stop()
    if not service.is_running():
        service.start()


def start_again_what_died(services: Sequence[Service], *, var_dir: Path) -> list[str]:
    """For somebody who keeps these up: start those whose process is gone. Returns their names."""
    if all(service.process() for service in services):
        return []
    with _alone(var_dir):
        dead = [service for service in services if not service.process()]
        for service in dead:
            service.start()
    return [service.name for service in dead]


@contextmanager
def _use_of(service: Service, *, var_dir: Path) -> Iterator[bool]:
    """Count as a user of the service; yields whether nobody else was one. The last to leave stops it."""
    with _opened(var_dir / f"{service.name}.in-use") as users:
        unused = _nobody_else(users)
        fcntl.flock(users, fcntl.LOCK_SH)
        try:
            yield unused
        finally:
            with _alone(var_dir):
                if _nobody_else(users):
                    service.stop()


@contextmanager
def alone_with(path: Path, *, otherwise: str) -> Iterator[None]:
    """Inside, no other process is with this file; `otherwise` is the error where one is already."""
    with _opened(path) as owner:
        if not _nobody_else(owner):
            raise EmbeddedError(otherwise)
        yield


def _nobody_else(users: int) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _alone(var_dir: Path) -> Iterator[None]:
    """Inside, no other process starts or stops a service."""
    with _opened(var_dir / "services.changing") as changing:
        fcntl.flock(changing, fcntl.LOCK_EX)
        yield


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except PermissionError:
        raise belongs_to_another(path.parent) from None
    try:
        yield handle
    finally:
        os.close(handle)
