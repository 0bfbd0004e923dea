"""manage.py demo: the site with the sample articles, or with articles of your own."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from dispute_tracker.demo import SignIn, demo_sign_ins, samples_loaded
from dispute_tracker.serving import serve

SAMPLES = settings.BASE_DIR / "samples" / "manifest.csv"


class Command(BaseCommand):
    help = "Ingest the samples (or --articles FOLDER) through the worker, and serve the site until Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--articles", type=Path, metavar="FOLDER", help="real articles, instead of the samples")

    def handle(self, **options) -> None:
        articles = options["articles"]
        if articles and not articles.exists():
            raise CommandError(f"{articles} is not there")
        if articles and samples_loaded(settings.VAR_DIR).exists():
            raise CommandError(
                f"{settings.VAR_DIR} holds the invented samples: set VAR_DIR to keep real articles apart"
            )
        if not articles:
            samples_loaded(settings.VAR_DIR).touch()  # before the web server asks, so that no page lacks its notice
        serve(
            host="127.0.0.1",
            port=options["port"],
            first=lambda: self._bring_in(articles),
            ready=lambda address: self._announce(address, demo_sign_ins(settings.VAR_DIR)),
            tell=self.stderr.write,
        )

    def _bring_in(self, articles: Path | None) -> None:
        if articles:
            call_command("ingest", articles, wait=True)
            return
        loaded = samples_loaded(settings.VAR_DIR)
        these = hashlib.sha256(SAMPLES.read_bytes()).hexdigest()
        if loaded.read_text() != these:
            call_command("ingest", manifest=SAMPLES, wait=True)
            loaded.write_text(these)

    def _announce(self, address: str, sign_ins: list[SignIn]) -> None:
        self.stdout.write(f"\nDispute Tracker is at {address}\n\nSign in at {address}sign-in/ as")
        for each in sign_ins:
            self.stdout.write(f"  {each.username:<16} {each.password:<18} {each.role}")
        if settings.EMAIL_FILE_PATH:
            self.stdout.write(f"\nMails are not sent, but written into {settings.EMAIL_FILE_PATH}.")
        self.stdout.write(f"\nData in {settings.VAR_DIR}. Ctrl-C stops everything.")
        if settings.EMBEDDED_PLACES.elsewhere:
            self.stdout.write(f"The database is in {settings.EMBEDDED_PLACES.home}.")
        self.stdout.flush()
