"""The typed fields of a data file's rows: what a key is called, what may be typed into it.

A key says its unit in its own name (`_mmhg`, `_min`); this reads it off. It knows no file.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kaproom.core.data_file import DataFault, is_list


class FieldKind(StrEnum):
    """What is typed into a field."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    NUMBERS = "numbers"
    RANGE = "range"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class DataField:
    """One key of a row: `fixed` ones are shown, and typed only when a row is made."""

    key: str
    label: str
    kind: FieldKind
    unit: str = ""
    fixed: bool = False

    @property
    def is_figure(self) -> bool:
        """Whether it holds numbers."""
        return self.kind not in (FieldKind.TEXT, FieldKind.YES)

    def shown(self, value: object) -> str:
        """A value as it is typed and read; a range as its two ends."""
        if self.kind is FieldKind.RANGE and is_list(value):
            return " to ".join(shown(end) for end in value)
        return shown(value)

    @property
    def label_with_unit(self) -> str:
        """The label as it stands over a field."""
        return f"{self.label}, {self.unit}" if self.unit else self.label


_UNITS = {
    "_mmhg": "mmHg",
    "_bpm": "/min",
    "_per_min": "/min",
    "_percent": "%",
    "_tenth_c": "tenths of °C",
    "_min": "min",
    "_days": "days",
    "_h": "h",
}
_LABELS = {
    "then_every_min": "then every",
    "baseline": "before the dose",
    "before_leaving": "one more before leaving",
    "early_min": "may come early by",
    "late_min": "is late after",
    "when": "held against",
    "beside": "shown beside it",
    "words": "words",
    "minutes": "minutes",
    "on_the_card": "list on the discharge card",
    "slot": "key (1 is F1)",
    "schedule": "schedule of readings",
    "lowest": "lowest",
    "highest": "highest",
}
_WORDS = {
    "systolic": "upper pressure",
    "diastolic": "lower pressure",
    "spo2": "oxygen",
    "respiration": "breathing rate",
}
_FIXED = frozenset({"code", "unit"})
_SEPARATORS = re.compile(r"\s*(?:,|;|\bto\b|–|\s)\s*")
_YES, _NO = "yes", "no"


def field_of(key: str, value: object, unit: str = "") -> DataField:
    """The field of a key. `value` is what stands there, None where nothing does.

    `unit` is the row's own, for figures whose key says none.
    """
    ending = next((end for end in _UNITS if key.endswith(end)), "")
    kind = _kind(key, value, bool(ending))
    label = _LABELS.get(key) or _label(key.removesuffix(ending))
    figure = kind not in (FieldKind.TEXT, FieldKind.YES)
    own = _UNITS.get(ending, unit if figure else "")
    return DataField(key, label, kind, own, key in _FIXED)


def shown(value: object) -> str:
    """A value as it is typed and read."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, float):
        return f"{value:g}"
    if is_list(value):
        return ", ".join(shown(item) for item in value)
    return str(value)


def read(field: DataField, typed: str) -> object | None:
    """What was typed, as the file keeps it; None for nothing. Raises DataFault with the key."""
    text = typed.strip()
    if field.kind in (FieldKind.NUMBERS, FieldKind.RANGE):
        return [_number(field, part) for part in _SEPARATORS.split(text) if part]
    if not text:
        return "" if field.kind is FieldKind.TEXT else None
    match field.kind:
        case FieldKind.TEXT:
            if not text.isprintable():
                raise DataFault(field.key, f"{field.label} must be one line of plain text")
            return text
        case FieldKind.YES:
            return text == _YES
        case FieldKind.NUMBER:
            return _number(field, text)
        case FieldKind.WHOLE:
            number = _number(field, text)
            if isinstance(number, float):
                raise DataFault(field.key, f"{field.label} must be a whole number")
            return number


def choices_of(field: DataField, choices: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What can be chosen where a field is a choice, else nothing."""
    return (_YES, _NO) if field.kind is FieldKind.YES else choices.get(field.key, ())


def _number(field: DataField, text: str) -> int | float:
    if re.fullmatch(r"-?\d{1,9}", text, re.ASCII):
        return int(text)
    if re.fullmatch(r"-?\d{1,9}\.\d{1,4}", text, re.ASCII):
        return float(text)
    wanted = {
        FieldKind.NUMBERS: "numbers with commas between them",
        FieldKind.RANGE: "two numbers, such as 30 to 300",
    }.get(field.kind, "a number")
    raise DataFault(field.key, f"{field.label}: “{text[:20]}” is no figure; type {wanted}")


def _kind(key: str, value: object, has_unit: bool) -> FieldKind:
    if isinstance(value, bool):
        return FieldKind.YES
    if isinstance(value, int):
        return FieldKind.WHOLE
    if isinstance(value, float):
        return FieldKind.NUMBER
    if isinstance(value, list):
        return FieldKind.RANGE if key.endswith("_outside") else FieldKind.NUMBERS
    return FieldKind.WHOLE if value is None and has_unit else FieldKind.TEXT


def _label(key: str) -> str:
    words = key.split("_")
    return " ".join(_WORDS.get(word, word) for word in words)
