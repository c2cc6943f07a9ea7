"""The practice's own figures and words, changed by keys and read back from the disk."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from kaproom.core.events.chart import ClientAdded
from kaproom.core.stream.audit import AUDIT_STREAM, AuditAction, AuditNoted
from kaproom.core.stream.decision import Refusal
from kaproom.resource_files import ResourceFiles
from kaproom.ui.main_window import MainWindow
from kaproom.ui.room.screen import RoomScreen
from kaproom.ui.settings.practice.screen import PracticeScreen
from kaproom.ui.settings.practice.words import facts_of
from tests.support.desk import Desk

Key = Qt.Key
NONE, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


@dataclass
class Page:
    """The page, and hands that know keys alone."""

    desk: Desk
    window: MainWindow

    @property
    def screen(self) -> PracticeScreen:
        screen = self.window.screen_shown
        assert isinstance(screen, PracticeScreen)
        return screen

    @property
    def on_disk(self) -> ResourceFiles:
        """The files as a program that starts now reads them."""
        return ResourceFiles(Path("resources").resolve(), own=self.desk.folder / "own")

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(_focus(), key, modifiers)

    def file(self, title: str) -> None:
        """Go to a file by its title, and into its rows."""
        self.press(Key.Key_Home)
        titles = [line.title for line in self.screen.files.rows.lines if not line.heading]
        self.press(Key.Key_Down, times=titles.index(title))
        assert self.screen.held.title == title
        self.press(Key.Key_Return)

    def row(self, title: str) -> None:
        """Go to a row by its words."""
        lines = [line for line in self.screen.rows.rows.lines if not line.heading]
        self.press(Key.Key_Home)
        self.press(Key.Key_Down, times=[line.title for line in lines].index(title))

    def fill(self, **values: str) -> None:
        """Type into the open form, by Tab from field to field, and enter it."""
        form = self.screen.panel.form
        assert form is not None
        for name, value in values.items():
            field = form.field(name)
            for _ in range(20):
                if field.hasFocus():
                    break
                self.press(Key.Key_Tab)
            assert field.hasFocus()
            assert isinstance(field, QLineEdit | QPlainTextEdit)
            self.press(Key.Key_A, CTRL)
            self.press(Key.Key_Delete)
            QTest.keyClicks(field, value)
        self.press(Key.Key_Return)

    @property
    def titles(self) -> list[str]:
        """The lines of the file that is shown, with what stands at their edge."""
        lines = self.screen.rows.rows.lines
        return [" | ".join(filter(None, (x.title, x.right))) for x in lines if not x.heading]


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


@pytest.fixture
def page(desk: Desk, open_window: Callable[[], MainWindow]) -> Page:
    desk.opened()
    window = open_window()
    window.routes.house.show_settings()
    page = Page(desk, window)
    page.press(Key.Key_P, CTRL)
    assert page.screen.files.hasFocus()
    return page


def test_a_threshold_changed_by_keys_marks_a_reading_in_the_room(page: Page) -> None:
    page.file("Thresholds of readings")
    page.row("pulse above 120 or below 50")
    page.press(Key.Key_Return)
    page.fill(pulse_above_bpm="96")
    form = page.screen.panel.form
    assert form is not None
    assert form.reason.startswith("Pulse above was changed: change its source too, or say why")
    assert form.values()["pulse_above_bpm"] == "96"
    assert page.on_disk.rules() == ResourceFiles(Path("resources")).rules()
    page.fill(why="our policy", words="pulse above 96 or below 50")
    assert page.screen.panel.form is None
    assert page.screen.rows.hasFocus()
    (rule,) = (r for r in page.on_disk.rules().rules if r.changed)
    assert (rule.bounds[0].figure, rule.changed) == (96, "2026-11-23, therapist: our policy")
    assert page.screen.files.rows.lines[1].detail == "changed by you on 23 Nov 2026, therapist"

    room = _room(page)
    assert _met(page, room, "128/82 hr 97") == "pulse above 96 or below 50"
    # A session that is running keeps what it began with.
    page.desk.program.data_files.restore("rules")
    assert _met(page, room, "126/82 hr 98") == "pulse above 96 or below 50"
    page.desk.program.record.append(()).result(10)
    trail = page.desk.program.record.read_stream(AUDIT_STREAM)
    noted = [e.body for e in trail if isinstance(e.body, AuditNoted)]
    change, restored = (b for b in noted if b.action == AuditAction.PRACTICE_CHANGED)
    assert restored.detail == "restored"
    assert change.subject == "vitals/rules.toml"
    assert "pulse above, /min 120 → 96" in change.detail


def _room(page: Page) -> RoomScreen:
    """The room of a client's new session."""
    program = page.desk.program
    client_id = program.casebook.add_client(ClientAdded("Q. V.", "1984-05-30", 6))
    assert not isinstance(client_id, Refusal)
    live = program.casebook.begin_session(client_id, program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    page.window.routes.room.show_room(program.rooms.make(live, "im-180", None))
    room = page.window.screen_shown
    assert isinstance(room, RoomScreen)
    return room


def _met(page: Page, room: RoomScreen, line: str) -> str:
    """What a reading typed in the room is beyond."""
    QTest.keyClicks(_focus(), line)
    page.press(Key.Key_Return)
    room.tick()
    return room.vitals.met


def test_a_row_that_names_rules_shows_their_words(page: Page) -> None:
    page.file("Thresholds of readings")
    lines = page.screen.rows.rows.lines
    (line,) = (line for line in lines if line.title == "Rules drawn as lines")
    assert line.detail == "BP above 140/90 · oxygen below 92 %"
    held = page.screen.held
    row = next(r for block in held.blocks for r in block.rows if r.title == line.title)
    assert [f.value for f in facts_of(held, row)] == ["BP above 140/90", "oxygen below 92 %"]


def test_what_is_refused_stays_typed_and_is_there_after_leaving(page: Page) -> None:
    page.file("Limits of typed readings")
    page.row("pulse")
    page.press(Key.Key_Return)
    page.fill(ask_outside="forty to 130", why="policy")
    form = page.screen.panel.form
    assert form is not None
    assert "“forty” is no figure; type two numbers, such as 30 to 300" in form.reason
    page.fill(ask_outside="5 to 130")
    form = page.screen.panel.form
    assert form is not None
    assert "ask_outside must lie within refuse_outside. Nothing changed." in form.reason
    assert "line " in form.reason
    page.window.routes.house.show_settings()
    page.desk.program.record.append(()).result(10)
    page.window.routes.house.show_practice()
    page.file("Limits of typed readings")
    page.row("pulse")
    page.press(Key.Key_Return)
    form = page.screen.panel.form
    assert form is not None
    assert form.values()["ask_outside"] == "5 to 130"
    page.fill(ask_outside="50 to 130")
    assert page.on_disk.limits()["pulse_bpm"].usual == (50, 130)


def test_keys_are_ordered_taken_out_put_back_and_restored(page: Page) -> None:
    page.file("Observation keys")
    page.row("F2  Tears")
    page.press(Key.Key_Up, ALT)
    assert [i.code for i in page.on_disk.palette().items][:2] == ["tears", "stillness"]
    page.press(Key.Key_Delete)
    assert page.on_disk.palette().at(1) is None
    assert "Tears | taken out" in page.titles
    page.press(Key.Key_Z, CTRL)
    assert page.on_disk.palette().at(1) is not None
    page.row("F3  Speech")
    page.press(Key.Key_Return)
    page.fill(label="Words")
    item = page.on_disk.palette().at(3)
    assert item is not None
    assert (item.label, item.changed) == ("Words", "2026-11-23, therapist")
    page.press(Key.Key_R, CTRL)
    assert "F3  Speech | event" in page.titles
    page.press(Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert page.on_disk.palette() == ResourceFiles(Path("resources")).palette()
    assert "put aside as" in page.screen.said.text()


def test_a_plan_is_copied_under_a_new_name_and_its_phases_ordered(page: Page) -> None:
    titles = [line.title for line in page.screen.files.rows.lines if not line.heading]
    page.press(Key.Key_Down, times=titles.index("Intramuscular, three hours"))
    page.press(Key.Key_D, CTRL)
    page.fill(title="Evening, short")
    assert page.screen.held.title == "Evening, short"
    page.press(Key.Key_Return)
    page.row("Onset")
    page.press(Key.Key_Return)
    page.fill(minutes="9", why="shorter")
    page.press(Key.Key_N, CTRL)
    page.fill(minutes="5", name="Quiet", why="ours")
    assert page.screen.rows.current_key.endswith("Quiet")
    page.press(Key.Key_Up, ALT)
    plan = page.on_disk.protocol("evening-short")
    assert [(p.name, p.minutes) for p in plan.phases][2:4] == [("Quiet", 5), ("Onset", 9)]
    assert plan.title in [p.title for p in page.desk.program.said.protocols()]
    page.press(Key.Key_Left)
    page.press(Key.Key_Delete)
    assert "evening-short" not in page.on_disk.protocol_codes()


def test_tags_come_and_go_and_a_schedule_is_copied(page: Page) -> None:
    page.file("Tags of notes")
    page.row("#image")
    page.press(Key.Key_N, CTRL)
    page.fill(code="Breath", words="the breath")
    form = page.screen.panel.form
    assert form is not None
    assert "the tag Breath must be one word in small letters" in form.reason
    page.fill(code="breath")
    assert [t.word for t in page.on_disk.tag_words()][2:4] == ["image", "breath"]
    page.press(Key.Key_Left)
    page.file("Schedules of readings")
    page.row("KAP standard")
    page.press(Key.Key_D, CTRL)
    page.fill(code="ours", after_dose_min="10, 20", title="Ours", why="our policy")
    ours = page.on_disk.schedules()["ours"]
    assert (ours.title, ours.after_dose_min, ours.then_every_min) == ("Ours", (10, 20), 30)
    assert "Ours | yours" in page.titles
    page.press(Key.Key_Delete)
    assert "ours" not in page.on_disk.schedules()


def test_a_file_goes_out_and_in(page: Page, tmp_path: Path) -> None:
    page.file("Observation keys")
    out = tmp_path / "keys.csv"
    page.press(Key.Key_E, CTRL)
    page.fill(file=str(out))
    assert page.screen.said.text() == f"Written to {out}."
    text = out.read_text("utf-8-sig")
    out.write_text(text.replace("2,tears", "1,tears"), "utf-8")
    page.press(Key.Key_I, CTRL)
    page.fill(file=str(out))
    form = page.screen.panel.form
    assert form is not None
    assert form.reason == f"{out}, line 3: slot 1 is there twice. Nothing changed."
    out.write_text(text.replace("2,tears,Tears", "2,sobs,Sobs"), "utf-8")
    page.fill(file=str(out))
    item = page.on_disk.palette().at(2)
    assert item is not None
    assert (item.code, item.changed[:10]) == ("sobs", "2026-11-23")
