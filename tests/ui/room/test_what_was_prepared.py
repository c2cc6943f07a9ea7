"""What was prepared is at hand in the room, each thing where it belongs."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kaproom.core.events.chart import ConsentGiven
from kaproom.core.events.day import PASSED_OVER, TICKED, AgreementRereadBefore, DayChecked
from kaproom.core.events.event import Body
from kaproom.core.events.preparation import (
    ConcernAnswered,
    ConcernNoted,
    MusicWished,
    ThemeClosed,
    ThemeNamed,
)
from kaproom.core.stream.decision import Refusal
from kaproom.ui.room.cards.discharge_card import DischargeCard
from kaproom.ui.room.cards.pinned_card import PinnedCard
from kaproom.ui.room.emergency_facts import emergency_sections
from tests.ui.clipping import clipped
from tests.ui.room.house import CTRL, House, Key


@pytest.fixture
def prepared(real_house: House) -> House:
    """A session before which much was prepared, with the day's checklist asked."""
    book = real_house.desk.program.casebook
    started = real_house.state.started
    assert started is not None
    client_id = started.client_id

    def write(*bodies: Body) -> str:
        written = ""
        for body in bodies:
            answer = book.write(client_id, body)
            assert not isinstance(answer, Refusal)
            written = answer[0].id
        return written

    write(ConsentGiven("touch", True, "ask first"), ConsentGiven("medicine", True))
    write(MusicWished("strings"), MusicWished("bells", avoid=True))
    asked = write(ConcernNoted("will it hurt?"))
    write(ConcernAnswered(asked, "no"), ConcernNoted("what if nothing comes?"))
    closed = write(ThemeNamed("the stairwell"))
    write(ThemeClosed(closed), ThemeNamed("letting others carry"))
    write(
        DayChecked(1, "intake", "Last food and drink", TICKED, "water 09:10"),
        DayChecked(1, "escort", "Escort", TICKED, "R., 13:10"),
        DayChecked(1, "toilet", "Toilet", PASSED_OVER),
        DayChecked(2, "escort", "Escort", TICKED, "of another day"),
    )
    write(AgreementRereadBefore(1, book.chart(client_id).agreements[0].id))
    real_house.settle()
    return real_house


def _said(house: House) -> str:
    card = house.screen.cards.card
    assert card is not None
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def test_the_strip_and_its_card(prepared: House) -> None:
    house = prepared
    house.window.resize(1280, 720)
    said = house.screen.pinned.said
    assert "avoid: bells · touch: ask first · medicine given" in said
    assert "re-read 1 of 1" in said
    house.press(Key.Key_I, CTRL)
    assert isinstance(house.screen.cards.card, PinnedCard)
    card = _said(house)
    assert ", before the room" in card
    for words in (
        "Themes: letting others carry",
        "Concerns and questions: what if nothing comes?",
        "Music wishes: strings · avoid: bells",
    ):
        assert words in card
    for _ in range(3):
        QApplication.processEvents()
    assert clipped(house.screen.cards.card) == []
    assert house.light() <= 0.02


def test_the_discharge_card_knows_who_comes_and_what_was_asked(prepared: House) -> None:
    prepared.press(Key.Key_D, CTRL)
    assert isinstance(prepared.screen.cards.card, DischargeCard)
    card = _said(prepared)
    assert "today: R., 13:10" in card
    assert "Last food and drink water 09:10 · Escort R., 13:10 · Toilet passed over" in card
    assert "of another day" not in card


def test_the_emergency_sheet_has_food_and_drink_and_no_word_of_the_notes(prepared: House) -> None:
    started = prepared.state.started
    assert started is not None
    chart = prepared.desk.program.casebook.chart(started.client_id)
    now = prepared.desk.clock.now()
    sections = {s.title: s for s in emergency_sections(chart, prepared.state, {}, now, 0)}
    ((words, asked),) = sections["Last food and drink"].lines
    assert words == "Last food and drink: water 09:10"
    assert asked.startswith("asked ")
    assert ("escort today: R., 13:10", "as asked on the day") in sections["Call"].lines
    whole = repr(sections)
    assert not [w for w in ("bells", "stairwell", "nothing comes", "strings") if w in whole]
