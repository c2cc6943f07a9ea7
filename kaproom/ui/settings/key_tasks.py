"""What can be changed about the keys, as a table: the form of each, and what is done with it.

Qt-free. A passphrase goes from the form to the keyring and is kept nowhere.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass

from kaproom.core.practice.users import name_fault, passphrase_fault, plain_name
from kaproom.core.wording import say
from kaproom.ui.desks.keyring import Keyring
from kaproom.ui.form_fields import Field, FormFault

Values = Mapping[str, str]

_PROOF = Field("passphrase", say("Your passphrase now"), wide=True, secret=True)
_AGAIN = Field("again", say("Once more"), secret=True)


@dataclass(frozen=True, slots=True)
class KeyTask:
    """One change. `ask` raises FormFault for what needs no keyring to be refused.

    `said` takes the answer and is the line shown afterwards; None where the answer is a new code.
    """

    words: str
    fields: tuple[Field, ...]
    action: str
    ask: Callable[[Keyring, Values], "Future[str]"]
    said: Callable[[str], str] | None


def tasks_for(users: tuple[str, ...], user: str) -> tuple[KeyTask, ...]:
    """What `user` may change where these are all the users."""
    tasks = (
        KeyTask(
            say("Change the passphrase"),
            (_PROOF, Field("new", say("The new one"), secret=True), _AGAIN),
            say("Change it"),
            _change_passphrase,
            lambda _: say("The passphrase is changed. Backups made before still open as they did."),
        ),
        KeyTask(
            say("New recovery code"),
            (_PROOF,),
            say("Make a new code"),
            lambda ring, values: ring.new_code(values["passphrase"]),
            None,
        ),
        KeyTask(
            say("Add a user"),
            (
                _PROOF,
                Field("name", say("Their name on each entry"), wide=True),
                Field("new", say("Their passphrase, typed by them"), secret=True),
                _AGAIN,
            ),
            say("Add them"),
            _add_user,
            lambda name: say(
                "{name} can open this record now, and has no recovery code yet.", name=name
            ),
        ),
    )
    renaming = KeyTask(
        say("Change your name"),
        (_PROOF, Field("name", say("Your name on each entry from the next opening on"), wide=True)),
        say("Change it and make a new code"),
        _rename,
        None,
    )
    tasks = (*tasks, renaming)
    others = tuple((name, name) for name in users if name != user)
    if not others:
        return tasks
    removing = KeyTask(
        say("Remove a user"),
        (_PROOF, Field("name", say("Who"), choices=others)),
        say("Remove them"),
        lambda ring, values: ring.remove_user(values["passphrase"], values["name"]),
        lambda name: say(
            "{name} opens this record no longer; their entries stay. "
            "Backups made before still open as they did.",
            name=name,
        ),
    )
    return (*tasks, removing)


def _change_passphrase(ring: Keyring, values: Values) -> "Future[str]":
    _demand_new(values)
    return ring.change_passphrase(values["passphrase"], values["new"])


def _add_user(ring: Keyring, values: Values) -> "Future[str]":
    name = _demanded_name(values)
    _demand_new(values)
    return ring.add_user(values["passphrase"], name, values["new"])


def _rename(ring: Keyring, values: Values) -> "Future[str]":
    name = _demanded_name(values)
    return ring.rename_me(values["passphrase"], name)


def _demanded_name(values: Values) -> str:
    name = plain_name(values["name"])
    if name_fault(name):
        raise FormFault(name_fault(name), "name")
    return name


def _demand_new(values: Values) -> None:
    fault = passphrase_fault(values["new"])
    if fault:
        raise FormFault(fault, "new")
    if values["new"] != values["again"]:
        raise FormFault(say("The two are not the same. Type it once more."), "again")
