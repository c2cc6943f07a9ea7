"""The silent player: a jump of hours tells the same as small steps, and the engine agrees."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaproom.audio.silent import SilentPlayer
from kaproom.audio.transitions import Transitions
from kaproom.core.clock import Instant, SteppedClock
from kaproom.core.music.music import (
    Handover,
    HoldSpan,
    MusicAction,
    MusicSetting,
    PlayerReport,
    Track,
    Transition,
)
from tests.audio.offline import OfflinePlayer
from tests.audio.sounds import setting, tone, track, write

START = Instant(0, 0, 0)
SHORT = Transitions(fade_in_ms=500, silence_ms=1510)
LONG_SETTING = MusicSetting(
    "long",
    tuple(
        Track(f"/{i}", f"t{i}", "Onset" if i < 3 else "Return", duration)
        for i, duration in enumerate([180_000, None, 240_000, 90_000, 400, 0])
    ),
)


def silent(transitions: Transitions | None = None) -> tuple[SilentPlayer, SteppedClock]:
    clock = SteppedClock(START)
    return SilentPlayer(clock, transitions=transitions), clock


def test_hours_pass_in_one_step_and_every_report_has_its_own_time() -> None:
    player, clock = silent()
    player.load(LONG_SETTING)
    player.act(MusicAction.PLAY)
    clock.step(3 * 3600_000)
    reports = player.take_reports()
    started = [(r.track_index, r.at_mono_ms) for r in reports if r.what == "track_started"]
    # 180 s less 8 of overlap, 5 min less 8, 240 s less 8, 90 s less a third of the one second left.
    assert started == [(0, 0), (1, 172_000), (2, 464_000), (3, 696_000), (4, 785_667), (5, 786_334)]
    assert reports[-1] == PlayerReport("programme_ended", 786_334 + 300_000)


_acts = st.tuples(st.sampled_from(list(MusicAction)), st.integers(0, 400_000))


@given(st.lists(_acts, max_size=12), st.integers(2, 30))
def test_one_jump_tells_the_same_as_small_steps(
    acts: list[tuple[MusicAction, int]], pieces: int
) -> None:
    (one, one_clock), (many, many_clock) = silent(), silent()
    for player in (one, many):
        player.load(LONG_SETTING)
        player.act(MusicAction.PLAY)
    for action, wait_ms in acts:
        one_clock.step(wait_ms)
        for piece in range(pieces):
            many_clock.step(wait_ms * (piece + 1) // pieces - wait_ms * piece // pieces)
            many.status()
        one.act(action)
        many.act(action)
        assert one.status() == many.status()
    assert one.take_reports() == many.take_reports()


@given(st.lists(_acts, max_size=20))
def test_reports_come_in_order_and_every_sounding_begins_before_it_ends(
    acts: list[tuple[MusicAction, int]],
) -> None:
    player, clock = silent()
    player.load(LONG_SETTING)
    for action, wait_ms in acts:
        player.act(action)
        clock.step(wait_ms)
    player.close()
    reports = player.take_reports()
    assert [r.at_mono_ms for r in reports] == sorted(r.at_mono_ms for r in reports)
    sounding: int | None = None
    for report in reports:
        if report.what == "track_started":
            assert sounding is None
            sounding = report.track_index
        elif report.what == "track_ended":
            assert report.track_index == sounding
            assert 0 <= report.position_ms <= report.duration_ms
            sounding = None
    assert sounding is None


def test_presses_are_debounced_on_the_machines_clock_where_one_is_given() -> None:
    class Machine:
        now_s = 5.0

        def monotonic_s(self) -> float:
            return self.now_s

    clock, machine = SteppedClock(START), Machine()
    player = SilentPlayer(clock, machine)
    player.load(LONG_SETTING)
    player.act(MusicAction.PLAY)
    for now_s in (5.0, 5.2, 5.4):
        machine.now_s = now_s
        clock.step(10_000)
        player.act(MusicAction.NEXT)
    assert player.status().track_index == 2


@pytest.fixture(scope="module")
def short_tracks(tmp_path_factory: pytest.TempPathFactory) -> MusicSetting:
    """Lengths a hundredth off the second, so that no handover falls on a press; one to ground."""
    folder = tmp_path_factory.mktemp("tracks")
    lengths_s = (6.01, 3.01, 9.01, 5.01)
    files = [write(folder / f"t{s}.wav", tone(s), subtype="PCM_16") for s in lengths_s]
    phases = ("Onset", "Journey", "Journey", "")
    parts = zip(files, phases, lengths_s, (2, 1, 3, None), strict=True)
    tracks = [
        track(f, p, round(s * 1000), intensity=i, grounding=i is None) for f, p, s, i in parts
    ]
    return setting(*tracks, crossfade_ms=1000)


_ways = st.sampled_from([None, Transition(Handover.GAPLESS, 0), Transition(Handover.SILENCE, 1000)])
_spans = st.sampled_from([None, HoldSpan(600, 2600)])


@settings(max_examples=20, deadline=None)
@given(
    ways=st.lists(st.tuples(_ways, _spans), min_size=4, max_size=4),
    acts=st.lists(
        st.tuples(st.sampled_from([*MusicAction, "Journey"]), st.integers(1, 6)), max_size=8
    ),
)
def test_the_engine_reports_what_the_silent_player_reports(
    short_tracks: MusicSetting,
    ways: list[tuple[Transition | None, HoldSpan | None]],
    acts: list[tuple[MusicAction | str, int]],
) -> None:
    parts = zip(short_tracks.tracks, ways, strict=True)
    shaped = tuple(replace(t, transition=way, hold=span) for t, (way, span) in parts)
    programme = replace(short_tracks, tracks=shaped)
    player, clock = silent(SHORT)
    engine = OfflinePlayer(SHORT)
    for each in (player, engine):
        each.load(programme)
    for action, wait_s in [(MusicAction.PLAY, 1), *acts, (MusicAction.PLAY, 12)]:
        for each in (player, engine):
            if isinstance(action, MusicAction):
                each.act(action)
            else:
                each.jump_to_phase(action)
        clock.step(wait_s * 1000)
        engine.run(wait_s * 1000, block_ms=10)
        now, then = engine.status(), player.status()
        assert (now.grounding, now.undo_index) == (then.grounding, then.undo_index)
    told, heard = player.take_reports(), engine.take_reports()
    engine.close()
    assert [_without_place(r) for r in heard] == [_without_place(r) for r in told]
    for one, other in zip(heard, told, strict=True):
        # What is overdue when a track begins is done by the engine one block later.
        assert abs(one.at_mono_ms - other.at_mono_ms) <= 50
        assert abs(one.position_ms - other.position_ms) <= 50


def _without_place(report: PlayerReport) -> PlayerReport:
    return replace(report, at_mono_ms=0, position_ms=0)
