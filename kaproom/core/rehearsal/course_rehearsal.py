"""A whole course, scripted: what is written on the chart day by day, and the dosing days.

Scripts are data (`resources/rehearsals/courses/*.toml`). Every entry is asked for through the
casebook and every session goes through the room, as a therapist's hands would do it. Nothing here
waits: whoever owns the clock steps it to each day.
"""

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any, cast

from kaproom.core.course.casebook import Casebook
from kaproom.core.data_files.data_file import (
    DataFault,
    Table,
    table_at,
    tables_at,
    text_at,
    whole_at,
    within,
)
from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.event import Body, registered_kinds
from kaproom.core.rehearsal.rehearsal import Act, Script, act_from
from kaproom.core.room.line import is_vitals_like
from kaproom.core.session.session import SessionState
from kaproom.core.stream.decision import Refusal
from kaproom.core.wording import say

DAY_MIN = 24 * 60


@dataclass(frozen=True, slots=True)
class ChartAct:
    """One entry on the chart: the kind, its fields as written, and the name others know it by.

    A text that begins with `@` stands for something: `@today`, `@today+14`, `@session` (the last
    one's id), `@note:WORDS` (a note of the last session), or an entry named before.
    """

    kind: str
    name: str
    values: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class SessionAct:
    """A dosing session after a rehearsal's script; `acts` are done besides.

    Where `own_notes` is set the script's notes are left out, so that each session has its own.
    """

    script: str
    own_notes: bool
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class CourseDay:
    """A day of the course, counted from its first, with a time of day in minutes."""

    day: int
    at_min: int
    entries: tuple[ChartAct, ...]
    session: SessionAct | None

    @property
    def after_min(self) -> int:
        """Minutes since midnight of the first day."""
        return self.day * DAY_MIN + self.at_min


@dataclass(frozen=True, slots=True)
class CourseScript:
    """A whole course."""

    code: str
    title: str
    client: ClientAdded
    days: tuple[CourseDay, ...]

    @property
    def sessions(self) -> tuple[SessionAct, ...]:
        """The dosing sessions, in their order."""
        return tuple(day.session for day in self.days if day.session is not None)


class CourseWriter:
    """Writes a script's entries on a client's chart, and keeps what they are called."""

    def __init__(self, casebook: Casebook, client_id: str) -> None:
        self.refusals: list[str] = []
        self._casebook = casebook
        self._client_id = client_id
        self._named: dict[str, str] = {}
        self._last: tuple[str, SessionState] | None = None

    def session_held(self, session_id: str, state: SessionState) -> None:
        """A dosing session has ended: notes and moments from now on are looked for in it."""
        self._last = session_id, state

    def write(self, act: ChartAct) -> None:
        """Ask for one entry; what is refused is kept in `refusals`."""
        today = self._casebook.now().local().date()
        values = {key: self._meant(value, today) for key, value in act.values}
        answer = self._casebook.write(self._client_id, body_of(act.kind, values))
        if isinstance(answer, Refusal):
            self.refusals.append(f"{act.kind}: {answer.reason}")
        elif act.name:
            self._named[act.name] = answer[0].id

    def _meant(self, value: object, today: date) -> object:
        if isinstance(value, list):
            return tuple(self._meant(item, today) for item in cast("list[object]", value))
        if not isinstance(value, str) or not value.startswith("@"):
            return value
        word = value.removeprefix("@")
        if word.startswith("today"):
            return (today + timedelta(days=int(word.removeprefix("today") or 0))).isoformat()
        if word == "session" or word.startswith("note:"):
            return self._of_last(word)
        if word not in self._named:
            raise DataFault("days", say("nothing is named {word} before it is used", word=word))
        return self._named[word]

    def _of_last(self, word: str) -> str:
        if self._last is None:
            raise DataFault("days", say("@{word} needs a session before it", word=word))
        session_id, state = self._last
        if word == "session":
            return session_id
        words = word.removeprefix("note:")
        for note in state.notes:
            if words in note.body.text:
                return note.id
        raise DataFault(
            "days", say("no note of the last session has the words {words}", words=words)
        )


def body_of(kind: str, values: dict[str, object]) -> Body:
    """An entry of the newest schema of a kind; raises DataFault for what it does not have."""
    found = [body for body in registered_kinds() if kind == body.KIND]
    if not found:
        raise DataFault(kind, say("there is no entry of the kind {kind}", kind=kind))
    newest = max(found, key=lambda body: body.SCHEMA)
    known = {field.name for field in fields(cast(Any, newest))}
    for name in values:
        if name not in known:
            raise DataFault(
                kind, say("an entry of the kind {kind} has no {name}", kind=kind, name=name)
            )
    try:
        return newest(**values)
    except TypeError:
        raise DataFault(
            kind, say("an entry of the kind {kind} lacks something it needs", kind=kind)
        ) from None


def script_of(session: SessionAct, base: Script) -> Script:
    """The script of one session: the base's acts and its own, in the order of their times."""
    kept = [act for act in base.acts if not (session.own_notes and _is_of_notes(act))]
    return replace(base, acts=tuple(sorted((*kept, *session.acts), key=lambda act: act.at_ms)))


def _is_of_notes(act: Act) -> bool:
    """A note, or an undo, which would take back something else where the notes are left out."""
    return act.kind == "undo" or (act.kind == "line" and not is_vitals_like(act.line))


def course_script_from(code: str, data: Table) -> CourseScript:
    """A course out of its parsed file; raises DataFault."""
    client = table_at(data, "client")
    days = tuple(_day(i, day) for i, day in enumerate(tables_at(data, "days"), start=1))
    if list(days) != sorted(days, key=lambda day: day.after_min):
        raise DataFault("days", say("the days must be in their order"))
    sessions = sum(day.session is not None for day in days)
    return CourseScript(
        code,
        text_at(data, "title"),
        ClientAdded(
            text_at(client, "label"),
            text_at(client, "birth_date", "") or None,
            whole_at(client, "sessions", 1, 60, max(1, sessions)),
        ),
        days,
    )


def _day(index: int, data: Table) -> CourseDay:
    with within(f"days:{index}"):
        hours, _, minutes = text_at(data, "at").partition(":")
        if not (hours.isdigit() and minutes.isdigit() and int(hours) < 24 and int(minutes) < 60):
            raise DataFault("at", say("at must be a time of day such as 10:30"))
        entries = tables_at(data, "entries") if "entries" in data else ()
        return CourseDay(
            whole_at(data, "day", 0, 3650),
            int(hours) * 60 + int(minutes),
            tuple(_entry(i, entry) for i, entry in enumerate(entries, start=1)),
            _session(table_at(data, "session")) if "session" in data else None,
        )


def _entry(index: int, data: Table) -> ChartAct:
    with within(f"entries:{index}"):
        values = tuple((key, value) for key, value in data.items() if key not in ("entry", "as"))
        return ChartAct(text_at(data, "entry"), text_at(data, "as", ""), values)


def _session(data: Table) -> SessionAct:
    acts = tables_at(data, "acts") if "acts" in data else ()
    return SessionAct(
        text_at(data, "script"),
        bool(data.get("own_notes", False)),
        tuple(act_from(i, act) for i, act in enumerate(acts, start=1)),
    )
