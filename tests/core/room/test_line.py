"""The one line of the room: readings, refusals, skips, late entries, notes."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.clock import MINUTE_MS
from kaproom.core.events.session import ReadingTaken
from kaproom.core.room.line import is_late, is_vitals_like, understand
from kaproom.core.session.commands import AcknowledgeReading, SkipReading, TakeNote, TakeReading
from kaproom.core.session.palette import scales_from
from kaproom.core.vitals.limits import Limits, limits_from
from kaproom.core.vitals.line import LineReading, LineRefusal, echo, read_vitals
from tests.support.scene import Scene

ROOT = Path(__file__).resolve().parents[3]
LIMITS = limits_from(tomllib.loads((ROOT / "resources/vitals/limits.toml").read_text("utf-8")))
SCALES = scales_from(tomllib.loads((ROOT / "resources/scales/scales.toml").read_text("utf-8")))
HOUR_MS = 3_600_000


@pytest.mark.parametrize(
    ("line", "reading"),
    [
        ("128/82 74 98", ReadingTaken(128, 82, 74, 98)),
        ("128/82, 74, 98", ReadingTaken(128, 82, 74, 98)),
        ("128/82", ReadingTaken(128, 82)),
        ("128/82 74", ReadingTaken(128, 82, 74)),
        ("128/82 74 98 14", ReadingTaken(128, 82, 74, 98, 14)),
        ("74 98 128/82", ReadingTaken(128, 82, 74, 98)),
        ("74 98", ReadingTaken(pulse_bpm=74, spo2_percent=98)),
        ("bp 128/82 hr 74 spo2 98 rr 14 t 36.8", ReadingTaken(128, 82, 74, 98, 14, 368)),
        ("SpO₂ 97 % HR 88", ReadingTaken(pulse_bpm=88, spo2_percent=97)),
        ("hr74 spo2:98", ReadingTaken(pulse_bpm=74, spo2_percent=98)),
        ("t 36,8", ReadingTaken(temperature_tenth_c=368)),
        ("128/82 spo2 98 74", ReadingTaken(128, 82, 74, 98)),
        ("128/82 96 98", ReadingTaken(128, 82, 96, 98)),
        ("128 / 82 74 98", ReadingTaken(128, 82, 74, 98)),
        ("128/82 mmHg, 74/min, 98 %", ReadingTaken(128, 82, 74, 98)),
        ("128/82 mmHg 74 bpm 98%", ReadingTaken(128, 82, 74, 98)),
        ("pulse 74 o2 98 bp 128/82 resp 14", ReadingTaken(128, 82, 74, 98, 14)),
        ("rr 14 t 36.8 °C hr 74 128/82", ReadingTaken(128, 82, 74, None, 14, 368)),
        ("128/82 98%", ReadingTaken(128, 82, spo2_percent=98)),
        ("128/82 98 %", ReadingTaken(128, 82, spo2_percent=98)),
        ("98% 74", ReadingTaken(pulse_bpm=74, spo2_percent=98)),
        ("128/82 95% 98", ReadingTaken(128, 82, 98, 95)),
        ("128/82 84", ReadingTaken(128, 82, 84)),
        ("128/82 101", ReadingTaken(128, 82, 101)),
        ("128/82 hr 98", ReadingTaken(128, 82, 98)),
        ("128/82 spo2 98 97", ReadingTaken(128, 82, 97, 98)),
        ("128/82 hr 74 98", ReadingTaken(128, 82, 74, 98)),
        ("RR 135/88", ReadingTaken(135, 88)),
        ("RR: 135 / 88 mmHg P 72", ReadingTaken(135, 88, 72)),
        ("rr135/88 p72 rr 14", ReadingTaken(135, 88, 72, None, 14)),
        ("RR 135/88 Puls 72 SpO₂ 98 % AF 14", ReadingTaken(135, 88, 72, 98, 14)),
        ("P 72 RR 135/88", ReadingTaken(135, 88, 72)),
        ("p72", ReadingTaken(pulse_bpm=72)),
        ("Puls: 72", ReadingTaken(pulse_bpm=72)),
        ("AF 14", ReadingTaken(respiration_per_min=14)),
    ],
)
def test_readings_understood(line: str, reading: ReadingTaken) -> None:
    assert is_vitals_like(line)
    result = read_vitals(line, LIMITS)
    assert isinstance(result, LineReading)
    assert result.reading == reading
    assert result.asks == ()


@pytest.mark.parametrize(
    ("typed", "tenth_c"),
    [
        ("36.65", 367),
        ("36,85", 369),
        ("36.649", 366),
        ("37.05", 371),
        ("36.95", 370),
        ("37", 370),
        ("36.8", 368),
    ],
)
def test_a_temperature_is_taken_to_tenths_and_half_a_tenth_goes_up(
    typed: str, tenth_c: int
) -> None:
    result = read_vitals(f"t {typed}", LIMITS)
    assert isinstance(result, LineReading)
    assert result.reading == ReadingTaken(temperature_tenth_c=tenth_c)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("1320/84", "1320: systolic pressure is taken between 30 and 300 mmHg."),
        ("84/132", "84/132: the systolic pressure is not above the diastolic one."),
        ("12o/80", "“12o” is not a whole number; blood pressure is written 128/82."),
        ("97 76 128/82", "97 and 76 could be either"),
        ("128/82 97 76", "97 and 76 could be either"),
        ("98 97 128/82", "98 and 97 could be either"),
        ("128/82 74 62", "74 and 62 could be either"),
        ("74", "74 alone could be pulse or oxygen; write hr 74 or spo2 74."),
        ("128/82 98", "98 alone could be pulse or oxygen; write hr 98 or spo2 98."),
        ("98 128/82", "98 alone could be pulse or oxygen"),
        ("128/82 85", "85 alone could be pulse or oxygen"),
        ("128/82 100", "100 alone could be pulse or oxygen"),
        ("rr 14 98", "98 alone could be pulse or oxygen"),
        ("hr 74 hr 75", "Pulse is there twice."),
        ("spo2 102", "102: oxygen is taken between 30 and 100 %."),
        ("bp", "“bp” has no value."),
        ("hr 98%", "98% is oxygen, not pulse; write spo2 98."),
        ("bp 128", "Blood pressure is written 128/82."),
        ("hr ninety", "“ninety” is not a number."),
        ("128/82 74 98 14 36", "There are more numbers than values"),
        ("36,8", "Write a temperature with its label: t 36.8."),
        ("9" * 5000 + " 98", "“999999999999…” is no value."),
        ("97/98 " + "1" * 5000, "“111111111111…” is no value."),
        ("128/", "Blood pressure is written 128/82."),
        ("rr 135/", "Blood pressure is written 128/82."),
        ("rr 14/15", "14: systolic pressure is taken between 30 and 300 mmHg."),
        ("rr 135/88 bp 130/80", "Blood pressure is there twice."),
        ("rr 135", "135: "),
    ],
)
def test_refusals_say_what_to_do(line: str, words: str) -> None:
    result = read_vitals(line, LIMITS)
    assert isinstance(result, LineRefusal)
    assert words in result.reason


def test_a_difference_of_the_pressures_outside_its_range_is_refused() -> None:
    narrow = replace(LIMITS["pulse_pressure_mmhg"], refuse=(10, 150))
    limits = Limits({**LIMITS.fields, narrow.field: narrow})
    result = read_vitals("128/120 74 98", limits)
    assert isinstance(result, LineRefusal)
    assert result.reason == (
        "128/120: difference of the pressures is taken between 10 and 150 mmHg."
    )
    assert isinstance(read_vitals("130/120 74 98", limits), LineReading)
    assert isinstance(read_vitals("200/49", limits), LineRefusal)


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("220/110 74 98", ("systolic pressure 220",)),
        ("128/120", ("difference of the pressures 8",)),
        ("spo2 62", ("oxygen 62",)),
        ("hr 150 spo2 98", ("pulse 150",)),
        ("t 39.2", ("temperature 39.2",)),
    ],
)
def test_unusual_values_are_asked_for_once_more(line: str, asks: tuple[str, ...]) -> None:
    result = read_vitals(line, LIMITS)
    assert isinstance(result, LineReading)
    assert result.asks == asks
    assert result.reading.confirmed


@pytest.mark.parametrize(
    "line",
    [
        "tears",
        "T said hello",
        "sat quietly",
        "pulse strong in the throat",
        "seen it all before",
        "3 breaths, then still",
        "a 1/2 smile",
        "hrm",
        "tea",
        "p",
        "p 3",
        "P 14 times he said it",
        "pulsing in the hands",
        "puls in den Schläfen",
        "AF noted",
        "af 14 years",
    ],
)
def test_notes_are_notes(line: str) -> None:
    meaning = understand(line, LIMITS, HOUR_MS)
    assert meaning.kind == "note"
    assert meaning.command == TakeNote(line, at_ms=HOUR_MS)


def test_a_pressure_is_echoed_as_one_whatever_it_was_called() -> None:
    meaning = understand("RR 135/88 P 72", LIMITS, HOUR_MS)
    assert (meaning.kind, meaning.echo) == ("reading", "BP 135/88 · HR 72")


def test_a_note_is_stamped_at_its_first_key() -> None:
    meaning = understand("slow breath", LIMITS, HOUR_MS, begun_ms=HOUR_MS - 7_000)
    assert meaning.command == TakeNote("slow breath", at_ms=HOUR_MS - 7_000)


def test_a_late_line_keeps_its_own_time() -> None:
    meaning = understand("-5m 128/82", LIMITS, HOUR_MS)
    assert meaning.command == TakeReading(ReadingTaken(128, 82), HOUR_MS - 300_000, late=True)
    assert meaning.echo == "BP 128/82 · 5 min ago, late entry"
    for line in ("-5 128/82", "-5 m 128/82", "-5min 128/82"):
        assert understand(line, LIMITS, HOUR_MS).command == meaning.command
    assert understand("-90m x", LIMITS, HOUR_MS).reason == "That is before the session began."


def test_a_late_line_counts_back_from_its_first_key() -> None:
    meaning = understand("-5m he wept", LIMITS, 50 * MINUTE_MS, begun_ms=20 * MINUTE_MS)
    assert meaning.command == TakeNote("he wept", at_ms=15 * MINUTE_MS, late=True)
    early = understand("-5m he wept", LIMITS, 50 * MINUTE_MS, begun_ms=4 * MINUTE_MS)
    assert early.reason == "That is before the session began."


def test_a_reading_can_be_skipped_with_a_reason() -> None:
    meaning = understand("bp skip deep, still", LIMITS, HOUR_MS)
    assert meaning.command == SkipReading("deep, still", HOUR_MS, late=False)
    assert understand("bp skip", LIMITS, HOUR_MS).kind == "refused"


@pytest.mark.parametrize("line", ["-3 on the scale", "-3", "-2 gloves", "-3 t", "-12 °C outside"])
def test_a_note_may_begin_with_a_figure(line: str) -> None:
    meaning = understand(line, LIMITS, HOUR_MS, scales=SCALES)
    assert meaning.command == TakeNote(line, at_ms=HOUR_MS)
    assert not is_late(line)
    assert not is_vitals_like(line)


@pytest.mark.parametrize("line", ["-3 98", "-5 128/82", "-5 distress 7"])
def test_nothing_is_lost_of_a_measured_line_that_is_kept_as_a_note(line: str) -> None:
    meaning = understand(line, LIMITS, HOUR_MS, as_note=True, scales=SCALES)
    assert meaning.command == TakeNote(line, at_ms=HOUR_MS)


def test_a_skip_may_be_late_and_follow_any_label() -> None:
    meaning = understand("-5m hr skip cuff off", LIMITS, HOUR_MS)
    assert understand("-5 hr skip cuff off", LIMITS, HOUR_MS).command == meaning.command
    assert meaning.command == SkipReading("cuff off", HOUR_MS - 300_000, late=True)


def test_a_marked_reading_is_answered_with_a_reason() -> None:
    scene = Scene().at(30)
    scene.do(TakeReading(ReadingTaken(184, 104)))
    (marked,) = scene.state.readings
    meaning = understand("bp seen Q. T. told, waits", LIMITS, HOUR_MS, marked=marked)
    assert meaning.kind == "answer"
    assert meaning.command == AcknowledgeReading(marked.id, "Q. T. told, waits", HOUR_MS)
    assert meaning.echo == "0:30 BP 184/104 seen · Q. T. told, waits"
    assert understand("bp seen", LIMITS, HOUR_MS, marked=marked).kind == "refused"
    assert "No marked reading" in understand("bp seen it", LIMITS, HOUR_MS).reason


def test_a_refused_line_can_be_kept_as_a_note() -> None:
    assert understand("12o/80", LIMITS, HOUR_MS).kind == "refused"
    assert understand("12o/80", LIMITS, HOUR_MS, as_note=True).kind == "note"


def test_the_echo_says_all_that_was_understood() -> None:
    assert echo(ReadingTaken(128, 82, 74, 98, 14, 368)) == (
        "BP 128/82 · HR 74 · SpO₂ 98 % · RR 14 · 36.8 °C"
    )


@given(st.text(max_size=60))
def test_any_text_is_a_note_a_reading_or_refused_with_a_reason(line: str) -> None:
    meaning = understand(line, LIMITS, HOUR_MS, scales=SCALES)
    assert meaning.kind in {"note", "reading", "rating", "skip", "answer", "refused", "empty"}
    assert (meaning.command is None) == (meaning.kind in {"refused", "empty"})
    assert bool(meaning.reason) == (meaning.kind == "refused")


@given(st.text("0123456789/., %-mbphrsot2", max_size=24))
def test_no_line_of_vitals_letters_is_ever_mis_assigned(line: str) -> None:
    result = read_vitals(line, LIMITS)
    if isinstance(result, LineReading):
        r = result.reading
        assert r.systolic_mmhg is None or r.systolic_mmhg > (r.diastolic_mmhg or 0)
        assert r.spo2_percent is None or 30 <= r.spo2_percent <= 100
        assert r.pulse_bpm is None or 15 <= r.pulse_bpm <= 300


@given(st.integers(81, 199), st.integers(41, 79), st.integers(46, 84), st.integers(93, 100))
def test_what_is_echoed_reads_back_the_same(sys: int, dia: int, pulse: int, spo2: int) -> None:
    result = read_vitals(f"{sys}/{dia} {pulse} {spo2}", LIMITS)
    assert isinstance(result, LineReading)
    again = read_vitals(result.echo.replace("·", " "), LIMITS)
    assert isinstance(again, LineReading)
    assert again.reading == result.reading
