"""manage.py export: everything public out."""

import json
import sys
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection, transaction
from django.utils.timezone import localdate

from api.export import as_csv, everything
from disputes.as_of import NoSuchDay, day_asked


class Command(BaseCommand):
    help = "Write everything public, or what was known of it on a day. Two runs on the same state are byte-identical."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--format", choices=["json", "csv"], default="json")
        parser.add_argument("--out", default="-", metavar="PATH|-", help="a file, or - for standard output")
        parser.add_argument("--as-of", metavar="YYYY-MM-DD", help="what was known on this day; see docs/api.md")

    def handle(self, **options) -> None:
        data = _snapshot(_day(options["as_of"]))
        text = as_csv(data) if options["format"] == "csv" else _as_json(data)
        if options["out"] == "-":
            sys.stdout.write(text)
            return
        try:
            Path(options["out"]).write_text(text, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{options['out']}: {error.strerror}") from error


def _day(written: str | None) -> date | None:
    try:
        return day_asked(written, today=localdate()) if written else None
    except NoSuchDay as reason:
        raise CommandError(f"--as-of: {reason}") from reason


def _snapshot(as_of: date | None) -> dict:
    """One consistent state, whatever workers do meanwhile."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        return everything(as_of=as_of)


def _as_json(data: dict) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
