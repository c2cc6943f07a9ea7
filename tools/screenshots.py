"""Pictures of the real windows: `python3 run.py screenshots DIR`.

A data folder is made in a temporary place, invented clients come in, scripted sessions are held in
it on a stepped clock, and every screen is shown and grabbed at 1440x900. Nothing is drawn for the
picture that the window does not draw. Beside them lies the record of a session as PDF, and pictures
of its pages.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, QThread
from PySide6.QtWidgets import QApplication, QWidget

from kaproom import paths
from kaproom.core.clock import Instant, SteppedClock
from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.visits import VisitKind, VisitPlanned
from kaproom.core.music.music import MusicSetting
from kaproom.core.rehearsal.course_rehearsal import CourseScript, CourseWriter, script_of
from kaproom.core.rehearsal.rehearsal import Script
from kaproom.core.room.room import SAMPLES_EVERY_S
from kaproom.core.stream.decision import Refusal
from kaproom.desks.open_folder import BEING_CHECKED
from kaproom.program import Program
from kaproom.record.first_start import create_folder
from kaproom.record.keyfile import Argon2Cost
from kaproom.rehearsing import RehearsalRun, rehearsal_room
from kaproom.resource_files import ResourceFiles
from kaproom.ui.bridge import Bridge
from kaproom.ui.comparison.screen import ComparisonScreen
from kaproom.ui.controls.mark import Shape
from kaproom.ui.handout.screen import HandoutScreen
from kaproom.ui.main_window import MainWindow
from kaproom.ui.music.screen import MusicScreen
from kaproom.ui.paper.record.templates import RECORD
from kaproom.ui.prepare.screen import PrepareScreen
from kaproom.ui.review.screen import ReviewScreen
from kaproom.ui.theme import theme_from
from tests.support.music_desk import FolderMusic, write_piece
from tools.music_picture import keep_example
from tools.quiet_laptop import QuietLaptop
from tools.silent_sound import SilentSound

Screen = TypeVar("Screen", bound=QWidget)

PRESENT = ("L. M.", "W. N.")
MUSIC = "Slow Water"
ON_THE_PAGE = (0, 1, 2, 4)
"""Of what can be chosen for a handout, by its places."""
NO_HOME = Path("/home/practice")
"""Where nobody lives: what is only named in a picture stands there."""
PHRASE = "a few plain words"
SIZE = QSize(1440, 900)
ROOM_AT_MS = (68 * 60 + 24) * 1000
REVIEW_AT_MS = 74 * 60 * 1000
COMPARED_AT_MS = 40 * 60 * 1000
PAGE_DPI = "110"
LIGHT_COST = Argon2Cost(passes=1, memory_kib=64, lanes=1)
FIRST_DAY = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)


class Stage:
    """The program on a stepped clock, and its window."""

    def __init__(self, application: QApplication, folder: Path, size: QSize) -> None:
        first_us = int(FIRST_DAY.timestamp() * 1_000_000)
        self.clock = SteppedClock(Instant(first_us, 0, 0))
        self._application = application
        files = ResourceFiles(paths.resource_dir())
        self._bridge = Bridge()
        data = folder / "data"
        create_folder(data, PHRASE, LIGHT_COST)
        self.folder, self._music = folder, FolderMusic(folder / "music")
        self._music.ship_all()
        laptop = QuietLaptop()
        self.program = Program(
            data,
            self.clock,
            self._bridge.post,
            files,
            lambda: self._music.library_here,
            lambda _: SilentSound(self.clock),
            music=self._music,
            awake=laptop.holding,
            power=laptop.read_power,
        )
        self.program.door.open_with(PHRASE)
        theme = files.toml("theme/room.toml", theme_from)
        application.setPalette(theme.palette())
        self.window = MainWindow(self.program, theme)
        self.window.resize(size)
        self.window.show()

    def settle(self) -> None:
        """Let the window and the record's writer come to rest."""
        for _ in range(40):
            self._application.processEvents()

    def until(self, done: Callable[[], bool]) -> None:
        """Let things run until `done`; after half a minute there is no picture."""
        for _ in range(6000):
            self._application.processEvents()
            if done():
                return
            QThread.msleep(5)
        raise SystemExit("What a picture waits for has not come.")

    def open_again(self) -> None:
        """Lock and open the folder, and wait until it was checked anew."""
        self.settle()
        self.window.lock()
        self.program.door.open_with(PHRASE)
        self.until(self._is_checked)

    def _is_checked(self) -> bool:
        facts = self.program.facts()
        return bool(facts) and all(fact.detail != BEING_CHECKED for fact in facts)

    def grab(self, file: Path) -> None:
        """The window as it is, as PNG."""
        self.settle()
        self.window.grab().save(str(file))
        print(file)

    def keep_music(self) -> MusicSetting:
        """A setting of music to be shown."""
        return keep_example(self._music, self.folder / "Music")

    def compose(self, title: str) -> None:
        """Have the pieces of a shipped setting lie where they are composed, as quiet files."""
        found = next(one for one in self._music.settings() if one.title == title)
        for track in found.tracks:
            seconds = (track.duration_ms or 0) / 1000
            write_piece(Path(track.file), seconds, 110.0, 0.4, track.title)

    def go_to_track(self, title: str) -> None:
        """Go to the first track on the board whose title begins so."""
        board = self.window.findChildren(MusicScreen)[-1].tracks.board
        titles = [row.title.startswith(title) for row in board.rows.rows]
        board.setCurrentIndex(board.rows.index(titles.index(True)))

    def wait_for_day(self, day: datetime) -> None:
        """Step to a later day."""
        now_us = self.clock.now().utc_us
        self.clock.step((int(day.timestamp() * 1_000_000) - now_us) // 1000)

    def begin(self, client_id: str, script: Script, seed: int) -> RehearsalRun:
        """A scripted session with a client begins."""
        program = self.program
        protocol = program.files.protocol(script.protocol)
        live = program.casebook.begin_session(client_id, protocol, PRESENT)
        if isinstance(live, Refusal):
            raise SystemExit(live.reason)
        setting = program.library.setting(script.music)
        player = SilentSound(self.clock)
        room = rehearsal_room(
            live, program.record, program.files, script, player, setting, seed, True
        )
        return RehearsalRun(script, room, self.clock, None)

    def run(self, rehearsal: RehearsalRun, until_ms: int) -> None:
        """Go on to a session time."""
        live = rehearsal.room.live
        while live.state.running and live.session_ms() < until_ms:
            self.clock.step(1000)
            rehearsal.perform()
            rehearsal.room.tick()
        # Samples are taken in once a real second, however fast the session's clock is stepped.
        QThread.msleep(int(SAMPLES_EVERY_S * 1000))
        rehearsal.room.tick()
        self.until(lambda: not live.unsaved)


def main() -> None:
    """Make the pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description="Pictures of the real windows.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--width", type=int, default=SIZE.width())
    parser.add_argument("--height", type=int, default=SIZE.height())
    found = parser.parse_args()
    found.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="kaproom-pictures-") as scratch:
        stage = Stage(application, Path(scratch), QSize(found.width, found.height))
        take_pictures(stage, found.folder)
        stage.window.close()
        stage.program.close()


def take_pictures(stage: Stage, folder: Path) -> None:
    """The screens, in the order of a course; the room is that of its third session."""
    files, window = stage.program.files, stage.window
    course = files.course_rehearsal("six")
    client_id = stage.program.casebook.add_client(course.client)
    if isinstance(client_id, Refusal):
        raise SystemExit(client_id.reason)
    script = play_until(stage, client_id, course, session=3)
    add_others(stage, stage.clock.now().local())
    stage.open_again()
    window.routes.house.show_home()
    stage.grab(folder / "home.png")
    window.routes.course.show_client(client_id)
    stage.grab(folder / "client.png")
    window.routes.course.show_preparation(client_id)
    stage.grab(folder / "preparation.png")
    show_prepare(stage, client_id)
    stage.grab(folder / "prepare.png")
    with at_home(stage.folder):
        window.routes.house.show_music(setting=stage.keep_music().file)
        stage.go_to_track("Held")
        stage.grab(folder / "music.png")
    rehearsal = stage.begin(client_id, script, 2)
    stage.run(rehearsal, ROOM_AT_MS)
    window.routes.room.show_room(rehearsal.room)
    stage.grab(folder / "room.png")
    stage.run(rehearsal, script.end_ms + 1000)
    session_id = rehearsal.room.live.id
    stage.open_again()
    window.routes.looking_back.show_review(session_id, REVIEW_AT_MS)
    review = shown(stage, ReviewScreen)
    stage.until(lambda: bool(review.verified.text))
    stage.grab(folder / "review.png")
    take_course(stage, folder, client_id, session_id)
    window.routes.course.show_integration(session_id)
    stage.grab(folder / "integration.png")
    window.routes.course.show_parts(client_id)
    stage.grab(folder / "parts.png")
    window.routes.course.show_measures(client_id)
    stage.grab(folder / "measures.png")
    with at_home(NO_HOME):
        show_handout(stage, session_id)
        stage.grab(folder / "handout.png")
    window.routes.house.show_practice()
    stage.grab(folder / "practice.png")


def shown(stage: Stage, kind: type[Screen]) -> Screen:
    """The screen that is on."""
    screen = stage.window.screen_shown
    if not isinstance(screen, kind):
        raise SystemExit(f"No {kind.__name__} is shown.")
    return screen


def show_prepare(stage: Stage, client_id: str) -> None:
    """The morning with the music of the session chosen, and all of it looked at."""
    stage.compose(MUSIC)
    stage.window.routes.course.show_prepare(client_id)
    screen = shown(stage, PrepareScreen)
    screen.day.setting.choose_where(lambda one: one is not None and one.title == MUSIC)
    checked = (screen.sound.music, screen.laptop.awake, screen.laptop.power)
    stage.until(lambda: all(row.shape is not Shape.RING for row in checked))


def show_handout(stage: Stage, session_id: str) -> None:
    """A page with a few lines on it."""
    stage.window.routes.course.show_handout(session_id=session_id)
    screen = shown(stage, HandoutScreen)
    for place in ON_THE_PAGE:
        screen.choices.toggled.emit(place)


@contextmanager
def at_home(home: Path) -> Iterator[None]:
    """Be at home in a folder for a while: a picture tells of no machine."""
    kept = os.environ.get("HOME")
    os.environ["HOME"] = str(home)
    try:
        yield
    finally:
        if kept is None:
            del os.environ["HOME"]
        else:
            os.environ["HOME"] = kept


def take_course(stage: Stage, folder: Path, client_id: str, session_id: str) -> None:
    """The sessions of the course side by side, their music, and the record on paper."""
    window, casebook = stage.window, stage.program.casebook
    window.routes.looking_back.show_comparison(
        client_id, [s.id for s in casebook.sessions_of(client_id)]
    )
    comparison = window.findChildren(ComparisonScreen)[-1]
    comparison.plot.go_to(COMPARED_AT_MS)
    stage.grab(folder / "comparison.png")
    comparison.show_music(True)
    stage.grab(folder / "music-afterwards.png")
    made = stage.program.exports.record_pdf(session_id, folder / "record.pdf", RECORD, "A4", True)
    stage.until(made.done)
    print(made.result())
    picture_pages(folder / "record.pdf")


def picture_pages(file: Path) -> None:
    """The pages of a document as PNG beside it, where poppler is here to draw them."""
    drawer = shutil.which("pdftoppm")
    if drawer is None:
        print(f"No pictures of {file}: pdftoppm is not installed.")
        return
    start = file.with_suffix("")
    subprocess.run([drawer, "-r", PAGE_DPI, "-png", file, start], check=True)
    for page in sorted(file.parent.glob(f"{file.stem}-*.png")):
        print(page)


def play_until(stage: Stage, client_id: str, course: CourseScript, session: int) -> Script:
    """Play a course up to the morning of a dosing session; answers that session's script."""
    files, casebook = stage.program.files, stage.program.casebook
    writer, held = CourseWriter(casebook, client_id), 0
    midnight = FIRST_DAY.replace(hour=0)
    for day in course.days:
        stage.wait_for_day(midnight + timedelta(minutes=day.after_min))
        for entry in day.entries:
            writer.write(entry)
        if day.session is None:
            continue
        script = script_of(day.session, files.rehearsal(day.session.script))
        held += 1
        if held == session:
            stage.until(lambda: not casebook.waiting())
            return script
        rehearsal = stage.begin(client_id, script, held)
        stage.run(rehearsal, script.end_ms + 1000)
        writer.session_held(rehearsal.room.live.id, rehearsal.room.live.state)
    raise SystemExit(f"The course has no session {session}.")


def add_others(stage: Stage, today: datetime) -> None:
    """A few more invented clients, so that Home looks like a week in a practice."""
    casebook = stage.program.casebook
    for label, days in (("A. T.", 2), ("K.", 9)):
        client_id = casebook.add_client(ClientAdded(label))
        if isinstance(client_id, Refusal):
            raise SystemExit(client_id.reason)
        day = (today + timedelta(days=days)).date().isoformat()
        casebook.write(client_id, VisitPlanned(VisitKind.DOSING, 1, day))


if __name__ == "__main__":
    main()
