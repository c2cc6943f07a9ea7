"""The record of a session on paper, read back by poppler: what is on it, and what never is."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kaproom.core.review.session_record import SessionRecord
from kaproom.core.session import commands as c
from kaproom.record_pdf import Made, record_pdf
from kaproom.ui.paper.record.paper_theme import PAPER_THEME, paper_theme_from
from kaproom.ui.paper.record.templates import TITLES
from kaproom.ui.theme import contrast
from tests.support.full_record import MADE, Writing, full_day, samples, shipped

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("pdftotext", "pdfinfo"))), reason="poppler is not installed"
)
HEBREW = "\u05e9\u05dc\u05d5\u05dd"
SIZES = {"A4": (595, 842), "Letter": (612, 792)}


def run(*arguments: str | Path) -> str:
    """What a tool of poppler says."""
    done = subprocess.run(
        [str(a) for a in arguments], capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout


def made(record: SessionRecord, template: str = "record", paper: str = "A4") -> bytes:
    """The document."""
    return record_pdf(record, shipped(), template, paper, Made("T. U.", MADE, "the mill"))


def text_of(pdf: bytes, folder: Path) -> str:
    """Its words, as they stand on the pages."""
    (folder / "record.pdf").write_bytes(pdf)
    return run("pdftotext", "-layout", folder / "record.pdf", "-")


def flat(text: str) -> str:
    """All words in one line."""
    return " ".join(text.split())


def test_all_of_the_record_is_on_it(qapp: QApplication, tmp_path: Path) -> None:
    pdf = made(full_day().record(samples()))
    text = text_of(pdf, tmp_path)
    rows = [flat(line) for line in text.splitlines()]
    for expected in (
        "Client Q. V. Born 1984-05-17",
        "Session 3 of 6 planned Day 2026-09-21 (UTC+02:00)",
        "Time 16:13 to 18:03 (1:50 h) Present T. U., W. N.",
        "Ordered ketamine 60 mg IM, 0.83 mg/kg at 72 kg",
        "Booster 1 allowed, at most 30 mg, within 30 min of the first dose",
        "Hold limits systolic pressure above 160 mmHg, diastolic pressure above 100 mmHg",
        "30 mg held in the mouth from 16:57 (0:44) for 0:12:00, spat out.",
        "16:57 T+0:23 booster client asked for no more therapist",
        "16:18 T−0:16 128/82 74 98 14 36.7",
        "16:57 T+0:23 passed over: not disturbed",
        "Walks steadily met to the door and back",
        "Escort named and arrived not met",
        "Decided by Dr. O. At 18:03 (1:50) T+1:29",
        "Reason escort waits at the gate",
        "17:15 T+0:41 asked for a blanket, given note e21, reworded by therapist",
        "16:23 16:37 “Threshold” Arrival faded to silence",
        "touch given hand only 2026-09-02 2026-09-21 16:13",
        "Fasted since 06:30 2026-09-21 16:13",
        "Code 3F2A 91C0 77DE 10B4",
        "Entries 31 before the seal, 0 after it",
    ):
        assert expected in rows, expected
    words = flat(text)
    for expected in ("LOT-78", "expires 2027-05", "waste 5 mg", "witness W. N.", "188/112"):
        assert expected in words
    # The score's own words are text too, and nothing on the pages is a picture.
    assert {"Distress", "Sedation"} <= set(text.split())
    assert "Notes" not in text
    assert b"/Subtype /Image" not in pdf
    # An adverse event from its onset to its end, with grade and action.
    nausea = next(row for row in rows if row.startswith("16:47 T+0:13 Nausea"))
    assert nausea == "16:47 T+0:13 Nausea 16:47 16:49 bowl and 17:23 over, nothing left"


def test_at_26_both_times_and_the_old_text_are_on_paper(qapp: QApplication, tmp_path: Path) -> None:
    text = text_of(made(full_day().record()), tmp_path)
    rows = [flat(line) for line in text.splitlines()]
    # The late reading in its place in the table, and both its times among the changes.
    assert "17:05 T+0:31 126/80 78 97 late entry, written 17:33" in rows
    assert "17:05 17:33 therapist reading BP 126/80 · HR 78 · late entry" in rows
    # The corrected dose: what stands now, what stood before, and the time it was moved from.
    assert flat(text).count("“LOT-77”") == 2
    assert "16:34 16:33 therapist dose ketamine 50 mg IM corrected 17:33 by therapist:" in rows
    assert "amount was 60 mg; lot was" in rows
    assert "“LOT-77”; time was 16:33" in rows
    # What was taken back is still to be read.
    assert "observation: Tears taken for taken back 17:33 by therapist" in flat(text)


@pytest.mark.parametrize("paper", SIZES)
def test_every_page_is_whole_on_both_papers(qapp: QApplication, tmp_path: Path, paper: str) -> None:
    day = full_day()
    for number in range(60):
        day.do(c.Observe("speech", f"said{number} {'long ' * (number % 9)}end{number}", late=True))
    day.do(c.PromoteNote(day.scene.state.notes[0].id, HEBREW))
    day.do(c.PromoteNote(day.scene.state.notes[0].id, "unbroken" * 40))
    day.do(c.PromoteNote(day.scene.state.notes[0].id, "many words " * 900 + "the end"))
    pdf = made(day.record(samples()), paper=paper)
    text = text_of(pdf, tmp_path)
    pages = text.split("\f")[:-1]
    assert len(pages) > 6
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page
        assert "Q. V. · session 3 · 2026-09-21" in page
    assert text.count("many words") + text.count("many\n") >= 800
    assert {f"end{n}" for n in range(60)} <= set(text.split())
    info = run("pdfinfo", tmp_path / "record.pdf")
    assert "Title:           Session record\n" in info
    assert "Q. V." not in info
    width, height = SIZES[paper]
    boxes = run("pdftotext", "-bbox", tmp_path / "record.pdf", "-")
    assert f'width="{width}' in boxes
    found = re.findall(r'xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*)</word>', boxes)
    assert len(found) > 500
    for x0, y0, x1, y1, word in found:
        inside = (float(x0) >= 47, float(x1) <= width - 40, float(y0) > 30, float(y1) < height - 20)
        assert all(inside), (word, x0, y0, x1, y1)
    # Text from right to left stands at the right edge of its column.
    line = next(x for x in found if set(x[4]) <= set(HEBREW))
    assert float(line[2]) > 48 + 0.6 * (width - 96)


def test_blanks_and_minutes_of_the_monitoring_data(qapp: QApplication, tmp_path: Path) -> None:
    rows = [
        flat(line)
        for line in text_of(made(full_day().record(), "monitoring"), tmp_path).splitlines()
    ]
    for expected in (
        "Benzodiazepines lorazolam 1 mg at night",
        "Opioids none noted on the chart",
        "Sex",
        "Place of treatment the mill",
        "16:34 T+0:00 ketamine 50 mg IM LOT-78",
        "16:57 T+0:23 ketamine 30 mg SL ________",
        "Minutes from first dose or device to end 89 min",
        "Before 128/82 mmHg at 16:18 T−0:16",
        "About 40 min after 131/84 mmHg at 17:15 T+0:41",
        "At the end 131/84 mmHg at 17:15 T+0:41",
        "Vital signs acceptable before (yes or no)",
        "Sedation yes: Sedation (MOAA/S) 3 16:47 T+0:13 17:23 T+0:49",
        "Dissociation ________ ________ ________",
        "Nausea ________ 16:47 17:23 over, nothing left bowl and water",
        "Signature",
    ):
        assert expected in rows, expected


def test_an_empty_session_and_one_that_runs_say_so(qapp: QApplication, tmp_path: Path) -> None:
    text = flat(text_of(made(Writing().at(3).record(sealed=False)), tmp_path))
    assert "The session has not been ended" in text
    assert "No dose was given." in text
    assert "No decision was entered." in text
    assert "have not been sealed yet" in text
    sheet = text_of(made(Writing().record(), "monitoring"), tmp_path)
    assert "None" not in sheet


def test_what_could_not_be_read_is_said_and_a_long_name_leaves_room_for_the_session(
    qapp: QApplication, tmp_path: Path
) -> None:
    damage = ("record.db is damaged: 18 entries cannot be read, the rest is shown.",)
    record = replace(Writing("Q" * 200).record(), damage=damage)
    for template in TITLES:
        text = text_of(made(record, template), tmp_path)
        assert damage[0] in flat(text)
        assert "Q… · session 3 · 2026-09-21" in text
        assert "Q" * 200 in text.replace("\n", "").replace(" ", "")


def test_the_ink_of_paper_is_read_in_black_and_white(qapp: QApplication) -> None:
    theme = shipped().toml(PAPER_THEME, paper_theme_from)
    for role in (
        "ink", "ink_soft", "ink_faint", "accent", "pulse", "pressure", "oxygen", "observed",
        "caution", "good",
    ):  # fmt: skip
        assert contrast(theme.colour(role), theme.panel) >= 7, role
    assert contrast(theme.music_ink, theme.music_fill) >= 7
    assert contrast(theme.caution, theme.caution_fill) >= 7
