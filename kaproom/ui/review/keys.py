"""The keys of a review, and what they set going: the cursor's play, bookmarks, filter, what leaves.

The screen shows; this is what its keys do. Nothing here decides what may be written.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from kaproom.core.clock import MachineClock
from kaproom.core.review.review_filter import NotedParts, ReviewFilter, read_filter, sifted
from kaproom.core.session.bookmarks import bookmark_beside
from kaproom.core.session.notes import tags
from kaproom.ui.review.afterwards_form import KEY as WRITING_KEY
from kaproom.ui.review.leaving import KEY as LEAVING_KEY
from kaproom.ui.review.playing import SoundFollower
from kaproom.ui.sounding_line import KEY as PLAY_KEY

if TYPE_CHECKING:
    from kaproom.ui.review.screen import ReviewScreen

_FASTER = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal})


class ReviewKeys(QObject):
    """Belongs to one review screen."""

    def __init__(self, screen: "ReviewScreen", machine: MachineClock | None = None) -> None:
        super().__init__(screen)
        self._screen = screen
        self.follower = SoundFollower(screen.sounding, machine)
        for key, do in (
            (PLAY_KEY, self._music),
            ("Alt+Space", self._play),
            ("Ctrl+B", self._bookmark),
            ("Ctrl+Left", lambda: self._jump(forward=False)),
            ("Ctrl+Right", lambda: self._jump(forward=True)),
            ("Ctrl+F", screen.at.filter.take_focus),
            ("Alt+C", screen.course.compare),
            (WRITING_KEY, screen.write),
            (LEAVING_KEY, screen.leaving.open_form),
        ):
            QShortcut(QKeySequence(key), screen).activated.connect(do)
        screen.player.moved.connect(self._played_to)
        screen.player.changed.connect(self._tell)
        screen.at.filter.asked.connect(self._filter)
        for done in (screen.at.filter.left, screen.at.bookmarks.left, screen.leaving.left):
            done.connect(screen.take_focus)
        screen.at.bookmarks.went_to.connect(screen.go_to)
        self._tell()

    def pressed(self, event: QKeyEvent) -> bool:
        """Take a key that no part of the screen wanted; answers whether it was one of these."""
        bare = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        key = event.key()
        if key == Qt.Key.Key_Escape:
            return self._hush()
        if bare and key == Qt.Key.Key_Space:
            self._play()
        elif bare and (key in _FASTER or key == Qt.Key.Key_Minus):
            self._screen.player.change_speed(1 if key in _FASTER else -1)
        else:
            return False
        return True

    def rest(self) -> None:
        """Nothing moves or sounds behind another screen."""
        self._screen.player.stop()

    def _hush(self) -> bool:
        """Esc: first what moves, then what sounds."""
        moved, sounded = self._screen.player.stop(), self._screen.sounding.stop()
        self.follower.on = False
        self._tell()
        return moved or sounded

    def _play(self) -> None:
        player, sounding = self._screen.player, self._screen.sounding
        self.follower.on |= sounding.playing
        player.toggle()
        if not player.playing:
            self.follower.rest()

    def _music(self) -> None:
        """What sounded here; while the cursor plays, with it or without."""
        screen = self._screen
        if not screen.player.playing:
            screen.sounding.toggle(screen.live.state, screen.cursor_ms)
            self.follower.on = screen.sounding.playing
        else:
            self.follower.on = not self.follower.on
        self._tell()

    def _played_to(self, at_ms: int) -> None:
        self._screen.go_to(at_ms)
        self._follow()

    def _follow(self) -> None:
        screen = self._screen
        if screen.player.playing and self.follower.on and screen.player.speed == 1:
            self.follower.follow(screen.live.state, screen.cursor_ms)
        elif screen.player.playing:
            self.follower.rest()

    def _tell(self) -> None:
        player = self._screen.player
        self._follow()
        self._screen.play_line.show_playing(player.playing, player.speed, self.follower.on)

    def _bookmark(self) -> None:
        self._screen.player.stop()
        self._screen.at.bookmarks.ask(self._screen.cursor_ms)

    def _jump(self, forward: bool) -> None:
        found = bookmark_beside(self._screen.live.state, self._screen.cursor_ms, forward)
        if found is not None:
            self._screen.go_to(found.at_ms)

    def _filter(self, line: str) -> None:
        screen = self._screen
        state = screen.live.state
        noted = NotedParts(screen.chart_ledger, state.notes)
        known = [tag for note in state.notes for tag in tags(note.body.text)]
        wanted = read_filter(line, screen.score.lane_titles(), noted.names, known)
        if isinstance(wanted, str):
            screen.at.filter.refuse(wanted)
            return
        self._show(wanted, noted)

    def _show(self, wanted: ReviewFilter, noted: NotedParts) -> None:
        screen = self._screen
        notes = screen.live.state.notes
        left = sifted(wanted, notes, noted)
        only = frozenset(n.id for n in left) if wanted.sifts_notes else None
        screen.at.sift(only)
        screen.score.sift_notes(only)
        screen.score.hide_lanes(wanted.hidden)
        screen.at.filter.show_filter(wanted, len(left), len(notes))
