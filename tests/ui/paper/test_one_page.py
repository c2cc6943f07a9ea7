"""The emergency page: one page of A4 or Letter, all of its words on it, white only on paper."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication, QImage, QPageSize
from PySide6.QtWidgets import QApplication

from kaproom.ui.paper.emergency_page import emergency_html
from kaproom.ui.paper.one_page import send_page
from kaproom.ui.paper.page import paper_size, pdf_of
from kaproom.ui.paper.places import Place
from kaproom.ui.room.emergency_facts import Section
from tests.support.full_disk import full_disk

needs_poppler = pytest.mark.skipif(
    not (shutil.which("pdftotext") and shutil.which("pdftoppm") and shutil.which("pdfinfo")),
    reason="pdftotext, pdftoppm or pdfinfo is not installed",
)
A4, LETTER = QPageSize(QPageSize.PageSizeId.A4), QPageSize(QPageSize.PageSizeId.Letter)


def run(*arguments: str | Path) -> str:
    """What a tool of poppler says."""
    done = subprocess.run(
        [str(a) for a in arguments], capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout


def sections(lines: int) -> tuple[Section, ...]:
    """Six sections with so many lines each."""
    return tuple(
        Section(
            title,
            tuple((f"{title} word{n} <b>&amp; of the record", f"09:{n:02d}") for n in range(lines)),
        )
        for title in ("Who", "Given", "Medicines", "Readings", "Seen", "Call")
    )


@needs_poppler
@pytest.mark.parametrize("lines", [3, 12, 60])
@pytest.mark.parametrize(("paper", "size"), [(A4, "595 x 842"), (LETTER, "612 x 792")])
def test_however_much_there_is_it_is_one_page_with_all_of_it(
    qapp: QApplication, tmp_path: Path, lines: int, paper: QPageSize, size: str
) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf_of(emergency_html("2026-11-14 09:00", sections(lines)), "sheet", paper))
    facts = run("pdfinfo", path)
    assert "Pages:           1\n" in facts
    assert size in facts
    text = run("pdftotext", "-layout", path, "-")
    assert "2026-11-14 09:00" in text
    for title in ("Who", "Given", "Medicines", "Readings", "Seen", "Call"):
        for number in range(lines):
            assert f"{title} word{number} <b>&amp; of the record" in text
    assert text.count("09:00") >= 6


@needs_poppler
def test_it_is_black_on_white_whatever_the_theme(qapp: QApplication, tmp_path: Path) -> None:
    before = QGuiApplication.palette()
    dark = QGuiApplication.palette()
    dark.setColor(dark.ColorRole.Text, "#bfb7aa")
    qapp.setPalette(dark)
    try:
        pdf = pdf_of(emergency_html("title", sections(20)), "sheet", A4)
    finally:
        qapp.setPalette(before)
    (tmp_path / "page.pdf").write_bytes(pdf)
    run("pdftoppm", "-r", "60", "-gray", "-singlefile", tmp_path / "page.pdf", tmp_path / "page")
    image = QImage(str(tmp_path / "page.pgm"))
    greys = [
        image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
    ]
    assert min(greys) < 40
    assert sum(grey > 250 for grey in greys) > 0.7 * len(greys)


@pytest.mark.parametrize(
    ("locale", "paper"),
    [("en_US", LETTER), ("en_CA", LETTER), ("es_MX", LETTER), ("de_DE", A4), ("en_GB", A4)],
)
def test_the_paper_is_the_countrys(locale: str, paper: QPageSize) -> None:
    assert paper_size(QLocale(locale)) == paper


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_no_page_is_written_over_and_none_is_left_by_halves(
    qapp: QApplication, tmp_path: Path
) -> None:
    made = tmp_path / "made"
    place = Place("", folder=made)
    for name in ("emergency.pdf", "emergency-2.pdf"):
        assert send_page("one", "t", "emergency", place).words == f"Saved: {made / name}"
        assert (made / name).stat().st_mode & 0o077 == 0
    with full_disk(100):
        sent = send_page("one", "t", "emergency", place)
    assert sent.words.startswith(f"Not saved in {made}: File too large.")
    assert sorted(p.name for p in made.iterdir()) == [
        "emergency-2.pdf",
        "emergency.pdf",
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.text(max_size=60))
def test_any_signs_in_the_record_are_text_on_the_page(qapp: QApplication, words: str) -> None:
    pdf = pdf_of(emergency_html("t", (Section("Seen", ((words, words),)),)), "sheet", A4)
    assert pdf.startswith(b"%PDF")
