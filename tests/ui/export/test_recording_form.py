"""A recording is looked at on the score, then taken in, once; faults are said inline."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from kaproom.core.clock import local_time
from kaproom.core.vitals.samples import SampleTrack
from kaproom.ui.recording_form import RecordingPanel
from kaproom.ui.theme import Theme
from tests.support.day import add_client, all_saved, run_day
from tests.support.desk import Desk
from tests.support.slow_workers import SlowWorkers
from tests.ui.clipping import clipped


def test_a_recording_is_looked_at_then_taken_in_and_its_columns_are_known_again(
    desk: Desk, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    program = desk.opened().program
    live = run_day(desk, add_client(program.casebook))
    samples = program.casebook.samples(live.id)
    event = live.state.start_event
    assert event is not None
    start = local_time(event.at_utc_us, event.offset_min)
    file = tmp_path / "cuff.csv"
    file.write_text(f"Uhr,upper,lower\n{start + timedelta(minutes=50):%Y-%m-%d %H:%M:%S},131,85\n")
    panel = RecordingPanel(program, theme, live, samples)
    drawn: list[SampleTrack] = []
    panel.shown.connect(drawn.append)
    host = QScrollArea()
    host.setWidgetResizable(True)
    host.setWidget(panel)
    host.resize(1000, 400)
    qtbot.addWidget(host)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    panel.ask()
    readings = len(live.state.readings)

    def enter(**values: str) -> None:
        for name, text in values.items():
            field = panel.form.field(name)
            assert isinstance(field, QLineEdit)
            field.setText(text)
        qtbot.keyClick(panel.form.field("file"), Qt.Key.Key_Return)

    enter(file=str(file), shift="half a minute")
    assert "whole seconds" in panel.form.reason
    enter(shift="0")
    qtbot.waitUntil(lambda: "no column is the time" in panel.form.reason)
    enter(columns="time=Uhr,systolic=upper,diastolic=lower", shift="-60")
    qtbot.waitUntil(lambda: "would come in" in panel.form.reason)
    assert "1 of 1 readings" in panel.form.reason
    assert len(live.state.readings) == readings
    assert clipped(panel) == []
    enter(shift="0")
    qtbot.waitUntil(lambda: "clock +0 s" in panel.form.reason)
    enter()
    qtbot.waitUntil(lambda: "readings came in" in panel.form.reason)
    assert (len(live.state.readings), live.state.readings[-1].late) == (readings + 1, True)
    assert program.settings().recordings[0].systolic == "upper"
    oximeter = tmp_path / "oximeter.csv"
    oximeter.write_text("seconds,pulse,spo2\n5398,70,95\n5399,71,95\n5400,72,96\n")
    enter(file=str(oximeter), columns="")
    qtbot.waitUntil(lambda: "1 of 3 seconds" in panel.form.reason)
    # What the session has is kept; only the last second is new.
    assert list(drawn[-1].pulse_bpm)[-2:] == [74, 72]
    enter()
    qtbot.waitUntil(lambda: "seconds and 0 of 0 readings came in" in panel.form.reason)
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.form.field("file"), Qt.Key.Key_Escape)
    all_saved(program.casebook)
    assert list(program.casebook.samples(live.id).pulse_bpm)[-2:] == [74, 72]


def test_a_look_that_was_put_away_or_followed_by_another_shows_nothing_any_more(
    desk: Desk, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    program = desk.opened().program
    live = run_day(desk, add_client(program.casebook))
    samples = program.casebook.samples(live.id)
    file = tmp_path / "oximeter.csv"
    file.write_text("seconds,pulse,spo2\n5400,72,96\n")
    panel = RecordingPanel(program, theme, live, samples)
    host = QScrollArea()
    host.setWidget(panel)
    qtbot.addWidget(host)
    drawn: list[SampleTrack] = []
    panel.shown.connect(drawn.append)
    line, shift = panel.form.field("file"), panel.form.field("shift")
    assert isinstance(line, QLineEdit)
    assert isinstance(shift, QLineEdit)
    for text in (str(file), str(tmp_path / "none.csv")):
        panel.ask()
        slow = SlowWorkers(desk)
        line.setText(text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        qtbot.keyClick(line, Qt.Key.Key_Escape)
        assert panel.isHidden()
        slow.finish(qtbot)
        assert panel.form.reason == ""
    assert drawn == [samples, samples]

    panel.ask()
    slow = SlowWorkers(desk)
    line.setText(str(file))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    shift.setText("soon")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    slow.finish(qtbot)
    assert "whole seconds" in panel.form.reason
    assert drawn == [samples, samples]
