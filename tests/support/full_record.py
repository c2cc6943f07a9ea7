"""A session in which all that can stand on paper happened, out of decided events; none stored."""

from datetime import UTC, datetime

from kaproom import paths
from kaproom.core.chart.chart import ChartState, decide_chart, fold_chart
from kaproom.core.clock import SteppedClock
from kaproom.core.events.chart import ClientAdded, ConsentGiven, MedicineNoted, OrderReceived
from kaproom.core.events.client import AssessmentReceived
from kaproom.core.events.day import PASSED_OVER, TICKED, DayChecked
from kaproom.core.events.discharge import MET, NOT_MET
from kaproom.core.events.event import Body, Event, Store, chart_stream
from kaproom.core.events.keeping import SessionSealed
from kaproom.core.events.session import (
    DoseGiven,
    MusicReported,
    ReadingTaken,
    SessionStarted,
)
from kaproom.core.review.session_record import SessionRecord, session_record
from kaproom.core.session import commands as c
from kaproom.core.stream.decision import Context, Refusal
from kaproom.core.stream.ports import SampleBatch
from kaproom.core.vitals.samples import SampleTrack
from kaproom.resource_files import ResourceFiles
from kaproom.ui.paper.record.facts import Facts
from tests.support.scene import PLAN, START, Scene

MADE = datetime(2026, 9, 23, 9, 30, tzinfo=UTC)
HEAD = "3f2a91c077de10b4" + "0" * 48


def shipped() -> ResourceFiles:
    """The files that are shipped."""
    return ResourceFiles(paths.resource_dir())


def facts_of(record: SessionRecord, site: str = "") -> Facts:
    """The facts of a record, with the shipped words and figures."""
    files = shipped()
    return Facts(record, files.scales(), files.rules(), files.monitoring(), MADE, "T. U.", site)


class Writing:
    """A chart and a session, written one command after the other."""

    def __init__(self, label: str = "Q. V.", present: tuple[str, ...] = ("T. U.", "W. N.")) -> None:
        self.scene = Scene(started=False)
        self._chart = ChartState()
        self._count = 0
        self.note(ClientAdded(label, "1984-05-17", 6))
        self.order = self.note(
            OrderReceived(
                "ketamine", "IM", 60_000, "Dr. O.", "2026-09-01", "2026-12-30",
                30_000, 1, 30, 160, 100, "slowly, with the cuff on",
            )
        )  # fmt: skip
        self.scene.do(
            c.StartSession(
                SessionStarted(
                    "c1", label, 3, 6, "im-180", PLAN, self.order, 72_000, present, False
                )
            )
        )

    def note(self, body: Body) -> str:
        """A body on the chart; answers its id."""
        self._count += 1
        ids = iter([f"chart{self._count}"])
        clock = SteppedClock(START)
        context = Context(chart_stream("c1"), clock.now(), 0, "T. U.", lambda: next(ids))
        answer = decide_chart(self._chart, body, context)
        assert not isinstance(answer, Refusal), answer.reason
        self._chart = fold_chart(self._chart, answer[0])
        return answer[0].id

    def at(self, minute: float) -> "Writing":
        """Go on to a session time."""
        self.scene.at(minute)
        return self

    def do(self, command: c.Command) -> str:
        """A command that must be accepted; answers the first entry's id."""
        return self.scene.do(command).id

    def record(self, samples: SampleTrack | None = None, sealed: bool = True) -> SessionRecord:
        """What the record store would hold of it."""
        session = [e for e in self.scene.events if e.store is Store.RECORD]
        chart = [e for e in self._chart.ledger.events if e.store is Store.RECORD]
        if sealed:
            session.append(_seal(session))
        return session_record("s1", session, chart, samples or SampleTrack())


