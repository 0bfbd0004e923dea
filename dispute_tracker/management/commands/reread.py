"""manage.py reread: a new version of the reader, for people without a browser."""

from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

import articles.services
import extraction
from articles import rereading
from articles.decisions import Refused
from disputes import progress, services
from disputes.models import Dispute
from disputes.rereading_page import rereading_page
from disputes.tasks import nudge, process_article, sweep


class Command(BaseCommand):
    help = "Tell what a new version of the reader would change; let it go live, or discard it."

    def add_arguments(self, parser: CommandParser) -> None:
        what = parser.add_mutually_exclusive_group()
        what.add_argument(
            "--status", action="store_true", help="how far it has come, and what it would change (default)"
        )
        what.add_argument("--go-live", action="store_true", help="let what it reads stand")
        what.add_argument("--discard", action="store_true", help="let what stands stand")
        parser.add_argument(
            "--wait", action="store_true", help="do what is left here and now, and return when it is done"
        )

    def handle(self, **options: Any) -> None:
        rereading.begin()
        if options["wait"]:
            _finish()
        if options["go_live"] or options["discard"]:
            self._decide(rereading.go_live if options["go_live"] else rereading.discard)
            if options["wait"]:
                _finish()
        self._tell()

    def _decide(self, decide: Callable[..., None]) -> None:
        try:
            decide(version=extraction.VERSION, decided_by=None)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        nudge(sweep)

    def _tell(self) -> None:
        page = rereading_page({})
        now = page["progress"]
        compared = f"{now.done:,} of {now.total:,} articles read by it"
        self.stdout.write(f"{now.version}: {now.version.get_state_display()}; {compared}")
        if page["failures"]:
            self.stdout.write(f"  {page['failures']:,} could not be read")
        if page["not_found_count"]:
            self.stdout.write(f"  {page['not_found_count']:,} decisions on claims that it does not find")
        for row in page["by_predicate"]:
            counts = f"{row.gained:,} gained, {row.lost:,} lost, {row.altered:,} altered"
            self.stdout.write(f"  {row.heading}: {counts}")


def _finish() -> None:
    """What the worker would do, in this process, which it may do as well: everything is safe to do twice."""
    rereading.begin()
    while rereading.forget_left_over(at_most=500):
        pass
    for article in progress.to_read_beside().iterator():
        articles.services.read_beside(article=article)
    for article_id in progress.to_read().values_list("pk", flat=True):
        process_article(article_id)
    for article_id in progress.to_link().values_list("pk", flat=True):
        process_article(article_id)
    for dispute_id in Dispute.objects.stale().order_by("stale_since").values_list("pk", flat=True):
        services.recompute(dispute_id=dispute_id)
