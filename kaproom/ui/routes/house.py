"""The ways from Home: search, music, settings and what is behind them. No client's page is here."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from kaproom.core.course.due import Due, DueKind
from kaproom.core.events.visits import VisitKind
from kaproom.core.wording import say
from kaproom.ui.routes.stage import Stage

if TYPE_CHECKING:
    from kaproom.ui.routes.routes import Routes


class HouseRoutes:
    """Home and what belongs to the whole practice."""

    def __init__(self, stage: Stage, routes: "Routes") -> None:
        self._stage = stage
        self._routes = routes

    def show_home(self) -> None:
        """Home, read anew."""
        from kaproom.ui.home.screen import HomeScreen  # noqa: PLC0415 - comes after a passphrase

        home = HomeScreen(self._stage.services, self._stage.theme)
        home.client_asked.connect(self._routes.course.show_client)
        home.prepare_asked.connect(self._routes.course.show_prepare)
        home.preparation_asked.connect(self._routes.course.show_preparation)
        home.integration_asked.connect(self._routes.course.show_integration_of)
        home.due_asked.connect(self._show_due)
        home.search_asked.connect(self.show_search)
        home.room_asked.connect(self._routes.room.resume)
        home.review_asked.connect(self._routes.looking_back.show_review)
        home.settings_asked.connect(self.show_settings)
        home.music_asked.connect(self.show_music)
        home.lock_asked.connect(self._stage.lock_asked)
        home.look_again()
        self._stage.forget_view()
        self._stage.show_screen(home, None)
        home.take_focus()

    def _show_due(self, due: Due) -> None:
        """Where something due can be done."""
        if due.kind is DueKind.MEASURE:
            self._routes.course.show_measures(due.client_id, self.show_home)
        elif due.kind is DueKind.VISIT and due.subject_id.startswith(VisitKind.PREPARATION):
            self._routes.course.show_preparation(due.client_id)
        else:
            self._routes.course.show_integration_of(due.client_id)

    def show_search(self, words: str = "", in_notes: bool = False) -> None:
        """Clients and entries by their words; back from where a hit led, as it was left."""
        from kaproom.ui.search.screen import SearchScreen  # noqa: PLC0415 - not part of the start

        search = SearchScreen(self._stage.services, self._stage.theme, words, in_notes)

        def back_to_hits() -> Callable[[], None]:
            """The way back to what is found now; the screen itself will be gone by then."""
            return partial(self.show_search, search.words, search.in_notes)

        def show_client(client_id: str) -> None:
            self._routes.course.show_client(client_id, back_to_hits())

        def show_moment(session_id: str, at_ms: int) -> None:
            self._routes.looking_back.show_review(session_id, at_ms, back_to_hits())

        search.client_asked.connect(show_client)
        search.moment_asked.connect(show_moment)
        search.back_asked.connect(self._stage.go_back)
        self._stage.show_screen(search, self.show_home)
        search.take_focus()

    def show_music(self, client_id: str = "", plan: str = "", setting: str = "") -> None:
        """Music settings, to be made and changed; back to Prepare where a client is named."""
        from kaproom.ui.music.screen import MusicScreen  # noqa: PLC0415 - not part of the start

        back = say("Prepare the day") if client_id else say("Home")
        music = MusicScreen(self._stage.services, self._stage.theme, back, plan, setting)

        def go_back() -> None:
            if client_id:
                self._routes.course.show_prepare(client_id, *music.shown)
            else:
                self.show_home()

        music.back_asked.connect(go_back)
        self._stage.show_screen(music, music.leave)
        music.take_focus()

    def show_settings(self) -> None:
        """What is the same from one session to the next."""
        from kaproom.ui.settings.screen import SettingsScreen  # noqa: PLC0415 - not of the start

        settings = SettingsScreen(self._stage.services, self._stage.theme)
        settings.audit_asked.connect(partial(self._stage.go_on, self.show_audit))
        settings.practice_asked.connect(partial(self._stage.go_on, self.show_practice))
        settings.back_asked.connect(self._stage.go_back)
        self._stage.show_screen(settings, self.show_home)
        settings.take_focus()

    def show_practice(self) -> None:
        """The practice's own figures and words, as they will be in the next session."""
        from kaproom.ui.settings.practice.screen import (  # noqa: PLC0415 - not part of the start
            PracticeScreen,
        )

        practice = PracticeScreen(self._stage.services, self._stage.theme)
        practice.back_asked.connect(self._stage.go_back)
        self._stage.show_screen(practice, self.show_settings)
        practice.take_focus()

    def show_audit(self) -> None:
        """Who opened, looked at, sent out or removed what."""
        from kaproom.ui.audit.screen import AuditScreen  # noqa: PLC0415 - not part of the start

        audit = AuditScreen(self._stage.services, self._stage.theme)
        audit.session_asked.connect(self._routes.looking_back.show_review)
        audit.client_asked.connect(self._routes.course.show_client)
        audit.back_asked.connect(self._stage.go_back)
        self._stage.show_screen(audit, self.show_settings)
        audit.take_focus()
