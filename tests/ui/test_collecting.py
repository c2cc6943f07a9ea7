"""Unreachable cycles that hold Qt objects are taken apart in the window's thread alone."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kaproom.ui.collecting import CollectHere

_ENOUGH_TO_COLLECT = 50_000


class _Held(QObject):
    """Holds itself, as a widget does whose slot is a function that names it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def _allocate() -> list[list[int]]:
    return [[number] for number in range(_ENOUGH_TO_COLLECT)]


def test_another_thread_that_allocates_collects_nothing(collecting: CollectHere) -> None:
    threads: list[threading.Thread] = []
    held = _Held()
    weakref.finalize(held, lambda: threads.append(threading.current_thread()))
    del held
    writer = threading.Thread(target=_allocate)
    writer.start()
    writer.join()
    assert threads == []
    kept = _allocate()
    collecting.collect()
    del kept
    assert threads == [threading.current_thread()]


def test_it_comes_to_it_by_itself_and_leaves_things_as_they_were(qtbot: QtBot) -> None:
    gc.enable()
    own = CollectHere()
    assert not gc.isenabled()
    gone = threading.Event()
    held = _Held()
    weakref.finalize(held, gone.set)
    del held
    kept = _allocate()
    qtbot.waitUntil(gone.is_set, timeout=10_000)
    del kept
    own.close()
    assert gc.isenabled()
    gc.disable()
