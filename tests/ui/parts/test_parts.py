"""The parts' screen by keys: from the map to the moment a part spoke, and what is written on it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kaproom.core.events.event import Store, chart_stream
from kaproom.core.events.parts import PARTS_KINDS, SELF, MapArranged, PartNoted, PartsLinked
from kaproom.core.parts.parts import parts_of
from kaproom.record.folder import unlock
from kaproom.record.store import open_reader
from kaproom.ui.main_window import MainWindow
from kaproom.ui.parts.screen import PartsScreen
from kaproom.ui.review.screen import ReviewScreen
from kaproom.ui.saved_mark import SavedMark
from tests.support.day import add_client, run_day
from tests.support.desk import PASSPHRASE, Desk
from tests.support.music_desk import write_piece

_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Opened = tuple[MainWindow, str]


@pytest.fixture
def chart_only(desk: Desk, open_window: Callable[[], MainWindow]) -> Opened:
    """The window, and a client with one part on the map and no session yet."""
    desk.opened()
    client_id = add_client(desk.program.casebook)
    desk.program.casebook.write(client_id, PartNoted("rain on tin"))
    window = open_window()
    window.routes.course.show_parts(client_id)
    return window, client_id


@pytest.fixture
def opened(desk: Desk, open_window: Callable[[], MainWindow]) -> Opened:
    """The window, and a client with two days; the first one's keeper is on the map after it."""
    desk.opened()
    casebook = desk.program.casebook
    client_id = add_client(casebook)
    run_day(desk, client_id)
    casebook.write(client_id, PartNoted("rain on tin"))
    desk.step(60 * 24)
    run_day(desk, client_id)
    window = open_window()
    window.routes.course.show_parts(client_id)
    return window, client_id


def _screen(window: MainWindow) -> PartsScreen:
    screen = window.screen_shown
    assert isinstance(screen, PartsScreen)
    return screen


def _press_row(screen: PartsScreen, qtbot: QtBot, key: str) -> QLineEdit:
    row = screen.page.rows.row(key)
    assert row is not None
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert screen.page.form is not None
    field = screen.page.form.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def test_at_28_from_a_part_to_the_moment_it_first_spoke_heard_in_what_was_on_and_back(
    desk: Desk, opened: Opened, qtbot: QtBot
) -> None:
    window, _ = opened
    screen = _screen(window)
    assert screen.parts.map.hasFocus()
    # What a note names is offered, and is on the map only once a hand puts it there.
    assert "the keeper" in screen.parts.offer.text()
    assert len(screen.desk.parts.parts) == 1
    qtbot.keyClicks(screen.parts.map, "+")
    part_id = screen.parts.map.chosen
    assert screen.desk.parts.parts[part_id].kind == "unknown"
    assert "first seen session 1 · 2 notes" in screen.parts.line.text()

    qtbot.keyClick(screen.parts.map, Qt.Key.Key_Return)
    seen = screen.page.seen
    assert seen.hasFocus()
    first = seen.rows.lines[0]
    assert first.lead.startswith("session 1 · 0:34 · T+0:14 · during “")
    assert first.lead.endswith("HR 74")
    first_session = screen.desk.sessions[0].id
    sounding = screen.desk.moment(first_session, 34 * 60_000).sounding
    assert sounding is not None
    write_piece(Path(sounding.span.file), sounding.position_ms / 1000 + 30)
    qtbot.keyClick(seen, Qt.Key.Key_P, _ALT)
    assert desk.sounds[-1].listened == [(sounding.span.file, sounding.position_ms)]
    assert screen.sounding.words.startswith(f"Playing “{sounding.span.title}” from ")
    qtbot.keyClick(seen, Qt.Key.Key_Escape)
    assert not screen.sounding.playing
    qtbot.keyClick(seen, Qt.Key.Key_Return)
    review = window.screen_shown
    assert isinstance(review, ReviewScreen)
    assert review.live.id == first_session
    assert review.cursor_ms == 34 * 60_000
    qtbot.keyClick(review, Qt.Key.Key_Escape)
    assert _screen(window).parts.map.chosen == part_id


