"""The room without a window: everything a key or a line does, for the screen and for rehearsals.

A screen is a thin skin over this; a rehearsal drives the very same methods. Nothing here decides
for the therapist: music does not follow phases, phases do not follow the plan.
"""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kaproom.core.clock import MachineClock, SystemMachineClock
from kaproom.core.events.chart import OrderReceived
from kaproom.core.events.event import Event
from kaproom.core.events.session import MusicReported
from kaproom.core.music.music import MusicAction, MusicLevel, MusicPlace, MusicSetting, PlayerReport
from kaproom.core.room.line import LineMeaning, is_late, understand, unusual_words
from kaproom.core.room.lines_aside import LinesAside
from kaproom.core.room.machine_sleep import SleepWatch
from kaproom.core.room.protocol import Protocol
from kaproom.core.room.recovery import Recovered, recovered
from kaproom.core.room.unfinished_line import UnfinishedLine
from kaproom.core.session import commands as c
from kaproom.core.session.adverse_list import AdverseList
from kaproom.core.session.by_hand import by_hand
from kaproom.core.session.discharge import CriteriaProfile
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.music_spans import TrackSpan
from kaproom.core.session.palette import Palette, PaletteItem, Scale
from kaproom.core.session.session import SessionState
from kaproom.core.session.tag_words import TagWord
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import Draft, Player, Record, SampleSource
from kaproom.core.vitals.limits import Limits
from kaproom.core.vitals.marks import Met, marks_of, waiting_for_answer
from kaproom.core.vitals.rules import VitalsRules
from kaproom.core.vitals.sample_recorder import SampleRecorder
from kaproom.core.vitals.samples import SampleTrack
from kaproom.core.vitals.schedule import DueCheck, Schedule, due_check
from kaproom.core.wording import say

SAMPLES_EVERY_S = 1.0
"""Real seconds between commits of samples: one a second, of as many session seconds as passed."""
SAME_MOMENT_MS = 60_000
"""A line that shares the time of an entry older than this is a late entry, and shows both times."""


