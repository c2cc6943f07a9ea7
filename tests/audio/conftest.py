"""Engines for the tests: on the private sound server, one runtime folder each, ended afterwards."""

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kaproom.audio.client import EngineClient
from kaproom.audio.launch import stop_engine
from kaproom.audio.transitions import Transitions
from tests.audio.rooms import QUICK, SPEAKER, Room
from tests.support.pulse import PrivatePulse
from tests.support.pulse import private_pulse as another_pulse

_KEYS = ("XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_SERVER", "ALSA_CONFIG_PATH")

StartClient = Callable[..., EngineClient]
StartPulse = Callable[..., PrivatePulse]


@pytest.fixture
def pulse(private_pulse: PrivatePulse, monkeypatch: pytest.MonkeyPatch) -> PrivatePulse:
    """The private sound server, found by every process started from here."""
    for key in _KEYS:
        monkeypatch.setenv(key, private_pulse.env[key])
    return private_pulse


@pytest.fixture
def start_pulse(
    private_pulse: PrivatePulse, monkeypatch: pytest.MonkeyPatch
) -> Iterator[StartPulse]:
    """Servers to be ill-treated, each with a loudspeaker that is the default.

    The session's own is asked for only because it tells whether there can be any.
    """
    with contextlib.ExitStack() as stack:

        def start(*options: str) -> PrivatePulse:
            server = stack.enter_context(another_pulse(*options))
            for key in _KEYS:
                monkeypatch.setenv(key, server.env[key])
            server.add_sink(SPEAKER)
            server.pactl("set-default-sink", SPEAKER)
            return server

        yield start


@pytest.fixture
def own_pulse(start_pulse: StartPulse) -> PrivatePulse:
    """A server to be ill-treated."""
    return start_pulse()


@pytest.fixture
def room(own_pulse: PrivatePulse, start_client: "StartClient", tmp_path: Path) -> Room:
    """A loud piece on the headphones, while the loudspeaker is the default."""
    return Room(start_client(QUICK), tmp_path)


@pytest.fixture
def runtime_dir() -> Iterator[Path]:
    """A folder short enough for a socket; its engine, if any is left, is ended."""
    folder = Path(tempfile.mkdtemp(prefix="kap-rt-"))
    yield folder
    stop_engine(folder, fade_ms=0)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def start_client(runtime_dir: Path) -> Iterator[StartClient]:
    """Clients of the engine in `runtime_dir`, closed afterwards."""
    started: list[EngineClient] = []

    def start(transitions: Transitions | None = None, **options: Any) -> EngineClient:
        client = EngineClient(runtime_dir, transitions=transitions, **options)
        started.append(client)
        return client

    yield start
    for client in started:
        client.close(leave_playing=True)
