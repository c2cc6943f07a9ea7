"""A code that is shown once: the screen it stands on is not left, nor locked, before it is kept."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class ShowsOnce(Protocol):
    """A screen on which a recovery code may stand, or be on its way."""

    @property
    def holds_code(self) -> bool:
        """Whether leaving now would take away a code that nobody has written down."""
        ...

    def ask_to_write_down(self) -> None:
        """Say why the screen stays."""
        ...
