"""The theme: tokens read with their place, words that stand out, one look for all."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kaproom.core.data_files.data_file import DataFault, Table
from kaproom.ui.controls.text import SMALL, use_text, user_font
from kaproom.ui.theme import Text, Theme, contrast, relative_luminance, theme_from

TOKENS = Path(__file__).parents[2] / "resources" / "theme" / "room.toml"
GROUNDS = ("ground", "panel", "raised", "field", "caution_fill")


def _tokens() -> dict[str, dict[str, object]]:
    return tomllib.loads(TOKENS.read_text(encoding="utf-8"))


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize(
    "ink",
    ["ink", "ink_soft", "ink_faint", "accent", "pulse", "pressure", "oxygen", "caution", "good"],
)
def test_what_is_read_stands_out_at_seven_to_one(theme: Theme, ground: str, ink: str) -> None:
    assert contrast(theme.colour(ink), theme.colour(ground)) >= 7


@pytest.mark.parametrize(
    ("ink", "ground"),
    [("music_ink", "music_fill"), ("ink", "accent_fill"), ("on_accent", "accent")],
)
def test_words_on_a_face_of_their_own_stand_out(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme.colour(ink), theme.colour(ground)) >= 7


@pytest.mark.parametrize("ground", [*GROUNDS, "line", "grid"])
def test_grounds_are_dark(theme: Theme, ground: str) -> None:
    assert relative_luminance(theme.colour(ground)) <= 0.021


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("table", "key", "value", "where"),
    [
        ("colour", "ink", "white", "colour/ink"),
        ("colour", "ink", 7, "colour/ink"),
        ("text", "small", 40, "text/small"),
        ("text", "families", "Sans", "text/families"),
    ],
)
def test_a_damaged_token_is_named(table: str, key: str, value: object, where: str) -> None:
    data = _tokens()
    data[table][key] = value
    with pytest.raises(DataFault) as fault:
        theme_from(data)
    assert fault.value.where == where


def test_a_missing_table_or_token_is_named() -> None:
    data: Table = {"colour": _tokens()["colour"]}
    with pytest.raises(DataFault) as fault:
        theme_from(data)
    assert fault.value.where == "text"


def test_text_follows_the_user_s_size(theme: Theme, qapp: QApplication) -> None:
    base = qapp.font().pointSizeF()
    assert theme.font().pointSizeF() == pytest.approx(base * theme.text.scales["body"])
    assert theme.font("clock").pointSizeF() == pytest.approx(base * theme.text.scales["clock"])


def test_the_style_sheet_darkens_plain_widgets(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    window.setStyleSheet(theme.qss())
    window.setPalette(theme.palette())
    layout = QVBoxLayout(window)
    for widget in (QLabel("words"), QPushButton("key"), QLineEdit("line")):
        layout.addWidget(widget)
    qtbot.addWidget(window)
    image = window.grab().toImage()
    light = [
        relative_luminance(image.pixelColor(x, y))
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    ]
    assert sum(light) / len(light) < 0.05


def test_panels_read_the_text_of_the_theme_as_the_score_does(theme: Theme) -> None:
    changed = replace(theme, text=Text(("Families of its own",), {**theme.text.scales, "small": 2}))
    use_text(changed.text)
    try:
        assert user_font(SMALL) == changed.font("small")
        assert user_font(SMALL).families()[0] == "Families of its own"
        assert user_font(SMALL * 0.5).pointSizeF() == pytest.approx(
            user_font(SMALL).pointSizeF() / 2
        )
    finally:
        use_text(theme.text)