def test_the_arrangement_is_one_entry_a_move_and_is_there_again_after_a_restart(
    desk: Desk, chart_only: Opened, qtbot: QtBot
) -> None:
    window, client_id = chart_only
    screen = _screen(window)
    qtbot.keyClicks(screen.parts.map, "+")
    parts_map = screen.parts.map
    first = parts_map.chosen
    across = parts_map.places[SELF][0] - parts_map.places[first][0]
    arrow = Qt.Key.Key_Right if across > 0 else Qt.Key.Key_Left
    if not across:
        arrow = Qt.Key.Key_Down if parts_map.places[first][1] < 500 else Qt.Key.Key_Up
    qtbot.keyClick(parts_map, arrow)
    assert parts_map.chosen == SELF
    screen.parts.take_focus(first)
    before = parts_map.places[first]
    for _ in range(3):
        qtbot.keyPress(parts_map, Qt.Key.Key_Up, _CTRL)
    qtbot.keyRelease(parts_map, Qt.Key.Key_Control)
    moved = dict(parts_map.places)
    assert moved[first] != before
    assert len(screen.desk.ledger.of(MapArranged)) == 1
    qtbot.waitUntil(lambda: screen.saved.text == "Saved")
    assert len(screen.findChildren(SavedMark)) == 1

    desk.program.lock()
    folder = desk.folder / "data"
    with open_reader(folder, unlock(folder, PASSPHRASE), tuple(Store)) as stores:
        kinds = [(e.store, type(e.body)) for e in stores.read_stream(chart_stream(client_id))]
    assert {store for store, kind in kinds if kind in PARTS_KINDS} == {Store.NOTES}
    desk.program.door.open_with(PASSPHRASE)
    window.routes.course.show_parts(client_id)
    assert _screen(window).parts.map.places == moved
    qtbot.keyClicks(_screen(window).parts.map, "a")
    assert _screen(window).parts.map.places[first] == before


def test_lines_of_a_page_are_written_in_place_completed_refused_and_taken_back(
    chart_only: Opened, qtbot: QtBot
) -> None:
    window, _ = chart_only
    screen = _screen(window)
    qtbot.keyClicks(screen.parts.map, "n")
    name = screen.parts.form.field("name")
    qtbot.keyClicks(name, "Rain  on tin")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert "on the map already" in screen.parts.form.reason
    assert screen.parts.form.values() == {"name": "Rain  on tin"}
    assert isinstance(name, QLineEdit)
    name.setText("the critic")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    critic = screen.parts.map.chosen

    field = _press_row(screen, qtbot, "field/fears")
    qtbot.keyClicks(field, "being laughed at")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert screen.desk.parts.parts[critic].fields["fears"] == "being laughed at"
    row = screen.page.rows.row("field/fears")
    assert row is not None
    assert row.hasFocus()

    line = _press_row(screen, qtbot, "link/+")
    qtbot.keyClicks(line, "protects the fog")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert screen.page.form is not None
    assert "no part “the fog”" in screen.page.form.reason
    line.clear()
    qtbot.keyClicks(line, "protects r")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [link.how for link in screen.desk.parts.links] == ["protects"]
    add = screen.page.rows.row("link/+")
    assert add is not None
    assert add.hasFocus()
    qtbot.keyClick(add, Qt.Key.Key_Z, _CTRL)
    assert not screen.desk.parts.links
    assert screen.desk.parts.parts[critic].fields["fears"] == "being laughed at"

    line = _press_row(screen, qtbot, "link/+")
    qtbot.keyClicks(line, "is rain")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (rain,) = screen.desk.parts.parts.values()
    assert (rain.name, rain.fields["fears"]) == ("rain on tin", "being laughed at")
    assert screen.parts.map.chosen == screen.page.part_id == rain.id
    assert "“the critic” turned out to be this one" in _plain(screen.page.rows.lines[0].detail)


