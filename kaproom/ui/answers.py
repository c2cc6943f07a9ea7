"""Bringing the answer of slow work back into the window's thread.

The window never waits: it asks, goes on drawing, and is told.
"""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from kaproom.errors import EnvironmentFault

T = TypeVar("T")
Post = Callable[[Callable[[], None]], None]


def when_done(
    future: "Future[T]", post: Post, done: Callable[[T], None], failed: Callable[[str], None]
) -> None:
    """Call `done` with the result or `failed` with the fault's one line, both by `post`.

    A fault that is not the world's is raised in the window's thread, where bugs are reported.
    """
    future.add_done_callback(lambda answer: post(lambda: _hand_over(answer, done, failed)))


def _hand_over(
    answer: "Future[T]", done: Callable[[T], None], failed: Callable[[str], None]
) -> None:
    try:
        value = answer.result()
    except EnvironmentFault as fault:
        failed(str(fault))
        return
    done(value)
