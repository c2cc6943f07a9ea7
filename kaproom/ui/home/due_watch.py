"""Finding what is due without keeping Home waiting: a few charts at a time, seen last first.

Charts already opened are not read again; what is found is handed over when all were looked through.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from kaproom.core.clock import SystemMachineClock
from kaproom.core.course.client_names import name_told_apart
from kaproom.ui.home.due_sources import DueCard, DueSource, backup_cards, cards_of
from kaproom.ui.home.home_lines import today
from kaproom.ui.services import Services

_SLICE_S = 0.006


class DueWatch(QObject):
    """`show` is handed the cards, the longest due first."""

    def __init__(
        self,
        services: Services,
        sources: tuple[DueSource, ...],
        show: Callable[[list[DueCard]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._sources = sources
        self._show = show
        self._found: list[DueCard] = []
        self._waiting: Iterator[str] = iter(())
        self._clock = SystemMachineClock()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def look(self, client_ids: list[str]) -> None:
        """Look through these clients' charts, from now on and in this order."""
        self._found = []
        self._waiting = iter(client_ids)
        self._timer.start()

    def stop(self) -> None:
        """Look no further."""
        self._timer.stop()

    def _go_on(self) -> None:
        until_s = self._clock.monotonic_s() + _SLICE_S
        casebook, day = self._services.casebook, today(self._services.casebook)
        while self._clock.monotonic_s() < until_s:
            client_id = next(self._waiting, None)
            if client_id is None:
                self._timer.stop()
                self._tell()
                return
            chart = casebook.chart(client_id)
            for card in cards_of(self._sources, client_id, chart, day):
                self._found.append(card.named(name_told_apart(casebook, client_id), chart))

    def _tell(self) -> None:
        oldest_first = sorted(self._found, key=lambda card: card.due.since if card.due else "")
        self._show([*oldest_first, *backup_cards(self._services)])
