"""What a document is made of: the session's record, and the words and figures it is read with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kaproom.core.review.session_record import SessionRecord
from kaproom.core.session.palette import Scale
from kaproom.core.session.session import SessionState
from kaproom.core.vitals.monitoring import MonitoringRules
from kaproom.core.vitals.rules import VitalsRules


@dataclass(frozen=True, slots=True)
class Facts:
    """One session's record with the scales' words and the rules its readings are held against.

    `monitoring` says which entries the sheet of monitoring data is made of.

    `made` is when the document was made, `made_by` by whom; `site` how the practice is found.
    """

    record: SessionRecord
    scales: Mapping[str, Scale]
    rules: VitalsRules
    monitoring: MonitoringRules
    made: datetime
    made_by: str
    site: str = ""

    @property
    def state(self) -> SessionState:
        """The session."""
        return self.record.state

    @property
    def label(self) -> str:
        """The client's initials or chosen name, as the chart has it now."""
        client, started = self.record.chart.client, self.state.started
        return client.label if client is not None else (started.client_label if started else "")
