"""What sounded at a moment of a session, as a track that can be heard again from its place.

By what the player reported; the setting it was heard with lends the therapist's own gain, if it is
still there. Nothing here opens a file.
"""

from dataclasses import dataclass, replace

from kaproom.core.events.session import MusicReported
from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.review.at_cursor import moment_at
from kaproom.core.session.music_spans import TrackSpan, setting_told
from kaproom.core.session.session import SessionState
from kaproom.core.vitals.samples import SampleTrack
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class Sounded:
    """The track, the place in it at that moment, and the loudness its setting is evened to."""

    track: Track
    position_ms: int
    target_lufs: int


def sounded_at(
    state: SessionState, at_ms: int, settings: tuple[MusicSetting, ...]
) -> Sounded | str:
    """What sounded at a session time, or in one line why nothing did."""
    moment = moment_at(state, SampleTrack(), at_ms)
    if moment.sounding is None:
        if moment.lost:
            return say("Nothing sounded then: {lost}.", lost=moment.lost)
        return (
            say("It was silent then, as asked for.")
            if moment.silent
            else say("No music was on then.")
        )
    told = setting_told(state.ledger.of(MusicReported), settings)
    track = _track(moment.sounding.span, told)
    target_lufs = (told or MusicSetting("", ())).target_lufs
    return Sounded(track, moment.sounding.position_ms, target_lufs)


def _track(span: TrackSpan, setting: MusicSetting | None) -> Track:
    known = setting.tracks if setting is not None else ()
    there = next((t for t in known if _is(t, span)), None)
    track = Track(span.file, span.title, span.phase, span.duration_ms or None)
    return replace(
        track,
        content_hash=span.content_hash,
        gain_tenth_db=there.gain_tenth_db if there is not None else 0,
    )


def _is(track: Track, span: TrackSpan) -> bool:
    if span.content_hash and track.content_hash:
        return track.content_hash == span.content_hash
    return track.file == span.file
