"""Private buses for both sides of keeping awake, reached as the machine's own would be."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import login


@pytest.fixture
def system_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[login.Bus]:
    """A system bus of the test's own, with nobody on it yet."""
    if missing := login.missing_for_bus():
        pytest.skip(missing)
    with login.bus_in(tmp_path / "system") as bus:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
        yield bus


@pytest.fixture
def manager(system_bus: login.Bus) -> Iterator[login.LoginManager]:
    """A stand-in login manager on it."""
    manager = login.LoginManager(system_bus)
    yield manager
    manager.close()


@pytest.fixture
def session_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[login.Bus]:
    """A session bus of the test's own, with no desktop on it yet."""
    if missing := login.missing_for_bus():
        pytest.skip(missing)
    with login.bus_in(tmp_path / "session") as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        yield bus


@pytest.fixture
def desktop(session_bus: login.Bus) -> Iterator[login.ScreenSaver]:
    """A stand-in desktop on it."""
    desktop = login.ScreenSaver(session_bus)
    yield desktop
    desktop.close()
