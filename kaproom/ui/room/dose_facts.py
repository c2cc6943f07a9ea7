"""What stands beside a dose: the order, the time, the last readings. Stated, no advice."""

from kaproom.core.chart_events import OrderReceived
from kaproom.core.session import SessionState, session_clock_text
from kaproom.ui.room.words import (
    age_text,
    amount_per_weight,
    amount_text,
    short_reading,
    since_dose_text,
)


def order_lines(order: OrderReceived | None, weight_g: int | None) -> tuple[str, ...]:
    """The order as it was received."""
    if order is None:
        return ("no order on the chart",)
    first = f"{order.substance.capitalize()} {amount_text(order.amount_ug)} {order.route}"
    lines = [first]
    per_weight = amount_per_weight(order.amount_ug, weight_g)
    lines.append(" · ".join(p for p in (per_weight, order.prescriber, order.signed_on) if p))
    if order.booster_count:
        lines.append(_booster_text(order))
    if order.hold_systolic_mmhg and order.hold_diastolic_mmhg:
        lines.append(f"Hold above {order.hold_systolic_mmhg}/{order.hold_diastolic_mmhg}")
    if order.text:
        lines.append(order.text)
    return tuple(lines)


def moment_lines(state: SessionState, now_ms: int) -> tuple[str, ...]:
    """The doses given, the time since, the last readings."""
    lines = [
        f"{amount_text(d.body.amount_ug)} {d.body.route} at {session_clock_text(d.at_ms)}"
        for d in state.doses
    ]
    if state.first_dose_ms is not None:
        lines.append(f"now {since_dose_text(state, now_ms)}")
    lines += [
        f"{short_reading(r.body)} · {age_text(now_ms - r.at_ms)}" for r in state.readings[-3:]
    ]
    return tuple(lines) or ("no dose and no reading yet",)


def beside_order(
    order: OrderReceived | None, state: SessionState, amount_ug: int, route: str, at_ms: int
) -> tuple[str, ...]:
    """In what a dose differs from the order, as facts; empty where it does not."""
    if order is None:
        return ()
    found: list[str] = []
    if route and route.lower() != order.route.lower():
        found.append(f"route {route}, ordered {order.route}")
    if state.first_dose_ms is None:
        if amount_ug != order.amount_ug:
            found.append(f"{amount_text(amount_ug)}, ordered {amount_text(order.amount_ug)}")
        return tuple(found)
    return tuple(found + _booster_differences(order, state, amount_ug, at_ms))


def _booster_differences(
    order: OrderReceived, state: SessionState, amount_ug: int, at_ms: int
) -> list[str]:
    if not order.booster_count:
        return ["the order names no booster"]
    found: list[str] = []
    given = sum(1 for d in state.doses if d.body.booster_of is not None)
    if given >= order.booster_count:
        found.append(f"boosters given {given} of {order.booster_count}")
    if order.booster_max_ug is not None and amount_ug > order.booster_max_ug:
        found.append(f"{amount_text(amount_ug)}, up to {amount_text(order.booster_max_ug)} ordered")
    since_ms = state.since_dose_ms(at_ms) or 0
    window_min = order.booster_window_min
    if window_min is not None and since_ms > window_min * 60_000:
        found.append(f"{since_dose_text(state, at_ms)}, ordered within T+{window_min} min")
    return found


def _booster_text(order: OrderReceived) -> str:
    ceiling = f" up to {amount_text(order.booster_max_ug)}" if order.booster_max_ug else ""
    times = "once" if order.booster_count == 1 else f"{order.booster_count} times"
    window = f", within T+{order.booster_window_min} min" if order.booster_window_min else ""
    return f"Booster{ceiling}, {times}{window}"