def _plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def test_a_part_is_carried_by_the_mouse_and_taken_back(chart_only: Opened, qtbot: QtBot) -> None:
    screen = _screen(chart_only[0])
    parts_map = screen.parts.map
    part_id = parts_map.chosen
    before = parts_map.places[part_id]
    disc = parts_map.shown().discs[part_id]
    grip = QPoint(round(disc.x), round(disc.y))
    aim = QPoint(round(parts_map.width() * 0.8), round(parts_map.height() * 0.75))
    qtbot.mousePress(parts_map, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(parts_map, (grip + aim) / 2)
    qtbot.mouseMove(parts_map, aim)
    qtbot.mouseRelease(parts_map, Qt.MouseButton.LeftButton, pos=aim)
    x, y = parts_map.places[part_id]
    assert abs(x - 800) < 5
    assert abs(y - 750) < 5
    assert len(screen.desk.ledger.of(MapArranged)) == 1
    qtbot.keyClick(parts_map, Qt.Key.Key_Z, _CTRL)
    assert parts_map.places[part_id] == before


def test_a_burden_is_asked_about_before_it_is_released_and_a_note_is_put_in_by_hand(
    opened: Opened, qtbot: QtBot
) -> None:
    window, _ = opened
    screen = _screen(window)
    field = _press_row(screen, qtbot, "burden/+")
    qtbot.keyClicks(field, "to be quiet")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    (part,) = screen.desk.parts.parts.values()
    key = f"burden/{part.burdens[0].id}"
    _press_row(screen, qtbot, key)
    form = screen.page.form
    assert form is not None
    form.open_with({"text": "to be quiet", "state": "asked", "when": "9 1:06"})
    qtbot.keyClick(form.field("when"), Qt.Key.Key_Return)
    assert "no session 9" in form.reason
    form.open_with({"text": "to be quiet", "state": "asked", "when": "2 1:06"})
    qtbot.keyClick(form.field("when"), Qt.Key.Key_Return)
    assert "released? session 2, 1:06" in screen.parts.line.text().replace("\u00a0", " ")

    field = _press_row(screen, qtbot, "seen/+")
    qtbot.keyClicks(field, "1 0:59")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert screen.page.form is not None
    assert "0:30, 0:34" in screen.page.form.reason
    field.setText("1 0:30")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    lines = screen.page.seen.rows.lines
    assert [(n.text, n.below) for n in lines] == [("humming, low", "put here by hand")]
    screen.page.seen.setFocus()
    screen.page.seen.choose(lines[0].note_id)
    qtbot.keyClick(screen.page.seen, Qt.Key.Key_Space)
    assert not screen.page.seen.rows.lines


def test_the_map_shows_how_it_was_after_each_session_and_can_only_be_changed_now(
    desk: Desk, opened: Opened, qtbot: QtBot
) -> None:
    window, client_id = opened
    screen = _screen(window)
    qtbot.keyClicks(screen.parts.map, "+")
    (rain, keeper) = screen.desk.parts.parts
    desk.program.casebook.write(client_id, PartsLinked(keeper, rain, "protects"))
    assert len(screen.parts.map.shown().lines) == 1
    qtbot.keyClicks(screen.parts.map, "[")
    assert set(screen.parts.map.shown().discs) == {SELF, rain}
    assert not screen.parts.map.shown().lines
    entries = len(screen.desk.ledger.events)
    qtbot.keyPress(screen.parts.map, Qt.Key.Key_Up, _CTRL)
    qtbot.keyRelease(screen.parts.map, Qt.Key.Key_Control)
    qtbot.keyClick(screen.parts.map, Qt.Key.Key_Delete)
    assert len(screen.desk.ledger.events) == entries
    qtbot.keyClicks(screen.parts.map, "]")
    assert set(screen.parts.map.shown().discs) == {SELF, rain, keeper}
    qtbot.keyClick(screen.parts.map, Qt.Key.Key_Delete)
    assert list(screen.desk.parts.parts) == [keeper]
    qtbot.keyClick(screen.parts.map, Qt.Key.Key_Z, _CTRL)
    assert list(screen.desk.parts.parts) == [rain, keeper]
    assert len(parts_of(screen.desk.ledger).links) == 1


def test_what_was_not_entered_is_there_again_after_a_lock(
    desk: Desk, chart_only: Opened, qtbot: QtBot
) -> None:
    window, client_id = chart_only
    screen = _screen(window)
    field = _press_row(screen, qtbot, "field/wants")
    qtbot.keyClicks(field, "a lamp left on")
    window.lock()
    desk.program.door.open_with(PASSPHRASE)
    window.routes.course.show_parts(client_id)
    form = _screen(window).page.form
    assert form is not None
    assert form.values() == {"text": "a lamp left on"}
