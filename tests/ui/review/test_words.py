"""How moments, doses and corrections are told."""

from kaproom.core.events.session import DoseGiven, MusicReported, ReadingTaken
from kaproom.core.review.at_cursor import moment_at
from kaproom.core.session import commands as c
from kaproom.core.stream.ports import SampleBatch
from kaproom.core.vitals.samples import SampleTrack
from kaproom.ui.review.moment_words import doses_words, moment_lines, place_words
from kaproom.ui.review.trail_words import late_words, moment_trail, trail_words
from kaproom.ui.score.describing import describe_moment
from tests.support.scene import Scene
from tests.ui.score.days import RULES

MINUTE = 60_000


def _day() -> Scene:
    scene = Scene()
    scene.at(5).do(c.TakeReading(ReadingTaken(132, 84, 78, 98)))
    first = scene.at(20).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    scene.do(c.GiveDose(DoseGiven("ketamine", "IM", 30_000, booster_of=first.id)))
    piece = MusicReported("track_started", track="Held", duration_ms=8 * MINUTE)
    scene.do(c.ReportMusic(piece, 20 * MINUTE))
    return scene


def test_a_moment_is_told_line_by_line() -> None:
    samples = SampleTrack()
    samples.extend(SampleBatch(23 * 60, (74,), (97,)))
    lines = dict(moment_lines(moment_at(_day().state, samples, 23 * MINUTE)))
    assert lines == {
        "Phase": "Arrival · 3 min after first dose",
        "Music": "“Held” · track 1 · 3:00 of 8:00",
        "Oximeter": "HR 74 · SpO₂ 97 %",
        "Reading": "132/84 · 78 · 98 %, 18 min before",
    }


def test_why_a_piece_ended_and_what_was_lost_is_told() -> None:
    scene = _day()
    for minute, report in (
        (24, MusicReported("device_lost", track="Held", detail="headphones")),
        (26, MusicReported("device_back", track="Held", position_ms=4 * MINUTE)),
        (27, MusicReported("track_ended", track="Held", detail="skip undone")),
    ):
        scene.at(minute).do(c.ReportMusic(report, minute * MINUTE))
    told = [
        dict(moment_lines(moment_at(scene.state, SampleTrack(), minute * MINUTE)))["Music"]
        for minute in (23, 25)
    ]
    assert told == [
        "“Held” · track 1 · 3:00 of 8:00 · ended 0:24:00: the device was lost",
        "no sound: device lost (headphones)",
    ]
    last = moment_at(scene.state, SampleTrack(), 26 * MINUTE + 30_000)
    assert dict(moment_lines(last))["Music"].endswith("ended 0:27:00: a skip was undone")
    lost = moment_at(scene.state, SampleTrack(), 25 * MINUTE)
    assert "without sound" in place_words(1, lost)
    assert "No sound, device lost (headphones)" in describe_moment(
        scene.state, SampleTrack(), 25 * MINUTE, RULES
    )
    assert "Held ended, a skip was undone" in describe_moment(
        scene.state, SampleTrack(), 27 * MINUTE, RULES
    )


def test_where_a_note_was_said_is_told_with_what_was_measured() -> None:
    samples = SampleTrack()
    samples.extend(SampleBatch(23 * 60, (74,), (97,)))
    moment = moment_at(_day().state, samples, 23 * MINUTE)
    assert place_words(3, moment) == "session 3 · 0:23 · during “Held” · HR 74"


def test_without_a_device_the_hand_reading_stands_with_its_age() -> None:
    moment = moment_at(_day().state, SampleTrack(), 9 * MINUTE)
    assert place_words(1, moment) == "session 1 · 0:09 · 132/84 · 78 · 98 %, 4 min before"


def test_doses_of_one_route_are_told_in_one_go() -> None:
    assert doses_words(_day().state) == "60 + 30 mg IM"
    assert doses_words(Scene().state) == ""


def test_a_correction_keeps_what_stood_before_it() -> None:
    scene = Scene()
    note = scene.at(5).do(c.TakeNote("by the harbour"))
    scene.at(9).do(c.CorrectEntry(note.id, (("text", "by the hangar"),)))
    scene.at(11).do(c.CorrectEntry(note.id, at_session_ms=4 * MINUTE))
    (entry,) = scene.state.notes
    first, second = trail_words(entry)
    assert first.endswith("was “by the harbour”")
    assert second.endswith("was at 0:05")
    assert late_words(entry) == ""


def test_all_that_was_corrected_or_late_at_a_moment_is_told_with_what_it_is_about() -> None:
    scene = _day()
    scene.at(30).do(c.RateScale("distress", "1", 4, 0, 10, at_ms=25 * MINUTE, late=True))
    scale = scene.state.scales[0]
    scene.do(c.CorrectEntry(scale.id, (("score", 5),)))
    dose = scene.state.doses[-1]
    scene.do(c.CorrectEntry(dose.id, (("lot", "L2"),)))
    told = moment_trail(scene.state, moment_at(scene.state, SampleTrack(), 28 * MINUTE))
    clock = _clock(scene)
    assert told == (
        f"distress 5: late entry, written {clock}",
        f"distress 5: corrected {clock}, was distress 4",
        f"30 mg IM: corrected {clock}, lot was empty",
    )
    assert moment_trail(scene.state, moment_at(scene.state, SampleTrack(), MINUTE)) == ()


def test_an_older_pressure_stands_beside_a_reading_without_one() -> None:
    scene = _day()
    scene.at(30).do(c.TakeReading(ReadingTaken(pulse_bpm=80)))
    lines = dict(moment_lines(moment_at(scene.state, SampleTrack(), 32 * MINUTE)))
    assert lines["Reading"] == "HR 80, 2 min before · 132/84, 27 min before"


def test_a_late_entry_says_when_it_was_written() -> None:
    scene = Scene()
    scene.at(20).do(c.TakeNote("asked for water", at_ms=12 * MINUTE, late=True))
    (entry,) = scene.state.notes
    assert late_words(entry) == f"late entry, written {_clock(scene)}"


def _clock(scene: Scene) -> str:
    return scene.clock.now().local().strftime("%H:%M")


def test_what_was_added_to_a_dose_later_is_told_field_by_field() -> None:
    scene = Scene()
    dose = scene.at(20).do(c.GiveDose(DoseGiven("ketamine", "IM", 60_000, lot="L1")))
    changes = (("waste_ug", 40_000), ("witness", "W. N."), ("lot", "L2"))
    scene.at(170).do(c.CorrectEntry(dose.id, changes))
    (entry,) = scene.state.doses
    (told,) = trail_words(entry)
    assert "lot was L1" in told
    assert "waste was empty" in told
    assert "witness was empty" in told
    assert told.startswith(f"corrected {_clock(scene)}")


def test_a_corrected_adverse_event_tells_what_it_was_called() -> None:
    scene = Scene()
    event = scene.at(30).do(c.BeginAdverse("nausea", "Nausea"))
    scene.do(c.CorrectEntry(event.id, (("label", "Dizziness"),)))
    entry = scene.state.ledger.entries[event.id]
    assert trail_words(entry)[0].endswith("was adverse event Nausea")