def full_day() -> Writing:
    """Doses, a hold, a refusal, readings, late ones, corrections, an adverse event, discharge."""
    w = Writing()
    w.note(ConsentGiven("touch", True, "hand only", "2026-09-02"))
    w.note(MedicineNoted("lorazolam", "1 mg at night", "benzodiazepine"))
    w.note(AssessmentReceived("Dr. O.", "cleared", "2026-08-20"))
    w.note(DayChecked(3, "fasting", "Fasted since", TICKED, "06:30"))
    w.note(DayChecked(3, "toilet", "Toilet", PASSED_OVER))
    w.at(5).do(c.TakeReading(ReadingTaken(128, 82, 74, 98, 14, 367)))
    w.at(10).do(
        c.ReportMusic(
            MusicReported("track_started", "Slow Water", "Threshold", "a.flac", "Arrival"), 600_000
        )
    )
    w.at(20)
    w.do(c.EnterPhase("Journey"))
    dose = w.do(
        c.GiveDose(
            DoseGiven(
                "ketamine", "IM", 60_000, 50_000, "left deltoid", "Dr. O.", "LOT-77", "2027-05",
                5_000, "W. N.", w.order,
            )
        )
    )  # fmt: skip
    w.at(24).do(c.ReportMusic(MusicReported("silenced", "Slow Water"), 24 * 60_000))
    w.at(30).do(c.TakeReading(ReadingTaken(188, 112, 96, 95)))
    w.at(31).do(c.AcknowledgeReading(_newest_reading(w), "prescriber told, stays"))
    w.do(c.Observe("stillness", "Stillness", lasting=True))
    w.at(34).do(c.RateScale("moaas", "0-5", 3, 0, 5, tested=True))
    nausea = w.do(c.BeginAdverse("nausea", "Nausea"))
    w.do(c.GradeAdverse(nausea, 2, "moderate", 3))
    w.at(36).do(c.ActOnAdverse(nausea, "bowl and water"))
    w.at(44).do(c.SkipReading("not disturbed"))
    w.do(c.NotGive("client asked for no more", booster=True))
    w.do(c.GiveDose(DoseGiven("ketamine", "SL", 30_000, form="lozenge", booster_of=dose)))
    w.do(c.BeginHold(w.scene.events[-1].id))
    w.at(56).do(c.EndHold(w.scene.events[-1].id, "spat out"))
    w.at(62).do(c.TakeReading(ReadingTaken(131, 84, 80, 97)))
    note = w.do(c.TakeNote("canary of the notes"))
    w.do(c.PromoteNote(note, "asked for a blanket, given"))
    w.at(70).do(c.ResolveAdverse(nausea, "resolved", "over, nothing left"))
    w.do(c.RateScale("moaas", "0-5", 5, 0, 5, tested=True))
    w.at(80).do(c.TakeReading(ReadingTaken(126, 80, 78, 97), at_ms=52 * 60_000, late=True))
    w.do(c.CorrectEntry(dose, (("amount_ug", 50_000), ("lot", "LOT-78")), 21 * 60_000))
    w.do(c.Observe("tears", "Tears taken for rain"))
    w.do(c.TakeBack(w.scene.events[-1].id))
    w.at(100).do(c.JudgeCriterion("walks", "Walks steadily", MET, "to the door and back"))
    w.do(c.JudgeCriterion("escort", "Escort named and arrived", NOT_MET))
    w.at(110).do(
        c.DecideDischarge(
            "Dr. O.",
            "card",
            (("walks", "Walks steadily"), ("escort", "Escort named and arrived")),
            "escort waits at the gate",
        )
    )
    w.do(c.EndSession())
    return w


def samples(minutes: int = 110) -> SampleTrack:
    """A steady pulse and oxygen with a gap in the middle."""
    track = SampleTrack()
    half = minutes * 30
    track.extend(SampleBatch(0, (74,) * half, (97,) * half))
    track.extend(SampleBatch(half + 60, (72,) * (half - 60), (98,) * (half - 60)))
    return track


def _newest_reading(w: Writing) -> str:
    return max(w.scene.state.readings, key=lambda e: e.event.turn).id


def _seal(events: list[Event]) -> Event:
    last = events[-1]
    body = SessionSealed(len(events), HEAD, 0, "", "0.1.0")
    return Event(
        "seal", last.stream, last.turn, last.at_utc_us, last.offset_min, None,
        last.entered_utc_us, False, last.author, body,
    )  # fmt: skip
