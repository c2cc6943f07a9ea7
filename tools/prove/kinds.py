"""The kinds of fault there are, in the order they are done. A new one is one line here."""

from tools.prove.bit_flip import BIT_FLIP
from tools.prove.canaries import CANARIES
from tools.prove.disk_errors import DISK_ERRORS
from tools.prove.disk_full import DISK_FULL, FILE_LIMIT
from tools.prove.killed import KILL
from tools.prove.killed_window import KILL_WINDOW
from tools.prove.mutation import MUTATION
from tools.prove.power_cut import POWER_CUT
from tools.prove.second_reader import SECOND_READER
from tools.prove.trial import Kind

KINDS: tuple[Kind, ...] = (
    KILL,
    KILL_WINDOW,
    POWER_CUT,
    FILE_LIMIT,
    DISK_FULL,
    DISK_ERRORS,
    BIT_FLIP,
    MUTATION,
    CANARIES,
    SECOND_READER,
)
