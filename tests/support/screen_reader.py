"""What a screen reader is told: the accessible tree of another process, read over AT-SPI.

A session bus of one's own starts the accessibility bus as on a desktop, and plain D-Bus calls read
it. It reads what the program says and calls nothing of it. Linux alone has this.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.login import Bus, blocking, jeepney, missing_for_bus

PATIENCE_S = 60.0
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")

# Bits of AtspiStateType.
_STATES = {
    "checked": 4, "collapsed": 5, "editable": 7, "enabled": 8, "expandable": 9, "expanded": 10,
    "focusable": 11, "focused": 12, "pressed": 20, "selectable": 22, "selected": 23,
    "showing": 25, "visible": 30, "checkable": 41, "read only": 43,
}  # fmt: skip


def missing_for_screen_reader() -> str:
    """Why there can be no accessibility bus, or nothing."""
    return missing_for_bus() or ("" if _SERVICE.exists() else "needs at-spi2-core")


@dataclass
class Node:
    """One thing of the tree, as it was told; `path` is its place on the bus."""

    path: str
    role: str
    name: str
    description: str
    states: frozenset[str]
    children: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """This one and all beneath it that can be seen, in the order of reading."""
        yield self
        for child in self.children:
            yield from child.walk()

    def __str__(self) -> str:
        said = f"{self.role}: {self.name!r}"
        return said + (f" ({self.description!r})" if self.description else "")


class ScreenReader:
    """Reads the program that is on a bus; there must be one only."""

    def __init__(self, bus: Bus) -> None:
        asked: Any = blocking.open_dbus_connection(bus.address)
        call = _call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        (address,) = asked.send_and_get_reply(call, timeout=PATIENCE_S).body
        asked.close()
        self._bus: Any = blocking.open_dbus_connection(address)
        self._app = ""

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def find_program(self) -> None:
        """Wait for the program to be there."""
        until_s = time.monotonic() + PATIENCE_S
        registry = ("org.a11y.atspi.Registry", _ROOT)
        while time.monotonic() < until_s:
            ((children,),) = self._ask([(*registry, _ACCESSIBLE, "GetChildren")])
            if children:
                self._app = children[0][0]
                return
            time.sleep(0.1)
        raise TimeoutError("no program on the accessibility bus")

    def read(self) -> Node:
        """The whole tree under the window that is seen, as it is now."""
        (root,) = self._nodes([_ROOT])
        self._fill([root])
        return root

    def _fill(self, level: Sequence[Node]) -> None:
        """Everything beneath, a level at a time: one waiting for each level, not for each node."""
        while level:
            asked = [(self._app, node.path, _ACCESSIBLE, "GetChildren") for node in level]
            below: list[Node] = []
            for node, answer in zip(level, self._ask(asked), strict=True):
                paths = [path for _, path in answer[0]] if answer else []
                node.children = [n for n in self._nodes(paths) if "visible" in n.states]
                below += node.children
            level = below

    def _nodes(self, paths: Sequence[str]) -> list[Node]:
        calls: list[tuple[str, ...]] = []
        for path in paths:
            calls += [
                (self._app, path, _ACCESSIBLE, "GetRoleName"),
                (self._app, path, _ACCESSIBLE, "GetState"),
                (self._app, path, "", "Name"),
                (self._app, path, "", "Description"),
            ]
        answers = iter(self._ask(calls))
        found: list[Node] = []
        for path in paths:
            role, states, name, description = (next(answers) for _ in range(4))
            if not (role and states and name):
                continue  # It went while it was being read.
            bits = states[0][0] | states[0][1] << 32
            held = frozenset(s for s, bit in _STATES.items() if bits >> bit & 1)
            words = description[0][1] if description else ""
            found.append(Node(path, role[0], name[0][1], words, held))
        return found

    def _ask(self, calls: Sequence[tuple[str, ...]]) -> list[Any]:
        """The bodies of the answers, in order; nothing for one that could not be answered."""
        serials: list[int] = []
        for call in calls:
            serial = next(self._bus.outgoing_serial)
            self._bus.send(_call(*call), serial=serial)
            serials.append(serial)
        came: dict[int, Any] = {}
        until_s = time.monotonic() + PATIENCE_S
        while len(came) < len(serials):
            message = self._bus.receive(timeout=max(0.0, until_s - time.monotonic()))
            answered = message.header.fields.get(jeepney.HeaderFields.reply_serial)
            if answered is not None:
                failed = message.header.message_type is jeepney.MessageType.error
                came[answered] = None if failed else message.body
        return [came[serial] for serial in serials]


def _call(name: str, path: str, interface: str, member: str) -> Any:
    """A call without arguments, or the reading of a property where no interface is named."""
    address = jeepney.DBusAddress(path, name, interface or "org.freedesktop.DBus.Properties")
    if interface:
        return jeepney.new_method_call(address, member)
    return jeepney.new_method_call(address, "Get", "ss", (_ACCESSIBLE, member))
