"""What can happen in a dosing session, past tense, one frozen dataclass each.

Amounts are whole micrograms, weights grams, temperatures tenths of a degree, levels tenths of a
decibel: no floating point enters a store. Which store a kind belongs to follows the separation of
clinical record and psychotherapy notes (45 CFR 164.501).
"""

from dataclasses import dataclass

from kaproom.core.events.event import Body, Store, event_kind


@dataclass(frozen=True, slots=True)
class PlannedPhase:
    """A phase of the planned day: its name and length in minutes."""

    name: str
    minutes: int


@event_kind("session.started", Store.RECORD)
@dataclass(frozen=True, slots=True)
class SessionStarted(Body):
    """The client came into the room. `client_label` is initials or a chosen name."""

    client_id: str
    client_label: str
    number: int
    planned_sessions: int
    protocol: str
    plan: tuple[PlannedPhase, ...]
    order_id: str | None
    weight_g: int | None
    present: tuple[str, ...]
    practice: bool


@event_kind("session.ended", Store.RECORD)
@dataclass(frozen=True, slots=True)
class SessionEnded(Body):
    """The session is over; nothing but late entries and corrections may follow."""


@event_kind("session.moved", Store.RECORD)
@dataclass(frozen=True, slots=True)
class SessionMoved(Body):
    """The session had begun under the wrong client, and is this client's.

    From here on label, number, order and weight are those of the client it belongs to, order and
    weight as they stood when it began; `reason` says how it came about.
    """

    from_client_id: str
    client_id: str
    client_label: str
    number: int
    planned_sessions: int
    order_id: str | None
    weight_g: int | None
    reason: str


@event_kind("phase.entered", Store.RECORD)
@dataclass(frozen=True, slots=True)
class PhaseEntered(Body):
    """The therapist moved the day to this phase."""

    phase: str


@event_kind("dose.given", Store.RECORD, schema=2)
@dataclass(frozen=True, slots=True)
class DoseGiven(Body):
    """A dose that was given. `booster_of` names the dose it adds to.

    `form` is what was given (vial, lozenge, nasal device), `device_index` which device of one dose
    it was, counted from 1; None where a dose is not given in devices. The volume is not stored: it
    follows from amount and concentration. `self_administered` says the client took it themselves,
    with `given_by` as who was there.
    """

    substance: str
    route: str
    amount_ug: int
    concentration_ug_per_ml: int | None = None
    site: str = ""
    given_by: str = ""
    lot: str = ""
    expiry: str = ""
    waste_ug: int | None = None
    witness: str = ""
    order_id: str | None = None
    booster_of: str | None = None
    form: str = ""
    device_index: int | None = None
    self_administered: bool = False


@event_kind("dose.given", Store.RECORD, schema=1)
@dataclass(frozen=True, slots=True)
class DoseGivenBefore(Body):
    """As `DoseGiven`, before it said form, device and who took it."""

    substance: str
    route: str
    amount_ug: int
    concentration_ug_per_ml: int | None = None
    site: str = ""
    given_by: str = ""
    lot: str = ""
    expiry: str = ""
    waste_ug: int | None = None
    witness: str = ""
    order_id: str | None = None
    booster_of: str | None = None

    def as_now(self) -> DoseGiven:
        """The dose without what was not said then."""
        return DoseGiven(
            self.substance,
            self.route,
            self.amount_ug,
            self.concentration_ug_per_ml,
            self.site,
            self.given_by,
            self.lot,
            self.expiry,
            self.waste_ug,
            self.witness,
            self.order_id,
            self.booster_of,
        )


@event_kind("dose.held", Store.RECORD)
@dataclass(frozen=True, slots=True)
class DoseHeld(Body):
    """The client began to hold this dose in the mouth."""

    dose_id: str


@event_kind("dose.hold_ended", Store.RECORD)
@dataclass(frozen=True, slots=True)
class DoseHoldEnded(Body):
    """The hold is over. `how` is one of `HOLD_ENDS`, empty where it was not said."""

    hold_id: str
    how: str = ""


HOLD_ENDS = ("spat out", "swallowed", "kept in the mouth")


@event_kind("dose.not_given", Store.RECORD)
@dataclass(frozen=True, slots=True)
class DoseNotGiven(Body):
    """A dose was considered and not given, with the reason; `booster` where it was to add."""

    reason: str
    booster: bool


@event_kind("reading.taken", Store.RECORD)
@dataclass(frozen=True, slots=True)
class ReadingTaken(Body):
    """A vitals measurement entered by hand; what was not measured is None.

    Pressures in mmHg, rates per minute, oxygen saturation in per cent, temperature in tenths of a
    degree Celsius. `confirmed` names the values entered twice because they looked unusual.
    """

    systolic_mmhg: int | None = None
    diastolic_mmhg: int | None = None
    pulse_bpm: int | None = None
    spo2_percent: int | None = None
    respiration_per_min: int | None = None
    temperature_tenth_c: int | None = None
    confirmed: tuple[str, ...] = ()


@event_kind("reading.skipped", Store.RECORD)
@dataclass(frozen=True, slots=True)
class ReadingSkipped(Body):
    """A due reading was passed over, with the reason; a full answer."""

    reason: str


@event_kind("reading.acknowledged", Store.RECORD)
@dataclass(frozen=True, slots=True)
class ReadingAcknowledged(Body):
    """A marked reading was seen and answered: what was decided or why it stands, by its author."""

    reading_id: str
    reason: str


