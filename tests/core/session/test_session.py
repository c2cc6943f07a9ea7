"""What a session amounts to: phases, T+, corrections, undo, music spans."""

from dataclasses import fields, replace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaproom.core.events import adverse, bookmarks, discharge
from kaproom.core.events import session as e
from kaproom.core.events.event import Body, registered_kinds
from kaproom.core.events.session import (
    DoseGiven,
    MusicReported,
    NotePromoted,
    NoteTaken,
    ReadingTaken,
    SessionEnded,
)
from kaproom.core.session import commands as c
from kaproom.core.session.by_hand import reached_ms
from kaproom.core.session.deciding.corrections import undoable
from kaproom.core.session.notes import is_carried, is_starred
from kaproom.core.session.session import fold_session, session_clock_text
from kaproom.core.session.summary import summary_of
from tests.support.scene import START, Scene

DOSE = c.GiveDose(DoseGiven("ketamine", "IM", 60_000))


def test_start_enters_the_first_phase_of_the_plan() -> None:
    scene = Scene()
    assert scene.state.phase == "Arrival"
    assert [(p.name, p.start_ms, p.end_ms) for p in scene.state.plan] == [
        ("Arrival", 0, 1_200_000),
        ("Journey", 1_200_000, 4_800_000),
        ("Return", 4_800_000, 7_200_000),
    ]


def test_phases_run_from_the_moment_they_were_entered() -> None:
    scene = Scene()
    scene.at(25).do(c.EnterPhase("Journey"))
    scene.at(90).do(c.EndSession())
    assert [(p.name, p.start_ms, p.end_ms) for p in scene.state.phases] == [
        ("Arrival", 0, 1_500_000),
        ("Journey", 1_500_000, 5_400_000),
    ]
    assert not scene.state.running


def test_correcting_the_dose_time_moves_every_t_plus() -> None:
    scene = Scene()
    dose = scene.at(30).do(DOSE)
    assert scene.state.since_dose_ms(40 * 60_000) == 10 * 60_000
    scene.at(45).do(c.CorrectEntry(dose.id, at_session_ms=28 * 60_000))
    assert scene.state.since_dose_ms(40 * 60_000) == 12 * 60_000


def test_a_correction_keeps_the_old_words_in_the_trail() -> None:
    scene = Scene()
    note = scene.at(5).do(c.TakeNote("wrong word"))
    scene.at(6).do(c.CorrectEntry(note.id, (("text", "right word"),)))
    entry = scene.state.notes[0]
    assert entry.body.text == "right word"
    assert isinstance(entry.event.body, NoteTaken)
    assert entry.event.body.text == "wrong word"
    assert len(entry.trail) == 1
    scene.do(c.Undo())
    assert scene.state.notes[0].body.text == "wrong word"


def test_each_correction_in_the_trail_can_be_read_as_it_was() -> None:
    scene = Scene()
    note = scene.at(5).do(c.TakeNote("one"))
    scene.do(c.CorrectEntry(note.id, (("text", "two"),)))
    scene.do(c.CorrectEntry(note.id, (("text", "three"),)))
    entry = scene.state.notes[0]
    words = [entry.as_written(i) for i in range(3)]
    assert [w.text for w in words if isinstance(w, NoteTaken)] == ["one", "two", "three"]


def test_an_end_entered_late_is_put_right_and_all_that_is_worked_out_follows() -> None:
    scene = Scene()
    scene.at(60).do(c.EnterPhase("Return"))
    scene.at(70).do(c.TakeNote("the last word"))
    scene.at(150).do(c.EndSession())
    (end,) = scene.state.ledger.of(SessionEnded)
    scene.at(160).do(c.CorrectEntry(end.id, at_session_ms=90 * 60_000))
    assert scene.state.ended_ms == 90 * 60_000
    assert scene.state.phases[-1].end_ms == 90 * 60_000
    (as_it_stands,) = scene.state.ledger.of(SessionEnded)
    assert (as_it_stands.event.session_ms, len(as_it_stands.trail)) == (150 * 60_000, 1)
    assert reached_ms(scene.state) == 150 * 60_000, "what was recorded until then is still shown"
    summary = summary_of("session/s1", scene.events, len(scene.events))
    assert summary is not None
    assert summary.duration_ms == 90 * 60_000
    assert summary.ended_utc_us == START.utc_us + 90 * 60_000_000
    scene.do(c.Undo())
    assert scene.state.ended_ms == 150 * 60_000


