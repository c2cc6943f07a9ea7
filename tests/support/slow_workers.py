"""The workers of a program with too much to do: they answer when a test lets them."""

import threading

from pytestqt.qtbot import QtBot

from tests.support.desk import Desk


class SlowWorkers:
    """The program's two workers, with other things to do until they are let go."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._gate = threading.Event()
        for _ in range(2):
            desk.program.behind(lambda: _void(self._gate.wait(60)), lambda: None)

    def finish(self, qtbot: QtBot) -> None:
        """Let them go on, and wait until all they were asked for is done and told."""
        self._gate.set()
        together, told = threading.Barrier(2), list[str]()
        for _ in range(2):
            self._desk.program.behind(lambda: _void(together.wait(60)), lambda: told.append("told"))
        qtbot.waitUntil(lambda: len(told) == 2)


def _void(_answer: object) -> None:
    """Nothing comes of it."""
