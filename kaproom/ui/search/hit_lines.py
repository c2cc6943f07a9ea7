"""What was found, as lines to read and as places to go to. Qt-free."""

from collections.abc import Sequence
from dataclasses import dataclass

from kaproom.core.clock import local_time
from kaproom.core.course.casebook import Casebook
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.events.chart import ClientAdded, SessionPlanned
from kaproom.core.events.event import Store, chart_stream, session_stream
from kaproom.core.events.visits import VisitPlanned
from kaproom.core.session.session import session_clock_text
from kaproom.core.stream.ports import SessionSummary
from kaproom.core.stream.searchable import Found
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say
from kaproom.ui.home.home_lines import day_text, today

MOST = 50
_DAYS = (SessionPlanned.KIND, VisitPlanned.KIND)


@dataclass(frozen=True, slots=True)
class HitLine:
    """A hit: where it leads, and how it reads. `session_id` is empty for one on a chart."""

    client_id: str
    session_id: str
    at_ms: int
    lead: str
    text: str


def find(casebook: Casebook, words: str, in_notes: bool) -> tuple[HitLine, ...]:
    """At most so many hits, newest first; of the notes only where asked. Raises EnvironmentFault.

    Without `in_notes` the notes store is not searched at all.
    """
    stores = tuple(Store) if in_notes else (Store.RECORD,)
    found = casebook.record.search(words, MOST, stores)
    sessions = _sessions(casebook, found)
    lines = (_line(casebook, one, sessions) for one in found)
    return tuple(line for line in lines if line is not None)


def _sessions(casebook: Casebook, found: Sequence[Found]) -> dict[str, SessionSummary]:
    prefix = session_stream("")
    ids = {one.stream.removeprefix(prefix) for one in found if one.stream.startswith(prefix)}
    summaries = casebook.record.session_summaries(ids=sorted(ids)) if ids else []
    return {session_stream(summary.id): summary for summary in summaries}


def _line(casebook: Casebook, one: Found, sessions: dict[str, SessionSummary]) -> HitLine | None:
    session = sessions.get(one.stream)
    if session is not None:
        client_id, session_id = session.client_id, session.id
    elif one.stream.startswith(chart_stream("")):
        client_id, session_id = one.stream.removeprefix(chart_stream("")), ""
    else:
        return None
    now = today(casebook)
    day = day_text(local_time(one.at_utc_us, one.offset_min).date(), now)
    notes = one.store is Store.NOTES
    name = name_told_apart(casebook, client_id) or (session.client if session else "")
    text = one.text
    if one.kind == ClientAdded.KIND:
        text = name
    elif one.kind in _DAYS:
        text = say("visit planned for {day}", day=date_text(one.text, now))
    at_ms = one.session_ms or 0
    place = say("chart")
    if session:
        number = say("session {number}", number=session.number)
        place = f"{number} · {session_clock_text(at_ms)}"
    parts = (day, name, place, say("psychotherapy note") if notes else say("record"))
    return HitLine(client_id, session_id, at_ms, " · ".join(filter(None, parts)), text)
