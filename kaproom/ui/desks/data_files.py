"""What the screens need of the data files: a part of `Services`, as a protocol.

Reading and writing a few small files is quick, so that everything here answers at once; what is
refused is told by an EnvironmentFault in one line.
"""

from pathlib import Path
from typing import Protocol

from kaproom.core.data_files.data_file import Table
from kaproom.core.data_files.table_edits import Place
from kaproom.core.figures.held_file import HeldFile


class DataFilesDesk(Protocol):
    """The data files of the practice, and every change of them."""

    def all(self) -> tuple[HeldFile, ...]:
        """Every file there is, the plans of the day last."""
        ...

    def held(self, name: str) -> HeldFile:
        """One file by its name."""
        ...

    def save(self, name: str, data: Table, place: Place, why: str, did: str) -> HeldFile:
        """Keep a file changed at `place`; `why` stands in the file, `did` in the audit trail."""
        ...

    def restore(self, name: str) -> Path | None:
        """Use the shipped file again; answers where the own one was put aside."""
        ...

    def take_out(self, name: str) -> Path | None:
        """Put a plan of one's own aside."""
        ...

    def copy_plan(self, name: str, code: str, title: str) -> HeldFile:
        """A plan under a new name, as one's own."""
        ...

    def write_out(self, name: str, file: Path, replaces: bool = False) -> None:
        """Write the file in use to another place."""
        ...

    def take_in(self, name: str, file: Path) -> bool:
        """Make a file from elsewhere one's own; answers whether it is another than before."""
        ...

    def undo(self) -> str:
        """Take back the last change; answers what it was, nothing where there is none."""
        ...
