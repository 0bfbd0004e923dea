"""manage.py serve: the whole site in the foreground."""

from django.core.management.base import BaseCommand, CommandParser

from dispute_tracker.serving import serve


class Command(BaseCommand):
    help = "Run the web server, a Celery worker and its beat until Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, **options) -> None:
        serve(
            host=options["host"],
            port=options["port"],
            first=lambda: None,
            ready=lambda address: self.stderr.write(f"Serving {address} until Ctrl-C"),
            tell=self.stderr.write,
        )
