"""What the check of the laptop says: kept awake, power, disk and stores, notifications. Qt-free."""

from kaproom.core.room.power import Power, power_line
from kaproom.core.room.staying_awake import Wakefulness, wake_line
from kaproom.core.wording import say
from kaproom.ui.controls.mark import Shape
from kaproom.ui.prepare.sound_words import CheckLine
from kaproom.ui.services import Fact

_MARKS = {
    True: (Shape.DOT, "good"),
    False: (Shape.DIAMOND, "caution"),
    None: (Shape.RING, "ink_soft"),
}


def awake_check(now: Wakefulness, in_session: bool) -> CheckLine:
    """Whether sleep and lock are held off, or can be: what is asked for, what is seen."""
    words, well, beneath = wake_line(now)
    when = say("in the room now") if in_session else say("while in the room")
    return CheckLine(*_MARKS[well], words, when if well else "", beneath)


def power_check(power: Power) -> CheckLine:
    """Mains or battery."""
    words, detail, well, todo = power_line(power)
    return CheckLine(*_MARKS[well], words, detail, (todo,) if todo else ())


def fact_check(fact: Fact) -> CheckLine:
    """A line of Home's, the same here; what is to be done about it stands beneath."""
    if fact.good:
        return CheckLine(*_MARKS[fact.good], fact.text, fact.detail)
    todo = fact.detail[:1].upper() + fact.detail[1:]
    return CheckLine(*_MARKS[fact.good], fact.text, "", (todo,) if todo else ())


def notifications_check(ticked: bool) -> CheckLine:
    """What no program can see: other programs' notifications, and the phone."""
    words = say("Notifications off, phones silent")
    if ticked:
        return CheckLine(Shape.TICK, "good", words, say("by hand"))
    todo = say("Set “do not disturb” in the system, and the phones in the room to silent.")
    return CheckLine(Shape.BOX, "ink_soft", words, say("by hand"), (todo,))
