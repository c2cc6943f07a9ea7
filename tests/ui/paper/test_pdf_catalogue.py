"""What a document's file says of itself: language, title, time; same pages are the same bytes."""

import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QApplication

from kaproom.ui.paper.record.blocks import Line, Title
from kaproom.ui.paper.record.paper_theme import PAPER_THEME, paper_theme_from
from kaproom.ui.paper.record.pdf import Around, inner_width, laid_out, pdf_bytes
from kaproom.ui.paper.record.pdf_catalogue import completed
from kaproom.ui.paper.record.pieces import Piece, pieces_of
from tests.support.full_record import shipped

A4 = QPageSize(QPageSize.PageSizeId.A4)
_SCORE = Piece(100.0, fixed=200.0, least=120.0, above=6.0)
MADE = datetime(2026, 9, 23, 9, 30, tzinfo=UTC)


def _document(made: datetime) -> bytes:
    theme = shipped().toml(PAPER_THEME, paper_theme_from)
    pieces = pieces_of((Title("Weather"), Line("Rain & wind")), inner_width(A4), _SCORE)
    around = Around("Weather <now>", "whose", "what", "made", "key", made)
    return pdf_bytes(laid_out(list(pieces), A4), around, A4, theme)


def test_language_title_and_time_stand_in_the_file(qapp: QApplication, tmp_path: Path) -> None:
    data = _document(MADE)
    assert data == _document(MADE)
    assert data != _document(MADE + timedelta(seconds=1))
    assert b"/Lang (en)" in data
    assert b"/DisplayDocTitle true" in data
    assert b"<dc:language><rdf:Bag><rdf:li>en</rdf:li>" in data
    assert b"Weather &lt;now&gt;" in data
    # The newest catalogue is where the end of the file says, and the old table is kept.
    start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    table = data[start:]
    root, offset = re.findall(rb"xref\n(\d+) 1\n(\d{10}) 00000 n", table)[0]
    assert data[int(offset) :].startswith(root + b" 0 obj")
    assert b"/Prev" in table
    if shutil.which("pdfinfo") is None:
        pytest.skip("poppler is not installed")
    (tmp_path / "w.pdf").write_bytes(data)
    said = subprocess.run(
        ["pdfinfo", "-isodates", str(tmp_path / "w.pdf")],
        capture_output=True,
        text=True,
        check=True,
        env={"TZ": "UTC", "PATH": "/usr/bin:/bin"},
    )
    assert said.stderr == ""
    assert re.search(r"Title: +Weather <now>", said.stdout)
    assert re.search(r"CreationDate: +2026-09-23T09:30", said.stdout)


def test_every_process_writes_the_same_bytes() -> None:
    # By chance alone five are alike in one of sixteen runs: two fonts have two orders.
    code = (
        "from hashlib import sha256\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "application = QGuiApplication([])\n"
        "from tests.ui.paper.test_pdf_catalogue import MADE, _document\n"
        "print(sha256(_document(MADE)).hexdigest())\n"
    )
    made = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) for _ in "five!"]
    assert len({child.communicate()[0] for child in made}) == 1
    assert all(child.returncode == 0 for child in made)


def test_another_layout_is_left_as_it_is_and_another_zone_keeps_the_length() -> None:
    zone = timezone(timedelta(hours=-3, minutes=-30))
    before = b"/CreationDate (D:20200101000000+01'00')\n/ModDate (D:20200101000000Z)"
    after = completed(before, MADE.astimezone(zone))
    assert after == b"/CreationDate (D:20260923060000-03'30')\n/ModDate (D:20260923093000Z)"
    assert completed(b"%PDF-2.0 of another kind", MADE) == b"%PDF-2.0 of another kind"
