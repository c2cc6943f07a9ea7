"""How bright the room is and how well its words stand out, for `tools.bench`.

The real window after an hour of a rehearsal, at the two sizes it is drawn for; relative luminance
and contrast as WCAG 2.2 defines them.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kaproom.record.first_start import create_practice_folder
from tools.bench.row import Row

ROOT = Path(__file__).resolve().parents[2]
MOST_LIGHT, LEAST_CONTRAST, SLOWEST_S = 0.02, 7.0, 2.0

_LOOK = """
import json, sys
import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from kaproom.app import open_window
from kaproom.cli.options import parse
from kaproom.ui.room.dimming import BRIGHTENING_MS
from kaproom.ui.room.screen import RoomScreen
from kaproom.ui.theme import contrast, theme_from

def light(window):
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    shape = image.height(), image.bytesPerLine() // 4, 4
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(shape)
    parts = pixels[:, : image.width(), 2::-1] / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float((linear @ np.array([0.2126, 0.7152, 0.0722])).mean())

opened = open_window(parse(sys.argv[1:]))
room = opened.window.findChild(RoomScreen)

def look():
    lights = []
    for size in ((1440, 900), (1280, 720)):
        opened.window.resize(*size)
        opened.application.processEvents()
        lights.append(light(opened.window))
    theme = opened.program.files.toml("theme/room.toml", theme_from)
    grounds = [theme.ground, theme.panel, theme.raised, theme.field]
    inks = [theme.ink, theme.ink_soft, theme.ink_faint]
    least = min(contrast(ink, ground) for ink in inks for ground in grounds)
    print(json.dumps([max(lights), least, BRIGHTENING_MS / 1000]), flush=True)
    opened.application.quit()

QTimer.singleShot(8000, opened.window, look)
opened.application.exec()
opened.close()
"""


def lights() -> Iterator[Row]:
    """The room's light, its least contrast, how slowly it brightens, against what is promised."""
    with tempfile.TemporaryDirectory(prefix="kaproom-bench-") as scratch:
        folder = Path(scratch) / "practice"
        create_practice_folder(folder)
        arguments = ["rehearse", "--data-dir", str(folder), "--speed", "500"]
        done = subprocess.run(
            [sys.executable, "-c", _LOOK, *arguments],
            cwd=ROOT,
            env={**os.environ, "PULSE_SERVER": f"unix:{scratch}/no-sound"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    if done.returncode or not done.stdout.strip():
        raise SystemExit("A room could not be looked at.")
    light, contrast, brightening_s = json.loads(done.stdout.splitlines()[-1])
    yield Row("mean luminance of the room", light, "", MOST_LIGHT, 1.0)
    yield Row("7:1 against the least contrast", LEAST_CONTRAST, ":1", contrast, 1.0)
    yield Row("2 s against a step lighter", SLOWEST_S, "s", brightening_s, 1.0)
