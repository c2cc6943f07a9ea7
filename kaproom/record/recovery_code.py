"""The recovery code: 160 random bits that a person can write down and read back.

Eight groups of five characters in Crockford's base 32 (no I, L, O, U), the fifth of each group a
check on the other four and on the group's place, so that a slip is named by its group. The code is
shown once and never stored.
"""

import secrets

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
    letters = "".join(c for c in code.upper() if not c.isspace() and c != "-").translate(_MISREAD)
    if len(letters) != _GROUPS * _GROUP_LENGTH:
        raise EnvironmentFault(
            f"The recovery code has {_GROUPS} groups of {_GROUP_LENGTH} characters; "
            "type it again from the paper."
        )
    number = 0
    for place in range(_GROUPS):
        group = letters[place * _GROUP_LENGTH : (place + 1) * _GROUP_LENGTH]
        values = [_ALPHABET.find(c) for c in group[:-1]]
        if -1 in values or _spell_group(place, values) != group:
            raise EnvironmentFault(f"Group {place + 1} of the recovery code is mistyped.")
        for value in values:
            number = number << 5 | value
    return number.to_bytes(CODE_BYTES, "big")


def _spell_group(place: int, values: list[int]) -> str:
    check = place + sum(w * v for w, v in zip(_WEIGHTS, values, strict=True))
    return "".join(_ALPHABET[v] for v in (*values, check % 32))
