"""Makes the servers' folders, each open to no more than it must be."""

import stat
import threading
from pathlib import Path

from dispute_tracker.embedded.errors import EmbeddedError
from dispute_tracker.embedded.places import Places

_ONE_AT_A_TIME = threading.Lock()


def make_folders(places: Places) -> None:
    """Make what is missing of the servers' home and the folder of their sockets; existing folders stay as they are."""
    with _ONE_AT_A_TIME:  # the servers are started together
        for folder in (places.home.parent, places.home):
            if not folder.exists():
                folder.mkdir(parents=True)
                folder.chmod(0o755 if folder == places.home.parent else 0o711)
        _make_private(places.run, places)


def _make_private(folder: Path, places: Places) -> None:
    if not folder.exists():
        folder.mkdir(mode=0o700)
        places.account.own(folder)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != places.account.uid or status.st_mode & 0o077:
        raise EmbeddedError(f"{folder} must be a folder that only user id {places.account.uid} can open: remove it")
