"""What the line offers while it is typed: quietly, by key, and never in the way of writing."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from kaproom.core.events.chart import AgreementMade
from kaproom.core.session.notes import tags
from kaproom.core.stream.decision import Refusal
from tests.ui.room.house import ALT, CTRL, NONE, House, Key, Modifiers, only


def _offered(house: House) -> str:
    offer = house.screen.completer.offer
    return offer.whole if offer is not None else ""


def _ghost_pixels(house: House) -> int:
    """How many pixels of the field are lit, the caret's not counted."""
    house.screen.field.setCursorWidth(0)
    image = house.screen.field.viewport().grab().toImage()
    dark = image.pixel(image.width() - 1, image.height() - 1)
    width, height = image.width(), image.height()
    return sum(image.pixel(x, y) != dark for x in range(width) for y in range(height))


def test_tab_takes_the_tag_that_is_begun(house: House) -> None:
    house.write("warm hands #bo")
    assert _offered(house) == "#body"
    assert "Tab: #body" in house.screen.notes.said
    assert "#body" in house.screen.field.accessibleDescription()
    house.press(Key.Key_Tab)
    assert house.screen.field.text == "warm hands #body "
    assert house.screen.field.hasFocus()
    house.press(Key.Key_Return)
    note = only(house.state.notes)
    assert (note.body.text, tags(note.body.text)) == ("warm hands #body", ("body",))
    assert house.screen.field.accessibleDescription() == ""


def test_the_offer_is_seen_behind_the_caret_and_is_no_text(house: House) -> None:
    house.write("#bod")
    with_offer = _ghost_pixels(house)
    house.press(Key.Key_Escape)
    assert _ghost_pixels(house) < with_offer
    assert house.screen.field.text == "#bod"


def test_the_right_arrow_takes_it_at_the_lines_end_and_moves_elsewhere(house: House) -> None:
    house.write("#bo")
    house.press(Key.Key_Left)
    assert _offered(house) == ""
    house.press(Key.Key_Right)
    assert house.screen.field.text == "#bo"
    assert _offered(house) == "#body"
    house.press(Key.Key_Right)
    assert house.screen.field.text == "#body "


@pytest.mark.parametrize("key", [(Key.Key_Down, NONE), (Key.Key_Space, CTRL)])
def test_a_key_goes_round_the_offers(house: House, key: tuple[Key, Modifiers]) -> None:
    house.write("#i")
    seen = [_offered(house)]
    for _ in range(2):
        house.press(*key)
        seen.append(_offered(house))
    assert seen == ["#image", "#intention", "#image"]
    house.press(*key)
    house.press(Key.Key_Tab)
    assert house.screen.field.text == "#intention "


def test_typing_on_or_escape_leaves_the_offer(house: House) -> None:
    house.write("#b")
    house.press(Key.Key_Escape)
    assert _offered(house) == ""
    house.press(Key.Key_Tab)
    assert house.screen.field.text == "#b"
    house.write("u")
    assert _offered(house) == "#burden"
    house.write("tter")
    assert _offered(house) == ""
    house.press(Key.Key_Return)
    assert only(house.state.notes).body.text == "#butter"


def test_parts_complete_by_the_names_the_client_gave_them(real_house: House) -> None:
    house = real_house
    casebook = house.desk.program.casebook
    started = house.state.started
    assert started is not None
    agreed = AgreementMade("the keeper", "ask before the stairs", "preparation")
    assert not isinstance(casebook.write(started.client_id, agreed), Refusal)
    house.enter("#part lantern: it is lit")
    house.write("#pa")
    house.press(Key.Key_Tab)
    assert house.screen.field.text == "#part "
    assert _offered(house) == "the keeper"
    house.write("la")
    house.press(Key.Key_Tab)
    assert house.screen.field.text == "#part lantern"


def test_names_come_from_the_clients_earlier_sessions_and_no_one_elses(real_house: House) -> None:
    house = real_house
    casebook = house.desk.program.casebook
    started = house.state.started
    assert started is not None
    assert casebook.earlier_notes(started.client_id, house.live.id) == ()
    house.enter("#part the lamplighter, near the door")
    house.settle()
    earlier = casebook.earlier_notes(started.client_id, "another")
    assert [(e.number, e.note.body.text) for e in earlier] == [
        (1, "#part the lamplighter, near the door")
    ]
    assert casebook.earlier_notes("someone-else", "another") == ()


def test_what_is_composed_or_written_by_altgr_is_left_alone(house: House) -> None:
    house.write("#")
    QApplication.sendEvent(house.screen.field, QInputMethodEvent("b", []))
    assert _offered(house) == ""
    committed = QInputMethodEvent()
    committed.setCommitString("b")
    QApplication.sendEvent(house.screen.field, committed)
    assert _offered(house) == "#body"
    house.send(Key.Key_Space, CTRL | ALT, " ")
    assert house.screen.field.text == "#b "


def test_one_undo_takes_a_completion_away(house: House) -> None:
    house.write("#bo")
    house.press(Key.Key_Tab)
    house.press(Key.Key_Z, CTRL)
    assert house.screen.field.text in ("#bo", "")
