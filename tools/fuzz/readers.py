"""The readers there are, in the order they are begun. A new one is one line here."""

from tools.fuzz import (
    archives,
    command_line,
    course_lines,
    data_texts,
    engine_messages,
    playlists,
    recordings,
    room_lines,
    stored_files,
    typed_fields,
)
from tools.fuzz.reader import Reader

READERS: tuple[Reader, ...] = (
    *room_lines.READERS,
    *course_lines.READERS,
    *typed_fields.READERS,
    *playlists.READERS,
    *data_texts.READERS,
    *recordings.READERS,
    *archives.READERS,
    *stored_files.READERS,
    *engine_messages.READERS,
    *command_line.READERS,
)
