"""The parts' own screen: the map left, the page of the part chosen right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kaproom.core.course.casebook import ChartChanged
from kaproom.core.course.client_names import name_told_apart
from kaproom.core.wording import say
from kaproom.ui.client_top import client_top
from kaproom.ui.controls.top_line import TopLine
from kaproom.ui.parts.part_panel import PartPanel
from kaproom.ui.parts.parts_desk import PartsDesk
from kaproom.ui.parts.parts_panel import PartsPanel
from kaproom.ui.saved_mark import SavedMark
from kaproom.ui.screen_layout import columns_beside, lay_out_screen
from kaproom.ui.services import Services
from kaproom.ui.sounding_line import SoundingLine
from kaproom.ui.theme import Theme


class PartsScreen(QWidget):
    """`moment_asked` carries a session's id and a time in it."""

    moment_asked = Signal(str, int)
    back_asked = Signal()

    def __init__(self, services: Services, theme: Theme, client_id: str) -> None:
        super().__init__()
        self._theme = theme
        self.desk = PartsDesk(services.casebook, client_id)
        self.parts = PartsPanel(services, theme, client_id, self.desk)
        self.page = PartPanel(services, theme, self.desk)
        self.sounding = SoundingLine(services)
        self.saved = SavedMark(theme)
        columns = columns_beside()
        columns.addWidget(self.parts, 60)
        columns.addWidget(self.page, 40)
        outer = lay_out_screen(self, self._top_line(services, client_id), columns)
        outer.addWidget(self.sounding)
        self.parts.chosen_changed.connect(self.page.show_part)
        self.parts.part_asked.connect(self._enter_page)
        self.parts.strip.stopped.connect(lambda stop: self.page.stand_beside_past(not stop.is_now))
        self.page.became.connect(self.parts.map.choose)
        self.page.left.connect(self._leave_page)
        self.page.moment_asked.connect(self.moment_asked)
        self.page.sound_asked.connect(self._play)
        heard = services.casebook.bus.subscribe(self._changed)
        self.destroyed.connect(heard.cancel)
        self.page.show_part(self.parts.map.chosen)
        self._show_saved()

    def take_focus(self, part_id: str = "") -> None:
        """On the map, at a part where one is named."""
        self.parts.take_focus(part_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The strip's keys hold for the whole screen; Esc first ends what sounds."""
        if event.key() == Qt.Key.Key_Escape and self.sounding.stop():
            return
        if event.text() in ("[", "]"):
            self.parts.strip.step(-1 if event.text() == "[" else 1)
        else:
            super().keyPressEvent(event)

    def _enter_page(self, part_id: str) -> None:
        self.page.show_part(part_id)
        self.page.take_focus()

    def _leave_page(self) -> None:
        """To the map; what sounds is ended first, as by Esc everywhere."""
        if not self.sounding.stop():
            self.parts.take_focus()

    def _play(self, session_id: str, at_ms: int) -> None:
        self.sounding.toggle(self.desk.state_of(session_id), at_ms)

    def _changed(self, change: ChartChanged) -> None:
        if change.client_id == self.desk.client_id:
            self.page.show_part(self.parts.map.chosen)
            self._show_saved()

    def _show_saved(self) -> None:
        self.saved.show_state(self.desk.waiting, self.desk.fault)

    def _top_line(self, services: Services, client_id: str) -> TopLine:
        name = name_told_apart(services.casebook, client_id)
        top, back = client_top(
            self._theme, name, say("Parts, as the client knows them"), self.saved
        )
        back.clicked.connect(self.back_asked)
        return top
