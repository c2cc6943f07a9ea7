"""The room's looks by role: colours, text sizes, palette and style sheet, out of a token file.

The tokens are data (`resources/theme/room.toml`); a widget names a role and never a colour. What
is read stands on its ground at 7:1 or more (WCAG 2.2, success criterion 1.4.6). Nothing here
reads a file or keeps a widget.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from kaproom.core.data_files.data_file import (
    DataFault,
    Table,
    list_at,
    number_at,
    table_at,
    text_at,
    within,
)
from kaproom.core.wording import say

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
TEXT_ROLES = ("small", "body", "large", "title", "clock", "score")


@dataclass(frozen=True, slots=True)
class Text:
    """How text is set: families by preference (none: the user's own), sizes as factors.

    `scales` holds a factor of the user's own font size for each of `TEXT_ROLES`.
    """

    families: tuple[str, ...]
    scales: Mapping[str, float]

    def font(self, role: str = "body", factor: float = 1.0, bold: bool = False) -> QFont:
        """The application's font in the size of a role, times `factor`; figures keep one width."""
        font = QFont(QApplication.font())
        if self.families:
            font.setFamilies([*self.families, font.family()])
        scale = self.scales[role] * factor
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * scale)
        else:
            font.setPixelSize(round(font.pixelSize() * scale))
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setBold(bold)
        return font


PLAIN_TEXT = Text((), MappingProxyType(dict.fromkeys(TEXT_ROLES, 1.0)))
"""The user's own font in the user's own size, where no theme says otherwise."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role; `text` for sizes. What each role is for stands in the token file."""

    ground: QColor
    panel: QColor
    raised: QColor
    field: QColor
    line: QColor
    line_strong: QColor
    grid: QColor
    ink: QColor
    ink_soft: QColor
    ink_faint: QColor
    accent: QColor
    accent_fill: QColor
    on_accent: QColor
    pulse: QColor
    pressure: QColor
    oxygen: QColor
    music_fill: QColor
    music_ink: QColor
    observed: QColor
    caution_fill: QColor
    caution: QColor
    good: QColor
    text: Text

    def colour(self, role: str) -> QColor:
        """The colour of a role, such as `ink_soft`; raises AttributeError for one there is not."""
        found: QColor = getattr(self, role)
        return found

    def font(self, role: str = "body", bold: bool = False) -> QFont:
        """A font of a text role, from the application's font: its size is the user's."""
        return self.text.font(role, bold=bold)

    def palette(self) -> QPalette:
        """The palette of the application, for all that no style sheet reaches."""
        palette = QPalette()
        for role, colour in (
            (QPalette.ColorRole.Window, self.ground),
            (QPalette.ColorRole.Base, self.field),
            (QPalette.ColorRole.AlternateBase, self.panel),
            (QPalette.ColorRole.Button, self.raised),
            (QPalette.ColorRole.ToolTipBase, self.raised),
            (QPalette.ColorRole.WindowText, self.ink),
            (QPalette.ColorRole.Text, self.ink),
            (QPalette.ColorRole.ButtonText, self.ink),
            (QPalette.ColorRole.BrightText, self.accent),
            (QPalette.ColorRole.ToolTipText, self.ink),
            (QPalette.ColorRole.PlaceholderText, self.ink_faint),
            (QPalette.ColorRole.Link, self.accent),
            (QPalette.ColorRole.LinkVisited, self.accent),
            (QPalette.ColorRole.Highlight, self.accent_fill),
            (QPalette.ColorRole.HighlightedText, self.ink),
            (QPalette.ColorRole.Light, self.line_strong),
            (QPalette.ColorRole.Midlight, self.line),
            (QPalette.ColorRole.Mid, self.line),
            (QPalette.ColorRole.Dark, self.ground),
            (QPalette.ColorRole.Shadow, self.ground),
        ):
            palette.setColor(role, colour)
        for text_role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, text_role, self.ink_faint)
        return palette

    def qss(self) -> str:
        """The style sheet of the whole application: the plain Qt widgets, by their classes."""
        colours = {role: self.colour(role).name() for role in _colour_roles()}
        return _SHEET.format_map(colours)


