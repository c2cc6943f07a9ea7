"""What belongs together stays on one line where a text wraps; what is kept is as it was written."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kaproom.ui.controls.text import Text
from kaproom.ui.controls.unbroken import unbroken


@pytest.mark.parametrize(
    "shown",
    [
        "BP_128/82 · HR_74 · SpO₂_98_%",
        "PHQ-9_19 → 15",
        "breathing rate below 10_/min",
        "crossfade 8_s · 0.88_mg/kg",
        "30 Nov · 2_h_56",
        "3 sessions · 12 minutes · No. 3 1",
        "Space take out · Alt_P what was sounding · Ctrl_Shift_A",
    ],
)
def test_only_what_belongs_together_is_held_together(shown: str) -> None:
    assert unbroken(shown.replace("_", " ")).replace("\u00a0", "_") == shown


def test_a_text_that_wraps_answers_what_it_was_given(qtbot: QtBot) -> None:
    text = Text("HR 74", wrap=True)
    qtbot.addWidget(text)
    assert (text.text(), QLabel.text(text)) == ("HR 74", "HR\u00a074")
    text.show_text("SpO₂ 98 %")
    assert (text.text(), QLabel.text(text)) == ("SpO₂ 98 %", "SpO₂\u00a098\u00a0%")
    assert QLabel.text(Text("HR 74")) == "HR 74"
