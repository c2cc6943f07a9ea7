"""The form that takes a device's recording into a session: looked at on the score first.

Enter looks: what would come in is drawn, and told in words. Enter once more, with nothing changed,
takes it in. No dialog; Esc puts the form and what was only looked at away.
"""

from PySide6.QtCore import Signal

from kaproom.core.session.commands import TakeReading
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.decision import Refusal
from kaproom.core.vitals.recordings import PlacedRecording
from kaproom.core.vitals.samples import SampleTrack
from kaproom.core.wording import say
from kaproom.errors import EnvironmentFault
from kaproom.ui.answers import when_done
from kaproom.ui.controls.panel import Panel
from kaproom.ui.form_fields import Field
from kaproom.ui.inline_form import InlineForm
from kaproom.ui.music.path_field import typed_path
from kaproom.ui.services import Services
from kaproom.ui.theme import Theme

_FIELDS = (
    Field("file", say("Recording, as CSV"), "~/oximeter.csv", wide=True),
    Field("shift", say("Seconds to add to the device's clock"), "0"),
    Field(
        "columns", say("Columns, where their headings do not say"), example="time=Zeit, pulse=PR"
    ),
)


class RecordingPanel(Panel):
    """`shown` carries samples to draw: with what is looked at, then with what came in.

    `left` when it was put away.
    """

    shown = Signal(object)
    left = Signal()

    def __init__(
        self, services: Services, theme: Theme, live: LiveSession, samples: SampleTrack
    ) -> None:
        super().__init__(say("Recording of an oximeter or cuff"))
        self._services = services
        self._live = live
        self._samples = samples
        self._looked: tuple[dict[str, str], PlacedRecording] | None = None
        self._look: object = None
        self.form = InlineForm(theme, _FIELDS, say("Look, then take in"))
        self.body.addWidget(self.form)
        self.form.entered.connect(self._enter)
        self.form.cancelled.connect(self.put_away)
        self.hide()

    def ask(self) -> None:
        """Open the form."""
        self.show()
        self.form.open_with({"shift": "0"})

    def put_away(self) -> None:
        """Close it, and draw what is stored."""
        self._looked = self._look = None
        self.hide()
        self.shown.emit(self._samples)
        self.left.emit()

    def _enter(self, values: dict[str, str]) -> None:
        if self._looked is not None and self._looked[0] == values:
            self._take_in(self._looked[1])
            return
        self._looked = self._look = None
        file, shift = typed_path(values["file"]), values["shift"].strip() or "0"
        if file is None:
            self.form.refuse(say("Which file? A recording is a CSV file."), "file")
            return
        try:
            shift_s = int(shift)
        except ValueError:
            self.form.refuse(
                say("The clock is moved by whole seconds, such as 30 or -45."), "shift"
            )
            return
        state = self._live.state
        looking = self._services.exports.look_at_recording(state, file, shift_s, values["columns"])
        # What comes of a look that was put away, or followed by another, is nobody's.
        look = self._look = object()
        when_done(
            self,
            looking,
            self._services.post,
            lambda found: self._show(values, found) if self._look is look else None,
            lambda reason: self.form.refuse(reason) if self._look is look else None,
        )

    def _show(self, values: dict[str, str], found: PlacedRecording) -> None:
        self._looked = (values, found)
        self.shown.emit(found.on(self._samples))
        told = self._told(found, taken=False)
        self.form.say(say("{told} Enter once more takes it in.", told=told))

    def _told(self, found: PlacedRecording, taken: bool) -> str:
        readings = len(found.new_readings(self._live.state))
        return found.words(found.new_seconds(self._samples), readings, taken)

    def _take_in(self, found: PlacedRecording) -> None:
        self._looked = None
        told = self._told(found, taken=True)
        for at_ms, reading in found.new_readings(self._live.state):
            answer = self._live.submit(TakeReading(reading, at_ms=at_ms, late=True))
            if isinstance(answer, Refusal):
                self.form.refuse(say("A reading was not taken: {reason}", reason=answer.reason))
                return
        try:
            keeping = self._services.exports.keep_recording(self._live.id, found)
        except EnvironmentFault as fault:
            self.form.refuse(str(fault))
            return
        when_done(
            self,
            keeping,
            self._services.post,
            lambda _: self._taken(found, told),
            self.form.refuse,
        )

    def _taken(self, found: PlacedRecording, told: str) -> None:
        self._samples = found.on(self._samples)
        self.shown.emit(self._samples)
        self.form.say(told)
