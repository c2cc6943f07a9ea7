"""What sounded at a moment, out of the player's reports, as a track to be heard again."""

import pytest

from kaproom.core.events.session import MusicReported
from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.review.what_sounded import Sounded, sounded_at
from kaproom.core.session import commands as c
from tests.support.scene import Scene

MINUTE = 60_000
TRACKS = (
    Track("/m/ember.flac", "Ember", "Onset", 600_000, content_hash="aa"),
    Track("/m/held.flac", "Held", "Journey", 600_000, gain_tenth_db=-40, content_hash="bb"),
)
SETTING = MusicSetting("Low Ember", TRACKS, target_lufs=-26)


@pytest.fixture
def scene() -> Scene:
    """Ten minutes of one piece, then one that is held and comes round, then silence."""
    scene = Scene()
    for minute, what, index, position_ms in (
        (10, "track_started", 0, 0),
        (20, "track_started", 1, 90_000),
        (25, "held", 1, 0),
        (28, "track_started", 1, 0),
        (40, "silenced", None, 0),
    ):
        track = TRACKS[index] if index is not None else None
        report = MusicReported(
            what,
            setting="Low Ember",
            track=track.title if track else "",
            # The setting was moved to another disk since.
            file=f"/old{track.file}" if track else "",
            position_ms=position_ms,
            duration_ms=600_000,
            content_hash=track.content_hash if track else "",
            track_index=index,
        )
        scene.at(minute).do(c.ReportMusic(report, minute * MINUTE))
    return scene


@pytest.mark.parametrize(
    ("minute", "title", "position_ms", "gain"),
    [
        (10, "Ember", 0, 0),
        (13, "Ember", 180_000, 0),
        (22, "Held", 210_000, -40),
        (30, "Held", 120_000, -40),
    ],
)
def test_the_very_track_from_its_place(
    scene: Scene, minute: int, title: str, position_ms: int, gain: int
) -> None:
    found = sounded_at(scene.state, minute * MINUTE, (SETTING,))
    assert isinstance(found, Sounded)
    assert (found.track.title, found.position_ms) == (title, position_ms)
    assert (found.track.gain_tenth_db, found.target_lufs) == (gain, -26)
    assert found.track.file.startswith("/old/m/")
    gone = sounded_at(scene.state, minute * MINUTE, ())
    assert isinstance(gone, Sounded)
    assert (gone.track.content_hash, gone.track.gain_tenth_db) == (found.track.content_hash, 0)


def test_where_nothing_sounded_it_is_said(scene: Scene) -> None:
    assert sounded_at(scene.state, 5 * MINUTE, ()) == "No music was on then."
    assert sounded_at(scene.state, 45 * MINUTE, ()) == "It was silent then, as asked for."
