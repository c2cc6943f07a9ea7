"""The picture of the screen of music: an invented setting on real files, with all it can have."""

from dataclasses import replace
from pathlib import Path

from kaproom.core.music.music import Handover, HoldSpan, MusicSetting, Track, Transition
from tests.support.music_desk import FolderMusic, write_piece

_MINUTE_MS = 60_000


def keep_example(music: FolderMusic, folder: Path) -> MusicSetting:
    """A setting of long and short titles, a hold span, a gapless pair, a grounding set, one gone.

    A second setting stands beside it, and a shipped one.
    """
    tracks = [_track(folder, number, *piece) for number, piece in enumerate(_PIECES)]
    music.facts.want(tuple(track.file for track in tracks))
    setting = music.save(
        MusicSetting("Low Water, wide", tuple(tracks), music.new("Low Water, wide").file)
    )
    Path(tracks[7].file).unlink()
    music.save(MusicSetting("Short day", tuple(tracks[:4]), music.new("Short day").file))
    music.ship("low-ember", MusicSetting("Low Ember", tuple(tracks[2:5])))
    return setting


def _track(
    folder: Path,
    number: int,
    title: str,
    artist: str,
    phase: str,
    minutes: float,
    intensity: int | None,
    extra: dict[str, object],
) -> Track:
    """One piece as a quiet file of its length."""
    file = write_piece(
        folder / f"{number:02d} {title}.flac",
        minutes * 60,
        110.0 + 17 * number,
        0.35 + 0.15 * (number % 4),
        title,
        artist,
    )
    return replace(Track(str(file), title, phase, None, intensity, artist), **extra)  # type: ignore[arg-type]


_GAPLESS = Transition(Handover.GAPLESS, 0)
_PIECES: tuple[tuple[str, str, str, float, int | None, dict[str, object]], ...] = (
    ("Threshold", "The Weirs", "Arrival", 5.4, 1, {}),
    ("A room with the door left open", "Fen & Alder", "Arrival", 6.2, 2, {}),
    ("First Light", "Fen & Alder", "Intention", 4.1, 2, {"gain_tenth_db": -15}),
    ("Undertow, part one", "Harrow Field", "Onset", 6.7, 3, {"transition": _GAPLESS}),
    ("Undertow, part two", "Harrow Field", "Onset", 5.9, 4, {}),
    (
        "Held, for strings and the slow breathing of a very large wooden house",
        "The Low Fields Ensemble with the choir of the weir",
        "Journey",
        9.5,
        5,
        {"hold": HoldSpan(2 * _MINUTE_MS, 6 * _MINUTE_MS), "notes": "stays as long as needed"},
    ),
    ("Cathedral of Reeds", "Harrow Field", "Journey", 8.2, 7, {}),
    ("The Far Bank", "Fen & Alder", "Journey", 7.3, 8, {}),
    (
        "Wide Water",
        "The Weirs",
        "Return",
        8.8,
        5,
        {"transition": Transition(Handover.SILENCE, 12_000)},
    ),
    ("Ember", "The Weirs", "Return", 7.6, 3, {}),
    ("Homeward", "", "Integration", 9.1, 2, {}),
    ("Stone, steady", "The Weirs", "Integration", 6.0, 1, {"grounding": True}),
    ("Both feet", "Fen & Alder", "Integration", 5.2, 1, {"grounding": True}),
)
