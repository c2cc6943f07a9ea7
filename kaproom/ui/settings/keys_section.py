"""Who opens this folder, and with what: users, passphrases, recovery codes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kaproom.core.practice.users import User
from kaproom.core.wording import say
from kaproom.ui.answers import when_done
from kaproom.ui.controls.clearing import clear
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.row import Row
from kaproom.ui.controls.text import BODY, Text
from kaproom.ui.form_fields import FormFault
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.services import Services
from kaproom.ui.settings.key_tasks import KeyTask, tasks_for
from kaproom.ui.settings.section import SettingsSection
from kaproom.ui.theme import Theme
from kaproom.ui.unlock.recovery_code import RecoveryCode

_PRACTICE = say("A practice folder opens without asking: it has no passphrase, code or users.")
_KEYS_IN_A_ROW = 2


class KeysSection(SettingsSection):
    """Each change opens a form in its place, asks for the passphrase, and says what it did."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme, say("Who opens this record"))
        self.keys: dict[str, KeyButton] = {}
        self.form: InlineForm | None = None
        self.code = RecoveryCode(theme)
        self._shown: tuple[User, ...] | None = None
        self._busy = False
        self._awaits_code = False
        # What has the focus while a change is being made and there is nothing to type into.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._users, self._place = _column(), _column()
        self._said = Text("", "ink_soft", BODY, wrap=True)
        self._said.hide()
        self.code.written_down.connect(self._written_down)
        self.code.hide()
        for widget in (self._users, self._place, self.code, self._said):
            self.body.addWidget(widget)

    @property
    def said(self) -> str:
        """What the last change has done."""
        return self._said.text()

    @property
    def holds_code(self) -> bool:
        """From Enter until the code has been written down: the one before is void by then."""
        return self._awaits_code or bool(self.code.code)

    def ask_to_write_down(self) -> None:
        """Beneath the code, where it is shown already."""
        self.code.ask_to_write_down()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc does not leave a change that is being made."""
        if event.key() == Qt.Key.Key_Escape and self._busy:
            return
        super().keyPressEvent(event)

    def look_again(self) -> None:
        """Show the users where they are others than shown."""
        if self.services.practice:
            self._said.show_text(_PRACTICE)
            return
        users = self.services.keyring.users()
        if users != self._shown:
            self._shown = users
            self._show_users(users)
            if self.form is None and not self.code.code:
                self._show_keys()

    def _show_users(self, users: tuple[User, ...]) -> None:
        clear(_layout(self._users))
        me = self.services.keyring.me()
        for user in users:
            name = say("{name} · you", name=user.name) if user.name == me else user.name
            code = say("has a recovery code") if user.has_code else say("no recovery code")
            row = Row(name, right=code)
            row.setAccessibleName(f"{name}, {code}")
            _layout(self._users).addWidget(row)

    def _tasks(self) -> tuple[KeyTask, ...]:
        return tasks_for(tuple(u.name for u in self._shown or ()), self.services.keyring.me())

    def _show_keys(self, focus: str = "") -> None:
        clear(_layout(self._place))
        self.form = None
        self.keys = {}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setSpacing(6)
        for place, task in enumerate(self._tasks()):
            key = KeyButton(self.theme, task.words, focusable=True)
            key.clicked.connect(lambda _=False, t=task: self._open(t))
            self.keys[task.words] = key
            grid.addWidget(key, place // _KEYS_IN_A_ROW, place % _KEYS_IN_A_ROW)
        for column in range(_KEYS_IN_A_ROW):
            grid.setColumnStretch(column, 1)
        _layout(self._place).addWidget(holder)
        if focus in self.keys:
            self.keys[focus].setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, task: KeyTask) -> None:
        clear(_layout(self._place))
        self._said.show_text("")
        form = InlineForm(self.theme, task.fields, task.action)
        form.entered.connect(lambda values: self._entered(task, values))
        form.cancelled.connect(lambda: self._show_keys(task.words))
        _layout(self._place).addWidget(Text(task.words, "ink", BODY, bold=True))
        _layout(self._place).addWidget(form)
        self.form = form
        form.open_with({})

    def _entered(self, task: KeyTask, values: dict[str, str]) -> None:
        form = self.form
        if form is None or self._busy:
            return
        try:
            answer = task.ask(self.services.keyring, values)
        except FormFault as fault:
            form.refuse(fault.reason, fault.field)
            return
        self._awaits_code = task.said is None
        self._wait_for(form)
        post = self.services.post
        when_done(self, answer, post, lambda told: self._done(task, told), self._failed)

    def _wait_for(self, form: InlineForm) -> None:
        self._busy = True
        form.hide()
        self._said.show_text("…")
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self, task: KeyTask, told: str) -> None:
        self._busy = False
        self._said.show_text("")
        if task.said is None:
            clear(_layout(self._place))
            self.form = None
            self.code.show_code(told)
            self._awaits_code = False
            self.code.show()
            self.code.setFocus()
            return
        self._show_keys(task.words)
        self._said.show_text(task.said(told))
        self.look_again()

    def _failed(self, reason: str) -> None:
        self._busy = self._awaits_code = False
        self._said.show_text("")
        if self.form is not None:
            self.form.show()
            self.form.refuse(reason, "passphrase")

    def _written_down(self) -> None:
        self.code.hide()
        self._show_keys(say("New recovery code"))
        self._said.show_text(say("The new code opens this record; the one before opens no longer."))
        self.look_again()


def _column() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return holder


def _layout(holder: QWidget) -> QVBoxLayout:
    layout = holder.layout()
    assert isinstance(layout, QVBoxLayout)  # noqa: S101 - `_column` made it
    return layout
