"""The emergency sheet by keys: there at once in any state, from the record alone, onto one page."""

import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QLabel

from kaproom.core.events.chart import (
    AllergyNoted,
    ChartCorrected,
    ClientAdded,
    ContactNoted,
    MedicineNoted,
)
from kaproom.core.events.client import ConditionNoted
from kaproom.core.stream.audit import AUDIT_STREAM, AuditAction, AuditNoted
from kaproom.ui.room.cards.emergency_sheet import EmergencySheet
from kaproom.ui.room.cards.host import CardHost
from tests.ui.room.house import CTRL, MINUTE, NONE, SHIFT, House, Key

WITHIN_S = 1.0


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, so that nothing is written into anybody's."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home/.config"))
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert Path(found).is_relative_to(tmp_path)
    return Path(found)


def sheet(house: House) -> EmergencySheet:
    """The open sheet, above the cover or not."""
    hosts: tuple[CardHost, ...] = (house.screen.covering.sheet, house.screen.cards)
    card = next((h.card for h in hosts if h.card is not None), None)
    assert isinstance(card, EmergencySheet)
    return card


def words(house: House) -> str:
    return "\n".join(x.text() for x in sheet(house).findChildren(QLabel) if not x.isHidden())


def exported(house: House) -> int:
    """How many sheets the trail says have left the program."""
    bodies = [event.body for event in house.desk.program.record.read_stream(AUDIT_STREAM)]
    return sum(
        isinstance(body, AuditNoted) and body.action == AuditAction.EXPORTED for body in bodies
    )


def fill(house: House) -> None:
    """A day with a dose, readings, and something seen."""
    started = house.state.started
    assert started is not None
    for body in (
        AllergyNoted("latex", "rash"),
        MedicineNoted("invented drops", "2 ml", "benzodiazepine"),
        MedicineNoted("moss tea", "mornings", "maoi"),
        MedicineNoted("reed bark", "", "antihypertensive"),
        ConditionNoted("invented wheeze", "inhaler at hand"),
        ContactNoted("emergency", "L. M.", "000 222"),
        ContactNoted("escort", "W. N.", ""),
    ):
        house.desk.program.casebook.write(started.client_id, body)
    house.pass_time(10 * MINUTE)
    house.enter("132/84 78 98")
    house.pass_time(10 * MINUTE)
    house.press(Key.Key_G, CTRL)
    house.press(Key.Key_Return)
    for line in ("141/88 84 97", "148/91 88 96", "139/86 80 97"):
        house.pass_time(10 * MINUTE)
        house.enter(line)
    house.press(Key.Key_F2)
    house.press(Key.Key_F10)
    house.write("4")


def test_it_has_what_emergency_services_need(real_house: House) -> None:
    house = real_house
    settings = house.desk.program.settings()
    house.desk.program.save_settings(
        replace(settings, find_us="9 Invented Row\nback yard, code 00")
    )
    fill(house)
    house.press(Key.Key_F12)
    said = words(house)
    for fact in (
        *("Q. V.", "born 1984-05-30", "Weight", "72 kg"),
        *("latex", "rash", "invented drops", "▲ benzodiazepine"),
        *("moss tea mornings", "▲ MAO inhibitor", "reed bark", "▲ lowers blood pressure"),
        *("Conditions", "invented wheeze", "inhaler at hand"),
        *("ketamine 60 mg IM", "T+0:00", "Dr. O."),
        *("baseline BP 132/84", "BP 141/88", "BP 148/91", "BP 139/86"),
        *("Sedation (MOAA/S) 4", "Tears"),
        *("prescriber: Dr. O.", "000 111", "emergency: L. M.", "000 222"),
        *("escort: W. N.", "no number noted"),
        *("9 Invented Row", "back yard, code 00", "session time 0:50"),
    ):
        assert fact in said, fact


def test_two_of_the_same_initials_are_told_apart_on_the_card_and_on_paper(
    real_house: House, documents: Path
) -> None:
    house, casebook = real_house, real_house.desk.program.casebook
    started = house.state.started
    assert started is not None
    casebook.add_client(ClientAdded("a.b.", "1991-02-11"))
    added = casebook.chart(started.client_id).ledger.of(ClientAdded)[0]
    casebook.write(started.client_id, ChartCorrected(added.id, (("label", "A. B."),)))
    house.press(Key.Key_F12)
    assert "A. B. · born 1984" in words(house)
    house.press(Key.Key_P, CTRL)
    offered = [place.folder for place in sheet(house).places.offered]
    house.write(str(offered.index(documents) + 1))
    (file,) = documents.iterdir()
    if shutil.which("pdftotext"):
        read = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
        assert "A. B. · born 1984" in read.stdout


