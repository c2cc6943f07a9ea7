"""Canaries: a distinct marker for every text field there is, and the search for them.

All markers of a run begin with the same random letters, so that one search finds any of them, cut
off or whole. Bodies are filled by walking their types: a new kind of event, or a new field, is
marked without being named here.
"""

import base64
import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from random import Random
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from kaproom.core.events.event import Body, Store

B = TypeVar("B", bound=Body)


class Markers:
    """The markers of one run, and which field each of them was put into."""

    def __init__(self, rng: Random) -> None:
        # Sixteen letters and a number for the field: nothing else says the same by chance.
        self.run = f"{rng.getrandbits(64):016x}"
        self.fields: dict[str, str] = {}
        self._of: dict[Store, list[str]] = {store: [] for store in Store}
        self._spellings = spellings(self.run)

    def new(self, field: str, store: Store) -> str:
        """A marker for a text that is kept in this store."""
        # Its end is cut off where base64 is looked for: nothing that tells it from others is there.
        marker = f"{self.run}{len(self.fields):03x}zzz"
        self.fields[marker] = field
        self._of[store].append(marker)
        return marker

    def marker_of(self, field: str) -> str:
        """The first marker that was put into this field."""
        return next(marker for marker, name in self.fields.items() if name == field)

    def body(self, kind: type[B], **given: object) -> B:
        """A body with a marker of its own in every text field that is not `given`."""
        return self._filled(kind, kind.KIND, kind.STORE, given)

    def found_in(self, content: bytes, of: Store | None = None) -> list[str]:
        """The fields whose markers these bytes hold, in any spelling; of one store, or of both."""
        low = content.lower()
        if not any(s in content or s in low for s in self._spellings):
            return []
        wanted = list(self.fields) if of is None else self._of[of]
        named = [m for m in wanted if any(s in content or s in low for s in spellings(m))]
        # Cut off before its number, a marker belongs to any field.
        return [self.fields[m] for m in named] or (["some field"] if of is None else [])

    def found_in_files(self, folder: Path, *but: Path) -> Iterator[str]:
        """One line for each file under a folder that holds a marker, but for these."""
        for path in sorted(folder.rglob("*")):
            if (
                any(path.is_relative_to(other) for other in but)
                or path.is_symlink()
                or not path.is_file()
            ):
                continue
            try:
                found = self.found_in(path.read_bytes())
            except FileNotFoundError:
                continue
            if found or self.found_in(path.name.encode()):
                where = ", ".join(found[:3]) or "one in its name"
                yield f"{path.relative_to(folder)} holds {where}"

    def _filled(self, kind: type[Any], name: str, store: Store, given: dict[str, object]) -> Any:
        hints = get_type_hints(kind)
        return kind(
            **{
                field.name: given[field.name]
                if field.name in given
                else self._value(hints[field.name], f"{name}.{field.name}", store)
                for field in fields(kind)
            }
        )

    def _value(self, hint: Any, name: str, store: Store) -> object:
        if hint is str:
            return self.new(name, store)
        if hint in (int, bool):
            return hint(1)
        if isinstance(hint, type) and is_dataclass(hint):
            return self._filled(hint, name, store, {})
        origin, inner = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            chosen = str if str in inner else next(i for i in inner if i is not type(None))
            return self._value(chosen, name, store)
        if origin is tuple and len(inner) == 2 and inner[1] is ...:
            return (self._value(inner[0], name, store),)
        if origin is tuple:
            return tuple(self._value(i, f"{name}.{n}", store) for n, i in enumerate(inner))
        raise TypeError(f"{name} is of a type that no marker is known for: {hint}")


def spellings(text: str) -> list[bytes]:
    """How a text may stand in a file: UTF-8, UTF-16, hexadecimal, base64 at each of its shifts."""
    raw = text.encode()
    return [
        raw,
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        raw.hex().encode(),
        *(base64.b64encode(b"x" * shift + raw)[4:-4] for shift in range(3)),
    ]
