"""Evening: to the target, the therapist's own gain with it, never above the true-peak ceiling."""

import math
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.music.evening import PEAK_CEILING_DBTP, evened, evening_tenth_db
from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.track_facts import TrackFacts

loudness = st.floats(-70, 10)
peaks = st.floats(-90, 12)
targets = st.integers(-40, -10)
own = st.integers(-200, 200)


def facts(file: str, lufs: float | None, peak_dbtp: float | None) -> TrackFacts:
    return TrackFacts(
        content_hash="ab" * 32,
        file=file,
        codec="flac",
        duration_ms=61_000,
        rate_hz=48_000,
        channels=1,
        integrated_lufs=-60.0,
        range_lu=3.0,
        true_peak_dbtp=-50.0,
        sounding_lufs=lufs,
        sounding_peak_dbtp=peak_dbtp,
    )


def test_it_stops_at_the_true_peak_ceiling() -> None:
    assert evening_tenth_db(-20.0, -10.0, -23) == -30
    assert evening_tenth_db(-30.0, -10.0, -23) == 70
    assert evening_tenth_db(-30.0, -3.0, -23) == 20
    assert evening_tenth_db(-30.0, -3.04, -23) == 20
    assert evening_tenth_db(-30.0, -10.0, -23, own_tenth_db=15) == 85
    assert evening_tenth_db(-30.0, -3.0, -23, own_tenth_db=15) == 20
    assert evening_tenth_db(-20.0, -10.0, -23, own_tenth_db=-15) == -45


def test_what_is_no_measurement_has_no_gain() -> None:
    for lufs, peak in ((None, -3.0), (-20.0, None), (-math.inf, -math.inf), (math.nan, 0.0)):
        assert evening_tenth_db(lufs, peak, -23, 60) is None


@given(loudness, peaks, targets, own)
def test_the_peak_never_passes_the_ceiling(
    lufs: float, peak_dbtp: float, target_lufs: int, own_tenth_db: int
) -> None:
    gain = evening_tenth_db(lufs, peak_dbtp, target_lufs, own_tenth_db)
    assert gain is not None
    assert peak_dbtp + gain / 10 <= PEAK_CEILING_DBTP + 1e-9


@given(loudness, peaks, targets, own)
def test_it_reaches_the_target_and_the_own_gain_or_the_ceiling(
    lufs: float, peak_dbtp: float, target_lufs: int, own_tenth_db: int
) -> None:
    gain = evening_tenth_db(lufs, peak_dbtp, target_lufs, own_tenth_db)
    assert gain is not None
    reached = abs(lufs + gain / 10 - (target_lufs + own_tenth_db / 10)) <= 0.05 + 1e-9
    at_ceiling = PEAK_CEILING_DBTP - (peak_dbtp + gain / 10) < 0.1 + 1e-9
    assert reached or at_ceiling


@given(loudness, peaks, targets, own)
def test_a_louder_wish_is_never_softer(
    lufs: float, peak_dbtp: float, target_lufs: int, own_tenth_db: int
) -> None:
    gain = evening_tenth_db(lufs, peak_dbtp, target_lufs, own_tenth_db)
    louder = evening_tenth_db(lufs, peak_dbtp, target_lufs, own_tenth_db + 1)
    higher = evening_tenth_db(lufs, peak_dbtp, target_lufs + 1, own_tenth_db)
    assert gain is not None
    assert louder is not None
    assert higher is not None
    assert 0 <= louder - gain <= 1
    assert 0 <= higher - gain <= 10


def test_a_setting_is_evened_by_what_sounds() -> None:
    known = {"a": facts("a", -33.0, -20.0), "c": facts("c", None, None)}
    tracks = (
        Track("a", "A", "Onset", 5, gain_tenth_db=-10),
        Track("b", "B", "Onset", 7, content_hash="told", gain_tenth_db=30, evening_tenth_db=99),
        Track("c", "C", "Onset", None, gain_tenth_db=30),
    )
    setting = MusicSetting("s", tracks, target_lufs=-25)
    a, b, c = evened(setting, known.get).tracks
    assert a == replace(
        tracks[0], duration_ms=61_000, content_hash="ab" * 32, evening_tenth_db=80 - 10
    )
    assert b == replace(tracks[1], evening_tenth_db=None)
    assert b.sounding_gain_tenth_db == 0
    assert (c.duration_ms, c.evening_tenth_db, c.sounding_gain_tenth_db) == (61_000, None, 0)


def test_evening_twice_is_evening_once() -> None:
    setting = MusicSetting("s", (Track("a", "A", "Onset", None, gain_tenth_db=20),))
    once = evened(setting, lambda file: facts(file, -33.0, -20.0))
    assert evened(once, lambda file: facts(file, -33.0, -20.0)) == once
