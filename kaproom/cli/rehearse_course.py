"""`kaproom rehearse --course`: a whole course of treatment, played without a window or sound.

Assessment, preparations, dosing days, integrations and measures go through the same casebook and
the same room as a therapist's; the days lie behind, the last one before today.
"""

import time
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from kaproom.cli.arguments.rehearse import RehearseOptions
from kaproom.cli.options import Options
from kaproom.cli.posted import Posted
from kaproom.cli.rehearse import hold_session, tell
from kaproom.core.clock import MINUTE_MS, Instant, SteppedClock, SystemClock, local_time
from kaproom.core.course.casebook import Casebook
from kaproom.core.data_files.data_file import DataFault
from kaproom.core.practice.users import DEFAULT_USER
from kaproom.core.rehearsal.course_rehearsal import (
    CourseScript,
    CourseWriter,
    SessionAct,
    script_of,
)
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.decision import Refusal
from kaproom.core.wording import say
from kaproom.errors import Defect, EnvironmentFault
from kaproom.record.store import RecordStore
from kaproom.resource_files import ResourceFiles

_SAVE_WITHIN_S = 60.0


@dataclass(frozen=True, slots=True)
class CourseSummary:
    """What a rehearsed course came to: the sessions' ids, all entries, what was refused."""

    client: str
    title: str
    sessions: tuple[str, ...]
    events: int
    refusals: tuple[str, ...]

    def told(self) -> dict[str, object]:
        """As a program reads it."""
        return {
            "client": self.client,
            "script": self.title,
            "sessions": list(self.sessions),
            "events": self.events,
            "refusals": list(self.refusals),
        }

    def lines(self, took_s: float) -> tuple[str, str]:
        """As a person reads it."""
        held = len(self.sessions)
        what = say(
            "{title}: {held} sessions in {seconds:.1f} s, {entries} entries.",
            title=self.title,
            held=held,
            seconds=took_s,
            entries=self.events,
        )
        return what, say("Client {client}", client=self.client)


def run(options: Options) -> int:
    """The command: play the course, and say what came of it."""
    return tell(options, rehearse_course)


def rehearse_course(
    record: RecordStore, files: ResourceFiles, options: RehearseOptions
) -> CourseSummary:
    """Play a whole course; raises EnvironmentFault where the record could not keep it."""
    script = files.course_rehearsal(options.script)
    clock = SteppedClock(_first_midnight(script))
    return _Course(record, files, options, clock).play(script)


class _Course:
    def __init__(
        self,
        record: RecordStore,
        files: ResourceFiles,
        options: RehearseOptions,
        clock: SteppedClock,
    ) -> None:
        self._record, self._files, self._options, self._clock = record, files, options, clock
        self._posted = Posted()
        self._casebook = Casebook(
            record, clock, DEFAULT_USER, lambda: uuid.uuid4().hex, self._posted.post, True
        )
        self._refusals: list[str] = []
        self._events = 0

    def play(self, script: CourseScript) -> CourseSummary:
        began_ms = self._clock.now().mono_ms
        client_id = self._casebook.add_client(script.client)
        if isinstance(client_id, Refusal):
            raise Defect(client_id.reason)
        writer = CourseWriter(self._casebook, client_id)
        held: list[str] = []
        try:
            for day in script.days:
                now_ms = self._clock.now().mono_ms - began_ms
                self._clock.step(max(0, day.after_min * MINUTE_MS - now_ms))
                for entry in day.entries:
                    writer.write(entry)
                if day.session is not None:
                    live = self._hold(client_id, day.session)
                    writer.session_held(live.id, live.state)
                    held.append(live.id)
                self._wait_until_saved()
        except DataFault as fault:
            raise EnvironmentFault(
                say("The course cannot be played: {reason}.", reason=fault.reason)
            ) from None
        events = self._events + len(self._casebook.chart(client_id).ledger.events)
        refusals = (*self._refusals, *writer.refusals)
        return CourseSummary(client_id, script.title, tuple(held), events, refusals)

    def _hold(self, client_id: str, session: SessionAct) -> LiveSession:
        script = script_of(session, self._files.rehearsal(session.script))
        protocol = self._files.protocol(script.protocol)
        live = self._casebook.begin_session(client_id, protocol, ("rehearsal",))
        if isinstance(live, Refusal):
            raise Defect(live.reason)
        self._refusals += hold_session(
            live, self._record, self._files, script, self._clock, self._posted, self._options
        )
        self._events += len(live.state.ledger.events)
        return live

    def _wait_until_saved(self) -> None:
        deadline_s = time.monotonic() + _SAVE_WITHIN_S
        while self._casebook.waiting():
            if time.monotonic() > deadline_s:
                raise EnvironmentFault(say("The disk is too slow: the course is not saved."))
            self._posted.run()
            time.sleep(0.002)


def _first_midnight(script: CourseScript) -> Instant:
    """The midnight the script's days are counted from, so that the last one was yesterday."""
    now = SystemClock().now()
    local = local_time(now.utc_us, now.offset_min)
    midnight = datetime(local.year, local.month, local.day, tzinfo=local.tzinfo)
    first = midnight - timedelta(days=script.days[-1].day + 1)
    return Instant(round(first.timestamp() * 1_000_000), now.offset_min, now.mono_ms)
