"""Doses held in the mouth and the rest between devices; doses not given; corrections of a dose."""

import pytest

from kaproom.core.events.event import Event, session_stream
from kaproom.core.events.session import DoseGiven, DoseGivenBefore, DoseNotGiven
from kaproom.core.session import commands as c
from kaproom.core.session.holds import (
    holds,
    is_held_in_mouth,
    newest_to_hold,
    rest_since_ms,
    running_hold,
)
from kaproom.core.session.session import session_from
from tests.support.scene import Scene

MINUTE = 60_000
LOZENGE = c.GiveDose(DoseGiven("ketamine", "SL", 100_000, form="lozenge"))


@pytest.mark.parametrize(
    ("route", "form", "held"),
    [
        ("SL", "", True),
        ("sublingual", "", True),
        ("SL", "Lozenge", True),
        ("", "troche", True),
        ("IM", "", False),
        ("IN", "nasal device", False),
        ("SL", "syringe of solution", False),
    ],
)
def test_what_is_held_is_told_by_form_and_else_by_route(route: str, form: str, held: bool) -> None:
    assert is_held_in_mouth(DoseGiven("ketamine", route, 1, form=form)) is held


def test_a_hold_runs_until_it_is_ended_by_hand() -> None:
    scene = Scene()
    dose = scene.at(30).do(LOZENGE)
    assert newest_to_hold(scene.state) is not None
    held = scene.at(31).do(c.BeginHold(dose.id))
    assert newest_to_hold(scene.state) is None
    scene.at(50)
    running = running_hold(scene.state)
    assert running is not None
    assert (running.begun_ms, running.ended_ms, running.dose.id) == (31 * MINUTE, None, dose.id)
    scene.do(c.EndHold(held.id, "spat out", 40 * MINUTE))
    (hold,) = holds(scene.state)
    assert (hold.begun_ms, hold.ended_ms, hold.how) == (31 * MINUTE, 40 * MINUTE, "spat out")
    assert running_hold(scene.state) is None


def test_no_correction_makes_a_hold_end_before_it_began() -> None:
    scene = Scene()
    dose = scene.at(10).do(LOZENGE)
    held = scene.at(11).do(c.BeginHold(dose.id))
    scene.at(15).do(c.CorrectEntry(held.id, at_session_ms=12 * MINUTE))
    end = scene.at(18).do(c.EndHold(held.id, "swallowed"))
    scene.at(30)
    late = c.CorrectEntry(held.id, at_session_ms=20 * MINUTE)
    assert scene.refused(late) == "It had ended by then: correct its end first."
    early = c.CorrectEntry(end.id, at_session_ms=11 * MINUTE)
    assert scene.refused(early) == "It had not begun by then: correct its beginning first."
    scene.do(c.CorrectEntry(end.id, at_session_ms=22 * MINUTE))
    scene.do(late)
    (hold,) = holds(scene.state)
    assert (hold.begun_ms, hold.ended_ms) == (20 * MINUTE, 22 * MINUTE)


def test_a_hold_begun_after_the_end_and_ended_another_day_has_no_negative_length() -> None:
    scene = Scene()
    dose = scene.at(30).do(LOZENGE)
    scene.at(40).do(c.EndSession())
    held = scene.at(45).do(c.BeginHold(dose.id))
    scene.at(24 * 60).do(c.EndHold(held.id, "swallowed"))
    (hold,) = holds(scene.state)
    assert (hold.begun_ms, hold.ended_ms) == (45 * MINUTE, 45 * MINUTE)


def test_undo_takes_the_end_and_then_the_beginning_back() -> None:
    scene = Scene()
    dose = scene.at(30).do(LOZENGE)
    held = scene.do(c.BeginHold(dose.id))
    scene.at(37).do(c.EndHold(held.id, "swallowed"))
    scene.do(c.Undo())
    assert running_hold(scene.state) is not None
    scene.do(c.Undo())
    assert holds(scene.state) == ()
    assert newest_to_hold(scene.state) is not None


