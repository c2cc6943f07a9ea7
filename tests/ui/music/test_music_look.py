"""How the screen looks: dark enough, nothing clipped, everything named, fluid with 500 tracks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyleOptionViewItem,
    QWidget,
)

from kaproom.core.music.music import Handover, HoldSpan, MusicSetting, Track, Transition
from kaproom.core.music.track_facts import TrackFacts
from kaproom.ui.controls.key_button import KeyButton
from kaproom.ui.controls.text import ElidedText
from kaproom.ui.music.board_paint import BoardDelegate, Index
from kaproom.ui.music.hold_wave import HoldWave
from kaproom.ui.music.rows import Kind
from kaproom.ui.theme import Theme, contrast
from tests.ui.music.studio import Key, Mod, Studio
from tests.ui.room.house import mean_luminance

pytestmark = pytest.mark.long

LIMIT = 0.02
SIZES = [(1440, 900), (1280, 720), (1100, 680)]
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
LONG = "Held, for strings and the slow breathing of a very large wooden house"


def rich(s: Studio) -> MusicSetting:
    """Long titles, a hold span, a gapless pair, a missing file, a full screen, a grounding set."""
    tracks = [
        Track(
            str(s.piece(f"piece {i}", 6, level=0.8)),
            f"{LONG} {i}" if i % 3 == 0 else f"Undertow {i}",
            ("Arrival", "Onset", "Journey", "Return")[i // 6],
            None,
            i % 11,
            "The Low Fields Ensemble",
            Transition(Handover.GAPLESS, 0) if i % 4 == 0 else None,
            HoldSpan(1000, 5000) if i % 2 == 0 else None,
            -15 if i % 5 == 0 else 0,
            grounding=i >= 22,
        )
        for i in range(24)
    ]
    s.music.facts.want(tuple(t.file for t in tracks))
    setting = s.keep("Low Fields", *tracks)
    (s.pieces / "piece 7.wav").unlink()
    return setting


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def full(studio: Callable[..., Studio], request: pytest.FixtureRequest) -> Studio:
    s = studio(rich)
    s.window.resize(*request.param)
    QApplication.processEvents()
    assert (s.window.width(), s.window.height()) == request.param
    return s


def test_the_screen_stays_dark_whatever_is_shown(full: Studio) -> None:
    screen = full.screen
    assert mean_luminance(full.window.grab().toImage()) <= LIMIT
    for opening in (Key.Key_I, Key.Key_E, Key.Key_G):
        full.press(opening, Mod.ControlModifier)
        assert mean_luminance(full.window.grab().toImage()) <= LIMIT
        full.press(Key.Key_Escape)
    bar = screen.tracks.board.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert mean_luminance(full.window.grab().toImage()) <= LIMIT


def test_no_word_on_a_key_is_cut_short(full: Studio) -> None:
    for key in full.screen.findChildren(KeyButton):
        if key.isVisible():
            assert key.width() >= key.sizeHint().width(), key.text()


def test_no_label_is_clipped_and_no_field_reaches_out_of_its_panel(full: Studio) -> None:
    for opening in (Key.Key_I, Key.Key_E):
        full.press(opening, Mod.ControlModifier)
        assert not [x.text() for x in full.screen.findChildren(QLabel) if _clipped(x)]
    for kind in (QLineEdit, QComboBox, HoldWave, KeyButton):
        for widget in full.screen.findChildren(kind):
            parent = widget.parentWidget()
            if widget.isVisible() and parent is not None:
                assert parent.rect().contains(widget.geometry()), widget.accessibleName()
    (page,) = full.screen.track.findChildren(QScrollArea)
    inner = page.widget()
    assert inner is not None
    assert inner.width() <= page.viewport().width()


def test_no_widget_lies_upon_another(full: Studio) -> None:
    for panel in (full.screen.settings, full.screen.form, full.screen.tracks, full.screen.library):
        shown = [
            child.geometry()
            for child in panel.findChildren(QWidget, options=_DIRECT)
            if child.isVisible()
        ]
        for i, one in enumerate(shown):
            assert not any(one.intersects(other) for other in shown[i + 1 :])


def test_a_figure_on_the_board_is_said_whole_or_not_at_all(full: Studio) -> None:
    words: list[str] = []
    board = full.screen.tracks.board
    metrics = QFontMetrics(board.delegate._small)
    for row in board.rows.rows:
        if row.kind is Kind.HEAD:
            width = board.viewport().width() - 16
            needed = metrics.horizontalAdvance(row.detail) + metrics.horizontalAdvance(row.title)
            words += [row.detail] if needed > width else []
    assert not words


def test_everything_that_can_be_used_has_a_name(full: Studio) -> None:
    for kind in (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, HoldWave):
        for widget in full.screen.findChildren(kind):
            if widget.isVisible():
                assert widget.accessibleName(), widget
    board = full.screen.tracks.board
    said = board.rows.data(board.rows.index(1), 11)  # Qt's AccessibleTextRole
    assert said is not None


def test_tab_reaches_every_field_and_shows_where_it_is(full: Studio) -> None:
    reached = set()
    for _ in range(80):
        full.press(Key.Key_Tab)
        reached.add(full.focus())
    expected = [
        w
        for kind in (QLineEdit, QComboBox, QAbstractItemView, HoldWave)
        for w in full.screen.findChildren(kind)
        if w.isVisible() and w.isEnabled() and w.parentWidget() is not None
    ]
    missed = [w.accessibleName() for w in expected if w not in reached]
    assert not missed


def test_what_is_read_stands_out_from_its_ground(theme: Theme) -> None:
    for ink in ("ink", "ink_soft", "caution"):
        for ground in ("panel", "raised", "field", "ground"):
            assert contrast(theme.colour(ink), theme.colour(ground)) >= 7, (ink, ground)


class Counting(BoardDelegate):
    """Counts what is painted."""

    painted = 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        self.painted += 1


def test_of_500_tracks_only_those_that_are_seen_are_painted_or_asked_about(
    studio: Callable[..., Studio], theme: Theme
) -> None:
    def prepare(s: Studio) -> None:
        file = str(s.piece("one"))
        tracks = [Track(file, f"Piece {i}", f"Phase {i // 50}", 60_000) for i in range(500)]
        s.keep("Long", *tracks)

    s = studio(prepare)
    board, asked = s.screen.tracks.board, [0]
    telling = s.screen.tracks.telling
    of = telling.facts_of

    def facts_of(file: str) -> TrackFacts | None:
        asked[0] += 1
        return of(file)

    telling.facts_of = facts_of
    counting = Counting(theme, telling)
    board.setItemDelegate(counting)
    for share in (0.0, 0.5, 1.0):
        bar = board.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))
        QApplication.processEvents()
        counting.painted = asked[0] = 0
        board.viewport().repaint()
        rows_high = board.viewport().height() // 30 + 2
        assert 5 < counting.painted <= rows_high
        assert asked[0] <= rows_high
    assert isinstance(board.model(), QAbstractItemModel)
    # No widget for a row: the view holds its viewport and its scroll bars alone.
    assert len(board.viewport().children()) == 0


def _clipped(label: QLabel) -> bool:
    if not label.isVisible() or isinstance(label, ElidedText):
        return False
    if label.wordWrap():
        return label.height() + 1 < label.heightForWidth(label.width())
    metrics = QFontMetrics(label.font())
    return label.width() < metrics.horizontalAdvance(label.text()) or (
        label.height() < metrics.height() - 2
    )