@dataclass(frozen=True, slots=True)
class RoomData:
    """The data files the room works with."""

    limits: Limits
    palette: Palette
    scales: dict[str, Scale]
    protocol: Protocol
    rules: VitalsRules
    schedule: Schedule
    discharge: CriteriaProfile
    tags: tuple[TagWord, ...]
    adverse: AdverseList


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a gesture came to.

    `events` were made; or `reason` says why not; `ask` that it is unusual and the same again,
    confirmed, will be taken; `choose` that a scale wants its score.
    """

    events: tuple[Event, ...] = ()
    reason: str = ""
    ask: bool = False
    choose: PaletteItem | None = None


class Room:
    """One session with its player, its devices and its data files."""

    def __init__(
        self,
        live: LiveSession,
        record: Record,
        player: Player,
        data: RoomData,
        samples: SampleTrack | None = None,
        source: SampleSource | None = None,
        silent_player: bool = False,
        machine: MachineClock | None = None,
    ) -> None:
        self.live = live
        self.player = player
        self.data = data
        self.samples = SampleTrack() if samples is None else samples
        self.recovered: Recovered | None = None
        self._line = UnfinishedLine(record, f"session/{live.id}/line")
        self.aside = LinesAside(record, f"session/{live.id}/aside")
        self._recorder = SampleRecorder(record, live.id, self.samples)
        self._told: deque[PlayerReport] = deque()
        self._source = source
        self._silent_player = silent_player
        self._setting: MusicSetting | None = None
        self._machine = machine or SystemMachineClock()
        self._sleep: SleepWatch | None = None
        self._marks: tuple[object, Mapping[str, tuple[Met, ...]]] | None = None
        self.rules = data.rules
        self._samples_due_s = 0.0

    def watch_sleep(self, sleep: SleepWatch) -> None:
        """Record a sleep of the machine; only where session time is real time."""
        self._sleep = sleep

    def follow_order(self, order: OrderReceived | None) -> None:
        """Hold readings against the order's own limits, where it has any."""
        self.rules = self.data.rules.with_order(order)
        self._marks = None

    def marks(self) -> Mapping[str, tuple[Met, ...]]:
        """What each reading meets of the rules, by its id."""
        state = self.live.state
        made_of = (state.readings, state.skips, state.first_dose_ms)
        if self._marks is None or self._marks[0] != made_of:
            self._marks = (made_of, marks_of(state, self.rules))
        return self._marks[1]

    def understand(
        self, line: str, begun_ms: int | None = None, as_note: bool = False
    ) -> LineMeaning:
        """What the line would do on Enter, for the echo while typing."""
        marked = waiting_for_answer(self.live.state, self.marks())
        limits, scales = self.data.limits, self.data.scales
        return understand(line, limits, self.live.session_ms(), begun_ms, as_note, marked, scales)

    def enter(
        self,
        line: str,
        begun_ms: int | None = None,
        as_note: bool = False,
        confirmed: bool = False,
        starred: bool = False,
        verbatim: bool = False,
        same_time: bool = False,
    ) -> Outcome:
        """Enter a line: a reading, a skip, an answer, a rating or a note, stamped at its first key.

        `same_time` gives it the time of the newest entry made by hand: two codes, one moment.
        """
        meaning = self.understand(line, begun_ms, as_note)
        if meaning.command is None:
            return Outcome(reason=meaning.reason)
        if meaning.asks and not confirmed:
            return Outcome(reason=unusual_words(meaning.asks), ask=True)
        command = meaning.command
        if isinstance(command, c.TakeNote) and (starred or verbatim):
            command = c.TakeNote(command.text, starred, verbatim, command.at_ms, command.late)
        if not same_time:
            return self.submit(command)
        at_same_time = self._at_newest(command, line)
        if isinstance(at_same_time, str):
            return Outcome(reason=at_same_time)
        return self.submit(at_same_time)

    def press(self, slot: int) -> Outcome:
        """An observation key, F1 to F11."""
        item = self.data.palette.at(slot)
        if item is None:
            return Outcome(reason=say("There is nothing on this key."))
        if item.kind == "scale":
            return Outcome(choose=item)
        return self.submit(c.Observe(item.code, item.label, lasting=item.kind == "state"))

    def rate(self, scale_code: str, score: int, tested: bool = False) -> Outcome:
        """A scale's score; `tested` is False where it was only observed."""
        scale = self.data.scales.get(scale_code)
        if scale is None:
            return Outcome(reason=say("There is no such scale."))
        return self.submit(
            c.RateScale(scale.code, scale.version, score, scale.lowest, scale.highest, tested)
        )

    def submit(self, command: c.Command) -> Outcome:
        """Any other command."""
        if isinstance(command, c.EndSession):
            self._take_samples()
        answer = self.live.submit(command)
        if isinstance(answer, Refusal):
            return Outcome(reason=answer.reason, ask=answer.ask)
        return Outcome(events=answer)

    def resume(self, setting: MusicSetting | None) -> None:
        """Come back into a session that went on without a window, its music too."""
        live = self.live
        self.recovered = recovered(
            live.state, self._line.draft, live.session_ms(), live.now_utc_us(), live.off_ms
        )
        self._line.keep(self.recovered.draft)
        live.report_off()
        if setting is not None:
            self._setting = setting
            self.player.take_up(setting, _place_in(setting, live.state), _level_in(live.state))
            self._take_reports()

    def load_music(self, setting: MusicSetting) -> None:
        """Take a music setting; it sounds when asked to."""
        self._take_reports()
        self._setting = setting
        self.player.load(setting)
        self._take_reports()

    @property
    def setting(self) -> MusicSetting | None:
        """The music setting at hand."""
        return self._setting

    def learn_music(self, setting: MusicSetting) -> None:
        """Take what was found out meanwhile about the files of the setting at hand."""
        self._setting = setting
        self.player.learn(setting)

    def music(self, action: MusicAction) -> None:
        """A music key; what the player then did comes back as its report."""
        self.player.act(action)
        self._take_reports()

    def jump_music(self, phase: str) -> None:
        """Crossfade to the first piece of a phase."""
        self.player.jump_to_phase(phase)
        self._take_reports()

    def tick(self) -> None:
        """Take in what player and devices have to say; call it a few times a second."""
        self._take_sleep()
        self._take_reports()
        if self._machine.monotonic_s() >= self._samples_due_s:
            self._samples_due_s = self._machine.monotonic_s() + SAMPLES_EVERY_S
            self._take_samples()
            self.retry()

    def retry(self) -> None:
        """Hand over again what the record could not write; call it now and then."""
        self._recorder.retry()
        self._line.retry()
        self.aside.retry()
        self.live.retry()
        self._acknowledge()

    @property
    def unwritten(self) -> bool:
        """Whether anything of this room is not on the disk: entries, samples or the line."""
        return bool(self.live.waiting) or self.lines_and_samples_wait

    @property
    def lines_and_samples_wait(self) -> bool:
        """Whether what is outside the chain is not on the disk: samples or unfinished lines."""
        return self._recorder.unwritten or self._line.unwritten or self.aside.unwritten

    def vitals_due(self) -> DueCheck | None:
        """The check that is due next by the plan's schedule."""
        return due_check(self.data.schedule, self.live.state)

    def keep_draft(self, text: str, begun_ms: int | None) -> None:
        """Keep the unfinished line, with the session time of its first key."""
        self._line.keep(Draft(text, begun_ms, self.live.now_utc_us()))

    def draft(self) -> Draft:
        """The unfinished line kept last, empty where there is none."""
        return self._line.draft

    def _at_newest(self, command: c.Command, line: str) -> c.Command | str:
        newest = next(iter(by_hand(self.live.state)), None)
        if newest is None:
            return say("There is no entry yet whose time this could share.")
        if is_late(line):
            return say("The line says its own time: Enter takes it, or write it without.")
        if not isinstance(command, c.TakeNote | c.TakeReading | c.SkipReading):
            return say("Only a line can share a time.")
        late = self.live.session_ms() - newest.at_ms >= SAME_MOMENT_MS
        return replace(command, at_ms=newest.at_ms, late=late)

    def _take_sleep(self) -> None:
        gap_ms = self._sleep.woken_after_ms() if self._sleep is not None else 0
        if gap_ms and self.live.state.running:
            self.submit(c.ReportSuspend(gap_ms))

    def _take_reports(self) -> None:
        """Write down what the player did, each report once, whoever collected it first.

        What it did before this session began is another session's, and stays out.
        """
        for report in self.player.take_reports():
            known = bool(report.id) and self.live.state.ledger.event(report.id) is not None
            if not known and self.live.is_within(report.at_mono_ms):
                at_ms = self.live.session_ms_at(report.at_mono_ms)
                self.submit(c.ReportMusic(self._music_event(report), at_ms, report.id))
            self._told.append(report)
        self._acknowledge()

    def _acknowledge(self) -> None:
        """Let the player forget what is on the disk, and nothing before that."""
        stored, unsaved = None, self.live.unsaved
        while self._told and self._told[0].id not in unsaved:
            stored = self._told.popleft()
        if stored is not None:
            self.player.acknowledge(stored)

    def _music_event(self, report: PlayerReport) -> MusicReported:
        setting = self._setting or self.player.status().setting
        track, loaded = None, report.what == "setting_loaded"
        if setting is not None and report.track_index is not None:
            track = setting.tracks[report.track_index]
        return MusicReported(
            what=report.what,
            setting=setting.title if setting else "",
            track=track.title if track else "",
            file=track.file if track else "",
            phase=track.phase if track else "",
            position_ms=report.position_ms,
            duration_ms=report.duration_ms or (setting.duration_ms if loaded and setting else 0),
            volume_tenth_db=report.volume_tenth_db,
            detail=report.detail,
            by_silent_player=self._silent_player,
            content_hash=report.content_hash,
            track_index=report.track_index,
        )

    def _take_samples(self) -> None:
        if self._source is None or not self.live.state.running:
            return
        batch = self._source.take(self.live.session_ms() // 1000)
        if batch is not None:
            self._recorder.take(batch)


def _place_in(setting: MusicSetting, state: SessionState) -> MusicPlace | None:
    """Where the music was in the programme when the session's entries end.

    Where the grounding set sounded last, it is the place that was left for it.
    """
    last_ms = max((event.session_ms or 0 for event in state.ledger.events), default=0)
    for span in reversed(state.music):
        index = _index_of(setting, span)
        if span.title and index is None:
            return None
        if index is not None and not setting.tracks[index].grounding:
            end_ms = last_ms if span.end_ms is None else span.end_ms
            return MusicPlace(index, span.position_at(max(end_ms, span.start_ms)))
    return None


def _level_in(state: SessionState) -> MusicLevel:
    """How loud the music was when the session's entries end, as far as they tell."""
    told = [entry.body for entry in state.ledger.of(MusicReported)]
    volumes = [body.volume_tenth_db for body in told if body.what == "volume_changed"]
    ducks = [body.what == "ducked" for body in told if body.what in {"ducked", "unducked"}]
    return MusicLevel(volumes[-1] if volumes else None, ducks[-1] if ducks else None)


def _index_of(setting: MusicSetting, span: TrackSpan) -> int | None:
    alike = [
        index
        for index, track in enumerate(setting.tracks)
        if span.title and (track.title, track.phase) == (span.title, span.phase)
    ]
    return span.track_index if span.track_index in alike else next(iter(alike), None)
