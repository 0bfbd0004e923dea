"""Names on the command line: addresses, files of each kind, folders, manifests."""

import io

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article
from articles.sources import BadManifest, Source, from_manifest, from_names
from tests.articles.documents.pages import web_page
from tests.articles.misbehaving import page

TEXT = "Trimmers to stop work\n\nLamp trimmers at Skelling will stop work for two days, their union said.\n"


def test_a_folder_gives_its_articles_of_every_kind_in_order_of_name(tmp_path):
    for name in ("b.html", "a.txt", "c.PDF", "d.md", "e.htm", "notes.docx", "f.jpg"):
        (tmp_path / name).write_text(TEXT)
    found = from_names([str(tmp_path)], Source(outlet="Skelling Gazette"))
    assert [(source.origin, source.outlet) for source in found] == [
        (name, "Skelling Gazette") for name in ("a.txt", "b.html", "c.PDF", "d.md", "e.htm")
    ]


def test_an_address_is_no_file():
    (source,) = from_names(["https://gazette.example/a//b"], Source())
    assert (source.path, source.url, source.origin) == (None, *["https://gazette.example/a//b"] * 2)


def test_a_row_of_a_manifest_without_a_path_is_the_page_at_its_url(tmp_path):
    manifest = tmp_path / "list.csv"
    manifest.write_text("path,url\n,https://gazette.example/a\nb.txt,https://gazette.example/b\n")
    assert [source.path for source in from_manifest(manifest)] == [None, tmp_path / "b.txt"]


def test_a_row_of_a_manifest_with_neither_is_told(tmp_path):
    manifest = tmp_path / "list.csv"
    manifest.write_text("path,url\n,gazette\n")
    with pytest.raises(BadManifest, match="line 2: no path and no web address"):
        list(from_manifest(manifest))


@pytest.mark.django_db
def test_the_command_takes_addresses_beside_files_and_says_what_came_of_each(site, tmp_path, broker):
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    site.pages["/page"] = page(web_page())
    said = io.StringIO()
    with pytest.raises(CommandError, match="1 of 3 rejected"):
        call_command("ingest", str(file), site.url("/page"), site.url("/gone"), stdout=said)
    assert f"new       {site.url('/page')}" in said.getvalue()
    assert f"rejected  {site.url('/gone')}: there is no page at this address (404)" in said.getvalue()
    assert Article.objects.count() == 2
