"""The recovery code: 160 random bits that a person can write down and read back.

Eight groups of five characters in Crockford's base 32 (no I, L, O, U), the fifth of each group a
check on the other four and on the group's place, so that a slip is named by its group. The code is
shown once and never stored.
"""

import secrets

from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault

CODE_BYTES = 20
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_GROUPS = 8
_GROUP_LENGTH = 5
# Odd weights are invertible modulo 32, so one wrong character never passes.
_WEIGHTS = (1, 3, 5, 7)


def new_code_secret() -> bytes:
    """Fresh random bytes for a code."""
    return secrets.token_bytes(CODE_BYTES)


def spell(secret: bytes) -> str:
    """The code for these bytes, as groups joined by hyphens."""
    number = int.from_bytes(secret, "big")
    places = _GROUPS * (_GROUP_LENGTH - 1)
    values = [number >> 5 * (places - 1 - i) & 31 for i in range(places)]
    groups = [values[i : i + 4] for i in range(0, places, 4)]
    return "-".join(_spell_group(i, group) for i, group in enumerate(groups))


def read(code: str) -> bytes:
    """The bytes of a code as typed, forgiving case, spaces and misread letters.

    Raises EnvironmentFault naming the group that is mistyped.
    """
    slip = slip_in(code)
    if slip is None:
        slip = say(
            "The recovery code has {groups} groups of {length} characters; type it again "
            "from the paper.",
            groups=_GROUPS,
            length=_GROUP_LENGTH,
        )
    if slip:
        raise EnvironmentFault(slip)
    number = 0
    letters = _letters(code)
    for place in range(_GROUPS):
        for value in _values(letters, place)[:-1]:
            number = number << 5 | value
    return number.to_bytes(CODE_BYTES, "big")


def read_if_code(typed: str) -> bytes | None:
    """The bytes of a code, or None for anything that is not one, a mistyped one included."""
    return read(typed) if slip_in(typed) == "" else None


def slip_in(typed: str) -> str | None:
    """What is mistyped in a code, empty where nothing is, None where it is not like a code."""
    letters = _letters(typed)
    if len(letters) != _GROUPS * _GROUP_LENGTH or not (letters.isascii() and letters.isalnum()):
        return None
    for place in range(_GROUPS):
        values = _values(letters, place)
        if -1 in values or _check(place, values[:-1]) != values[-1]:
            return say("Group {number} of the recovery code is mistyped.", number=place + 1)
    return ""


def _letters(typed: str) -> str:
    plain = "".join(c for c in typed.upper() if not c.isspace() and c != "-")
    return plain.translate(_MISREAD)


def _values(letters: str, place: int) -> list[int]:
    group = letters[place * _GROUP_LENGTH : (place + 1) * _GROUP_LENGTH]
    return [_ALPHABET.find(c) for c in group]


def _spell_group(place: int, values: list[int]) -> str:
    return "".join(_ALPHABET[v] for v in (*values, _check(place, values)))


def _check(place: int, values: list[int]) -> int:
    return (place + sum(w * v for w, v in zip(_WEIGHTS, values, strict=True))) % 32
