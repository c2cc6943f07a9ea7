"""What stands beside a dose: the order, the time, the last readings. Stated, no advice."""

from collections.abc import Iterable, Sequence
from datetime import date

from kaproom.core.events.chart import OrderReceived
from kaproom.core.events.session import DoseGiven, DoseNotGiven
from kaproom.core.session.holds import Hold, holds
from kaproom.core.session.session import SessionState, session_clock_text
from kaproom.core.stream.ledger import Entry
from kaproom.core.typed_values import has_expired
from kaproom.core.wording import say, say_count
from kaproom.ui.figure_words import (
    age_text,
    amount_per_weight,
    amount_text,
    countdown_text,
    hold_end_words,
    short_reading,
    since_dose_text,
    within_text,
)

_MOST_DOSES = 4
_LAST_READINGS = 3


def order_lines(order: OrderReceived | None, weight_g: int | None) -> tuple[str, ...]:
    """The order as it was received."""
    if order is None:
        return (say("no order on the chart"),)
    first = f"{order.substance.capitalize()} {amount_text(order.amount_ug)} {order.route}"
    lines = [first]
    per_weight = amount_per_weight(order.amount_ug, weight_g)
    until = say("until {day}", day=order.expires_on) if order.expires_on else ""
    signed = f"{order.prescriber}, {order.signed_on}".strip(", ")
    lines.append(" · ".join(p for p in (per_weight, signed, until) if p))
    if order.booster_count:
        lines.append(_booster_text(order))
    if order.hold_systolic_mmhg and order.hold_diastolic_mmhg:
        limit = f"{order.hold_systolic_mmhg}/{order.hold_diastolic_mmhg}"
        lines.append(say("Hold above {pressure}", pressure=limit))
    if order.text:
        lines.append(order.text)
    return tuple(lines)


def moment_lines(state: SessionState, now_ms: int) -> tuple[str, ...]:
    """The doses given, by number, the time since, the last readings."""
    held = {hold.dose.id: hold for hold in holds(state)}
    lines = [_dose_line(n, d, held.get(d.id)) for n, d in enumerate(state.doses, 1)]
    if len(lines) > _MOST_DOSES:
        before = say("{count} before these", count=len(lines) - _MOST_DOSES)
        lines = [before, *lines[-_MOST_DOSES:]]
    lines += [
        say(
            "not given at {time}: {reason}",
            time=session_clock_text(entry.at_ms),
            reason=entry.body.reason,
        )
        for entry in state.ledger.of(DoseNotGiven)[-1:]
    ]
    if state.first_dose_ms is not None:
        lines.append(say("now {time}", time=since_dose_text(state, now_ms)))
    lines += [
        f"{short_reading(r.body)} · {age_text(now_ms - r.at_ms)}"
        for r in state.readings[-_LAST_READINGS:]
    ]
    return tuple(lines) or (say("no dose and no reading yet"),)


def beside_order(
    order: OrderReceived | None,
    others: Sequence[Entry[DoseGiven]],
    dose: DoseGiven,
    at_ms: int,
    today: date,
) -> tuple[str, ...]:
    """In what a dose differs from the order, as facts; empty where it does not.

    `others` are the doses of the session without this one.
    """
    if order is None:
        return (say("there is no order on the chart"),)
    found: list[str] = []
    if order.expires_on and has_expired(order.expires_on, today):
        found.append(say("the order expired on {day}", day=order.expires_on))
    for what, given, ordered in (
        (say("substance"), dose.substance, order.substance),
        (say("route"), dose.route, order.route),
    ):
        if given and given.lower() != ordered.lower():
            found.append(
                say("{what} {given}, ordered {ordered}", what=what, given=given, ordered=ordered)
            )
    if dose.booster_of is not None:
        found += _booster_differences(order, others, dose.amount_ug, at_ms)
    elif dose.device_index is not None:
        found += _device_differences(order, others, dose.amount_ug)
    else:
        found += _dose_differences(order, others, dose.amount_ug)
    return tuple(found)


