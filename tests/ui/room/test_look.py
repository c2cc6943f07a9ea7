"""How the room looks: dark enough, nothing clipped, everything named, at several sizes."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget

from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import ElidedText
from tests.ui.room.house import CTRL, MINUTE, NONE, SHIFT, House, Key

LIMIT = 0.02
SIZES = [(1440, 900), (1280, 720)]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def full_house(rehearse: Callable[..., House], request: pytest.FixtureRequest) -> House:
    """A session of an hour and eight minutes."""
    house = rehearse("high-pressure", strip=True)
    house.window.resize(*request.param)
    house.act_until(68 * MINUTE + 24_000)
    assert (house.window.width(), house.window.height()) == request.param
    return house


def test_the_room_and_all_its_cards_stay_dark(full_house: House) -> None:
    house = full_house
    assert house.light() <= LIMIT
    for key, modifiers in (
        (Key.Key_G, CTRL),
        (Key.Key_G, CTRL | SHIFT),
        (Key.Key_E, CTRL),
        (Key.Key_F, CTRL),
        (Key.Key_Slash, CTRL),
        (Key.Key_I, CTRL),
        (Key.Key_F10, NONE),
        (Key.Key_F12, NONE),
    ):
        house.press(key, modifiers)
        QApplication.processEvents()
        assert house.light() <= LIMIT, key
        house.press(Key.Key_Escape)


def test_no_word_on_a_key_is_cut_short(full_house: House) -> None:
    for key in full_house.screen.findChildren(KeyButton):
        if key.isVisible():
            assert key.width() >= key.sizeHint().width(), key.text()


def test_no_label_is_clipped(full_house: House) -> None:
    house = full_house
    for opening in (
        (Key.Key_G, CTRL),
        (Key.Key_G, CTRL | SHIFT),
        (Key.Key_E, CTRL),
        (Key.Key_Slash, CTRL),
        (Key.Key_F12, NONE),
    ):
        house.press(*opening)
        QApplication.processEvents()
        QApplication.processEvents()
        card = house.screen.cards.card
        assert card is not None
        clipped = [label.text() for label in card.findChildren(QLabel) if _clipped(label)]
        assert not clipped
        house.press(Key.Key_Escape)
    assert not [x.text() for x in house.screen.findChildren(QLabel) if _clipped(x)]


def test_what_is_corrected_and_found_fits_its_card(full_house: House) -> None:
    house = full_house
    for keys in ((Key.Key_E, Key.Key_Delete), (Key.Key_E, Key.Key_1), (Key.Key_F, Key.Key_S)):
        house.press(keys[0], CTRL)
        house.press(keys[1])
        card = house.screen.cards.card
        assert card is not None
        house.qtbot.waitUntil(lambda c=card: c.height() >= c.heightForWidth(c.width()))
        house.qtbot.waitUntil(lambda c=card: not any(map(_clipped, c.findChildren(QLabel))))
        assert house.light() <= LIMIT
        house.press(Key.Key_Escape)


def test_everything_that_can_be_used_has_a_name(full_house: House) -> None:
    for kind in (QAbstractButton, QPlainTextEdit):
        for widget in full_house.screen.findChildren(kind):
            if widget.isVisible():
                assert widget.accessibleName()


def test_no_key_on_the_screen_takes_the_focus(full_house: House) -> None:
    focusable = [
        w
        for w in full_house.screen.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() & w.focusPolicy().TabFocus
    ]
    assert focusable == [full_house.screen.field]


def _clipped(label: QLabel) -> bool:
    if not label.isVisible() or isinstance(label, ElidedText):
        return False
    if label.wordWrap():
        return label.height() + 1 < label.heightForWidth(label.width())
    lines = label.text().split("\n")
    metrics = QFontMetrics(label.font())
    width = max(metrics.horizontalAdvance(line) for line in lines)
    return label.width() < width or label.height() < metrics.height() * len(lines) - 2


@pytest.mark.parametrize("points", [9, 12, 16])
def test_clocks_and_the_saved_mark_are_never_cut(
    rehearse: Callable[..., House], qapp: QApplication, points: int
) -> None:
    before = qapp.font()
    larger = QFont(before)
    larger.setPointSize(points)
    qapp.setFont(larger)
    try:
        house = rehearse("high-pressure")
        house.window.resize(1280, 720)
        house.act_until(30 * MINUTE)
        QApplication.processEvents()
        top = house.screen.top
        whole = [x for x in top.findChildren(QLabel) if not isinstance(x, ElidedText)]
        assert not [x.text() for x in whole if _clipped(x)]
        saved = top.saved.findChildren(ElidedText)[0]
        assert saved.width() >= QFontMetrics(saved.font()).horizontalAdvance(saved.text())
    finally:
        qapp.setFont(before)
