"""Tab while the room is covered: it leads nowhere, and nothing typed reaches what is beneath."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.room.house import CTRL, House, Key


def test_tab_does_not_lead_under_the_cover(real_house: House) -> None:
    real_house.press(Key.Key_L, CTRL)
    cover = QApplication.focusWidget()
    assert cover is not None
    for key in (Key.Key_Tab, Key.Key_Backtab, Key.Key_Tab):
        QTest.keyClick(cover, key)
        assert QApplication.focusWidget() is cover
    QTest.keyClicks(cover, "words")
    assert real_house.screen.field.text == ""
