"""Rating a scale by a typed line."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.room.line import LineMeaning, understand
from kaproom.core.session.commands import RateScale, TakeNote, TakeReading
from kaproom.core.session.palette import Scale, scales_from
from kaproom.core.vitals.limits import limits_from

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
LIMITS = limits_from(tomllib.loads((RESOURCES / "vitals/limits.toml").read_text("utf-8")))
SCALES = scales_from(tomllib.loads((RESOURCES / "scales/scales.toml").read_text("utf-8")))
HOUR_MS = 3_600_000


def meaning(line: str, as_note: bool = False) -> LineMeaning:
    return understand(line, LIMITS, HOUR_MS, as_note=as_note, scales=SCALES)


@pytest.mark.parametrize(
    ("line", "scale", "score", "tested"),
    [
        ("distress 7", "distress", 7, False),
        ("  Distress:  10 ", "distress", 10, False),
        ("distress 7/10", "distress", 7, False),
        ("suds 5", "distress", 5, False),
        ("SUDS: 6/10", "distress", 6, False),
        ("distress 7 of 10", "distress", 7, False),
        ("Distress 7 von 10", "distress", 7, False),
        ("moaas 4 of 5, tested", "moaas", 4, True),
        ("depth 3", "depth", 3, False),
        ("depth=0", "depth", 0, False),
        ("moaas 4 tested", "moaas", 4, True),
        ("moaas 4, observed", "moaas", 4, False),
        ("sedation 5", "moaas", 5, False),
        ("MOAA/S 4", "moaas", 4, False),
        ("Sedation (MOAA/S) 3", "moaas", 3, False),
    ],
)
def test_a_scale_and_a_number_rate_it(line: str, scale: str, score: int, tested: bool) -> None:
    command = meaning(line).command
    assert isinstance(command, RateScale)
    assert (command.scale, command.score, command.tested) == (scale, score, tested)
    assert (command.at_ms, command.late) == (HOUR_MS, False)


def test_the_echo_says_level_and_how_it_was_seen() -> None:
    assert meaning("moaas 4").echo == (
        "Sedation (MOAA/S) 4 of 5 · slow to answer to the name · observed, not tested"
    )
    assert meaning("distress 5").echo == "Distress 5 of 10 · hard but bearable"
    assert meaning("-5m depth 2 tested").echo == (
        "Depth 2 of 4 · between · tested · 5 min ago, late entry"
    )


def test_a_late_rating_keeps_its_own_time() -> None:
    command = meaning("-5m distress 6").command
    assert isinstance(command, RateScale)
    assert (command.at_ms, command.late) == (HOUR_MS - 300_000, True)
    assert meaning("-5 distress 6 of 10").command == command


@pytest.mark.parametrize("scale", SCALES.values(), ids=list(SCALES))
def test_what_the_echo_says_of_a_score_can_be_typed(scale: Scale) -> None:
    for score in range(scale.lowest, scale.highest + 1):
        first = meaning(f"{scale.code} {score}")
        again = meaning(first.echo.split(" · ")[0])
        assert isinstance(again.command, RateScale)
        assert again.command == first.command


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("distress 11", "Distress goes from 0 to 10."),
        ("depth 7", "Depth goes from 0 to 4."),
        ("depth 3/10", "Depth goes from 0 to 4."),
        ("depth 3 of 10", "Depth goes from 0 to 4."),
        ("moaas 6 tested", "Sedation (MOAA/S) goes from 0 to 5."),
    ],
)
def test_a_score_beyond_the_scale_is_refused_with_its_range(line: str, reason: str) -> None:
    assert (meaning(line).kind, meaning(line).reason) == ("refused", reason)
    assert meaning(line, as_note=True).command == TakeNote(line, at_ms=HOUR_MS)


@pytest.mark.parametrize(
    "line",
    ["distress", "distress seven", "distress 7 then calmer", "depth3", "depths 3", "7 distress",
     "distressed 7", "depth 3 4", "depth 3.5", "distress 7 of ten"],
)  # fmt: skip
def test_anything_longer_is_a_note(line: str) -> None:
    assert meaning(line).command == TakeNote(line, at_ms=HOUR_MS)


def test_a_rating_can_be_kept_as_a_note() -> None:
    assert meaning("distress 7", as_note=True).command == TakeNote("distress 7", at_ms=HOUR_MS)


def test_readings_stay_readings() -> None:
    assert isinstance(meaning("128/82 74 98").command, TakeReading)


@given(st.sampled_from(sorted(SCALES)), st.integers(0, 99), st.booleans())
def test_every_score_is_taken_or_refused_never_changed(code: str, score: int, tested: bool) -> None:
    scale = SCALES[code]
    found = meaning(f"{code} {score}{' tested' if tested else ''}")
    if scale.lowest <= score <= scale.highest:
        assert isinstance(found.command, RateScale)
        assert (found.command.scale, found.command.score) == (code, score)
        assert found.command.tested == tested
    else:
        assert found.kind == "refused"
