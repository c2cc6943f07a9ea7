"""The observation palette: what one key records, and the scales that can be rated.

Data, from `resources/observations/palette.csv` and `resources/scales/scales.toml`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kaproom.core.data_files.data_file import (
    DataFault,
    Table,
    as_table,
    flag_at,
    list_at,
    table_at,
    text_at,
    whole_at,
    within,
)
from kaproom.core.wording import say

SLOTS = range(1, 12)


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """One key. `kind` is `event`, `state`, `scale` (then `code` names the scale) or `other`."""

    slot: int
    code: str
    label: str
    kind: str
    source: str
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Palette:
    """The items by slot 1 to 11 (F1 to F11)."""

    items: tuple[PaletteItem, ...]

    def at(self, slot: int) -> PaletteItem | None:
        """The item on a slot, or None."""
        return next((i for i in self.items if i.slot == slot), None)


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale: its range, the words of its levels, where it comes from.

    `typed_as` is another name it is typed by, where its label is said in another language;
    `also_typed` are those its file gives it besides.
    `can_be_tested` says that a score is either tested, by speaking to the client, or observed.
    """

    code: str
    label: str
    version: str
    lowest: int
    highest: int
    levels: Mapping[int, str]
    source: str
    typed_as: str = ""
    can_be_tested: bool = True
    also_typed: tuple[str, ...] = ()


def tells_how(scale: Scale | None, tested: bool) -> bool:
    """Whether a score says more by the words tested, or observed and not tested.

    `scale` is None where it is not among the scales any more.
    """
    return tested or scale is None or scale.can_be_tested


KINDS = ("event", "state", "scale", "other")


def scales_from(data: Table) -> dict[str, Scale]:
    """The scales out of the parsed file; raises DataFault."""
    scales: dict[str, Scale] = {}
    for code, value in data.items():
        table = as_table(value, code)
        with within(code):
            scales[code] = _scale(code, table)
    return scales


def _scale(code: str, table: Table) -> Scale:
    lowest, highest = (
        whole_at(table, "lowest", 0, 1000),
        whole_at(table, "highest", 0, 1000),
    )
    if lowest >= highest:
        raise DataFault("lowest", say("{code}: lowest must lie below highest", code=code))
    levels: dict[int, str] = {}
    words = table_at(table, "levels")
    with within("levels"):
        for level in words:
            if not level.isascii() or not level.isdigit():
                raise DataFault(level, say("the level {level} must be a whole number", level=level))
            levels[int(level)] = text_at(words, level)
    texts = (text_at(table, "label"), text_at(table, "version"))
    return Scale(
        code,
        *texts,
        lowest,
        highest,
        levels,
        text_at(table, "source"),
        can_be_tested=flag_at(table, "can_be_tested", default=True),
        also_typed=_also_typed(table),
    )


def _also_typed(table: Table) -> tuple[str, ...]:
    """Other names of a scale; a file may leave them out."""
    key = "also_typed"
    names = list_at(table, key) if key in table else ()
    return tuple(text_at({key: name}, key) for name in names)
