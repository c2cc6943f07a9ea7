"""A session's 1 Hz device samples in memory, one value a second, gaps kept as gaps.

Nothing is interpolated. The record keeps them; this is what the score draws and review reads.
"""

from array import array

from kaproom.core.stream.ports import SampleBatch, SamplesLeft

GAP = -1


class SampleTrack:
    """Pulse and oxygen by session second; `GAP` where there is no value.

    `fault` is why what is stored is not in it, fit to be shown; empty where nothing is missing.
    """

    def __init__(self, fault: str = "") -> None:
        self.fault = fault
        self.pulse_bpm = array("h")
        self.spo2_percent = array("h")

    def __len__(self) -> int:
        return len(self.pulse_bpm)

    def extend(self, batch: SampleBatch) -> None:
        """Put a batch in its place; seconds in between are gaps, seconds there are replaced."""
        end_s = batch.start_s + len(batch.pulse_bpm)
        for track, values in (
            (self.pulse_bpm, batch.pulse_bpm),
            (self.spo2_percent, batch.spo2_percent),
        ):
            if len(track) < end_s:
                track.extend([GAP] * (end_s - len(track)))
            track[batch.start_s : end_s] = array("h", [GAP if v is None else v for v in values])

    def cut(self, start_s: int) -> SampleBatch:
        """The samples from a second on, as one batch."""
        return SampleBatch(
            start_s,
            tuple(None if v == GAP else v for v in self.pulse_bpm[start_s:]),
            tuple(None if v == GAP else v for v in self.spo2_percent[start_s:]),
        )

    def at(self, session_s: int, within_s: int = 10) -> tuple[int | None, int | None]:
        """Pulse and oxygen at a second, or the newest not older than `within_s`; None for none."""
        return (
            _newest(self.pulse_bpm, session_s, within_s),
            _newest(self.spo2_percent, session_s, within_s),
        )


def track_of(left: SamplesLeft) -> SampleTrack:
    """What was read of a session's samples, with why some could not be."""
    track = SampleTrack(left.fault)
    for batch in left.batches:
        track.extend(batch)
    return track


def _newest(track: "array[int]", session_s: int, within_s: int) -> int | None:
    for second in range(min(session_s, len(track) - 1), max(session_s - within_s, 0) - 1, -1):
        if track[second] != GAP:
            return track[second]
    return None
