"""What was recovered, in one line for coming back into the room. Pure text."""

from kaproom.core.room.recovery import Recovered
from kaproom.core.session.session import session_clock_text
from kaproom.core.wording import say, say_count


def recovered_words(found: Recovered, lost: str = "") -> str:
    """`Back at 1:12:05. The last entry is 40 s old; an unfinished line was put back` and such.

    `lost` is what of the session cannot be read any more, and is said last.
    """
    parts: list[str] = []
    if found.last_entry_ago_ms is not None:
        ago = length_text(found.last_entry_ago_ms)
        parts.append(say("the last entry is {length} old", length=ago))
    if found.unconfirmed:
        parts.append(
            say_count(
                "{count} entry had been saved that was not confirmed",
                "{count} entries had been saved that was not confirmed",
                found.unconfirmed,
            )
        )
    if found.draft.text:
        parts.append(say("an unfinished line was put back"))
    back = say("Back at {time}.", time=session_clock_text(found.session_ms, seconds=True))
    off = ""
    if found.off_ms:
        off = say(
            "kaproom was off for {length}: session time stood still, and the record says so.",
            length=length_text(found.off_ms),
        )
    told = "; ".join(parts)
    told = f"{told[0].upper()}{told[1:]}." if told else ""
    return " ".join(filter(None, (back, off, told, lost)))


def length_text(ms: int) -> str:
    """A length of time in words: `40 s`, `12 min`, `14 h 20 min`, `3 days`."""
    seconds = ms // 1000
    if seconds < 60:
        return f"{seconds} s"
    minutes = seconds // 60
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h {minutes % 60:02d} min"
    return say("{count} days", count=minutes // (24 * 60))
