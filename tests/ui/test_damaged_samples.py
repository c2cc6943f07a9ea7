"""A minute of samples that is damaged takes nothing else with it: the room and the review open."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaproom.core.events.event import Store
from kaproom.core.session.commands import TakeNote
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import SampleBatch
from kaproom.record.folder import unlock
from kaproom.ui.main_window import MainWindow
from kaproom.ui.review.screen import ReviewScreen
from kaproom.ui.room.screen import RoomScreen
from tests.record.entries import bare_connection
from tests.support.day import add_client
from tests.support.desk import PASSPHRASE, Desk


def test_a_session_whose_samples_are_damaged_is_gone_on_with_and_looked_back_on(
    desk: Desk, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    program = desk.opened().program
    live = program.casebook.begin_session(
        add_client(program.casebook), program.files.protocol("im-180")
    )
    assert not isinstance(live, Refusal)
    desk.step(10)
    live.submit(TakeNote("rain on the roof"))
    program.record.append_samples(live.id, SampleBatch(0, (71,) * 300, (97,) * 300)).result()
    qtbot.waitUntil(lambda: not live.unsaved)
    _damage_a_minute(desk)

    room = open_window().screen_shown
    assert isinstance(room, RoomScreen)
    assert [n.body.text for n in room._room.live.state.notes] == ["rain on the roof"]
    assert "holds a minute of samples that is damaged" in room.recovered.words
    qtbot.keyClicks(room.field, "and thunder")
    qtbot.keyClick(room.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not room._room.live.unsaved)

    window = open_window()
    window.routes.looking_back.show_review(live.id)
    review = window.screen_shown
    assert isinstance(review, ReviewScreen)
    assert [n.body.text for n in review.live.state.notes] == ["rain on the roof", "and thunder"]


def _damage_a_minute(desk: Desk) -> None:
    keys = unlock(desk.folder / "data", PASSPHRASE)
    connection = bare_connection(desk.folder / "data", keys, Store.RECORD)
    (changed,) = connection.execute("SELECT count(*) FROM sample_chunk").fetchone() or (0,)
    assert changed
    connection.execute("UPDATE sample_chunk SET data = x'00ff00' WHERE part = 1")
    connection.close()
