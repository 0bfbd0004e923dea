"""What one call of the command brought stays together as a batch, rejections and all."""

import pytest
from django.core.management import CommandError, call_command

from articles.models import Batch
from tests.factories import TEXT

pytestmark = pytest.mark.django_db


def test_a_call_of_ingest_is_a_batch_of_what_came_and_what_was_rejected(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")

    with pytest.raises(CommandError):
        call_command("ingest", str(tmp_path))

    came, rejected = Batch.objects.get(way="command").items.all()
    assert (came.origin, came.is_new, bytes(came.article.body)) == ("a.txt", True, TEXT.encode())
    assert (rejected.origin, rejected.article, rejected.rejection) == ("b.txt", None, "empty: no text in it")
