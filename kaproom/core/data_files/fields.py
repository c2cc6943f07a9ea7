"""The typed fields of a data file's rows: what a key is called, what may be typed into it.

A key says its unit in its own name (`_mmhg`, `_min`); this reads it off. It knows no file.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kaproom.core.data_files.data_file import DataFault, is_list
from kaproom.core.wording import say


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
            return _TO.join(shown(end) for end in value)
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
    "_tenth_c": say("tenths of °C"),
    "_min": "min",
    "_days": say("days", meaning="a unit"),
    "_h": "h",
}
_LABELS = {
    "then_every_min": say("then every", meaning="over a field"),
    "baseline": say("before the dose", meaning="over a field"),
    "before_leaving": say("one more before leaving", meaning="over a field"),
    "early_min": say("may come early by", meaning="over a field"),
    "late_min": say("is late after", meaning="over a field"),
    "when": say("held against", meaning="over a field"),
    "beside": say("shown beside it", meaning="over a field"),
    "words": say("words", meaning="over a field"),
    "minutes": say("minutes", meaning="over a field"),
    "on_the_card": say("list on the discharge card", meaning="over a field"),
    "slot": say("key (1 is F1)", meaning="over a field"),
    "schedule": say("schedule of readings", meaning="over a field"),
    "lowest": say("lowest", meaning="over a field"),
    "highest": say("highest", meaning="over a field"),
    "systolic_above_mmhg": say("systolic pressure above", meaning="over a field"),
    "diastolic_above_mmhg": say("diastolic pressure above", meaning="over a field"),
    "systolic_below_mmhg": say("systolic pressure below", meaning="over a field"),
    "diastolic_below_mmhg": say("diastolic pressure below", meaning="over a field"),
    "systolic_rise_mmhg": say("systolic pressure rise", meaning="over a field"),
    "diastolic_rise_mmhg": say("diastolic pressure rise", meaning="over a field"),
    "systolic_fall_mmhg": say("systolic pressure fall", meaning="over a field"),
    "diastolic_fall_mmhg": say("diastolic pressure fall", meaning="over a field"),
    "systolic_rise_percent": say("systolic pressure rise", meaning="over a field"),
    "systolic_fall_percent": say("systolic pressure fall", meaning="over a field"),
    "pulse_above_bpm": say("pulse above", meaning="over a field"),
    "pulse_below_bpm": say("pulse below", meaning="over a field"),
    "spo2_above_percent": say("oxygen above", meaning="over a field"),
    "spo2_below_percent": say("oxygen below", meaning="over a field"),
    "respiration_above_per_min": say("breathing rate above", meaning="over a field"),
    "respiration_below_per_min": say("breathing rate below", meaning="over a field"),
    "pressure": say("pressure", meaning="over a field"),
    "oxygen": say("oxygen", meaning="over a field"),
    "code": say("code", meaning="over a field"),
    "kind": say("kind", meaning="over a field"),
    "source": say("source", meaning="over a field"),
    "repeat_after_min": say("repeat after", meaning="over a field"),
    "repeat_within_min": say("repeat within", meaning="over a field"),
    "for_min": say("for", meaning="over a field"),
    "label": say("label", meaning="over a field"),
    "unit": say("unit", meaning="over a field"),
    "refuse_outside": say("refuse outside", meaning="over a field"),
    "ask_outside": say("ask outside", meaning="over a field"),
    "title": say("title", meaning="over a field"),
    "after_dose_min": say("after dose", meaning="over a field"),
    "after_booster_min": say("after booster", meaning="over a field"),
    "version": say("version", meaning="over a field"),
    "conflict": say("conflict", meaning="over a field"),
    "listed_for_days": say("listed for", meaning="over a field"),
    "after_hours": say("after hours", meaning="over a field"),
    "after_days": say("after", meaning="over a field"),
    "after_months": say("after months", meaning="over a field"),
    "subject": say("subject", meaning="over a field"),
    "items": say("items", meaning="over a field"),
    "item_lowest": say("item lowest", meaning="over a field"),
    "item_highest": say("item highest", meaning="over a field"),
    "better": say("better", meaning="over a field"),
    "every_weeks": say("every weeks", meaning="over a field"),
    "multiplier": say("multiplier", meaning="over a field"),
    "may_miss": say("may miss", meaning="over a field"),
    "from": say("from", meaning="over a field"),
    "to": say("to", meaning="over a field"),
    "hint": say("hint", meaning="over a field"),
    "day": say("day", meaning="over a field"),
    "length_min": say("length", meaning="over a field"),
    "every_days": say("every", meaning="over a field"),
    "times": say("times", meaning="over a field"),
    "middle_min": say("middle", meaning="over a field"),
    "within_min": say("within", meaning="over a field"),
    "scale": say("scale", meaning="over a field"),
    "none_at": say("none at", meaning="over a field"),
    "observations": say("observations", meaning="over a field"),
    "criterion": say("criterion", meaning="over a field"),
    "form": say("form", meaning="over a field"),
    "route": say("route", meaning="over a field"),
    "name": say("name", meaning="over a field"),
}
_FIXED = frozenset({"code", "unit"})
_TO = say(" to ", meaning="between two figures")
_SEPARATORS = re.compile(rf"\s*(?:,|;|\bto\b|\b{re.escape(_TO.strip())}\b|–|\s)\s*")
_YES, _NO = say("yes"), say("no")


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
                raise DataFault(
                    field.key, say("{field} must be one line of plain text", field=field.label)
                )
            return text
        case FieldKind.YES:
            return text == _YES
        case FieldKind.NUMBER:
            return _number(field, text)
        case FieldKind.WHOLE:
            number = _number(field, text)
            if isinstance(number, float):
                raise DataFault(field.key, say("{field} must be a whole number", field=field.label))
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
        FieldKind.NUMBERS: say("numbers with commas between them"),
        FieldKind.RANGE: say("two numbers, such as 30 to 300"),
    }.get(field.kind, say("a number"))
    raise DataFault(
        field.key,
        say(
            "{field}: “{typed}” is no figure; type {wanted}",
            field=field.label,
            typed=text[:20],
            wanted=wanted,
        ),
    )


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
    return " ".join(words)
