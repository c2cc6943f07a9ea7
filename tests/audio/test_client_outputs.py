"""The outputs chosen are told to every engine there is, the first and each one after it."""

import os
import signal
from pathlib import Path

from kaproom.audio.client import EngineClient
from kaproom.audio.launch import stop_engine
from kaproom.core.practice.settings import SoundOutput
from tests.audio.conftest import StartClient
from tests.audio.test_engine_process import attach, until
from tests.support.pulse import PrivatePulse

MISSING = "a loudspeaker that is not here"


def _waits_for_it(client: EngineClient) -> bool:
    status = client.status()
    return status.alive and MISSING in status.device and not status.device_ok


def test_an_engine_started_anew_is_told_the_outputs(
    pulse: PrivatePulse, start_client: StartClient, runtime_dir: Path
) -> None:
    client = start_client()
    client.set_outputs((SoundOutput(MISSING),), -60)
    until(lambda: _waits_for_it(client))
    link, welcome = attach(runtime_dir)
    link.close()
    os.kill(welcome.pid, signal.SIGKILL)
    until(lambda: not client.status().alive)
    until(lambda: _waits_for_it(client))


def test_a_client_is_woken_where_its_engine_ended_on_purpose(
    pulse: PrivatePulse, start_client: StartClient, runtime_dir: Path
) -> None:
    client = start_client()
    client.set_outputs((SoundOutput(MISSING),))
    until(lambda: _waits_for_it(client))
    assert stop_engine(runtime_dir, fade_ms=0)
    until(lambda: not client.status().alive)
    client.set_outputs((SoundOutput(MISSING), SoundOutput("another")))
    assert not client.wait_until_attached(0.5)
    client.wake()
    until(lambda: _waits_for_it(client))
