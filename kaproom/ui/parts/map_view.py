"""The parts map as a widget: chosen and arranged by keys and mouse, painted in one pass.

It shows the parts it is given and keeps nothing; a finished move is told as a whole arrangement.
"""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaproom.core.events.parts import SELF, PlacedPart
from kaproom.core.parts.layout import Place, laid_out
from kaproom.core.parts.map import cleared, drawn, nearest, place_at
from kaproom.core.parts.part import Parts
from kaproom.core.parts.shapes import Drawn, Frame, Joint
from kaproom.core.wording import say
from kaproom.ui.controls.text import BODY, SMALL, user_font
from kaproom.ui.parts.map_paint import Looks, MapPaint
from kaproom.ui.parts.part_words import LINK_WORDS, parts_count, spoken_part
from kaproom.ui.spoken import Role
from kaproom.ui.theme import Theme

_STEP, _FINE = 20, 5
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_NOTHING = Parts()


class MapView(QWidget):
    """`arranged` carries the whole arrangement (`PlacedPart`s) after one finished move.

    Arrows choose, Ctrl with arrows moves the chosen one (with Shift in small steps), Enter opens.
    """

    spoken_role = Role.Graphic

    chosen_changed = Signal(str)
    opened = Signal(str)
    arranged = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts = _NOTHING
        self._editable = True
        self._places: dict[str, Place] = {}
        self._chosen, self._went_to_self = "", False
        self._moving: Place | None = None
        self._grip: QPointF | None = None
        self._name_font, self._kind_font = user_font(BODY), user_font(SMALL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._name()

    @property
    def chosen(self) -> str:
        """The id of the part chosen, `SELF`, or the empty text."""
        return self._chosen

    @property
    def places(self) -> dict[str, Place]:
        """Where each stands now, in thousandths, a move under way included."""
        if self._moving is None:
            return self._places
        return {**self._places, self._chosen: self._moving}

    def show_parts(self, parts: Parts, editable: bool = True) -> None:
        """Show these parts; what is not editable can be looked at and not moved."""
        self._parts, self._editable = parts, editable
        fixed = {p.part_id: (p.x_mille, p.y_mille) for p in parts.places}
        pairs = [(link.from_id, link.to_id) for link in parts.links]
        self._places = laid_out(list(parts.parts), pairs, fixed)
        if self._chosen not in self._places or (self._chosen == SELF and not self._went_to_self):
            self._chosen = next(iter(parts.parts), SELF)
            self._moving = self._grip = None
            self.chosen_changed.emit(self._chosen)
        if not editable:
            self._moving = self._grip = None
        self._name()
        self.update()

    def choose(self, part_id: str) -> None:
        """Go to a part."""
        self._finish_move()
        if part_id in self._places and part_id != self._chosen:
            self._chosen, self._went_to_self = part_id, part_id == SELF
            self._name()
            self.chosen_changed.emit(part_id)
        self.update()

    def shown(self) -> Drawn:
        """What is drawn at the present size."""
        measure = QFontMetricsF(self._name_font).horizontalAdvance
        names = {p.id: measure(p.name) + 2 for p in self._parts.parts.values()}
        word = QFontMetricsF(self._kind_font).horizontalAdvance
        joints = [
            Joint(link.id, link.from_id, link.to_id, word(LINK_WORDS[link.how]) + 2)
            for link in self._parts.links
        ]
        return drawn(self._frame(), self.places, names, joints)

    def sizeHint(self) -> QSize:
        """Room for a few parts."""
        return QSize(640, 480)

    def minimumSizeHint(self) -> QSize:
        """Less would not be a map."""
        return QSize(300, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lines, then words, then parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint = MapPaint(painter, self._theme, self._name_font, self._kind_font)
        shown = self.shown()
        links = {link.id: link for link in self._parts.links}
        for line in shown.lines:
            link = links[line.link_id]
            paint.line(line, link, self._chosen in (link.from_id, link.to_id))
        for line in shown.lines:
            if line.words is not None:
                paint.words(line.words, LINK_WORDS[links[line.link_id].how])
        for part_id, disc in shown.discs.items():
            part = self._parts.parts.get(part_id)
            chosen = part_id == self._chosen
            looks = Looks(
                part.name if part else say("Self"),
                part.kind if part else "unknown",
                chosen,
                chosen and self.hasFocus(),
            )
            paint.disc(disc, looks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move, open; all other keys are the panel's."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ARROWS and modifiers in (_CTRL, _CTRL | _SHIFT):
            self._move(*_ARROWS[key], _FINE if modifiers & _SHIFT else _STEP)
        elif key in _ARROWS and not modifiers:
            self._finish_move()
            self.choose(nearest(self._places, self._chosen, *_ARROWS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers and self._chosen:
            self._finish_move()
            self.opened.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A move by keys is finished when Ctrl is let go."""
        if event.key() == Qt.Key.Key_Control and self._grip is None:
            self._finish_move()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whatever was moved stays where it is."""
        self._finish_move()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse, and take hold of it."""
        hit = self._at(event.position())
        if hit and event.button() == Qt.MouseButton.LeftButton:
            self.choose(hit)
            self._grip = event.position()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry what is held; say the whole name of what is not."""
        if self._grip is None:
            hit = self._parts.parts.get(self._at(event.position()))
            self.setToolTip(hit.name if hit else "")
            return
        far = (event.position() - self._grip).manhattanLength() > 4 or self._moving is not None
        if self._editable and far:
            position = event.position()
            self._moving = place_at(self._frame(), position.x(), position.y())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it down."""
        self._grip = None
        self._finish_move()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is under the mouse."""
        hit = self._at(event.position())
        if hit:
            self.opened.emit(hit)

    def changeEvent(self, event: QEvent) -> None:
        """Letters follow the user's font."""
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._name_font, self._kind_font = user_font(BODY), user_font(SMALL)
        super().changeEvent(event)

    def _move(self, across: int, along: int, step: int) -> None:
        if not self._editable or not self._chosen:
            return
        x, y = self.places[self._chosen]
        self._moving = min(1000, max(0, x + across * step)), min(1000, max(0, y + along * step))
        self.update()

    def _finish_move(self) -> None:
        if self._moving is None:
            return
        moved, places = self._chosen, self.places
        self._moving = None
        self._places = {**places, moved: cleared(self._frame(), moved, places)}
        self.update()
        self.arranged.emit(tuple(PlacedPart(p, x, y) for p, (x, y) in self._places.items()))

    def _at(self, point: QPointF) -> str:
        for part_id, disc in self.shown().discs.items():
            if (disc.x - point.x()) ** 2 + (disc.y - point.y()) ** 2 <= disc.radius**2:
                return part_id
        return ""

    def _frame(self) -> Frame:
        height = QFontMetricsF(self._name_font).height()
        return Frame(max(1.0, self.width()), max(1.0, self.height()), height)

    def _name(self) -> None:
        count = parts_count(len(self._parts.parts))
        self.setAccessibleName(say("Parts map, {count}", count=count))
        part = self._parts.parts.get(self._chosen)
        self.setAccessibleDescription(spoken_part(part, self._parts) if part else self._chosen)
