"""What a screen reader is told: a short walk through the real window, by keys, from outside.

The long walk through every screen is in `test_screen_reader_everywhere.py`.
"""

from pathlib import Path

import pytest

from kaproom.record.first_start import create_folder
from kaproom.record.folder import unlock
from kaproom.record.keyfile import Argon2Cost
from tests.support.login import Bus
from tests.support.screen_reader import missing_for_screen_reader
from tests.support.screen_walk import Step, faults_of, walking

PASSPHRASE = "three geese over the weir"

pytestmark = [
    pytest.mark.skipif(bool(missing_for_screen_reader()), reason=missing_for_screen_reader()),
]


def test_a_stranger_who_listens_gets_in_and_takes_on_a_client(
    tmp_path: Path, xvfb_display: str, session_bus: Bus
) -> None:
    data = tmp_path / "data"
    create_folder(data, PASSPHRASE, Argon2Cost(1, 64, 1))
    keys = unlock(data, PASSPHRASE)
    steps = (
        Step("the passphrase", f":{PASSPHRASE}", "assphrase"),
        Step("home", "Return", "New client"),
        Step("a new client", "ctrl+n", "Date of birth"),
        Step("the client on the table", ":Q. V.", "Date of birth"),
        Step("home again", "Return", "Q. V."),
        Step("search", "ctrl+k", "Words to search for"),
    )
    with walking(tmp_path, data, keys, xvfb_display, session_bus) as walk:
        for step in steps:
            assert not faults_of(walk.go(step)), step.screen
