"""What the record of a full session costs as a PDF, from the store to the file.

Used by `tools.bench`; it prints nothing itself. The session has three hours of 1 Hz pulse and
oxygen, 600 marks and 200 notes, which are not read. Beside it stand as many bare pages of as much
text, each line drawn in one go.
"""

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from kaproom import paths
from kaproom.core.clock import SystemClock
from kaproom.core.events.event import Store
from kaproom.core.session import commands as c
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.store import RecordReader, open_reader, open_record
from kaproom.record_pdf import Made, write_record_pdf
from kaproom.resource_files import ResourceFiles
from kaproom.ui.paper.record.unseen import application_without_window
from tools.bench.row import Row
from tools.bench.score import FullSession, full_samples

_TURNS = 7
_PROMISED_S = 2.0
_RATIO = 25.0
_LINES = 55
_SESSION = "bench"


def record_on_paper() -> Iterator[Row]:
    """The whole way to the file: against what is promised, and against bare pages."""
    application = application_without_window()
    with tempfile.TemporaryDirectory(prefix="kaproom-bench-") as scratch:
        folder = Path(scratch) / "practice"
        create_practice_folder(folder)
        _store(folder)
        out = Path(scratch) / "record.pdf"
        with open_reader(folder, unlock_practice(folder), (Store.RECORD,)) as reader:
            pages = _write(reader, out)[1]
            turns = [(_write(reader, out)[0], _bare(pages, out)) for _ in range(_TURNS)]
    ours, bare = (statistics.median(times) for times in zip(*turns, strict=True))
    yield Row("record of a full session as PDF, promised", ours, "s", _PROMISED_S, 1.0)
    yield Row(f"the same beside {pages} bare pages", ours, "s", bare, _RATIO)
    del application


def _store(folder: Path) -> None:
    session = FullSession().fill()
    session.do(c.EndSession())
    samples = full_samples().cut(0)
    with open_record(folder, unlock_practice(folder)) as record:
        record.append(session.state.ledger.events).result()
        record.append_samples(_SESSION, samples).result()


def _write(reader: RecordReader, out: Path) -> tuple[float, int]:
    """How long it took, and how many pages it has."""
    files = ResourceFiles(paths.resource_dir())
    made = Made("bench", SystemClock().now().local())
    began_s = time.perf_counter()
    write_record_pdf(reader, files, _SESSION, out, made, paper="A4", replace=True)
    return time.perf_counter() - began_s, out.read_bytes().count(b"/Type /Page\n")


def _bare(pages: int, out: Path) -> float:
    began_s = time.perf_counter()
    writer = QPdfWriter(str(out))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    height = writer.height() // _LINES
    for page in range(pages):
        if page:
            writer.newPage()
        for line in range(_LINES):
            painter.drawText(0, (line + 1) * height, f"{line:02d}:{page:02d} 128/82 74 98 a mark")
    painter.end()
    return time.perf_counter() - began_s
