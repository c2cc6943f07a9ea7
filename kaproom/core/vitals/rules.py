"""The rules a reading is held against: which figures, in which shape, said in whose words.

Data, from `resources/vitals/rules.toml`, and an order's own limits in place of the general line of
pressure. A rule marks and states; it advises nothing and holds nothing back. What the readings of
a session meet is worked out in `vitals_marks`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kaproom.core.data_files.data_file import (
    DataFault,
    Table,
    table_at,
    tables_at,
    text_at,
    whole_at,
    within,
)
from kaproom.core.events.chart import OrderReceived
from kaproom.core.wording import say

KINDS = ("single", "pair", "change", "confirmed", "sustained")
WHEN = ("always", "before_dose", "after_dose")
ORDER = "order"
"""The code of the rule an order gives."""

_UNITS = {
    "systolic": "mmhg",
    "diastolic": "mmhg",
    "pulse": "bpm",
    "spo2": "percent",
    "respiration": "per_min",
    "temperature": "tenth_c",
}
_CHANGING = ("systolic", "diastolic", "pulse")
_HIGHEST = 500


@dataclass(frozen=True, slots=True)
class Bound:
    """One figure of a rule for one field of a reading.

    `above` and `below` are told without the figure itself. `rise` and `fall` are from the baseline,
    the figure itself included, in the field's unit or `in_percent` of the baseline.
    """

    field: str
    side: str
    figure: int
    in_percent: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in one of the `KINDS`; any of its bounds is enough.

    `single` is one field, `pair` the systolic or the diastolic pressure, `change` from baseline;
    `confirmed` wants the next reading, from `repeat_after_min` to `repeat_within_min` later, to be
    beyond too; `sustained` every reading over `for_min`. `words` state what is beyond.
    """

    code: str
    kind: str
    when: str
    bounds: tuple[Bound, ...]
    words: str
    source: str
    changed: str = ""
    repeat_after_min: int = 0
    repeat_within_min: int = 0
    for_min: int = 0

    @property
    def fields(self) -> frozenset[str]:
        """The fields of a reading it looks at."""
        return frozenset(bound.field for bound in self.bounds)


@dataclass(frozen=True, slots=True)
class VitalsRules:
    """All rules, in the order they are told.

    `pressure` and `oxygen` are those of the rules whose figures are drawn on the score as lines.
    """

    rules: tuple[Rule, ...]
    pressure: Rule
    oxygen: Rule

    @property
    def systolic_line_mmhg(self) -> int:
        """Where the line of the systolic pressure is drawn."""
        return _figure(self.pressure, "systolic_mmhg")

    @property
    def spo2_line_percent(self) -> int:
        """Where the line of the saturation is drawn."""
        return _figure(self.oxygen, "spo2_percent")

    @property
    def line_name(self) -> str:
        """What the line of pressure is called on the score: whose it is."""
        if self.pressure.code == ORDER:
            return say("order", meaning="a line on the score")
        return say("hold", meaning="a line on the score")

    def with_order(self, order: OrderReceived | None) -> "VitalsRules":
        """These rules with an order's own limits in place of the general line of pressure."""
        if order is None or not order.hold_systolic_mmhg or not order.hold_diastolic_mmhg:
            return self
        upper, lower = order.hold_systolic_mmhg, order.hold_diastolic_mmhg
        own = Rule(
            ORDER,
            "pair",
            "always",
            (Bound("systolic_mmhg", "above", upper), Bound("diastolic_mmhg", "above", lower)),
            say("BP above the order's {upper}/{lower}", upper=upper, lower=lower),
            say("order of {prescriber}, {day}", prescriber=order.prescriber, day=order.signed_on),
        )
        others = tuple(rule for rule in self.rules if rule is not self.pressure)
        return replace(self, rules=(own, *others), pressure=own)


