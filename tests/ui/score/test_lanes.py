"""What the lanes say they drew, from states made by commands."""

from kaproom.core.events.session import DoseGiven, MusicReported, ReadingTaken
from kaproom.core.session import commands as c
from kaproom.core.session.session import SessionState, fold_session
from kaproom.ui.theme import Theme
from tests.support.scene import Scene
from tests.ui.score.days import (
    MINUTE_MS,
    NO_SAMPLES,
    device,
    picture,
    shown,
    track_started,
    weather,
)


def _lines(theme: Theme, scene: Scene) -> dict[str, str]:
    score = shown(theme, scene.state, scene.session_ms())
    return dict(line.split(": ", 1) for line in score.describe().splitlines())


def test_every_lane_tells_the_day(theme: Theme) -> None:
    lines = _lines(theme, weather())
    assert lines["Phase"] == (
        "Arrival 0:00–0:20; Journey 0:20, now. Planned: Arrival 0:00; Journey 0:20; Return 1:20."
    )
    assert lines["Dose"] == "60 mg IM at 0:21; +12.5 mg at 0:35."
    assert lines["Music"] == "Low tide 0:12:00–0:44:00, held; silence 0:44:00, now."
    assert lines["Heart and blood pressure"] == (
        "0:06 122/78 pulse 74; 0:30 148/91 pulse 88, beyond the line;"
        " 0:50 pulse 70; 0:40 passed over."
    )
    assert lines["Oxygen"] == "0:06 98 %; 0:30 91 %, below the line."
    assert lines["Distress and sedation"] == (
        "distress 4 at 0:08; sedation (MOAA/S) 4 at 0:33; distress 3 at 0:34;"
        " sedation (MOAA/S) 1 at 0:46; distress 6 at 0:47; depth 3 at 0:48."
    )
    assert lines["Observed"] == "Stillness 0:24–0:38; Tears 0:25."
    assert lines["Notes"] == "0:26 starred, 0:47 late."


def test_a_gap_in_the_music_is_told_and_drawn(theme: Theme) -> None:
    scene = Scene()
    scene.at(10).do(track_started("Low tide", 10))
    scene.at(30)
    unbroken = picture(shown(theme, scene.state, 60 * MINUTE_MS))
    lost = MusicReported("device_lost", track="Low tide", detail="headphones")
    scene.do(c.ReportMusic(lost, 30 * MINUTE_MS))
    back = MusicReported("device_back", track="Low tide", position_ms=20 * MINUTE_MS)
    scene.at(45).do(c.ReportMusic(back, 45 * MINUTE_MS))
    scene.at(60)
    assert _lines(theme, scene)["Music"] == (
        "Low tide 0:10:00–0:30:00; no sound, device lost (headphones) 0:30:00–0:45:00;"
        " Low tide 0:45:00, now."
    )
    assert picture(shown(theme, scene.state, 60 * MINUTE_MS)) != unbroken


def test_an_empty_session_says_so(theme: Theme) -> None:
    lines = _lines(theme, Scene())
    assert lines["Dose"] == "none."
    assert lines["Music"] == "none."
    assert lines["Heart and blood pressure"] == "no readings."
    assert lines["Observed"] == "nothing."
    assert lines["Notes"] == "none."


def test_undo_and_correction_change_what_stands(theme: Theme) -> None:
    scene = Scene().at(5)
    reading = scene.do(c.TakeReading(ReadingTaken(pulse_bpm=70)))
    score = shown(theme, scene.state, scene.session_ms())
    scene.do(c.CorrectEntry(reading.id, (("pulse_bpm", 64),)))
    scene.at(6).do(c.TakeNote("gone"))
    score.set_session(scene.state, NO_SAMPLES, scene.session_ms())
    assert "0:05 pulse 64" in score.describe()
    assert "Notes: 0:06." in score.describe()
    scene.do(c.Undo())
    score.set_session(scene.state, NO_SAMPLES, scene.session_ms())
    assert "Notes: none." in score.describe()


def test_event_by_event_tells_the_same_as_all_at_once(theme: Theme) -> None:
    scene = weather()
    growing = shown(theme, SessionState(), 0)
    state = SessionState()
    for event in scene.events:
        state = fold_session(state, event)
        growing.set_session(state, NO_SAMPLES, event.session_ms)
    assert growing.describe() == shown(theme, scene.state, scene.session_ms()).describe()


def test_the_music_to_come_and_the_device_are_told(theme: Theme) -> None:
    scene = weather()
    score = shown(theme, scene.state, scene.session_ms(), samples=device(3600))
    score.set_music_plan([("Far shore", 61 * MINUTE_MS, 70 * MINUTE_MS)])
    assert "To come: Far shore 1:01." in score.describe()
    assert "Device pulse 69 to 75." in score.describe()
    assert "Device 96 to 98 %." in score.describe()


def test_what_was_held_and_what_was_not_given_stand_on_the_dose_lane(theme: Theme) -> None:
    scene = Scene()
    dose = scene.at(20).do(c.GiveDose(DoseGiven("ketamine", "sublingual", 100_000)))
    hold = scene.do(c.BeginHold(dose.id))
    score = shown(theme, scene.state, scene.session_ms())
    assert "held 0:20, still held" in score.describe()
    begun = picture(score)
    scene.at(32).do(c.EndHold(hold.id, "swallowed"))
    scene.at(50).do(c.NotGive("enough for today", booster=True))
    score.set_session(scene.state, NO_SAMPLES, scene.session_ms())
    assert (
        "Dose: 100 mg sublingual at 0:20; booster not given at 0:50; held 0:20–0:32, swallowed."
        in score.describe()
    )
    assert picture(score) != begun
