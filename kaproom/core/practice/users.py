"""Who opens a data folder, and what their name and passphrase must be. No passphrase is kept."""

import unicodedata
from dataclasses import dataclass

from kaproom.core.wording import say, say_count

DEFAULT_USER = "therapist"
MIN_LENGTH = 10
MAX_NAME_LENGTH = 40


@dataclass(frozen=True, slots=True)
class User:
    """Someone who can open the folder. `has_code`: a recovery code of theirs opens it too."""

    name: str
    has_code: bool


def passphrase_fault(passphrase: str) -> str:
    """Why this cannot be a passphrase; empty where it can."""
    short = MIN_LENGTH - len(passphrase)
    if short <= 0:
        return ""
    return say_count(
        "The passphrase is one character short of {length}.",
        "The passphrase is {count} characters short of {length}.",
        short,
        length=MIN_LENGTH,
    )


def plain_name(name: str) -> str:
    """A user's name without the spaces around it, in the one spelling of its letters."""
    return unicodedata.normalize("NFC", name).strip()


def name_fault(name: str) -> str:
    """Why this cannot be a user's name; empty where it can. Takes what `plain_name` answers."""
    if not name:
        return say("The name is empty.")
    if len(name) > MAX_NAME_LENGTH:
        return say("The name is longer than {most} characters.", most=MAX_NAME_LENGTH)
    return "" if name.isprintable() else say("The name holds a character that cannot be shown.")
