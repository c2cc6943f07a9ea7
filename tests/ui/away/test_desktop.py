"""The desktop's word: a real private bus on Linux, the reading of messages for Windows."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from kaproom.ui.away.desktop_linux import LinuxDesktop, session_path
from kaproom.ui.away.desktop_windows import (
    PBT_APMSUSPEND,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WTS_SESSION_LOCK,
    meaning_of,
)
from kaproom.ui.away.watch import Away

PATIENCE_MS = 30_000
_LOGIN = "/org/freedesktop/login1"


@dataclass
class Bus:
    """A message bus of the tests' own, on which anything may be said."""

    address: str
    heard: list[Away] = field(default_factory=list)

    def say(self, path: str, what: str, *values: str) -> None:
        told = ["dbus-send", f"--bus={self.address}", "--type=signal", path, what, *values]
        subprocess.run(told, check=True, timeout=60, capture_output=True)


@pytest.fixture
def bus(qapp: QObject) -> Iterator[Bus]:
    """A private bus, with the desktop's watch listening on it as on both buses."""
    missing = [tool for tool in ("dbus-daemon", "dbus-send") if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"needs {' and '.join(missing)}")
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        try:
            assert daemon.stdout is not None
            address = daemon.stdout.readline().strip()
            connection = QDBusConnection.connectToBus(address, "kaproom-test")
            assert connection.isConnected()
            found = Bus(address)
            listener = LinuxDesktop(qapp, found.heard.append, connection, connection, "2")
            yield found
            listener.deleteLater()
            del connection
            QDBusConnection.disconnectFromBus("kaproom-test")
        finally:
            daemon.terminate()


def test_sleep_lock_and_savers_are_heard(bus: Bus, qtbot: QtBot) -> None:
    said = (
        (_LOGIN, "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:false"),
        (_LOGIN, "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"),
        (f"{_LOGIN}/session/_33", "org.freedesktop.login1.Session.Lock"),
        (f"{_LOGIN}/session/_32", "org.freedesktop.login1.Session.Unlock"),
        (f"{_LOGIN}/session/_32", "org.freedesktop.login1.Session.Lock"),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:false"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:true"),
        (_LOGIN, "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"),
    )
    for told in said:
        bus.say(*told)
    qtbot.waitUntil(lambda: bus.heard.count(Away.SLEEP) == 2, timeout=PATIENCE_MS)
    locked = [Away.DESKTOP_LOCKED] * 3
    assert bus.heard == [Away.SLEEP, *locked, Away.SLEEP]


def test_a_machine_without_a_bus_has_nothing_to_say(qapp: QObject) -> None:
    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere/at/all", "kaproom-nowhere")
    heard: list[Away] = []
    LinuxDesktop(qapp, heard.append, nowhere, None).deleteLater()
    assert heard == []
    del nowhere
    QDBusConnection.disconnectFromBus("kaproom-nowhere")


@pytest.mark.parametrize(("name", "label"), [("2", "_32"), ("c2", "c2"), ("a-1", "a_2d1")])
def test_a_sessions_path_is_written_as_logind_writes_it(name: str, label: str) -> None:
    assert session_path(name) == f"{_LOGIN}/session/{label}"


def test_two_messages_of_windows_mean_something() -> None:
    assert meaning_of(WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK) is Away.DESKTOP_LOCKED
    assert meaning_of(WM_POWERBROADCAST, PBT_APMSUSPEND) is Away.SLEEP
    assert meaning_of(WM_WTSSESSION_CHANGE, 8) is None
    assert meaning_of(0x000F, WTS_SESSION_LOCK) is None
