"""An application without a window, for pages that are made from the command line."""

import os

from PySide6.QtGui import QGuiApplication


def application_without_window() -> QGuiApplication:
    """The application there is, or one that needs no display and shows nothing."""
    there = QGuiApplication.instance()
    if isinstance(there, QGuiApplication):
        return there
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["kaproom"])
