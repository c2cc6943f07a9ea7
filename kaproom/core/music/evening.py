"""Evens the tracks of a setting to one loudness, by a gain for each; never by compression."""

import math
from collections.abc import Callable
from dataclasses import replace

from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.track_facts import TrackFacts

PEAK_CEILING_DBTP = -1.0
"""EBU R 128: maximum true peak."""


def evening_tenth_db(
    loudness_lufs: float | None,
    true_peak_dbtp: float | None,
    target_lufs: float,
    own_tenth_db: int = 0,
) -> int | None:
    """The gain that brings a piece to the target, and the therapist's own, in tenths of a dB.

    Held back where the peak would pass the ceiling. None for what is no measurement, such as that
    of silence.
    """
    if loudness_lufs is None or true_peak_dbtp is None:
        return None
    if not (math.isfinite(loudness_lufs) and math.isfinite(true_peak_dbtp)):
        return None
    wanted = round(10 * (target_lufs - loudness_lufs)) + own_tenth_db
    highest = math.floor(10 * (PEAK_CEILING_DBTP - true_peak_dbtp))
    return min(wanted, highest)


def evened(setting: MusicSetting, facts_of: Callable[[str], TrackFacts | None]) -> MusicSetting:
    """The setting with length, hash and evening gain of the files of which facts are known."""
    return replace(
        setting,
        tracks=tuple(_evened(t, facts_of(t.file), setting.target_lufs) for t in setting.tracks),
    )


def _evened(track: Track, facts: TrackFacts | None, target_lufs: float) -> Track:
    if facts is None:
        return replace(track, evening_tenth_db=None)
    return replace(
        track,
        duration_ms=facts.duration_ms,
        content_hash=facts.content_hash,
        evening_tenth_db=evening_tenth_db(
            facts.sounding_lufs, facts.sounding_peak_dbtp, target_lufs, track.gain_tenth_db
        ),
    )
