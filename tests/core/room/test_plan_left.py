"""What is left of the plan: a guide that follows the therapist's moves, back and forth."""

from kaproom.core.clock import Instant, SteppedClock
from kaproom.core.events.session import DoseGiven
from kaproom.core.room.plan_left import PlanLeft, plan_left
from kaproom.core.session import commands as c
from kaproom.core.session.session import SessionState
from tests.support.scene import START, Scene

MINUTE = 60_000
DOSE = c.GiveDose(DoseGiven("ketamine", "IM", 60_000))


def _left(scene: Scene) -> PlanLeft:
    left = plan_left(scene.state, scene.session_ms())
    assert left is not None
    return left


def test_what_is_left_counts_from_the_move_and_not_from_the_plan() -> None:
    scene = Scene()
    assert _left(scene.at(5)) == PlanLeft("Arrival", 15 * MINUTE)
    scene.at(30).do(c.EnterPhase("Journey"))
    assert _left(scene.at(40)) == PlanLeft("Journey", 50 * MINUTE)


def test_past_the_plan_it_goes_below_zero_and_moves_nothing() -> None:
    scene = Scene()
    assert _left(scene.at(125)) == PlanLeft("Arrival", -105 * MINUTE)
    assert [p.name for p in scene.state.phases] == ["Arrival"]


def test_time_before_going_back_counts() -> None:
    scene = Scene()
    scene.at(20).do(c.EnterPhase("Journey"))
    scene.at(30).do(c.EnterPhase("Return"))
    scene.at(45).do(c.EnterPhase("Journey"))
    assert _left(scene.at(50)).phase_ms == (60 - 10 - 5) * MINUTE


def test_a_phase_that_is_not_planned_has_nothing_left_to_tell() -> None:
    scene = Scene()
    scene.at(10).do(c.EnterPhase("Rest"))
    assert _left(scene).phase_ms is None
    assert plan_left(SessionState(), 0) is None


def test_at_33_a_clock_put_forward_or_back_moves_no_t_plus() -> None:
    scene = Scene()
    scene.at(30).do(DOSE)
    hour_us = 3_600_000_000
    for change_us, offset_min in ((hour_us, 180), (-3 * hour_us, 0), (0, 120)):
        before_ms = scene.session_ms()
        scene.clock = SteppedClock(
            Instant(START.utc_us + change_us, offset_min, START.mono_ms + before_ms)
        )
        assert scene.session_ms() == before_ms
        scene.clock.step(5 * MINUTE)
        note = scene.do(c.TakeNote("goes on"))
        assert scene.state.since_dose_ms(scene.session_ms()) == before_ms - 25 * MINUTE
        assert note.offset_min == offset_min
        assert note.at_utc_us == START.utc_us + change_us + 5 * 60_000_000
