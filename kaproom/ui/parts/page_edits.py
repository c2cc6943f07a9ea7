"""What a line of a part's page asks for when it is opened, and the entry its answer makes. Qt-free.

A fault is one line that names the field; whatever was typed stays in the form.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kaproom.core.course.parts_sightings import session_of
from kaproom.core.events.event import Body
from kaproom.core.events.parts import (
    SELF,
    BurdenNoted,
    BurdenTold,
    PartRevised,
    PartsDropped,
    PartSighted,
    PartsUnlinked,
    QualityInvited,
    SelfQualitySeen,
)
from kaproom.core.parts.line import NotTaken, lines_about, read_line
from kaproom.core.parts.part import Part
from kaproom.core.session.session import session_clock_text
from kaproom.core.wording import say
from kaproom.ui.form_fields import Field, FormFault
from kaproom.ui.parts.part_words import BURDEN_CHOICES, FIELD_LABELS, KIND_CHOICES
from kaproom.ui.parts.parts_desk import PartsDesk

Values = Mapping[str, str]
_WHEN = re.compile(r"\D*(\d{1,3})(?:\D+(\d{1,2}):(\d{2}))?\D*")
_WHEN_HINT = say("3 1:06, the session and its time")


@dataclass(frozen=True, slots=True)
class Edit:
    """A small form: its fields, what they begin with, and how they are read.

    `read` answers the entry, or None where nothing is changed, or raises FormFault. `offers` are
    texts a field can complete itself with.
    """

    fields: tuple[Field, ...]
    read: Callable[[Values], Body | None]
    values: Values = field(default_factory=dict[str, str])
    offers: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


def edit_of(desk: PartsDesk, part_id: str, key: str, quality_words: tuple[str, ...]) -> Edit | None:
    """The form of a line; None for a line that has none."""
    what, _, which = key.partition("/")
    part = desk.parts.parts.get(part_id)
    match what:
        case "link" if which == "+":
            return _link(desk, part_id)
        case "quality" if which == "+":
            return _quality(desk, quality_words)
        case "field" if part is not None:
            return _field(part, which)
        case "burden" if part is not None:
            return _new_burden(part) if which == "+" else _burden(desk, part, which)
        case "invited" if part is not None and which == "+":
            return Edit(
                (Field("word", say("A quality it took in"), wide=True),),
                lambda v: QualityInvited(part.id, v["word"]),
                offers={"word": quality_words},
            )
        case "seen" if part is not None:
            return _sighting(desk, part)
        case _:
            return None


def dropping(key: str) -> Body | None:
    """The entry that takes a line off its page."""
    what, _, which = key.partition("/")
    if which == "+" or what not in ("link", "burden", "invited", "quality"):
        return None
    return PartsUnlinked(which) if what == "link" else PartsDropped(which)


def _field(part: Part, name: str) -> Edit:
    label = FIELD_LABELS[name]
    now = {"name": part.name, "kind": part.kind}.get(name, part.fields.get(name, ""))
    choices = KIND_CHOICES if name == "kind" else ()

    def read(values: Values) -> Body | None:
        text = values["text"]
        return None if text == now else PartRevised(part.id, name, text)

    return Edit((Field("text", label, choices=choices, wide=True),), read, {"text": now})


def _link(desk: PartsDesk, part_id: str) -> Edit:
    label = say("Self") if part_id == SELF else desk.parts.parts[part_id].name

    def read(values: Values) -> Body:
        answer = read_line(values["text"], part_id, desk.parts)
        if isinstance(answer, NotTaken):
            raise FormFault(answer.reason, "text")
        return answer

    return Edit(
        (Field("text", f"{label} …", "protects, polarized with, allied with, is", wide=True),),
        read,
        offers={"text": lines_about(part_id, desk.parts)},
    )


def _new_burden(part: Part) -> Edit:
    return Edit(
        (Field("text", say("What it carries, in the client's words"), wide=True),),
        lambda v: BurdenNoted(part.id, v["text"]),
    )


def _burden(desk: PartsDesk, part: Part, burden_id: str) -> Edit | None:
    burden = next((b for b in part.burdens if b.id == burden_id), None)
    if burden is None:
        return None
    number = desk.number_of(burden.session_id)
    clock = f" {session_clock_text(burden.at_ms)}" if burden.at_ms is not None else ""
    now = {
        "text": burden.text,
        "state": burden.state,
        "when": f"{number}{clock}" if number else "",
    }

    def read(values: Values) -> Body | None:
        if dict(values) == now:
            return None
        session_id, at_ms = _when(desk, values["when"], "when")
        if values["state"] == "carried":
            session_id, at_ms = "", None
        return BurdenTold(burden_id, values["text"], values["state"], session_id, at_ms)

    fields = (
        Field("text", say("In the client's words"), wide=True),
        Field("state", say("It is"), choices=BURDEN_CHOICES),
        Field("when", say("Released in"), _WHEN_HINT),
    )
    return Edit(fields, read, now)


def _quality(desk: PartsDesk, quality_words: tuple[str, ...]) -> Edit:
    def read(values: Values) -> Body:
        return SelfQualitySeen(values["word"], _when(desk, values["when"], "when")[0])

    newest = str(desk.sessions[-1].number) if desk.sessions else ""
    fields = (
        Field("word", say("Quality of Self")),
        Field("when", say("Seen in session"), example="3"),
    )
    return Edit(fields, read, {"when": newest}, {"word": quality_words})


def _sighting(desk: PartsDesk, part: Part) -> Edit:
    def read(values: Values) -> Body:
        session_id, at_ms = _when(desk, values["when"], "when")
        if at_ms is None:
            raise FormFault(
                say(
                    "Write the session and the note's time, such as {example}.", example=_WHEN_HINT
                ),
                "when",
            )
        clock = session_clock_text(at_ms)
        of_session = [n.note for n in desk.notes if session_of(n) == session_id]
        seen = {s.note_id for s in desk.sightings().get(part.id, ())}
        here = [note for note in of_session if session_clock_text(note.at_ms) == clock]
        if not here:
            times = ", ".join(session_clock_text(note.at_ms) for note in of_session[:12])
            raise FormFault(_no_note(clock, times), "when")
        note = next((n for n in here if n.id not in seen), None)
        if note is None:
            raise FormFault(say("That note is here already."), "when")
        return PartSighted(part.id, session_id, note.id, True)

    return Edit((Field("when", say("The note at"), _WHEN_HINT, wide=True),), read)


def _no_note(clock: str, times: str) -> str:
    if not times:
        return say("No note was taken at {clock} of that session. It has no notes.", clock=clock)
    return say(
        "No note was taken at {clock} of that session. Its notes are at {times}.",
        clock=clock,
        times=times,
    )


def _when(desk: PartsDesk, text: str, name: str) -> tuple[str, int | None]:
    """A session of the client and a time in it, as typed; empty where nothing is."""
    if not text.strip():
        return "", None
    match = _WHEN.fullmatch(text)
    session_id = desk.session_numbered(int(match.group(1))) if match else ""
    if match is None:
        raise FormFault(say("Write it as {example}.", example=_WHEN_HINT), name)
    if not session_id:
        raise FormFault(
            say("There is no session {number} of this client.", number=match.group(1)), name
        )
    if match.group(2) is None:
        return session_id, None
    minutes = int(match.group(3))
    if minutes > 59:
        raise FormFault(say("Minutes go up to 59."), name)
    return session_id, (int(match.group(2)) * 60 + minutes) * 60_000
