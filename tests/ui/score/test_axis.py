"""The time axis: what is seen, following now, ticks."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kaproom.ui.score.axis import MINUTE_MS, TimeAxis


def test_the_whole_planned_day_is_seen_and_grows_in_quarters_where_it_runs_over() -> None:
    axis = TimeAxis(180)
    assert (axis.start_ms, axis.end_ms) == (0, 180 * MINUTE_MS)
    axis.set_reached(180 * MINUTE_MS, 0)
    assert axis.end_ms == 180 * MINUTE_MS
    axis.set_reached(180 * MINUTE_MS + 1, 0)
    assert axis.end_ms == 195 * MINUTE_MS


def test_zoom_keeps_its_place_and_comes_back_to_the_whole() -> None:
    axis = TimeAxis(180)
    axis.zoom(3, 60 * MINUTE_MS)
    assert axis.span_ms == 60 * MINUTE_MS
    assert (60 * MINUTE_MS - axis.start_ms) / axis.span_ms == 60 / 180
    axis.zoom(1 / 8, 60 * MINUTE_MS)
    assert not axis.zoomed
    assert axis.span_ms == 180 * MINUTE_MS


def test_zoomed_it_follows_now_until_panned_by_hand() -> None:
    axis = TimeAxis(180)
    axis.set_reached(10 * MINUTE_MS, 0)
    axis.zoom(6, 10 * MINUTE_MS)
    axis.set_reached(50 * MINUTE_MS, 0)
    assert axis.start_ms < 50 * MINUTE_MS < axis.end_ms
    axis.pan(-40 * MINUTE_MS)
    there = axis.start_ms
    axis.set_reached(60 * MINUTE_MS, 0)
    assert axis.start_ms == there
    axis.reset()
    assert not axis.zoomed


@given(
    plan=st.integers(1, 600),
    moves=st.lists(
        st.tuples(st.sampled_from(["zoom", "pan", "reach", "show"]), st.floats(-2e7, 2e7)),
        max_size=12,
    ),
)
def test_what_is_seen_lies_on_the_axis_whatever_is_done(
    plan: int, moves: list[tuple[str, float]]
) -> None:
    axis = TimeAxis(plan)
    for what, value in moves:
        match what:
            case "zoom":
                axis.zoom(1.5 if value > 0 else 0.6, value)
            case "pan":
                axis.pan(value)
            case "reach":
                axis.set_reached(max(0, int(value)), 0)
            case _:
                axis.show(value)
        assert axis.start_ms >= -1e-6
        assert axis.end_ms <= axis.whole_ms + 1e-6
        assert axis.span_ms > 0


@given(width=st.floats(50, 4000), label=st.floats(20, 90), factor=st.floats(1, 60))
def test_tick_labels_stand_clear_of_each_other(width: float, label: float, factor: float) -> None:
    axis = TimeAxis(180)
    axis.zoom(factor, 0)
    major = axis.ticks(width, label).major_ms
    px = [(ms - axis.start_ms) / axis.span_ms * width for ms in major]
    assert all(b - a >= label * 1.5 for a, b in pairwise(px))
