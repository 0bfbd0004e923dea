"""Articles of one dispute that arrive together are summarised together."""

from pathlib import Path

import pytest
from django.db import connection

from articles.sources import Source
from disputes.models import Dispute
from tests.main_job.ways import receive, wait_for

pytestmark = pytest.mark.django_db(transaction=True)
A_HANDFUL = 12


@pytest.fixture
def recomputes():
    """How many recomputes did their work, by the database's own count."""
    with connection.cursor() as cursor:
        cursor.execute("""
            CREATE SEQUENCE recomputes;
            CREATE FUNCTION count_recompute() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN PERFORM nextval('recomputes'); RETURN NEW; END $$;
            CREATE TRIGGER counted AFTER UPDATE OF recomputed_at ON disputes_dispute FOR EACH ROW
              WHEN (OLD.recomputed_at IS DISTINCT FROM NEW.recomputed_at) EXECUTE FUNCTION count_recompute();
        """)
    yield counted
    with connection.cursor() as cursor:
        cursor.execute(
            "DROP TRIGGER counted ON disputes_dispute; DROP FUNCTION count_recompute; DROP SEQUENCE recomputes"
        )


def counted() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM recomputes")
        return cursor.fetchone()[0]


def burst(folder: Path, size: int) -> list[Source]:
    """Articles on one dispute, each with words of its own."""
    return [Source(path=_notice(folder / f"notice-{number}.txt", number)) for number in range(1, size + 1)]


def _notice(path: Path, number: int) -> Path:
    path.write_text(
        f"Weavers at Ember Mill will strike over pay on {1 + number % 28} March 2026, the Guild of Weavers said.\n\n"
        f"It is notice number {number} of a dispute that has run since the winter, in which the guild asks for {number} "
        "pence more a piece.\n",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("size", [40, pytest.param(200, marks=pytest.mark.long)])
def test_articles_of_one_dispute_that_come_together_cost_a_handful_of_recomputes(
    celery_worker_process, recomputes, tmp_path, size
):
    articles = receive(burst(tmp_path, size))
    wait_for(articles, seconds=180)

    (dispute,) = Dispute.objects.all()
    assert dispute.links.count() == size
    assert recomputes() <= A_HANDFUL