def test_a_hold_of_a_dose_taken_back_is_not_shown() -> None:
    scene = Scene()
    dose = scene.at(30).do(LOZENGE)
    scene.do(c.BeginHold(dose.id))
    scene.do(c.Undo())
    scene.do(c.Undo())
    assert holds(scene.state) == ()
    assert "not there" in scene.refused(c.BeginHold(dose.id))


def test_what_cannot_be_true_of_a_hold_is_refused() -> None:
    scene = Scene()
    assert "not there" in scene.refused(c.BeginHold("e99"))
    assert scene.refused(c.EndHold("e99")) == "No dose is held now."
    dose = scene.at(30).do(LOZENGE)
    held = scene.do(c.BeginHold(dose.id))
    assert scene.refused(c.BeginHold(dose.id)) == "It is held now."
    assert "one of" in scene.refused(c.EndHold(held.id, "thrown"))
    assert "before" in scene.refused(c.EndHold(held.id, "", 29 * MINUTE))
    scene.at(35).do(c.EndHold(held.id))
    assert scene.refused(c.EndHold(held.id)) == "No dose is held now."
    assert scene.refused(c.BeginHold(dose.id)) == "That dose has been held already."


def test_the_rest_is_counted_from_the_newest_device_alone() -> None:
    scene = Scene()
    assert rest_since_ms(scene.state) is None
    scene.at(20).do(c.GiveDose(DoseGiven("esketamine", "IN", 28_000, device_index=1)))
    scene.at(25).do(c.GiveDose(DoseGiven("esketamine", "IN", 28_000, device_index=2)))
    assert rest_since_ms(scene.state) == 25 * MINUTE
    assert scene.state.first_dose_ms == 20 * MINUTE
    scene.at(40).do(c.GiveDose(DoseGiven("ketamine", "IM", 1_000)))
    assert rest_since_ms(scene.state) is None


def test_a_dose_not_given_is_kept_with_its_reason() -> None:
    scene = Scene()
    assert "few words" in scene.refused(c.NotGive("  "))
    scene.at(80).do(c.NotGive(" pressure 160/96 ", booster=True))
    (entry,) = scene.state.ledger.of(DoseNotGiven)
    assert (entry.body.reason, entry.body.booster, entry.at_ms) == ("pressure 160/96", True, 4.8e6)
    assert scene.state.first_dose_ms is None


def test_waste_and_witness_are_added_later_with_their_trail() -> None:
    scene = Scene()
    dose = scene.at(30).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    scene.at(180).do(c.EndSession())
    scene.at(190).do(c.CorrectEntry(dose.id, (("waste_ug", 40_000), ("witness", "W. N."))))
    (entry,) = scene.state.doses
    assert (entry.body.waste_ug, entry.body.witness) == (40_000, "W. N.")
    before = entry.as_written(0)
    assert isinstance(before, DoseGiven)
    assert before.waste_ug is None
    assert entry.trail[0].entered_utc_us > entry.event.entered_utc_us


@pytest.mark.parametrize("amount", [0, -1, None, "60", True])
def test_a_correction_cannot_take_the_amount_away(amount: str | int | None) -> None:
    scene = Scene()
    dose = scene.at(30).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    assert "amount" in scene.refused(c.CorrectEntry(dose.id, (("amount_ug", amount),)))
    assert "itself" in scene.refused(c.CorrectEntry(dose.id, (("booster_of", dose.id),)))


def test_a_dose_of_the_older_schema_reads_as_one_of_now() -> None:
    scene = Scene()
    older = DoseGivenBefore("ketamine", "IM", 60_000, 50_000, "left deltoid", "Q. T.", lot="L7")
    event = Event("d1", session_stream("s1"), 3, 0, 0, 30 * MINUTE, 0, False, "therapist", older)
    state = session_from([*scene.events, event])
    (dose,) = state.doses
    assert dose.body == DoseGiven(
        "ketamine", "IM", 60_000, 50_000, "left deltoid", "Q. T.", lot="L7"
    )
    assert state.first_dose_ms == 30 * MINUTE
