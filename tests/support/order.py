"""In which order tests run: the long ones first on every worker, so that none waits for them."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def long_first(long: Sequence[T], short: Sequence[T], workers: int) -> list[T]:
    """All of them in the order that pytest-xdist cuts into `workers` stretches of equal length."""
    order: list[T] = []
    left = list(short)
    pending = len(long) + len(short)
    for worker in range(workers):
        count = pending // (workers - worker)
        first = list(long[worker::workers])
        rest = max(0, count - len(first))
        order += [*first, *left[:rest]]
        del left[:rest]
        pending -= count
    return order + left
