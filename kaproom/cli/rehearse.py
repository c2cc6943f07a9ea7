"""`kaproom rehearse --headless`: a scripted day through the real core and stores, without a window.

As fast as it can, in steps of one session second; with `--speed` at that pace. A silent player
makes the music's record, and no sound is made.
"""

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kaproom import paths
from kaproom.audio.silent import SilentPlayer
from kaproom.cli.arguments.rehearse import RehearseOptions
from kaproom.cli.folder import folder_of
from kaproom.cli.options import FolderOptions, Options
from kaproom.cli.output import print_json
from kaproom.cli.posted import Posted
from kaproom.core.clock import ScaledClock, SteppedClock
from kaproom.core.course.casebook import Casebook
from kaproom.core.practice.users import DEFAULT_USER
from kaproom.core.rehearsal.rehearsal import Script
from kaproom.core.session.live_session import LiveSession
from kaproom.core.session.session import session_clock_text
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.music_library import MusicLibrary
from kaproom.record.first_start import create_practice_folder
from kaproom.record.folder import is_folder, is_practice, unlock_practice
from kaproom.record.store import RecordStore, open_record
from kaproom.rehearsing import RehearsalRun, begin_rehearsal, rehearsal_room
from kaproom.resource_files import ResourceFiles, files_in_use

_STEP_MS = 1000
_PACED_SLEEP_S = 0.05


@dataclass(frozen=True, slots=True)
class Summary:
    """What a headless rehearsal came to."""

    session: str
    title: str
    duration_ms: int
    events: int
    refusals: tuple[str, ...]

    def told(self) -> dict[str, object]:
        """As a program reads it."""
        return {
            "session": self.session,
            "script": self.title,
            "duration_s": self.duration_ms // 1000,
            "events": self.events,
            "refusals": list(self.refusals),
        }

    def lines(self, took_s: float) -> tuple[str, str]:
        """As a person reads it."""
        length = session_clock_text(self.duration_ms)
        what = say(
            "{title}: {length} in {seconds:.1f} s, {entries} entries saved.",
            title=self.title,
            length=length,
            seconds=took_s,
            entries=self.events,
        )
        return what, say("Session {session}", session=self.session)


def run(options: Options) -> int:
    """The command: rehearse, and say what came of it."""
    return tell(options, rehearse)


class Told(Protocol):
    """What came of a rehearsal, for people and for programs."""

    def told(self) -> dict[str, object]:
        """What `--json` prints, but for the time it took."""
        ...

    def lines(self, took_s: float) -> tuple[str, str]:
        """What came of it; and where it is, to be followed by the folder."""
        ...


def tell(
    options: Options, play: Callable[[RecordStore, ResourceFiles, RehearseOptions], Told]
) -> int:
    """Play in the practice folder, and say what came of it; answers the exit code."""
    asked = options.asked_as(RehearseOptions)
    folder = practice_folder(options.folder)
    began_s = time.monotonic()
    with open_record(folder, unlock_practice(folder)) as record:
        summary = play(record, files_in_use(), asked)
    took_s = time.monotonic() - began_s
    if options.as_json:
        print_json({**summary.told(), "took_s": round(took_s, 2)})
    else:
        what, where = summary.lines(took_s)
        print(what)
        print(say("{where} in {folder}", where=where, folder=folder))
    return 0


def practice_folder(options: FolderOptions) -> Path:
    """The practice folder to rehearse in, made where there is none."""
    folder = options.data_dir or folder_of(FolderOptions(None, True, None))
    if not is_folder(folder):
        create_practice_folder(folder)
    elif not is_practice(folder):
        raise EnvironmentFault(
            say("{folder} holds real records: rehearse in another folder.", folder=folder)
        )
    return folder


def rehearse(record: RecordStore, files: ResourceFiles, options: RehearseOptions) -> Summary:
    """Run a whole script; raises EnvironmentFault where the record could not keep it."""
    script = files.rehearsal(options.script)
    posted = Posted()
    clock = SteppedClock() if options.speed is None else ScaledClock(options.speed)
    casebook = Casebook(record, clock, DEFAULT_USER, lambda: uuid.uuid4().hex, posted.post, True)
    live = begin_rehearsal(casebook, files, script)
    refusals = hold_session(live, record, files, script, clock, posted, options)
    ended_ms, events = live.state.ended_ms or 0, len(live.state.ledger.events)
    return Summary(live.id, script.title, ended_ms, events, refusals)


def hold_session(
    live: LiveSession,
    record: RecordStore,
    files: ResourceFiles,
    script: Script,
    clock: SteppedClock | ScaledClock,
    posted: Posted,
    options: RehearseOptions,
) -> tuple[str, ...]:
    """Act a script in a session to its end, and wait until it is saved; answers what was refused.

    Raises EnvironmentFault where the record could not keep it.
    """
    library = MusicLibrary(paths.playlist_dir(), paths.own_playlist_dir(), paths.cache_dir())
    setting = library.setting(script.music)
    room = rehearsal_room(
        live, record, files, script, SilentPlayer(clock), setting, options.seed, True
    )
    run = RehearsalRun(script, room, clock, options.minutes)
    while live.state.running:
        if isinstance(clock, SteppedClock):
            clock.step(_STEP_MS)
        else:
            time.sleep(_PACED_SLEEP_S)
        run.perform()
        room.tick()
        posted.run()
    posted.wait_until_saved(live)
    return run.refusals
