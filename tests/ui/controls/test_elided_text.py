"""A line that gives way: whole where there is room, its short form where only that fits."""

from pytestqt.qtbot import QtBot

from kaproom.ui.controls.text import ElidedText


def _drawn(qtbot: QtBot, text: str, short: str, width_px: int) -> object:
    line = ElidedText(text)
    line.short = short
    qtbot.addWidget(line)
    line.resize(width_px, line.sizeHint().height())
    return line.grab().toImage()


def test_the_short_form_stands_where_the_whole_does_not_fit(qtbot: QtBot) -> None:
    whole = "Sound: headphones with a long name"
    assert _drawn(qtbot, whole, "Sound", 80) == _drawn(qtbot, "Sound", "", 80)
    assert _drawn(qtbot, whole, "Sound", 600) == _drawn(qtbot, whole, "", 600)
    assert _drawn(qtbot, whole, "", 80) != _drawn(qtbot, "Sound", "", 80)
