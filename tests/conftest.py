"""What holds for every test: nothing is let pass in silence, and no test touches the user's files.

Python warnings and Qt's messages fail by `pyproject.toml`; log records, leaked windows and the
folders are watched here. Sound and display servers are the tests' own.
"""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

from kaproom.ui.collecting import CollectHere
from tests.support import login, pulse, stall
from tests.support.leaks import QtLeaks
from tests.support.patient import PatientBot
from tools import xvfb

# Tests read the English texts, in this process and in those it starts.
os.environ["KAPROOM_LANGUAGE"] = "en"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples at every run, so that a red run means a change; `deep` looks for new ones.
settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("deep", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

# What a test of these hears or sees comes through another program's clock, as does what whole
# programs do to each other. A machine that stands still for longer than a buffer holds is heard,
# so such a test has three tries; a fault of the program's own is there in each of them.
_OUTSIDE_CLOCKS = frozenset({"private_pulse", "start_client", "xvfb_display"})


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the tests that depend on how long the machine takes more tries, and not the last place.

    They take long by waiting: left for the end, they would be waited for by nobody beside them.
    """
    _give_tries(items)
    modules: dict[Path, list[pytest.Item]] = {}
    for item in items:
        modules.setdefault(item.path, []).append(item)
    waiting = [m for m in modules.values() if any(i.get_closest_marker("flaky") for i in m)]
    rest = [m for m in modules.values() if m not in waiting]
    apart = max(1, len(rest) * 3 // 5 // max(1, len(waiting)))
    ordered: list[pytest.Item] = []
    for place, module in enumerate(rest):
        if place % apart == 0 and waiting:
            ordered += waiting.pop(0)
        ordered += module
    items[:] = [*ordered, *(item for module in waiting for item in module)]


def _give_tries(items: list[pytest.Item]) -> None:
    for item in items:
        whole_program = item.path.parent.name == "system"
        listens = isinstance(item, pytest.Function) and _OUTSIDE_CLOCKS & set(item.fixturenames)
        if whole_program or listens:
            item.add_marker(pytest.mark.flaky(reruns=2))


_HOMES = {
    "HOME": "",
    "XDG_DATA_HOME": "share",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "",
}


def _move_home(patch: pytest.MonkeyPatch, factory: pytest.TempPathFactory) -> None:
    home = factory.mktemp("home")
    for name, folder in _HOMES.items():
        patch.setenv(name, str(home / folder))


@pytest.fixture(scope="session", autouse=True)
def home_of_the_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home for what is set up for more than one test."""
    with pytest.MonkeyPatch.context() as patch:
        _move_home(patch, tmp_path_factory)
        yield


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """An empty home for each test."""
    _move_home(monkeypatch, tmp_path_factory)


@pytest.fixture(autouse=True)
def small_reserve(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of folders are made here: none of them needs its room on the disk for long."""
    monkeypatch.setattr("kaproom.record.reserve.RESERVE_BYTES", 16 * 1024)


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_log_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which something was logged at WARNING or above, unless it says why."""
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    allowed = request.node.get_closest_marker("allow_log_warnings")
    if allowed is not None:
        assert allowed.args or allowed.kwargs, "allow_log_warnings needs its reason"
    elif handler.said:
        pytest.fail("logged without being announced:\n" + "\n".join(handler.said), pytrace=False)


@pytest.fixture(scope="session", autouse=True)
def collecting(qapp: QApplication) -> Iterator[CollectHere]:
    """A window's application before all else, and garbage collected as in the running program.

    A command that draws a page makes a lesser application where there is none, and no window could
    be shown in that process any more.
    """
    collecting = CollectHere()
    yield collecting
    collecting.close()


@pytest.fixture(autouse=True)
def collected(collecting: CollectHere) -> Iterator[None]:
    """Most tests have no event loop that would come to it."""
    yield
    collecting.collect()


@pytest.fixture(autouse=True)
def no_qt_leaks() -> Iterator[None]:
    """Fail a test that leaves a window, a running thread or a ticking timer behind."""
    leaks = QtLeaks()
    yield
    left = leaks.found()
    if left:
        pytest.fail("left behind: " + ", ".join(left), pytrace=False)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's bot with more patience."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def private_pulse() -> Iterator[pulse.PrivatePulse]:
    """A sound server of the tests' own; skips by name where there is none."""
    missing = pulse.missing_for_pulse()
    if missing:
        pytest.skip(missing)
    with pulse.private_pulse() as server:
        yield server


@pytest.fixture(scope="session")
def xvfb_display() -> Iterator[str]:
    """A display of the tests' own (`:7`), 1440x900; skips by name where there is none."""
    missing = xvfb.missing_for_xvfb()
    if missing:
        pytest.skip(missing)
    with xvfb.xvfb() as display:
        yield display


@pytest.fixture
def system_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[login.Bus]:
    """A system bus of the test's own, with nobody on it yet; skips by name where there is none."""
    if missing := login.missing_for_bus():
        pytest.skip(missing)
    with login.bus_in(tmp_path / "system") as bus:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
        yield bus


@pytest.fixture
def login_manager(system_bus: login.Bus) -> Iterator[login.LoginManager]:
    """A stand-in for systemd-logind on it."""
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
def screen_saver(session_bus: login.Bus) -> Iterator[login.ScreenSaver]:
    """A stand-in for a desktop on it."""
    desktop = login.ScreenSaver(session_bus)
    yield desktop
    desktop.close()


@pytest.fixture
def stall_monitor() -> Callable[[], AbstractContextManager[stall.Stalls]]:
    """Tells a stall of the machine from one of the program: `with ...() as stalls:`."""
    return stall.stall_monitor
