"""The wide panel in the middle: one page at a time, each with its key.

It knows no page's content.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.panel import Panel
from kaproom.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class _Page:
    title: str
    widget: QWidget
    key: KeyButton


class Middle(Panel):
    """Pages are added in the order of their keys; the first one is shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(" ")
        self._theme = theme
        self._pages: dict[str, _Page] = {}
        self._stack = QStackedWidget()
        self._keys = QHBoxLayout()
        self._keys.setSpacing(6)
        self._keys.addStretch(1)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(self._keys)

    @property
    def page(self) -> str:
        """The name of the page shown."""
        shown = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page.widget is shown), "")

    def add_page(self, name: str, title: str, chord: str, widget: QWidget, short: str = "") -> None:
        """One more page; its key brings it and goes into it. `short` stands on the key."""
        key = KeyButton(self._theme, short or title, chord.replace("+", " "), focusable=True)
        key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        key.clicked.connect(lambda: self.go_to(name))
        shortcut = QShortcut(QKeySequence(chord), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(lambda: self.go_to(name))
        self._keys.insertWidget(len(self._pages), key)
        self._stack.addWidget(widget)
        self._pages[name] = _Page(title, widget, key)
        if isinstance(widget, Panel):
            widget.detail_changed.connect(lambda _detail: self._show_detail())
        if len(self._pages) == 1:
            self.show_page(name)

    def show_page(self, name: str) -> None:
        """Bring a page to the front; the focus stays where it is."""
        page = self._pages[name]
        self._stack.setCurrentWidget(page.widget)
        self.set_title(page.title)
        self._show_detail()
        for other in self._pages.values():
            other.key.set_current(other is page)

    def _show_detail(self) -> None:
        """Beside the title of the page stands what a panel in it says there."""
        shown = self._stack.currentWidget()
        self.set_detail(shown.detail if isinstance(shown, Panel) else "")

    def go_to(self, name: str) -> None:
        """Bring a page to the front and go into it."""
        self.show_page(name)
        page = self._pages[name].widget
        target = page.focusProxy() or page
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
