"""What is done with the hand: tracks dragged on the board, files dropped, a hold span drawn."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kaproom.core.music.music import HoldSpan
from kaproom.ui.music.dragged import FILE_MIME, PLACE_MIME
from kaproom.ui.music.hold_wave import LEAST_HOLD_MS, HoldWave
from kaproom.ui.theme import Theme
from tests.ui.music.studio import Key, Mod, Studio, four

Open = Callable[..., Studio]
_LEFT = Qt.MouseButton.LeftButton


def drop(target: QWidget, data: QMimeData, at: QPoint) -> bool:
    """Drop as the system does, and whether it was taken."""
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    moving = QDragMoveEvent(at, actions, data, _LEFT, Mod.NoModifier)
    target.dragMoveEvent(moving)
    event = QDropEvent(QPointF(at), actions, data, _LEFT, Mod.NoModifier)
    target.dropEvent(event)
    return event.isAccepted()


def urls(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def carried(kind: str, words: str) -> QMimeData:
    data = QMimeData()
    data.setData(kind, words.encode())
    return data


def at_track(s: Studio, title: str, below: bool) -> QPoint:
    """A point in the upper or the lower half of a track's row."""
    board = s.screen.tracks.board
    row = next(i for i, r in enumerate(board.rows.rows) if r.title == title)
    index = board.rows.index(row)
    board.scrollTo(index)
    box = board.visualRect(index)
    return QPoint(box.center().x(), box.bottom() - 4 if below else box.top() + 4)


def place_of(s: Studio, title: str) -> str:
    row = next(r for r in s.screen.tracks.board.rows.rows if r.title == title)
    return f"{row.place.section},{row.place.at}"


def test_a_track_is_dragged_before_and_after_another(studio: Open) -> None:
    s = studio(four)
    board = s.screen.tracks.board
    ember = carried(PLACE_MIME, place_of(s, "Ember"))
    assert drop(board, ember, at_track(s, "Weir", below=True))
    assert s.titles() == ["Held", "Weir", "Ember", "Stone"]
    assert [t.title for t in s.stored("Low Fields").tracks] == s.titles()
    ember = carried(PLACE_MIME, place_of(s, "Ember"))
    assert drop(board, ember, at_track(s, "Held", below=False))
    assert s.titles() == ["Ember", "Held", "Weir", "Stone"]
    assert s.stored("Low Fields").tracks[0].phase == "Journey"
    s.press(Key.Key_Z, Mod.ControlModifier)
    assert s.titles() == ["Held", "Weir", "Ember", "Stone"]


def test_a_track_is_dragged_into_an_empty_phase_and_the_grounding_set(studio: Open) -> None:
    s = studio(four)
    board = s.screen.tracks.board
    drop(board, carried(PLACE_MIME, place_of(s, "Held")), at_track(s, "Return", below=True))
    assert {t.title: t.phase for t in s.stored("Low Fields").tracks}["Held"] == "Return"
    drop(board, carried(PLACE_MIME, place_of(s, "Held")), at_track(s, "Stone", below=True))
    assert s.stored("Low Fields").tracks[-1].title == "Held"
    assert s.stored("Low Fields").tracks[-1].grounding


def test_files_and_folders_come_in_where_they_are_dropped(studio: Open) -> None:
    s = studio(four)
    more = s.desk.folder / "more"
    for name in ("a", "b"):
        s.piece(f"../more/{name}")
    single = s.piece("single")
    (more / "cover.txt").write_text("no music")
    board = s.screen.tracks.board
    drop(board, urls(more, single), at_track(s, "Held", below=True))
    assert s.titles() == ["Ember", "Held", "a", "b", "single", "Weir", "Stone"]
    assert [t.phase for t in s.stored("Low Fields").tracks][2:5] == ["Journey"] * 3
    assert s.screen.editing.track is not None
    assert s.screen.editing.track.title == "a"


def test_a_piece_of_the_library_is_dropped_on_the_board(studio: Open) -> None:
    s = studio(lambda x: (four(x), x.keep("Other", x.track("Alder", "Return"))))
    file = s.stored("Other").tracks[0].file
    drop(s.screen.tracks.board, carried(FILE_MIME, file), at_track(s, "Weir", below=False))
    assert [t.file for t in s.stored("Low Fields").tracks][2] == file


