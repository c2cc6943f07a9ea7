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
    """The name among `names` that is shown as what was typed; else what was typed is a new one."""
    shown = {said_phase(name).casefold(): name for name in names}
    return shown.get(typed.casefold(), typed)
