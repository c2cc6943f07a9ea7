"""Tracks made of what is known of a file, and named by what its tags say."""

from dataclasses import replace
from pathlib import PurePath

from kaproom.core.music.music import Track
from kaproom.core.music.track_facts import TrackFacts


def track_of(file: str, facts: TrackFacts | None) -> Track:
    """A track on a file, without a phase; named after the file where nothing is known of it."""
    stem = PurePath(file).stem
    if facts is None:
        return Track(file, stem, "", None)
    bare = Track(file, stem, "", facts.duration_ms, facts.intensity)
    return replace(with_tags(bare, facts), content_hash=facts.content_hash)


def with_tags(track: Track, facts: TrackFacts) -> Track:
    """The track under the title and artist its file gives, where it has only the file's name."""
    unnamed = track.title == PurePath(track.file).stem
    return replace(
        track,
        title=facts.title if unnamed and facts.title else track.title,
        artist=track.artist or facts.artist,
    )
