"""Amounts, weights and dates as people type them into forms.

Stored are whole micrograms, whole grams and ISO dates; no floating point comes in between. A
reading function answers None where the text is none of what it reads; what is allowed is decided
elsewhere.
"""

import re
from datetime import date
from decimal import Decimal

from kaproom.core.day_words import SHORT_MONTHS, short_month
from kaproom.core.wording import say

_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,9})?", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS_SPOKEN = tuple(name[:3].casefold() for name in SHORT_MONTHS)
_MONTHS_OF_A_YEAR = len(_MONTHS)
MONTH_BEGINNINGS = tuple(dict.fromkeys((*_MONTHS, *_MONTHS_SPOKEN)))
"""The first letters by which a month is read, in English and in the language of the interface."""
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?::([0-5]\d))?", re.ASCII)
_ISO_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})", re.ASCII)
_MONTH_YEAR = re.compile(r"(?P<month>\d{1,2})[/.](?P<year>\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", re.ASCII)
_NAMED = re.compile(r"([0-9]{1,2})(?:\.\s*|\s+)([^\W\d_]{3})[^\W\d_]*(?:\.\s*|\s+)([0-9]{4})")


def read_mg(text: str) -> int | None:
    """Milligrams as typed (`60`, `37.5`, `37,5 mg`), in whole micrograms."""
    return _thousandths(text, "mg")


def read_kg(text: str) -> int | None:
    """Kilograms as typed (`72`, `72.4 kg`), in whole grams."""
    return _thousandths(text, "kg")


def read_mg_per_ml(text: str) -> int | None:
    """A concentration as typed (`50`, `50 mg/ml`), in whole micrograms for each millilitre."""
    return _thousandths(text, "mg/ml")


def read_ml(text: str) -> int | None:
    """Millilitres as typed (`1.2`, `1,2 ml`), in whole microlitres."""
    return _thousandths(text, "ml")


def read_session_clock(text: str) -> int | None:
    """Session time as it is shown (`1:08`, `1:08:24`), in ms."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        return None
    return (int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3] or 0)) * 1000


def read_expiry(text: str) -> str | None:
    """When something expires, as typed: a day, or a month (`2027-05`, `05/2027`), as ISO text."""
    text = text.strip()
    match = _ISO_MONTH.fullmatch(text) or _MONTH_YEAR.fullmatch(text)
    if match is None:
        return read_date(text)
    year, month = int(match["year"]), int(match["month"])
    return f"{year:04d}-{month:02d}" if year and 1 <= month <= _MONTHS_OF_A_YEAR else None


def has_expired(expiry: str, today: date) -> bool:
    """Whether an ISO day or month of expiry lies before `today`; a month lasts to its end."""
    is_month = _ISO_MONTH.fullmatch(expiry) is not None
    return expiry < (f"{today:%Y-%m}" if is_month else today.isoformat())


def read_date(text: str) -> str | None:
    """A day as typed (`2026-11-14`, `14.11.2026`, `14 Nov 2026`, `14. Nov 2026`), as ISO text.

    Days with slashes are not read: their order differs between countries.
    """
    day = _day(text.strip().lower())
    return None if day is None else day.isoformat()


def date_text(iso_date: str, today: date | None = None) -> str:
    """A day as people read it: `14 Nov`, with the year where it is not this one."""
    day = date.fromisoformat(iso_date)
    month = short_month(day)
    if today is not None and day.year == today.year:
        return say("{day} {month}", meaning="a date", day=day.day, month=month)
    return say(
        "{day} {month} {year}", meaning="a date", day=day.day, month=month, year=f"{day.year:04}"
    )


def _day(text: str) -> date | None:
    try:
        if match := _ISO.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _DOTTED.fullmatch(text):
            return date(int(match[3]), int(match[2]), int(match[1]))
        if (match := _NAMED.fullmatch(text)) and (month := _month(match[2])):
            return date(int(match[3]), month, int(match[1]))
    except ValueError:
        return None
    return None


def _month(letters: str) -> int:
    """The month whose name begins so, in English or in the language of the interface; else 0."""
    for names in (_MONTHS, _MONTHS_SPOKEN):
        if letters in names:
            return names.index(letters) + 1
    return 0


def _thousandths(text: str, unit: str) -> int | None:
    number = text.strip().lower().removesuffix(unit).strip()
    if not _NUMBER.fullmatch(number):
        return None
    value = Decimal(number.replace(",", ".")) * 1000
    return int(value) if value == value.to_integral_value() else None
