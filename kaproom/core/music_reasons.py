"""Why a piece ended, in words for people: the one home of what the player's `detail` means.

The words follow "ended: ". What is not known here, as from a newer engine, stands as it was told.
"""

DEVICE_LOST = "device_lost"
PLAYER_LOST = "player_lost"
SILENCED = "silenced"

_WHY = {
    "followed": "the next piece followed",
    "held": "held, it began anew",
    "next": "skipped",
    "previous": "back to the piece before",
    "skip undone": "a skip was undone",
    "jumped": "another phase was chosen",
    "calmer": "a calmer piece was chosen",
    "stronger": "a stronger piece was chosen",
    "grounding": "the grounding set was brought",
    "back": "back from the grounding set",
    "stop after": "set to stop after it",
    "unplayable": "the file could not be played on",
    "end of programme": "the programme was over",
    "another setting": "another music setting was taken",
    "the player was ended": "the player was ended",
    "closed": "the player was ended",
    SILENCED: "faded to silence",
    DEVICE_LOST: "the device was lost",
    PLAYER_LOST: "the sound engine was lost",
}


def why_words(why: str) -> str:
    """Why a piece ended; empty where it was not told."""
    return _WHY.get(why, why)


def lost_words(lost: str, device: str) -> str:
    """What was lost while no sound could come, with the device's name where one was told."""
    words = "sound engine lost" if lost == PLAYER_LOST else "device lost"
    return f"{words} ({device})" if device else words