def _dose_line(number: int, dose: Entry[DoseGiven], hold: Hold | None) -> str:
    body = dose.body
    device = ""
    if body.device_index is not None:
        device = say("device {number}", number=body.device_index)
    sign = "+" if body.booster_of else ""
    what = f"{sign}{amount_text(body.amount_ug)} {body.route}".strip()
    return " · ".join(
        p for p in (f"{number}", device, _given_words(what, dose), _hold_words(hold)) if p
    )


def _given_words(what: str, dose: Entry[DoseGiven]) -> str:
    at = session_clock_text(dose.at_ms)
    if dose.late:
        return say("{dose} at {time}, written {later}", dose=what, time=at, later=_written(dose))
    return say("{dose} at {time}", dose=what, time=at)


def _written(dose: Entry[DoseGiven]) -> str:
    """The session time at which a dose was written down."""
    event = dose.event
    after_ms = (event.entered_utc_us - event.at_utc_us) // 1000
    return session_clock_text((event.session_ms or 0) + after_ms)


def _hold_words(hold: Hold | None) -> str:
    if hold is None:
        return ""
    if hold.ended_ms is None:
        return say("held now")
    held = say("held {length}", length=countdown_text(hold.ended_ms - hold.begun_ms))
    return ", ".join(filter(None, (held, hold_end_words(hold.how))))


def _dose_differences(
    order: OrderReceived, others: Iterable[Entry[DoseGiven]], amount_ug: int
) -> list[str]:
    found = [
        say(
            "{amount} given at {time} already",
            amount=amount_text(o.body.amount_ug),
            time=session_clock_text(o.at_ms),
        )
        for o in others
        if o.body.booster_of is None
    ]
    if amount_ug != order.amount_ug:
        found.append(
            say(
                "{amount}, ordered {ordered}",
                amount=amount_text(amount_ug),
                ordered=amount_text(order.amount_ug),
            )
        )
    return found


def _device_differences(
    order: OrderReceived, others: Iterable[Entry[DoseGiven]], amount_ug: int
) -> list[str]:
    before_ug = sum(o.body.amount_ug for o in others if o.body.booster_of is None)
    if before_ug + amount_ug <= order.amount_ug:
        return []
    return [
        say(
            "{amount} in all, ordered {ordered}",
            amount=amount_text(before_ug + amount_ug),
            ordered=amount_text(order.amount_ug),
        )
    ]


def _booster_differences(
    order: OrderReceived, others: Sequence[Entry[DoseGiven]], amount_ug: int, at_ms: int
) -> list[str]:
    if not order.booster_count:
        return [say("the order names no booster")]
    found: list[str] = []
    given = sum(1 for o in others if o.body.booster_of is not None)
    if given >= order.booster_count:
        found.append(
            say("boosters given {given} of {count}", given=given, count=order.booster_count)
        )
    if order.booster_max_ug is not None and amount_ug > order.booster_max_ug:
        found.append(
            say(
                "{amount}, up to {most} ordered",
                amount=amount_text(amount_ug),
                most=amount_text(order.booster_max_ug),
            )
        )
    first_ms = min((o.at_ms for o in others if o.body.booster_of is None), default=at_ms)
    since_ms, window_min = at_ms - first_ms, order.booster_window_min
    if since_ms < 0:
        found.append(say("{time} before the first dose", time=session_clock_text(-since_ms)))
    if window_min is not None and since_ms > window_min * 60_000:
        found.append(
            say(
                "T+{time}, ordered {within}",
                time=session_clock_text(since_ms),
                within=within_text(window_min),
            )
        )
    return found


def _booster_text(order: OrderReceived) -> str:
    booster = say("Booster")
    if order.booster_max_ug:
        booster = say("Booster up to {amount}", amount=amount_text(order.booster_max_ug))
    times = say_count("once", "{count} times", order.booster_count)
    window = ""
    if order.booster_window_min:
        window = within_text(order.booster_window_min)
    return ", ".join(filter(None, (booster, times, window)))
