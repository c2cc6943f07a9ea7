"""The prescriber's order: read from what was typed, and told again. Qt-free; it advises nothing."""

import re
from datetime import date

from kaproom.core.events.chart import OrderReceived
from kaproom.core.typed_values import date_text, has_expired, read_mg
from kaproom.core.visits.line import read_near_date
from kaproom.core.wording import say, say_count
from kaproom.ui.figure_words import amount_per_weight, amount_text, within_text
from kaproom.ui.form_fields import Field, FormFault

ORDER_FIELDS = (
    Field("substance", say("Substance"), example="ketamine"),
    Field("route", say("Route"), example="IM"),
    Field("amount", say("Amount in mg"), example="60"),
    Field("prescriber", say("Prescriber"), example="Dr. O."),
    Field("signed", say("Signed on"), example="2026-11-14"),
    Field("expires", say("Valid until"), say("as written, if at all")),
    Field("booster", say("Booster: at most, mg"), say("none")),
    Field("count", say("Booster: how often"), example="1"),
    Field("window", say("Booster: minutes after dose"), say("as written")),
    Field("hold", say("Hold above, mmHg"), example="140/90"),
    Field("text", say("Further words of the order"), wide=True),
)
_PRESSURES = re.compile(r"(\d{2,3})\s*/\s*(\d{2,3})", re.ASCII)
_TWICE = 2


def read_order(values: dict[str, str], today: date) -> OrderReceived:
    """The order as typed; raises FormFault.

    A day without a year is the newest there was where it was signed, the next where it ends.
    """
    amount_ug = read_mg(values["amount"])
    if not amount_ug:
        raise FormFault(say("The amount is read in milligrams, such as 60 or 37.5."), "amount")
    if not values["prescriber"]:
        raise FormFault(say("Who prescribed it?"), "prescriber")
    booster_ug, count, window_min = _read_booster(values)
    systolic, diastolic = _read_hold(values["hold"])
    return OrderReceived(
        substance=values["substance"] or "ketamine",
        route=values["route"],
        amount_ug=amount_ug,
        prescriber=values["prescriber"],
        signed_on=_read_day(values, "signed", today, gone_by=True) or "",
        expires_on=_read_day(values, "expires", today, gone_by=False),
        booster_max_ug=booster_ug,
        booster_count=count,
        booster_window_min=window_min,
        hold_systolic_mmhg=systolic,
        hold_diastolic_mmhg=diastolic,
        text=values["text"],
    )


def order_values(order: OrderReceived) -> dict[str, str]:
    """An order as the form's values, so that replacing it is correcting a word."""
    hold = order.hold_systolic_mmhg and f"{order.hold_systolic_mmhg}/{order.hold_diastolic_mmhg}"
    return {
        "substance": order.substance,
        "route": order.route,
        "amount": amount_text(order.amount_ug),
        "prescriber": order.prescriber,
        "signed": order.signed_on,
        "expires": order.expires_on or "",
        "booster": amount_text(order.booster_max_ug) if order.booster_max_ug else "",
        "count": str(order.booster_count) if order.booster_count else "",
        "window": "" if order.booster_window_min is None else str(order.booster_window_min),
        "hold": hold or "",
        "text": order.text,
    }


def order_title(order: OrderReceived) -> str:
    """`Ketamine 60 mg IM`."""
    substance = order.substance[:1].upper() + order.substance[1:]
    return f"{substance} {amount_text(order.amount_ug)} {order.route}".strip()


def order_detail(order: OrderReceived, weight_g: int | None, today: date) -> str:
    """Amount for the weight, prescriber and dates."""
    signed = date_text(order.signed_on, today) if order.signed_on else ""
    until = ""
    if order.expires_on:
        until = say("until {day}", day=date_text(order.expires_on, today))
    who = ", ".join(part for part in (order.prescriber, signed) if part)
    parts = (amount_per_weight(order.amount_ug, weight_g), who, until)
    return " · ".join(part for part in parts if part)


def order_lines(order: OrderReceived) -> tuple[str, ...]:
    """Booster and hold limit, as far as they were ordered."""
    lines: list[str] = []
    if order.booster_count and order.booster_max_ug:
        times = say_count("once", "{count} times", order.booster_count)
        if order.booster_count == _TWICE:
            times = say("twice")
        window, within = order.booster_window_min, ""
        if window is not None:
            within = within_text(window)
        booster = say("Booster up to {amount}", amount=amount_text(order.booster_max_ug))
        lines.append(", ".join(filter(None, (booster, times, within))))
    if order.hold_systolic_mmhg is not None:
        limit = f"{order.hold_systolic_mmhg}/{order.hold_diastolic_mmhg}"
        lines.append(say("Hold above {pressure} before the dose", pressure=limit))
    if order.text:
        lines.append(order.text)
    return tuple(lines)


def expired(order: OrderReceived, today: date) -> bool:
    """Whether the order's last day has gone by."""
    return order.expires_on is not None and has_expired(order.expires_on, today)


def _read_day(values: dict[str, str], name: str, today: date, gone_by: bool) -> str | None:
    day = read_near_date(values[name], today, gone_by)
    if values[name] and day is None:
        raise FormFault(
            say("A day is read as 2026-11-14, 14.11.2026, 14.11. or 14 Nov 2026."), name
        )
    return None if day is None else day.isoformat()


def _read_booster(values: dict[str, str]) -> tuple[int | None, int, int | None]:
    if not values["booster"]:
        if values["window"] or values["count"]:
            raise FormFault(say("How much may the booster be, in milligrams?"), "booster")
        return None, 0, None
    booster_ug = read_mg(values["booster"])
    if not booster_ug:
        raise FormFault(say("The booster is read in milligrams, such as 30."), "booster")
    count = _read_whole(values["count"] or "1", "count", say("How often is a whole number."))
    if not values["window"]:
        raise FormFault(say("A booster needs the prescriber's window in minutes."), "window")
    reason = say("The window is one number of minutes, the latest after the dose, such as 30.")
    return booster_ug, count, _read_whole(values["window"], "window", reason)


def _read_whole(text: str, name: str, reason: str) -> int:
    digits = text.removesuffix("min").strip()
    if not (digits.isascii() and digits.isdigit() and 0 < int(digits) < 1000):
        raise FormFault(reason, name)
    return int(digits)


def _read_hold(text: str) -> tuple[int | None, int | None]:
    if not text:
        return None, None
    match = _PRESSURES.fullmatch(text)
    if match is None or int(match[1]) <= int(match[2]):
        raise FormFault(say("The hold limit is read as two pressures, such as 140/90."), "hold")
    return int(match[1]), int(match[2])