def theme_from(data: Table) -> Theme:
    """A theme out of its parsed file; raises DataFault."""
    colour = table_at(data, "colour")
    with within("colour"):
        colours = {role: _colour_at(colour, role) for role in _colour_roles()}
    text = table_at(data, "text")
    with within("text"):
        scales = {role: _scale_at(text, role) for role in TEXT_ROLES}
        families = tuple(f for f in list_at(text, "families") if isinstance(f, str))
    return Theme(**colours, text=Text(families, MappingProxyType(scales)))


def relative_luminance(colour: QColor) -> float:
    """Relative luminance of an sRGB colour, 0 (black) to 1 (white), by the WCAG 2.2 definition."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: QColor, ground: QColor) -> float:
    """Contrast ratio of two colours, 1 to 21, by the WCAG 2.2 definition."""
    darker, lighter = sorted((relative_luminance(ink), relative_luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def _colour_roles() -> tuple[str, ...]:
    return tuple(f.name for f in fields(Theme) if f.name != "text")


def _colour_at(data: Table, key: str) -> QColor:
    value = text_at(data, key)
    if not _HEX.fullmatch(value):
        raise DataFault(key, say('{key} must be a colour such as "#171410"', key=key))
    return QColor(value)


def _scale_at(data: Table, key: str) -> float:
    value = number_at(data, key)
    if not 0.5 <= value <= 4:
        raise DataFault(key, say("{key} must be a factor from 0.5 to 4", key=key))
    return value


_SHEET = """
QWidget {{ color: {ink}; }}
QMainWindow, QDialog {{ background: {ground}; }}
QLabel {{ background: transparent; }}
QPushButton, QToolButton {{
    background: {raised}; color: {ink}; border: 1px solid {line}; border-radius: 7px;
    padding: 6px 12px;
}}
QPushButton:hover, QToolButton:hover {{ border-color: {line_strong}; }}
QPushButton:focus, QToolButton:focus, QPushButton:checked {{ border-color: {accent}; }}
QPushButton:checked {{ background: {accent_fill}; }}
QPushButton:pressed {{ background: {field}; }}
QPushButton:disabled {{ color: {ink_faint}; }}
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QDateEdit {{
    background: {field}; color: {ink}; border: 1px solid {line_strong}; border-radius: 7px;
    padding: 6px 9px; selection-background-color: {accent_fill}; selection-color: {ink};
}}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus,
QDateEdit:focus {{ border-color: {accent}; }}
QComboBox QAbstractItemView, QMenu {{
    background: {raised}; color: {ink}; border: 1px solid {line_strong};
    selection-background-color: {accent_fill}; selection-color: {ink};
}}
QMenu::item {{ padding: 5px 18px; }}
QMenu::item:selected {{ background: {accent_fill}; }}
QAbstractItemView {{
    background: {panel}; color: {ink}; border: 1px solid {line}; border-radius: 7px;
    selection-background-color: {accent_fill}; selection-color: {ink};
}}
QCheckBox, QRadioButton {{ background: transparent; spacing: 8px; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: 14px; height: 14px; background: {field}; border: 1px solid {line_strong};
}}
QRadioButton::indicator {{ border-radius: 7px; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{
    background: {accent}; border-color: {accent};
}}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QProgressBar {{ background: {line}; border: none; border-radius: 2px; color: {ink}; }}
QProgressBar::chunk {{ background: {oxygen}; border-radius: 2px; }}
QSlider::groove:horizontal {{ background: {line_strong}; height: 2px; }}
QSlider::handle:horizontal {{
    background: {ink_soft}; width: 10px; margin: -4px 0; border-radius: 5px;
}}
QSlider:focus {{ border: 1px solid {accent}; border-radius: 5px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollBar {{ background: transparent; margin: 0; }}
QScrollBar:vertical {{ width: 8px; }}
QScrollBar:horizontal {{ height: 8px; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {line_strong}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
"""
