"""Visitors choose among the languages that are offered; one whose catalogue is not whole is not offered."""

import shutil
from datetime import date

import pytest
from django.core.checks import run_checks
from django.template import Context, Template
from django.template.loader import render_to_string
from django.utils.translation import override

from dispute_tracker.languages import offered_languages_are_whole
from tests.test_texts_can_be_translated import messages

TWO = [("en-gb", "English"), ("cy", "Cymraeg")]


@pytest.fixture
def two_languages(settings):
    settings.LANGUAGES = TWO
    at = settings.MIDDLEWARE.index("django.middleware.common.CommonMiddleware")
    settings.MIDDLEWARE = [
        *settings.MIDDLEWARE[:at], "django.middleware.locale.LocaleMiddleware", *settings.MIDDLEWARE[at:]
    ]  # fmt: skip


def ids(problems):
    return [each.id for each in problems]


def test_english_alone_is_whole():
    assert "dispute_tracker.E003" not in ids(run_checks())
    assert offered_languages_are_whole() == []


def test_a_language_without_a_compiled_catalogue_is_refused(settings, tmp_path):
    settings.LANGUAGES, settings.LOCALE_PATHS = TWO, [tmp_path]

    assert ids(offered_languages_are_whole()) == ["dispute_tracker.E003"]
    assert "dispute_tracker.E003" in ids(run_checks())


def test_a_language_nobody_knows_is_refused(settings):
    settings.LANGUAGES = [*TWO[:1], ("tlh", "tlh")]

    assert ids(offered_languages_are_whole()) == ["dispute_tracker.E002"]


def test_english_is_always_among_them(settings):
    settings.LANGUAGES = []

    assert ids(offered_languages_are_whole()) == ["dispute_tracker.E001"]


def test_only_a_whole_catalogue_is_compiled(tmp_path, monkeypatch):
    folder = tmp_path / "cy" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    part = folder / "django.po"
    shutil.copyfile(messages.catalogues()["cy"], part)
    monkeypatch.setattr(messages, "LOCALE", tmp_path)
    part.write_text(part.read_text() + '\nmsgid "One more"\nmsgstr ""\n')
    (folder / "django.mo").write_bytes(b"of a time when it was whole")

    messages.compile_whole()
    assert not (folder / "django.mo").exists()

    catalog = messages.read(part, "cy")
    for message in messages.left_to_do(catalog):
        message.string = "x" if isinstance(message.id, str) else ("x",) * 6
        message.flags.discard("fuzzy")
    with part.open("wb") as file:
        messages.write_po(file, catalog)
    messages.compile_whole()
    assert (folder / "django.mo").exists()


def test_with_one_language_there_is_nothing_to_choose(client, rf):
    assert render_to_string("_languages.html", request=rf.get("/")).strip() == ""


@pytest.mark.django_db
def test_a_visitor_chooses_without_script_and_the_page_says_which_language_it_is_in(client, two_languages):
    page = client.get("/sign-in/")
    assert '<html lang="en-gb">' in page.content.decode()
    assert (
        '<button class="link-button" type="submit" name="language" value="cy" lang="cy">Cymraeg</button>'
        in page.content.decode()
    )

    client.post("/language/", {"language": "cy", "next": "/sign-in/"})

    assert '<html lang="cy">' in client.get("/sign-in/").content.decode()


def test_dates_are_those_of_the_language():
    day = Template('{{ day|date:"DATE_WITH_WEEKDAY" }}, {{ day|date:"YEAR_MONTH_FORMAT" }}')
    with override("en-gb"):
        assert day.render(Context({"day": date(2026, 3, 3)})) == "Tuesday 3 March 2026, March 2026"
    with override("cy"):
        assert day.render(Context({"day": date(2026, 3, 3)})) == "Dydd Mawrth 3 Mawrth 2026, Mawrth 2026"
