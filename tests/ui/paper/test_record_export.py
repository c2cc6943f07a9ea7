"""The record as a file: from the record store alone, asked for by keys, whole or not at all."""

import os
import re
import shutil
import subprocess
import sys
import uuid
import zlib
from dataclasses import fields
from pathlib import Path
from typing import Any, cast, get_type_hints

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaproom.core.events.event import (
    Body,
    Event,
    Store,
    chart_stream,
    registered_kinds,
    session_stream,
)
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.audit import AUDIT_STREAM, AuditAction, AuditNoted
from kaproom.errors import EnvironmentFault
from kaproom.record.folder import unlock
from kaproom.record.store import open_reader
from kaproom.record_pdf import Made, write_record_pdf
from kaproom.ui.paper.record.templates import RECORD
from kaproom.ui.paper.record_form import RecordForm
from kaproom.ui.theme import Theme
from tests.support.day import all_saved
from tests.support.desk import PASSPHRASE, Desk
from tests.support.full_record import MADE, shipped

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext here")
WITHOUT_WINDOW = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kaproom.core.events.event import Store
from kaproom.record.folder import unlock
from kaproom.record.store import open_reader
from kaproom.record_pdf import Made, write_record_pdf
from kaproom.resource_files import ResourceFiles
from kaproom import paths

folder, session, phrase, out = sys.argv[1:]
with open_reader(Path(folder), unlock(Path(folder), phrase), (Store.RECORD,)) as reader:
    files = ResourceFiles(paths.resource_dir())
    made = Made("T. U.", datetime(2026, 9, 23, 9, 30, tzinfo=UTC))
    write_record_pdf(reader, files, session, Path(out), made, "record", "A4")
"""


def test_at_27_not_one_byte_of_the_notes_is_in_it(
    desk: Desk, live: LiveSession, tmp_path: Path
) -> None:
    """Every kind of the notes store, with a canary in each of its texts, in both streams."""
    started = live.state.started
    assert started is not None
    record = desk.program.record
    canaries: list[str] = []
    for stream in (session_stream(live.id), chart_stream(started.client_id)):
        for number, kind in enumerate(k for k in registered_kinds() if k.STORE is Store.NOTES):
            if kind.KIND.startswith("purged") or kind.__module__ == "kaproom.core.events.keeping":
                continue
            body = with_canaries(kind, canaries)
            record.append((note_event(stream, 10_000 + number, body),)).result()
    assert len(canaries) > 40
    both = file_from(desk, live.id, tmp_path / "both.pdf", tuple(Store))
    alone = file_from(desk, live.id, tmp_path / "alone.pdf", (Store.RECORD,))
    # What was read with the notes store at hand is what was read without it.
    assert drawn(both) == drawn(alone)
    if shutil.which("pdftotext"):
        text = subprocess.run(
            ["pdftotext", "-raw", str(tmp_path / "both.pdf"), "-"],
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
        assert "141/88" in text
        for words in (*canaries, "lighthouse", "stairs", "only rain", "cliff", "blanket"):
            assert words not in text, words


def test_a_key_makes_it_and_a_file_is_never_replaced_unasked(
    desk: Desk, live: LiveSession, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    form = RecordForm(desk.program, live)
    qtbot.addWidget(form)
    assert "Q. V." not in form.file.line.text()
    assert Path(form.file.line.text()).name == "session-record-2026-11-23.pdf"
    file = tmp_path / "out" / "day.pdf"
    form.file.line.setText(str(file))
    qtbot.keyClick(form.file.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "No such file" in form.file.told.text())
    file.parent.mkdir()
    with qtbot.waitSignal(form.made):
        qtbot.keyClick(form.file.line, Qt.Key.Key_Return)
    assert file.read_bytes().startswith(b"%PDF")
    assert file.stat().st_mode & 0o077 == 0

    file.write_bytes(b"something else")
    qtbot.keyClick(form.file.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Enter once more" in form.file.told.text())
    assert file.read_bytes() == b"something else"
    form.template.setCurrentIndex(1)
    assert form.file.told.text() == ""
    form.file.line.setText(str(file))
    qtbot.keyClick(form.file.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Enter once more" in form.file.told.text())
    assert file.read_bytes() == b"something else"
    with qtbot.waitSignal(form.made):
        qtbot.keyClick(form.file.line, Qt.Key.Key_Return)
    assert file.read_bytes().startswith(b"%PDF")
    assert [p.name for p in file.parent.iterdir()] == ["day.pdf"]

    all_saved(desk.program.casebook)
    bodies = [e.body for e in desk.program.record.read_stream(AUDIT_STREAM)]
    exported = [b for b in bodies if isinstance(b, AuditNoted) and b.action == AuditAction.EXPORTED]
    stream = session_stream(live.id)
    assert [(b.subject, b.detail) for b in exported] == [
        (stream, "record, PDF"),
        (stream, "monitoring, PDF"),
    ]


@needs_poppler
def test_it_is_made_without_a_window_or_a_display(
    desk: Desk, live: LiveSession, tmp_path: Path
) -> None:
    out = tmp_path / "record.pdf"
    hidden = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    subprocess.run(
        [
            sys.executable, "-c", WITHOUT_WINDOW, str(desk.folder / "data"), live.id, PASSPHRASE,
            str(out),
        ],
        check=True,
        timeout=60,
        env={k: v for k, v in os.environ.items() if k not in hidden},
    )  # fmt: skip
    said = subprocess.run(
        ["pdftotext", "-layout", str(out), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "132/84" in said
    with (
        open_reader(desk.folder / "data", unlock(desk.folder / "data", PASSPHRASE)) as reader,
        pytest.raises(EnvironmentFault, match="no session"),
    ):
        write_record_pdf(reader, shipped(), "nobody", tmp_path / "x.pdf", Made("T. U.", MADE))
    assert not (tmp_path / "x.pdf").exists()


def with_canaries(kind: type[Body], canaries: list[str]) -> Body:
    """A body of a kind with a word of its own in each text field."""
    values: dict[str, Any] = {}
    hints = get_type_hints(kind)
    for field in fields(cast(Any, kind)):
        match hints[field.name]:
            case hint if hint is str:
                canaries.append(f"canary{uuid.uuid4().hex[:12]}")
                values[field.name] = canaries[-1]
            case hint if hint is int:
                values[field.name] = 1
            case hint if hint is bool:
                values[field.name] = True
            case hint if "tuple" in str(hint):
                values[field.name] = ()
            case _:
                values[field.name] = None
    return cast(Body, cast(Any, kind)(**values))


def note_event(stream: str, turn: int, body: Body) -> Event:
    """An entry of the notes store."""
    at = int(MADE.timestamp() * 1_000_000)
    return Event(uuid.uuid4().hex, stream, turn, at, 60, 1000, at, False, "T. U.", body)


def file_from(desk: Desk, session_id: str, file: Path, stores: tuple[Store, ...]) -> bytes:
    """The record as a file, read with these stores at hand."""
    folder = desk.folder / "data"
    with open_reader(folder, unlock(folder, PASSPHRASE), stores) as reader:
        write_record_pdf(reader, shipped(), session_id, file, Made("T. U.", MADE), RECORD, "A4")
    return file.read_bytes()


def drawn(pdf: bytes) -> list[bytes]:
    """What a PDF draws and the fonts it draws with, without the time it was made at."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    opened: list[bytes] = []
    for stream in streams:
        try:
            opened.append(zlib.decompress(stream))
        except zlib.error:
            continue
    assert len(opened) > 3
    return opened
