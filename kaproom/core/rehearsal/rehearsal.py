"""A rehearsal: a scripted client, and the hands that press the keys.

Scripts are data (`resources/rehearsals/*.toml`). Every act goes through the same `Room` a
therapist's keys reach; at any moment a person can take over, and the script stands back. What the
script's body does (pulse, oxygen) is drawn by `kaproom.devices.simulated`.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from kaproom.core.course.casebook import Casebook
from kaproom.core.data_files.data_file import (
    DataFault,
    Table,
    table_at,
    tables_at,
    text_at,
    whole_at,
    within,
)
from kaproom.core.events.chart import (
    AgreementMade,
    AllergyNoted,
    ClientAdded,
    ClientWeighed,
    ConsentGiven,
    ContactNoted,
    IntentionSet,
    MedicineNoted,
    OrderReceived,
)
from kaproom.core.events.discharge import JUDGEMENTS, MET
from kaproom.core.events.event import Body
from kaproom.core.events.session import DoseGiven
from kaproom.core.music.music import MusicAction
from kaproom.core.room.room import Outcome, Room
from kaproom.core.session import commands as c
from kaproom.core.session.palette import SLOTS
from kaproom.core.stream.decision import Refusal
from kaproom.core.wording import say


@dataclass(frozen=True, slots=True)
class Physiology:
    """How the scripted client's body answers: resting values and the largest change after a dose.

    Rates per minute, saturation in per cent, times in minutes after a dose.
    """

    pulse_bpm: int
    spo2_percent: int
    pulse_rise_bpm: int
    spo2_dip_percent: int
    peak_min: int
    fade_min: int
    oximeter_off: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Act:
    """One thing the hands do at a session time: what kind, and the line where one is typed."""

    at_ms: int
    do: Callable[[Room], Outcome | None]
    kind: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """A whole rehearsal."""

    code: str
    title: str
    client: ClientAdded
    chart: tuple[Body, ...]
    protocol: str
    music: str
    physiology: Physiology
    acts: tuple[Act, ...]

    @property
    def end_ms(self) -> int:
        """Session time of the last act."""
        return self.acts[-1].at_ms


class Rehearser:
    """Performs a script's acts in a room as their time comes."""

    def __init__(self, script: Script, room: Room) -> None:
        self.script = script
        self.taken_over = False
        self.refusals: list[str] = []
        self._room = room
        self._next = 0

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do."""
        return self._next >= len(self.script.acts)

    def perform(self, until_ms: int) -> None:
        """Do what is due up to a session time; while taken over, let it pass undone."""
        while not self.finished and self.script.acts[self._next].at_ms <= until_ms:
            act = self.script.acts[self._next]
            self._next += 1
            if not self.taken_over and self._room.live.state.running:
                outcome = act.do(self._room)
                if outcome is not None and outcome.reason:
                    self.refusals.append(outcome.reason)


def prepare_client(script: Script, casebook: Casebook) -> str:
    """The script's client in a practice folder; answers the id.

    Made at the first rehearsal, and anew when all the sessions of the course have been held.
    """
    held = Counter(summary.client_id for summary in casebook.sessions())
    for client_id in casebook.client_ids():
        client = casebook.chart(client_id).client
        if client == script.client and held[client_id] < script.client.planned_sessions:
            return client_id
    client_id = casebook.add_client(script.client)
    if isinstance(client_id, Refusal):
        raise DataFault("client", client_id.reason)
    for body in script.chart:
        answer = casebook.write(client_id, body)
        if isinstance(answer, Refusal):
            raise DataFault(body.KIND, answer.reason)
    return client_id


def script_from(code: str, data: Table) -> Script:
    """A script out of its parsed file; raises DataFault."""
    acts = tuple(act_from(i, t) for i, t in enumerate(tables_at(data, "acts"), start=1))
    if list(acts) != sorted(acts, key=lambda a: a.at_ms):
        raise DataFault("acts", say("the acts must be in the order of their times"))
    client = table_at(data, "client")
    return Script(
        code,
        text_at(data, "title"),
        ClientAdded(text_at(client, "label"), None, whole_at(client, "sessions", 1, 60, 6)),
        _chart(client),
        text_at(data, "protocol"),
        text_at(data, "music"),
        _physiology(table_at(data, "physiology")),
        acts,
    )


def time_at(data: Table, key: str) -> int:
    """A session time written `h:mm` or `h:mm:ss`, in milliseconds."""
    text = text_at(data, key)
    parts = text.split(":")
    if not 2 <= len(parts) <= 3 or not all(p.isascii() and p.isdigit() for p in parts):
        raise DataFault(key, say("{key} must be a session time such as 1:08", key=key))
    hours, minutes, seconds = (*map(int, parts), 0)[:3]
    if minutes > 59 or seconds > 59:
        raise DataFault(key, say("{typed} is no session time", typed=text))
    return ((hours * 60 + minutes) * 60 + seconds) * 1000


def _chart(client: Table) -> tuple[Body, ...]:
    bodies: list[Body] = [ClientWeighed(whole_at(client, "weight_kg", 20, 400) * 1000)]
    if "order" in client:
        bodies.append(_order(table_at(client, "order")))
    makers: dict[str, Callable[[Table], Body]] = {
        "allergies": lambda t: AllergyNoted(text_at(t, "substance"), text_at(t, "reaction", "")),
        "medicines": lambda t: MedicineNoted(
            text_at(t, "name"), text_at(t, "dosage", ""), text_at(t, "flag", "")
        ),
        "contacts": lambda t: ContactNoted(
            text_at(t, "role"), text_at(t, "name"), text_at(t, "phone", "")
        ),
        "consents": lambda t: ConsentGiven(
            text_at(t, "subject"), bool(t.get("given", True)), text_at(t, "terms", "")
        ),
        "agreements": lambda t: AgreementMade(
            text_at(t, "part"), text_at(t, "text"), text_at(t, "made_in", "")
        ),
    }
    for key, make in makers.items():
        if key in client:
            bodies += [make(t) for t in tables_at(client, key)]
    if "intention" in client:
        bodies.append(IntentionSet(text_at(client, "intention")))
    return tuple(bodies)


def _order(order: Table) -> OrderReceived:
    return OrderReceived(
        text_at(order, "substance"),
        text_at(order, "route"),
        whole_at(order, "amount_mg", 1, 2000) * 1000,
        text_at(order, "prescriber"),
        text_at(order, "signed_on"),
        booster_max_ug=whole_at(order, "booster_max_mg", 0, 2000, 0) * 1000 or None,
        booster_count=whole_at(order, "booster_count", 0, 5, 0),
        booster_window_min=whole_at(order, "booster_window_min", 0, 300, 0) or None,
        hold_systolic_mmhg=whole_at(order, "hold_systolic_mmhg", 0, 300, 0) or None,
        hold_diastolic_mmhg=whole_at(order, "hold_diastolic_mmhg", 0, 200, 0) or None,
    )


def _physiology(data: Table) -> Physiology:
    off = tables_at(data, "oximeter_off") if "oximeter_off" in data else ()
    return Physiology(
        whole_at(data, "pulse_bpm", 40, 140),
        whole_at(data, "spo2_percent", 85, 100),
        whole_at(data, "pulse_rise_bpm", 0, 60),
        whole_at(data, "spo2_dip_percent", 0, 10),
        whole_at(data, "peak_min", 1, 60),
        whole_at(data, "fade_min", 5, 180),
        tuple((time_at(t, "from") // 1000, time_at(t, "to") // 1000) for t in off),
    )


def act_from(index: int, data: Table) -> Act:
    """An act out of its table, the so-manieth; raises DataFault."""
    with within(f"acts:{index}"):
        kinds = [kind for kind in _ACTS if kind in data]
        if len(kinds) != 1:
            raise DataFault("at", say("an act needs exactly one of {acts}", acts=", ".join(_ACTS)))
        kind = kinds[0]
        line = text_at(data, "line") if kind == "line" else ""
        return Act(time_at(data, "at"), _ACTS[kind](data), kind, line)


def _line(data: Table) -> Callable[[Room], Outcome]:
    text, starred = text_at(data, "line"), bool(data.get("starred", False))
    typing_ms = whole_at(data, "typing_s", 0, 120, 0) * 1000
    return lambda room: room.enter(
        text,
        begun_ms=max(0, room.live.session_ms() - typing_ms),
        confirmed=True,
        starred=starred,
        verbatim=bool(data.get("verbatim", False)),
    )


def _key(data: Table) -> Callable[[Room], Outcome]:
    key = text_at(data, "key")
    if not key.startswith("F") or not key[1:].isdigit() or int(key[1:]) not in SLOTS:
        raise DataFault("key", say("key must be one of F1 to F11"))
    return lambda room: room.press(int(key[1:]))


def _scale(data: Table) -> Callable[[Room], Outcome]:
    code, score = text_at(data, "scale"), whole_at(data, "score", 0, 100)
    return lambda room: room.rate(code, score, bool(data.get("tested", False)))


def _phase(data: Table) -> Callable[[Room], Outcome]:
    phase = text_at(data, "phase")
    return lambda room: room.submit(c.EnterPhase(phase))


def _music(data: Table) -> Callable[[Room], None]:
    try:
        action = MusicAction(text_at(data, "music"))
    except ValueError:
        raise DataFault(
            "music", say("music must be one of {actions}", actions=", ".join(MusicAction))
        ) from None
    return lambda room: room.music(action)


def _music_phase(data: Table) -> Callable[[Room], None]:
    phase = text_at(data, "music_phase")
    return lambda room: room.jump_music(phase)


def _dose(data: Table) -> Callable[[Room], Outcome]:
    table = table_at(data, "dose")
    booster = bool(table.get("booster", False))
    dose = DoseGiven(
        text_at(table, "substance", "ketamine"),
        text_at(table, "route", "IM"),
        whole_at(table, "amount_mg", 1, 2000) * 1000,
        site=text_at(table, "site", ""),
        given_by=text_at(table, "given_by", ""),
        lot=text_at(table, "lot", ""),
        expiry=text_at(table, "expiry", ""),
        witness=text_at(table, "witness", ""),
    )

    def give(room: Room) -> Outcome:
        own = room.live.state.own_doses
        parent = own[0].id if booster and own else None
        started = room.live.state.started
        order_id = started.order_id if started else None
        return room.submit(c.GiveDose(replace(dose, order_id=order_id, booster_of=parent)))

    return give


def _criterion(data: Table) -> Callable[[Room], Outcome]:
    code, judged = text_at(data, "criterion"), text_at(data, "judged", MET)
    if judged not in JUDGEMENTS:
        raise DataFault(
            "judged", say("judged must be one of {judgements}", judgements=", ".join(JUDGEMENTS))
        )
    words = text_at(data, "words", "")

    def judge(room: Room) -> Outcome:
        labels = {item.code: item.label for item in room.data.discharge.criteria}
        return room.submit(c.JudgeCriterion(code, labels.get(code, code), judged, words))

    return judge


def _discharge(data: Table) -> Callable[[Room], Outcome]:
    by, reason = text_at(data, "discharge"), text_at(data, "reason", "")

    def decide(room: Room) -> Outcome:
        profile = room.data.discharge
        criteria = tuple((item.code, item.label) for item in profile.criteria)
        return room.submit(c.DecideDischarge(by, profile.code, criteria, reason))

    return decide


def _undo(_data: Table) -> Callable[[Room], Outcome]:
    return lambda room: room.submit(c.Undo())


def _end(_data: Table) -> Callable[[Room], Outcome]:
    return lambda room: room.submit(c.EndSession())


_ACTS: dict[str, Callable[[Table], Callable[[Room], Outcome | None]]] = {
    "line": _line,
    "key": _key,
    "scale": _scale,
    "phase": _phase,
    "music": _music,
    "music_phase": _music_phase,
    "dose": _dose,
    "criterion": _criterion,
    "discharge": _discharge,
    "undo": _undo,
    "end": _end,
}