def rules_from(data: Table) -> VitalsRules:
    """The rules out of the parsed file; raises DataFault."""
    rules: dict[str, Rule] = {}
    for index, table in enumerate(tables_at(data, "rules"), start=1):
        with within(f"rules:{index}"):
            rule = _rule(table)
            if rule.code in rules or rule.code == ORDER:
                raise DataFault("code", say("the code {code} is taken already", code=rule.code))
            rules[rule.code] = rule
    lines = table_at(data, "lines")
    with within("lines"):
        pressure = _line(lines, "pressure", rules, "pair")
        oxygen = _line(lines, "oxygen", rules, "single")
        if oxygen.bounds[0].field != "spo2_percent" or oxygen.bounds[0].side != "below":
            raise DataFault("oxygen", say("oxygen must name a rule with spo2_below_percent"))
    return VitalsRules(tuple(rules.values()), pressure, oxygen)


def _line(lines: Table, key: str, rules: Mapping[str, Rule], kind: str) -> Rule:
    rule = rules.get(text_at(lines, key))
    if rule is None or rule.kind != kind or len(rule.bounds) != (2 if kind == "pair" else 1):
        raise DataFault(
            key, say("{key} must be the code of a rule of the kind {kind}", key=key, kind=kind)
        )
    if key == "pressure" and any(bound.side != "above" for bound in rule.bounds):
        raise DataFault(key, say("{key} must name a rule with figures above", key=key))
    return rule


def _rule(table: Table) -> Rule:
    kind, when = text_at(table, "kind"), text_at(table, "when", "always")
    if kind not in KINDS:
        raise DataFault("kind", say("kind must be one of {kinds}", kinds=", ".join(KINDS)))
    if when not in WHEN:
        raise DataFault("when", say("when must be one of {times}", times=", ".join(WHEN)))
    known = _CHANGES if kind == "change" else _FIGURES
    bounds = tuple(
        replace(bound, figure=whole_at(table, key, 1, _HIGHEST))
        for key, bound in known.items()
        if key in table
    )
    for key in table:
        if key not in known and key not in _TEXTS and key not in _TIMES[kind]:
            raise DataFault(
                key, say("{key} has no meaning in a rule of the kind {kind}", key=key, kind=kind)
            )
    _check_bounds(kind, bounds)
    return Rule(
        _filled(table, "code"),
        kind,
        when,
        bounds,
        _filled(table, "words"),
        _filled(table, "source"),
        text_at(table, "changed", ""),
        **_times(kind, table),
    )


def _check_bounds(kind: str, bounds: tuple[Bound, ...]) -> None:
    fields = {bound.field for bound in bounds}
    if not bounds:
        raise DataFault("kind", say("a rule of the kind {kind} needs a figure", kind=kind))
    if kind == "single" and len(fields) != 1:
        raise DataFault("kind", say("a rule of the kind single has figures of one value alone"))
    if kind == "pair" and fields != {"systolic_mmhg", "diastolic_mmhg"}:
        raise DataFault(
            "kind", say("a rule of the kind pair has figures of both pressures and no more")
        )


def _times(kind: str, table: Table) -> dict[str, int]:
    times: dict[str, int] = {}
    if kind == "confirmed":
        latest = times["repeat_within_min"] = whole_at(table, "repeat_within_min", 1, 240)
        times["repeat_after_min"] = whole_at(table, "repeat_after_min", 0, latest, 0)
    if kind == "sustained":
        times["for_min"] = whole_at(table, "for_min", 1, 240)
    return times


def _filled(table: Table, key: str) -> str:
    text = text_at(table, key).strip()
    if not text:
        raise DataFault(key, say("{key} must not be empty", key=key))
    return text


def _figure(rule: Rule, field: str) -> int:
    return next(bound.figure for bound in rule.bounds if bound.field == field)


_FIGURES = {
    f"{stem}_{side}_{unit}": Bound(f"{stem}_{unit}", side, 0)
    for stem, unit in _UNITS.items()
    for side in ("above", "below")
}
_CHANGES = {
    f"{stem}_{side}_{unit}": Bound(f"{stem}_{_UNITS[stem]}", side, 0, unit == "percent")
    for stem in _CHANGING
    for side in ("rise", "fall")
    for unit in (_UNITS[stem], "percent")
}
_TEXTS = frozenset({"code", "kind", "when", "words", "source", "changed"})
_TIMES: Mapping[str, tuple[str, ...]] = {
    "single": (),
    "pair": (),
    "change": (),
    "confirmed": ("repeat_after_min", "repeat_within_min"),
    "sustained": ("for_min",),
}
