"""The settings of one data folder, kept in `settings.json` in it.

A damaged file is named and the defaults hold; where only a part of it cannot be used, for that part
alone. A field this version does not know is kept as it is only by the version that wrote it.
"""

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, cast, get_args, get_type_hints

import msgspec

from kaproom.core.practice.settings import Settings as Settings
from kaproom.core.wording import say, say_count
from kaproom.errors import EnvironmentFault
from kaproom.record.files import UNREADABLE_JSON, replace_private

SETTINGS_FILE = "settings.json"


def load_settings(data_dir: Path) -> tuple[Settings, str]:
    """The settings, and a line for the person where the file could not be used."""
    path = data_dir / SETTINGS_FILE
    try:
        read = msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, *UNREADABLE_JSON):
        return Settings(), say(
            "{file} is damaged: the settings are as they were at first.", file=SETTINGS_FILE
        )
    faults: list[str] = []
    settings = _usable(Settings, read, "", faults)
    if not faults:
        return settings, ""
    return settings, say_count(
        "{file}: {faults} cannot be used and is as at first: set it anew.",
        "{file}: {faults} cannot be used and are as at first: set it anew.",
        len(faults),
        file=SETTINGS_FILE,
        faults=", ".join(faults),
    )


def _usable(kind: Any, read: dict[str, Any], place: str, faults: list[str]) -> Any:
    """What of a table can be used, as a dataclass; the names of the rest go to `faults`."""
    hints, good = get_type_hints(kind), dict[str, Any]()
    for name in (field.name for field in fields(kind) if field.name in read):
        try:
            value = _value(hints[name], read[name], f"{place}{name}", faults)
            kind(**{name: value})
        except (msgspec.ValidationError, ValueError):
            faults.append(f"{place}{name}")
        else:
            good[name] = value
    return kind(**good)


def _value(hint: Any, read: Any, place: str, faults: list[str]) -> Any:
    """One value, of tables in it what can be used; raises ValidationError where nothing can."""
    if is_dataclass(hint) and isinstance(read, dict):
        return _usable(hint, cast("dict[str, Any]", read), f"{place}.", faults)
    item, *more = get_args(hint) or (None,)
    if more != [...] or not is_dataclass(item) or not isinstance(read, list):
        return msgspec.convert(read, hint)
    items = enumerate(cast("list[Any]", read), start=1)
    return tuple(_value(item, one, f"{place}[{number}]", faults) for number, one in items)


def save_settings(data_dir: Path, settings: Settings) -> None:
    """Write the settings; raises EnvironmentFault where the disk does not take them."""
    try:
        replace_private(data_dir / SETTINGS_FILE, msgspec.json.encode(settings))
    except OSError as error:
        raise EnvironmentFault(
            say("The settings could not be saved: {reason}.", reason=error.strerror)
        ) from None


class FolderSettings:
    """The settings of one folder, read once; `fault` is a line for the person, or empty."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._read: tuple[Settings, str] | None = None

    @property
    def fault(self) -> str:
        """Why the file could not be used, or the empty text."""
        return self._loaded()[1]

    def now(self) -> Settings:
        """What is set."""
        return self._loaded()[0]

    def save(self, settings: Settings) -> None:
        """Set it anew; raises EnvironmentFault where the disk does not take it."""
        save_settings(self._data_dir, settings)
        self._read = (settings, "")

    def _loaded(self) -> tuple[Settings, str]:
        if self._read is None:
            self._read = load_settings(self._data_dir)
        return self._read
