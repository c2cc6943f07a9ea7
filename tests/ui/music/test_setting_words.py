"""How many tracks a setting has is said alike in Music and in Prepare."""

from kaproom.core.music.music import MusicSetting, Track
from kaproom.ui.music.words import programme_text, setting_text


def _setting(tracks: int, grounding: int) -> MusicSetting:
    """Tracks of two minutes."""
    return MusicSetting(
        "Reeds",
        tuple(
            Track(f"{n}.flac", f"{n}", "Onset", 120_000, grounding=n >= tracks)
            for n in range(tracks + grounding)
        ),
    )


def test_the_grounding_set_is_no_part_of_the_programme() -> None:
    assert setting_text(_setting(9, 2)) == "9 tracks · 18 min"
    assert programme_text(_setting(9, 2)) == "9 tracks + 2 for grounding"
    assert programme_text(_setting(1, 0)) == "1 track"
    assert programme_text(_setting(0, 2)) == setting_text(_setting(0, 2)) == "2 for grounding alone"
    assert setting_text(MusicSetting("Reeds", ())) == "no music yet"
