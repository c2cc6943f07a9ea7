"""A session begun under the wrong client is moved, and its trail stays."""

from dataclasses import replace

from kaproom.core.events.session import SessionMoved
from kaproom.core.session import commands as c
from kaproom.core.session.session import session_from
from kaproom.core.session.summary import SUMMARY_KINDS, summary_of
from tests.support.scene import Scene, session_start

TO_C2 = SessionMoved("c1", "c2", "E. F.", 3, 6, None, 61_000, "the wrong line was chosen")


def test_a_moved_session_reads_as_the_other_clients() -> None:
    scene = Scene().at(5)
    scene.do(c.MoveSession(TO_C2))
    started = scene.state.started
    assert started is not None
    assert (started.client_id, started.client_label, started.number) == ("c2", "E. F.", 3)
    assert (started.order_id, started.weight_g) == (None, 61_000)
    assert started.plan == session_start().plan
    assert session_from(scene.events).started == started
    start_event = scene.state.start_event
    assert start_event is not None
    assert start_event.body == session_start(), "what was written first stays readable"


def test_a_session_can_be_moved_after_its_end_and_back_again() -> None:
    scene = Scene().at(5)
    scene.do(c.EndSession())
    scene.at(9).do(c.MoveSession(TO_C2))
    back = SessionMoved("c2", "c1", "Q. V.", 1, 6, None, None, "it was right after all")
    scene.at(9).do(c.MoveSession(back))
    assert scene.state.started is not None
    assert scene.state.started.client_id == "c1"
    assert [move.body for move in scene.state.moves] == [TO_C2, back]


def test_undo_does_not_move_a_session() -> None:
    scene = Scene().at(5)
    scene.do(c.MoveSession(TO_C2))
    assert scene.refused(c.Undo())


def test_a_move_that_says_nothing_is_refused() -> None:
    scene = Scene()
    assert "why" in scene.refused(c.MoveSession(replace(TO_C2, reason=" ")))
    assert "already" in scene.refused(c.MoveSession(replace(TO_C2, client_id="c1")))
    assert "another" in scene.refused(c.MoveSession(replace(TO_C2, from_client_id="c9")))
    assert "not begun" in Scene(started=False).refused(c.MoveSession(TO_C2))


def test_the_list_of_sessions_tells_the_client_it_was_moved_to() -> None:
    scene = Scene().at(5)
    scene.do(c.MoveSession(TO_C2))
    events = [event for event in scene.events if event.body.KIND in SUMMARY_KINDS]
    summary = summary_of("session/s1", events, 4)
    assert summary is not None
    assert (summary.client_id, summary.client, summary.number) == ("c2", "E. F.", 3)
