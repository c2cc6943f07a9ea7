"""The screen by keys, on real files: what is done is saved, and can be undone."""

from collections.abc import Callable
from pathlib import Path

from kaproom.core.music.music import Handover, HoldSpan, MusicSetting, Track, Transition
from kaproom.core.music.setting import read_setting
from kaproom.core.music.setting_edits import Place
from tests.support.music_desk import full_disk, write_piece
from tests.ui.music.studio import Key, Mod, Studio, four

Open = Callable[..., Studio]


def shipped(studio: Studio) -> None:
    """One shipped setting and nothing else."""
    studio.music.ship("slow-water", MusicSetting("Slow Water", (studio.track("Held", "Journey"),)))


def test_tracks_are_moved_by_keys_within_a_phase_and_into_another(studio: Open) -> None:
    s = studio(four)
    assert s.screen.tracks.board.hasFocus()
    s.press(Key.Key_Down, Mod.AltModifier)
    assert s.titles() == ["Ember", "Held", "Weir", "Stone"]
    assert [t.phase for t in s.stored("Low Fields").tracks][:3] == ["Journey"] * 3
    s.press(Key.Key_Down, Mod.AltModifier)
    assert s.titles() == ["Held", "Ember", "Weir", "Stone"]
    assert [t.title for t in s.stored("Low Fields").tracks] == s.titles()


def test_taking_out_is_undone_and_done_again_and_each_time_saved(studio: Open) -> None:
    s = studio(four)
    s.press(Key.Key_Delete)
    assert s.titles() == ["Held", "Weir", "Stone"]
    assert "Ember is taken out" in s.screen.said.text()
    for undone in (True, False, True):
        s.press(
            Key.Key_Z, Mod.ControlModifier if undone else Mod.ControlModifier | Mod.ShiftModifier
        )
        expected = ["Ember", "Held", "Weir", "Stone"] if undone else ["Held", "Weir", "Stone"]
        assert s.titles() == expected
        assert [t.title for t in s.stored("Low Fields").tracks] == expected
    assert s.screen.editing.track is not None
    assert s.screen.editing.track.title == "Ember"
    assert not s.screen.undo_key.isEnabled()
    assert s.screen.redo_key.isEnabled()


def test_a_phase_is_named_in_place(studio: Open) -> None:
    s = studio(four)
    s.press(Key.Key_Up)
    s.press(Key.Key_F2)
    s.write("Slow Onset")
    s.press(Key.Key_Return)
    assert [t.phase for t in s.stored("Low Fields").tracks][:2] == ["Slow Onset", "Journey"]
    assert s.screen.tracks.board.hasFocus()
    s.press(Key.Key_Z, Mod.ControlModifier)
    assert s.stored("Low Fields").tracks[0].phase == "Onset"


def test_a_phase_is_added_named_and_taken_away_again(studio: Open) -> None:
    s = studio(four)
    s.press(Key.Key_G, Mod.ControlModifier)
    s.write("Long Rest")
    s.press(Key.Key_Return)
    arrangement = s.screen.editing.arrangement
    assert arrangement is not None
    names = [section.phase for section in arrangement.sections]
    assert names[names.index("Onset") + 1] == "Long Rest"
    s.press(Key.Key_Delete)
    assert s.screen.editing.arrangement is not None
    assert s.screen.editing.arrangement.section_of("Long Rest") is None


def test_a_phase_with_music_in_it_does_not_go(studio: Open) -> None:
    s = studio(four)
    s.press(Key.Key_Up)
    s.press(Key.Key_Delete)
    assert len(s.titles()) == 4
    assert "A phase goes when" in s.screen.said.text()


def test_a_new_setting_is_named_filled_and_then_on_the_disk(studio: Open, tmp_path: Path) -> None:
    s = studio()
    s.press(Key.Key_N, Mod.ControlModifier)
    s.write("Wide evening")
    s.press(Key.Key_Return)
    assert s.music.settings() == ()
    for name in ("b one", "a two"):
        s.piece(name)
    s.screen.tracks.add_line.line.setFocus()
    s.write(str(s.pieces))
    s.press(Key.Key_Return)
    assert s.titles() == ["a two", "b one"]
    stored = s.stored("Wide evening")
    assert Path(stored.file).stem == "Wide evening"
    assert [t.phase for t in stored.tracks] == ["Arrival", "Arrival"]
    assert [t.duration_ms for t in stored.tracks] == [1000, 1000]
    assert not s.screen.tracks.add_line.line.text()


