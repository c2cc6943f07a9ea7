"""What is known of keeping this laptop awake, and how it is said.

Asked for and seen to hold are two things: a system that took the request is believed only where
its own list shows it. Nothing here asks a system for anything: `kaproom.awake` does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kaproom.core.wording import say


class Hold(StrEnum):
    """How far it has come with one thing that is to be held off."""

    NOT_ASKED = "not asked"
    ASKING = "asking"
    ASKED = "asked for"
    SEEN = "seen to hold"
    NOT_HELD = "not held"


_HOLD_WORDS = {
    Hold.NOT_ASKED: say("not asked", meaning="of the system"),
    Hold.ASKING: say("asking", meaning="of the system"),
    Hold.ASKED: say("asked for", meaning="of the system"),
    Hold.SEEN: say("seen to hold", meaning="of the system"),
    Hold.NOT_HELD: say("not held", meaning="of the system"),
}
_SLEEP, _LID, _SCREEN_LOCK = say("sleep"), say("lid"), say("screen lock")


@dataclass(frozen=True, slots=True)
class Held:
    """How it stands with one thing; `why` says what is wrong with it, empty where nothing is."""

    hold: Hold = Hold.NOT_ASKED
    why: str = ""

    @property
    def is_well(self) -> bool:
        """Whether it is held as far as this system can show."""
        return self.hold in {Hold.ASKED, Hold.SEEN} and not self.why

    @property
    def is_open(self) -> bool:
        """Whether there is no answer yet."""
        return self.hold in {Hold.NOT_ASKED, Hold.ASKING}

    @property
    def fails(self) -> bool:
        """Whether it is known not to hold, or asked for and not seen where it should be."""
        return not self.is_well and not self.is_open


@dataclass(frozen=True, slots=True)
class Wakefulness:
    """`sleep` and `screen` (lock and blanking); `lid` is whether a closed lid is held off too."""

    sleep: Held = Held()
    screen: Held = Held()
    lid: bool = False


class StayingAwake(Protocol):
    """The keeping awake, seen from the windows. Every method returns at once."""

    def state(self) -> Wakefulness:
        """How it stands now: with the hold of the session, else with the last trial."""
        ...

    def try_it(self) -> None:
        """Hold for a moment, look, and let go, unless a session holds already."""
        ...


def wake_line(now: Wakefulness) -> tuple[str, bool | None, tuple[str, ...]]:
    """Words, whether all is held (None while that is open), and lines of what to know and do."""
    first = (_SLEEP, _LID) if now.lid else (_SLEEP,)
    sides = ((first, now.sleep), ((_SCREEN_LOCK,), now.screen))
    failing = [(names, side) for names, side in sides if side.fails]
    if failing:
        names = [name for names, _ in failing for name in names]
        if len(names) > 1:
            words = say("{names} are not held off", names=_sentence(names))
        else:
            words = say("{names} is not held off", names=_sentence(names))
        known = [_told(n, side) for n, side in (*failing, *_well(sides))]
        return words, False, (_what_to_do(now), f"{_sentence(['; '.join(known)])}.")
    everything = _sentence([name for names, _ in sides for name in names])
    if any(side.is_open for _, side in sides):
        return say("{everything} · being asked for", everything=everything), None, ()
    lines = ["; ".join(f"{_joined(names)}: {_HOLD_WORDS[side.hold]}" for names, side in sides)]
    if not now.lid:
        lines.append(say("leave the lid open: a closed one is not held off on this system"))
    words = say("{everything} held off", everything=everything)
    return words, True, tuple(f"{_sentence([line])}." for line in lines)


def wake_mark(now: Wakefulness) -> str:
    """The few words for the room's top line; empty while nothing is amiss."""
    if now.sleep.fails:
        return say("may sleep and lock") if now.screen.fails else say("may sleep")
    return say("screen may lock") if now.screen.fails else ""


_Sides = tuple[tuple[tuple[str, ...], Held], ...]


def _well(sides: _Sides) -> _Sides:
    return tuple((names, side) for names, side in sides if side.is_well)


def _told(names: Sequence[str], side: Held) -> str:
    return f"{_joined(names)}: {side.why or _HOLD_WORDS[side.hold]}"


def _what_to_do(now: Wakefulness) -> str:
    if not now.sleep.fails:
        return say(
            "Nothing here keeps the screen open: switch off its lock in the system's settings."
        )
    if now.screen.fails:
        return say(
            "Nothing here keeps this laptop awake: switch off sleep and screen lock in the "
            "system's settings."
        )
    return say("Nothing here keeps this laptop awake: switch off sleep in the system's settings.")


def _joined(names: Sequence[str]) -> str:
    if len(names) < 2:
        return names[0]
    return ", ".join(names[:-1]) + say(" and ", meaning="between two things") + names[-1]


def _sentence(names: Sequence[str]) -> str:
    words = _joined(names)
    return words[:1].upper() + words[1:]
