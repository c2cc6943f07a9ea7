"""A whole day in the room on a desk, for screens that look back on one. All words are invented."""

from kaproom.core.course.casebook import Casebook
from kaproom.core.events.chart import (
    AgreementMade,
    ClientAdded,
    ClientWeighed,
    IntentionSet,
    OrderReceived,
)
from kaproom.core.events.session import DoseGiven
from kaproom.core.music.music import MusicAction
from kaproom.core.session import commands as c
from kaproom.core.session.live_session import LiveSession
from kaproom.core.stream.decision import Refusal
from kaproom.core.stream.ports import SampleBatch
from kaproom.ui.home.home_lines import ClientLine, client_line, clients_in_order
from tests.support.desk import Desk

INTENTION = "to ask the lighthouse what it keeps"
AGREEMENT = "ask before the stairs"
MINUTE = 60_000


def add_client(casebook: Casebook, label: str = "Q. V.") -> str:
    """A client with an order, an intention and an agreement."""
    client_id = casebook.add_client(ClientAdded(label, "1984-05-30", 6))
    assert not isinstance(client_id, Refusal)
    for body in (
        ClientWeighed(72_000),
        OrderReceived("ketamine", "IM", 60_000, "Dr. O.", "2026-11-14", "2026-12-14"),
        IntentionSet(INTENTION),
        AgreementMade("the keeper", AGREEMENT, "preparation"),
    ):
        assert not isinstance(casebook.write(client_id, body), Refusal)
    all_saved(casebook)
    return client_id


def client_lines(casebook: Casebook) -> tuple[ClientLine, ...]:
    """The lines of all clients as Home would show them; it reads only those in sight."""
    return tuple(client_line(casebook, *pair) for pair in clients_in_order(casebook).items())


def all_saved(casebook: Casebook) -> None:
    """Wait until everything written so far is stored: screens read what is stored."""
    casebook.record.append(()).result()


def run_day(desk: Desk, client_id: str) -> LiveSession:
    """A session of an hour and a half: doses, readings, music, six notes, a late one, an end."""
    program = desk.program
    live = program.casebook.begin_session(client_id, program.files.protocol("im-180"))
    assert not isinstance(live, Refusal)
    room = program.rooms.make(live, "im-180", program.music.settings()[0])

    def at(minute: float) -> None:
        desk.clock.step(round(minute * MINUTE) - live.session_ms())
        room.tick()

    at(5)
    room.enter("132/84 78 98")
    at(10)
    room.music(MusicAction.PLAY)
    at(20)
    room.submit(c.EnterPhase("Journey"))
    room.submit(c.GiveDose(DoseGiven("ketamine", "IM", 60_000)))
    for minute, line in (
        (30, "humming, low"),
        (34, 'hand opens. "it was only rain" #part the keeper'),
        (41, "breath slows #body"),
    ):
        at(minute)
        room.enter(line)
    room.enter("141/88 84 97")
    at(50)
    room.enter("a door in the cliff #image", starred=True)
    at(60)
    room.enter("-6m asked for the blanket")
    room.submit(c.RateScale("distress", "1", 3, 0, 10))
    at(90)
    program.record.append_samples(live.id, SampleBatch(0, (74,) * 5400, (97,) * 5400)).result()
    room.submit(c.EndSession())
    program.rooms.leave(room)
    all_saved(program.casebook)
    return live