def test_a_playlist_is_brought_in_wherever_it_is_dropped(studio: Open) -> None:
    s = studio(four)
    playlist = s.desk.folder / "evening.m3u8"
    playlist.write_text(f"#EXTGRP:Onset\n{s.piece('one')}\n")
    drop(s.screen.tracks.board, urls(playlist), at_track(s, "Held", below=True))
    assert s.titles() == ["one"]
    assert len(s.stored("Low Fields").tracks) == 4
    s.screen.settings.list.chosen.emit(s.stored("Low Fields").file)
    data = urls(playlist)
    at, actions = QPointF(5, 5), Qt.DropAction.CopyAction
    s.screen.dropEvent(QDropEvent(at, actions, data, _LEFT, Mod.NoModifier))
    assert sorted(x.title for x in s.music.settings()) == ["Low Fields", "evening", "evening 2"]


def test_what_holds_no_music_says_so(studio: Open) -> None:
    s = studio(four)
    (s.desk.folder / "words.txt").write_text("words")
    drop(s.screen.tracks.board, urls(s.desk.folder / "words.txt"), at_track(s, "Held", below=True))
    assert len(s.titles()) == 4
    assert "no music" in s.screen.said.text()


def test_a_shipped_setting_takes_nothing_that_is_dropped(studio: Open) -> None:
    def prepare(x: Studio) -> None:
        own = four(x)
        Path(own.file).rename(x.music.shipped_dir / "low.m3u8")

    s = studio(prepare)
    drop(s.screen.tracks.board, urls(s.piece("one")), at_track(s, "Held", below=True))
    assert len(s.titles()) == 4
    assert "copies it" in s.screen.said.text()


def wave_of(s: Studio) -> HoldWave:
    wave = s.screen.track.wave
    assert wave.width() > 200
    return wave


def long_piece(x: Studio) -> None:
    x.piece("held", seconds=60)
    track = x.track("Ember", "Onset")
    Path(track.file).write_bytes((x.pieces / "held.wav").read_bytes())
    x.keep("Low", track)


def test_a_hold_span_is_drawn_and_its_end_taken_along(studio: Open) -> None:
    s = studio(long_piece)
    wave, middle = wave_of(s), 20
    x_of = [round(wave._x(ms)) for ms in (10_000, 40_000, 50_000)]
    for start, end in ((x_of[0], x_of[1]), (x_of[1], x_of[2])):
        s.qtbot.mousePress(wave, _LEFT, pos=QPoint(start, middle))
        s.qtbot.mouseMove(wave, QPoint(end, middle))
        s.qtbot.mouseRelease(wave, _LEFT, pos=QPoint(end, middle))
    hold = s.stored("Low").tracks[0].hold
    assert hold is not None
    assert abs(hold.from_ms - 10_000) <= 1000
    assert abs(hold.to_ms - 50_000) <= 1000
    assert s.screen.track.hold_from.text() in ("0:09", "0:10", "0:11")


def test_a_hold_span_is_moved_by_keys_and_taken_away(studio: Open) -> None:
    s = studio(long_piece)
    wave = wave_of(s)
    wave.setFocus()
    s.press(Key.Key_Right)
    assert s.stored("Low").tracks[0].hold == HoldSpan(21_000, 41_000)
    s.press(Key.Key_Left)
    s.press(Key.Key_Right, Mod.ShiftModifier)
    assert s.stored("Low").tracks[0].hold == HoldSpan(20_000, 41_000)
    assert "0:20–0:41" in wave.accessibleName()
    s.press(Key.Key_Delete)
    assert s.stored("Low").tracks[0].hold is None
    s.press(Key.Key_Z, Mod.ControlModifier)
    assert s.stored("Low").tracks[0].hold == HoldSpan(20_000, 41_000)


def test_a_click_or_a_short_drag_draws_no_span(theme: Theme, qtbot: QtBot) -> None:
    wave = HoldWave(theme)
    qtbot.addWidget(wave)
    wave.resize(400, 58)
    wave.show_track(b"\x80" * 100, None, 60_000, writable=True)
    heard: list[object] = []
    wave.spanned.connect(heard.append)
    close = round(wave._x(10_000 + LEAST_HOLD_MS - 2000))
    for end in (round(wave._x(10_000)), close):
        qtbot.mousePress(wave, _LEFT, pos=QPoint(round(wave._x(10_000)), 20))
        qtbot.mouseMove(wave, QPoint(end, 20))
        qtbot.mouseRelease(wave, _LEFT, pos=QPoint(end, 20))
    assert heard == []
