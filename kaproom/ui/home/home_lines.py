"""What stands on Home, as plain lines: who comes today, which clients there are.

No psychotherapy content: of an intention Home knows only whether there is one. Qt-free.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kaproom.core.casebook import Casebook
from kaproom.core.clock import local_time
from kaproom.core.ports import SessionSummary
from kaproom.core.typed_values import date_text
from kaproom.ui.room.words import amount_text

_RECENT = 5


class Next(StrEnum):
    """Where a card leads; the value is the word on the card."""

    RESUME = "Enter again"
    PREPARE = "Prepare"
    REVIEW = "Review"


@dataclass(frozen=True, slots=True)
class DayCard:
    """Something of today or of late. `subject_id` is a client's for Prepare, else a session's."""

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


def client_lines(casebook: Casebook, sessions: list[SessionSummary]) -> tuple[ClientLine, ...]:
    """All clients, the one seen last first; those never seen in the order they came."""
    lines: list[tuple[int, ClientLine]] = []
    for client_id in casebook.client_ids():
        chart = casebook.chart(client_id)
        if chart.client is None:
            continue
        own = [s for s in sessions if s.client_id == client_id]
        newest_us = max((s.started_utc_us for s in own), default=0)
        line = ClientLine(
            client_id,
            chart.client.label,
            len(own),
            chart.client.planned_sessions,
            bool(chart.intention),
            _day_text(own[0], today(casebook)) if own else "",
        )
        lines.append((newest_us, line))
    return tuple(line for _, line in sorted(lines, key=lambda pair: -pair[0]))


def running_cards(casebook: Casebook, sessions: list[SessionSummary]) -> tuple[DayCard, ...]:
    """The sessions in progress, those never ended on another day too."""
    now = today(casebook)
    return tuple(
        DayCard(Next.RESUME, s.id, f"{s.client} · session {s.number}", _began_text(s, now))
        for s in sessions
        if s.state == "running"
    )


def planned_cards(casebook: Casebook, sessions: list[SessionSummary]) -> tuple[DayCard, ...]:
    """The dosing sessions planned for today that have not begun."""
    iso_today = today(casebook).isoformat()
    cards: list[DayCard] = []
    for client_id in casebook.client_ids():
        chart = casebook.chart(client_id)
        begun = {s.number for s in sessions if s.client_id == client_id}
        for number, day in sorted(chart.planned_dates.items()):
            if day != iso_today or number in begun or chart.client is None:
                continue
            order = chart.order.body if chart.order else None
            detail = f"{amount_text(order.amount_ug)} {order.route}" if order else "no order yet"
            title = f"{chart.client.label} · session {number} of {chart.client.planned_sessions}"
            cards.append(DayCard(Next.PREPARE, client_id, title, detail))
    return tuple(cards)


def recent_cards(casebook: Casebook, sessions: list[SessionSummary]) -> tuple[DayCard, ...]:
    """The sessions that ended last, for review."""
    ended = [s for s in sessions if s.state != "running"][:_RECENT]
    return tuple(
        DayCard(
            Next.REVIEW,
            s.id,
            f"{s.client} · session {s.number}",
            f"{_day_text(s, today(casebook))} · {_length_text(s)}",
        )
        for s in ended
    )


def _day_text(session: SessionSummary, now: date) -> str:
    day = local_time(session.started_utc_us, session.offset_min).date()
    return "today" if day == now else date_text(day.isoformat(), now)


def _began_text(session: SessionSummary, now: date) -> str:
    day = _day_text(session, now)
    return f"began {'' if day == 'today' else f'{day}, '}{_clock_text(session)}"


def _clock_text(session: SessionSummary) -> str:
    return local_time(session.started_utc_us, session.offset_min).strftime("%H:%M")


def _length_text(session: SessionSummary) -> str:
    if session.ended_utc_us is None:
        return "not ended"
    minutes = (session.ended_utc_us - session.started_utc_us) // 60_000_000
    return f"{minutes // 60} h {minutes % 60:02d}" if minutes >= 60 else f"{minutes} min"
