"""What is true at the cursor: newest values with their age, pieces with their place."""

from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.events.session import DoseGiven, MusicReported, ReadingTaken
from kaproom.core.review.at_cursor import moment_at, note_before
from kaproom.core.session import commands as c
from kaproom.core.stream.ports import SampleBatch
from kaproom.core.vitals.samples import SampleTrack
from tests.support.scene import Scene

MINUTE = 60_000


def _piece(scene: Scene, minute: float, title: str, minutes: int) -> None:
    report = MusicReported(
        "track_started", track=title, phase="Journey", duration_ms=minutes * MINUTE
    )
    scene.at(minute).do(c.ReportMusic(report, int(minute * MINUTE)))


def _tell(scene: Scene, minute: float, what: str) -> None:
    scene.at(minute).do(c.ReportMusic(MusicReported(what), int(minute * MINUTE)))


def _day() -> Scene:
    scene = Scene()
    scene.at(5).do(c.TakeReading(ReadingTaken(132, 84, 78, 98)))
    scene.at(20).do(c.EnterPhase("Journey"))
    scene.do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    _piece(scene, 20, "Reed", 10)
    _piece(scene, 30, "Basin", 8)
    scene.at(32).do(c.RateScale("distress", "1", 7, 0, 10))
    scene.at(33).do(c.Observe("tears", "Tears", lasting=True))
    scene.at(40).do(c.Observe("tears", "Tears", lasting=True))
    _tell(scene, 44, "silenced")
    scene.at(50).do(c.EndSession())
    return scene


def test_a_moment_has_phase_time_since_dose_and_the_piece_with_its_place() -> None:
    moment = moment_at(_day().state, SampleTrack(), 34 * MINUTE)
    assert moment.phase == "Journey"
    assert moment.since_dose_ms == 14 * MINUTE
    assert moment.sounding is not None
    assert (moment.sounding.span.title, moment.sounding.number) == ("Basin", 2)
    assert moment.sounding.position_ms == 4 * MINUTE
    assert [o.body.code for o in moment.lasting] == ["tears"]
    assert moment.reading is not None
    assert moment.reading_age_ms == 29 * MINUTE
    assert [s.body.score for s in moment.scales] == [7]


def test_before_anything_was_measured_nothing_is_claimed() -> None:
    moment = moment_at(_day().state, SampleTrack(), 2 * MINUTE)
    assert (moment.reading, moment.reading_age_ms, moment.scales) == (None, None, ())
    assert (moment.phase, moment.sounding, moment.silent) == ("Arrival", None, False)
    assert moment.since_dose_ms == -18 * MINUTE


def test_silence_that_was_asked_for_is_told_from_no_music() -> None:
    state = _day().state
    assert moment_at(state, SampleTrack(), 46 * MINUTE).silent
    assert not moment_at(state, SampleTrack(), 10 * MINUTE).silent


def test_the_last_moment_of_the_session_still_has_its_phase() -> None:
    assert moment_at(_day().state, SampleTrack(), 50 * MINUTE).phase == "Journey"


def test_an_observation_ended_is_no_longer_on_at_its_end() -> None:
    assert moment_at(_day().state, SampleTrack(), 40 * MINUTE).lasting == ()


def test_a_held_piece_comes_round_again() -> None:
    scene = Scene()
    _piece(scene, 10, "Basin", 8)
    _tell(scene, 12, "held")
    for minute in (17.9, 25.8):
        ended = MusicReported("track_ended", track="Basin", detail="held")
        scene.at(minute).do(c.ReportMusic(ended, int(minute * MINUTE)))
        _piece(scene, minute, "Basin", 8)
    scene.at(40)
    sounding = moment_at(scene.state, SampleTrack(), 29 * MINUTE).sounding
    assert sounding is not None
    assert sounding.position_ms == 29 * MINUTE - int(25.8 * MINUTE)
    assert len(scene.state.music) == 1


def test_correcting_the_dose_moves_the_time_since_it() -> None:
    scene = _day()
    dose = scene.state.doses[0]
    scene.do(c.CorrectEntry(dose.id, at_session_ms=22 * MINUTE))
    assert moment_at(scene.state, SampleTrack(), 34 * MINUTE).since_dose_ms == 12 * MINUTE


def test_samples_older_than_ten_seconds_do_not_stand_for_now() -> None:
    samples = SampleTrack()
    samples.extend(SampleBatch(0, (71, 72, None), (97, 98, None)))
    state = _day().state
    assert moment_at(state, samples, 4_000).pulse_bpm == 72
    assert moment_at(state, samples, 20_000).pulse_bpm is None


def test_the_note_at_the_cursor_is_the_last_one_said() -> None:
    scene = Scene()
    assert note_before(scene.state, 0) is None
    for minute, text in ((3, "first"), (9, "second")):
        scene.at(minute).do(c.TakeNote(text))
    found = [note_before(scene.state, int(m * MINUTE)) for m in (1, 3, 8.9, 9, 40)]
    assert [n.body.text for n in found if n] == ["first", "first", "first", "second", "second"]


@given(st.integers(0, 60 * MINUTE))
def test_what_the_moment_names_never_lies_ahead_of_it(at_ms: int) -> None:
    moment = moment_at(_day().state, SampleTrack(), at_ms)
    seen = [*moment.scales, *moment.lasting, *([moment.reading] if moment.reading else [])]
    assert all(entry.at_ms <= at_ms for entry in seen)
    if moment.sounding is not None:
        assert 0 <= moment.sounding.position_ms <= moment.sounding.span.duration_ms
