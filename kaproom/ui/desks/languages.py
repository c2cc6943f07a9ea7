"""What the screens need of the language: a part of `Services`, as a protocol."""

from collections.abc import Mapping
from typing import Protocol


class Languages(Protocol):
    """Which language is spoken from the next start on; texts that are loaded stay as they are."""

    def names(self) -> Mapping[str, str]:
        """Code and own name of each language the interface speaks."""
        ...

    def chosen(self) -> str:
        """The code of the language chosen; empty where the system's is to be spoken."""
        ...

    def choose(self, code: str) -> None:
        """Keep a choice; raises EnvironmentFault where the disk does not take it."""
        ...
