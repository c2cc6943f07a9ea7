"""What the passphrase screens are built of: a column in the middle, a field under its name."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kaproom.ui.controls.text import BODY, LARGE, SMALL, TITLE, Text, user_font

HEAD = TITLE * 1.17
"""What a page of the door is headed with: there is little else on it."""


def centred(page: QWidget, width: int) -> QVBoxLayout:
    """A column of this width in the middle of a page."""
    holder = QWidget()
    holder.setFixedWidth(width)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(holder)
    across.addStretch(1)
    down = QVBoxLayout(page)
    down.addStretch(2)
    down.addLayout(across)
    down.addStretch(3)
    return column


def passphrase_field(name: str) -> QLineEdit:
    """A field whose text is not shown."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setFont(user_font(LARGE))
    return field


def titled(column: QVBoxLayout, title: str, field: QLineEdit) -> None:
    """Put a field under its title."""
    label = Text(title, "ink_soft", SMALL if field.font() == user_font(BODY) else BODY)
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
