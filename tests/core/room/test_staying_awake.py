"""How keeping awake is said: asked for and seen to hold are two things."""

import pytest

from kaproom.core.room.staying_awake import Held, Hold, Wakefulness, wake_line, wake_mark

SEEN, ASKED, ASKING = Held(Hold.SEEN), Held(Hold.ASKED), Held(Hold.ASKING)
REFUSED = Held(Hold.NOT_HELD, "the login manager refuses it")
UNLISTED = Held(Hold.ASKED, "asked for, but not in the system's list")


def test_what_is_held_says_which_is_seen() -> None:
    words, well, lines = wake_line(Wakefulness(SEEN, ASKED, lid=True))
    assert (words, well) == ("Sleep, lid and screen lock held off", True)
    assert lines == ("Sleep and lid: seen to hold; screen lock: asked for.",)


def test_a_lid_that_nothing_holds_is_named() -> None:
    _, well, lines = wake_line(Wakefulness(ASKED, ASKED))
    assert well
    assert "lid open" in lines[1]


@pytest.mark.parametrize(
    ("now", "words", "todo", "mark"),
    [
        (
            Wakefulness(REFUSED, ASKED, lid=True),
            "Sleep and lid are not held off",
            "switch off sleep in",
            "may sleep",
        ),
        (
            Wakefulness(UNLISTED, ASKED, lid=True),
            "Sleep and lid are not held off",
            "switch off sleep in",
            "may sleep",
        ),
        (
            Wakefulness(SEEN, REFUSED, lid=True),
            "Screen lock is not held off",
            "switch off its lock in",
            "screen may lock",
        ),
        (
            Wakefulness(REFUSED, REFUSED),
            "Sleep and screen lock are not held off",
            "switch off sleep and screen lock in",
            "may sleep and lock",
        ),
    ],
)
def test_what_is_not_held_says_what_to_do(
    now: Wakefulness, words: str, todo: str, mark: str
) -> None:
    said, well, lines = wake_line(now)
    assert (said, well) == (words, False)
    assert todo in lines[0]
    assert wake_mark(now) == mark


def test_what_is_open_is_neither() -> None:
    for now in (Wakefulness(), Wakefulness(ASKING, ASKED, lid=True)):
        assert wake_line(now)[1] is None
        assert wake_mark(now) == ""
