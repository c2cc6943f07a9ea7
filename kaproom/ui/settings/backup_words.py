"""What Settings says about backups, line by line. Qt-free."""

from kaproom.core.clock import Instant
from kaproom.core.events.event import Store
from kaproom.core.practice.backups import BackupsState, DrillState, TargetState, age_text
from kaproom.core.wording import say

_ENTRIES: dict[str, str] = {
    Store.RECORD: say("{number:,} in the record"),
    Store.NOTES: say("{number:,} in the notes"),
}


def target_words(target: TargetState, now: Instant) -> str:
    """How it stands with one folder."""
    last = say("no backup yet")
    if target.last_utc_us is not None:
        last = say(
            "last backup {age}, {file}", age=age_text(target.last_utc_us, now), file=target.file
        )
    return f"{last}. {target.fault}" if target.fault else last


def drill_words(drill: DrillState, now: Instant) -> str:
    """How the last trial went."""
    when = age_text(drill.at_utc_us, now)
    if drill.fault:
        return say("Tried {when}: {fault}", when=when, fault=drill.fault)
    counts = ", ".join(_ENTRIES[store].format(number=number) for store, number in drill.entries)
    return say(
        "Tried {when}: the backup of {made} came back whole. Entries: {counts}.",
        when=when,
        made=drill.made,
        counts=counts,
    )


def progress_words(state: BackupsState) -> str:
    """What is being done, or why the last thing was not."""
    return f"{state.under_way} …" if state.under_way else state.fault
