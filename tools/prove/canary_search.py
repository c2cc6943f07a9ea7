"""Looking for canaries and keys in all that a home's programs leave and say.

Nothing here runs or changes anything of theirs.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from kaproom.core.events.event import Store
from kaproom.record.keys import Keys
from tools.prove.app_run import AppRun
from tools.prove.markers import Markers

TYPED = "typed"
"""The folder of the passphrases' files, which alone is not searched."""

_HARNESS = "kaproom-prove-"


class Search:
    """Looks everywhere, again and again, and remembers where something was found."""

    def __init__(self, run: AppRun, markers: Markers, keys: Keys) -> None:
        self.found: list[str] = []
        self._run = run
        self.markers = markers
        self.keys = keys
        secrets = [keys.of[store].secret for store in Store]
        self._secrets = [*secrets, *(secret.hex().encode() for secret in secrets)]

    def look(self) -> None:
        """Search files, titles and processes as they are now."""
        # What commands said is judged by what they were asked.
        but = (self._run.scratch / TYPED, self._run.said)
        for line in self.markers.found_in_files(self._run.scratch, *but):
            self._tell(line)
        for folder in _ours_in_tmp(self._run.scratch):
            for line in self.markers.found_in_files(folder):
                self._tell(f"{folder}: {line}")
        for _, told in self._run.processes():
            self._search("a process's command line or environment", told)
        self._search("a window's title", self._run.titles().encode())
        for path in self._run.scratch.rglob("*"):
            if path.is_file() and not path.is_symlink():
                self._search_keys(path.name, path.read_bytes())

    def listen(self, command: str, said: bytes, of: Store | None = None) -> None:
        """Search what a command said, for the markers of both stores or of one."""
        for field in self.markers.found_in(said, of):
            self._tell(f"{command} says {field}")

    def _search(self, where: str, content: bytes) -> None:
        for field in self.markers.found_in(content):
            self._tell(f"{where} holds {field}")
        self._search_keys(where, content)

    def _search_keys(self, where: str, content: bytes) -> None:
        if any(key in content for key in self._secrets):
            self._tell(f"{where} holds a key")

    def _tell(self, line: str) -> None:
        if line not in self.found:
            self.found.append(line)


def _ours_in_tmp(scratch: Path) -> Iterator[Path]:
    """Folders of ours in the machine's temporary folder, should one not have kept to its own."""
    for path in Path(tempfile.gettempdir()).glob("*kaproom*"):
        if path.is_dir() and path not in scratch.parents and not path.name.startswith(_HARNESS):
            yield path
