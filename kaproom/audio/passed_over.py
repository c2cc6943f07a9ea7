"""Tracks that were passed over and may still come: missing files, and files read too slowly.

A file may be missing for now because it is being composed, or its drive is not there. Whatever asks
the disk does so in a thread of its own; nothing here waits for it.
"""

import threading
from collections.abc import Callable
from typing import Protocol

from kaproom.audio.deck import Deck
from kaproom.audio.frames import frames_of_ms
from kaproom.on_disk import is_there

LOOK_AGAIN_FRAMES = frames_of_ms(2000)
"""How often a file that is not there is looked for."""


class Reading(Protocol):
    """Work that may take long and has a thread of its own."""

    def read_on(self) -> None:
        """Do all of it."""
        ...

    def work(self) -> bool:
        """Do some of it; False when there is nothing to do now."""
        ...


StartReading = Callable[[Reading], None]


def read_in_a_thread(reading: Reading) -> None:
    """Give this work a thread; one that hangs does not hold up the end of the process."""
    threading.Thread(target=reading.read_on, name="read", daemon=True).start()


class Lookout:
    """Looks once which of these files are there; a drive that hangs holds up nobody else."""

    def __init__(self, files: dict[int, str]) -> None:
        self._files = files
        self.found: set[int] | None = None

    def read_on(self) -> None:
        """Look."""
        self.work()

    def work(self) -> bool:
        """Look, if that has not been done."""
        if self.found is None:
            self.found = {index for index, file in self._files.items() if is_there(file)}
        return False


class PassedOver:
    """Keeps watch over what was passed over."""

    def __init__(self, start: StartReading) -> None:
        self._start = start
        self._late: dict[int, Deck] = {}
        self._absent: dict[int, str] = {}
        self._lookout: Lookout | None = None
        self._look_again_at = 0

    def watch_late(self, deck: Deck) -> None:
        """This deck was not ready in time."""
        before = self._late.get(deck.index)
        if before is not None:
            before.close()
        self._late[deck.index] = deck

    def watch_absent(self, index: int, file: str) -> None:
        """This file is not there."""
        self._absent[index] = file

    def found(self, frame: int) -> set[int]:
        """The tracks that can be played by now."""
        found: set[int] = set()
        for index, deck in list(self._late.items()):
            if deck.ready or deck.failed:
                found |= {index} if deck.ready else set()
                self._late.pop(index).close()
        if self._lookout is not None and self._lookout.found is not None:
            found |= self._lookout.found
            self._lookout = None
        for index in found:
            self._absent.pop(index, None)
        if self._absent and self._lookout is None and frame >= self._look_again_at:
            self._look_again_at = frame + LOOK_AGAIN_FRAMES
            self._lookout = Lookout(dict(self._absent))
            self._start(self._lookout)
        return found

    def forget(self) -> None:
        """Another setting is at hand, or none any more."""
        for deck in self._late.values():
            deck.close()
        self._late, self._absent, self._lookout = {}, {}, None
