"""A day to export, which has seen everything an export tells of, and a real record for it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kaproom.core.events.chart import ClientAdded, ClientWeighed, OrderReceived
from kaproom.core.events.event import Body, Event, Store, chart_stream, session_stream
from kaproom.core.events.session import DoseGiven, ReadingTaken
from kaproom.core.session import commands as c
from kaproom.core.stream.ports import SampleBatch
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import unlock_practice
from kaproom.record.store import RecordReader, RecordStore, open_reader, open_record
from tests.support.scene import START, Scene, session_start

CLIENT, SESSION = "c1", "s1"


def practice_record(folder: Path) -> RecordStore:
    """An empty practice folder, open."""
    create_practice_folder(folder)
    return open_record(folder, unlock_practice(folder))


def reader(folder: Path, *stores: Store) -> RecordReader:
    """A folder, read only; the stores named, or both."""
    return open_reader(folder, unlock_practice(folder), stores or tuple(Store))


def chart_event(turn: int, body: Body, client_id: str = CLIENT) -> Event:
    """An entry of a chart, a week before the session."""
    at_us = START.utc_us - 7 * 86_400_000_000 + turn * 1_000_000
    stream = chart_stream(client_id)
    return Event(f"{client_id}-{turn}", stream, turn, at_us, 60, None, at_us, False, "Q. T.", body)


def chart_bodies() -> Sequence[Body]:
    """A client under an order."""
    return (
        ClientAdded("Q. V.", "1984-05-30"),
        ClientWeighed(70_000),
        OrderReceived("ketamine", "IM", 60_000, "Dr. O.", "2026-09-01", hold_systolic_mmhg=140),
    )


def eventful_day() -> Scene:
    """Readings late, corrected, passed over and taken back; two doses and one that was not."""
    scene = Scene(started=False)
    order = f"{CLIENT}-3"
    scene.do(c.StartSession(replace(session_start(), order_id=order, present=("Q. T.", "W."))))
    full = ReadingTaken(132, 84, 78, 98, 14, 366)
    first = scene.at(5).do(c.TakeReading(full))
    scene.at(6).do(c.AcknowledgeReading(first.id, "stands, rested before"))
    dose = DoseGiven("ketamine", "IM", 60_000, 50_000, "left deltoid", "Dr. O.", "L-7", "2027-05")
    given = scene.at(20).do(c.GiveDose(replace(dose, waste_ug=12_500, witness="W. N.")))
    wrong = scene.at(30).do(c.TakeReading(ReadingTaken(182, 84, 80)))
    scene.do(c.CorrectEntry(wrong.id, (("systolic_mmhg", 128),), 29 * 60_000))
    scene.do(c.CorrectEntry(wrong.id, (), 28 * 60_000))
    scene.at(35).do(c.SkipReading("deep <still>, & breathing 14"))
    scene.do(c.RateScale("distress", "0-10", 3, 0, 10, tested=False))
    scene.do(c.Observe("stillness", "Stillness", lasting=True))
    begun = scene.at(40).do(c.BeginAdverse("nausea", "Nausea"))
    scene.do(c.GradeAdverse(begun.id, 2, "moderate", 3))
    scene.do(c.ActOnAdverse(begun.id, "bowl and water"))
    scene.do(c.JudgeAdverse(begun.id, serious=True))
    scene.at(50).do(c.ResolveAdverse(begun.id, "resolved", "over, nothing left"))
    scene.do(c.NotGive("=the window is over", booster=True))
    scene.do(c.Observe("", "-2 gloves were asked for"))
    gone = scene.do(c.TakeReading(ReadingTaken(pulse_bpm=71)))
    scene.do(c.TakeBack(gone.id))
    scene.at(90).do(c.EndSession())
    scene.at(120).do(c.TakeReading(ReadingTaken(121, 79, 70, 97), at_ms=80 * 60_000, late=True))
    assert given.session_ms == 20 * 60_000
    return scene


def keep(record: RecordStore, events: Sequence[Event], session_id: str = SESSION) -> None:
    """Store the chart and a session's events, and ten seconds of samples with a gap."""
    record.append([chart_event(n, body) for n, body in enumerate(chart_bodies(), start=1)]).result()
    stream = session_stream(session_id)
    record.append([replace(event, stream=stream) for event in events]).result()
    batch = SampleBatch(60, (74, 75, None, 76), (97, None, None, 98))
    record.append_samples(session_id, batch).result()
