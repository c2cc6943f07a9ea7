"""The handout on paper: the words that were chosen, in their order, and not one other."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter
from PySide6.QtWidgets import QApplication

from kaproom.core.events.handout import HandoutLine
from kaproom.core.handout.handout import Handout, LineKind
from kaproom.ui.paper.handout_page import HandoutPages, handout_pdf

needs_poppler = pytest.mark.skipif(
    not (shutil.which("pdftotext") and shutil.which("pdfinfo")),
    reason="pdftotext or pdfinfo is not installed",
)
A4, LETTER = QPageSize(QPageSize.PageSizeId.A4), QPageSize(QPageSize.PageSizeId.Letter)
KINDS = tuple(LineKind)


def run(*arguments: str | Path) -> str:
    """What a tool of poppler says."""
    done = subprocess.run(
        [str(a) for a in arguments], capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout


def words_of(pdf: bytes, folder: Path) -> list[str]:
    """The words a reader of the file finds, in the order they were drawn."""
    (folder / "handout.pdf").write_bytes(pdf)
    return run("pdftotext", "-raw", folder / "handout.pdf", "-").split()


def canary(number: int) -> HandoutLine:
    """A line of words that are nowhere else."""
    return HandoutLine(KINDS[number % len(KINDS)].value, f"canary{number}a canary{number}b", "e1")


@needs_poppler
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None
)
@given(
    st.permutations(range(12)).flatmap(
        lambda order: st.integers(0, 12).map(lambda count: order[:count])
    ),
    st.booleans(),
    st.sampled_from(("", "canaryname")),
    st.sampled_from(("", "2026-11-14")),
)
def test_nothing_is_in_it_that_was_not_chosen(
    qapp: QApplication, tmp_path: Path, chosen: list[int], headings: bool, name: str, day: str
) -> None:
    handout = Handout(headings=headings, name=name, date=day)
    for number in range(12):
        # Every line was on it once; what was taken off again must leave no trace.
        handout = handout.toggled(canary(number))
    for number in range(12):
        if number not in chosen:
            handout = handout.toggled(canary(number))
    pdf = handout_pdf(handout, A4)
    found = words_of(pdf, tmp_path)
    assert found == [word for block in handout.blocks for word in block.text.split()]
    canaries = {word for word in found if word.startswith("canary")}
    wanted = {f"canary{number}{end}" for number in chosen for end in "ab"}
    assert canaries == wanted | ({name} - {""})
    assert ("Nov" in found) == bool(day)
    said = run("pdfinfo", tmp_path / "handout.pdf")
    assert "canary" not in said


@needs_poppler
@pytest.mark.parametrize(("paper", "size"), [(A4, "595"), (LETTER, "612")])
def test_much_goes_on_over_pages_and_all_of_it_is_there(
    qapp: QApplication, tmp_path: Path, paper: QPageSize, size: str
) -> None:
    handout = Handout()
    for number in range(140):
        handout = handout.with_free(f"line{number} {'long words ' * (number % 20)}end{number}")
    found = words_of(handout_pdf(handout, paper), tmp_path)
    assert found == [word for block in handout.blocks for word in block.text.split()]
    facts = run("pdfinfo", tmp_path / "handout.pdf")
    assert f"Page size:       {size}" in facts
    assert f"Pages:           {HandoutPages(handout, paper).count}\n" in facts
    assert HandoutPages(handout, paper).count > 2


@needs_poppler
def test_text_from_right_to_left_begins_at_the_right(qapp: QApplication, tmp_path: Path) -> None:
    hebrew = "\u05e9\u05dc\u05d5\u05dd"
    handout = Handout().with_free("left").with_free(hebrew)
    assert set(words_of(handout_pdf(handout, A4), tmp_path)) >= {"left"}
    boxes = run("pdftotext", "-bbox", tmp_path / "handout.pdf", "-")
    words = re.findall(r'xMin="([0-9.]+)".*xMax="([0-9.]+)".*>(.+)</word>', boxes)
    assert {right > "500" for _, right, word in words if word in hebrew} == {True}
    assert {float(left) < 90 for left, _, word in words if word == "left"} == {True}
    assert hebrew in run("pdftotext", "-layout", tmp_path / "handout.pdf", "-")


def test_the_same_pages_are_drawn_in_the_ink_of_the_screen(qapp: QApplication) -> None:
    pages = HandoutPages(Handout().with_free("words"), A4)
    image = QImage(600, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#191612"))
    painter = QPainter(image)
    pages.draw(painter, 0, QColor("#bfb7aa"))
    painter.end()
    greys = {image.pixelColor(x, y).lightness() for x in range(62, 120) for y in range(60, 90)}
    assert min(greys) < 30
    assert 140 < max(greys) < 200
