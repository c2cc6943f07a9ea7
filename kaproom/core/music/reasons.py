"""Why a piece ended, in words for people: the one home of what the player's `detail` means.

The words follow "ended: ". What is not known here, as from a newer engine, stands as it was told.
"""

from kaproom.core.wording import say

DEVICE_LOST = "device_lost"
PLAYER_LOST = "player_lost"
SILENCED = "silenced"

_WHY = {
    "followed": say("the next track followed"),
    "held": say("held, it began anew"),
    "next": say("skipped"),
    "previous": say("back to the track before"),
    "skip undone": say("a skip was undone"),
    "jumped": say("another phase was chosen"),
    "calmer": say("a calmer track was chosen"),
    "stronger": say("a stronger track was chosen"),
    "grounding": say("the grounding set was brought"),
    "back": say("back from the grounding set"),
    "stop after": say("set to stop after it"),
    "unplayable": say("the file could not be played on"),
    "end of programme": say("the programme was over"),
    "another setting": say("another music setting was taken"),
    "the player was ended": say("the player was ended"),
    "closed": say("the player was ended"),
    SILENCED: say("faded to silence"),
    DEVICE_LOST: say("the device was lost"),
    PLAYER_LOST: say("the sound engine was lost"),
}


def why_words(why: str) -> str:
    """Why a piece ended; empty where it was not told."""
    return _WHY.get(why, why)


def lost_words(lost: str, device: str) -> str:
    """What was lost while no sound could come, with the device's name where one was told."""
    words = say("sound engine lost") if lost == PLAYER_LOST else say("device lost")
    return f"{words} ({device})" if device else words
