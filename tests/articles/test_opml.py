"""Feeds come over from another reader by its OPML file."""

import io

import pytest
from django.core.management import CommandError, call_command

from articles.models import Feed

pytestmark = pytest.mark.django_db

LIST = """<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="Papers"><outline text="Gazette" title="Skelling Gazette" type="rss" xmlUrl="https://gazette.example/feed"/>
<outline text="Deep"><outline text="Guild news" xmlUrl="https://guild.example/atom.xml"/></outline></outline>
<outline text="Twice" xmlUrl="https://gazette.example/feed"/><outline text="Local" xmlUrl="file:///etc/passwd"/></body></opml>"""
BOMB = '<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "lamp"><!ENTITY b "&a;&a;">]><opml><body>&b;</body></opml>'


def imported(tmp_path, content: str) -> str:
    file, said = tmp_path / "feeds.opml", io.StringIO()
    file.write_text(content)
    call_command("import_opml", str(file), stdout=said)
    return said.getvalue()


def test_feeds_are_added_from_every_depth_and_each_once(tmp_path):
    assert "2 feeds added, 0 known already" in imported(tmp_path, LIST)
    assert set(Feed.objects.values_list("title", "url")) == {
        ("Skelling Gazette", "https://gazette.example/feed"),
        ("Guild news", "https://guild.example/atom.xml"),
    }


def test_feeds_that_are_there_stay_as_they_are(tmp_path):
    Feed.objects.create(url="https://gazette.example/feed", title="Ours", enabled=False)
    assert "1 feeds added, 1 known already" in imported(tmp_path, LIST)
    assert Feed.objects.filter(title="Ours", enabled=False).exists()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (BOMB, "entities"),
        ("not xml", "not an OPML file"),
        ("<html></html>", "not an OPML file"),
        ("", "not an OPML file"),
    ],
)
def test_what_is_no_list_of_feeds_is_refused(tmp_path, content, word):
    with pytest.raises(CommandError, match=word):
        imported(tmp_path, content)
    assert not Feed.objects.exists()
