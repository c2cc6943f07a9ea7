"""A line whose entry was saved is not put back, whatever it begins with."""

import tomllib
from pathlib import Path

import pytest

from kaproom.core.room.line import understand
from kaproom.core.room.recovery import Recovered, recovered
from kaproom.core.stream.ports import Draft
from kaproom.core.vitals.limits import limits_from
from tests.support.scene import Scene

LIMITS = limits_from(
    tomllib.loads(
        (Path(__file__).resolve().parents[3] / "resources/vitals/limits.toml").read_text("utf-8")
    )
)
BEGUN_MS = 30 * 60_000


def _found(line: str, as_note: bool, entered: bool) -> Recovered:
    """What is found of a line that was entered, or not, before the window went."""
    scene = Scene().at(30)
    if entered:
        command = understand(line, LIMITS, BEGUN_MS, as_note=as_note).command
        assert command is not None
        scene.do(command)
    draft = Draft(line, BEGUN_MS, scene.clock.now().utc_us)
    return recovered(scene.state, draft, BEGUN_MS, scene.clock.now().utc_us, 0)


@pytest.mark.parametrize("as_note", [False, True])
@pytest.mark.parametrize("line", ["-5 128/82", "-5m nods", "-3 on the scale", "128/82"])
def test_what_was_saved_is_not_put_back_and_the_rest_is(line: str, as_note: bool) -> None:
    saved = _found(line, as_note, entered=True)
    assert (saved.draft.text, saved.unconfirmed) == ("", 1)
    lost = _found(line, as_note, entered=False)
    assert (lost.draft.text, lost.unconfirmed) == (line, 0)
