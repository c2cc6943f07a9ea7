"""Where kaproom's own things lie: its data files, and its folders among the user's.

The only place that knows these. It answers paths and makes nothing: who writes into a folder makes
it, with the rights it needs. Cheap to import, so that a command line answers at once.
"""

import hashlib
import os
import sys
import tempfile
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_NAME = "kaproom"


def resource_dir() -> Path:
    """Protocols, scales, codes, themes, icons: inside the wheel, or at the checkout's top level."""
    return _carried("resources")


def playlist_dir() -> Path:
    """The music settings the program ships: inside the wheel, or at the checkout's top level."""
    return _carried("playlists")


def default_data_dir() -> Path:
    """The folder of the two stores where the user names no other."""
    return platformdirs.user_data_path(_NAME, appauthor=False) / "data"


def default_practice_dir() -> Path:
    """The folder of rehearsals, beside the data and never among them."""
    return default_data_dir().with_name("practice")


def cache_dir() -> Path:
    """What can be made again (rendered music, loudness figures), shared by all data folders."""
    return platformdirs.user_cache_path(_NAME, appauthor=False)


def config_dir() -> Path:
    """The user's settings; nothing of a client's."""
    return platformdirs.user_config_path(_NAME, appauthor=False)


def log_dir() -> Path:
    """What failed by a fault of kaproom's own; nothing of a client's."""
    return platformdirs.user_log_path(_NAME, appauthor=False)


def own_resource_dir() -> Path:
    """The user's own data files; each comes before the shipped one of the same name."""
    return config_dir() / "resources"


def own_playlist_dir() -> Path:
    """The user's own music settings."""
    return config_dir() / "playlists"


def own_folders() -> dict[str, Path]:
    """The folders of the practice's own files, by the names they go by in a backup."""
    return {"resources": own_resource_dir(), "playlists": own_playlist_dir()}


def runtime_dir() -> Path:
    """The folder of sockets and locks of this login, short enough for a Unix socket's path.

    Whoever opens a socket in it first makes it the user's alone. Where a login has no runtime
    folder it is one directly in the temporary folder, whose sticky bit keeps others from replacing
    it; a folder in between could belong to somebody else.
    """
    if sys.platform in ("win32", "darwin"):
        return platformdirs.user_runtime_path(_NAME, appauthor=False)
    user = os.getuid()
    for login in (os.environ.get("XDG_RUNTIME_DIR", ""), f"/run/user/{user}"):
        if Path(login).is_absolute() and os.access(login, os.W_OK | os.X_OK):
            return Path(login) / _NAME
    return Path(tempfile.gettempdir()) / f"{_NAME}-{user}"


def engine_dir(data_dir: Path) -> Path:
    """Where the sound engine of a data folder is met: each folder has one of its own.

    The same however the folder was spelled, and short enough for a Unix socket. It lies in
    `runtime_dir`, which has to be the user's alone first.
    """
    digest = hashlib.sha256(os.fsencode(data_dir.resolve())).hexdigest()
    return runtime_dir() / f"engine-{digest[:12]}"


def packaged_dir() -> Path | None:
    """The folder of a packaged kaproom, which holds no Python; None in a checkout or a wheel."""
    return Path(sys.executable).resolve().parent if getattr(sys, "frozen", False) else None


def _carried(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
