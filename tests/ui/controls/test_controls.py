"""The small widgets: what they say, to eyes and to screen readers."""

from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kaproom.ui.controls.chip import Chip
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.mark import Mark, MarkShape, Shape
from kaproom.ui.controls.note_text import note_html
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.row import Row
from kaproom.ui.controls.text import CLOCK, ElidedText, user_font
from kaproom.ui.theme import Theme, contrast
from tests.support.desk import room_theme

THEME = room_theme()


class _Words(HTMLParser):
    """The words of rich text, without its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""

    def handle_data(self, data: str) -> None:
        self.words += data


@given(st.text(alphabet=st.sampled_from("ab <>&\"“”#1'/;"), max_size=40), st.booleans())
def test_a_note_is_shown_letter_for_letter(text: str, verbatim: bool) -> None:
    reader = _Words()
    reader.feed(note_html(text, THEME, verbatim))
    reader.close()
    assert reader.words == text


def test_tags_are_coloured_and_quotes_italic(theme: Theme) -> None:
    html = note_html("hand opens “it is warm” #part", theme)
    assert "<i>“it is warm”</i>" in html
    assert f'color:{theme.colour("accent").name()}">#part' in html


def test_a_key_says_its_words_its_key_and_whether_it_is_on(theme: Theme, qtbot: QtBot) -> None:
    key = KeyButton(theme, "Hold", "Alt H")
    qtbot.addWidget(key)
    assert key.accessibleName() == "Hold, Alt H"
    key.set_current(True)
    key.set_label("Release")
    assert key.accessibleName() == "Release, on, Alt H"
    assert key.focusPolicy() == key.focusPolicy().NoFocus


def test_a_key_that_is_on_looks_different_without_its_colour(theme: Theme, qtbot: QtBot) -> None:
    key = KeyButton(theme, "Stillness", "F1")
    qtbot.addWidget(key)
    key.resize(key.sizeHint())
    off = key.grab().toImage()
    key.set_current(True)
    on = key.grab().toImage()
    bar = on.pixelColor(4, key.height() // 2)
    assert bar == theme.colour("accent")
    assert off.pixelColor(4, key.height() // 2) != bar


@pytest.mark.parametrize("small", [False, True])
def test_a_key_that_does_nothing_now_is_faint_words_alone(
    theme: Theme, qtbot: QtBot, small: bool
) -> None:
    key = KeyButton(theme, "MMMM", "F1", small=small)
    qtbot.addWidget(key)
    key.resize(key.sizeHint())
    middle = key.height() // 2
    on = _ground_and_ink(key)
    key.setEnabled(False)
    off = _ground_and_ink(key)
    assert off[0] == key.grab().toImage().pixelColor(1, middle)
    assert off[0] != on[0]
    assert 3 < contrast(*off) < 0.75 * contrast(*on)


def test_the_bar_of_what_is_on_stands_clear_of_its_words(theme: Theme, qtbot: QtBot) -> None:
    key = KeyButton(theme, "MMMM", "F1", small=True)
    qtbot.addWidget(key)
    key.resize(key.sizeHint())
    width = key.sizeHint().width()
    key.set_current(True)
    assert key.sizeHint().width() == width
    picture, accent = key.grab().toImage(), theme.colour("accent")
    row = [picture.pixelColor(x, key.height() // 2) for x in range(key.width())]
    bar = max(x for x, colour in enumerate(row[: key.width() // 2]) if colour == accent)
    assert {colour.rgb() for colour in row[bar + 1 : bar + 4]} == {theme.accent_fill.rgb()}


def _ground_and_ink(key: KeyButton) -> tuple[QColor, QColor]:
    """The colour that is most of a key's face, and the brightest one of its words."""
    picture = key.grab().toImage()
    words = range(5, key.width() // 2)
    colours = [picture.pixelColor(x, y) for x in words for y in range(3, key.height() - 3)]
    ground = Counter(c.rgb() for c in colours).most_common(1)[0][0]
    return QColor(ground), max(colours, key=QColor.lightness)


def test_every_shape_is_its_own(theme: Theme, qtbot: QtBot) -> None:
    pictures: list[bytes] = []
    for shape in Shape:
        mark = MarkShape(theme, shape, "ink", 16)
        qtbot.addWidget(mark)
        mark.resize(16, 16)
        pictures.append(bytes(mark.grab().toImage().constBits()))
    assert len(set(pictures)) == len(Shape)


def test_a_mark_changes_shape_and_words_together(theme: Theme, qtbot: QtBot) -> None:
    mark = Mark(theme, "Saved")
    qtbot.addWidget(mark)
    mark.show_mark("Not saved", Shape.DIAMOND, "caution")
    assert (mark.text, mark.shape) == ("Not saved", Shape.DIAMOND)
    assert mark.accessibleName() == "Not saved"


def test_a_chip_grows_with_its_strength(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "Vitals due")
    qtbot.addWidget(chip)
    sizes = []
    for strength in ("no", "near", "yes"):
        chip.show_chip("Vitals due", strength)
        sizes.append((chip.sizeHint().width(), chip.sizeHint().height()))
    assert sizes == sorted(set(sizes))


def test_text_follows_the_users_font_size(qapp: QApplication) -> None:
    before = QFontMetrics(user_font(CLOCK)).height()
    font = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(larger)
    try:
        assert QFontMetrics(user_font(CLOCK)).height() > before * 1.7
    finally:
        qapp.setFont(font)


def test_elided_text_gives_way_and_keeps_its_words(theme: Theme, qtbot: QtBot) -> None:
    text = ElidedText("a long line of words that cannot all be shown")
    qtbot.addWidget(text)
    assert text.minimumSizeHint().width() < text.sizeHint().width() / 3
    assert text.text().endswith("shown")


class _Shown(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_before_it_has_its_place(
    theme: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    shown = _Shown()
    qapp.installEventFilter(shown)
    try:
        column = QVBoxLayout()
        for widget in (
            Panel(),
            Panel("Order", "14 Nov"),
            Row("words", "left", "right"),
            Row("words"),
            Chip(theme, "a part"),
            Mark(theme, "Saved"),
        ):
            column.addWidget(widget)
        holder = QWidget()
        qtbot.addWidget(holder)
        holder.setLayout(column)
    finally:
        qapp.removeEventFilter(shown)
    assert shown.windows == []


def test_a_key_that_is_too_narrow_draws_narrower_letters_before_it_cuts_a_word(
    qtbot: QtBot,
) -> None:
    key = KeyButton(THEME, "Movement", "F5")
    qtbot.addWidget(key)
    whole = QFontMetrics(user_font()).horizontalAdvance("Movement")
    assert key._fitting_font(whole).stretch() == 100
    narrow = key._fitting_font(round(whole * 0.85))
    assert QFontMetrics(narrow).horizontalAdvance("Movement") <= whole * 0.85
