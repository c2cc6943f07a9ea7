"""The ways into what was: a session's review, and sessions side by side."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from kaproom.core.events.event import chart_stream, session_stream
from kaproom.core.wording import say
from kaproom.ui.routes.stage import Stage

if TYPE_CHECKING:
    from kaproom.ui.review.screen import ReviewScreen
    from kaproom.ui.routes.routes import Routes


class LookingBackRoutes:
    """Sessions that are looked back on."""

    def __init__(self, stage: Stage, routes: "Routes") -> None:
        self._stage = stage
        self._routes = routes

    def show_review(
        self,
        session_id: str,
        cursor_ms: int | None = None,
        came_from: Callable[[], None] | None = None,
    ) -> None:
        """A session looked back on, the cursor at a session time; back to where one came from."""
        from kaproom.ui.review.screen import ReviewScreen  # noqa: PLC0415 - draws the score

        live, samples = self._routes.room.session(session_id)
        back_to = say("Back") if came_from else say("Home")
        review = ReviewScreen(
            self._stage.services, self._stage.theme, live, samples, back_to, self._stage.machine
        )
        review.integration_asked.connect(self._routes.course.show_integration)
        review.session_asked.connect(self.show_review)
        review.moved.connect(self.show_review)
        review.comparison_asked.connect(partial(self._compare, review))
        review.back_asked.connect(self._stage.go_back)
        if cursor_ms is not None:
            review.go_to(cursor_ms)
        self._stage.show_screen(review, came_from or self._routes.house.show_home)
        self._stage.note_view(session_stream(session_id))
        review.take_focus()

    def _compare(self, review: "ReviewScreen", session_ids: Sequence[str]) -> None:
        """From a review to its course, and back to the moment it was left at."""
        started = review.live.state.started
        if started is not None:
            back = partial(self.show_review, review.live.id, review.cursor_ms, self._stage.back)
            self.show_comparison(started.client_id, session_ids, back)

    def show_comparison(
        self,
        client_id: str,
        session_ids: Sequence[str],
        back: Callable[[], None] | None = None,
    ) -> None:
        """Sessions of a client's course side by side; back to where one came from."""
        from kaproom.ui.comparison.screen import (  # noqa: PLC0415 - not part of the start
            ComparisonScreen,
        )

        screen = ComparisonScreen(self._stage.services, self._stage.theme, client_id, session_ids)

        def look_at(session_id: str, at_ms: int) -> None:
            chosen = screen.chosen
            here = partial(self.show_comparison, client_id, chosen, back)
            self.show_review(session_id, at_ms, here)

        screen.moment_asked.connect(look_at)
        screen.back_asked.connect(self._stage.go_back)
        self._stage.show_screen(
            screen, back or (lambda: self._routes.course.show_client(client_id))
        )
        self._stage.note_view(chart_stream(client_id))
        screen.take_focus()
