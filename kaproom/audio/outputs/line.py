"""The way of the mix to one opened stream: its level, its pace, and what of the mix is heard there.

A line that is the first to sound passes the mix on bit for bit where its level is 0 dB. One that
joins another follows it at a pace of its own, by resampling. Used by the mixing thread.
"""

import numpy as np
import soxr  # pyright: ignore[reportMissingTypeStubs]

from kaproom.audio.curves import gain_of_db
from kaproom.audio.fades import Level
from kaproom.audio.frames import CHANNELS, RATE, Block, frames_of_ms
from kaproom.audio.outputs.heard import HeardClock
from kaproom.audio.outputs.ring import AHEAD_FRAMES, OutputRing, Reading
from kaproom.audio.outputs.servo import Servo
from kaproom.audio.outputs.tape import MixTape
from kaproom.audio.transitions import Transitions

BLOCK_FRAMES = frames_of_ms(200)
_GLIDE_FRAMES = frames_of_ms(500)
_WIDEST_PACE = 1.01
_RESAMPLER_LAG = 242
"""Mix frames that soxr 1.1's variable-rate resampler holds back, measured: 240 to 243.4."""
_BELIEVED_MS = 250
"""So long after it last took sound a device is believed to be sounding still."""
_LEAD_FRAMES = frames_of_ms(300)
"""So far in advance a line settles the frame at which it begins."""


class Line:
    """What one stream is given, and what of it is heard."""

    def __init__(
        self, ring: OutputRing, volume_db: float, ceiling_db: float, delay_frames: int
    ) -> None:
        """`delay_frames` is how far the loudspeaker lags, until `heard` knows better."""
        self.ring = ring
        self.heard = HeardClock()
        self.cleared = False
        self.placed = False
        self.cursor = 0
        self._opens = False
        self._first = 0
        self._loud_until = 0
        self._delay_frames = delay_frames
        self._resampler: soxr.ResampleStream | None = None
        self._servo = Servo()
        self._pace = 1.0
        self._volume, self._ceiling = Level(volume_db), Level(ceiling_db)

    @property
    def sounds(self) -> bool:
        """Whether it has a place in the mix and its gate is open."""
        return self.placed and not self.ring.shut

    @property
    def silent(self) -> bool:
        """Whether all that was not silence has left the loudspeaker by now."""
        return self.ring.reading.read >= self._loud_until + self.delay_frames

    @property
    def hungry(self) -> bool:
        """Whether the ring should be given another block."""
        return self.placed and self.ring.waiting < AHEAD_FRAMES

    def aim(self, volume_db: float, ceiling_db: float) -> None:
        """Go to this volume under this ceiling in slow ramps."""
        for level, aim_db in ((self._volume, volume_db), (self._ceiling, ceiling_db)):
            if level.aim_db != aim_db:
                change = round((aim_db - level.now_db) * 10)
                level.go(aim_db, frames_of_ms(Transitions().level_change_ms(change)))

    def begin_at(self, frame: int) -> None:
        """Be the first to sound: from this frame of the mix on, as soon as the ring is filled."""
        self._resampler = None
        self._pace = 1.0
        self._place(frame)
        self._opens = True

    def join(self, leader: "Line", tape: MixTape) -> bool:
        """Begin in step with a line that sounds; False where it is too early to tell how."""
        taken = self.ring.reading.taken + _LEAD_FRAMES
        heard_ms = self.heard.moment_of(taken)
        if heard_ms is None or not (self.heard.known and leader.heard.known):
            return False
        frame = leader.mix_frame_at(heard_ms)
        if frame is None or not tape.begin <= round(frame) <= tape.head + RATE:
            return False
        self._resampler = soxr.ResampleStream(
            _WIDEST_PACE, 1.0, CHANNELS, dtype="float32", quality="HQ", vr=True
        )
        self._resampler.set_io_ratio(1.0, 1.0)
        self._servo = Servo()
        self._pace = 1.0
        self._place(round(frame))
        self.ring.open_at(taken)
        return True

    def leave_place(self) -> None:
        """Fade out, to join again at a better place once the gate is shut."""
        self.placed = False
        self.ring.fade_out()

    def feed(self, tape: MixTape) -> None:
        """Pass on what the ring wants and the tape has."""
        while self.hungry and self.cursor < tape.head:
            block = tape.part(self.cursor, BLOCK_FRAMES)
            self.cursor += len(block)
            self._pass_on(block)
        if self._opens and not self.hungry:
            self._opens = False
            self.ring.open_at(self.ring.reading.taken)

    def follow(self, early_s: float, since_s: float) -> None:
        """Correct the pace: heard so much before the leader, negative for after it."""
        self._go_at(self._servo.pace(early_s, since_s))

    def lead(self) -> None:
        """Go at the mix's own pace."""
        self._go_at(1.0)

    def mix_frame_at(self, at_ms: float) -> float | None:
        """The frame of the mix heard here at a moment, past or to come; None where unknown."""
        reading = self.ring.reading
        device_frame = self.heard.frame_at(at_ms)
        return None if device_frame is None else self._mix_frame(device_frame, reading)

    def heard_frame(self, now_ms: int) -> int:
        """The frame of the mix heard here by now, never one that the device has not taken."""
        reading = self.ring.reading
        since_ms = min(now_ms - reading.at_ms, _BELIEVED_MS)
        device_frame = self.heard.frame_at(reading.at_ms + since_ms)
        if device_frame is None:
            device_frame = reading.taken - self._delay_frames + since_ms * RATE // 1000
        frame = self._mix_frame(min(device_frame, reading.taken), reading)
        return max(self._first, round(frame))

    @property
    def delay_frames(self) -> int:
        """How long what is written now takes to be heard."""
        reading = self.ring.reading
        moment_ms = self.heard.moment_of(reading.taken)
        if moment_ms is None:
            return self._delay_frames
        return max(0, frames_of_ms(moment_ms - reading.at_ms))

    def _place(self, frame: int) -> None:
        self.ring.drop()
        self.cursor = self._first = frame
        self.placed = True

    def _mix_frame(self, device_frame: float, reading: Reading) -> float:
        """Silence the device was given meanwhile is no part of the ring's frames."""
        ring_frame = device_frame - (reading.taken - reading.read)
        lag = _RESAMPLER_LAG if self._resampler is not None else 0
        return self.cursor - lag - (self.ring.written - ring_frame) * self._pace

    def _go_at(self, pace: float) -> None:
        if self._resampler is not None and pace != self._pace:
            self._resampler.set_io_ratio(pace, 1.0, _GLIDE_FRAMES)
            self._pace = pace

    def _pass_on(self, block: Block) -> None:
        if self._resampler is not None:
            block = self._resampler.resample_chunk(block)
        passed = block
        loudest_db = self._ceiling.now_db
        for level in (self._volume, self._ceiling):
            gains = level.gains(len(passed))
            if gains is not None:
                passed = passed * gains
        if passed is not block or self._resampler is not None:
            top = np.float32(gain_of_db(max(loudest_db, self._ceiling.now_db)))
            passed = np.clip(passed, -top, top)
        self.ring.write(passed)
        if passed.any():
            self._loud_until = self.ring.written