def test_the_end_is_between_the_last_entry_of_the_room_and_the_key_that_ended_it() -> None:
    scene = Scene()
    scene.at(70).do(c.TakeNote("the last word"))
    end = scene.at(150).do(c.EndSession())
    scene.at(155).do(c.TakeNote("on the doorstep"))

    def refused(minutes: float) -> str:
        return scene.refused(c.CorrectEntry(end.id, at_session_ms=int(minutes * 60_000)))

    assert refused(69) == "The session went on until 1:10:00: an entry says so."
    assert refused(151) == "The session had ended by 2:30:00: it was entered then."
    assert refused(150) == "Nothing was changed."
    assert scene.refused(c.CorrectEntry(end.id, (("x", 1),))).startswith("Only the time")
    assert scene.refused(c.TakeBack(end.id)) == "There is nothing of that kind to take back."
    scene.do(c.CorrectEntry(end.id, at_session_ms=70 * 60_000))
    scene.do(c.CorrectEntry(end.id, at_session_ms=150 * 60_000))
    assert scene.state.ended_ms == 150 * 60_000


def test_an_end_put_before_a_night_the_machine_was_off_was_on_the_evening_before() -> None:
    scene = Scene()
    scene.at(70).do(c.TakeNote("the last word"))
    scene.at(80).do(c.ReportOff(10 * 3_600_000))
    end = scene.at(82).do(c.EndSession())
    stored = [
        # The stepped clock knows no night: the wall was ten hours further by then.
        replace(event, at_utc_us=event.at_utc_us + 10 * 3_600_000_000)
        if isinstance(event.body, SessionEnded)
        else event
        for event in scene.events
    ]
    moved = scene.do(c.CorrectEntry(end.id, at_session_ms=75 * 60_000))
    summary = summary_of("session/s1", [*stored, moved], len(stored) + 1)
    assert summary is not None
    assert summary.ended_utc_us == START.utc_us + 75 * 60_000_000


def test_undo_takes_back_the_newest_and_then_the_one_before() -> None:
    scene = Scene()
    scene.at(1).do(c.TakeNote("first"))
    scene.at(2).do(c.TakeReading(ReadingTaken(128, 82, 74, 98)))
    scene.do(c.Undo())
    assert scene.state.readings == ()
    assert [n.body.text for n in scene.state.notes] == ["first"]
    scene.do(c.Undo())
    assert scene.state.notes == ()
    assert scene.refused(c.Undo()) == "There is nothing left to take back in this session."
    assert scene.state.phase == "Arrival"


def test_undo_passes_over_what_ended_an_observation_that_was_taken_back() -> None:
    scene = Scene()
    tears = scene.at(1).do(c.Observe("tears", "Tears", lasting=True))
    scene.at(2).do(c.TakeNote("warm"))
    ended = scene.at(3).do(c.Observe("tears", "Tears", lasting=True))
    scene.do(c.CorrectEntry(ended.id, at_session_ms=150_000))
    scene.do(c.TakeBack(tears.id))
    scene.do(c.Undo())
    assert scene.state.notes == ()


def test_undo_passes_over_the_hold_of_a_dose_that_was_taken_back() -> None:
    scene = Scene()
    scene.at(1).do(c.TakeNote("warm"))
    dose = scene.at(2).do(c.GiveDose(DoseGiven("ketamine", "SL", 100_000, form="lozenge")))
    held = scene.do(c.BeginHold(dose.id))
    scene.at(9).do(c.EndHold(held.id))
    scene.do(c.TakeBack(dose.id))
    scene.do(c.Undo())
    assert scene.state.notes == ()


def test_undo_takes_back_a_promoted_line_whose_note_was_taken_back() -> None:
    scene = Scene()
    note = scene.at(1).do(c.TakeNote("warm"))
    scene.do(c.PromoteNote(note.id, "warmth was noted"))
    scene.do(c.TakeBack(note.id))
    scene.do(c.Undo())
    assert scene.state.ledger.of(NotePromoted) == ()


_NAMING = sorted(
    (
        (kind, field.name)
        for kind in registered_kinds()
        if kind.__module__ in (adverse.__name__, bookmarks.__name__, discharge.__name__, e.__name__)
        for field in fields(cast(Any, kind))
        if field.name.endswith("_id") and kind is not NotePromoted
    ),
    key=repr,
)


@pytest.mark.parametrize(("kind", "name"), _NAMING)
@given(data=st.data())
@settings(max_examples=5)
def test_no_kind_that_names_an_entry_is_undone_once_that_was_taken_back(
    kind: type[Body], name: str, data: st.DataObject
) -> None:
    scene = Scene()
    note = scene.do(c.TakeNote("warm"))
    scene.do(c.TakeBack(note.id))
    body = data.draw(st.from_type(kind))
    named = replace(cast(Any, body), **{name: note.id})
    event = replace(scene.events[-1], id="last", turn=len(scene.events) + 1, body=named)
    assert undoable(fold_session(scene.state, event)) is None


