"""Between the sessions, by keys: themes, practices, follow-ups, agreements, words, and undo."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kaproom.core.chart.integration import agreements
from kaproom.core.course.follow_ups import due_follow_ups_of
from kaproom.core.events.chart import ChartEntryWithdrawn, ChartNoteWithdrawn
from kaproom.core.events.event import Body, Store, chart_stream
from kaproom.core.events.integration import (
    AgreementFollowed,
    FollowUpDone,
    FollowUpMoved,
    FollowUpSaid,
    FollowUpSkipped,
    IntegrationNoted,
    NotePutUnderTheme,
    PracticeAgreed,
    PracticeAnswered,
    ReflectionWritten,
)
from kaproom.core.events.preparation import ThemeNamed
from kaproom.record.folder import unlock
from kaproom.record.store import open_reader
from kaproom.ui.controls.mark import Shape
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.form_fields import SET_ASIDE
from kaproom.ui.integration.screen import IntegrationScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.review.screen import ReviewScreen
from tests.support.day import add_client, run_day
from tests.support.desk import PASSPHRASE, Desk

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
TODAY = "2026-11-23"


class Hands:
    """Keys into whatever has the focus, on the integration of the last of some sessions."""

    def __init__(self, desk: Desk, window: MainWindow, qtbot: QtBot, sessions: int) -> None:
        self._desk, self.window, self._qtbot = desk, window, qtbot
        casebook = desk.program.casebook
        client_id = add_client(casebook)
        self.first, *_, self.last = [run_day(desk, client_id) for _ in range(sessions)] * 2
        qtbot.waitUntil(lambda: not self.last.unsaved)
        self.client_id = client_id
        self._there_before = {e.id for e in casebook.chart(client_id).ledger.events}
        window.routes.course.show_integration(self.last.id)

    @property
    def screen(self) -> IntegrationScreen:
        shown = self.window.screen_shown
        assert isinstance(shown, IntegrationScreen)
        return shown

    @property
    def focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def key(
        self, *keys: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        for key in keys:
            self._qtbot.keyClick(self.focused, key, with_)

    def hold(self, key: Qt.Key, repeats: int = 3) -> None:
        """Keep a key down; what repeats goes to whatever has the focus by then."""
        for repeated in (False, *[True] * repeats):
            event = QKeyEvent(
                QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", repeated
            )
            QApplication.sendEvent(self.focused, event)

    def alt(self, letter: str) -> None:
        self.key(Qt.Key(ord(letter)), with_=ALT)

    def type(self, *fields: str) -> None:
        """Into the field in focus and those after it, then Enter."""
        for place, words in enumerate(fields):
            if place:
                self.key(Qt.Key.Key_Tab)
            self._qtbot.keyClicks(self.focused, words)
        self.key(Qt.Key.Key_Return)

    def due(self) -> list[str]:
        """What is due of the client the day after the session."""
        casebook = self._desk.program.casebook
        due = due_follow_ups_of(casebook, self._desk.program.said.follow_ups())
        tomorrow = date.fromisoformat(TODAY) + timedelta(days=1)
        return [d.words for d in due(self.client_id, casebook.chart(self.client_id), tomorrow)]

    def stored(self, *stores: Store) -> list[Body]:
        """What these stores hold of the chart, beyond what was there before."""
        self._qtbot.waitUntil(lambda: self.screen.saved.text == "Saved")
        folder = self._desk.folder / "data"
        with open_reader(folder, unlock(folder, PASSPHRASE), stores) as record:
            events = record.read_stream(chart_stream(self.client_id))
        return [e.body for e in events if e.id not in self._there_before]


@pytest.fixture
def hands(desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot) -> Hands:
    desk.opened()
    return Hands(desk, open_window(), qtbot, sessions=1)


@pytest.fixture
def hands_of_two(desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot) -> Hands:
    desk.opened()
    return Hands(desk, open_window(), qtbot, sessions=2)


def test_notes_of_two_sessions_stand_under_one_theme_in_the_order_of_time(
    hands_of_two: Hands,
) -> None:
    hands = hands_of_two
    screen = hands.screen
    note = screen.carried.chosen() or screen.carried.rows.lines[0].note_id
    screen.carried.choose(note)
    hands.alt("T")
    hands.type("the door")
    hands.key(Qt.Key.Key_Space)
    assert screen.followed.themes.chips[0].text == "the door · 1 note"
    assert "under the door" in screen.carried.rows.lines[0].below
    hands.alt("T")
    hands.type("The  Door")
    assert "stands under that theme already" in screen.followed.themes.form.reason
    hands.key(Qt.Key.Key_Escape)

    hands.key(Qt.Key.Key_PageUp, with_=CONTROL)
    screen = hands.screen
    assert screen.live.id == hands.first.id
    hands.alt("O")
    hands.key(Qt.Key.Key_Home)
    earlier = screen.others.chosen()
    hands.alt("T")
    hands.type("the door")
    theme = screen.followed.themes.chips[0]
    assert theme.hasFocus()
    hands.key(Qt.Key.Key_Return)
    page = screen.theme_page
    assert page.isVisible()
    assert page.notes.hasFocus()
    leads = [line.lead for line in page.notes.rows.lines]
    assert [lead.split(" · ")[:2] for lead in leads] == [
        ["session 1", "0:30"],
        ["session 2", "0:34"],
    ]
    theme_id = theme.theme_id
    assert hands.stored(Store.NOTES) == [
        ThemeNamed("the door"),
        NotePutUnderTheme(theme_id, hands.last.id, note),
        NotePutUnderTheme(theme_id, hands.first.id, earlier),
    ]

    # To the moment in the other session, and back to where the hand was.
    hands.key(Qt.Key.Key_Down, Qt.Key.Key_Return)
    review = hands.window.screen_shown
    assert isinstance(review, ReviewScreen)
    assert (review.live.id, review.cursor_ms) == (hands.last.id, 34 * 60_000)
    hands.key(Qt.Key.Key_Escape)
    screen = hands.screen
    assert screen.live.id == hands.first.id
    assert screen.theme_page.notes.hasFocus()
    assert screen.theme_page.notes.chosen().endswith(note)
    hands.key(Qt.Key.Key_Space)
    assert len(screen.theme_page.notes.rows.lines) == 1
    hands.key(Qt.Key.Key_Z, with_=CONTROL)
    assert len(screen.theme_page.notes.rows.lines) == 2


def test_a_practice_is_agreed_ticked_and_answered(hands: Hands) -> None:
    section = hands.screen.followed.practices
    hands.alt("U")
    hands.type("five minutes a day", "tomorrow")
    assert "14 Nov 2026" in section.form.reason
    hands.key(Qt.Key.Key_A, with_=CONTROL)
    hands.type("1.11.2026")
    assert "past" in section.form.reason
    hands.key(Qt.Key.Key_A, with_=CONTROL)
    hands.type("1.12.2026", "session 3")
    assert section.rows.lines[0].detail == "1 Dec"
    section.rows.focus_line("")
    hands.key(Qt.Key.Key_Space)
    assert section.rows.lines[0].shape is Shape.TICK
    assert QApplication.focusWidget() is not None
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_Tab)
    hands.key(Qt.Key.Key_Down)
    hands.key(Qt.Key.Key_Tab)
    hands.type("it was too much")
    (practice,) = (e.id for e in hands.screen.desk.ledger.of(PracticeAgreed))
    assert hands.stored(Store.NOTES) == [
        PracticeAgreed(hands.last.id, "five minutes a day", "2026-12-01", "session 3"),
        PracticeAnswered(practice, "done"),
        PracticeAnswered(practice, "left", "it was too much"),
    ]
    assert section.rows.lines[0].shape is Shape.BAR
    hands.key(Qt.Key.Key_Z, with_=CONTROL)
    assert section.rows.lines[0].shape is Shape.TICK


def test_a_taking_back_is_taken_back_before_what_was_written_earlier(hands: Hands) -> None:
    rows = hands.screen.followed.practices.rows
    for words in ("one", "two"):
        hands.alt("U")
        hands.type(words)
    rows.focus_line(rows.lines[0].key)
    hands.key(Qt.Key.Key_Delete)
    seen = [[line.words for line in rows.lines]]
    for _ in range(3):
        hands.key(Qt.Key.Key_Z, with_=CONTROL)
        seen.append([line.words for line in rows.lines])
    assert seen == [["two"], ["one", "two"], ["one"], []]
    hands.key(Qt.Key.Key_Z, with_=CONTROL)
    assert rows.lines == ()


def test_a_key_held_on_a_line_does_one_thing_to_one_line(hands: Hands) -> None:
    rows = hands.screen.followed.practices.rows
    for words in ("one", "two", "three"):
        hands.alt("U")
        hands.type(words)
    rows.focus_line(rows.lines[0].key)
    hands.hold(Qt.Key.Key_Space)
    shapes = [line.shape for line in rows.lines]
    assert (shapes.count(Shape.TICK), shapes.count(Shape.BOX)) == (1, 2)
    hands.hold(Qt.Key.Key_Down)
    hands.hold(Qt.Key.Key_Delete)
    assert len(rows.lines) == 2
    answers = [b for b in hands.stored(Store.NOTES) if isinstance(b, PracticeAnswered)]
    assert len(answers) == 1


def test_follow_ups_are_made_passed_over_and_moved_with_their_words_apart(hands: Hands) -> None:
    section = hands.screen.followed.follow_ups
    assert [line.words for line in section.rows.lines][:2] == ["24 hours", "72 hours"]
    assert hands.due() == ["Follow-up, Q. V.: 24 hours after session 1"]
    section.rows.focus_line("24h")
    hands.key(Qt.Key.Key_Space)
    assert hands.due() == []
    assert section.rows.lines[0].shape is Shape.TICK
    hands.key(Qt.Key.Key_Down, Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert "why" in section.form.reason
    hands.type("away on the boat")
    hands.key(Qt.Key.Key_Down, Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_Tab, Qt.Key.Key_End, Qt.Key.Key_Tab)
    hands.type("4.12.2026")
    last = hands.last.id
    facts = [
        FollowUpDone(last, "24h", TODAY),
        FollowUpSkipped(last, "72h"),
        FollowUpMoved(last, "1w", "2026-12-04"),
    ]
    assert hands.stored(Store.RECORD) == facts
    assert hands.stored(Store.NOTES) == [FollowUpSaid(last, "72h", "away on the boat")]
    assert [line.detail for line in section.rows.lines if line.key == "1w"] == ["4 Dec"]
    for _ in range(2):
        hands.key(Qt.Key.Key_Z, with_=CONTROL)
    taken_back = [type(b) for b in hands.stored(Store.RECORD)[-2:]]
    assert taken_back == [ChartEntryWithdrawn, ChartEntryWithdrawn]
    assert isinstance(hands.stored(Store.NOTES)[-1], ChartNoteWithdrawn)
    assert [line.shape for line in section.rows.lines][:3] == [Shape.TICK, Shape.BOX, Shape.BOX]


def test_an_agreement_is_revised_by_the_clients_word(hands: Hands) -> None:
    section = hands.screen.followed.agreements
    hands.alt("G")
    hands.key(Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert section.form.reason == "Write how it reads now."
    hands.type("ask, and say why")
    (agreement,) = agreements(hands.screen.desk.ledger)
    assert section.rows.lines[0].words == "the keeper: “ask, and say why”"
    assert section.rows.lines[0].below[-1] == "session 1: revised · ask, and say why"
    assert hands.stored(Store.NOTES) == [
        AgreementFollowed(agreement.made.id, hands.last.id, "revised", "ask, and say why")
    ]


def test_words_written_are_kept_while_typed_and_stay_out_of_the_record(
    hands_of_two: Hands, qtbot: QtBot
) -> None:
    hands = hands_of_two
    hands.alt("Y")
    assert hands.screen.written.isVisible()
    qtbot.keyClicks(hands.focused, "wait longer at the door")
    hands.window.routes.house.show_home()
    hands.window.routes.course.show_integration(hands.last.id)
    screen = hands.screen
    assert screen.written.isVisible()
    assert screen.written.reflections.form.values()["text"] == "wait longer at the door"
    screen.written.reflections.form.field("text").setFocus()
    hands.key(Qt.Key.Key_Return)
    hands.alt("N")
    hands.type("we stayed with the keeper", "22.11.2026")
    assert hands.stored(Store.NOTES) == [
        ReflectionWritten(TODAY, "wait longer at the door"),
        IntegrationNoted(hands.last.id, "2026-11-22", "we stayed with the keeper"),
    ]
    assert hands.stored(Store.RECORD) == []
    assert screen.findChildren(FormDraft)
    hands.key(Qt.Key.Key_PageUp, with_=CONTROL)
    assert hands.screen.written.notes.rows.lines == ()
    assert len(hands.screen.written.reflections.rows.lines) == 1
    hands.key(Qt.Key.Key_Z, with_=CONTROL)
    assert len(hands.screen.written.reflections.rows.lines) == 1


@pytest.mark.parametrize("to", ["handout", "measures"])
def test_the_way_back_leads_to_where_the_hand_was(hands: Hands, to: str) -> None:
    left = hands.screen
    if to == "handout":
        left.handout_asked.emit(left.live.id)
    else:
        left.measures_asked.emit()
    assert hands.window.screen_shown is not left
    # As in the running program, where the screen that was left is gone by the next key.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.keyClick(hands.window, Qt.Key.Key_Escape)
    assert hands.screen is not left


def test_asked_for_again_an_open_form_keeps_its_words(hands: Hands, qtbot: QtBot) -> None:
    form = hands.screen.followed.practices.form
    hands.alt("U")
    qtbot.keyClicks(hands.focused, "sit by the")
    hands.alt("U")
    qtbot.keyClicks(hands.focused, " window")
    assert form.values()["text"] == "sit by the window"
    hands.window.routes.house.show_home()
    hands.window.routes.course.show_integration(hands.last.id)
    hands.alt("U")
    qtbot.keyClicks(hands.focused, " and wait")
    hands.key(Qt.Key.Key_Return)
    lines = hands.screen.followed.practices.rows.lines
    assert [line.words for line in lines] == ["sit by the window and wait"]


def test_words_to_another_line_are_set_aside_kept_and_shown_again(
    hands: Hands, qtbot: QtBot
) -> None:
    for words in ("one", "two"):
        hands.alt("U")
        hands.type(words)
    practices = hands.screen.followed.practices
    first, second = (line.key for line in practices.rows.lines)
    text = practices.answer.field("text")
    practices.rows.focus_line(first)
    hands.key(Qt.Key.Key_Return)
    text.setFocus()
    qtbot.keyClicks(text, "it rained")
    practices.rows.focus_line(second)
    hands.key(Qt.Key.Key_Return)
    assert practices.answer.values() == {"practice": second, "answer": "done", "text": ""}
    text.setFocus()
    qtbot.keyClicks(text, "it snowed")

    hands.window.routes.house.show_home()
    hands.window.routes.course.show_integration(hands.last.id)
    practices = hands.screen.followed.practices
    assert practices.answer.values()["text"] == "it snowed"
    practices.rows.focus_line(first)
    hands.key(Qt.Key.Key_Return)
    assert practices.answer.values()["text"] == "it rained"
    practices.answer.field("text").setFocus()
    hands.key(Qt.Key.Key_Return)
    assert practices.answer.values()["text"] == "it snowed"
    assert practices.answer.reason == SET_ASIDE
    practices.answer.field("text").setFocus()
    hands.key(Qt.Key.Key_Return)
    assert not practices.answer.is_open
    answers = [b for b in hands.stored(Store.NOTES) if isinstance(b, PracticeAnswered)]
    assert answers == [
        PracticeAnswered(first, "done", "it rained"),
        PracticeAnswered(second, "done", "it snowed"),
    ]
