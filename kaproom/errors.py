"""The two families of faults: the world's and our own.

An `EnvironmentFault` is shown to the person in one line that says what to do; the session goes on.
A `Defect` is our bug. Neither text may ever hold a client's words or name.
"""


class KaproomError(Exception):
    """Base of all faults kaproom raises on purpose."""


class EnvironmentFault(KaproomError):
    """Something outside the program is wrong: a file, a device, a passphrase, the disk.

    The message is one line, says what is wrong and what to do, and is fit to be shown as it is.
    """


class Defect(KaproomError):
    """Something inside the program is wrong; never the user's doing."""
