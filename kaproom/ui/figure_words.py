"""How amounts, readings and times are said on every screen. Pure text; no advice in any of it."""

from dataclasses import replace
from decimal import Decimal

from kaproom.core.clock import MINUTE_MS
from kaproom.core.decimals import decimal_text, plain_number
from kaproom.core.events.session import DoseGiven, ReadingTaken
from kaproom.core.session.holds import HOLD_END_WORDS
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.vitals.baseline import BaselineReading
from kaproom.core.vitals.line import echo
from kaproom.core.wording import say

_LONGEST = 48


def hold_end_words(how: str) -> str:
    """How a hold ended, in words; empty where it was not said."""
    return HOLD_END_WORDS.get(how, how)


def clipped(text: str, longest: int = _LONGEST) -> str:
    """A text of any length as one short line."""
    line = " ".join(text[: 4 * longest].split())
    whole = len(line) <= longest and len(text) <= 4 * longest
    return line if whole else f"{line[:longest].rstrip()}…"


def amount_text(amount_ug: int) -> str:
    """Micrograms as milligrams without trailing noughts: `60 mg`, `7.5 mg`."""
    return f"{plain_mg(amount_ug)} mg"


def plain_mg(amount_ug: int) -> str:
    """Micrograms as a bare number of milligrams: `60`, `7.5`."""
    return plain_number(Decimal(amount_ug) / 1000)


def amount_per_weight(amount_ug: int, weight_g: int | None) -> str:
    """`0.83 mg/kg at 72 kg`, or the empty text without a weight."""
    if not weight_g:
        return ""
    per_kg = decimal_text((Decimal(amount_ug) / weight_g).quantize(Decimal("0.01")))
    return say("{amount} mg/kg at {weight}", amount=per_kg, weight=weight_text(weight_g))


def weight_text(weight_g: int) -> str:
    """Grams as kilograms: `72 kg`."""
    return f"{plain_number(Decimal(weight_g) / 1000)} kg"


def reading_text(reading: ReadingTaken) -> str:
    """A reading with its labels: `BP 128/82 · HR 74 · SpO₂ 98 %`."""
    return echo(reading)


def short_reading(reading: ReadingTaken) -> str:
    """A reading as it is spoken: `139/86 · 76 · 97 %`; with labels where it has no pressure."""
    if reading.systolic_mmhg is None:
        return reading_text(reading)
    parts = [f"{reading.systolic_mmhg}/{reading.diastolic_mmhg}"]
    if reading.pulse_bpm is not None:
        parts.append(str(reading.pulse_bpm))
    if reading.spo2_percent is not None:
        parts.append(f"{reading.spo2_percent} %")
    return " · ".join(parts)


def full_reading(reading: ReadingTaken) -> str:
    """A reading as it is spoken, and the values said more seldom with their labels."""
    if reading.systolic_mmhg is None:
        return reading_text(reading)
    rest = replace(reading, systolic_mmhg=None, pulse_bpm=None, spo2_percent=None)
    return " · ".join(p for p in (short_reading(reading), reading_text(rest)) if p)


def of_so_many(baseline: BaselineReading, reading: str) -> str:
    """The words of a baseline's reading, and of how many it is the mean, where of more than one."""
    if baseline.most == 1:
        return reading
    if baseline.alike:
        return say("{reading}, mean of {count} readings", reading=reading, count=baseline.most)
    return say(
        "{reading}, each value the mean of up to {count} readings",
        reading=reading,
        count=baseline.most,
    )


def span_text(first: str, last: str) -> str:
    """From one time to another, or the one time where they are the same: `11:42 to 11:47`."""
    return first if first == last else say("{first} to {last}", first=first, last=last)


def since_dose_text(state: SessionState, at_ms: int) -> str:
    """`T+0:13`, `T−0:05` for what was before the dose, or the empty text where none was given."""
    return dose_clock_text(state.since_dose_ms(at_ms))


def dose_clock_text(since_ms: int | None) -> str:
    """The same of a time since the dose; the last seconds before it are `T−0:00`, never `T+`."""
    if since_ms is None:
        return ""
    sign = "+" if since_ms >= 0 else "−"
    return f"T{sign}{session_clock_text(abs(since_ms))}"


def within_text(window_min: int) -> str:
    """Up to when a booster may be given, as an order has it: `within T+0:30`."""
    return say("within T+{time}", time=session_clock_text(window_min * MINUTE_MS))


def dose_text(dose: Entry[DoseGiven]) -> str:
    """`60 mg IM`, or `+30 mg IM` for a booster."""
    sign = "+" if dose.body.booster_of else ""
    return f"{sign}{amount_text(dose.body.amount_ug)} {dose.body.route}".strip()


def age_text(ms: int) -> str:
    """How long ago: `now`, `4 min`, `1:12`."""
    minutes = ms // 60_000
    if minutes < 1:
        return say("now")
    if minutes < 60:
        return say("{minutes} min ago", minutes=minutes)
    return say("{hours} h ago", hours=session_clock_text(ms))


def countdown_text(ms: int) -> str:
    """Minutes and seconds left: `4:36`."""
    seconds = max(0, ms) // 1000
    return f"{seconds // 60}:{seconds % 60:02d}"


def minutes_text(ms: int) -> str:
    """A place in a track: `7:12`."""
    return countdown_text(ms)
