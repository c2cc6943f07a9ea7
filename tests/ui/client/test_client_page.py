"""The client's page by keys: what is written, corrected, taken back, attached and looked at."""

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kaproom.core.chart.documents import MOST_BYTES
from kaproom.core.course.casebook import Casebook
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.events.chart import ClientAdded, ContactNoted, MedicineNoted, OrderReceived
from kaproom.core.events.client import AssessmentReceived, DocumentAttached
from kaproom.core.events.event import chart_stream
from kaproom.core.stream.audit import AUDIT_STREAM, AuditAction, AuditNoted
from kaproom.core.stream.decision import Refusal
from kaproom.ui.client.document_image import toned_down
from kaproom.ui.client.screen import ClientScreen
from kaproom.ui.comparison.screen import ComparisonScreen
from kaproom.ui.integration.screen import IntegrationScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.measures.screen import MeasuresScreen
from kaproom.ui.parts.screen import PartsScreen
from kaproom.ui.preparation.screen import PreparationScreen
from kaproom.ui.prepare.rows import EntryRow, EntryRows
from kaproom.ui.prepare.screen import PrepareScreen
from kaproom.ui.review.screen import ReviewScreen
from tests.support.day import add_client, all_saved, run_day
from tests.support.desk import Desk

Page = Callable[[str], ClientScreen]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
ASSESSED = AssessmentReceived("Dr. O.", "cleared", "2026-11-10", "sleep short", "no esketamine")


@pytest.fixture
def page(open_window: Callable[[], MainWindow]) -> Page:
    """Opens the page of a client."""
    windows: list[MainWindow] = []

    def open_it(client_id: str) -> ClientScreen:
        if not windows:
            windows.append(open_window())
        windows[0].routes.course.show_client(client_id)
        screen = windows[0].screen_shown
        assert isinstance(screen, ClientScreen)
        return screen

    return open_it


@pytest.fixture
def client_id(desk: Desk) -> str:
    return add_client(desk.opened().program.casebook)


def _type(qtbot: QtBot, *texts: str) -> None:
    """Fill fields from the one in focus on, and press Enter."""
    for place, text in enumerate(texts):
        if place:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        if not isinstance(widget, QComboBox):
            qtbot.keyClick(widget, Qt.Key.Key_A, CTRL)
        qtbot.keyClicks(widget, text)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def _row(rows: EntryRows, place: int = 0) -> EntryRow:
    row = rows.findChildren(EntryRow)[place]
    row.setFocus()
    return row


def _medicines(casebook: Casebook, client_id: str) -> list[MedicineNoted]:
    return [entry.body for entry in casebook.chart(client_id).medicines]


def test_a_medicine_is_written_corrected_taken_back_and_there_again(
    desk: Desk, client_id: str, page: Page, qtbot: QtBot
) -> None:
    casebook, screen = desk.program.casebook, page(client_id)
    rows = screen.sections["medicines"].findChild(EntryRows)
    assert isinstance(rows, EntryRows)
    qtbot.keyClick(screen, Qt.Key.Key_M, ALT)
    _type(qtbot, "mos tea", "mornings", "MAO")
    qtbot.keyClick(_row(rows), Qt.Key.Key_E, CTRL)
    _type(qtbot, "moss tea")
    assert _medicines(casebook, client_id) == [MedicineNoted("moss tea", "mornings", "maoi")]
    qtbot.keyClick(screen, Qt.Key.Key_T, ALT)
    assert [line.said for line in screen.trail.lines] == [
        "Medicine: mos tea · mornings · MAO inhibitor"
    ]

    qtbot.keyClick(_row(rows), Qt.Key.Key_Delete)
    assert _medicines(casebook, client_id) == []
    assert screen.trail.lines[0].said == "Medicine: moss tea · mornings · MAO inhibitor"
    assert screen.trail.lines[0].became == "taken back today 10:00 by therapist"
    qtbot.keyClick(screen, Qt.Key.Key_Z, CTRL)
    assert _medicines(casebook, client_id) == [MedicineNoted("moss tea", "mornings", "maoi")]
    qtbot.keyClick(screen, Qt.Key.Key_Z, CTRL)
    assert _medicines(casebook, client_id) == [MedicineNoted("mos tea", "mornings", "maoi")]
    qtbot.keyClick(screen, Qt.Key.Key_Z, CTRL)
    assert _medicines(casebook, client_id) == []
    before = casebook.chart(client_id).ledger
    qtbot.keyClick(screen, Qt.Key.Key_Z, CTRL)
    assert casebook.chart(client_id).ledger is before
    assert "Nothing was written here" in screen.said.text()


