"""Bringing the answer of slow work back into the window's thread.

The window never waits: it asks, goes on drawing, and is told.
"""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault

T = TypeVar("T")
Post = Callable[[Callable[[], None]], None]

OWN_FAULT = say("This could not be done: a fault in kaproom itself. Its log says where.")
"""Said of a defect, whose own text may hold a client's words."""


def when_done(
    owner: QObject | None,
    future: "Future[T]",
    post: Post,
    done: Callable[[T], None],
    failed: Callable[[str], None],
    told: Callable[[EnvironmentFault], str] = str,
) -> None:
    """Call `done` with the result or `failed` with the fault's one line, both by `post`.

    Neither is called when `owner` is gone by then; None is for what is to be done all the same. A
    fault that is not the world's is raised in the window's thread besides, which reports it. `told`
    makes the line of a fault where it is to be another than its own.
    """
    future.add_done_callback(
        lambda answer: post(lambda: _hand_over(owner, answer, done, failed, told))
    )


def _hand_over(
    owner: QObject | None,
    answer: "Future[T]",
    done: Callable[[T], None],
    failed: Callable[[str], None],
    told: Callable[[EnvironmentFault], str],
) -> None:
    if answer.cancelled():  # All is being closed.
        return
    heard = owner is None or isValid(owner)
    try:
        value = answer.result()
    except EnvironmentFault as fault:
        if heard:
            failed(told(fault))
        return
    except Exception:
        if heard:
            failed(OWN_FAULT)
        raise
    if heard:
        done(value)
