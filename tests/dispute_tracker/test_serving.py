"""`manage.py serve` keeps the whole site up until it is told to stop, and then nothing of it is left."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from dispute_tracker.embedded.use import alone_with
from tests.conftest import new_var_dir

CHECKOUT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 60
Serve = Callable[[int], subprocess.Popen[str]]


@pytest.fixture
def var_dir() -> Iterator[Path]:
    folder = new_var_dir()
    yield folder
    for process in processes_of(folder):
        process.kill()
    psutil.wait_procs(processes_of(folder), timeout=10)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def serve(var_dir: Path) -> Iterator[Serve]:
    """Starts the site at a port and returns when it says that it serves, or has ended."""
    started: list[subprocess.Popen[str]] = []

    def start(port: int) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(port)],
            cwd=CHECKOUT,
            env={"PATH": os.defpath, "VAR_DIR": str(var_dir)},
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert process.stderr is not None
        process.said = process.stderr.readline()  # type: ignore[attr-defined]
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def processes_of(var_dir: Path) -> list[psutil.Process]:
    """The servers, and the programs with their children: each has a path below VAR_DIR in its arguments."""
    found = []
    for process in psutil.process_iter(["cmdline", "status"]):
        if process.info["status"] != psutil.STATUS_ZOMBIE and str(var_dir) in " ".join(process.info["cmdline"] or []):
            found.append(process)
    return found


def workers_of(var_dir: Path) -> list[psutil.Process]:
    return [process for process in processes_of(var_dir) if f"--pidfile={var_dir}/worker.pid" in process.cmdline()]


def status(port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/sign-in/")
    answer = connection.getresponse()
    connection.close()
    return answer.status


def test_it_serves_until_told_to_stop_and_leaves_nothing_running(serve: Serve, var_dir: Path, port: int) -> None:
    site = serve(port)
    assert site.said == f"Serving http://127.0.0.1:{port}/ until Ctrl-C\n"
    assert status(port) == 200
    assert workers_of(var_dir)
    site.send_signal(signal.SIGINT)
    assert site.wait(timeout=PATIENCE) == 0
    assert processes_of(var_dir) == []


def test_a_killed_worker_is_replaced(serve: Serve, var_dir: Path, port: int) -> None:
    site = serve(port)
    killed = workers_of(var_dir)
    for process in killed:
        process.kill()
    assert site.stderr.readline() == "The worker had died and was started again\n"
    assert workers_of(var_dir)
    assert not set(killed) & set(workers_of(var_dir))


def test_after_a_kill_it_starts_again_and_can_be_stopped(serve: Serve, var_dir: Path, port: int) -> None:
    first = serve(port)
    first.kill()
    first.wait()
    left = processes_of(var_dir)
    assert left
    second = serve(port)
    assert second.said.startswith("Serving ")
    assert not set(left) & set(processes_of(var_dir))
    second.send_signal(signal.SIGINT)
    assert second.wait(timeout=PATIENCE) == 0
    assert processes_of(var_dir) == []


def test_a_taken_port_is_told_in_one_line(serve: Serve, var_dir: Path, port: int) -> None:
    with socket.create_server(("127.0.0.1", port)):
        site = serve(port)
        assert site.said.startswith(f"error: Port {port} of 127.0.0.1 cannot be used (address already in use)")
        assert site.wait(timeout=PATIENCE) == 1
    assert processes_of(var_dir) == []


def test_a_second_keeper_of_the_same_site_is_refused(serve: Serve, var_dir: Path, port: int) -> None:
    with alone_with(var_dir / "serving.lock", otherwise="this test is the only keeper so far"):
        assert serve(port).said == "error: This site is being served already: stop that first\n"
