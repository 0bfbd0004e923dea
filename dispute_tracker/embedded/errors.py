"""What goes wrong with the embedded servers, in one line for the person at the terminal."""

from pathlib import Path


class EmbeddedError(Exception):
    """The message says what is wrong and what to do about it."""


def belongs_to_another(folder: Path) -> EmbeddedError:
    return EmbeddedError(f"{folder} belongs to another user: set VAR_DIR to a folder of your own")
