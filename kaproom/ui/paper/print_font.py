"""The font of everything on paper; its size and weight are for whoever draws."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QGuiApplication


def print_font(families: Sequence[str] = ()) -> QFont:
    """The application's family behind these, with figures of equal width."""
    family = QGuiApplication.font().family()
    font = QFont(family)
    if families:
        font.setFamilies([*families, family])
    font.setFeature(QFont.Tag("tnum"), 1)
    # A joined fi is a sign of its own, and no search for a word would find it.
    font.setFeature(QFont.Tag("liga"), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
