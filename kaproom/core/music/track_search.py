"""A line that looks for tracks: words, phases, intensities and lengths, in any order.

`journey` (a phase there is), `<4`, `3-5`, `=6` are phase and intensity; `>5 min`, `5-8min`,
`4:30-6:00` are lengths; all else are words of title, artist or album, and so is everything
between quotes. What was understood can be said back.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kaproom.core.music.setting_extras import INTENSITIES
from kaproom.core.music.track_facts import TrackFacts
from kaproom.core.phase_names import said_phase
from kaproom.core.said_back import said_back
from kaproom.core.wording import say

_VALUE = r"\d{1,3}:\d{2}|\d{1,4}(?:[.,]\d+)?"
_TERM = re.compile(
    rf"(?<!\S)(?P<sign><=|>=|≤|≥|<|>|=)?\s*(?P<a>{_VALUE})"
    rf"(?:\s*[-–]\s*(?P<b>{_VALUE}))?"
    r"(?:\s*(?P<unit>minutes|mins?|m|seconds|secs?|s)\b\.?)?(?!\S)",
    re.ASCII | re.IGNORECASE,
)
_QUOTED = re.compile(r'["“”]([^"“”]*)["“”]?')
_SAID = {
    "": "{values}",
    "=": "{values}",
    "<": say("under {values}"),
    "<=": say("up to {values}"),
    "≤": say("up to {values}"),
} | {
    ">": say("over {values}"),
    ">=": say("at least {values}"),
    "≥": say("at least {values}"),
}
_MOST = INTENSITIES[-1]


@dataclass(frozen=True, slots=True)
class Span:
    """From `least` to `most`, both inclusive; None leaves an end open. `said` in words."""

    least: int | None
    most: int | None
    said: str

    def holds(self, value: int | None) -> bool:
        """Whether a value lies in it; what is not known lies in none."""
        if value is None:
            return False
        return (self.least is None or value >= self.least) and (
            self.most is None or value <= self.most
        )


@dataclass(frozen=True, slots=True)
class TrackSearch:
    """What is looked for: every word, one of the phases, every span. Lengths in milliseconds.

    `not_understood` names terms that are figures of nothing, with what to type instead.
    """

    words: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    intensities: tuple[Span, ...] = ()
    lengths_ms: tuple[Span, ...] = ()
    not_understood: tuple[str, ...] = ()

    def finds(self, facts: TrackFacts) -> bool:
        """Whether a track is among what is looked for."""
        text = f"{facts.title}\n{facts.artist}\n{facts.album}".casefold()
        phases = {p.casefold() for p in facts.phases}
        return (
            all(word.casefold() in text for word in self.words)
            and (not self.phases or any(p.casefold() in phases for p in self.phases))
            and all(span.holds(facts.intensity) for span in self.intensities)
            and all(span.holds(facts.duration_ms) for span in self.lengths_ms)
        )

    def echo(self) -> str:
        """What was understood, in words; empty for an empty line."""
        parts = [
            *self.not_understood,
            *(say("phase {phase}", phase=said_phase(phase)) for phase in self.phases),
            *(say("intensity {span}", span=span.said) for span in self.intensities),
            *(say("{span} long", span=span.said) for span in self.lengths_ms),
            *(f"“{word}”" for word in self.words),
        ]
        return " · ".join(parts)


@dataclass(slots=True)
class _Reading:
    words: list[str] = field(default_factory=list[str])
    phases: list[str] = field(default_factory=list[str])
    intensities: list[Span] = field(default_factory=list[Span])
    lengths_ms: list[Span] = field(default_factory=list[Span])
    not_understood: list[str] = field(default_factory=list[str])


def read_search(text: str, phases: Iterable[str] = ()) -> TrackSearch:
    """What a line looks for; `phases` are the names there are. Never refuses: see `echo`."""
    reading = _Reading()
    at = 0
    for quoted in _QUOTED.finditer(text):
        _read_plain(reading, text[at : quoted.start()], phases)
        reading.words += [quoted[1].strip()] if quoted[1].strip() else []
        at = quoted.end()
    _read_plain(reading, text[at:], phases)
    return TrackSearch(
        tuple(reading.words),
        tuple(dict.fromkeys(reading.phases)),
        tuple(reading.intensities),
        tuple(reading.lengths_ms),
        tuple(reading.not_understood),
    )


def _read_plain(reading: _Reading, text: str, phases: Iterable[str]) -> None:
    names = sorted((p for p in phases if p.strip()), key=len, reverse=True)
    for name in names:
        pattern = rf"(?<!\S){re.escape(name)}(?!\S)"
        text, count = re.subn(pattern, "\n", text, flags=re.IGNORECASE)
        if count:
            reading.phases.append(name)
    rest: list[str] = []
    at = 0
    for term in _TERM.finditer(text):
        if _take(reading, term):
            rest.append(text[at : term.start()])
            at = term.end()
    rest.append(text[at:])
    reading.words += " ".join(rest).split()


def _take(reading: _Reading, term: re.Match[str]) -> bool:
    """Take a term as figures; a bare number is a word like any other."""
    sign, unit = term["sign"] or "", (term["unit"] or "").lower()
    values = [value for value in (term["a"], term["b"]) if value]
    if unit or any(":" in value for value in values):
        reading.lengths_ms.append(_lengths(sign, unit, values))
        return True
    if not sign and len(values) == 1:
        return False
    numbers = [int(value) for value in values if value.isdigit()]
    if len(numbers) < len(values) or any(number not in INTENSITIES for number in numbers):
        said = term[0].strip()
        reading.not_understood.append(
            say(
                "“{said}”: intensity goes from 0 to {most}; for a length write {said} min",
                said=said_back(said),
                most=_MOST,
            )
        )
    else:
        reading.intensities.append(_span(sign, numbers, 1, _said(sign, values)))
    return True


def _lengths(sign: str, unit: str, values: list[str]) -> Span:
    clocks = any(":" in value for value in values)
    in_seconds = unit.startswith("s")
    # A length of `5 min` is any that shows as 5 minutes and some seconds.
    reach_ms = 1000 if in_seconds or clocks else 60_000
    said = _said(sign, values) + ("" if clocks else " s" if in_seconds else " min")
    return _span(sign, [_length_ms(value, in_seconds) for value in values], reach_ms, said)


def _span(sign: str, ends: list[int], reach: int, said: str) -> Span:
    """`reach` is how far one value goes: 1 for an intensity."""
    low, high = min(ends), max(ends)
    match sign:
        case "<":
            return Span(None, high - 1, said)
        case "<=" | "≤":
            return Span(None, high, said)
        case ">":
            return Span(low + 1, None, said)
        case ">=" | "≥":
            return Span(low, None, said)
        case _:
            return Span(low, high if low != high else high + reach - 1, said)


def _said(sign: str, values: list[str]) -> str:
    return _SAID[sign].format(values=say(" to ", meaning="between two figures").join(values))


def _length_ms(value: str, in_seconds: bool) -> int:
    if ":" in value:
        minutes, seconds = value.split(":")
        return (int(minutes) * 60 + int(seconds)) * 1000
    return round(float(value.replace(",", ".")) * (1000 if in_seconds else 60_000))
