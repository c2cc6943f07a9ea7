"""The strip of a music setting's phases: as wide as they are long."""

import pytest
from pytestqt.qtbot import QtBot

from kaproom.core.music.music import MusicSetting, Track
from kaproom.ui.prepare.day_section import PhaseStrip
from kaproom.ui.theme import Theme

_MINUTES = {"Arrival": 3, "Intention": 3, "Journey": 30}


def test_each_phase_is_as_wide_as_it_is_long(theme: Theme, qtbot: QtBot) -> None:
    strip = PhaseStrip(theme)
    qtbot.addWidget(strip)
    tracks = [Track(f"{p}.flac", p, p, 60_000 * minutes) for p, minutes in _MINUTES.items()]
    grounding = Track("stone.flac", "Stone", "Journey", 600_000, grounding=True)
    strip.show_setting(MusicSetting("Reeds", (*tracks, grounding)))
    strip.resize(366, strip.sizeHint().height())
    assert strip.widths() == pytest.approx([30, 30, 300])
    assert strip.toolTip() == "Arrival 3 min, Intention 3 min, Journey 30 min"
    assert strip.accessibleName() == f"Music by phase: {strip.toolTip()}"
    assert not strip.grab().isNull()
