"""How times and readings are said: what was before a dose is not after it."""

import pytest

from kaproom.core import commands as c
from kaproom.core.clock import MINUTE_MS
from kaproom.core.session import SessionState
from kaproom.core.session_events import DoseGiven
from kaproom.ui.figure_words import since_dose_text
from tests.support.scene import Scene


def _dosed() -> SessionState:
    """A session with a dose at twenty minutes."""
    scene = Scene()
    scene.at(20).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    return scene.state


@pytest.mark.parametrize(
    ("minute", "said"),
    [(19.9, "T−0:00"), (19, "T−0:01"), (20, "T+0:00"), (20.1, "T+0:00"), (33, "T+0:13")],
)
def test_what_was_before_the_dose_is_never_said_to_be_after_it(minute: float, said: str) -> None:
    assert since_dose_text(_dosed(), round(minute * MINUTE_MS)) == said
