"""Both shipped rehearsals on paper, from the real stores: read back as text and as pictures."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kaproom.cli.arguments.rehearse import RehearseOptions
from kaproom.cli.rehearse import rehearse
from kaproom.core.events.event import Store
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.store import open_reader, open_record
from kaproom.record_pdf import Made, write_record_pdf
from kaproom.ui.figure_words import amount_text
from tests.support.full_record import MADE, shipped

_DPI, _POINTS = 50, 72

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("pdftotext", "pdftoppm"))), reason="poppler is not installed"
)


@pytest.mark.parametrize(("script", "paper"), [("calm", "Letter"), ("high-pressure", "A4")])
def test_a_rehearsed_day_is_on_paper_whole(
    qapp: QApplication, tmp_path: Path, script: str, paper: str
) -> None:
    folder, out = tmp_path / "practice", tmp_path / "record.pdf"
    create_practice_folder(folder)
    options = RehearseOptions(script, None, 3, headless=True, minutes=None)
    with open_record(folder, unlock_practice(folder)) as record:
        session_id = rehearse(record, shipped(), options).session
    with open_reader(folder, unlock_practice(folder), (Store.RECORD,)) as reader:
        made = write_record_pdf(
            reader, shipped(), session_id, out, Made("T. U.", MADE), paper=paper
        )
    done = subprocess.run(
        ["pdftotext", "-layout", str(out), "-"], capture_output=True, text=True, check=True
    )
    rows = [" ".join(line.split()) for line in done.stdout.splitlines()]
    state = made.state
    assert len(state.readings) > 4
    for entry in state.readings:
        values = f"{entry.body.systolic_mmhg}/{entry.body.diastolic_mmhg} {entry.body.pulse_bpm}"
        assert any(f" {values}" in row for row in rows), values
    for dose in state.doses:
        assert any(f"ketamine {amount_text(dose.body.amount_ug)}" in row for row in rows)
    for span in state.music:
        assert not span.title or any(f"“{span.title}”" in row for row in rows), span.title
    assert made.head is not None
    assert any(row.startswith(f"Code {made.head.code}") for row in rows)

    subprocess.run(
        ["pdftoppm", "-r", str(_DPI), "-png", str(out), str(tmp_path / "page")], check=True
    )
    pages = [QImage(str(path)) for path in sorted(tmp_path.glob("page*.png"))]
    assert len(pages) == done.stdout.count("\f")
    for page in pages:
        lines = grey_lines(page)
        inked = sum(value < 200 for line in lines for value in line)
        assert 200 < inked < 0.25 * page.width() * page.height()
        # Nothing is cut at an edge: the margins are free.
        side, above, below = (round(margin * _DPI / _POINTS) for margin in (40, 28, 26))
        assert min(min(line[:side] + line[-side:]) for line in lines) > 200
        assert min(min(line) for line in (*lines[:above], *lines[-below:])) > 200


def grey_lines(page: QImage) -> list[bytes]:
    """The lines of a picture, a byte for each pixel."""
    grey = page.convertToFormat(QImage.Format.Format_Grayscale8)
    bits, step = bytes(grey.constBits()), grey.bytesPerLine()
    return [bits[y * step : y * step + page.width()] for y in range(page.height())]
