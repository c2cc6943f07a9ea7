"""Neighbours of a case: the same with a few letters exchanged, doubled, moved or taken out.

Making a case by a strategy costs ten times what most readers take to read it. Its neighbours cost
next to nothing and stay near what the strategy was after. All luck comes from the one number that
the strategy drew with the case.
"""

from random import Random
from typing import Any

COUNT = 9
"""Neighbours of each case that a strategy makes."""


def neighbours(case: Any, luck: int) -> list[Any]:
    """So many cases near this one: texts, bytes, or lists and tables of texts."""
    rng = Random(luck)
    return [_near(case, rng) for _ in range(COUNT)]


def _near(case: Any, rng: Random) -> Any:
    match case:
        case str() | bytes():
            return _changed(case, rng)
        case list() if case:
            at = rng.randrange(len(case))
            return [*case[:at], _near(case[at], rng), *case[at + 1 :]]
        case dict() if case:
            key = rng.choice(list(case))
            return {**case, key: _near(case[key], rng)}
        case _:
            return case


def _changed(case: Any, rng: Random) -> Any:
    for _ in range(rng.choice((1, 1, 2, 4))):
        start = rng.randrange(len(case) + 1)
        end = min(len(case), start + rng.choice((1, 1, 2, 8, 64)))
        match rng.randrange(5):
            case 0:
                case = case[:start] + case[end:]
            case 1:
                case = case[:end] + case[start:end] * rng.choice((1, 1, 3, 40)) + case[end:]
            case 2:
                to = rng.randrange(len(case) + 1)
                case = case[:to] + case[start:end] + case[to:]
            case 3:
                case = case[:start] + _letter(case, rng) + case[start + 1 :]
            case _:
                case = case[:start] + _letter(case, rng) + case[start:]
    return case


def _letter(case: Any, rng: Random) -> Any:
    if isinstance(case, bytes):
        return bytes([rng.choice((0, 10, 34, 255, rng.randrange(256)))])
    near = case[rng.randrange(len(case))] if case and rng.random() < 0.5 else "0"
    return rng.choice((near, chr(rng.randrange(32, 127)), chr(rng.randrange(0x3000)), "\n", "9"))
