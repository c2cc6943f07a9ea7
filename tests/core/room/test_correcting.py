"""Correcting by words, taking back one entry, and finding one: pure, on a session of its own."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaproom.core.events.event import Event
from kaproom.core.events.session import (
    DoseGiven,
    NoteTaken,
    NoteUndone,
    PhaseEntered,
    ReadingTaken,
)
from kaproom.core.review.session_search import find_in_session
from kaproom.core.room.correcting import Corrected, correct, editable_text, vitals_text
from kaproom.core.session import commands as c
from kaproom.core.session.by_hand import by_hand
from kaproom.core.session.deciding.corrections import undoable
from kaproom.core.session.palette import scales_from
from kaproom.core.session.session import session_from, standing
from kaproom.core.vitals.limits import Limits, limits_from
from kaproom.core.vitals.line import LineRefusal, read_vitals
from tests.support.scene import Scene

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
LIMITS: Limits = limits_from(tomllib.loads((RESOURCES / "vitals/limits.toml").read_text("utf-8")))
SCALES = scales_from(tomllib.loads((RESOURCES / "scales/scales.toml").read_text("utf-8")))


def _correct(scene: Scene, entry_id: str, text: str | None, at_ms: int | None = None) -> Corrected:
    entry = standing(scene.state, entry_id)
    assert entry is not None
    return correct(entry, text, entry.at_ms if at_ms is None else at_ms, LIMITS, SCALES)


def test_by_hand_is_what_a_person_wrote_newest_first() -> None:
    scene = Scene()
    note = scene.at(2).do(c.TakeNote("soft"))
    late = scene.at(9).do(c.TakeNote("earlier", at_ms=60_000, late=True))
    phase = scene.at(10).do(c.EnterPhase("Journey"))
    assert [entry.id for entry in by_hand(scene.state)] == [phase.id, late.id, note.id]
    assert any(isinstance(event.body, PhaseEntered) for event in scene.events[:2])


@given(
    st.tuples(st.integers(92, 180), st.integers(40, 60)) | st.none(),
    st.integers(45, 130) | st.none(),
    st.integers(92, 100) | st.none(),
    st.integers(8, 30) | st.none(),
    st.integers(350, 385) | st.none(),
)
def test_a_reading_reads_back_as_the_same(
    pressure: tuple[int, int] | None,
    pulse: int | None,
    oxygen: int | None,
    breaths: int | None,
    tenths: int | None,
) -> None:
    reading = ReadingTaken(*(pressure or (None, None)), pulse, oxygen, breaths, tenths)
    text = vitals_text(reading)
    answer = read_vitals(text, LIMITS)
    if not text:
        assert isinstance(answer, LineRefusal)
        return
    assert not isinstance(answer, LineRefusal), answer.reason
    assert vitals_text(answer.reading) == text


def test_a_corrected_note_keeps_what_it_was() -> None:
    scene = Scene()
    note = scene.at(3).do(c.TakeNote("a dor"))
    answer = _correct(scene, note.id, " a door ", 2 * 60_000)
    assert answer.command is not None
    scene.at(5).do(answer.command)
    entry = standing(scene.state, note.id)
    assert entry is not None
    assert (entry.body, entry.at_ms) == (NoteTaken("a door"), 2 * 60_000)
    assert (entry.as_written(0), entry.event.session_ms) == (NoteTaken("a dor"), 3 * 60_000)


def test_a_corrected_reading_changes_what_was_mistyped_alone() -> None:
    scene = Scene()
    taken = scene.at(3).do(c.TakeReading(ReadingTaken(182, 82, 74, 98)))
    answer = _correct(scene, taken.id, "128/82 hr 74 spo2 98")
    assert answer.command == c.CorrectEntry(taken.id, (("systolic_mmhg", 128),))
    assert not answer.asks
    assert _correct(scene, taken.id, "214/82 74 98").asks
    assert _correct(scene, taken.id, "82/128").reason
    assert _correct(scene, taken.id, "128/82 hr 74").command == c.CorrectEntry(
        taken.id, (("systolic_mmhg", 128), ("spo2_percent", None))
    )


@pytest.mark.parametrize("text", ["11", "-1", "x", "", "²", "1" * 5000])
def test_a_score_outside_its_scale_is_refused(text: str) -> None:
    scene = Scene()
    rated = scene.do(c.RateScale("distress", "0-10", 4, 0, 10))
    assert _correct(scene, rated.id, text).reason
    assert _correct(scene, rated.id, "7").command == c.CorrectEntry(rated.id, (("score", 7),))


def test_unchanged_is_no_correction_and_a_dose_is_its_amount_and_its_time() -> None:
    scene = Scene()
    dose = scene.at(3).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    assert editable_text(dose.body) == "60 mg"
    assert _correct(scene, dose.id, "37,5").command == c.CorrectEntry(
        dose.id, (("amount_ug", 37_500),)
    )
    for text in ("0", "a little", ""):
        assert _correct(scene, dose.id, text).reason
    assert _correct(scene, dose.id, None).reason == "Nothing was changed."
    answer = _correct(scene, dose.id, None, 60_000)
    assert answer.command is not None
    scene.do(answer.command)
    assert scene.state.first_dose_ms == 60_000


def test_a_lasting_observation_never_ends_before_it_began() -> None:
    scene = Scene()
    began = scene.at(3).do(c.Observe("still", "Stillness", lasting=True))
    ended = scene.at(5).do(c.Observe("still", "Stillness", lasting=True))
    scene.at(9)
    assert "end first" in scene.refused(c.CorrectEntry(began.id, (), 6 * 60_000))
    assert "beginning first" in scene.refused(c.CorrectEntry(ended.id, (), 2 * 60_000))
    scene.do(c.CorrectEntry(ended.id, (), 7 * 60_000))
    scene.do(c.CorrectEntry(began.id, (), 6 * 60_000))


def test_taking_back_one_entry_leaves_the_others_and_the_trail() -> None:
    scene = Scene()
    first = scene.at(1).do(c.TakeNote("first"))
    second = scene.at(2).do(c.TakeNote("second"))
    scene.do(c.CorrectEntry(first.id, (("text", "first again"),)))
    scene.do(c.StarNote(first.id, True))
    taken = scene.at(3).do(c.TakeBack(first.id))
    assert taken.body == NoteUndone(first.id)
    assert [note.id for note in scene.state.notes] == [second.id]
    assert scene.state.ledger.event(first.id) is not None
    assert undoable(scene.state) == second
    assert session_from(scene.events).ledger.entries == scene.state.ledger.entries


def test_what_was_not_made_by_hand_or_is_not_there_is_not_taken_back() -> None:
    scene = Scene()
    for event in scene.events:
        scene.refused(c.TakeBack(event.id))
    scene.refused(c.TakeBack("not-there"))
    dose = scene.do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    booster = scene.do(c.GiveDose(DoseGiven("ketamine", "IM", 30_000, booster_of=dose.id)))
    assert "booster" in scene.refused(c.TakeBack(dose.id))
    scene.do(c.TakeBack(booster.id))
    scene.do(c.TakeBack(dose.id))
    assert not scene.state.doses


def test_t_plus_counts_while_a_dose_stands_whatever_was_undone() -> None:
    scene = Scene()
    first = scene.at(10).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    second = scene.at(20).do(c.GiveDose(DoseGiven("ketamine", "IM", 30_000, booster_of=first.id)))
    scene.do(c.CorrectEntry(second.id, (("booster_of", None),)))
    scene.do(c.TakeBack(first.id))
    scene.do(c.Undo())
    (dose,) = scene.state.doses
    assert dose.body.booster_of == first.id
    assert scene.state.first_dose_ms == 20 * 60_000


def test_a_dose_cannot_be_corrected_to_add_to_what_is_no_dose_of_its_own() -> None:
    scene = Scene()
    first = scene.at(10).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    booster = scene.at(20).do(c.GiveDose(DoseGiven("ketamine", "IM", 30_000, booster_of=first.id)))
    second = scene.at(30).do(c.GiveDose(DoseGiven("ketamine", "IM", 20_000)))
    note = scene.do(c.TakeNote("no dose"))

    def refused(dose: Event, adds_to: str) -> str:
        return scene.refused(c.CorrectEntry(dose.id, (("booster_of", adds_to),)))

    assert "A booster adds to this dose" in refused(first, booster.id)
    assert "A booster adds to this dose" in refused(first, second.id)
    assert "booster itself" in refused(second, booster.id)
    for nothing in ("not-there", note.id, ""):
        assert "is not there" in refused(second, nothing)
    given = DoseGiven("ketamine", "IM", 10_000, booster_of=booster.id)
    assert "booster itself" in scene.refused(c.GiveDose(given))
    assert scene.state.first_dose_ms == 10 * 60_000
    # The other way round is one correction after the other.
    scene.do(c.CorrectEntry(booster.id, (("booster_of", None),)))
    scene.do(c.CorrectEntry(first.id, (("booster_of", booster.id),)))
    assert scene.state.first_dose_ms == 20 * 60_000


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("door", ["Behind the Door #image", "doorway, “déjà vu”"]),
        ("deja", ["doorway, “déjà vu”"]),
        ("the behind", ["Behind the Door #image"]),
        ('"behind the"', ["Behind the Door #image"]),
        ('"the behind"', []),
        ("oor", []),
        ("", []),
        (" … ", []),
        ("#image", ["Behind the Door #image"]),
        ("door zz", []),
    ],
)
def test_words_are_found_newest_first(sought: str, found: list[str]) -> None:
    scene = Scene()
    scene.at(1).do(c.TakeNote("doorway, “déjà vu”"))
    scene.at(2).do(c.TakeNote("Behind the Door #image"))
    hits = find_in_session(scene.state, sought, 9)
    assert [editable_text(hit.body) for hit in hits] == found


def test_readings_scales_and_phases_are_found_by_what_they_say() -> None:
    scene = Scene()
    reading = scene.do(c.TakeReading(ReadingTaken(128, 82, 74, 98)))
    scale = scene.do(c.RateScale("distress", "0-10", 4, 0, 10))
    phase = scene.do(c.EnterPhase("Journey"))
    for sought, event in (("128/82", reading), ("distress", scale), ("journ", phase)):
        assert [hit.id for hit in find_in_session(scene.state, sought, 9)] == [event.id]
