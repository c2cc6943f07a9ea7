"""Mains and battery: Linux's files as they are, what pmset prints, the bytes of Windows."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kaproom.core.clock import SystemMachineClock
from kaproom.core.room.power import Power, battery_mark, power_line
from kaproom.machine_power import (
    PowerWatch,
    read_pmset,
    read_power,
    read_status,
    read_supplies,
)
from tests.support.patient import until

MAINS = {"type": "Mains", "online": "1"}
BATTERY = {"type": "Battery", "present": "1", "status": "Discharging", "capacity": "63"}


def _supply(folder: Path, name: str, files: dict[str, str]) -> None:
    (folder / name).mkdir(parents=True)
    for file, text in files.items():
        (folder / name / file).write_text(text + "\n")


def test_a_laptop_on_mains_and_off_it(tmp_path: Path) -> None:
    _supply(tmp_path, "AC", MAINS)
    _supply(tmp_path, "BAT0", BATTERY)
    assert read_supplies(tmp_path) == Power(on_mains=True, percent=63)
    (tmp_path / "AC" / "online").write_text("0\n")
    assert read_supplies(tmp_path) == Power(on_mains=False, percent=63)


def test_two_batteries_count_by_what_they_hold(tmp_path: Path) -> None:
    _supply(tmp_path, "BAT0", BATTERY | {"energy_now": "24000000", "energy_full": "24000000"})
    _supply(tmp_path, "BAT1", BATTERY | {"energy_now": "0", "energy_full": "72000000"})
    assert read_supplies(tmp_path) == Power(on_mains=False, percent=25)


def test_charge_stands_in_for_energy_and_capacity_for_both(tmp_path: Path) -> None:
    _supply(tmp_path, "BAT0", BATTERY | {"charge_now": "1000", "charge_full": "4000"})
    assert read_supplies(tmp_path).percent == 25
    (tmp_path / "BAT0" / "charge_full").unlink()
    assert read_supplies(tmp_path).percent == 63


def test_the_battery_of_a_mouse_is_none_and_an_empty_bay_is_none(tmp_path: Path) -> None:
    _supply(tmp_path, "AC", MAINS)
    _supply(tmp_path, "hid-0", BATTERY | {"scope": "Device"})
    _supply(tmp_path, "BAT1", BATTERY | {"present": "0"})
    assert read_supplies(tmp_path) == Power(on_mains=True, percent=None)


@pytest.mark.parametrize("files", [{}, {"type": "Battery"}, {"type": "\u00ff", "online": "\x00"}])
def test_what_is_not_understood_is_not_told(tmp_path: Path, files: dict[str, str]) -> None:
    _supply(tmp_path, "X", files)
    assert read_supplies(tmp_path).percent is None
    assert read_supplies(tmp_path / "nowhere") == Power()


def test_what_pmset_prints() -> None:
    told = (
        "Now drawing from 'Battery Power'\n"
        " -InternalBattery-0 (id=1234)\t17%; discharging; 0:41 remaining present: true\n"
    )
    assert read_pmset(told) == Power(on_mains=False, percent=17)
    assert read_pmset("Now drawing from 'AC Power'\n") == Power(on_mains=True)
    assert read_pmset("") == Power()


def test_the_bytes_of_windows() -> None:
    assert read_status(1, 100) == Power(on_mains=True, percent=100)
    assert read_status(0, 19) == Power(on_mains=False, percent=19)
    assert read_status(255, 255) == Power()


def test_it_is_read_in_a_worker_and_answered_at_once() -> None:
    class Later(SystemMachineClock):
        later_s = 0.0

        def monotonic_s(self) -> float:
            return self.later_s

    told = iter((Power(on_mains=True, percent=50), Power(on_mains=False, percent=49)))
    clock = Later()
    with ThreadPoolExecutor(1) as workers:
        watch = PowerWatch(lambda: next(told), workers, clock)
        assert watch.now() == Power(unread=True)
        until(lambda: watch.now().percent == 50, "not read")
        assert watch.now().percent == 50
        clock.later_s = 20
        until(lambda: watch.now().percent == 49, "not read again")
    assert isinstance(read_power(), Power)


@pytest.mark.parametrize(
    ("power", "line", "mark"),
    [
        (Power(True, 100), ("On mains power", "100 %", True), ""),
        (Power(True), ("On mains power", "no battery", True), ""),
        (Power(False, 80), ("On battery", "80 %", False), ""),
        (Power(False, 20), ("On battery", "20 %", False), ""),
        (Power(False, 19), ("On battery", "19 %", False), "Battery 19 %"),
        (Power(True, 5), ("On mains power", "5 %", True), ""),
        (Power(), ("Power: this system does not tell", "", None), ""),
        (Power(unread=True), ("Power", "being checked", None), ""),
    ],
)
def test_how_it_is_said(power: Power, line: tuple[str, str, bool | None], mark: str) -> None:
    words, detail, well, todo = power_line(power)
    assert (words, detail, well) == line
    assert bool(todo) == (well is not True and not power.unread)
    assert battery_mark(power) == mark