def test_undoing_a_star_gives_it_back() -> None:
    scene = Scene()
    note = scene.do(c.TakeNote("hand opens"))
    scene.do(c.StarNote(note.id, True))
    assert is_starred(scene.state.notes[0])
    scene.do(c.Undo())
    assert not is_starred(scene.state.notes[0])


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("a door #part", True),
        ("it let go #burden", True),
        ("“never mine”", True),
        ('she says "no"', True),
        ("#quote never mine", True),
        ("breath slows #body", False),
        ("plain", False),
    ],
)
def test_what_is_carried_by_itself(text: str, carried: bool) -> None:
    scene = Scene()
    note = scene.do(c.TakeNote(text))
    assert is_carried(scene.state.notes[0]) is carried
    scene.do(c.CarryNote(note.id, not carried))
    assert is_carried(scene.state.notes[0]) is not carried


def test_a_lasting_observation_is_ended_by_the_same_key() -> None:
    scene = Scene()
    scene.at(3).do(c.Observe("stillness", "Stillness", lasting=True))
    assert [o.body.code for o in scene.state.lasting_now()] == ["stillness"]
    scene.at(8).do(c.Observe("stillness", "Stillness", lasting=True))
    assert scene.state.lasting_now() == ()
    assert list(scene.state.observation_ends.values()) == [480_000]
    scene.do(c.Undo())
    assert len(scene.state.lasting_now()) == 1


def test_a_late_entry_keeps_both_times_and_its_place_on_the_axis() -> None:
    scene = Scene()
    scene.at(10).do(c.TakeNote("now"))
    event = scene.at(20).do(c.TakeNote("earlier", at_ms=5 * 60_000, late=True))
    assert event.late
    assert event.entered_utc_us - event.at_utc_us == 15 * 60_000_000
    assert [n.body.text for n in scene.state.notes] == ["earlier", "now"]


def test_entries_after_the_end_are_late() -> None:
    scene = Scene()
    scene.at(60).do(c.EndSession())
    assert scene.at(70).do(c.TakeNote("left out", at_ms=30 * 60_000)).late
    assert scene.refused(c.EnterPhase("Return")) == "The session has ended."


def test_a_promoted_line_is_about_the_time_of_its_note_and_says_it_is_late() -> None:
    scene = Scene()
    note = scene.at(28).do(c.TakeNote("a weight here"))
    scene.at(40).do(c.CorrectEntry(note.id, at_session_ms=27 * 60_000))
    scene.at(170).do(c.EndSession())
    promoted = scene.at(200).do(c.PromoteNote(note.id, "Chest pain"))
    assert (promoted.session_ms, promoted.late) == (27 * 60_000, True)
    assert promoted.at_utc_us == START.utc_us + 27 * 60_000_000
    assert promoted.entered_utc_us == START.utc_us + 200 * 60_000_000


def test_what_follows_the_end_is_entered_at_its_own_time() -> None:
    scene = Scene()
    tears = scene.at(10).do(c.Observe("tears", "Tears", lasting=True))
    scene.at(160).do(c.EndSession())
    fall = scene.at(172).do(c.BeginAdverse("fall", "Fall"))
    assert (fall.session_ms, fall.late) == (172 * 60_000, True)
    later = scene.at(200).do(c.TakeNote("sat up again", at_ms=180 * 60_000))
    assert (later.session_ms, later.late) == (180 * 60_000, True)
    scene.do(c.CorrectEntry(fall.id, at_session_ms=171 * 60_000))
    assert scene.state.adverse[0].at_ms == 171 * 60_000
    scene.do(c.CorrectEntry(tears.id, at_session_ms=161 * 60_000))
    assert scene.state.observations[0].at_ms == 161 * 60_000
    future = 201 * 60_000
    assert scene.refused(c.TakeNote("x", at_ms=future)) == "That has not happened yet."
    moved = c.CorrectEntry(fall.id, at_session_ms=future)
    assert scene.refused(moved) == "The time lies outside the session."


def test_another_day_is_no_time_of_the_session() -> None:
    scene = Scene()
    tears = scene.at(10).do(c.Observe("tears", "Tears", lasting=True))
    scene.at(60).do(c.EndSession())
    assert scene.at(24 * 60).do(c.TakeNote("the day after")).session_ms == 60 * 60_000
    assert scene.do(c.Observe("tears", "Tears", lasting=True)).session_ms == 60 * 60_000
    assert scene.do(c.TakeNote("x", at_ms=300 * 60_000)).late
    after = 301 * 60_000
    late = c.TakeNote("too late", at_ms=after, late=True)
    assert scene.refused(late) == "That is long after the session ended."
    moved = c.CorrectEntry(tears.id, at_session_ms=after)
    assert scene.refused(moved) == "The time lies outside the session."


