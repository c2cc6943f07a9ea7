"""Any bytes typed, pasted or dropped: a reason inline, the text kept, the session going on."""

from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from kaproom.core.session.session import session_from
from kaproom.ui.room.typed_in import LONGEST_LINE
from tests.ui.room.house import ALT, CTRL, NONE, SHIFT, House, Key, Modifiers, only

_HARD = [
    "\u05e9\u05dc\u05d5\u05dd #body \u0627\u0644\u0645\u0637\u0631 128/82",
    "e\u0301\u0323 \U0001f9d8\u200d\u2640\ufe0f \U00020bb7 \ufeff\u202eabc\u202c",
    "<b>bold</b> & <img src=x> %s {0}",
    "x" * 10_000,
    "so it goes " * 900,
    "9" * 5_000,
    "128/" + "8" * 5_000,
    "bp " + "128/82 " * 800,
    "bp skip " + "deep " * 1_500,
    "-999m " + "late " * 100,
    "#part " + "#" * 3_000,
    "“" * 400 + "#part " * 400,
    "\ud83d half a pair",
    "²/³ ١٢٨/٨٢ ７４",
    "\u2028\u2029\x85 lines",
]
_KEYS = [NONE, CTRL, SHIFT, ALT, CTRL | SHIFT]


def _drop(house: House, mime: QMimeData) -> None:
    """Drop something on the window, as a file manager or another program does."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    at = house.screen.rect().center()
    entered = QDragEnterEvent(at, copy, mime, left, NONE)
    QApplication.sendEvent(house.screen, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(house.screen, QDropEvent(QPointF(at), copy, mime, left, NONE))


def _goes_on(house: House) -> None:
    """The room is as ready as ever: a plain line is entered, saved and shown, and reads back."""
    house.screen.field.begin_anew()
    house.enter("and on")
    house.settle()
    assert house.state.notes[-1].body.text == "and on"
    stored = [note.body.text for note in session_from(house.stored()).notes]
    assert stored == [normalize("NFC", note.body.text) for note in house.state.notes]
    assert house.screen.minimumSizeHint().width() <= 1280
    assert house.screen.minimumSizeHint().height() <= 720


@pytest.mark.parametrize("text", _HARD, ids=range(len(_HARD)))
def test_hard_text_is_pasted_entered_corrected_and_found(house: House, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    house.screen.field.insertFromMimeData(mime)
    pasted = house.screen.field.text
    house.press(Key.Key_Return)
    if house.screen.field.text:
        assert house.screen.field.text == pasted
        assert house.screen.notes.said.startswith("◆ ")
        house.press(Key.Key_Return, CTRL)
    assert house.screen.notes.height() <= house.screen.height()
    house.press(Key.Key_E, CTRL)
    house.press(Key.Key_Return)
    house.write("z")
    house.press(Key.Key_Return)
    house.press(Key.Key_Escape)
    house.press(Key.Key_F, CTRL)
    house.write("z")
    house.press(Key.Key_Return)
    house.press(Key.Key_Escape)
    _goes_on(house)


@pytest.mark.parametrize("how", ["composed", "pasted", "dropped"])
def test_text_of_any_origin_closes_the_question_whether_it_ends(house: House, how: str) -> None:
    house.press(Key.Key_E, CTRL | SHIFT)
    # An input method that has nothing to say is no text.
    QApplication.sendEvent(house.screen.field, QInputMethodEvent())
    assert house.screen.cards.card is not None
    if how == "composed":
        QApplication.sendEvent(house.screen.field, QInputMethodEvent("か", []))
        assert house.screen.cards.card is None
        committed = QInputMethodEvent()
        committed.setCommitString("風")
        QApplication.sendEvent(house.screen.field, committed)
    else:
        mime = QMimeData()
        mime.setText("風")
        if how == "dropped":
            _drop(house, mime)
        else:
            house.screen.field.insertFromMimeData(mime)
    house.press(Key.Key_Return)
    assert house.state.running
    assert only(house.state.notes).body.text == "風"


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(
            st.one_of(
                st.text(max_size=40),
                st.text(alphabet='0123456789/., %-#bpart“”"\n\t\0', max_size=30),
                st.sampled_from(["128/82 74 98", "#part ", "-5m ", "bp skip ", "hr ", "t 36.8"]),
            ),
            st.sampled_from(["keys", "composed", "pasted", "dropped"]),
            st.sampled_from(_KEYS),
        ),
        max_size=4,
    )
)
def test_whatever_is_typed_pasted_or_dropped_the_session_goes_on(
    house: House, lines: list[tuple[str, str, Modifiers]]
) -> None:
    for text, how, modifiers in lines:
        if how == "keys":
            for sign in text:
                house.send(0, NONE, sign)
        elif how == "composed":
            committed = QInputMethodEvent()
            committed.setCommitString(text)
            QApplication.sendEvent(house.screen.field, committed)
        else:
            mime = QMimeData()
            mime.setText(text)
            if how == "dropped":
                _drop(house, mime)
            else:
                house.screen.field.insertFromMimeData(mime)
        before = house.screen.field.text
        house.press(Key.Key_Tab)
        house.press(Key.Key_Return, modifiers)
        kept = house.screen.field.text
        assert not kept or kept.startswith(before)
    _goes_on(house)


def test_a_dropped_file_is_refused_inline_and_the_line_is_kept(house: House) -> None:
    house.write("half a thought")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/scan of a letter.pdf")])
    mime.setText("file:///tmp/scan%20of%20a%20letter.pdf")
    _drop(house, mime)
    assert house.screen.field.text == "half a thought"
    assert "Files are not taken" in house.screen.notes.said
    house.press(Key.Key_Return)
    assert only(house.state.notes).body.text == "half a thought"


def test_dropped_words_become_part_of_the_line(house: House) -> None:
    mime = QMimeData()
    mime.setText("one\r\n two\0\x1b[31m three")
    _drop(house, mime)
    assert house.screen.field.text == "one two[31m three"
    assert house.screen.field.begun_ms is not None


@pytest.mark.parametrize("form", ["image/png", "application/x-anything"])
def test_what_is_no_text_is_refused_inline(house: House, form: str) -> None:
    house.write("kept")
    mime = QMimeData()
    mime.setData(form, b"\x00\xff\xfe")
    _drop(house, mime)
    assert house.screen.field.text == "kept"
    assert "Only text" in house.screen.notes.said


def test_a_document_is_no_note(house: House) -> None:
    house.write("kept")
    mime = QMimeData()
    mime.setText("word " * LONGEST_LINE)
    house.screen.field.insertFromMimeData(mime)
    assert house.screen.field.text == "kept"
    assert str(LONGEST_LINE) in house.screen.notes.said


def test_nothing_is_dropped_through_the_cover(real_house: House) -> None:
    house = real_house
    house.press(Key.Key_L, CTRL)
    mime = QMimeData()
    mime.setText("unseen")
    at = QPointF(house.screen.rect().center())
    drop = QDropEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NONE)
    QApplication.sendEvent(house.screen, drop)
    assert house.screen.field.text == ""
