"""The course at the foot of the review: a small card for each session, the present one outlined."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from kaproom.core.review.comparison import FEWEST, MOST
from kaproom.core.wording import say, say_count
from kaproom.ui.controls.focus_ring import draw_focus_ring
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.controls.text import BODY, SMALL, user_font
from kaproom.ui.controls.unbroken import unbroken
from kaproom.ui.review.course_cards import CourseCard
from kaproom.ui.theme import Theme

_PAD, _CURVE_HEIGHT, _MOST = 10, 36, 8


class CourseButton(QAbstractButton):
    """One session; a planned one is muted and leads nowhere.

    `short` answers whether the row of cards says in short what was found.
    """

    def __init__(
        self, theme: Theme, card: CourseCard, current: bool, short: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._short = short
        self._theme = theme
        self.card = card
        self.current = current
        self._bold, self._body = user_font(BODY, bold=True), user_font(BODY)
        self._small = user_font(SMALL)
        self.setEnabled(card.session_id is not None)
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if card.session_id else Qt.FocusPolicy.NoFocus
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        about = f"{card.detail} {self.found_words()}"
        name = say("Session {number}: {about}", number=card.number, about=about)
        if current:
            name = say("Session {number}, shown: {about}", number=card.number, about=about)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Two lines of words and a curve."""
        lines = QFontMetrics(self._body).height() + QFontMetrics(self._small).height()
        return QSize(110, lines + _CURVE_HEIGHT + 2 * _PAD + 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.current or self.hasFocus()
        painter.setBrush(self._theme.colour("raised" if lit else "panel"))
        painter.setPen(QPen(self._theme.colour("accent" if lit else "line"), 2 if lit else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        inner = self._inner()
        self._draw_words(painter, inner)
        self._draw_curve(painter, inner)
        if self.current:
            # Its edge is lit already.
            draw_focus_ring(painter, self._theme, self, 4)

    @property
    def says_all(self) -> bool:
        """Whether there is room to say in full what was found."""
        metrics = QFontMetrics(self._small)
        return metrics.horizontalAdvance(self.found_words()) <= self._inner().width()

    def found_words(self, short: bool = False) -> str:
        """What was found, in short or in full; both tell a peak from a passing value."""
        bpm, count, peak = self.card.peak_bpm, self.card.parts, ""
        if bpm is not None:
            peak = say("peak {bpm}", bpm=bpm) if short else say("peak HR {bpm}", bpm=bpm)
        parts = say_count("{count} part", "{count} parts", count) if count else ""
        return " · ".join(part for part in (peak, parts) if part)

    def _inner(self) -> QRectF:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        return box.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2)

    def _draw_words(self, painter: QPainter, inner: QRectF) -> None:
        number = str(self.card.number)
        here = self.card.session_id is not None
        painter.setFont(self._bold)
        painter.setPen(self._theme.colour("ink" if here else "ink_soft"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft, number)
        painter.setFont(self._body)
        painter.setPen(self._theme.colour("ink_soft"))
        beside = QFontMetrics(self._bold).horizontalAdvance(number) + 8
        beneath = QFontMetrics(self._bold).height() + 6
        room = inner.adjusted(beside, 0, 0, 0) if here else inner.adjusted(0, beneath, 0, 0)
        if here:
            detail = self._cut(self.card.detail, self._body, room)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, detail)
        else:
            painter.drawText(room, int(Qt.TextFlag.TextWordWrap), unbroken(self.card.detail))
        painter.setFont(self._small)
        found = self._cut(self.found_words(self._short()), self._small, inner)
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, found)

    def _draw_curve(self, painter: QPainter, inner: QRectF) -> None:
        values = [v for v in self.card.curve if v is not None]
        if not values:
            return
        lowest, highest = min(values), max(values)
        span = max(highest - lowest, 20)
        top = inner.top() + QFontMetrics(self._body).height() + 4
        step = inner.width() / max(1, len(self.card.curve) - 1)
        painter.setPen(QPen(self._theme.colour("pulse"), 1.4))
        run: list[QPointF] = []
        for place, value in enumerate((*self.card.curve, None)):
            if value is None:
                painter.drawPolyline(run)
                run = []
                continue
            down = (highest - value) / span * _CURVE_HEIGHT
            run.append(QPointF(inner.left() + place * step, top + down))

    def _cut(self, text: str, font: QFont, room: QRectF) -> str:
        metrics = QFontMetrics(font)
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))


class CourseStrip(Panel):
    """`session_asked` carries the id of another session of the course.

    `comparison_asked` carries the ids of the sessions around the current one, at most six;
    `compare_key` asks for it, wherever the screen has room for it.
    """

    session_asked = Signal(str)
    comparison_asked = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__(say("Across the course"), quiet=True)
        self._theme = theme
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self.compare_key = KeyButton(theme, say("Compare"), "Alt C", focusable=True)
        self.compare_key.clicked.connect(self.compare)
        self.compare_key.hide()
        self._held: list[str] = []
        self._cards: list[CourseButton] = []
        self.body.addLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def in_short(self) -> bool:
        """Whether one card has no room for full words: then all say in short what was found."""
        return not all(card.says_all for card in self._cards)

    def show_cards(self, cards: Sequence[CourseCard], current_id: str) -> None:
        """Show the course once; where it is long, the sessions around the current one."""
        ids = [card.session_id for card in cards]
        here = ids.index(current_id) if current_id in ids else 0
        first = max(0, min(here - _MOST // 2, len(cards) - _MOST))
        for card in cards[first : first + _MOST]:
            current = card.session_id == current_id
            button = CourseButton(self._theme, card, current, lambda: self.in_short)
            self._cards.append(button)
            button.clicked.connect(lambda _=False, c=card: self._ask(c))
            self._row.addWidget(button)
        self.set_detail(
            say_count("{count} session", "{count} sessions", len(cards))
            if len(cards) > _MOST
            else ""
        )
        held = [card.session_id for card in cards if card.session_id is not None]
        place = held.index(current_id) if current_id in held else 0
        start = max(0, min(place - MOST // 2, len(held) - MOST))
        self._held = held[start : start + MOST]
        self.compare_key.setVisible(bool(held))
        self.compare_key.set_label(say("Compare") if len(held) >= FEWEST else say("Music"))

    def compare(self) -> None:
        """Ask for these sessions side by side."""
        if self._held:
            self.comparison_asked.emit(self._held)

    def _ask(self, card: CourseCard) -> None:
        if card.session_id is not None:
            self.session_asked.emit(card.session_id)
