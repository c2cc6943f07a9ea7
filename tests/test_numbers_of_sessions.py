"""What a session takes over from its client: its number, the order and the weight of that day."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kaproom.core.events.chart import ClientWeighed, OrderReceived
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.decision import Refusal
from tests.support.day import add_client, all_saved
from tests.support.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk.opened()
    desk.close()


def test_a_session_the_disk_does_not_have_yet_counts(desk: Desk) -> None:
    casebook = desk.program.casebook
    protocol = desk.program.files.protocol("im-180")
    client_id, other_id = add_client(casebook), add_client(casebook, "E. F.")

    def begun(client_id: str) -> LiveSession:
        live = casebook.begin_session(client_id, protocol)
        assert not isinstance(live, Refusal)
        return live

    sessions = [begun(client_id) for _ in range(8)]
    other = begun(other_id)
    moved = casebook.move_session(sessions[2], other_id, "the wrong line was chosen")
    assert not isinstance(moved, Refusal)
    started = [live.state.started for live in (*sessions, other)]
    assert [s.number for s in started if s is not None] == [1, 2, 2, 4, 5, 6, 7, 8, 1]
    all_saved(casebook)
    assert sorted(s.number for s in casebook.sessions_of(client_id)) == [1, 2, 4, 5, 6, 7, 8]
    assert sorted(s.number for s in casebook.sessions_of(other_id)) == [1, 2]


def test_a_moved_session_takes_the_order_and_weight_that_stood_when_it_began(desk: Desk) -> None:
    casebook = desk.program.casebook
    protocol = desk.program.files.protocol("im-180")
    client_id, other_id = add_client(casebook), add_client(casebook, "E. F.")
    order = casebook.chart(other_id).order
    assert order is not None
    live = casebook.begin_session(client_id, protocol)
    assert not isinstance(live, Refusal)
    desk.step(7 * 24 * 60)
    new_id = add_client(casebook, "G. H.")
    casebook.write(other_id, ClientWeighed(69_000))
    casebook.write(other_id, OrderReceived("ketamine", "IM", 70_000, "Dr. O.", "2026-11-20"))

    def moved(to_id: str) -> tuple[str | None, int | None]:
        assert not isinstance(casebook.move_session(live, to_id, "the wrong line"), Refusal)
        started = live.state.started
        assert started is not None
        return started.order_id, started.weight_g

    assert moved(other_id) == (order.id, 72_000)
    assert moved(new_id) == (None, None), "nothing was known of this client then"
