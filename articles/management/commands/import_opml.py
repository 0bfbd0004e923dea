"""manage.py import_opml: feeds from another reader."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles import feeds, opml
from articles.decoding import Rejected
from articles.sources import contents


class Command(BaseCommand):
    help = "Add the feeds of an OPML file; those that are there already stay as they are."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, **options) -> None:
        try:
            found = opml.feeds(contents(options["file"]))
        except Rejected as reason:
            raise CommandError(f"{options['file']}: {reason}", returncode=1) from reason
        new = sum(feeds.add(url=outline.url, title=outline.title) for outline in found)
        self.stdout.write(f"{new} feeds added, {len(found) - new} known already")
