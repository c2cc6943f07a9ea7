"""What was asked before the room and consented to then stands in review, wherever the cursor is."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from kaproom.core.events.chart import ConsentGiven
from kaproom.core.events.day import TICKED, DayChecked
from kaproom.core.session import commands as c
from kaproom.ui.main_window import MainWindow
from kaproom.ui.review.at_panel import FactsArea
from kaproom.ui.review.screen import ReviewScreen
from tests.support.day import add_client, all_saved, run_day
from tests.support.desk import Desk
from tests.ui.clipping import clipped


def test_the_day_and_the_consents_as_they_stood_then(
    desk: Desk, open_window: Callable[[], MainWindow]
) -> None:
    book = desk.opened().program.casebook
    client_id = add_client(book)
    book.write(client_id, DayChecked(1, "escort", "Escort", TICKED, "R., 13:10"))
    book.write(client_id, DayChecked(2, "escort", "Escort", TICKED, "of another day"))
    book.write(client_id, ConsentGiven("touch", True, "ask first"))
    live = run_day(desk, client_id)
    desk.step(60)
    book.write(client_id, ConsentGiven("touch", False, withdrawn=True))
    window = open_window()
    window.resize(1280, 720)
    window.routes.looking_back.show_review(live.id)
    review = window.screen_shown
    assert isinstance(review, ReviewScreen)
    assert review.at.facts["Before"] == "Escort R., 13:10\ntouch: ask first"
    review.go_to(0)
    for _ in range(4):
        QApplication.processEvents()
    assert review.at.facts["Before"] == "Escort R., 13:10\ntouch: ask first"
    assert clipped(review.at) == []
    area = review.at.findChild(FactsArea)
    assert area is not None
    assert not area.verticalScrollBar().maximum()


def test_what_is_written_into_a_session_later_brings_no_later_consent_into_it(
    desk: Desk, open_window: Callable[[], MainWindow]
) -> None:
    book = desk.opened().program.casebook
    client_id = add_client(book)
    book.write(client_id, ConsentGiven("touch", True, "ask first"))
    live = run_day(desk, client_id)
    desk.step(60)
    book.write(client_id, ConsentGiven("touch", False, withdrawn=True))
    desk.step(60)
    live.submit(c.CorrectEntry(live.state.notes[0].id, (("text", "humming, very low"),)))
    all_saved(book)
    window = open_window()
    window.routes.looking_back.show_review(live.id)
    review = window.screen_shown
    assert isinstance(review, ReviewScreen)
    assert review.at.facts["Before"] == "touch: ask first"


def test_in_a_low_window_the_facts_scroll_and_none_is_cut(
    desk: Desk, open_window: Callable[[], MainWindow]
) -> None:
    book = desk.opened().program.casebook
    client_id = add_client(book)
    for number in range(8):
        book.write(client_id, DayChecked(1, f"word-{number}", f"Word {number}", TICKED, "so"))
    live = run_day(desk, client_id)
    window = open_window()
    window.resize(1024, 600)
    window.routes.looking_back.show_review(live.id)
    for _ in range(4):
        QApplication.processEvents()
    assert (window.width(), window.height()) == (1024, 600)
    area = window.findChild(FactsArea)
    assert area is not None
    facts = area.widget()
    assert facts is not None
    reach = area.verticalScrollBar().maximum() + area.viewport().height()
    assert reach >= facts.heightForWidth(area.viewport().width())
    assert clipped(facts) == []
