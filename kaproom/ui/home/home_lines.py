"""What stands on Home, as plain lines: which clients there are, what can be looked back on.

No psychotherapy content: of an intention Home knows only whether there is one. Qt-free.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kaproom.core.clock import local_time
from kaproom.core.course.casebook import Casebook
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.stream.ports import SessionsOfClient, SessionSummary
from kaproom.core.typed_values import date_text
from kaproom.core.wording import say

_RECENT = 5


class Next(StrEnum):
    """Where a card leads."""

    RESUME = "resume"
    PREPARE = "prepare"
    PREPARATION = "preparation"
    INTEGRATION = "integration"
    REVIEW = "review"

    @property
    def word(self) -> str:
        """The word on the card."""
        return _WORDS[self]


_WORDS = {
    Next.RESUME: say("Enter again"),
    Next.PREPARE: say("Prepare"),
    Next.PREPARATION: say("Open"),
    Next.INTEGRATION: say("Open"),
    Next.REVIEW: say("Review"),
}


@dataclass(frozen=True, slots=True)
class DayCard:
    """Something of today or of late.

    `subject_id` is a session's id for Resume and Review, a client's for the rest.
    """

    next: Next
    subject_id: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class ClientLine:
    """A client as a line of the table."""

    client_id: str
    label: str
    done: int
    planned: int
    intention_written: bool
    last_seen: str


def today(casebook: Casebook) -> date:
    """The local day of the session clock."""
    return casebook.now().local().date()


def clients_in_order(casebook: Casebook) -> dict[str, SessionsOfClient | None]:
    """All clients by id, the one seen last first; those never seen in the order they came."""
    there = casebook.client_ids()
    known = set(there)
    seen = {
        one.client_id: one for one in casebook.record.sessions_by_client() if one.client_id in known
    }
    return {**seen, **{client_id: None for client_id in there if client_id not in seen}}


def client_line(casebook: Casebook, client_id: str, seen: SessionsOfClient | None) -> ClientLine:
    """A client's line, out of the chart, by the bare label: others are told apart later."""
    chart = casebook.chart(client_id)
    now = today(casebook)
    day = local_time(seen.newest_utc_us, seen.offset_min).date() if seen else None
    return ClientLine(
        client_id,
        chart.client.label if chart.client else "",
        seen.count if seen else 0,
        chart.client.planned_sessions if chart.client else 0,
        bool(chart.intention),
        day_text(day, now) if day else "",
    )


def running_cards(casebook: Casebook) -> tuple[DayCard, ...]:
    """The sessions in progress, those never ended on another day too."""
    now = today(casebook)
    running = casebook.record.session_summaries(running=True)
    return tuple(
        DayCard(Next.RESUME, s.id, _session_title(casebook, s), _began_text(s, now))
        for s in running
    )


def recent_cards(casebook: Casebook, sessions: Iterable[SessionSummary]) -> tuple[DayCard, ...]:
    """The newest of these sessions that ended, for review."""
    ended = [s for s in sessions if s.state != "running"][:_RECENT]
    return tuple(
        DayCard(
            Next.REVIEW,
            s.id,
            _session_title(casebook, s),
            f"{_session_day(s, today(casebook))} · {_length_text(s)}",
        )
        for s in ended
    )


def newest_cards(casebook: Casebook) -> tuple[DayCard, ...]:
    """The sessions that ended last, for review."""
    return recent_cards(casebook, casebook.record.session_summaries(running=False, most=_RECENT))


def day_text(day: date, now: date) -> str:
    """A day as people read it, today by its name."""
    return say("today") if day == now else date_text(day.isoformat(), now)


def _session_title(casebook: Casebook, session: SessionSummary) -> str:
    name = name_told_apart(casebook, session.client_id) or session.client
    return say("{name} · session {number}", name=name, number=session.number)


def _session_day(session: SessionSummary, now: date) -> str:
    return day_text(local_time(session.started_utc_us, session.offset_min).date(), now)


def _began_text(session: SessionSummary, now: date) -> str:
    began = local_time(session.started_utc_us, session.offset_min)
    clock = began.strftime("%H:%M")
    if began.date() == now:
        return say("began {clock}", clock=clock)
    return say("began {day}, {clock}", day=day_text(began.date(), now), clock=clock)


def _length_text(session: SessionSummary) -> str:
    if session.ended_utc_us is None:
        return say("not ended")
    minutes = (session.ended_utc_us - session.started_utc_us) // 60_000_000
    return f"{minutes // 60} h {minutes % 60:02d}" if minutes >= 60 else f"{minutes} min"
