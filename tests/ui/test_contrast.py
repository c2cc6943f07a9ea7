"""Contrast by the theme: of text and of needed edges, at each step of dimming (WCAG 2.2).

What is really drawn on the screens is measured in `test_contrast_seen.py`.
"""

from itertools import product

import pytest
from PySide6.QtGui import QColor

from kaproom.ui.room.dimming import LEVELS
from kaproom.ui.theme import Theme, contrast

GROUNDS = ("ground", "panel", "raised", "field", "caution_fill")
INKS = (
    *("ink", "ink_soft", "ink_faint", "accent", "pulse", "pressure", "oxygen", "observed"),
    *("caution", "good", "music_ink"),
)
# On a face of their own stand these alone.
FACES = (
    ("ink", "accent_fill"),
    ("ink_soft", "accent_fill"),
    ("accent", "accent_fill"),
    ("music_ink", "music_fill"),
    ("on_accent", "accent"),
)
LEAST_AT = {0: 7.0, 1: 4.5, 2: 3.0}
LEAST_ON_FACES_AT = {0: 4.5, 1: 4.5, 2: 3.0}


def dimmed(colour: QColor, strength: float) -> QColor:
    """A colour under the veil."""
    red, green, blue = (
        round(part * (1 - strength)) for part in (colour.red(), colour.green(), colour.blue())
    )
    return QColor(red, green, blue)


def _contrast_at(theme: Theme, level: int, ink: str, ground: str) -> float:
    strength = LEVELS[level]
    return contrast(dimmed(theme.colour(ink), strength), dimmed(theme.colour(ground), strength))


@pytest.mark.parametrize("level", range(len(LEVELS)))
def test_text_is_read_at_each_step_of_dimming(theme: Theme, level: int) -> None:
    low = {
        (ink, ground): ratio
        for ink, ground in product(INKS, GROUNDS)
        if (ratio := _contrast_at(theme, level, ink, ground)) < LEAST_AT[level]
    }
    assert not low


@pytest.mark.parametrize("level", range(len(LEVELS)))
def test_text_on_a_face_of_its_own_is_read_too(theme: Theme, level: int) -> None:
    low = {
        pair: ratio
        for pair in FACES
        if (ratio := _contrast_at(theme, level, *pair)) < LEAST_ON_FACES_AT[level]
    }
    assert not low


@pytest.mark.parametrize("edge", ["line_strong", "accent"])
@pytest.mark.parametrize("ground", ["ground", "panel", "raised", "field"])
def test_an_edge_that_is_needed_stands_out(theme: Theme, edge: str, ground: str) -> None:
    assert contrast(theme.colour(edge), theme.colour(ground)) >= 3