def test_it_goes_on_with_the_time_while_it_is_open(real_house: House) -> None:
    fill(real_house)
    real_house.press(Key.Key_F12)
    assert "T+0:30" in words(real_house)
    real_house.pass_time(2 * MINUTE)
    real_house.qtbot.waitUntil(lambda: "T+0:32" in words(real_house), timeout=20_000)


def test_at_29_one_key_opens_it_within_a_second_from_any_state(real_house: House) -> None:
    house = real_house
    fill(house)

    def opened_in_s() -> float:
        taken: list[float] = []
        for _ in range(3):
            begun = time.perf_counter()
            house.press(Key.Key_F12)
            QApplication.processEvents()
            taken.append(time.perf_counter() - begun)
            assert sheet(house).isVisible()
            house.press(Key.Key_F12)
        return min(taken)

    for key, modifiers in (
        (Key.Key_Escape, NONE),
        (Key.Key_G, CTRL),
        (Key.Key_R, CTRL),
        (Key.Key_D, CTRL),
        (Key.Key_E, CTRL | SHIFT),
        (Key.Key_L, CTRL),
    ):
        house.press(key, modifiers)
        assert opened_in_s() < WITHIN_S
    assert house.screen.covering.covered


@pytest.mark.parametrize("covered", [False, True])
def test_at_29_it_goes_to_one_page_by_two_keys_and_no_dialog(
    real_house: House, documents: Path, covered: bool
) -> None:
    house = real_house
    fill(house)
    house.enter("“mallowcanary” #part teaselcanary")
    if covered:
        house.press(Key.Key_L, CTRL)
    house.press(Key.Key_F12)
    before = set(QApplication.topLevelWidgets())
    for _ in range(2):
        house.press(Key.Key_P, CTRL)
        offered = [p for p in sheet(house).places.offered if p.folder == documents]
        house.write(str(sheet(house).places.offered.index(offered[0]) + 1))
        assert "Saved: " in words(house)
    assert set(QApplication.topLevelWidgets()) == before
    files = sorted(path.name for path in documents.iterdir())
    assert len(files) == 2
    assert all(name.startswith("emergency-2026-") for name in files)
    assert house.light() <= 0.02
    house.qtbot.waitUntil(lambda: exported(house) == 2, timeout=20_000)
    if shutil.which("pdftotext") and shutil.which("pdfinfo"):
        path = str(documents / files[0])
        facts = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True)
        assert "Pages:           1\n" in facts.stdout
        read = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
        assert "ketamine 60 mg IM" in read.stdout
        assert "canary" not in read.stdout


def test_a_place_that_cannot_be_written_is_named_and_the_room_goes_on(
    real_house: House, documents: Path
) -> None:
    house = real_house
    documents.parent.mkdir(parents=True, exist_ok=True)
    documents.write_text("in the way")
    house.press(Key.Key_F12)
    house.press(Key.Key_P, CTRL)
    place = next(p for p in sheet(house).places.offered if p.folder == documents)
    house.write(str(sheet(house).places.offered.index(place) + 1))
    assert "Not saved" in words(house)
    house.press(Key.Key_Escape)
    house.enter("goes on")
    assert house.state.notes[-1].body.text == "goes on"


def test_escape_leaves_the_choice_first_and_digits_are_text_again(
    real_house: House, documents: Path
) -> None:
    real_house.press(Key.Key_F12)
    real_house.press(Key.Key_P, CTRL)
    real_house.press(Key.Key_Escape)
    real_house.write("1")
    assert real_house.screen.field.text == "1"
    assert not documents.exists()
    real_house.press(Key.Key_Escape)
    assert real_house.screen.cards.card is None


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
def test_it_is_whole_dark_and_can_be_scrolled(
    rehearse: Callable[..., House], documents: Path, size: tuple[int, int]
) -> None:
    house = rehearse("high-pressure")
    house.window.resize(*size)
    house.act_until(68 * MINUTE)
    started = house.state.started
    assert started is not None
    for number in range(14):
        house.screen._services.casebook.write(
            started.client_id, MedicineNoted(f"invented drops {number}", "2 ml", "opioid")
        )
    house.press(Key.Key_F12)
    house.press(Key.Key_P, CTRL)
    for _ in range(3):
        QApplication.processEvents()
    assert house.light() <= 0.02
    card = sheet(house)
    for label in card.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() + 1 >= label.heightForWidth(label.width()), label.text()
    if card._scroll.overflows:
        house.press(Key.Key_End)
        assert card._scroll.verticalScrollBar().value() > 0