def test_what_gives_no_time_is_taken_however_early_the_end_was_put() -> None:
    scene = Scene()
    scene.at(60).do(c.TakeNote("up and about"))
    scene.at(600).do(c.EndSession())
    fall = scene.at(610).do(c.BeginAdverse("fall", "Fall"))
    scene.do(c.CorrectEntry(scene.state.ledger.of(SessionEnded)[0].id, at_session_ms=70 * 60_000))
    note = scene.at(24 * 60).do(c.TakeNote("left out"))
    assert (note.session_ms, note.late) == (610 * 60_000, True)
    acted = scene.do(c.ActOnAdverse(fall.id, "helped up"))
    assert acted.session_ms == fall.session_ms
    given = c.TakeNote("too late", at_ms=610 * 60_000, late=True)
    assert scene.refused(given) == "That is long after the session ended."


def test_a_session_reaches_to_what_happened_after_it_and_not_to_its_tidying() -> None:
    scene = Scene()
    assert reached_ms(scene.at(5).state) == 0
    note = scene.do(c.TakeNote("warm"))
    assert reached_ms(scene.state) == 5 * 60_000
    scene.at(160).do(c.EndSession())
    scene.at(200).do(c.TakeNote("left out", at_ms=170 * 60_000))
    scene.at(48 * 60).do(c.StarNote(note.id, True))
    scene.do(c.CorrectEntry(note.id, (("text", "warmth"),)))
    scene.do(c.PromoteNote(note.id, "warmth was noted"))
    assert reached_ms(scene.state) == 170 * 60_000


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (c.TakeNote("   "), "The note is empty."),
        (c.TakeNote("x", at_ms=-1), "That is before the session began."),
        (c.TakeNote("x", at_ms=10**9), "That has not happened yet."),
        (c.TakeReading(ReadingTaken()), "The reading is empty."),
        (
            c.TakeReading(ReadingTaken(82, 128)),
            "The systolic pressure is not above the diastolic one.",
        ),
        (c.TakeReading(ReadingTaken(128)), "Blood pressure needs both values."),
        (c.GiveDose(DoseGiven("ketamine", "IM", 0)), "The amount of the dose is missing."),
        (
            c.GiveDose(DoseGiven("ketamine", "IM", 1, booster_of="e99")),
            "The dose this booster adds to is not there.",
        ),
        (c.SkipReading(" "), "Say in a few words why the reading was skipped."),
        (c.RateScale("distress", "0-10", 11, 0, 10), "Distress goes from 0 to 10."),
        (c.StarNote("e99", True), "That note is not there any more."),
        (c.EnterPhase("Arrival"), "The session is in Arrival already."),
        (c.CorrectEntry("e1", (("number", 2),)), "There is nothing of that kind to correct."),
        (c.StartSession(SessionEnded()), "The session has begun already."),  # type: ignore[arg-type]
    ],
)
def test_refusals_say_why_and_change_nothing(command: c.Command, reason: str) -> None:
    scene = Scene()
    before = scene.state.ledger.events
    assert scene.refused(command) == reason
    assert scene.state.ledger.events == before


def test_nothing_can_be_written_before_the_start() -> None:
    assert Scene(started=False).refused(c.TakeNote("x")) == "The session has not begun."


def test_music_reports_become_spans_with_silence_as_a_state() -> None:
    scene = Scene()

    def report(minute: float, what: str, track: str = "") -> None:
        body = MusicReported(what, track=track, phase="Onset", duration_ms=600_000)
        scene.at(minute).do(c.ReportMusic(body, scene.session_ms()))

    report(1, "track_started", "Threshold")
    report(3, "held", "Threshold")
    report(11, "track_started", "Undertow")
    report(11.1, "track_ended", "Threshold")
    report(20, "silenced", "Undertow")
    report(25, "track_started", "Ember")
    assert [(t.title, t.start_ms, t.end_ms, t.held) for t in scene.state.music] == [
        ("Threshold", 60_000, 660_000, True),
        ("Undertow", 660_000, 1_200_000, False),
        ("", 1_200_000, 1_500_000, False),
        ("Ember", 1_500_000, None, False),
    ]


def test_music_is_not_undone() -> None:
    scene = Scene()
    scene.do(c.TakeNote("a note"))
    scene.do(c.ReportMusic(MusicReported("held"), 0))
    scene.do(c.Undo())
    assert scene.state.notes == ()


@pytest.mark.parametrize(
    ("ms", "text"), [(0, "0:00"), (4_080_000, "1:08"), (59_999, "0:00"), (-60_000, "-0:01")]
)
def test_session_time_as_people_read_it(ms: int, text: str) -> None:
    assert session_clock_text(ms) == text


def test_session_time_with_seconds() -> None:
    assert session_clock_text(4_104_000, seconds=True) == "1:08:24"
