"""Articles in through a real worker, and the export out: what the tests of the main job share."""

import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.intake import take
from articles.sources import Source, from_manifest
from disputes import progress
from disputes.tasks import nudge, process_article
from tests.careful_reader import Export

CHECKOUT = Path(__file__).resolve().parents[2]
SEEDS = CHECKOUT.parent / "shared" / "seeds"
SAMPLES = CHECKOUT / "samples"

needs_seeds = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="needs the seed articles, which are not part of the project (../shared/seeds)"
)


def seed_files() -> list[Path]:
    return sorted(SEEDS.glob("*.txt"))


def sample_sources() -> list[Source]:
    return list(from_manifest(SAMPLES / "manifest.csv"))


def expected(folder: Path) -> dict:
    return json.loads((folder / "expected.json").read_text(encoding="utf-8"))


def receive(sources: Iterable[Source]) -> list[int]:
    """Ingest as the command does: keep, and nudge the queue where it can be reached."""
    articles = [take(source).article.pk for source in sources]
    for article in articles:
        nudge(process_article, article)
    return articles


def wait_until(is_so: Callable[[], bool], *, seconds: float = 60) -> None:
    """Ask again and again until it is so; a failure names what never came."""
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, f"not within {seconds} s: {is_so.__doc__ or is_so}"
        time.sleep(0.02)


def wait_for(articles: list[int], *, seconds: float = 60) -> None:
    def finished() -> bool:
        """every article read, linked and summarised"""
        return not progress.unfinished(articles)

    wait_until(finished, seconds=seconds)


def exported(tmp_path: Path) -> bytes:
    """The export, as the command writes it."""
    out = tmp_path / "export.json"
    call_command("export", out=str(out))
    return out.read_bytes()


def export_of(raw: bytes) -> Export:
    return Export(json.loads(raw))


def forget_everything() -> None:
    """The database as before the first article."""
    call_command("flush", interactive=False, verbosity=0)
