"""The export form on the real program: three forms by keyboard, nothing overwritten unasked."""

import json
from pathlib import Path

from fhir.resources.R4B.bundle import Bundle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from kaproom.core.stream.audit import AUDIT_STREAM, AuditNoted
from kaproom.ui.export_form import EXPORT_FORMS, ExportPanel
from kaproom.ui.theme import Theme
from tests.support.day import add_client, all_saved, run_day
from tests.support.desk import Desk
from tests.ui.clipping import clipped


def test_each_form_is_written_by_keys_and_asks_before_it_replaces(
    desk: Desk, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    program = desk.opened().program
    live = run_day(desk, add_client(program.casebook))
    panel = ExportPanel(program, theme, live.id)
    host = QScrollArea()
    host.setWidgetResizable(True)
    host.setWidget(panel)
    host.resize(1000, 400)
    qtbot.addWidget(host)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    panel.ask()

    def type_path(name: str) -> None:
        panel.field.line.clear()
        qtbot.keyClicks(panel.field.line, str(tmp_path / name))
        qtbot.keyClick(panel.field.line, Qt.Key.Key_Return)

    assert panel.choice.hasFocus()
    for form in EXPORT_FORMS:
        assert panel.form is form
        assert form.holds in panel.holds.text()
        qtbot.keyClick(panel.choice, Qt.Key.Key_Return)
        type_path(form.name)
        qtbot.waitUntil(lambda: "entries are in" in panel.done.text())
        panel.choice.setFocus()
        qtbot.keyClick(panel.choice, Qt.Key.Key_Down)
    assert clipped(panel) == []
    Bundle.model_validate_json((tmp_path / "fhir.json").read_bytes())
    assert (tmp_path / "csv" / "columns.csv").exists()
    lines = (tmp_path / "json.jsonl").read_bytes().splitlines()
    assert json.loads(lines[0])["stores"] == ["record"]
    before = (tmp_path / "json.jsonl").stat().st_mtime_ns
    type_path("json.jsonl")
    qtbot.waitUntil(lambda: "Enter once more" in panel.field.told.text())
    assert (tmp_path / "json.jsonl").stat().st_mtime_ns == before
    qtbot.keyClick(panel.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "entries are in" in panel.done.text())
    assert (tmp_path / "json.jsonl").stat().st_mtime_ns > before
    type_path("no/where.jsonl")
    qtbot.waitUntil(lambda: "cannot be written" in panel.field.told.text())
    assert panel.field.line.text().endswith("no/where.jsonl")
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.field.line, Qt.Key.Key_Escape)
    assert panel.isHidden()
    all_saved(program.casebook)
    trail = [e.body for e in program.record.read_stream(AUDIT_STREAM)]
    told = [b.detail for b in trail if isinstance(b, AuditNoted) and b.action == "exported"]
    assert told == ["fhir", "csv", "json", "json"]