def test_a_shipped_setting_says_how_to_change_it_and_stays_as_it_is(studio: Open) -> None:
    s = studio(shipped)
    before = Path(s.stored("Slow Water").file).read_bytes()
    s.press(Key.Key_Delete)
    s.press(Key.Key_Down, Mod.AltModifier)
    assert "copies it" in s.screen.said.text()
    assert s.screen.track.title.isReadOnly()
    assert not s.screen.settings.keys["put_away"].isEnabled()
    assert Path(s.stored("Slow Water").file).read_bytes() == before

    s.press(Key.Key_D, Mod.ControlModifier)
    assert s.screen.form.title.hasFocus()
    s.write("My Water")
    s.press(Key.Key_Return)
    assert s.music.is_own(s.stored("My Water"))
    assert [x.title for x in s.music.settings()] == ["Slow Water", "My Water"]


def test_a_playlist_is_brought_in_by_a_typed_path_that_completes(studio: Open) -> None:
    s = studio()
    lists = s.desk.folder / "lists"
    lists.mkdir()
    piece = s.piece("one")
    (lists / "evening.m3u8").write_text(f"#EXTGRP:Onset\n#EXTINF:1,One\n{piece}\nhttp://x/y\n")
    s.press(Key.Key_I, Mod.ControlModifier)
    s.write(str(lists / "ev"))
    assert "evening.m3u8" in s.screen.settings.import_line.told.text()
    s.press(Key.Key_Tab)
    s.press(Key.Key_Return)
    assert s.titles() == ["One"]
    assert s.music.is_own(s.stored("evening"))
    assert "line 4" in s.screen.said.text()
    assert not s.screen.settings.import_line.isVisible()


def test_what_is_no_playlist_is_refused_where_it_was_typed(studio: Open) -> None:
    s = studio()
    (s.desk.folder / "none.m3u8").write_text("#EXTM3U\n")
    s.press(Key.Key_I, Mod.ControlModifier)
    s.write(str(s.desk.folder / "none.m3u8"))
    s.press(Key.Key_Return)
    assert "names no track" in s.screen.settings.import_line.told.text()
    s.press(Key.Key_Escape)
    assert not s.screen.settings.import_line.isVisible()
    assert s.window.screen_shown is s.screen


def test_a_setting_is_written_elsewhere_and_nothing_is_replaced_unasked(studio: Open) -> None:
    s = studio(four)
    target = s.desk.folder / "out.m3u8"
    target.write_text("something else")
    s.press(Key.Key_E, Mod.ControlModifier)
    field = s.screen.settings.export_line
    assert field.line.text().endswith("Low Fields.m3u8")
    field.line.setText(str(target.with_suffix(".txt")))
    s.press(Key.Key_Return)
    assert ".xspf" in field.told.text()
    field.line.setText(str(target))
    s.press(Key.Key_Return)
    assert "Enter once more" in field.told.text()
    assert target.read_text() == "something else"
    s.press(Key.Key_Return)
    assert [t.title for t in read_setting(target)[0].tracks] == s.titles()


def test_putting_away_is_undone(studio: Open) -> None:
    s = studio(four)
    s.screen.settings.list.setFocus()
    s.press(Key.Key_Delete)
    assert s.music.settings() == ()
    assert "Ctrl Z" in s.screen.said.text()
    s.press(Key.Key_Z, Mod.ControlModifier)
    assert s.titles() == ["Ember", "Held", "Weir", "Stone"]
    assert [x.title for x in s.music.settings()] == ["Low Fields"]


def test_the_fields_of_a_track_are_saved_as_they_are_left(studio: Open) -> None:
    s = studio(four)
    s.press(Key.Key_Return)
    for text in ("Cold Ember", "The Weirs"):
        s.write(text)
        s.press(Key.Key_Tab)
    fields = s.screen.track
    for field, text in (
        (fields.intensity, "6"),
        (fields.gain, "-2,5"),
        (fields.notes, "after the bell"),
    ):
        field.setFocus()
        field.selectAll()
        s.write(text)
        s.press(Key.Key_Return)
    track = s.stored("Low Fields").tracks[0]
    assert (track.title, track.artist, track.intensity) == ("Cold Ember", "The Weirs", 6)
    assert (track.gain_tenth_db, track.notes) == (-25, "after the bell")