@event_kind("observation.made", Store.RECORD)
@dataclass(frozen=True, slots=True)
class ObservationMade(Body):
    """Something seen. A `state` lasts until it is ended; an `event` is a moment."""

    code: str
    label: str
    lasting: bool


@event_kind("observation.ended", Store.RECORD)
@dataclass(frozen=True, slots=True)
class ObservationEnded(Body):
    """A lasting observation is over."""

    observation_id: str


@event_kind("scale.rated", Store.RECORD)
@dataclass(frozen=True, slots=True)
class ScaleRated(Body):
    """A scale's score; `tested` is False where it was observed and not tested."""

    scale: str
    version: str
    score: int
    tested: bool


@event_kind("music.reported", Store.RECORD, schema=2)
@dataclass(frozen=True, slots=True)
class MusicReported(Body):
    """What the player did, as it reported it; the setting, never the button.

    `what` is one of `MUSIC_REPORTS`, `detail` why (`music_reasons`). `position_ms` is the place in
    the track, `track_index` the track's in the setting, None where there is none. `content_hash` is
    the SHA-256 of the file that sounded, empty where it was not known. `by_silent_player` marks a
    record made on a rehearsal's faster clock, where what was heard was for the ear only.
    """

    what: str
    setting: str = ""
    track: str = ""
    file: str = ""
    phase: str = ""
    position_ms: int = 0
    duration_ms: int = 0
    volume_tenth_db: int | None = None
    detail: str = ""
    by_silent_player: bool = False
    content_hash: str = ""
    track_index: int | None = None


@event_kind("music.reported", Store.RECORD, schema=1)
@dataclass(frozen=True, slots=True)
class MusicReportedBefore(Body):
    """As `MusicReported`, before it said which content sounded and where in the setting it was."""

    what: str
    setting: str = ""
    track: str = ""
    file: str = ""
    phase: str = ""
    position_ms: int = 0
    duration_ms: int = 0
    volume_tenth_db: int | None = None
    detail: str = ""
    by_silent_player: bool = False

    def as_now(self) -> MusicReported:
        """The report without what was not said then."""
        return MusicReported(
            self.what,
            self.setting,
            self.track,
            self.file,
            self.phase,
            self.position_ms,
            self.duration_ms,
            self.volume_tenth_db,
            self.detail,
            self.by_silent_player,
        )


MUSIC_REPORTS = frozenset(
    {
        "setting_loaded",
        "track_started",
        "track_ended",
        "held",
        "released",
        "ducked",
        "unducked",
        "silenced",
        "volume_changed",
        "stop_after_set",
        "stop_after_cleared",
        "programme_ended",
        "track_skipped_unplayable",
        "device_lost",
        "device_back",
        "output_lost",
        "output_back",
        "player_lost",
        "player_back",
    }
)


@event_kind("note.promoted", Store.RECORD)
@dataclass(frozen=True, slots=True)
class NotePromoted(Body):
    """A reworded line brought into the clinical record, with the note it came from."""

    note_id: str
    text: str


@event_kind("record.corrected", Store.RECORD)
@dataclass(frozen=True, slots=True)
class EntryCorrected(Body):
    """A record entry was corrected; the old one stays readable.

    `replacement` holds the changed fields by name, as they are stored; `at_session_ms` a new time.
    """

    entry_id: str
    replacement: tuple[tuple[str, str | int | bool | None], ...]
    at_session_ms: int | None = None


@event_kind("record.undone", Store.RECORD)
@dataclass(frozen=True, slots=True)
class EntryUndone(Body):
    """The named record entry was taken back; it stays in the trail."""

    entry_id: str


@event_kind("machine.suspended", Store.RECORD)
@dataclass(frozen=True, slots=True)
class MachineSuspended(Body):
    """The laptop slept through this much of the session; session time went on."""

    gap_ms: int


@event_kind("machine.off", Store.RECORD)
@dataclass(frozen=True, slots=True)
class MachineOff(Body):
    """The machine was off past the end of the day in the room: session time leaves this out."""

    gap_ms: int


@event_kind("note.taken", Store.NOTES)
@dataclass(frozen=True, slots=True)
class NoteTaken(Body):
    """A quick note, as typed. `verbatim` is set by key; quotes and tags speak for themselves."""

    text: str
    starred: bool = False
    verbatim: bool = False


@event_kind("note.starred", Store.NOTES)
@dataclass(frozen=True, slots=True)
class NoteStarred(Body):
    """A star was put on a note, or taken off."""

    note_id: str
    starred: bool


@event_kind("note.carried", Store.NOTES)
@dataclass(frozen=True, slots=True)
class NoteCarried(Body):
    """A note was put into what goes to integration, or taken out of it."""

    note_id: str
    carried: bool


@event_kind("agreement.reread", Store.NOTES)
@dataclass(frozen=True, slots=True)
class AgreementReread(Body):
    """An agreement was read again together, before the medicine."""

    agreement_id: str


@event_kind("note.corrected", Store.NOTES)
@dataclass(frozen=True, slots=True)
class NoteCorrected(Body):
    """A note was reworded; the old words stay readable."""

    entry_id: str
    replacement: tuple[tuple[str, str | int | bool | None], ...]
    at_session_ms: int | None = None


@event_kind("note.undone", Store.NOTES)
@dataclass(frozen=True, slots=True)
class NoteUndone(Body):
    """The named notes entry was taken back; it stays in the trail."""

    entry_id: str
