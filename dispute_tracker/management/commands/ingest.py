"""manage.py ingest: articles in."""

import time
from argparse import ArgumentTypeError
from contextlib import nullcontext
from datetime import date
from itertools import chain
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from articles.intake import take
from articles.models import Article, Batch
from articles.services import Rejected, record_received, record_rejected
from articles.sources import BadManifest, Source, from_manifest, from_names
from dispute_tracker.embedded.worker import running_worker
from disputes import progress
from disputes.tasks import nudge, process_article

POLL_SECONDS = 0.2
STALL_SECONDS = 300


class Command(BaseCommand):
    help = "Ingest articles: files, folders of them, web addresses, or a manifest. Exit status 1 if any was rejected."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "names",
            nargs="*",
            metavar="PATH|URL",
            help="a .txt, .md, .html or .pdf file, a folder of them, or an address",
        )
        parser.add_argument("--manifest", type=Path, help="CSV file with the columns path,url,title,published,outlet")
        parser.add_argument("--published", type=_day, help="the day it was printed, like 2026-03-04")
        parser.add_argument("--outlet", default="", help="who printed it")
        parser.add_argument("--title", default="", help="its headline")
        parser.add_argument("--wait", action="store_true", help="return when the summaries are there")

    def handle(self, **options) -> None:
        sources = _sources(options)
        rejected, articles = self._receive(sources)
        if options["wait"] and articles:
            with running_worker() if settings.EMBEDDED else nullcontext():
                self._wait_for({article.pk for article in articles})
            for article in sorted(articles, key=lambda article: article.origin):
                self.stdout.write(f"  {article.origin}: {progress.outcome(article)}")
        if rejected:
            raise CommandError(f"{rejected} of {len(sources)} rejected", returncode=1)

    def _receive(self, sources: list[Source]) -> tuple[int, list[Article]]:
        batch = Batch.objects.create(way=Batch.Way.COMMAND)
        rejected, articles, unheard = 0, [], 0
        for source in tqdm(sources, desc="Receiving", unit="article", disable=_no_bar(self), leave=False):
            try:
                came = take(source)
            except Rejected as reason:
                rejected += 1
                record_rejected(batch=batch, origin=source.origin, reason=reason)
                self._line(f"rejected  {source}: {reason}")
                continue
            record_received(batch=batch, origin=source.origin, came=came)
            articles.append(came.article)
            remarks = f" ({'; '.join(came.remarks)})" if came.remarks else ""
            self._line(f"{'new      ' if came.is_new else 'known    '} {source}{remarks}")
            unheard += not nudge(process_article, came.article.pk)
        if unheard:
            self._line("The queue cannot be reached. Nothing is lost: the sweep reads them when it is back.")
        return rejected, articles

    def _line(self, text: str) -> None:
        """A line of its own, above the progress bar."""
        with tqdm.external_write_mode():
            self.stdout.write(text)

    def _wait_for(self, articles: set[int]) -> None:
        """Return when all are read, linked and summarised; an error where nothing moves for long."""
        left, moved = len(articles), time.monotonic()
        with tqdm(total=left, desc="Reading", unit="article", disable=_no_bar(self), leave=False) as bar:
            while waiting := len(progress.unfinished(articles)):
                if waiting < left:
                    bar.update(left - waiting)
                    left, moved = waiting, time.monotonic()
                if time.monotonic() - moved > STALL_SECONDS:
                    raise CommandError(
                        f"{left} articles still wait after {STALL_SECONDS} s: is a Celery worker running?"
                    )
                time.sleep(POLL_SECONDS)
            bar.update(left)


def _sources(options: dict) -> list[Source]:
    given = Source(title=options["title"], outlet=options["outlet"], published=options["published"])
    listed = from_manifest(options["manifest"]) if options["manifest"] else ()
    try:
        sources = list(chain(from_names(map(str, options["names"]), given), listed))
    except BadManifest as error:
        raise CommandError(str(error)) from error
    if not sources:
        raise CommandError("nothing to ingest: name a file, a folder that holds some, an address, or a --manifest")
    return sources


def _no_bar(command: BaseCommand) -> bool:
    return not command.stdout.isatty()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"'{text}' is not a day like 2026-03-04") from None
