"""The kinds of fault there are, in the order they are begun. A new one is one line here."""

from tools.prove.audio_files import AUDIO_FILES
from tools.prove.bit_flip import BIT_FLIP
from tools.prove.canaries import CANARIES
from tools.prove.disk_errors import DISK_ERRORS
from tools.prove.disk_full import DISK_FULL, FILE_LIMIT
from tools.prove.dropout import DROPOUT
from tools.prove.killed import KILL
from tools.prove.killed_window import KILL_WINDOW
from tools.prove.mutation import MUTATION
from tools.prove.playlists import PLAYLISTS
from tools.prove.power_cut import POWER_CUT
from tools.prove.second_reader import SECOND_READER
from tools.prove.trial import Kind

# Two are done side by side: those that wait for other processes beside those that compute.
KINDS: tuple[Kind, ...] = (
    DROPOUT,
    KILL,
    POWER_CUT,
    AUDIO_FILES,
    MUTATION,
    KILL_WINDOW,
    BIT_FLIP,
    CANARIES,
    PLAYLISTS,
    DISK_ERRORS,
    FILE_LIMIT,
    DISK_FULL,
    SECOND_READER,
)
