"""A preparation session by keys: written, answered, corrected, taken back, and read back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea
from pytestqt.qtbot import QtBot

from kaproom.core.chart.chart import ChartState, chart_from
from kaproom.core.chart.preparation import (
    concerns,
    consent_state,
    consent_trail,
    intentions,
    music_wishes,
)
from kaproom.core.chart.themes import themes
from kaproom.core.events.chart import IntentionSet
from kaproom.core.events.event import Store, chart_stream
from kaproom.core.events.preparation import GoalSet, PreparationNoted
from kaproom.ui.entry_line import PUT_AWAY
from kaproom.ui.main_window import MainWindow
from kaproom.ui.preparation.line_section import LineSection
from kaproom.ui.preparation.screen import PreparationScreen
from kaproom.ui.prepare.screen import PrepareScreen
from tests.support.day import AGREEMENT, INTENTION, add_client, all_saved
from tests.support.desk import PASSPHRASE, Desk
from tests.ui.clipping import clipped
from tests.ui.room.house import mean_luminance

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Open = Callable[[], MainWindow]


@pytest.fixture
def window(desk: Desk, open_window: Open) -> MainWindow:
    """The page of a client who has an intention and an agreement."""
    client_id = add_client(desk.opened().program.casebook)
    window = open_window()
    window.routes.course.show_preparation(client_id)
    return window


def _page(window: MainWindow) -> PreparationScreen:
    screen = window.screen_shown
    assert isinstance(screen, PreparationScreen)
    return screen


def _press(
    qtbot: QtBot, key: Qt.Key, chord: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, chord)


def _write(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)
    _press(qtbot, Key.Key_Return)


def _go(window: MainWindow, title: str) -> LineSection:
    section = next(s for s in _page(window).lines.values() if s.kind.title == title)
    section.line.setFocus()
    return section


def _stored(desk: Desk, stores: tuple[Store, ...] = (Store.RECORD, Store.NOTES)) -> ChartState:
    all_saved(desk.program.casebook)
    (client_id,) = desk.program.casebook.client_ids()
    return chart_from(desk.program.record.read_stream(chart_stream(client_id), stores))


def test_a_conversation_is_written_with_tab_and_enter_alone(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    for lines in (
        ("will it hurt?", "what if nothing comes"),
        ("sleeps four hours",),
        ("walked through the room",),
        ("to look behind the door",),
        ("to drive over the bridge",),
        ("the stairwell",),
    ):
        for text in lines:
            _write(qtbot, text)
        _press(qtbot, Key.Key_Tab)
    ledger = _stored(desk).ledger
    assert [c.noted.body.text for c in concerns(ledger)] == [
        "will it hurt?",
        "what if nothing comes",
    ]
    assert [e.body.text for e in intentions(ledger)] == ["to look behind the door", INTENTION]
    assert [e.body.text for e in ledger.of(GoalSet)] == ["to drive over the bridge"]
    assert [e.body.text for e in ledger.of(PreparationNoted)] == ["walked through the room"]
    assert [t.named.body.text for t in themes(ledger)] == ["the stairwell"]
    assert _stored(desk, (Store.RECORD,)).ledger.of(GoalSet) == ()


def test_what_became_of_a_concern_and_a_theme_that_is_closed(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    asked = _go(window, "Concerns and questions")
    _write(qtbot, "will it hurt?")
    _press(qtbot, Key.Key_Up)
    _press(qtbot, Key.Key_Return)
    _write(qtbot, "asked the prescriber")
    theme = _go(window, "Themes")
    _write(qtbot, "the stairwell")
    _press(qtbot, Key.Key_Up)
    _press(qtbot, Key.Key_Return)
    _press(qtbot, Key.Key_Return)
    ledger = _stored(desk).ledger
    assert concerns(ledger)[0].answers[0].body.text == "asked the prescriber"
    assert themes(ledger)[0].closed is not None
    assert "asked the prescriber" in asked.rows.lines[0].beneath
    assert theme.rows.lines[0].beneath.startswith("closed ")
    _press(qtbot, Key.Key_Up)
    _press(qtbot, Key.Key_Return)
    assert themes(_stored(desk).ledger)[0].closed is None


def test_a_line_is_corrected_taken_back_and_each_step_undone(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    section = _go(window, "Goals")
    _write(qtbot, "to slep")
    _press(qtbot, Key.Key_Up)
    _press(qtbot, Key.Key_E, CTRL)
    _press(qtbot, Key.Key_A, CTRL)
    _write(qtbot, "to sleep")
    (goal,) = _stored(desk).ledger.of(GoalSet)
    assert (goal.body.text, goal.as_written(0)) == ("to sleep", GoalSet("to slep"))
    _press(qtbot, Key.Key_Z, CTRL)
    assert section.rows.lines[0].words == "to slep"
    _press(qtbot, Key.Key_Up)
    _press(qtbot, Key.Key_Delete)
    assert section.rows.lines == ()
    _press(qtbot, Key.Key_Z, CTRL)
    assert [line.words for line in section.rows.lines] == ["to slep"]
    _press(qtbot, Key.Key_Up)
    _press(qtbot, Key.Key_E, CTRL)
    _press(qtbot, Key.Key_A, CTRL)
    _press(qtbot, Key.Key_Backspace)
    _press(qtbot, Key.Key_Return)
    assert "missing" in section.line.reason


def test_escape_puts_a_line_away_and_ctrl_z_brings_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    section = _go(window, "Goals")
    qtbot.keyClicks(QApplication.focusWidget(), "half a")
    _press(qtbot, Key.Key_Escape)
    assert isinstance(window.screen_shown, PreparationScreen)
    assert not section.line.is_open
    _press(qtbot, Key.Key_Z, CTRL)
    assert section.line.values()["text"] == "half a"
    _press(qtbot, Key.Key_Escape)
    _press(qtbot, Key.Key_Escape)
    assert isinstance(window.screen_shown, PrepareScreen)


@pytest.mark.parametrize("back", ["again", "after a lock"])
def test_escape_twice_leaves_the_page_and_ctrl_z_brings_the_line_back_later(
    desk: Desk, window: MainWindow, qtbot: QtBot, back: str
) -> None:
    (client_id,) = desk.program.casebook.client_ids()
    _go(window, "Goals")
    qtbot.keyClicks(QApplication.focusWidget(), "to walk over the br")
    _press(qtbot, Key.Key_Escape)
    _press(qtbot, Key.Key_Escape)
    assert isinstance(window.screen_shown, PrepareScreen)
    if back == "after a lock":
        window.lock()
        desk.program.door.open_with(PASSPHRASE)
    window.routes.course.show_preparation(client_id)
    section = _go(window, "Goals")
    assert not section.line.is_open
    assert section.line.reason == PUT_AWAY
    _press(qtbot, Key.Key_Z, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "idge")
    _press(qtbot, Key.Key_Return)
    ledger = _stored(desk).ledger
    assert [e.body.text for e in ledger.of(GoalSet)] == ["to walk over the bridge"]
    window.routes.course.show_preparation(client_id)
    assert not _go(window, "Goals").line.to_keep()


def test_a_correction_that_was_put_away_comes_back_as_one(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    (client_id,) = desk.program.casebook.client_ids()
    _go(window, "Goals")
    _write(qtbot, "to slep")
    _press(qtbot, Key.Key_Up)
    _press(qtbot, Key.Key_E, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), " well")
    _press(qtbot, Key.Key_Escape)
    qtbot.keyClicks(QApplication.focusWidget(), "to eat")
    for _ in range(2):
        _press(qtbot, Key.Key_Escape)
    window.routes.course.show_preparation(client_id)
    _go(window, "Goals")
    for _ in range(3):
        _press(qtbot, Key.Key_Z, CTRL)
    _press(qtbot, Key.Key_Return)
    assert [e.body.text for e in _stored(desk).ledger.of(GoalSet)] == ["to slep well"]


def test_an_unfinished_correction_is_there_again_after_a_lock(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    _go(window, "Agreements with parts")
    _press(qtbot, Key.Key_Up)
    _press(qtbot, Key.Key_E, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), " and the cellar")
    all_saved(desk.program.casebook)
    window.lock()
    desk.program.door.open_with(PASSPHRASE)
    (client_id,) = desk.program.casebook.client_ids()
    window.routes.course.show_preparation(client_id)
    _go(window, "Agreements with parts")
    _press(qtbot, Key.Key_Return)
    (agreement,) = _stored(desk).agreements
    assert (agreement.body.part, agreement.body.text) == (
        "the keeper",
        f"{AGREEMENT} and the cellar",
    )
    assert agreement.body.made_in == "preparation"


def test_consents_by_keys_with_their_trail(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window)
    for state, terms in ((0, "ask first"), (2, "not today")):
        page.consents.rows.go_to(page.consents.rows.lines[1].key)
        _press(qtbot, Key.Key_Return)
        choice = QApplication.focusWidget()
        assert isinstance(choice, QComboBox)
        choice.setCurrentIndex(state)
        form = page.consents.form
        form.field("terms").setFocus()
        _press(qtbot, Key.Key_A, CTRL)
        _write(qtbot, terms)
    trail = consent_trail(_stored(desk, (Store.RECORD,)).ledger)["touch"]
    assert [(consent_state(e.body), e.body.terms) for e in trail] == [
        ("given", "ask first"),
        ("withdrawn", "not today"),
    ]
    line = page.consents.rows.lines[1]
    assert line.detail.startswith("withdrawn ")
    assert "before: given" in line.beneath


def test_any_script_is_kept_as_it_was_said(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    section = _go(window, "Music to avoid")
    section.line.field.insertPlainText("פעמונים 🔔")
    _press(qtbot, Key.Key_Return)
    (avoided,) = music_wishes(_stored(desk).ledger, avoid=True)
    assert avoided.body.text == "פעמונים 🔔"


def test_it_fits_full_and_empty(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    book = desk.program.casebook
    (client_id,) = book.client_ids()
    for _ in range(6):
        book.write(client_id, IntentionSet("to stay where it is warm and to look from there " * 3))
    window.resize(1280, 720)
    section = _go(window, "Intention")
    _press(qtbot, Key.Key_Up)
    for _ in range(4):
        QApplication.processEvents()
    assert (window.width(), window.height()) == (1280, 720)
    columns = [(a.widget(), a.viewport()) for a in _page(window).findChildren(QScrollArea)]
    assert len(columns) == 3
    assert max(inner.width() - seen.width() for inner, seen in columns if inner) <= 0
    assert len(section.rows.lines) == 7
    assert clipped(_page(window)) == []
    assert mean_luminance(window.grab().toImage()) <= 0.02


def test_delete_held_takes_one_line_back(window: MainWindow, qtbot: QtBot) -> None:
    section = _go(window, "Goals")
    for text in ("one", "two", "three"):
        _write(qtbot, text)
    _press(qtbot, Key.Key_Up)
    for repeated in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "", repeated
        )
        focused = QApplication.focusWidget()
        assert focused is not None
        QApplication.sendEvent(focused, event)
    assert [line.words for line in section.rows.lines] == ["one", "two"]


def test_a_line_half_written_is_set_aside_for_a_correction_and_stands_there_again(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    section = _go(window, "Goals")
    _write(qtbot, "to slep")
    qtbot.keyClicks(QApplication.focusWidget(), "half a goal")
    _press(qtbot, Key.Key_Up)
    _press(qtbot, Key.Key_E, CTRL)
    assert section.line.values()["text"] == "to slep"
    qtbot.keyClicks(QApplication.focusWidget(), "!")
    _press(qtbot, Key.Key_Up)
    _press(qtbot, Key.Key_E, CTRL)
    assert section.line.values()["text"] == "to slep!"
    all_saved(desk.program.casebook)
    window.lock()
    desk.program.door.open_with(PASSPHRASE)
    (client_id,) = desk.program.casebook.client_ids()
    window.routes.course.show_preparation(client_id)
    section = _go(window, "Goals")
    assert section.line.values()["text"] == "to slep!"
    _press(qtbot, Key.Key_Return)
    assert section.line.values()["text"] == "half a goal"
    _press(qtbot, Key.Key_Return)
    assert [e.body.text for e in _stored(desk).ledger.of(GoalSet)] == ["to slep!", "half a goal"]


def test_up_goes_through_the_rows_of_a_wrapped_text_and_backspace_is_the_texts(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    section = _go(window, "Intention")
    field = section.line.field
    qtbot.keyClicks(field, "to listen to the lighthouse " * 8)
    typed = field.toPlainText()
    assert field.document().blockCount() == 1
    _press(qtbot, Key.Key_Up)
    assert field.hasFocus(), "there are rows above in the same paragraph"
    _press(qtbot, Key.Key_Backspace)
    assert len(field.toPlainText()) == len(typed) - 1
    for _ in range(10):
        if field.hasFocus():
            _press(qtbot, Key.Key_Up)
    assert not field.hasFocus()
    _press(qtbot, Key.Key_Backspace)
    assert field.hasFocus(), "a text is being written"
    assert len(field.toPlainText()) == len(typed) - 1
    assert [i.body.text for i in intentions(_stored(desk).ledger)] == [INTENTION]
    # Delete, which is said beside the line, takes it back all the same.
    while field.hasFocus():
        _press(qtbot, Key.Key_Up)
    _press(qtbot, Key.Key_Delete)
    assert not intentions(_stored(desk).ledger)
