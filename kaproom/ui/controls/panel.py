"""A framed panel: a title, a detail to the right of it, and a body."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kaproom.ui.controls.key_button import key_height
from kaproom.ui.controls.text import BODY, SMALL, ElidedText, Text
from kaproom.ui.scrolled_column import BESIDE_PX, ScrolledColumn


class _Body(QVBoxLayout):
    """The bar of a scrolled column is in the panel's margin, and the words end where all do."""

    def __init__(self, outer: QVBoxLayout) -> None:
        super().__init__()
        self._outer = outer

    def setGeometry(self, rect: QRect) -> None:
        """Let scrolled columns reach into the margin as far as there is one."""
        super().setGeometry(rect)
        reach = min(BESIDE_PX, self._outer.contentsMargins().right())
        for place in range(self.count()):
            item = self.itemAt(place)
            if item is not None and isinstance(item.widget(), ScrolledColumn):
                at = item.geometry()
                at.setRight(rect.right() + reach)
                item.setGeometry(at)


class Panel(QFrame):
    """Put widgets into `body`. A plain title is bold, and as high as a key.

    A quiet one is small and soft: it stands over keys in the room, where height is dear.

    `detail_changed` carries the detail, for a panel around one that goes without its title.
    """

    detail_changed = Signal(str)

    def __init__(
        self, title: str = "", detail: str = "", quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = ElidedText(
            title, "ink_soft" if quiet else "ink", SMALL if quiet else BODY, bold=not quiet
        )
        if not quiet:
            self._title.setMinimumHeight(key_height())
        self._detail = Text(detail, "ink_soft", SMALL)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._headed = True
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._detail)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(6)
        outer.addLayout(head)
        if not (title or detail):
            self._title.hide()
            self._detail.hide()
        self.body: QVBoxLayout = _Body(outer)
        self.body.setSpacing(6)
        outer.addLayout(self.body, 1)
        self.setAccessibleName(title)

    def stand_inside(self, titled: bool = True) -> None:
        """Go without a frame inside of another panel; without the head where that one has it."""
        self.setProperty("inside", True)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)
        self._headed = titled
        self._title.setVisible(titled)
        self._detail.setVisible(titled and bool(self._detail.text()))

    def set_title(self, title: str) -> None:
        """Change the title."""
        if self._title.text() != title:
            self._title.setText(title)
            self.setAccessibleName(title)

    @property
    def detail(self) -> str:
        """What stands right of the title, here or in the panel around."""
        return self._detail.text()

    def set_detail(self, detail: str) -> None:
        """Change what stands right of the title."""
        if self._detail.text() != detail:
            self._detail.setText(detail)
            self.detail_changed.emit(detail)
        self._detail.setVisible(self._headed and bool(detail))
