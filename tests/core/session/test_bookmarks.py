"""Bookmarks: set at a moment, jumped between, taken back."""

from kaproom.core.events.bookmarks import BookmarkSet
from kaproom.core.events.event import Store
from kaproom.core.session import commands as c
from kaproom.core.session.bookmarks import bookmark_at, bookmark_beside, bookmarks_of
from tests.support.scene import Scene

MINUTE = 60_000


def _scene() -> Scene:
    scene = Scene().at(30)
    scene.do(c.EndSession())
    scene.at(200)
    scene.do(c.SetBookmark(20 * MINUTE, "the door"))
    scene.do(c.SetBookmark(5 * MINUTE))
    return scene


def test_bookmarks_stand_by_time_among_the_notes_and_are_no_late_entries() -> None:
    found = bookmarks_of(_scene().state)
    assert [(b.at_ms, b.body.text) for b in found] == [(5 * MINUTE, ""), (20 * MINUTE, "the door")]
    assert BookmarkSet.STORE is Store.NOTES
    assert not any(b.late for b in found)


def test_from_one_bookmark_to_the_next() -> None:
    state = _scene().state

    def beside(minute: int, forward: bool) -> int | None:
        found = bookmark_beside(state, minute * MINUTE, forward)
        return None if found is None else found.at_ms // MINUTE

    assert [beside(m, True) for m in (0, 5, 20)] == [5, 20, None]
    assert [beside(m, False) for m in (5, 6, 30)] == [None, 5, 20]


def test_a_moment_has_one_bookmark_which_can_be_taken_back() -> None:
    scene = _scene()
    assert "already" in scene.refused(c.SetBookmark(5 * MINUTE, "again"))
    assert "outside" in scene.refused(c.SetBookmark(31 * MINUTE))
    found = bookmark_at(scene.state, 5 * MINUTE)
    assert found is not None
    scene.do(c.TakeBack(found.id))
    assert bookmark_at(scene.state, 5 * MINUTE) is None
