"""The observation palette: what one key records, and the scales that can be rated.

Data, from `resources/observations/palette.csv` and `resources/scales/scales.toml`.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

from kaproom.core.data_file import (
    DataFault,
    Table,
    as_table,
    table_at,
    text_at,
    whole_at,
    within,
)

SLOTS = range(1, 12)


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """One key. `kind` is `event`, `state`, `scale` (then `code` names the scale) or `other`."""

    slot: int
    code: str
    label: str
    kind: str
    source: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The items by slot 1 to 11 (F1 to F11)."""

    items: tuple[PaletteItem, ...]

    def at(self, slot: int) -> PaletteItem | None:
        """The item on a slot, or None."""
        return next((i for i in self.items if i.slot == slot), None)


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale: its range, the words of its levels, where it comes from."""

    code: str
    label: str
    version: str
    lowest: int
    highest: int
    levels: Mapping[int, str]
    source: str


KINDS = ("event", "state", "scale", "other")


def palette_from(text: str) -> Palette:
    """The palette out of CSV text with the columns slot, code, label, kind, source.

    Raises DataFault with the line number.
    """
    reader = csv.DictReader(io.StringIO(text))
    missing = {"slot", "code", "label", "kind", "source"} - set(reader.fieldnames or ())
    if missing:
        raise DataFault(1, f"the column {min(missing)} is missing")
    items: list[PaletteItem] = []
    for row in reader:
        items.append(_item(row, reader.line_num, {i.slot for i in items}))
    if not items:
        raise DataFault(1, "the palette is empty")
    return Palette(tuple(sorted(items, key=lambda i: i.slot)))


def _item(row: Mapping[str, str | None], line: int, taken: set[int]) -> PaletteItem:
    slot_text = (row["slot"] or "").strip()
    if not slot_text.isascii() or not slot_text.isdigit() or int(slot_text) not in SLOTS:
        raise DataFault(line, "the slot must be a number from 1 to 11")
    slot = int(slot_text)
    if slot in taken:
        raise DataFault(line, f"slot {slot} is there twice")
    texts = [(row[key] or "").strip() for key in ("code", "label", "kind", "source")]
    if not texts[0] or not texts[1]:
        raise DataFault(line, "code and label must not be empty")
    if texts[2] not in KINDS:
        raise DataFault(line, f"the kind must be one of {', '.join(KINDS)}")
    return PaletteItem(slot, *texts)


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
        raise DataFault("lowest", f"{code}: lowest must lie below highest")
    levels: dict[int, str] = {}
    words = table_at(table, "levels")
    with within("levels"):
        for level in words:
            if not level.isascii() or not level.isdigit():
                raise DataFault(level, f"the level {level} must be a whole number")
            levels[int(level)] = text_at(words, level)
    texts = (text_at(table, "label"), text_at(table, "version"))
    return Scale(code, *texts, lowest, highest, levels, text_at(table, "source"))