def test_a_figure_that_is_none_is_refused_in_one_line_and_esc_puts_it_back(studio: Open) -> None:
    s = studio(four)
    field = s.screen.track.intensity
    field.setFocus()
    field.selectAll()
    s.write("11")
    s.press(Key.Key_Return)
    assert "0 to 10" in s.screen.said.text()
    assert field.text() == "11"
    assert s.stored("Low Fields").tracks[0].intensity == 2
    s.press(Key.Key_Escape)
    assert field.text() == "2"
    assert s.window.screen_shown is s.screen


def test_undo_is_the_fields_while_something_is_typed_in_it(studio: Open) -> None:
    s = studio(four)
    s.press(Key.Key_Down, Mod.AltModifier)
    assert s.titles()[:2] == ["Ember", "Held"]
    field = s.screen.track.notes
    field.setFocus()
    s.write("x")
    s.press(Key.Key_Z, Mod.ControlModifier)
    assert field.text() == ""
    assert s.screen.redo_key.isEnabled() is False
    s.press(Key.Key_Z, Mod.ControlModifier)
    assert s.screen.redo_key.isEnabled() is True


def test_how_a_track_gives_way_is_chosen_with_its_length(studio: Open) -> None:
    s = studio(four)
    fields = s.screen.track
    fields.handover.setFocus()
    for _ in range(3):
        s.press(Key.Key_Down)
    assert s.stored("Low Fields").tracks[0].transition == Transition(Handover.SILENCE, 8000)
    fields.length.setFocus()
    fields.length.selectAll()
    s.write("12")
    s.press(Key.Key_Return)
    assert s.stored("Low Fields").tracks[0].transition == Transition(Handover.SILENCE, 12_000)
    fields.handover.setFocus()
    s.press(Key.Key_Up)
    assert s.stored("Low Fields").tracks[0].transition == Transition(Handover.GAPLESS, 0)
    assert fields.length.isReadOnly()
    s.press(Key.Key_Home)
    assert s.stored("Low Fields").tracks[0].transition is None


def test_another_phase_or_the_grounding_set_is_chosen_for_a_track(studio: Open) -> None:
    s = studio(four)
    fields = s.screen.track
    fields.phase.setFocus()
    s.press(Key.Key_End)
    assert s.stored("Low Fields").tracks[-1].title == "Ember"
    assert s.stored("Low Fields").grounding_set == (2, 3)
    assert s.screen.editing.track is not None
    assert s.screen.editing.track.title == "Ember"
    s.press(Key.Key_Home)
    assert s.stored("Low Fields").tracks[0].phase == "Arrival"


def test_a_hold_span_is_typed_and_taken_away(studio: Open) -> None:
    def prepare(x: Studio) -> None:
        x.keep("Low", Track(str(x.piece("held", seconds=40)), "Held", "Journey", None))

    s = studio(prepare)
    fields = s.screen.track
    for field, text in ((fields.hold_from, "0:10"), (fields.hold_to, "0:32")):
        field.setFocus()
        s.write(text)
        s.press(Key.Key_Return)
    assert s.stored("Low").tracks[0].hold == HoldSpan(10_000, 32_000)
    for field in (fields.hold_from, fields.hold_to):
        field.setFocus()
        field.selectAll()
        s.press(Key.Key_Backspace)
        s.press(Key.Key_Return)
    assert s.stored("Low").tracks[0].hold is None


def test_what_holds_for_the_whole_setting_is_saved_too(studio: Open) -> None:
    s = studio(four)
    form = s.screen.form
    for field, text in (
        (form.title, "Lower Fields"),
        (form.length, "10"),
        (form.skip, "4.5"),
        (form.target, "20"),
    ):
        field.setFocus()
        field.selectAll()
        s.write(text)
        s.press(Key.Key_Return)
    stored = s.stored("Lower Fields")
    assert stored.transition == Transition(Handover.CROSSFADE, 10_000)
    assert (stored.next_ms, stored.target_lufs) == (4500, -20)
    assert form.target.text() == "−20"


