"""Lengths, places, levels and intensities of a track as people type them.

A reading function answers None where the text is none of what it reads; what is allowed is
decided by whoever asks.
"""

import re
from decimal import Decimal

from kaproom.core.music.setting_extras import INTENSITIES

_NUMBER = re.compile(r"\d{1,5}(?:[.,]\d{1,3})?", re.ASCII)
_SIGNED = re.compile(r"[+-]?\d{1,3}(?:[.,]\d)?", re.ASCII)
_PLACE = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2}(?:[.,]\d{1,3})?)", re.ASCII)
_MINUS = "\u2212"


def read_seconds(text: str) -> int | None:
    """Seconds as typed (`8`, `8.5 s`, `8,5`), in whole milliseconds."""
    number = text.strip().lower().removesuffix("s").strip()
    return _thousandths(number) if _NUMBER.fullmatch(number) else None


def read_place(text: str) -> int | None:
    """A place in a track as typed (`1:20`, `1:02:03`, `80 s`), in whole milliseconds."""
    found = _PLACE.fullmatch(text.strip())
    if found is None:
        return read_seconds(text)
    minutes, seconds_ms = int(found[2]), _thousandths(found[3])
    if seconds_ms >= 60_000 or (found[1] and minutes >= 60):
        return None
    return (int(found[1] or 0) * 60 + minutes) * 60_000 + seconds_ms


def read_tenth_db(text: str) -> int | None:
    """A gain as typed (`-1.5`, `+2 dB`), in tenths of a decibel."""
    number = _unsigned_minus(text).lower().removesuffix("db").strip()
    return int(Decimal(number.replace(",", ".")) * 10) if _SIGNED.fullmatch(number) else None


def read_lufs(text: str) -> int | None:
    """A loudness as typed (`-23`, `23 LUFS`); it is below full scale with or without a sign."""
    number = _unsigned_minus(text).lower().removesuffix("lufs").strip().removeprefix("-")
    return -int(number) if re.fullmatch(r"\d{1,2}", number, re.ASCII) else None


def read_intensity(text: str) -> int | None:
    """An intensity as typed, 0 to 10."""
    number = text.strip()
    if re.fullmatch(r"\d{1,2}", number, re.ASCII) and int(number) in INTENSITIES:
        return int(number)
    return None


def _unsigned_minus(text: str) -> str:
    return text.strip().replace(_MINUS, "-").replace("- ", "-")


def _thousandths(number: str) -> int:
    return int(Decimal(number.replace(",", ".")) * 1000)
