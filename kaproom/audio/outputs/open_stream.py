"""An opened stream: whether it sounds where it should, and which of its frames is heard there.

The server tells where the stream sits, and behind a guard all that lies on the way. Else the sound
library's own figures are gone by, and that the stream runs.
"""

from kaproom.audio.outputs.line import Line
from kaproom.audio.outputs.opening import Opened
from kaproom.audio.outputs.placement import Place, heard_by, place_of
from kaproom.audio.outputs.ring import STALL_MS
from kaproom.audio.outputs.sound_server import Look


class OpenStream:
    """One stream with its line; keeps the line's clock right."""

    def __init__(self, opened: Opened, line: Line) -> None:
        self.opened = opened
        self.line = line
        self._look: Look | None = None
        self._reading = opened.ring.reading

    @property
    def runs(self) -> bool:
        """Whether it has not ended by itself."""
        return self.opened.stream.active and not self.opened.finished.is_set()

    def ran_dry(self, now_ms: int) -> bool:
        """Whether the device takes no sound any more."""
        ring = self.opened.ring
        return ring.stalled or now_ms - ring.reading.at_ms > STALL_MS

    @property
    def asks(self) -> bool:
        """Whether the device has asked for sound since the stream was opened."""
        return self.opened.ring.reading.at_ms > self.opened.at_ms

    def place(self, look: Look | None) -> Place:
        """Where the sound goes, by the newest look.

        While the server is not there, or has not been seen since the stream was opened: unseen.
        """
        pin = self.opened.pin
        if pin is None or pin.guard is None:
            self._hear_by_library()
        if pin is None:
            return Place.RIGHT
        if look is None or look.begun_ms < self.opened.at_ms:
            return Place.UNSEEN
        if look is not self._look:
            self._look = look
            heard = heard_by(look, pin, self.opened.ring)
            if heard is not None:
                self.line.heard.add(*heard)
        return place_of(look, pin)

    def _hear_by_library(self) -> None:
        reading = self.opened.ring.reading
        if reading.delay_s > 0 and reading is not self._reading:
            first = reading.taken - reading.frames
            self.line.heard.add(reading.at_ms + reading.delay_s * 1000, first)
        self._reading = reading
