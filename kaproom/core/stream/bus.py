"""Telling the views: one publish and subscribe, in the caller's thread, in order.

The recorder is not a subscriber: an event is handed to the record before anyone is told of it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

M = TypeVar("M")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Subscription:
    """Handed out by `subscribe`; call `cancel` to hear no more."""

    cancel: Callable[[], None]


class Bus(Generic[M]):
    """Delivers each message to every subscriber."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[M], None]] = []

    def subscribe(self, listener: Callable[[M], None]) -> Subscription:
        """Hear every message from now on."""
        self._listeners.append(listener)
        return Subscription(lambda: self._listeners.remove(listener))

    def publish(self, message: M) -> None:
        """Tell all; a listener that fails is logged and the others still hear."""
        for listener in tuple(self._listeners):
            try:
                listener(message)
            except Exception as fault:  # noqa: BLE001 - a failing view must not stop the record
                # Its text may hold a client's words: who writes it down takes type and place alone.
                told = type(fault).__name__
                _log.error("a view failed: %s", told, extra={"fault": fault})
