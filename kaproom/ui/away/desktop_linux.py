"""What a Linux desktop says on D-Bus: about to sleep, session locked, screen saver on.

Listens only: it asks nothing, holds no lock and delays no sleep, so that a sleep may come before
the screen is hidden; it is then hidden on waking (`AwayWatch`). A desktop without these names, or
without a bus, is one on which nothing is heard here.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

from kaproom.ui.away.watch import Away

_LOGIN_PATH = "/org/freedesktop/login1"
_LOGIN = "org.freedesktop.login1"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver")


class LinuxDesktop(QObject):
    """Hears the two buses for as long as its parent lives; `gone` is told why."""

    def __init__(
        self,
        parent: QObject,
        gone: Callable[[Away], None],
        system: QDBusConnection | None,
        session: QDBusConnection | None,
        login_session: str = "",
    ) -> None:
        """`login_session` is logind's id of this session; without it any session's lock counts."""
        super().__init__(parent)
        self._gone = gone
        if system is not None and system.isConnected():
            path = session_path(login_session) if login_session else ""
            sleep, lock = _slot("_preparing_for_sleep(bool)"), _slot("_locked()")
            system.connect("", _LOGIN_PATH, f"{_LOGIN}.Manager", "PrepareForSleep", self, sleep)
            system.connect("", path, f"{_LOGIN}.Session", "Lock", self, lock)
        if session is not None and session.isConnected():
            for saver in _SAVERS:
                session.connect("", "", saver, "ActiveChanged", self, _slot("_saver_changed(bool)"))

    @Slot(bool)
    def _preparing_for_sleep(self, going: bool) -> None:
        if going:
            self._gone(Away.SLEEP)

    @Slot()
    def _locked(self) -> None:
        self._gone(Away.DESKTOP_LOCKED)

    @Slot(bool)
    def _saver_changed(self, active: bool) -> None:
        if active:
            self._gone(Away.DESKTOP_LOCKED)


def watch_linux(parent: QObject, gone: Callable[[Away], None]) -> LinuxDesktop:
    """Listen on the machine's own buses, where there are any."""
    session = QDBusConnection.sessionBus() if _has_session_bus() else None
    login_session = os.environ.get("XDG_SESSION_ID", "")
    return LinuxDesktop(parent, gone, QDBusConnection.systemBus(), session, login_session)


def session_path(session_id: str) -> str:
    """The object path logind gives a session: what a path may not hold is told in hex."""
    letters = (
        letter
        if letter.isascii() and letter.isalnum() and (at or not letter.isdigit())
        else "".join(f"_{byte:02x}" for byte in letter.encode())
        for at, letter in enumerate(session_id)
    )
    return f"{_LOGIN_PATH}/session/{''.join(letters)}"


def _slot(signature: str) -> bytes:
    """PySide's types ask for bytes here; its code takes the text alone."""
    return cast(bytes, SLOT(signature))


def _has_session_bus() -> bool:
    """Asking for a bus that is not there would have one started."""
    runtime_dir = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or (
        bool(runtime_dir) and (Path(runtime_dir) / "bus").exists()
    )
