"""Engines for the tests: on the private sound server, one runtime folder each, ended afterwards."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kaproom.audio.client import EngineClient
from kaproom.audio.launch import stop_engine
from kaproom.audio.transitions import Transitions
from tests.support.pulse import PrivatePulse

PULSE_KEYS = ("XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_SERVER", "ALSA_CONFIG_PATH")

StartClient = Callable[..., EngineClient]


@pytest.fixture
def pulse(private_pulse: PrivatePulse, monkeypatch: pytest.MonkeyPatch) -> PrivatePulse:
    """The private sound server, found by every process started from here."""
    for key in PULSE_KEYS:
        monkeypatch.setenv(key, private_pulse.env[key])
    return private_pulse


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
