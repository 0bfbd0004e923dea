"""The whole suite runs on servers of its own, in a folder of its own, whatever the environment says.

TEST_DATABASE_URL and TEST_REDIS_URL run it on other servers: the test database is made there beside what there is,
and the queue named there is emptied.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
from hypothesis import settings

CHECKOUT = Path(__file__).resolve().parent.parent
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
GET_CHROMIUM = "on Debian: apt-get install chromium"
BROWSER_PATIENCE_MS = 30_000
"""How long a page may take to show what a test expects of it: a busy machine is slow, not wrong."""
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def documented_variables() -> set[str]:
    return set(re.findall(r"^#? ?([A-Z][A-Z_]+)=", (CHECKOUT / ".env.example").read_text(), re.MULTILINE))


def set_environment(var_dir: str) -> None:
    """Before the settings are read: nothing of the caller's own installation reaches the tests."""
    for name in documented_variables():
        os.environ.pop(name, None)
    given = {name: os.environ.get(f"TEST_{name}", "") for name in ("DATABASE_URL", "REDIS_URL")}
    os.environ |= {name: value for name, value in given.items() if value}
    os.environ |= {"VAR_DIR": var_dir, "SECRET_KEY": "for tests", "HTTPS": "0", "NEW_READER_WAITS": "0"}
    os.environ["DJANGO_SETTINGS_MODULE"] = "dispute_tracker.settings"


def new_var_dir() -> Path:
    """A folder for an installation of the tests, in memory where there is room: a database on it needs no disk.

    Its path is open to the account that root hands the servers to, so that all of them stay inside.
    """
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 4 << 30
    folder = Path(tempfile.mkdtemp(prefix="dispute-tracker-test-", dir=memory if roomy else None))
    folder.chmod(0o711)
    return folder


settings.register_profile("thousands", max_examples=1000)

VAR_DIR = new_var_dir()
set_environment(str(VAR_DIR))


def pytest_configure() -> None:
    from django.conf import settings

    # The tests look at files as they are, and sign in quickly.
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Processes that share the tests (-n) each choose a folder, and so servers, of their own: none may load the settings
    before it has, which pytest-django does where it finds them named."""
    if session.config.getoption("numprocesses", None):
        os.environ.pop("DJANGO_SETTINGS_MODULE", None)


def pytest_unconfigure() -> None:
    shutil.rmtree(VAR_DIR, ignore_errors=True)


def chromium() -> str | None:
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without a browser its tests are left out and counted; in CI that is an error."""
    for item in items:
        if "chromium_browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
    of_browser = [item for item in items if item.get_closest_marker("browser")]
    if not of_browser or chromium():
        return
    if os.environ.get("CI"):
        raise pytest.UsageError(f"{len(of_browser)} browser tests and no browser ({GET_CHROMIUM})")
    items[:] = [item for item in items if item not in of_browser]
    config.hook.pytest_deselected(items=of_browser)
    config.stash[LEFT_OUT] = len(of_browser)


LEFT_OUT = pytest.StashKey[int]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    left_out = config.stash.get(LEFT_OUT, 0)
    if left_out:
        terminalreporter.write_line(f"{left_out} browser tests were left out: there is no browser ({GET_CHROMIUM})")


@pytest.fixture(scope="session")
def embedded_servers() -> Iterator[None]:
    """PostgreSQL and Valkey run."""
    from django.conf import settings

    from dispute_tracker.embedded import ours
    from dispute_tracker.embedded.use import kept_up

    with kept_up(ours.embedded_servers(), var_dir=settings.VAR_DIR):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(embedded_servers: None) -> None:
    """pytest-django asks for this before it makes the test database."""


@dataclass(frozen=True, kw_only=True)
class Broker:
    """The queue's server, which a test may stop and start."""

    start: Callable[[], None]
    stop: Callable[[], None]


@pytest.fixture
def empty_queue(embedded_servers: None) -> None:
    """The broker has no message, not even one that a killed worker took."""
    import redis
    from django.conf import settings

    socket = str(settings.EMBEDDED_PLACES.valkey_socket)
    client = redis.Redis.from_url(settings.REDIS_URL) if settings.REDIS_URL else redis.Redis(unix_socket_path=socket)
    client.flushdb()
    client.close()


@pytest.fixture
def broker(empty_queue: None) -> Iterator[Broker]:
    """The embedded broker, which has no message; after the test it runs again."""
    from django.conf import settings

    from dispute_tracker.embedded.valkey import Valkey

    if settings.REDIS_URL:
        pytest.skip("a broker of somebody else's is not stopped")
    valkey = Valkey(settings.EMBEDDED_PLACES)
    yield Broker(start=valkey.start, stop=valkey.stop)
    if not valkey.is_running():
        valkey.start()


@dataclass(frozen=True, kw_only=True)
class Worker:
    """A real Celery worker, which a test may stop, kill and start again."""

    start: Callable[[], None]
    stop: Callable[[], None]
    process: Callable[[], psutil.Process | None]

    def kill(self) -> None:
        """kill -9 of the worker and of each of its children, at once."""
        main = self.process()
        assert main is not None, "no worker to kill"
        family = [main, *main.children(recursive=True)]
        for each in family:
            each.kill()
        psutil.wait_procs(family, timeout=10)


@pytest.fixture
def celery_workers(transactional_db: None, empty_queue: None) -> Iterator[Callable[..., Worker]]:
    """Makes a real Celery worker of so many processes, to be started; one at a time, on the test database and broker."""
    from dispute_tracker.embedded import ours

    made: list[Worker] = []

    def make(*, processes: int | None = None) -> Worker:
        program = ours.worker(processes=processes)
        made.append(Worker(start=program.start, stop=program.stop, process=program.process))
        return made[-1]

    yield make
    for worker in made:
        worker.stop()


@pytest.fixture
def celery_worker_process(celery_workers: Callable[..., Worker]) -> Worker:
    """A real Celery worker, in processes of its own, at work on the test database and the test broker."""
    worker = celery_workers()
    worker.start()
    return worker


@pytest.fixture(scope="session")
def chromium_browser() -> Iterator[object]:
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=BROWSER_PATIENCE_MS)
    # Playwright keeps an event loop in this thread, which makes Django refuse the database: there is no danger here.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def browser_page(chromium_browser, live_server) -> Iterator[object]:  # type: ignore[no-untyped-def]
    """A Playwright page of a fresh visitor; `page.goto("/")` opens the live server's home page."""
    context = chromium_browser.new_context(base_url=live_server.url, locale="en-GB", timezone_id="Europe/London")
    yield context.new_page()
    context.close()