def test_music_is_held_against_the_plan_that_is_chosen(studio: Open) -> None:
    s = studio(four)
    board = s.screen.tracks.board
    heads = {r.title: r.detail for r in board.rows.rows if r.place.at < 0}
    plan = s.screen.editing.plan
    assert plan is not None
    onset = next(p.minutes for p in plan.phases if p.name == "Onset")
    assert heads["Onset"] == f"0 of {onset} min · {onset} short"
    assert s.screen.tracks.total.text() == f"0 of {plan.minutes} min · {plan.minutes} short"
    s.screen.form.plan.setFocus()
    s.press(Key.Key_Down)
    other = s.screen.editing.plan
    assert other is not None
    assert other is not plan
    assert f"of {other.minutes} min" in s.screen.tracks.total.text()


def test_the_transition_into_the_next_is_heard_and_stopped(studio: Open) -> None:
    s = studio(four)
    s.press(Key.Key_Space, Mod.ControlModifier)
    files = [t.file for t in s.stored("Low Fields").tracks]
    assert s.sound.heard == [(files[0], files[1])]
    assert s.screen.track.listen_key.text() == "Stop"
    s.press(Key.Key_Space, Mod.ControlModifier)
    assert s.sound.auditioning is None
    assert s.screen.track.listen_key.text() == "Hear it give way"
    s.press(Key.Key_Space, Mod.ControlModifier)
    s.press(Key.Key_Escape)
    assert s.sound.auditioning is None, "nothing sounds on after the screen is left"


def test_the_last_track_gives_way_to_nothing(studio: Open) -> None:
    s = studio(four)
    editing = s.screen.editing
    assert editing.arrangement is not None
    for index in (2, 3):
        s.screen.tracks.board.chosen.emit(editing.arrangement.place(index))
        assert editing.follower is None
    assert not s.screen.track.listen_key.isEnabled()
    s.press(Key.Key_Space, Mod.ControlModifier)
    assert s.sound.heard == []


def test_the_library_is_searched_and_gives_a_track_by_enter(studio: Open) -> None:
    s = studio(lambda x: (four(x), x.keep("Other", x.track("Alder", "Return", 3))))
    s.press(Key.Key_F, Mod.ControlModifier)
    s.write("return <4")
    library = s.screen.library
    assert [f.title for f in library.list.rows.found] == ["alder"]
    assert library.echo.text() == "phase Return · intensity under 4: 1 track"
    s.press(Key.Key_Down)
    assert library.list.hasFocus()
    s.press(Key.Key_Return)
    stored = s.stored("Low Fields")
    assert [t.title for t in stored.tracks][:2] == ["Ember", "alder"]
    assert (stored.tracks[1].phase, stored.tracks[1].intensity) == ("Onset", 3)


def test_missing_files_are_looked_for_once_for_all(studio: Open) -> None:
    s = studio(four)
    for name in ("ember", "weir"):
        moved = s.desk.folder / "elsewhere" / f"{name}.wav"
        moved.parent.mkdir(exist_ok=True)
        (s.pieces / f"{name}.wav").rename(moved)
    s.qtbot.waitUntil(lambda: len(s.screen.editing.missing) == 2)
    tracks = s.screen.tracks
    assert tracks.missing.isVisible()
    assert "2 files are not where they were" in tracks._missing_words.text()
    rows = [r for r in tracks.board.rows.rows if r.track is not None]
    assert [tracks.telling.fault_of(r)[:16] for r in rows] == [
        "is not there: lo",
        "",
        "is not there: lo",
        "",
    ]
    tracks.look_in.line.setFocus()
    s.write(str(s.desk.folder / "nowhere"))
    s.press(Key.Key_Return)
    assert "no such folder" in tracks.look_in.told.text()
    tracks.look_in.line.setText(str(s.desk.folder / "elsewhere"))
    s.press(Key.Key_Return)
    s.qtbot.waitUntil(lambda: not tracks.missing.isVisible())
    assert Path(s.stored("Low Fields").tracks[0].file).parent.name == "elsewhere"
    assert "All found" in s.screen.said.text()


