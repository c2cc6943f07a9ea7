"""What is known of the laptop's power, and how it is said. Nothing here reads a machine."""

from dataclasses import dataclass

from kaproom.core.wording import say

LOW_PERCENT = 20
"""Below this a battery is named in the room: at the 10 to 20 W of a laptop that plays music, a
fifth of a common 50 Wh battery is half an hour to an hour."""


@dataclass(frozen=True, slots=True)
class Power:
    """`on_mains` is None where the system does not tell; `percent` None without a battery.

    `unread` until the system was asked for the first time: then neither is known yet.
    """

    on_mains: bool | None = None
    percent: int | None = None
    unread: bool = False


def power_line(power: Power) -> tuple[str, str, bool | None, str]:
    """Words, detail, whether it is well (None where not told), and what to do."""
    if power.unread:
        return say("Power"), say("being checked"), None, ""
    detail = "" if power.percent is None else f"{power.percent} %"
    match power.on_mains:
        case True:
            return say("On mains power"), detail or say("no battery"), True, ""
        case False:
            return (
                say("On battery"),
                detail,
                False,
                say("Plug it in: the day is longer than a battery."),
            )
        case None:
            return say("Power: this system does not tell"), detail, None, say("Look at the plug.")


def battery_mark(power: Power) -> str:
    """The few words for the room's top line; empty while there is nothing to say."""
    low = power.percent is not None and power.percent < LOW_PERCENT
    return (
        say("Battery {percent} %", percent=power.percent) if low and power.on_mains is False else ""
    )