def test_a_correction_that_was_not_entered_is_still_one_after_a_lock(
    desk: Desk, client_id: str, page: Page, qtbot: QtBot
) -> None:
    casebook = desk.program.casebook
    casebook.write(client_id, MedicineNoted("mos tea"))
    screen = page(client_id)
    section = screen.sections["medicines"]
    qtbot.keyClick(_row(section.findChildren(EntryRows)[0]), Qt.Key.Key_E, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "moss tea")
    section.draft.stop()
    all_saved(casebook)
    again = page(client_id).sections["medicines"].form
    assert again.values()["name"] == "moss tea"
    again.setFocus()
    qtbot.keyClick(again, Qt.Key.Key_Return)
    assert _medicines(casebook, client_id) == [MedicineNoted("moss tea")]


def test_who_it_is_is_corrected_and_a_day_that_cannot_be_is_refused_in_one_line(
    desk: Desk, client_id: str, page: Page, qtbot: QtBot
) -> None:
    screen = page(client_id)
    qtbot.keyClick(screen, Qt.Key.Key_N, ALT)
    label = screen.who.form.field("label")
    assert isinstance(label, QLineEdit)
    label.setText("שלי")
    qtbot.keyClick(label, Qt.Key.Key_Tab)
    _type(qtbot, "2850-01-02")
    assert "Nobody is born on 2850-01-02 yet" in screen.who.form.reason
    assert screen.who.form.values()["label"] == "שלי"
    screen.who.form.field("born").setFocus()
    _type(qtbot, "30 May 1985")
    client = desk.program.casebook.chart(client_id).client
    assert client == ClientAdded("שלי", "1985-05-30", 6)
    assert screen.who.words.text() == "שלי"


def test_a_document_is_attached_looked_at_and_a_copy_leaves_by_command_alone(
    desk: Desk, client_id: str, page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    casebook = desk.program.casebook
    casebook.write(client_id, ASSESSED)
    letter, out = tmp_path / "letter.txt", tmp_path / "out"
    letter.write_text("nothing against it\n")
    out.mkdir()
    screen = page(client_id)
    block = screen.assessment.documents
    qtbot.keyClick(screen, Qt.Key.Key_F, ALT)
    _type(qtbot, str(letter))
    qtbot.keyClick(block.attach_field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(block.rows.lines) == 1 and block.rows.lines[0].saved)
    letter.unlink()
    assert len(casebook.chart(client_id).ledger.of(DocumentAttached)) == 1
    assert block.rows.lines[0].detail == "plain text · 1 KB · 23 Nov"

    qtbot.keyClick(_row(block.rows), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: block.view.text == "nothing against it\n")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, CTRL)
    assert list(out.iterdir()) == []
    _type(qtbot, str(out))
    qtbot.waitUntil(lambda: "A readable copy is in" in block.said.text())
    (copy,) = out.iterdir()
    assert copy.read_text() == "nothing against it\n"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    all_saved(casebook)
    told = [e.body for e in casebook.record.read_stream(AUDIT_STREAM)]
    exported = [t for t in told if isinstance(t, AuditNoted) and t.action == AuditAction.EXPORTED]
    assert [(t.subject, t.detail) for t in exported] == [
        (f"client/{client_id}", "an attached document")
    ]


def test_a_copy_of_what_came_from_elsewhere_never_leaves_the_folder(
    desk: Desk, client_id: str, tmp_path: Path
) -> None:
    record, out = desk.program.casebook.record, tmp_path / "around" / "out"
    out.mkdir(parents=True)
    content = b"nothing against it"
    record.keep_document(chart_stream(client_id), "f1", content).result()
    sha256 = hashlib.sha256(content).hexdigest()
    for name in ("../x.txt", str(tmp_path / "x.txt"), "..\\x.txt"):
        document = DocumentAttached("a1", "f1", name, "text/plain", len(content), sha256)
        desk.program.documents.save_copy(client_id, document, out).result(10)
    assert sorted(p.name for p in out.iterdir()) == ["x-2.txt", "x-3.txt", "x.txt"]
    assert list(out.parent.iterdir()) == [out]
    assert not (tmp_path / "x.txt").exists()


