"""What the documents name is there: files, commands, targets of make, addresses and shapes of the API."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands
from drf_spectacular.generators import SchemaGenerator

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "samples" / "README.md"])
API = (ROOT / "docs" / "api.md").read_text()
PAGING = {"cursor", "page_size"}


@pytest.fixture(params=DOCUMENTS, ids=lambda document: str(document.relative_to(ROOT)))
def document(request):
    return request.param


@pytest.fixture(scope="module")
def schema():
    return SchemaGenerator().get_schema(request=None, public=True)


def rows(heading):
    """The rows of the table below a heading of docs/api.md, each a list of cells."""
    section = API.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    table = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]


def code_in(cell):
    return set(re.findall(r"`([^`]+)`", cell))


def test_every_file_a_document_links_to_is_there(document):
    links = re.findall(r"\]\(([^)#]+)\)", document.read_text())
    missing = [link for link in links if "://" not in link and not (document.parent / link).exists()]
    assert missing == []


def test_every_command_of_manage_py_that_a_document_names_is_there(document):
    named = set(re.findall(r"manage\.py ([a-z_]+)", document.read_text())) - {"help"}
    assert named <= get_commands().keys()


def test_every_target_of_make_that_a_document_names_is_there(document):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"(?:`|^ {4}|^\| `)make ([a-z-]+)", document.read_text(), re.MULTILINE))
    assert named <= targets


def test_every_address_of_the_api_is_described_and_no_other(schema):
    described = {code for address, *_ in rows("Addresses") for code in code_in(address)}
    served = {f"{verb.upper()} {path}" for path, verbs in schema["paths"].items() for verb in verbs}
    assert described == served


def test_every_filter_of_the_api_is_described_and_no_other(schema):
    for address, _, narrowed_by in rows("Addresses"):
        verb, path = code_in(address).pop().split()
        parameters = schema["paths"][path][verb.lower()].get("parameters", [])
        served = {each["name"] for each in parameters if each["in"] == "query"} - PAGING
        assert code_in(narrowed_by) == served, address


def test_every_shape_of_the_api_is_described_key_by_key(schema):
    shapes = {
        name: set(shape["properties"])
        for name, shape in schema["components"]["schemas"].items()
        if "properties" in shape
    }
    described = {name.split()[0]: (keys, code_in(keys)) for name, keys in rows("Shapes")}
    for name, (words, keys) in described.items():
        base = re.match(r"those of (\w+)", words)
        assert keys | (described[base[1]][1] if base else set()) == shapes[name], name
    assert described.keys() == {name for name in shapes if not name.startswith("Paginated")}


def test_an_api_address_in_any_document_is_served(document, schema):
    named = {f"/api/v1/{rest}" for rest in re.findall(r"/api/v1/((?:[a-z-]+/)+)", document.read_text())}
    assert named <= {*schema["paths"], "/api/v1/docs/", "/api/v1/schema/"}
