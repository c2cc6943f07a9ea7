"""What was asked on one day is no answer of another, nor of another client."""

from collections.abc import Callable

from kaproom.core.course.casebook import Casebook
from kaproom.core.events.day import TICKED, AgreementRereadBefore, DayChecked
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.decision import Refusal
from kaproom.ui.main_window import MainWindow
from kaproom.ui.prepare.agreements_section import AgreementsSection
from kaproom.ui.prepare.screen import PrepareScreen
from kaproom.ui.prepare.today_section import TodaySection
from kaproom.ui.room.day_words import day_check_words
from kaproom.ui.room.emergency_facts import emergency_sections
from tests.support.day import add_client, all_saved
from tests.support.desk import Desk

HOUR = 60
DAY = 24 * HOUR


def _ask(book: Casebook, client_id: str, number: int, since: str) -> None:
    """Fasting, escort and the agreement, as Prepare writes them."""
    agreement = book.chart(client_id).agreements[0].id
    for body in (
        DayChecked(number, "fasting", "Fasted since", TICKED, since),
        DayChecked(number, "escort", "Escort", TICKED, "R., 13:10"),
        AgreementRereadBefore(number, agreement),
    ):
        assert not isinstance(book.write(client_id, body), Refusal)


def _begin(desk: Desk, client_id: str) -> LiveSession:
    live = desk.program.casebook.begin_session(client_id, desk.program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    all_saved(desk.program.casebook)
    return live


def _on_prepare(window: MainWindow, client_id: str) -> tuple[str, ...]:
    """What stands at fasting, at the escort and at the agreement."""
    window.routes.course.show_prepare(client_id)
    screen = window.screen_shown
    assert isinstance(screen, PrepareScreen)
    day, agreements = screen.sections["today"], screen.sections["agreements"]
    assert isinstance(day, TodaySection)
    assert isinstance(agreements, AgreementsSection)
    (agreement,) = agreements.rows.values()
    return (day.rows["fasting"].said, day.rows["escort"].said, agreement.beneath)


def _sheet(desk: Desk, live: LiveSession) -> str:
    started = live.state.started
    assert started is not None
    chart = desk.program.casebook.chart(started.client_id)
    now = desk.clock.now()
    told = repr(emergency_sections(chart, live.state, {}, now, live.session_ms()))
    return f"{told} {day_check_words(chart, live.state)}"


def test_a_day_called_off_leaves_nothing_on_the_next(
    desk: Desk, open_window: Callable[[], MainWindow]
) -> None:
    book = desk.opened().program.casebook
    client_id = add_client(book)
    _ask(book, client_id, 1, "07:30")
    window = open_window()
    fasting, escort, agreement = _on_prepare(window, client_id)
    assert fasting.startswith("07:30")
    assert escort.startswith("R., 13:10")
    assert agreement.startswith("re-read")
    desk.step(DAY)
    assert _on_prepare(window, client_id) == ("", "", "")
    live = _begin(desk, client_id)
    sheet = _sheet(desk, live)
    assert "07:30" not in sheet
    assert "R., 13:10" not in sheet
    assert "not asked" in sheet
    _ask(book, client_id, 1, "08:15")
    assert "Fasted since 08:15" in _sheet(desk, live)
    assert _on_prepare(window, client_id)[0].startswith("08:15")
    desk.step(DAY)
    assert "Fasted since 08:15" in _sheet(desk, live), "a day later it still is that day's answer"


def test_a_session_moved_away_takes_what_was_asked_of_another_off_the_chart(
    desk: Desk, open_window: Callable[[], MainWindow]
) -> None:
    book = desk.opened().program.casebook
    wrong, right = add_client(book), add_client(book, "E. F.")
    _ask(book, wrong, 1, "07:30")
    live = _begin(desk, wrong)
    moved = book.move_session(live, right, "the wrong line was chosen")
    assert not isinstance(moved, Refusal)
    all_saved(book)
    desk.step(HOUR)
    window = open_window()
    assert _on_prepare(window, wrong) == ("", "", "")
    assert "07:30" not in _sheet(desk, _begin(desk, wrong))
    assert len(book.chart(wrong).ledger.undone) == 3, "all of it stays readable in the trail"
