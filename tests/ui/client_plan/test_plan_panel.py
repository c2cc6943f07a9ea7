"""The plan of a course by keys: offered, entered, moved, held, cancelled, taken back, exported."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.visits import VisitKind, VisitNoted
from kaproom.core.stream.audit import AUDIT_STREAM, AuditAction, AuditNoted
from kaproom.core.stream.decision import Refusal
from kaproom.core.visits.visits import Visit
from kaproom.ui.client_plan.plan_panel import PlanPanel
from kaproom.ui.form_draft import FormDraft
from kaproom.ui.theme import Theme
from tests.support.day import all_saved
from tests.support.desk import Desk

LABEL = "Zweigelt-Q."
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_ENTER = Qt.Key.Key_Return


@pytest.fixture
def open_panel(desk: Desk, theme: Theme, qtbot: QtBot) -> Callable[[], PlanPanel]:
    client_id = desk.opened().program.casebook.add_client(ClientAdded(LABEL))
    assert not isinstance(client_id, Refusal)

    holders: list[QWidget] = []

    def open_it() -> PlanPanel:
        holders.append(holder := QWidget())
        panel = PlanPanel(desk.program, theme, client_id)
        panel.setParent(holder)
        panel.resize(520, 700)
        holder.resize(540, 720)
        qtbot.addWidget(holder)
        with qtbot.waitActive(holder):
            holder.show()
            holder.activateWindow()
        return panel

    return open_it


def _write(qtbot: QtBot, panel: PlanPanel, line: str) -> str:
    """A line typed and entered; answers why it was refused."""
    if not panel.line_form.is_open:
        qtbot.keyClick(panel, Qt.Key.Key_V, _ALT)
    field = QApplication.focusWidget()
    qtbot.keyClick(field, Qt.Key.Key_A, _CTRL)
    qtbot.keyClicks(field, line)
    qtbot.keyClick(field, _ENTER)
    return panel.line_form.reason if panel.line_form.is_open else ""


def _by_name(panel: PlanPanel) -> dict[str, Visit]:
    return {f"{v.kind} {v.number}": v for v in panel.visits}


def test_a_whole_course_is_offered_and_only_then_entered(
    open_panel: Callable[[], PlanPanel], qtbot: QtBot
) -> None:
    panel = open_panel()
    qtbot.keyClick(panel, Qt.Key.Key_L, _ALT)
    first = QApplication.focusWidget()
    qtbot.keyClicks(first, "31 Feb")
    qtbot.keyClick(first, _ENTER)
    assert "The first day is read as" in panel.course_form.reason
    qtbot.keyClick(first, Qt.Key.Key_A, _CTRL)
    qtbot.keyClicks(first, "30 Nov")
    assert len(panel.list.rows.visits) == 14
    assert panel.visits == ()

    qtbot.keyClick(first, _ENTER)
    assert len(panel.visits) == 14
    assert panel.list.hasFocus()
    assert _by_name(panel)["preparation 1"].on_date == "2026-11-30"
    qtbot.keyClick(panel.list, Qt.Key.Key_Z, _CTRL)
    assert panel.visits == ()


def test_visits_are_planned_moved_held_cancelled_and_taken_back_by_keys(
    open_panel: Callable[[], PlanPanel], desk: Desk, qtbot: QtBot
) -> None:
    panel = open_panel()
    assert _write(qtbot, panel, "dosing on 12 Dec 10:00 for 3 h") == ""
    assert "There is no day" in _write(qtbot, panel, "dosing 2 on 31 Feb")
    assert panel.line_form.values() == {"line": "dosing 2 on 31 Feb"}
    assert "no integration 3 to cancel" in _write(qtbot, panel, "cancel integration 3")
    assert _write(qtbot, panel, "prep today 9:00") == ""

    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Home)
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert _by_name(panel)["preparation 1"].held_on
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert "held in its room" in panel.reason.text()
    qtbot.keyClick(panel.list, _ENTER)
    assert panel.line_form.values() == {"line": "dosing 1 on 12 Dec 10:00 for 180 min"}
    _write(qtbot, panel, "dosing 1 on 13 Dec")
    moved = _by_name(panel)["dosing 1"]
    assert (moved.on_date, moved.start_min, moved.length_min) == ("2026-12-13", 600, 180)

    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert _by_name(panel)["dosing 1"].cancelled
    for _ in range(2):
        qtbot.keyClick(panel.list, Qt.Key.Key_Z, _CTRL)
    assert _by_name(panel)["dosing 1"].on_date == "2026-12-12"
    _write(qtbot, panel, "integration 1 held: spoke of the stairs")
    assert _by_name(panel)["integration 1"].kind is VisitKind.INTEGRATION
    client_id = desk.program.casebook.client_ids()[0]
    (noted,) = desk.program.casebook.chart(client_id).ledger.of(VisitNoted)
    assert noted.body.text == "spoke of the stairs"


def test_what_was_typed_and_not_entered_is_there_again(
    open_panel: Callable[[], PlanPanel], qtbot: QtBot
) -> None:
    panel = open_panel()
    _write(qtbot, panel, "closing 4 on 12 Dec")
    for draft in panel.findChildren(FormDraft):
        draft.stop()
    # The record's writer may still be on its way with it.
    qtbot.waitUntil(lambda: open_panel().line_form.values() == {"line": "closing 4 on 12 Dec"})


def test_the_calendar_file_has_no_name_in_it_and_is_in_the_trail(
    open_panel: Callable[[], PlanPanel], desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = open_panel()
    _write(qtbot, panel, "dosing on 12 Dec 10:00 for 3 h")
    file = tmp_path / "course.ics"
    file.write_bytes(b"there before")
    qtbot.keyClick(panel, Qt.Key.Key_E, _ALT)
    line = panel.calendar.field.line
    assert line.hasFocus()
    qtbot.keyClicks(line, str(file))
    qtbot.keyClick(line, _ENTER)
    qtbot.waitUntil(lambda: "there already" in panel.calendar.field.told.text())
    assert file.read_bytes() == b"there before"
    qtbot.keyClick(line, _ENTER)
    qtbot.waitUntil(lambda: not panel.calendar.field.isVisible())
    data = file.read_bytes()
    assert b"DTSTART:20261212T100000" in data
    for word in (LABEL, "Zweigelt", "Q."):
        assert word.encode() not in data
    all_saved(desk.program.casebook)
    trail = [e.body for e in desk.program.casebook.record.read_stream(AUDIT_STREAM)]
    exported = [b for b in trail if isinstance(b, AuditNoted) and b.action == AuditAction.EXPORTED]
    assert [b.detail for b in exported] == ["course.ics"]


def test_what_stands_in_one_form_is_not_lost_to_the_other(
    open_panel: Callable[[], PlanPanel], qtbot: QtBot
) -> None:
    panel = open_panel()
    qtbot.keyClick(panel, Qt.Key.Key_L, _ALT)
    qtbot.keyClicks(QApplication.focusWidget(), "30 Nov")
    qtbot.keyClick(panel, Qt.Key.Key_L, _ALT)
    qtbot.keyClick(panel, Qt.Key.Key_V, _ALT)
    qtbot.keyClicks(QApplication.focusWidget(), "prep today")
    qtbot.keyClick(panel, Qt.Key.Key_V, _ALT)
    qtbot.keyClicks(QApplication.focusWidget(), " 9:00")
    assert panel.line_form.values()["line"] == "prep today 9:00"
    assert panel.course_form.values()["first"] == "30 Nov"
    qtbot.keyClick(QApplication.focusWidget(), _ENTER)
    qtbot.keyClick(panel, Qt.Key.Key_V, _ALT)
    qtbot.keyClicks(QApplication.focusWidget(), "dosing on")
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Home)
    qtbot.keyClick(panel.list, _ENTER)
    assert panel.line_form.values()["line"].startswith("preparation 1")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert panel.line_form.values()["line"] == "dosing on"
