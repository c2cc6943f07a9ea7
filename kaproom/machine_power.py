"""Mains or battery, and how full: read from the system in a worker, since a read may take long.

Linux tells it in files, macOS by a program of its own, Windows by one call. Changes nothing. What
is not understood is not told: a wrong reassurance is worse than none.
"""

import ctypes
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from pathlib import Path

from kaproom.core.clock import MachineClock
from kaproom.core.room.power import Power

SUPPLIES = Path("/sys/class/power_supply")
READ_EVERY_S = 10.0
_PMSET_WITHIN_S = 5.0
_UNKNOWN_BYTE = 255


class PowerWatch:
    """The last that was read; asking for it has it read anew now and then."""

    def __init__(self, read: Callable[[], Power], workers: Executor, machine: MachineClock) -> None:
        self._read = read
        self._workers = workers
        self._machine = machine
        self._known = Power(unread=True)
        self._reading: Future[Power] | None = None
        self._next_s = machine.monotonic_s()

    def now(self) -> Power:
        """What is known now; answers at once."""
        if self._reading is not None and self._reading.done():
            self._known, self._reading = self._reading.result(), None
        if self._reading is None and self._machine.monotonic_s() >= self._next_s:
            self._next_s = self._machine.monotonic_s() + READ_EVERY_S
            self._reading = self._workers.submit(self._read)
        return self._known


def read_power() -> Power:
    """This machine's power now."""
    readers: dict[str, Callable[[], Power]] = {"win32": _read_windows, "darwin": _read_mac}
    reader = readers.get(sys.platform)
    return read_supplies(SUPPLIES) if reader is None else reader()


def read_supplies(folder: Path) -> Power:
    """Linux: a folder for each supply (Documentation/ABI/testing/sysfs-class-power)."""
    mains: list[bool] = []
    batteries: list[Path] = []
    for supply in sorted(folder.iterdir()) if folder.is_dir() else ():
        # A mouse or headphones have a battery of their own.
        if _text(supply / "scope") == "Device":
            continue
        match _text(supply / "type"):
            case "Mains" | "USB":
                mains.append(_text(supply / "online") == "1")
            case "Battery" if _text(supply / "present") != "0":
                batteries.append(supply)
            case _:
                pass
    if not batteries:
        return Power(on_mains=any(mains) or None)
    draining = any(_text(battery / "status") == "Discharging" for battery in batteries)
    return Power(any(mains) if mains else not draining, _percent(batteries))


def read_pmset(text: str) -> Power:
    """macOS: what `pmset -g batt` prints."""
    source = re.search(r"Now drawing from '(\w+) Power'", text)
    percent = re.search(r"\b(\d{1,3})%;", text)
    on_mains = None if source is None else source[1] == "AC"
    return Power(on_mains, None if percent is None else min(100, int(percent[1])))


def read_status(ac_line: int, percent: int) -> Power:
    """Windows: two bytes of SYSTEM_POWER_STATUS (winbase.h); 255 stands for unknown."""
    return Power({0: False, 1: True}.get(ac_line), None if percent > 100 else percent)


class _SystemPowerStatus(ctypes.Structure):
    _fields_ = [
        ("ac_line", ctypes.c_ubyte),
        ("battery", ctypes.c_ubyte),
        ("percent", ctypes.c_ubyte),
        ("saver", ctypes.c_ubyte),
        ("life_s", ctypes.c_uint32),
        ("full_life_s", ctypes.c_uint32),
    ]


def _read_windows() -> Power:
    status = _SystemPowerStatus(ac_line=_UNKNOWN_BYTE, percent=_UNKNOWN_BYTE)
    if sys.platform == "win32":
        ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status))
    return read_status(status.ac_line, status.percent)


def _read_mac() -> Power:
    with suppress(OSError, subprocess.SubprocessError):
        told = subprocess.run(
            ["pmset", "-g", "batt"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PMSET_WITHIN_S,
            check=False,
        )
        return read_pmset(told.stdout)
    return Power()


def _percent(batteries: list[Path]) -> int | None:
    """All batteries together, by what they hold; by their own figures where they do not tell."""
    for kind in ("energy", "charge"):
        now = [_number(battery / f"{kind}_now") for battery in batteries]
        full = [_number(battery / f"{kind}_full") for battery in batteries]
        if None not in now and None not in full and sum(filter(None, full)):
            return min(100, round(100 * sum(filter(None, now)) / sum(filter(None, full))))
    told = [_number(battery / "capacity") for battery in batteries]
    known = [percent for percent in told if percent is not None]
    return min(100, round(sum(known) / len(known))) if known else None


def _text(path: Path) -> str:
    """A file of the kernel's; what cannot be read is empty (a driver may answer with an error)."""
    try:
        return path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _number(path: Path) -> int | None:
    text = _text(path)
    return int(text) if text.isdecimal() else None
