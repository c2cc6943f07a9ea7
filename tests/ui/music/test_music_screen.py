"""The screen by keys, on real files: what is done is saved, and can be undone."""

from collections.abc import Callable

from tests.ui.music.studio import Key, Mod, Studio, four

Open = Callable[..., Studio]


def test_tracks_are_moved_by_keys_within_a_phase_and_into_another(studio: Open) -> None:
    s = studio(four)
    assert s.screen.tracks.board.hasFocus()
    s.press(Key.Key_Down, Mod.AltModifier)
    assert s.titles() == ["Ember", "Held", "Weir", "Stone"]
    assert [t.phase for t in s.stored("Low Fields").tracks][:3] == ["Journey"] * 3
    s.press(Key.Key_Down, Mod.AltModifier)
    assert s.titles() == ["Held", "Ember", "Weir", "Stone"]
    assert [t.title for t in s.stored("Low Fields").tracks] == s.titles()
