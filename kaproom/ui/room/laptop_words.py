"""What the room's top line says of the laptop: a low battery, no hold on sleep. Qt-free."""

from kaproom.core.room.power import Power, battery_mark, power_line
from kaproom.core.room.staying_awake import Wakefulness, wake_line, wake_mark


def laptop_words(power: Power, awake: Wakefulness) -> tuple[str, str]:
    """The few words of the mark, and what to know and do; both empty where all is well."""
    battery, sleep = battery_mark(power), wake_mark(awake)
    said = " · ".join(filter(None, (battery, sleep)))
    tips = [power_line(power)[3]] if battery else []
    tips += wake_line(awake)[2] if sleep else ()
    return said[:1].upper() + said[1:], "\n".join(tips)
