"""The ways around a client's course: the page, preparation, integration, parts, measures."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from kaproom.core.events.event import chart_stream, session_stream
from kaproom.ui.routes.stage import Stage

if TYPE_CHECKING:
    from kaproom.ui.integration.screen import Place
    from kaproom.ui.routes.routes import Routes


class CourseRoutes:
    """What is before and after the room, for one client."""

    def __init__(self, stage: Stage, routes: "Routes") -> None:
        self._stage = stage
        self._routes = routes

    def show_client(self, client_id: str, back: Callable[[], None] | None = None) -> None:
        """All that is known of a client; `back` leads where they were asked for, else Home."""
        from kaproom.ui.client.screen import ClientScreen  # noqa: PLC0415 - not part of the start

        client = ClientScreen(self._stage.services, self._stage.theme, client_id)
        here = partial(self.show_client, client_id, back)
        client.prepare_asked.connect(self.show_prepare)
        client.preparation_asked.connect(self.show_preparation)
        client.measures_asked.connect(lambda _: self.show_measures(client_id, here))
        client.parts_asked.connect(lambda _: self.show_parts(client_id, back=here))
        client.room_asked.connect(self._routes.room.resume)
        client.review_asked.connect(
            lambda session_id: self._routes.looking_back.show_review(session_id, came_from=here)
        )
        client.integration_asked.connect(self.show_integration)
        client.comparison_asked.connect(
            lambda ids: self._routes.looking_back.show_comparison(client_id, ids)
        )
        client.back_asked.connect(self._stage.go_back)
        self._stage.show_screen(client, back or self._routes.house.show_home)
        self._stage.note_view(chart_stream(client_id))
        client.take_focus()

    def show_prepare(self, client_id: str, plan: str = "", setting: str = "") -> None:
        """What is to be ready before a client's next session.

        `plan` (a code) and `setting` (a file) are what is chosen for the day to begin with.
        """
        from kaproom.ui.prepare.screen import PrepareScreen  # noqa: PLC0415 - not part of the start

        prepare = PrepareScreen(self._stage.services, self._stage.theme, client_id)
        prepare.day.choose(plan, setting)
        prepare.music_asked.connect(
            lambda plan, setting: self._routes.house.show_music(client_id, plan, setting)
        )
        prepare.started.connect(self._routes.room.enter)
        prepare.room_asked.connect(self._routes.room.resume)
        prepare.review_asked.connect(self._routes.looking_back.show_review)
        prepare.preparation_asked.connect(self.show_preparation)
        prepare.client_asked.connect(self.show_client)
        prepare.back_asked.connect(self._stage.go_back)
        self._stage.show_screen(prepare, self._routes.house.show_home)
        self._stage.note_view(chart_stream(client_id))
        prepare.take_focus()

    def show_preparation(self, client_id: str) -> None:
        """A preparation session with a client: what was said, and what is agreed."""
        from kaproom.ui.preparation.screen import (  # noqa: PLC0415 - not part of the start
            PreparationScreen,
        )

        preparation = PreparationScreen(self._stage.services, self._stage.theme, client_id)
        preparation.prepare_asked.connect(self.show_prepare)
        preparation.client_asked.connect(self.show_client)
        preparation.back_asked.connect(self._stage.go_back)
        self._stage.show_screen(preparation, lambda: self.show_prepare(client_id))
        self._stage.note_view(chart_stream(client_id))
        preparation.take_focus()

    def show_integration(self, session_id: str, place: "Place | None" = None) -> None:
        """What was carried out of a session's room; at the place where the hand was."""
        from kaproom.ui.integration.screen import (  # noqa: PLC0415 - not part of the start
            IntegrationScreen,
        )

        live, samples = self._routes.room.session(session_id)
        integration = IntegrationScreen(self._stage.services, self._stage.theme, live, samples)

        def back_here() -> Callable[[], None]:
            """The way back to where the hand is now; the screen itself will be gone by then."""
            return partial(self.show_integration, session_id, integration.place)

        def look_at(moment_of: str, at_ms: int) -> None:
            self._routes.looking_back.show_review(moment_of, at_ms, back_here())

        client_id = live.state.started.client_id if live.state.started else ""
        integration.moment_asked.connect(look_at)
        integration.parts_asked.connect(
            lambda part_id: self.show_parts(
                client_id, part_id, partial(self.show_integration, session_id)
            )
        )
        integration.measures_asked.connect(lambda: self.show_measures(client_id, back_here()))
        integration.handout_asked.connect(
            lambda _: self.show_handout(session_id=session_id, back=back_here())
        )
        integration.session_asked.connect(self.show_integration)
        integration.back_asked.connect(self._stage.go_back)
        self._stage.show_screen(
            integration, lambda: self._routes.looking_back.show_review(session_id)
        )
        self._stage.note_view(session_stream(session_id))
        integration.take_focus(place)

    def show_integration_of(self, client_id: str) -> None:
        """Integration after the client's newest session that ended; else what is to be prepared."""
        ended = self._stage.services.casebook.record.session_summaries(
            client_id, running=False, most=1
        )
        if ended:
            self.show_integration(ended[0].id)
        else:
            self.show_prepare(client_id)

    def show_parts(
        self,
        client_id: str,
        part_id: str = "",
        back: Callable[[], None] | None = None,
    ) -> None:
        """A client's parts; `back` leads where they were asked for, else Home."""
        from kaproom.ui.parts.screen import PartsScreen  # noqa: PLC0415 - not part of the start

        screen = PartsScreen(self._stage.services, self._stage.theme, client_id)

        def go_to(spoke_in: str, at_ms: int) -> None:
            here = partial(self.show_parts, client_id, screen.page.part_id, back)
            self._routes.looking_back.show_review(spoke_in, at_ms, here)

        screen.moment_asked.connect(go_to)
        screen.back_asked.connect(self._stage.go_back)
        self._stage.show_screen(screen, back or self._routes.house.show_home)
        self._stage.note_view(chart_stream(client_id))
        screen.take_focus(part_id)

    def show_measures(self, client_id: str, back: Callable[[], None] | None = None) -> None:
        """A client's measures over the course; `back` leads where they were asked for."""
        from kaproom.ui.measures.screen import (  # noqa: PLC0415 - not part of the start
            MeasuresScreen,
        )

        measures = MeasuresScreen(self._stage.services, self._stage.theme, client_id)
        measures.back_asked.connect(self._stage.go_back)
        self._stage.show_screen(measures, back or (lambda: self.show_prepare(client_id)))
        self._stage.note_view(chart_stream(client_id))
        measures.take_focus()

    def show_handout(
        self,
        client_id: str = "",
        session_id: str = "",
        back: Callable[[], None] | None = None,
    ) -> None:
        """A handout for a client, or for the client of a session, whose words then come first."""
        from kaproom.ui.handout.screen import HandoutScreen  # noqa: PLC0415 - not of the start

        number = 0
        if session_id:
            started = self._routes.room.session(session_id)[0].state.started
            if started is None:
                return
            client_id, number = started.client_id, started.number
        handout = HandoutScreen(self._stage.services, self._stage.theme, client_id, number)
        handout.back_asked.connect(self._stage.go_back)
        self._stage.show_screen(handout, back or (lambda: self.show_prepare(client_id)))
        self._stage.note_view(chart_stream(client_id))
        handout.take_focus()
