"""Late entries and corrections in the review: what was forgotten or mistyped in the room."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from kaproom.core.events.event import Body
from kaproom.core.events.session import SessionEnded
from kaproom.core.review.at_cursor import moment_at
from kaproom.core.session.commands import TakeBack
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.session import SessionState
from kaproom.core.stream.ledger import Entry
from kaproom.core.vitals.samples import SampleTrack
from kaproom.ui.away.watch import Away
from kaproom.ui.main_window import MainWindow
from kaproom.ui.review.afterwards_form import AT, TEXT, WHAT
from kaproom.ui.review.screen import ReviewScreen
from kaproom.ui.review.trail_words import moment_trail
from tests.support.day import MINUTE, add_client, all_saved, run_day
from tests.support.desk import PASSPHRASE, Desk

_ALT = Qt.KeyboardModifier.AltModifier


class Afterwards:
    """The review of a day that is over, and hands in it."""

    def __init__(self, desk: Desk, window: MainWindow, live: LiveSession, qtbot: QtBot) -> None:
        self.desk, self.window, self.live, self.qtbot = desk, window, live, qtbot
        window.routes.looking_back.show_review(live.id)

    @property
    def screen(self) -> ReviewScreen:
        screen = self.window.screen_shown
        assert isinstance(screen, ReviewScreen)
        return screen

    @property
    def state(self) -> SessionState:
        return self.screen.live.state

    def ask(self) -> None:
        """Alt+L, from where the eye is."""
        self.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, _ALT)

    def write(self, text: str) -> None:
        """Type into what has the focus, and Enter."""
        field = QApplication.focusWidget()
        if text:
            self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def choose(self, entry: Entry[Body]) -> None:
        """Choose what is to be corrected."""
        what = self.screen.afterwards.form.field(WHAT)
        assert isinstance(what, QComboBox)
        what.setCurrentIndex(what.findData(entry.id))

    def put(self, name: str, text: str) -> None:
        """Have this in a field."""
        field = self.screen.afterwards.form.field(name)
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)

    @property
    def reason(self) -> str:
        return self.screen.afterwards.form.reason


@pytest.fixture
def after(desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot) -> Afterwards:
    """An hour and a half with two late evenings behind it."""
    desk.opened()
    live = run_day(desk, add_client(desk.program.casebook))
    desk.step(120)
    return Afterwards(desk, open_window(), live, qtbot)


def test_a_late_note_stands_at_the_cursor_with_both_its_times(after: Afterwards) -> None:
    after.screen.go_to(47 * MINUTE)
    after.ask()
    assert after.screen.afterwards.form.values()[AT] == "0:47:00"
    after.write("asked for the lamp to be lit #image")
    note = after.state.notes[-3]
    assert (note.body.text, note.at_ms) == ("asked for the lamp to be lit #image", 47 * MINUTE)
    assert note.late
    assert note.event.entered_utc_us - note.event.at_utc_us > 100 * 60_000_000
    assert after.screen.afterwards.isHidden()
    assert after.screen.score.hasFocus()
    assert after.screen.cursor_ms == 47 * MINUTE


def test_a_reading_is_read_as_in_the_room_and_asked_for_where_it_is_unusual(
    after: Afterwards,
) -> None:
    after.screen.go_to(70 * MINUTE)
    before = len(after.state.readings)
    after.ask()
    after.write("82/128")
    assert "not above" in after.reason
    after.put(TEXT, "210/96 80 97")
    after.write("")
    assert after.reason.startswith("Unusual")
    assert len(after.state.readings) == before
    after.write("")
    reading = after.state.readings[-1]
    assert (reading.at_ms, reading.late, reading.body.systolic_mmhg) == (70 * MINUTE, True, 210)


def test_words_amount_and_time_are_corrected_and_what_stood_stays(after: Afterwards) -> None:
    note = next(n for n in after.state.notes if "humming" in n.body.text)
    after.screen.go_to(note.at_ms)
    after.ask()
    after.choose(note)
    assert after.screen.afterwards.form.values()[TEXT] == "humming, low"
    after.put(TEXT, "humming, and low")
    after.put(AT, "0:29")
    after.write("")
    found = next(n for n in after.state.notes if n.id == note.id)
    assert (found.body.text, found.at_ms) == ("humming, and low", 29 * MINUTE)
    assert found.trail
    dose = after.state.doses[0]
    after.ask()
    after.choose(dose)
    assert after.screen.afterwards.form.values()[TEXT] == "60 mg"
    after.put(TEXT, "a lot")
    after.write("")
    assert "milligrams" in after.reason
    after.put(TEXT, "50")
    after.write("")
    assert after.state.doses[0].body.amount_ug == 50_000
    assert after.state.doses[0].at_ms == dose.at_ms, "to the second, though minutes are shown"


def test_an_end_entered_late_is_corrected_and_both_times_are_read(after: Afterwards) -> None:
    (end,) = after.state.ledger.of(SessionEnded)
    after.screen.go_to(20 * MINUTE)
    after.ask()
    after.choose(end)
    form = after.screen.afterwards
    assert form.form.values()[AT] == "1:30:00"
    assert not form._back.isVisible()
    after.put(AT, "0:20")
    after.write("")
    assert after.reason.startswith("The session went on until")
    after.put(AT, "1:20")
    after.write("")
    assert after.state.ended_ms == 80 * MINUTE
    assert after.screen.end_ms == 90 * MINUTE, "music and curves went on until the key"
    after.screen.go_to(80 * MINUTE)
    said = "\n".join(moment_trail(after.state, moment_at(after.state, SampleTrack(), 80 * MINUTE)))
    assert "end of the session: corrected" in said
    assert "was at 1:30" in said
    all_saved(after.desk.program.casebook)
    (summary,) = after.desk.program.casebook.sessions()
    assert summary.duration_ms == 80 * MINUTE


def test_a_dose_that_was_not_entered_adds_to_the_first(after: Afterwards) -> None:
    after.screen.go_to(50 * MINUTE)
    after.ask()
    what = after.screen.afterwards.form.field(WHAT)
    assert isinstance(what, QComboBox)
    what.setCurrentIndex(1)
    after.put(TEXT, "30 mg")
    after.write("")
    first, booster = after.state.doses
    assert (booster.body.amount_ug, booster.body.booster_of) == (30_000, first.id)
    assert (booster.at_ms, booster.late, booster.body.route) == (50 * MINUTE, True, "IM")


def test_taking_back_asks_once_more(after: Afterwards) -> None:
    note = next(n for n in after.state.notes if "humming" in n.body.text)
    after.screen.go_to(note.at_ms)
    after.ask()
    after.choose(note)
    back = after.screen.afterwards._back
    for _ in range(2):
        assert note.id in {n.id for n in after.state.notes}
        back.setFocus()
        after.qtbot.keyClick(back, Qt.Key.Key_Space)
    assert note.id not in {n.id for n in after.state.notes}


def test_a_time_that_is_none_or_beyond_the_session_is_refused_and_the_words_stay(
    after: Afterwards,
) -> None:
    after.ask()
    after.put(TEXT, "a door in the cliff")
    for typed, why in (("soon", "session time"), ("9:59", "")):
        after.put(AT, typed)
        after.write("")
        assert after.reason
        assert why in after.reason
        assert after.screen.afterwards.form.values()[TEXT] == "a door in the cliff"


def test_what_is_being_written_is_there_again_after_leaving(after: Afterwards) -> None:
    after.screen.go_to(20 * MINUTE)
    after.ask()
    after.qtbot.keyClicks(QApplication.focusWidget(), "the weir was lou")
    after.screen.afterwards._draft.stop()
    after.window.routes.house.show_home()
    all_saved(after.desk.program.casebook)
    after.window.routes.looking_back.show_review(after.live.id)
    form = after.screen.afterwards.form
    assert form.isVisible()
    assert (form.values()[TEXT], form.values()[AT]) == ("the weir was lou", "0:20:00")


def _left_and_come_back(after: Afterwards) -> None:
    """A lock on the way, which drops the screen and keeps what stands in it."""
    after.window.away.tell(Away.IDLE)
    after.desk.program.door.open_with(PASSPHRASE)
    after.live = after.desk.program.casebook.open_session(after.live.id)
    after.window.routes.looking_back.show_review(after.live.id)


def test_a_correction_that_was_left_is_one_when_it_is_there_again(after: Afterwards) -> None:
    for minute in range(40, 60):
        after.screen.go_to(minute * MINUTE)
        after.ask()
        after.write(f"the weir, {minute}")
    note = next(n for n in after.state.notes if n.body.text == "the weir, 58")
    after.screen.go_to(note.at_ms)
    after.ask()
    after.choose(note)
    after.put(TEXT, "the weir was loud")
    before = len(after.state.notes)
    _left_and_come_back(after)
    form = after.screen.afterwards.form
    assert (form.values()[WHAT], form.values()[TEXT]) == (note.id, "the weir was loud")
    after.screen.go_to(0)
    after.ask()
    after.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert len(after.state.notes) == before
    found = next(n for n in after.state.notes if n.id == note.id)
    assert (found.body.text, found.at_ms) == ("the weir was loud", note.at_ms)


def test_a_correction_of_what_was_taken_back_meanwhile_is_no_late_entry(after: Afterwards) -> None:
    note = next(n for n in after.state.notes if "humming" in n.body.text)
    after.screen.go_to(note.at_ms)
    after.ask()
    after.choose(note)
    after.put(TEXT, "humming, and low")
    after.screen.live.submit(TakeBack(note.id))
    all_saved(after.desk.program.casebook)
    before = len(after.state.notes)
    _left_and_come_back(after)
    form = after.screen.afterwards.form
    what = form.field(WHAT)
    assert isinstance(what, QComboBox)
    assert what.currentText() == ""
    for _ in range(2):
        after.qtbot.keyClick(form.field(TEXT), Qt.Key.Key_Return)
        assert form.reason == "What was chosen here is on offer no longer: choose again."
        assert what.hasFocus()
    assert len(after.state.notes) == before
    # By hand it may become one.
    after.qtbot.keyClick(what, Qt.Key.Key_Home)
    after.qtbot.keyClick(form.field(TEXT), Qt.Key.Key_Return)
    assert len(after.state.notes) == before + 1
