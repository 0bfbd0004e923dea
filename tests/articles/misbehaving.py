"""A real web server on this machine that answers as a test tells it to, well or badly."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


def page(
    body: bytes | str, *, status: int = 200, content_type: str = "text/html; charset=utf-8", **headers: str
) -> Answer:
    """An ordinary answer. Headers are given as keywords: Retry_After='5'."""
    content = body.encode() if isinstance(body, str) else body

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Type", content_type)
        request.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(content)

    return answer


def redirect(to: str, status: int = 302) -> Answer:
    return page("", status=status, Location=to)


def raw(*pieces: bytes, pause: threading.Event | None = None, every: float = 0) -> Answer:
    """Bytes as they are, with a wait before each; the wait ends when the client has gone."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        for piece in pieces:
            (pause or threading.Event()).wait(every)
            request.wfile.write(piece)
            request.wfile.flush()
        request.close_connection = True

    return answer


@dataclass
class Site:
    """``pages`` maps a path to its answer; what is not there is a 404. ``asked`` lists the requests as they came."""

    port: int = 0
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]


@contextmanager
def running_site() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with site.lock:
                site.asked.append((self.path, dict(self.headers.items())))
                site.at_once += 1
                site.most_at_once = max(site.most_at_once, site.at_once)
            try:
                site.pages.get(self.path, page("nothing here", status=404))(self)
            except OSError:
                self.close_connection = True  # the client would not have more of it
            finally:
                with site.lock:
                    site.at_once -= 1

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def listening(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """A bare socket that hands each connection to ``answer``; yields its port."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    try:
                        answer(connection)
                    except OSError:
                        continue

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]
