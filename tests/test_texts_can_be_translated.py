"""Whatever the pages say can be translated: what a template says bare is found, and the catalogues hold all there is."""

import subprocess
import sys

import pytest
from django.conf import settings
from django.utils import formats

from tests.bare_words import bare_words
from tests.conftest import CHECKOUT

TEMPLATES = CHECKOUT / "templates"
EVERY = sorted(str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.html"))
sys.path.append(str(CHECKOUT / "tools"))
import messages  # noqa: E402


@pytest.mark.parametrize("name", EVERY)
def test_a_template_says_nothing_bare(name):
    found = bare_words(TEMPLATES / name)

    assert not found, "\n".join(["put these into {% translate %} or {% blocktranslate trimmed %}:", *found])


@pytest.mark.parametrize(
    "said",
    [
        "<p>Bare</p>",
        '<p aria-label="Bare"></p>',
        '{{ day|date:"j F Y" }}',
        '{{ name|default:"nobody" }}',
        "{{ number }} day{{ number|pluralize }}",
        '{% if a %}{% translate "kept" %}{% else %}bare{% endif %}',
    ],
)
def test_what_is_bare_is_found(tmp_path, said):
    template = tmp_path / "a.html"
    template.write_text(said)

    assert bare_words(template)


def test_what_is_not_bare_is_left_alone(tmp_path):
    template = tmp_path / "a.html"
    template.write_text(
        '{# a word #}{% comment %}words{% endcomment %}<p title="{% translate \'In it\' %}">{% translate "Words" %} {{ a.b }} – '
        "&nbsp; 12 {% blocktranslate trimmed with x=y %}of {{ x }}{% endblocktranslate %}</p><kbd>ab</kbd>"
        '{{ day|date:"DATE_FORMAT" }}{{ name|default:_("nobody") }}{{ name|default:"–" }}'
    )

    assert bare_words(template) == []


@pytest.mark.parametrize("language", messages.catalogues())
def test_a_catalogue_holds_every_text_there_is(language):
    catalog = messages.read(messages.catalogues()[language], language)
    there = {(message.context, message.id) for message in messages.gathered() if message.id}
    held = {(message.context, message.id) for message in catalog if message.id}

    assert held == there, "make messages brings the catalogue up to date"


def test_each_language_says_how_dates_are_written():
    def told(language):
        modules = formats.get_format_modules(language)
        return {name for name in vars(modules[0]) if name.isupper()}

    assert [code for code in settings.LANGUAGES_KNOWN if told(code) != told(settings.LANGUAGE_CODE)] == []


def test_the_tool_tells_what_is_left_to_do():
    asked = [sys.executable, CHECKOUT / "tools" / "messages.py", "missing"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)

    assert "cy: " in told.stdout
    assert told.returncode == (0 if " 0 texts" in told.stdout else 1)
