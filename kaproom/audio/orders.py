"""What a player has to carry out when the music's rules have decided, and the words for why.

Plain data between `programme`, `keys` and whatever plays; nothing here decides.
"""

from dataclasses import dataclass

FOLLOWED = "followed"
HELD = "held"
NEXT = "next"
PREVIOUS = "previous"
SKIP_UNDONE = "skip undone"
JUMPED = "jumped"
CALMER = "calmer"
STRONGER = "stronger"
GROUNDING = "grounding"
BACK = "back"
SILENCED = "silenced"
STOP_AFTER = "stop after"
UNPLAYABLE = "unplayable"
END_OF_PROGRAMME = "end of programme"


@dataclass(frozen=True, slots=True)
class Begin:
    """Start the track at hand, out of silence, at `Programme.start_ms`."""


@dataclass(frozen=True, slots=True)
class Cross:
    """Go to this place; `why` says what led there.

    `length_ms` is the crossfade, before it is held to what the tracks allow. `seamless` asks for
    the next file at the very next sample instead.
    """

    index: int
    position_ms: int
    why: str
    length_ms: int = 0
    seamless: bool = False


@dataclass(frozen=True, slots=True)
class FadeOut:
    """Fade what sounds to silence, then tell the programme that it `faded_out`."""


@dataclass(frozen=True, slots=True)
class FadeBack:
    """Bring back what was on its way to silence."""


@dataclass(frozen=True, slots=True)
class Rest:
    """The track at hand has ended and nothing follows by itself."""

    why: str


@dataclass(frozen=True, slots=True)
class Tell:
    """Report this change; nothing else is to be done."""

    what: str
    detail: str = ""


Order = Begin | Cross | FadeOut | FadeBack | Rest | Tell
Orders = tuple[Order, ...]
