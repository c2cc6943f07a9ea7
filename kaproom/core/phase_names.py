"""The names of phases in the language of the interface, for showing only.

By its own name, the plan's, a phase is recorded and its music is found; that name is never
exchanged for a shown one. A practice's own names are shown as they stand.
"""

from collections.abc import Iterable

from kaproom.core.wording import say_data


def said_phase(name: str) -> str:
    """A phase as it is shown; nothing for no phase."""
    return say_data(name) if name else ""


def phase_meant(typed: str, names: Iterable[str]) -> str:
    """The name among `names` that was typed, as it is or as it is shown; else it is a new one."""
    there = tuple(names)
    if typed in there:
        return typed
    own = {name.casefold(): name for name in there}
    shown = {said_phase(name).casefold(): name for name in there}
    return (shown | own).get(typed.casefold(), typed)


def phases_meant(typed: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    """All of `names` that were typed, as they are or as they are shown, each once."""
    asked = {word.casefold() for word in typed}
    return tuple(n for n in names if asked & {n.casefold(), said_phase(n).casefold()})
