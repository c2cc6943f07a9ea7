"""What is told of the music: reports and state, each when it is heard and not when it is mixed.

The mix runs ahead of the loudspeaker by up to a second. What sounds from a frame of the output on
is kept until that frame is heard. Nothing here decides or makes sound.
"""

import math
from collections import deque
from dataclasses import dataclass, replace

from kaproom.audio.frames import frames_of_ms, ms_of_frames
from kaproom.audio.journal import Journal
from kaproom.audio.messages import Place, State
from kaproom.audio.programme import Mode, Programme
from kaproom.core.music.music import MusicPlace, PlayerReport

_PEAK_FRAMES = frames_of_ms(150)
"""Over so long the highest sample is told."""


@dataclass(frozen=True, slots=True)
class Shot:
    """What sounds from an output frame on; `fade_frames` and what is left of them."""

    frame: int = 0
    index: int | None = None
    position_ms: int = 0
    duration_ms: int = 0
    fade_frames: int = 0
    fade_left_frames: int = 0
    mode: Mode = Mode.IDLE


class Account:
    """Keeps the books of what was mixed until it is heard."""

    def __init__(self) -> None:
        self.journal = Journal()
        self.heard_frame = 0
        self._shots: deque[Shot] = deque([Shot()], maxlen=512)
        self._peaks: deque[tuple[int, float]] = deque(maxlen=64)

    def note(self, frame: int, report: PlayerReport) -> None:
        """A report about this output frame."""
        self.journal.note(frame, report)

    def keep(self, shot: Shot) -> None:
        """What sounds from now on."""
        self._shots.append(shot)

    def keep_peak(self, frame: int, peak: float) -> None:
        """The highest sample of the block that ends before this output frame."""
        self._peaks.append((frame, peak))

    def heard(self, frame: int, at_mono_ms: int) -> None:
        """The output has sounded up to this frame at this moment of the machine's clock."""
        self.heard_frame = frame
        self.journal.heard(frame, at_mono_ms)
        while len(self._shots) > 1 and self._shots[1].frame <= frame:
            self._shots.popleft()
        while len(self._peaks) > 1 and self._peaks[0][0] + _PEAK_FRAMES <= frame:
            self._peaks.popleft()

    @property
    def heard_place(self) -> MusicPlace | None:
        """The track that is heard now and the place in it, None in silence."""
        shot = self._shots[0]
        if shot.index is None:
            return None
        since_ms = ms_of_frames(max(0, self.heard_frame - shot.frame))
        return MusicPlace(shot.index, shot.position_ms + since_ms)

    def state(self, programme: Programme, told_ms: int, device: str, device_ok: bool) -> State:
        """What is heard now, and the wishes that stand.

        `told_ms` is what the setting says of the length of the track at hand.
        """
        shot = self._shots[0]
        since_frames = max(0, self.heard_frame - shot.frame)
        # A wish to sound shows at once, an end only when it is heard.
        mode = shot.mode if shot.index is not None and not programme.sounding else programme.mode
        index = programme.index if shot.index is None else shot.index
        sounds = shot.index is not None
        left_ms = ms_of_frames(max(0, shot.fade_left_frames - since_frames))
        return State(
            device=device,
            device_ok=device_ok,
            mode=mode,
            track_index=index if programme.tracks else None,
            next_index=programme.follower,
            position_ms=shot.position_ms + ms_of_frames(since_frames)
            if sounds
            else programme.start_ms,
            duration_ms=shot.duration_ms if sounds else told_ms,
            playing=mode in {Mode.SOUNDING, Mode.FADING},
            fading=left_ms > 0,
            held=programme.held,
            ducked=programme.ducked,
            stop_after=programme.stop_after,
            volume_tenth_db=programme.volume_tenth_db,
            frames=self.heard_frame,
            fade_ms=ms_of_frames(shot.fade_frames) if left_ms else 0,
            fade_left_ms=left_ms,
            away_from=_place(programme.away_from),
            undo_index=programme.undo.index if programme.undo else None,
            peak_tenth_db=self._peak_tenth_db(),
        )

    def tell(self, report: PlayerReport, at_mono_ms: int) -> None:
        """A report of something that has just happened outside the sound."""
        self.journal.add(replace(report, at_mono_ms=at_mono_ms))

    def _peak_tenth_db(self) -> int | None:
        """Of the blocks that were heard last, or are being heard."""
        until = self.heard_frame + _PEAK_FRAMES
        peak = max((peak for frame, peak in self._peaks if frame <= until), default=0.0)
        return round(200 * math.log10(peak)) if peak > 0 else None


def _place(place: MusicPlace | None) -> Place | None:
    return None if place is None else Place(place.track_index, place.position_ms)
