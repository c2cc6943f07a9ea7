"""A course walked by keys alone, from the first start on: each step of it, as hands know it.

All words are invented and each stands once, so that an export can be searched for them.
"""

import time
from pathlib import Path

from tests.support.code_from_screen import CodeReader
from tests.support.real_window import RealWindow

PASSPHRASE = "three geese over the weir"
NOTES = ("slow breath #body", "it was warm under the lid", "a door opens at last")
RECORDED = ("sleeps better since autumn", "W. N. 13:10")
PREPARED = ("alone with the snow", "meet what is behind the door", "ask me before going there")


class CourseWalk:
    """Steps in front of one window; each begins at the screen where the one before ended."""

    def __init__(self, window: RealWindow) -> None:
        self.window = window

    def first_start(self) -> str:
        """A passphrase, and the code written down from the screen; ends at Home."""
        window = self.window
        window.picture("01-first-start")
        window.type(PASSPHRASE)
        window.key("Tab")
        window.enter(PASSPHRASE)
        reader = CodeReader(dict(window.seat.env), window.seat.home.parent)
        window.until(lambda: bool(reader.read(window.screen)), "no recovery code is to be read")
        code = reader.read(window.picture("02-recovery-code"))
        window.type(code.rsplit("-", 1)[-1].lower())
        window.go("Return")
        window.picture("03-home-empty")
        return code

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Open the folder again."""
        self.window.type(passphrase)
        self.window.go("Return")

    def new_client(self) -> None:
        """Initials, a day of birth, a weight with a decimal comma; ends on the client's page."""
        window = self.window
        window.fill("ctrl+n", "Q. V.", "30.5.1984", "72,5")
        window.picture("04-home")
        window.go("Return")

    def open_client(self) -> None:
        """From Home to the client's page, by search."""
        window = self.window
        window.go("ctrl+k")
        window.type("Q. V.")
        window.rest()
        window.picture("30-search")
        window.go("Return")

    def assess_and_order(self) -> None:
        """The assessment and the order as received, on the client's page."""
        window = self.window
        window.fill("alt+s", "Dr. O.", "14.11.2026", "", RECORDED[0])
        window.fill(
            "alt+o", "", "", "37,5", "Dr. X.", "", "", "12,5", "1", "30", "140/90", "rest after"
        )
        window.fill("alt+v", "dosing 1 today 10:00 for 3 h")
        window.picture("05-client")

    def prepare_together(self) -> None:
        """A preparation session: each line, one consent; ends on the client's page."""
        window = self.window
        window.go("alt+p")
        for place, words in enumerate(("is tea allowed", *PREPARED[:1], "speaks softly")):
            window.key(*["Tab"] * bool(place))
            window.enter(words)
        window.key("Tab")
        window.enter(PREPARED[1])
        window.fill("alt+s")
        window.picture("06-preparation")
        window.go("alt+c")

    def measure(self) -> None:
        """A score; ends on the client's page."""
        self.window.go("alt+u")
        self.window.enter("phq9 14")
        self.window.picture("07-measures")
        self.window.go("Escape")

    def before_the_room(self) -> None:
        """Prepare: a word to the checklist, an agreement, the soft tone and a transition."""
        window = self.window
        window.go("ctrl+Return")
        window.fill("alt+t", RECORDED[1], "Escort")
        window.fill("alt+g", "the watcher", "", PREPARED[2])
        window.key("ctrl+t")
        window.picture("08-prepare")
        window.key("ctrl+t", "ctrl+space", "ctrl+space")
        window.go("ctrl+Return")

    def be_in_the_room(self) -> None:
        """Notes, readings, observations, a dose, phases, music, a correction."""
        window = self.window
        window.key("ctrl+i", "ctrl+1", "Escape")
        self.write_notes()
        window.enter("temp 36,8", "128/82 74 98", "bp skip deep and still")
        window.key("F1", "F2", "F11", "4", "ctrl+Next")
        window.key("alt+p", "alt+h", "alt+h", "alt+Down", "alt+s")
        window.key("ctrl+g")
        window.type("37,5")
        window.picture("09-dose")
        window.key("Return")
        window.enter("a dor", "#part the little one")
        window.key("ctrl+e", "2", "ctrl+a")
        window.enter("a door in the cliff")
        window.picture("10-room")
        window.key("F12")
        window.picture("11-emergency")
        window.key("Escape", "ctrl+slash")
        window.picture("12-keys")
        window.key("Escape", "ctrl+l")
        window.picture("13-cover")
        window.key("F12", "F12")
        self.unlock()

    def write_notes(self) -> None:
        """A note, the client's own words, a star."""
        window = self.window
        window.enter(NOTES[0])
        window.type(NOTES[1])
        window.key("shift+Return")
        window.type(NOTES[2])
        window.key("alt+Return")

    def discharge_and_end(self) -> None:
        """All criteria, who decided, the end; ends in review."""
        window = self.window
        window.key("ctrl+d")
        for digit in "112131415161718191":
            # A press faster than any hand after the same key's release is taken for a repeat.
            window.type(digit)
            time.sleep(0.15)
        window.rest()
        window.picture("14-discharge")
        window.key("Return")
        window.enter("Dr. X.")
        window.key("Escape")
        self.end()

    def end(self) -> None:
        """End the session; ends in review."""
        self.window.key("ctrl+shift+e")
        self.window.go("Return")

    def review(self, pdf: Path) -> None:
        """The cursor along, a bookmark, the record as PDF; ends at Home."""
        window = self.window
        window.key("Left", "Left", "Right")
        window.fill("ctrl+b", "the turn of the path")
        window.picture("15-review")
        self.export_pdf(pdf)
        window.go("Escape")

    def export_pdf(self, pdf: Path) -> None:
        """The record as PDF, at a path of one's own."""
        window = self.window
        window.key("ctrl+e", "ctrl+a")
        window.enter(str(pdf))
        window.until(pdf.is_file, f"no {pdf.name}")
        window.rest()
        window.picture("16-export")
        window.key("Escape")

    def integrate(self, handout: Path) -> None:
        """From the client's page: part, theme, practice, follow-up, handout; and back."""
        window = self.window
        window.go("alt+i")
        window.fill("alt+t", "thresholds")
        window.fill("alt+u", "sit by the window")
        window.fill("alt+f")
        window.fill("alt+n", "told the dream twice")
        window.picture("17-integration")
        window.go("alt+h")
        window.key("space")
        window.picture("18-handout")
        window.key(*["Tab"] * 8)
        window.key("ctrl+a")
        window.enter(str(handout))
        window.until(handout.is_file, f"no {handout.name}")
        window.key("Escape")
        window.go("Escape", "Escape", "Escape")

    def choose_backups(self, folder: Path) -> None:
        """A folder for backups, in Settings, from Home and back."""
        window = self.window
        folder.mkdir()
        window.go("ctrl+comma")
        window.key(*["Tab"] * 9)
        window.enter(str(folder))
        window.picture("19-settings")
        window.go("Escape")

    def second_session(self) -> None:
        """From the client's page: a short one, without a word beforehand; ends in review."""
        window = self.window
        window.go("ctrl+Return")
        window.go("ctrl+Return")
        window.enter("rain on the sill", "118/76 70 99")
        window.key("F4")
        self.end()

    def compare(self) -> None:
        """Both sessions side by side, their music, and back to Home."""
        window = self.window
        window.go("alt+c")
        window.picture("20-comparison")
        window.go("alt+m")
        window.picture("21-music-afterwards")
        window.go("Escape")
        window.go("Escape")

    def search_the_notes(self) -> None:
        """A word of a note is found only when the notes are asked; back to Home."""
        window = self.window
        window.go("ctrl+k")
        window.type("cliff")
        window.rest()
        without = window.picture("22-search-record")
        window.key("alt+n")
        window.until(lambda: window.differs(without), "nothing was found in the notes")
        window.picture("23-search-notes")
        window.go("Escape")

    def lock_and_open(self) -> None:
        """Locked from Home, opened again by the passphrase."""
        window = self.window
        window.go("ctrl+l")
        window.picture("24-locked")
        self.unlock()
        window.picture("25-home")
