"""manage.py export: everything public out."""

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection, transaction

from api.export import as_csv, everything


class Command(BaseCommand):
    help = "Write everything public. Two runs on the same state are byte-identical."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--format", choices=["json", "csv"], default="json")
        parser.add_argument("--out", default="-", metavar="PATH|-", help="a file, or - for standard output")

    def handle(self, **options) -> None:
        data = _snapshot()
        text = as_csv(data) if options["format"] == "csv" else _as_json(data)
        if options["out"] == "-":
            sys.stdout.write(text)
            return
        try:
            Path(options["out"]).write_text(text, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{options['out']}: {error.strerror}") from error


def _snapshot() -> dict:
    """One consistent state, whatever workers do meanwhile."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        return everything()


def _as_json(data: dict) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