def test_what_cannot_be_attached_is_refused_with_the_reason_and_nothing_typed_is_lost(
    desk: Desk, client_id: str, page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    casebook = desk.program.casebook
    casebook.write(client_id, ASSESSED)
    large, program = tmp_path / "large.pdf", tmp_path / "letter.pdf"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    program.write_bytes(b"\x7fELF\x00\x01" * 40)
    screen = page(client_id)
    block = screen.assessment.documents
    qtbot.keyClick(screen, Qt.Key.Key_F, ALT)
    for path, reason in (
        (large, "The file has 200 MB; a document has at most 25 MB."),
        (program, "letter.pdf is no PDF, PNG picture, JPEG picture or plain text"),
        (tmp_path / "none.pdf", "There is no file none.pdf there"),
    ):
        _type(qtbot, str(path))
        qtbot.waitUntil(lambda reason=reason: reason in block.said.text())
        assert block.attach_field.line.text() == str(path)
    assert casebook.chart(client_id).ledger.of(DocumentAttached) == ()
    assert large.stat().st_size > MOST_BYTES


def test_a_scan_of_white_paper_is_shown_on_a_dark_ground() -> None:
    paper = QImage(200, 300, QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    paper.setPixelColor(10, 10, QColor("black"))
    shown = toned_down(paper)
    assert shown.pixelColor(100, 100).lightness() < 10
    assert shown.pixelColor(10, 10).lightness() > 200
    paper.fill(QColor(120, 140, 120))
    assert toned_down(paper).pixelColor(5, 5).lightness() < 60


def test_orders_and_assessment_say_quietly_where_they_stand(
    desk: Desk, client_id: str, page: Page
) -> None:
    casebook = desk.program.casebook
    casebook.write(
        client_id, OrderReceived("ketamine", "IM", 50_000, "Dr. O.", "2026-10-02", "2026-11-02")
    )
    casebook.write(client_id, ASSESSED)
    casebook.write(client_id, AssessmentReceived("Dr. O.", "not_yet", "2026-11-12"))
    screen = page(client_id)
    assert [(line.words, line.detail) for line in screen.orders.rows.lines] == [
        ("Ketamine 60 mg IM", "14 Nov · in force"),
        ("Ketamine 50 mg IM", "2 Oct · expired"),
    ]
    assert [line.words for line in screen.assessment.rows.lines] == [
        "Not cleared yet · Dr. O.",
        "Cleared · Dr. O.",
    ]


@pytest.mark.parametrize("written", ["QV", "q v", "Q.V."])
def test_the_same_initials_are_told_apart_however_they_are_written(
    desk: Desk, client_id: str, written: str
) -> None:
    casebook = desk.program.casebook
    other = casebook.add_client(ClientAdded(written, "1991-02-11"))
    assert not isinstance(other, Refusal)
    assert not isinstance(casebook.add_client(ClientAdded("Q. V. W.", "1990-02-11")), Refusal)
    all_saved(casebook)
    assert casebook.namesakes(client_id) == [other]
    assert casebook.namesakes(other) == [client_id]
    assert name_told_apart(casebook, client_id) == "Q. V. · born 1984"


def test_the_page_leads_on_and_two_of_the_same_initials_are_told_apart(
    desk: Desk, client_id: str, page: Page, qtbot: QtBot
) -> None:
    casebook = desk.program.casebook
    other = casebook.add_client(ClientAdded("q v", "1991-02-11"))
    assert not isinstance(other, Refusal)
    live = run_day(desk, client_id)
    screen = page(client_id)
    window = screen.window()
    assert isinstance(window, MainWindow)
    for key, leads_to in (
        (Qt.Key.Key_P, PreparationScreen),
        (Qt.Key.Key_U, MeasuresScreen),
        (Qt.Key.Key_R, PartsScreen),
        (Qt.Key.Key_I, IntegrationScreen),
    ):
        qtbot.keyClick(page(client_id), key, ALT)
        assert isinstance(window.screen_shown, leads_to)
    qtbot.keyClick(page(client_id), Qt.Key.Key_Return, CTRL)
    prepare = window.screen_shown
    assert isinstance(prepare, PrepareScreen)
    window.routes.looking_back.show_review(live.id)
    review = window.screen_shown
    assert isinstance(review, ReviewScreen)
    window.routes.looking_back.show_comparison(client_id, [live.id])
    comparison = window.screen_shown
    assert isinstance(comparison, ComparisonScreen)
    qtbot.keyClick(page(client_id), Qt.Key.Key_P, ALT)
    preparation = window.screen_shown
    assert isinstance(preparation, PreparationScreen)
    for shown in (prepare, review, comparison, preparation):
        assert "Q. V. · born 1984" in [label.text() for label in shown.findChildren(QLabel)]
    assert "q v · born 1991" in [label.text() for label in page(other).findChildren(QLabel)]


def test_words_typed_at_the_page_begin_no_session_and_enter_leads_on(
    desk: Desk, client_id: str, page: Page, qtbot: QtBot
) -> None:
    screen = page(client_id)
    window = screen.window()
    assert isinstance(window, MainWindow)
    qtbot.keyClicks(QApplication.focusWidget(), "on lora 1 mg prn")
    assert window.screen_shown is screen
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    prepare = window.screen_shown
    assert isinstance(prepare, PrepareScreen)
    qtbot.keyClicks(QApplication.focusWidget(), "on lora 1 mg prn")
    assert window.screen_shown is prepare
    assert desk.program.casebook.sessions() == []


def test_a_name_typed_for_a_new_contact_is_the_name(
    desk: Desk, client_id: str, page: Page, qtbot: QtBot
) -> None:
    qtbot.keyClick(page(client_id), Qt.Key.Key_K, ALT)
    _type(qtbot, "E. L.", "Escort", "000 111")
    contacts = desk.program.casebook.chart(client_id).contacts
    assert [entry.body for entry in contacts] == [ContactNoted("escort", "E. L.", "000 111")]
