"""A chart for tests of the core: bodies are decided and folded on a stepped clock, none stored."""

import itertools

from kaproom.core.chart.chart import ChartState, decide_chart, fold_chart
from kaproom.core.clock import SteppedClock
from kaproom.core.events.chart import ClientAdded
from kaproom.core.events.event import Body, Event, chart_stream
from kaproom.core.stream.decision import Context, Refusal
from tests.support.scene import START


class Charting:
    """One client's chart; a second goes by before each entry."""

    def __init__(self) -> None:
        self.clock = SteppedClock(START)
        self.state = ChartState()
        self._ids = itertools.count(1)
        self.write(ClientAdded("Q. V."))

    def answer(self, body: Body) -> tuple[Event, ...] | Refusal:
        """Decide, and fold what comes of it."""
        self.clock.step(1000)
        context = Context(
            chart_stream("c1"), self.clock.now(), 0, "therapist", lambda: f"e{next(self._ids)}"
        )
        answer = decide_chart(self.state, body, context)
        if not isinstance(answer, Refusal):
            for event in answer:
                self.state = fold_chart(self.state, event)
        return answer

    def write(self, body: Body) -> str:
        """A body that must be accepted; answers its entry's id."""
        answer = self.answer(body)
        assert not isinstance(answer, Refusal), answer.reason
        return answer[0].id

    def refused(self, body: Body) -> str:
        """A body that must be refused; answers why."""
        answer = self.answer(body)
        assert isinstance(answer, Refusal)
        return answer.reason
