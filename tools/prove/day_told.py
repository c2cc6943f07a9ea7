"""What the window of a long day tells, line by line, beside what an idle loop tells meanwhile."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kaproom.core.events.event import session_stream
from kaproom.core.events.session import NoteTaken
from kaproom.record.keys import Keys
from kaproom.record.store import open_reader
from tools.progress import say
from tools.prove.beat import Late, shared
from tools.prove.day_window import Day
from tools.prove.growth import IN_THE_ROOM
from tools.prove.holding import ENGINE_MEMORY, WINDOW_MEMORY, Reading

ROOT = Path(__file__).resolve().parents[2]
_END_WITHIN_S = 60


@dataclass(frozen=True, slots=True)
class Held:
    """A session that was held: its id, the ids of what was entered, seconds the oximeter told.

    `lines` were typed on the keyboard as notes.
    """

    id: str
    entries: tuple[str, ...]
    samples: int
    lines: tuple[str, ...] = ()


@dataclass(slots=True)
class DayTold:
    """All that was told of a day."""

    readings: list[Reading] = field(default_factory=list[Reading])
    sessions: list[Held] = field(default_factory=list[Held])
    late: list[Late] = field(default_factory=list[Late])
    idle: list[Late] = field(default_factory=list[Late])
    missed: dict[int, int] = field(default_factory=dict[int, int])
    more: dict[str, int] = field(default_factory=dict[str, int])
    passed_ms: int = 0
    over: bool = False

    @property
    def underruns(self) -> int:
        """Of all engines there were."""
        return sum(self.missed.values())

    def take(self, line: str) -> None:
        """Read one line of the window's."""
        kind, what = json.loads(line)
        match kind:
            case "held":
                self.readings.append(Reading(**what))
                say(_progress(self.readings[-1]))
            case "late":
                self.late.append(Late(**what))
            case "missed":
                engine, underruns = what["engine"], what["underruns"]
                self.missed[engine] = max(underruns, self.missed.get(engine, 0))
            case "session":
                entries, lines = tuple(what["entries"]), tuple(what["lines"])
                self.sessions.append(Held(what["id"], entries, what["samples"], lines))
            case "more":
                self.more = what
            case "over":
                self.passed_ms, self.over = what["passed_ms"], True
            case _:
                pass

    def lost(self, folder: Path, keys: Keys) -> int:
        """How many entries, typed lines and seconds of samples the store does not hold."""
        with open_reader(folder, keys) as reader:
            lost = 0
            for session in self.sessions:
                stored = reader.read_stream(session_stream(session.id))
                texts = {e.body.text for e in stored if isinstance(e.body, NoteTaken)}
                lost += len(set(session.entries) - {event.id for event in stored})
                lost += len(set(session.lines) - texts)
                seconds = sum(len(b.pulse_bpm) for b in reader.read_samples(session.id))
                lost += max(0, session.samples - seconds)
        return lost

    def stalls(self) -> list[tuple[str, int]]:
        """How often the window stood still for longer than a hand notices, in words and number."""
        rows: list[tuple[str, int]] = []
        room = [late for late in self.late if late.where == "RoomScreen"]
        others = [late for late in self.late if late.where != "RoomScreen"]
        for name, some in (("in the room", room), ("on the way between screens", others)):
            longest_ms = round(max((late.late_ms for late in some), default=0))
            rows += [
                (f"standstills over 50 ms {name} (longest {longest_ms} ms)", len(some)),
                ("of these at the same moment as an idle loop", shared(some, self.idle)),
            ]
        longest_ms = round(max((late.late_ms for late in self.idle), default=0))
        rows.append((f"standstills of the idle loop (longest {longest_ms} ms)", len(self.idle)))
        return rows


def watch(day: Day, surroundings: Mapping[str, str], said: Path) -> DayTold:
    """Live through a day in a window, an idle loop beside it; `said` takes what it complains of."""
    told = DayTold()
    with said.open("wb") as complaints:
        idle = _start(["tools.prove.beat"], surroundings, complaints)
        window = _start(
            ["tools.prove.day_window", json.dumps(asdict(day))], surroundings, complaints
        )
        try:
            for line in window.stdout or ():
                told.take(line)
            window.wait(_END_WITHIN_S)
        finally:
            window.kill()
            idle.terminate()
            beats, _ = idle.communicate(timeout=_END_WITHIN_S)
            window.communicate(timeout=_END_WITHIN_S)
    told.idle = [Late(float(at), float(late)) for at, late in map(str.split, beats.splitlines())]
    if text := said.read_text(encoding="utf-8", errors="replace"):
        say(text)
    return told


def _start(
    module: list[str], surroundings: Mapping[str, str], complaints: Any
) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", *module],
        cwd=ROOT,
        env=dict(surroundings),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=complaints,
        text=True,
    )


def _progress(reading: Reading) -> str:
    held = reading.held
    mb = " and ".join(
        f"{held[w] / 1024:.1f} MB" for w in (WINDOW_MEMORY, ENGINE_MEMORY) if w in held
    )
    rest = ", ".join(f"{n} {what}" for what, n in held.items() if "memory" not in what)
    where = reading.point.removeprefix(IN_THE_ROOM)
    return f"session {reading.session}, {where}: {mb}, {rest}"
