"""The observation palette as CSV: read strictly, with the line of what is wrong, and written.

Spreadsheet programs write semicolons, tabs and other encodings; all that is told apart here.
"""

import csv
import io
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping

from kaproom.core.data_files.data_file import DataFault, Table
from kaproom.core.session.palette import KINDS, SLOTS, Palette, PaletteItem
from kaproom.core.wording import say

COLUMNS = ("slot", "code", "label", "kind", "source", "changed")
_REQUIRED = frozenset(COLUMNS[:-1])
_LONGEST = {"code": 40, "label": 24, "kind": 10, "source": 200, "changed": 200}
_LARGEST_BYTES = 1 << 20
_DELIMITERS = ",;\t"
_NO_HEADER: list[str] = []
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def text_of(data: bytes) -> str:
    """The text of a CSV file in UTF-8, with a mark or without, or else in Windows' Latin.

    Raises DataFault for what is none of these, or larger than any palette.
    """
    if len(data) > _LARGEST_BYTES:
        raise DataFault(1, say("the file is larger than 1 MB, and a palette has at most 11 lines"))
    if data.startswith(_UTF_16):
        raise DataFault(1, say("this is UTF-16: save it as CSV in UTF-8"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise DataFault(line, say("this is neither UTF-8 nor Latin text")) from None


def palette_from(text: str, scales: Collection[str] | None = None) -> Palette:
    """The palette out of CSV text with `COLUMNS`, of which `changed` may be left out.

    Cells are parted by commas, semicolons or tabs. Where `scales` is given, an item of the kind
    `scale` must name one of them. Raises DataFault with the line number.
    """
    items: list[PaletteItem] = []
    for line, row in _rows(text):
        item = _item(row, line, scales)
        if any(item.slot == other.slot for other in items):
            raise DataFault(line, say("slot {slot} is there twice", slot=item.slot))
        if any(item.code == other.code for other in items):
            raise DataFault(line, say("the code {code} is there twice", code=item.code))
        items.append(item)
    if not items:
        raise DataFault(1, say("the palette is empty"))
    return Palette(tuple(sorted(items, key=lambda i: i.slot)))


def rows_csv(rows: Iterable[Table]) -> str:
    """Rows by column as CSV text, whether they make a palette or not."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([row.get(name, "") for name in COLUMNS] for row in rows)
    return out.getvalue()


def differences(after: Palette, before: Palette) -> tuple[str, ...]:
    """A line for each key that is another than before."""
    lines: list[str] = []
    for slot in SLOTS:
        now, then = _words(after.at(slot)), _words(before.at(slot))
        if now != then:
            lines.append(f"F{slot}: {then} → {now}")
    return tuple(lines)


def _words(item: PaletteItem | None) -> str:
    return say("nothing") if item is None else f"{item.label} ({item.kind}, {item.code})"


def _rows(text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each row that is not blank with its line, cells by column."""
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        names = _columns(next(reader, _NO_HEADER))
        for cells in reader:
            texts = [_clean(cell, reader.line_num) for cell in cells]
            if any(texts[len(names) :]):
                raise DataFault(reader.line_num, say("there are more cells than columns"))
            if any(texts):
                yield reader.line_num, dict(zip(names, texts, strict=False))
    except csv.Error as fault:
        raise DataFault(reader.line_num, say("this is not CSV ({fault})", fault=fault)) from None


def _columns(header: list[str]) -> list[str]:
    names = [_clean(cell, 1).lower() for cell in header]
    while names and not names[-1]:
        names.pop()
    missing = _REQUIRED - set(names)
    if missing:
        raise DataFault(1, say("the column {column} is missing", column=min(missing)))
    for name in names:
        if name not in COLUMNS:
            shown = name[:40]
            raise DataFault(
                1,
                say(
                    "the column “{column}” is not known; there are {known}",
                    column=shown,
                    known=", ".join(COLUMNS),
                ),
            )
        if names.count(name) > 1:
            raise DataFault(1, say("the column {column} is there twice", column=name))
    return names


def _clean(cell: str, line: int) -> str:
    text = cell.strip()
    if any(unicodedata.category(letter).startswith("C") for letter in text):
        raise DataFault(line, say("a cell holds a line break or another control character"))
    return text


def _item(row: Mapping[str, str], line: int, scales: Collection[str] | None) -> PaletteItem:
    slot = row.get("slot", "")
    if not (slot.isascii() and slot.isdigit() and len(slot) < 4 and int(slot) in SLOTS):
        raise DataFault(line, say("the slot must be a number from 1 to 11"))
    texts = {name: row.get(name, "") for name in _LONGEST}
    if not texts["code"] or not texts["label"]:
        raise DataFault(line, say("code and label must not be empty"))
    for name, longest in _LONGEST.items():
        if len(texts[name]) > longest:
            raise DataFault(
                line,
                say(
                    "the {column} is longer than {longest} characters", column=name, longest=longest
                ),
            )
    if texts["kind"] not in KINDS:
        raise DataFault(line, say("the kind must be one of {kinds}", kinds=", ".join(KINDS)))
    if texts["kind"] == "scale" and scales is not None and texts["code"] not in scales:
        raise DataFault(
            line, say("a scale's code must be one of {codes}", codes=", ".join(sorted(scales)))
        )
    return PaletteItem(int(slot), **texts)
