"""What of a device's recording lies in a session, and what of that is new there. Reads no file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kaproom.core.clock import local_time
from kaproom.core.events.session import ReadingTaken
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.stream.ports import SampleBatch
from kaproom.core.vitals.recording_columns import RecordingColumns
from kaproom.core.vitals.samples import SampleTrack
from kaproom.core.wording import say

_ALIKE_MS = 1000


@dataclass(frozen=True, slots=True)
class SessionSpan:
    """When a session began (local time), how long it is, and when its time stood still."""

    start: datetime
    length_ms: int
    offs: tuple[tuple[int, int], ...] = ()

    def at_ms(self, moment: datetime, shift: timedelta = timedelta()) -> int | None:
        """Session time of a moment, moved by `shift`; None outside and where time stood still."""
        # Differences know no first and last year, as moments do.
        at_ms = (moment - self.start + shift) // timedelta(milliseconds=1)
        for off_at_ms, gap_ms in self.offs:
            if at_ms > off_at_ms + gap_ms:
                at_ms -= gap_ms
            elif at_ms > off_at_ms:
                return None
        return at_ms if 0 <= at_ms <= self.length_ms else None


@dataclass(frozen=True, slots=True)
class PlacedRecording:
    """What of a recording lies in the session, read with `columns`, its clock moved by `shift_s`.

    `seconds` have a value, `gaps` lie between them without one; `outside` is how many rows lie
    outside, `unusable` how many values are none; `first_ms` and `last_ms` are its ends.
    """

    columns: RecordingColumns
    shift_s: int
    batches: tuple[SampleBatch, ...]
    readings: tuple[tuple[int, ReadingTaken], ...]
    seconds: int
    gaps: int
    outside: int
    unusable: int
    first_ms: int
    last_ms: int

    def on(self, track: SampleTrack) -> SampleTrack:
        """The session's samples with these in the seconds that have none."""
        whole = SampleTrack()
        for batch in self.batches:
            whole.extend(batch)
        if len(track):
            known = track.cut(0)
            for second in range(len(known.pulse_bpm)):
                values = known.pulse_bpm[second], known.spo2_percent[second]
                if values != (None, None):
                    whole.extend(SampleBatch(second, (values[0],), (values[1],)))
        return whole

    def new_seconds(self, track: SampleTrack) -> int:
        """How many seconds have no value in the session yet."""
        return sum(
            track.at(second, within_s=0) == (None, None)
            for batch in self.batches
            for second in range(batch.start_s, batch.start_s + len(batch.pulse_bpm))
        )

    def new_readings(self, state: SessionState) -> Sequence[tuple[int, ReadingTaken]]:
        """The readings that the session does not have yet."""
        return [
            (at_ms, reading)
            for at_ms, reading in self.readings
            if not any(
                abs(r.at_ms - at_ms) < _ALIKE_MS and r.body == reading for r in state.readings
            )
        ]

    def words(self, seconds: int, readings: int, taken: bool) -> str:
        """What comes in, or where it is `taken` has come, where to, and what does not."""
        first, last = (session_clock_text(ms, True) for ms in (self.first_ms, self.last_ms))
        came = say(
            "{seconds} of {all_seconds} seconds and {readings} of {all_readings} readings came "
            "in, from {first} to {last} of the session (device clock {shift_s:+d} s).",
            seconds=seconds,
            all_seconds=self.seconds,
            readings=readings,
            all_readings=len(self.readings),
            first=first,
            last=last,
            shift_s=self.shift_s,
        )
        would_come = say(
            "{seconds} of {all_seconds} seconds and {readings} of {all_readings} readings would "
            "come in, from {first} to {last} of the session (device clock {shift_s:+d} s).",
            seconds=seconds,
            all_seconds=self.seconds,
            readings=readings,
            all_readings=len(self.readings),
            first=first,
            last=last,
            shift_s=self.shift_s,
        )
        left_out = say(
            "{gaps} seconds are gaps, {unusable} values are none, {outside} rows lie outside the "
            "session.",
            gaps=self.gaps,
            unusable=self.unusable,
            outside=self.outside,
        )
        return f"{came if taken else would_come} {left_out}"


def span_of(state: SessionState) -> SessionSpan | None:
    """The span of a session that is over; None where it runs or has no beginning."""
    event, ended_ms = state.start_event, state.ended_ms
    if event is None or ended_ms is None:
        return None
    return SessionSpan(local_time(event.at_utc_us, event.offset_min), ended_ms, state.offs)
