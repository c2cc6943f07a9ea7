"""How the track at hand comes to its end and gives way, in milliseconds; without sound and time.

A crossfade takes a third of the shorter piece at most. A hold loops its span, or the whole piece,
by a crossfade. A piece that is meant to run into its neighbour without a seam has no end of its
own: where it must end all the same, it is faded out before.
"""

from dataclasses import dataclass

from kaproom.audio.programme import Programme
from kaproom.audio.transitions import SHORTEST_TRACK_MS, SOFT_START_MS, overlap_ms
from kaproom.core.music.music import Handover, HoldSpan


@dataclass(frozen=True, slots=True)
class Ending:
    """How a track gives way.

    `end_ms` is the place where it does, None for the end of the piece. So long before it
    (`lead_ms`) the follower begins, at its own place `onto_ms`, and both sound together; `fade_ms`
    before it the track fades out by itself, to be silent there. `seamless` has the follower begin
    at the very next sample.
    """

    lead_ms: int = 0
    fade_ms: int = 0
    end_ms: int | None = None
    onto_ms: int = 0
    seamless: bool = False


def ending_of(now: Programme, position_ms: int, duration_ms: int, follower_ms: int) -> Ending:
    """How the track at hand gives way, seen from this place in it.

    `follower_ms` is the follower's length; without a follower it does not matter.
    """
    if now.held and not now.stop_after:
        return _held(now, position_ms, duration_ms)
    transition = now.transition_of(now.index)
    if transition.handover is Handover.SILENCE:
        return Ending(fade_ms=min(transition.length_ms, duration_ms))
    follower = now.follower
    if transition.handover is Handover.GAPLESS and now.neighbour(now.index) is not None:
        if follower is None:
            return Ending(fade_ms=faded_ms(now, duration_ms))
        if follower == now.runs_on(now.index):
            return Ending(seamless=True)
    if follower is None:
        return Ending()
    return crossing(now, duration_ms, follower_ms)


def crossing(now: Programme, duration_ms: int, follower_ms: int) -> Ending:
    """The track at hand gives way by a crossfade, as where no seamless joint can be made."""
    return Ending(lead_ms=overlap_ms(now.crossfade_of(now.index), duration_ms, follower_ms))


def faded_ms(now: Programme, duration_ms: int) -> int:
    """How long a piece that would run on is faded out where nothing may follow it."""
    return min(max(SOFT_START_MS, now.setting.next_ms), duration_ms // 3)


def span_of(now: Programme, duration_ms: int) -> HoldSpan | None:
    """The span that a hold loops; None where the track has none that can be looped."""
    span = now.tracks[now.index].hold
    if span is None:
        return None
    from_ms, to_ms = max(0, span.from_ms), min(span.to_ms, duration_ms)
    return HoldSpan(from_ms, to_ms) if to_ms - from_ms >= SHORTEST_TRACK_MS else None


def _held(now: Programme, position_ms: int, duration_ms: int) -> Ending:
    length_ms = max(SOFT_START_MS, now.crossfade_of(now.index))
    span = span_of(now, duration_ms)
    if span is None:
        return Ending(lead_ms=overlap_ms(length_ms, duration_ms, duration_ms))
    lead_ms = overlap_ms(length_ms, span.to_ms - span.from_ms, duration_ms)
    end_ms = span.to_ms if position_ms < span.to_ms else None
    return Ending(lead_ms=lead_ms, end_ms=end_ms, onto_ms=span.from_ms)
