"""What of a text typed blindly may be kept, and what is the secret: mistyped, begun, or repeated.

A passphrase that is mistyped is nearly the passphrase, and nobody may find it in a note. A hand in
the dark slips in few ways: a wrong, missing or doubled letter, the wrong case, words run together,
or all of it one key beside, which leaves only the lengths of the words. Errs towards forgetting.
"""

from difflib import SequenceMatcher

_LEAST_SHARED = 5
_LIKE = 0.6
_LENGTHS_APART = 2
_LONG = 10
"""A passphrase has so many signs; of a PIN the length says nothing."""


def without_secret(typed: str, secret: str) -> str:
    """What may be kept of a text; empty where all of it is the secret or like it."""
    if secret in typed:
        typed = " ".join(typed.replace(secret, " ").split())
    return "" if _is_like(typed.casefold().strip(), secret.casefold()) else typed


def _is_like(typed: str, secret: str) -> bool:
    if secret.startswith(typed):
        return True
    matcher = SequenceMatcher(None, typed, secret, autojunk=False)
    shared = matcher.find_longest_match().size
    if shared >= max(_LEAST_SHARED, len(secret) // 3) or (
        shared == len(typed) and shared >= _LEAST_SHARED
    ):
        return True
    return matcher.ratio() >= _LIKE or _has_its_lengths(typed.split(), secret.split())


def _has_its_lengths(typed: list[str], secret: list[str]) -> bool:
    apart = sum(abs(len(a) - len(b)) for a, b in zip(typed, secret, strict=False))
    long = sum(map(len, secret)) + len(secret) > _LONG
    return long and len(typed) == len(secret) and apart <= _LENGTHS_APART
