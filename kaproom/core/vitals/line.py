"""Reading one typed line of vitals: `128/82 74 98`, `bp 128/82 hr 74 spo2 98 rr 14 t 36.8`.

A value is never assigned where it could be mistaken: the line is refused with how to say it. `rr`
before one number is the breathing rate, before two with a slash the pressure, which is measured by
Riva-Rocci's cuff and so called RR in German.
Whether a line is vitals-like at all is decided in `line`.
"""

import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from kaproom.core.decimals import tenths_text
from kaproom.core.events.session import ReadingTaken
from kaproom.core.vitals.limits import Limit, Limits
from kaproom.core.wording import say

LABELS = {
    "bp": "bp",
    "rr": "respiration_per_min",
    "resp": "respiration_per_min",
    "af": "respiration_per_min",
    "hr": "pulse_bpm",
    "pulse": "pulse_bpm",
    "puls": "pulse_bpm",
    "p": "pulse_bpm",
    "spo2": "spo2_percent",
    "sat": "spo2_percent",
    "o2": "spo2_percent",
    "t": "temperature_c",
    "temp": "temperature_c",
}
_BEFORE_PRESSURE = (None, "bp", "rr")
SKIPPING = frozenset({"skip", "skipped", "-"})
SEEN = frozenset({"seen"})
"""Said after a label: the answer to a reading that was marked."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?%?")
_PRESSURE = re.compile(r"(\d+)/(\d+)")
_JOINED = re.compile(r"(bp|hr|pulse|puls|p|spo2|sat|o2|rr|resp|af|temp|t)[:=]?(\d.*)")
_UNIT = re.compile(r"(?<=\d)\s*(?:mm\s?hg|bpm|/\s?min|°\s?c?)(?=[\s,]|$)")
_SPACED_SLASH = re.compile(r"(?<=\d)\s*/\s*(?=\d)")
_LONGEST = 12
_LIKELY_SPO2 = range(85, 101)
_LONGEST_WORD = 16


@dataclass(frozen=True, slots=True)
class LineReading:
    """A line as understood. `asks` names what is unusual and wants a second Enter."""

    reading: ReadingTaken
    asks: tuple[str, ...]
    echo: str


@dataclass(frozen=True, slots=True)
class LineRefusal:
    """Why a line was not understood, in one line that says what to do."""

    reason: str


class _Wrong(Exception):
    """The reason a line is refused."""


def read_vitals(line: str, limits: Limits) -> LineReading | LineRefusal:
    """Understand a vitals line, or say why not."""
    try:
        found = _assign(_words(line))
        if not found:
            raise _Wrong(say("There is no value in this line."))
        asks = _check(found, limits)
    except _Wrong as wrong:
        return LineRefusal(str(wrong))
    reading = _reading(found)
    return LineReading(replace(reading, confirmed=tuple(asks)), tuple(asks.values()), echo(reading))


def echo(reading: ReadingTaken) -> str:
    """A reading as people read it: `BP 128/82 · HR 74 · SpO₂ 98 %`."""
    parts: list[str] = []
    if reading.systolic_mmhg is not None:
        parts.append(
            say("BP {upper}/{lower}", upper=reading.systolic_mmhg, lower=reading.diastolic_mmhg)
        )
    if reading.pulse_bpm is not None:
        parts.append(say("HR {pulse}", pulse=reading.pulse_bpm))
    if reading.spo2_percent is not None:
        parts.append(f"SpO₂ {reading.spo2_percent} %")
    if reading.respiration_per_min is not None:
        parts.append(say("RR {rate}", rate=reading.respiration_per_min))
    if reading.temperature_tenth_c is not None:
        parts.append(f"{tenths_text(reading.temperature_tenth_c)} °C")
    return " · ".join(parts)


def _words(line: str) -> list[str]:
    words: list[str] = []
    plain = re.sub(r"\s+%", "%", line.lower().replace("₂", "2").replace(";", " "))
    plain = _SPACED_SLASH.sub("/", _UNIT.sub("", plain))
    for word in plain.split():
        if len(word) > _LONGEST:
            raise _Wrong(say("“{word}…” is no value.", word=word[:_LONGEST]))
        stripped = word.rstrip(",:=")
        joined = _JOINED.fullmatch(stripped)
        words += list(joined.groups()) if joined and stripped not in LABELS else [stripped]
    too_long = next((w for w in words if len(w) > _LONGEST_WORD), None)
    if too_long is not None:
        raise _Wrong(
            say("“{too_long}…” is too long for a value.", too_long=too_long[:_LONGEST_WORD])
        )
    return [w for w in words if w]


def _assign(words: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    bare: list[str] = []
    label: str | None = None
    pressure_at: int | None = None
    for word in words:
        if word in LABELS:
            if label is not None:
                raise _Wrong(say("“{label}” has no value.", label=label))
            label = word
        elif "/" in word or label == "bp":
            if label not in _BEFORE_PRESSURE:
                raise _Wrong(say("“{label}” takes one number, not {word}.", label=label, word=word))
            _put_pressure(found, word)
            pressure_at, label = len(bare), None
        elif not _NUMBER.fullmatch(word):
            raise _Wrong(say("“{word}” is not a number.", word=word))
        elif label is not None:
            _put(found, LABELS[label], word)
            label = None
        elif word.endswith("%"):
            _put(found, "spo2_percent", word)
        else:
            bare.append(word)
    if label is not None:
        raise _Wrong(say("“{label}” has no value.", label=label))
    _assign_bare(found, bare, pressure_first=pressure_at == 0)
    return found


def _put(found: dict[str, str], field: str, word: str) -> None:
    if field in found:
        raise _Wrong(say("{value} is there twice.", value=_NAMES[field]))
    if word.endswith("%") and field != "spo2_percent":
        raise _Wrong(
            say(
                "{word} is oxygen, not {value}; write spo2 {number}.",
                word=word,
                value=_NAMES_WITHIN[field],
                number=word[:-1],
            )
        )
    found[field] = word.rstrip("%").replace(",", ".")


def _put_pressure(found: dict[str, str], word: str) -> None:
    match = _PRESSURE.fullmatch(word)
    if match is None:
        for side in word.split("/"):
            if not side.isdigit() or not side.isascii():
                raise _Wrong(
                    say(
                        "“{side}” is not a whole number; blood pressure is written 128/82.",
                        side=side,
                    )
                    if side
                    else say("Blood pressure is written 128/82.")
                )
        raise _Wrong(say("Blood pressure is written 128/82."))
    _put(found, "systolic_mmhg", match.group(1))
    _put(found, "diastolic_mmhg", match.group(2))


def _assign_bare(found: dict[str, str], bare: list[str], pressure_first: bool) -> None:
    order = [f for f in ("pulse_bpm", "spo2_percent", "respiration_per_min") if f not in found]
    if not bare:
        return
    if any("." in word or "," in word for word in bare):
        raise _Wrong(say("Write a temperature with its label: t 36.8."))
    if len(bare) > len(order):
        raise _Wrong(say("There are more numbers than values; label them: hr 74 spo2 98 rr 14."))
    if order[:2] == ["pulse_bpm", "spo2_percent"]:
        if len(bare) == 1:
            _refuse_if_either(bare[0], with_others=bool(found))
        else:
            _refuse_if_mistakable(bare[0], bare[1], pressure_first)
    for field, word in zip(order, bare, strict=False):
        _put(found, field, word)


def _refuse_if_either(only: str, with_others: bool) -> None:
    """Beside other values one number is the pulse, unless it might be the oxygen as well."""
    if with_others and int(only) not in _LIKELY_SPO2:
        return
    raise _Wrong(
        say("{bare} alone could be pulse or oxygen; write hr {bare} or spo2 {bare}.", bare=only)
    )


def _refuse_if_mistakable(first: str, second: str, pressure_first: bool) -> None:
    """Pulse comes before oxygen; where the numbers do not bear that out, labels are asked for."""
    a, b = int(first), int(second)
    as_usual, swapped = b in _LIKELY_SPO2, a in _LIKELY_SPO2
    if as_usual and (pressure_first or not swapped):
        return
    raise _Wrong(
        say("{a} and {b} could be either; write hr {a} spo2 {b} or hr {b} spo2 {a}.", a=a, b=b)
    )


_NAMES = {
    "systolic_mmhg": say("Blood pressure"),
    "diastolic_mmhg": say("Blood pressure"),
    "pulse_bpm": say("Pulse"),
    "spo2_percent": say("Oxygen"),
    "respiration_per_min": say("Breathing rate"),
    "temperature_c": say("Temperature"),
}
_NAMES_WITHIN = {
    "systolic_mmhg": say("blood pressure"),
    "diastolic_mmhg": say("blood pressure"),
    "pulse_bpm": say("pulse"),
    "respiration_per_min": say("breathing rate"),
    "temperature_c": say("temperature"),
}


def _check(found: dict[str, str], limits: Limits) -> dict[str, str]:
    asks: dict[str, str] = {}
    for field, word in found.items():
        if field != "temperature_c" and "." in word:
            raise _Wrong(
                say("{value} is a whole number, not {word}.", value=_NAMES[field], word=word)
            )
        limit, value = limits[field], float(word)
        _refuse_outside(limit, value, word)
        if not limit.is_usual(value):
            asks[field] = f"{limit.label} {word}"
    if "systolic_mmhg" in found:
        _check_pulse_pressure(
            int(found["systolic_mmhg"]), int(found["diastolic_mmhg"]), limits, asks
        )
    return asks


def _refuse_outside(limit: Limit, value: float, word: str) -> None:
    if not limit.takes(value):
        low, high = limit.refuse
        raise _Wrong(
            say(
                "{word}: {label} is taken between {low:g} and {high:g} {unit}.",
                word=word,
                label=limit.label,
                low=low,
                high=high,
                unit=limit.unit,
            )
        )


def _check_pulse_pressure(
    systolic: int, diastolic: int, limits: Limits, asks: dict[str, str]
) -> None:
    if systolic <= diastolic:
        raise _Wrong(
            say(
                "{systolic}/{diastolic}: the systolic pressure is not above the diastolic one.",
                systolic=systolic,
                diastolic=diastolic,
            )
        )
    limit, difference = limits["pulse_pressure_mmhg"], systolic - diastolic
    _refuse_outside(limit, difference, f"{systolic}/{diastolic}")
    if not limit.is_usual(difference):
        asks["pulse_pressure_mmhg"] = f"{limit.label} {difference}"


def _reading(found: dict[str, str]) -> ReadingTaken:
    def whole(field: str) -> int | None:
        return int(found[field]) if field in found else None

    temperature = found.get("temperature_c")
    return ReadingTaken(
        systolic_mmhg=whole("systolic_mmhg"),
        diastolic_mmhg=whole("diastolic_mmhg"),
        pulse_bpm=whole("pulse_bpm"),
        spo2_percent=whole("spo2_percent"),
        respiration_per_min=whole("respiration_per_min"),
        temperature_tenth_c=None if temperature is None else _tenths(temperature),
    )


def _tenths(word: str) -> int:
    """As a person rounds what is typed: half a tenth goes up, which a float would not always do."""
    return int(Decimal(word).scaleb(1).to_integral_value(ROUND_HALF_UP))