def test_a_file_that_cannot_be_played_is_named_in_place(studio: Open) -> None:
    def prepare(x: Studio) -> None:
        track = x.track("Ember", "Onset")
        Path(track.file).write_bytes(b"no music at all" * 50)
        x.keep("Low", track)

    s = studio(prepare)
    (row,) = [r for r in s.screen.tracks.board.rows.rows if r.track is not None]
    fault = s.screen.tracks.telling.fault_of(row)
    assert "cannot be played: is no audio" in fault
    assert not s.screen.tracks.missing.isVisible()


def test_what_the_disk_refuses_is_told_kept_and_written_later(studio: Open) -> None:
    s = studio(four)
    with full_disk():
        s.press(Key.Key_Delete)
        assert "could not be saved: File too large" in s.screen.said.text()
        assert s.titles() == ["Held", "Weir", "Stone"]
        s.press(Key.Key_Escape)
        assert s.window.screen_shown is s.screen
        assert "Esc once more" in s.screen.said.text()
    assert len(s.stored("Low Fields").tracks) == 4
    s.screen.look_again()
    assert "large" not in s.screen.said.text()
    assert len(s.stored("Low Fields").tracks) == 3
    s.press(Key.Key_Escape)
    assert s.window.screen_shown is not s.screen


def look_elsewhere(s: Studio) -> Path:
    """Move the first piece away, see it missing and look for it, until the search is over."""
    away = s.desk.folder / "away"
    away.mkdir()
    moved = (s.pieces / "ember.wav").rename(away / "ember.wav")
    for _ in range(4):
        s.screen.look_again()
    s.screen.editing.look_for_missing(away)
    s.music._searcher.submit(int).result(60)
    return moved


def test_files_found_on_a_full_disk_are_kept_and_saved_later(studio: Open) -> None:
    s = studio(four)
    with full_disk():
        moved = look_elsewhere(s)
        s.screen.look_again()
        assert "could not be saved: File too large" in s.screen.said.text()
        track = s.screen.editing.track
        assert track is not None
        assert track.file == str(moved)
        assert not s.screen.editing.missing
    s.screen.look_again()
    assert s.screen.said.text() == "All found."
    assert str(moved) in Path(s.stored("Low Fields").file).read_text()


def test_files_found_for_a_setting_edited_meanwhile_say_why_they_are_not_saved(
    studio: Open,
) -> None:
    s = studio(four)
    with full_disk():
        look_elsewhere(s)
    s.press(Key.Key_Delete)
    s.screen.look_again()
    assert "could not be saved: File too large" in s.screen.said.text()
    assert s.titles() == ["Held", "Weir", "Stone"]


def test_figures_come_as_they_are_measured(studio: Open) -> None:
    def prepare(x: Studio) -> None:
        x.music.measured.patient = True
        four(x)

    s = studio(prepare)
    assert s.screen.measuring.text() == "measuring 1 of 4"
    s.music.measured.measure(2)
    s.screen.look_again()
    assert s.screen.measuring.text() == "measuring 3 of 4"
    rows = [r for r in s.screen.tracks.board.rows.rows if r.track is not None]
    assert [r.detail for r in rows] == ["0:01", "0:01", "–", "–"]
    s.music.measured.measure()
    s.screen.look_again()
    assert not s.screen.measuring.isVisible()
    assert len(s.screen.library.list.rows.found) == 4


def test_a_file_that_comes_in_gets_its_name_from_its_tags_when_they_are_known(
    studio: Open,
) -> None:
    s = studio(four)
    s.music.measured.patient = True
    write_piece(s.pieces / "07.flac", 1, 300.0, title="Reeds", artist="The Weirs")
    s.screen.tracks.take_paths((s.pieces / "07.flac",))
    assert s.titles()[1] == "07"
    s.music.measured.measure()
    s.screen.look_again()
    assert s.titles()[1] == "Reeds"
    track = s.stored("Low Fields").tracks[1]
    assert (track.title, track.artist) == ("Reeds", "The Weirs")


def test_empty_states_teach(studio: Open) -> None:
    s = studio()
    assert "Ctrl N" in s.screen.settings._empty.text()
    assert s.screen.tracks._none.isVisible()
    s.press(Key.Key_N, Mod.ControlModifier)
    rows = [r.title for r in s.screen.tracks.board.rows.rows]
    assert any("drop files" in title for title in rows)
    assert any("one key brings" in title for title in rows)
    assert s.screen.track._empty.isVisible()
    assert s.screen.library._empty.isVisible()
    assert s.screen.editing.place == Place(0)
