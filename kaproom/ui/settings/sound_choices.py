"""The choices of the sound settings: devices by name, levels, times, each shown as it is kept."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QSizePolicy

from kaproom.core.decimals import plain_number
from kaproom.core.music.music import SoundDevice
from kaproom.core.wording import say, say_count
from kaproom.ui.controls.choice import Choice
from kaproom.ui.controls.text import BODY, user_font
from kaproom.ui.desks.sound import device_labels

DEFAULT_WORDS = say("the system's default")
NONE = None
_LETTERS = 12


class ListChoice(Choice):
    """One value out of a list that may change while the page is open."""

    def __init__(self, name: str, wide: bool = False) -> None:
        super().__init__()
        self.setFont(user_font(BODY))
        self.setAccessibleName(name)
        if wide:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.setMinimumContentsLength(_LETTERS)
            self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def show_items(self, items: Sequence[tuple[str, object]], chosen: object) -> None:
        """Show these, this one chosen; an open list is left alone."""
        now = [(self.itemText(n), self.itemData(n)) for n in range(self.count())]
        place = next(n for n, (_, value) in enumerate(items) if value == chosen)
        if self.view().isVisible() or (now == list(items) and self.currentIndex() == place):
            return
        with QSignalBlocker(self):
            self.clear()
            for words, value in items:
                self.addItem(words, value)
            self.setCurrentIndex(place)


def device_items(
    there: Sequence[SoundDevice],
    chosen: str | None,
    other: str | None,
    label: str,
    may_be_none: bool,
) -> list[tuple[str, object]]:
    """What an output can sound from; the device `other` sounds from is not among it.

    The chosen one stays, where it is not there now too, under its last `label`.
    """
    items: list[tuple[str, object]] = (
        [(say("none", meaning="output of sound"), NONE)] if may_be_none else []
    )
    if chosen == "" or other != "":
        items.append((DEFAULT_WORDS, ""))
    named = zip(device_labels(there), there, strict=True)
    items += [(words, device.name) for words, device in named if device.name != other]
    if chosen and all(value != chosen for _, value in items):
        items.append((say("{label} · not there now", label=label or chosen), chosen))
    return items


def level_items(steps: range, chosen: int, at_top: str) -> list[tuple[str, object]]:
    """Levels in tenths of a decibel, from the top down; one set by hand is among them."""
    levels = sorted({*steps, chosen}, reverse=True)
    return [(_level(level, at_top), level) for level in levels]


def minute_items(choices: Sequence[int], chosen: int) -> list[tuple[str, object]]:
    """Times in minutes; one set by hand is among them."""
    return [(_minutes(minutes), minutes) for minutes in sorted({*choices, chosen})]


def _level(tenth_db: int, at_top: str) -> str:
    return f"−{plain_number(Decimal(-tenth_db) / 10)} dB" if tenth_db < 0 else at_top


def _minutes(minutes: int) -> str:
    if minutes >= 120 and minutes % 60 == 0:
        return say("{hours} hours", hours=minutes // 60)
    return say_count("{count} minute", "{count} minutes", minutes)
