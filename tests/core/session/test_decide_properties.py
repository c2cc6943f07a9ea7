"""Random commands never break an invariant; replay equals live; undo never leaves the session."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.events.session import (
    MUSIC_REPORTS,
    DoseGiven,
    MusicReported,
    ReadingTaken,
    SessionStarted,
)
from kaproom.core.session import commands as c
from kaproom.core.session.deciding.corrections import undoable
from kaproom.core.session.session import SessionState, fold_session, session_from
from kaproom.core.stream.decision import Refusal
from tests.support.scene import Scene

Wish = Callable[[Scene], c.Command]

_words = st.sampled_from(["tears", "“never mine”", "a door #part", " ", "breath #body", ""])
_times = st.one_of(st.none(), st.integers(-60_000, 40 * 60_000))
_small = st.one_of(st.none(), st.integers(10, 220))


def _id(scene: Scene, pick: int) -> str:
    events = scene.events
    return events[pick % len(events)].id if pick % 7 else "not-there"


def _dose_id(scene: Scene, pick: int) -> str:
    doses = scene.state.doses
    return doses[pick % len(doses)].id if doses else "not-there"


def _adding(scene: Scene, pick: int, to: int) -> c.Command:
    """A dose corrected to add to another, or to none."""
    parent = _dose_id(scene, to) if to % 3 else None
    return c.CorrectEntry(_dose_id(scene, pick), (("booster_of", parent),))


_wishes: st.SearchStrategy[Wish] = st.one_of(
    st.builds(lambda w, t, s, late: lambda _: c.TakeNote(w, s, False, t, late), _words, _times,
              st.booleans(), st.booleans()),
    st.builds(lambda a, b, p, t: lambda _: c.TakeReading(ReadingTaken(a, b, p), t), _small, _small,
              _small, _times),
    st.builds(lambda r: lambda _: c.SkipReading(r), _words),
    st.builds(lambda n, t: lambda _: c.GiveDose(DoseGiven("ketamine", "IM", n), t),
              st.integers(-1, 90_000), _times),
    st.builds(lambda k: lambda s: c.GiveDose(DoseGiven("k", "IM", 1, booster_of=_id(s, k))),
              st.integers(0, 50)),
    st.builds(lambda k, to: lambda s: _adding(s, k, to), st.integers(0, 50), st.integers(0, 50)),
    st.builds(lambda k: lambda s: c.BeginHold(_id(s, k)), st.integers(0, 50)),
    st.builds(lambda k, t: lambda s: c.EndHold(_id(s, k), "", t), st.integers(0, 50), _times),
    st.builds(lambda r, on: lambda _: c.NotGive(r, on), _words, st.booleans()),
    st.builds(lambda k, on: lambda _: c.Observe(k, k, on), st.sampled_from("abc"), st.booleans()),
    st.builds(lambda n: lambda _: c.RateScale("distress", "0-10", n, 0, 10), st.integers(-1, 11)),
    st.builds(lambda p: lambda _: c.EnterPhase(p), st.sampled_from(["Arrival", "Journey", ""])),
    st.builds(lambda k, on: lambda s: c.StarNote(_id(s, k), on), st.integers(0, 50),
              st.booleans()),
    st.builds(lambda k, on: lambda s: c.CarryNote(_id(s, k), on), st.integers(0, 50),
              st.booleans()),
    st.builds(lambda t, w: lambda _: c.SetBookmark(t or 0, w), _times, _words),
    st.builds(lambda k, w: lambda s: c.PromoteNote(_id(s, k), w), st.integers(0, 50), _words),
    st.builds(lambda k, w, t: lambda s: c.CorrectEntry(_id(s, k), (("text", w),), t),
              st.integers(0, 50), _words, _times),
    st.builds(lambda w, t: lambda _: c.ReportMusic(MusicReported(w, track="x"), t),
              st.sampled_from([*sorted(MUSIC_REPORTS), "nonsense"]), st.integers(-5, 10**7)),
    st.builds(lambda k: lambda s: c.TakeBack(_id(s, k)), st.integers(0, 50)),
    st.just(lambda _: c.Undo()),
    st.just(lambda _: c.Undo()),
    st.just(lambda _: c.EndSession()),
)  # fmt: skip
_days = st.lists(st.tuples(st.integers(0, 120_000), _wishes), max_size=40)


def _live(day: list[tuple[int, Wish]]) -> Scene:
    scene = Scene()
    for step_ms, wish in day:
        scene.clock.step(step_ms)
        scene.answer(wish(scene))
    return scene


def _visible(state: SessionState) -> tuple[object, ...]:
    return (
        dict(state.ledger.entries),
        state.phases,
        state.music,
        state.first_dose_ms,
        state.lasting_now(),
        state.ended_ms,
    )


@given(_days)
def test_replay_equals_live(day: list[tuple[int, Wish]]) -> None:
    scene = _live(day)
    again = session_from(scene.events)
    assert _visible(again) == _visible(scene.state)
    assert again.ledger.groups == scene.state.ledger.groups


@given(_days)
def test_invariants_hold(day: list[tuple[int, Wish]]) -> None:
    scene = _live(day)
    state = scene.state
    assert [e.turn for e in scene.events] == list(range(1, len(scene.events) + 1))
    assert len({e.id for e in scene.events}) == len(scene.events)
    assert all(0 <= (e.session_ms or 0) <= scene.session_ms() for e in scene.events)
    assert all(e.entered_utc_us >= e.at_utc_us for e in scene.events)
    assert all(p.end_ms is None or p.end_ms >= p.start_ms for p in state.phases)
    assert all(t.end_ms is None or t.end_ms >= t.start_ms for t in state.music)
    assert [n.at_ms for n in state.notes] == sorted(n.at_ms for n in state.notes)
    assert state.ledger.undone <= {e.id for e in scene.events}
    assert (state.first_dose_ms is None) == (not state.doses)
    for reading in state.readings:
        upper, lower = reading.body.systolic_mmhg, reading.body.diastolic_mmhg
        assert (upper is None) == (lower is None)
        assert upper is None or lower is None or upper > lower


_dose_wishes: st.SearchStrategy[Wish] = st.one_of(
    st.just(lambda _: c.GiveDose(DoseGiven("k", "IM", 1))),
    st.builds(lambda k: lambda s: c.GiveDose(DoseGiven("k", "IM", 1, booster_of=_dose_id(s, k))),
              st.integers(0, 9)),
    st.builds(lambda k, to: lambda s: _adding(s, k, to), st.integers(0, 9), st.integers(0, 9)),
    st.builds(lambda k: lambda s: c.TakeBack(_dose_id(s, k)), st.integers(0, 9)),
)  # fmt: skip


@given(st.lists(st.tuples(st.just(1000), _dose_wishes), max_size=20))
def test_a_booster_adds_to_a_standing_dose_of_its_own(day: list[tuple[int, Wish]]) -> None:
    state = _live(day).state
    own = {dose.id for dose in state.doses if dose.body.booster_of is None}
    assert {dose.body.booster_of for dose in state.doses} <= {None, *own}


@given(_days)
def test_undo_to_the_ground_leaves_the_session_begun(day: list[tuple[int, Wish]]) -> None:
    scene = _live(day)
    for _ in range(len(scene.events) + 1):
        if isinstance(scene.answer(c.Undo()), Refusal):
            break
    assert undoable(scene.state) is None
    assert isinstance(scene.state.started, SessionStarted)
    assert scene.state.notes == ()
    assert scene.state.readings == ()
    assert scene.state.doses == ()
    assert scene.state.phases[0].start_ms == 0


@given(_days, st.integers(0, 40))
def test_folding_on_from_any_point_gives_the_same(day: list[tuple[int, Wish]], cut: int) -> None:
    scene = _live(day)
    state = session_from(scene.events[:cut])
    for event in scene.events[cut:]:
        state = fold_session(state, event)
    assert _visible(state) == _visible(scene.state)
