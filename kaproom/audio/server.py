"""The engine's ear for commands: accepts links, checks token and messages, answers.

A malformed message is refused and its link closed; it never reaches the engine, and what is logged
holds nothing of it.
"""

import logging
import os
import selectors
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass

from kaproom.audio.journal import Journal
from kaproom.audio.link import Link, LinkLost
from kaproom.audio.messages import (
    PROTOCOL,
    Acknowledge,
    Answer,
    Attach,
    Command,
    Devices,
    Goodbye,
    MalformedMessage,
    Refused,
    Reports,
    SettingNow,
    State,
    Welcome,
    command_of,
)
from kaproom.audio.place import same_token
from kaproom.core.music.music import MusicSetting, SoundDevice

MAX_LINKS = 8
ATTACH_WITHIN_S = 5.0

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Client:
    """A link and what it has been sent."""

    link: Link
    since_s: float
    attached: bool = False
    told: bool = False
    next_report: int = 0
    setting: MusicSetting | None = None
    devices: tuple[SoundDevice, ...] = ()


class Server:
    """Serves every attached client the same truth."""

    def __init__(
        self,
        listening: socket.socket,
        token: str,
        instance: str,
        journal: Journal,
        carry_out: Callable[[Command], str],
    ) -> None:
        listening.setblocking(False)
        self._listening = listening
        self._token = token
        self._instance = instance
        self._journal = journal
        self._carry_out = carry_out
        self._clients: list[_Client] = []
        self._selector = selectors.DefaultSelector()
        self._selector.register(listening, selectors.EVENT_READ)

    @property
    def attached(self) -> bool:
        """Whether any client is there."""
        return any(client.attached for client in self._clients)

    @property
    def behind(self) -> bool:
        """Whether a client has not been sent all reports, or nothing yet."""
        number = self._journal.next_number
        return any(c.attached and not (c.told and c.next_report >= number) for c in self._clients)

    def serve(self, timeout_s: float) -> None:
        """Wait for commands this long at most and carry out what has come."""
        for key, _ in self._selector.select(timeout_s):
            if key.fileobj is self._listening:
                self._accept()
            else:
                self._hear(key.data)
        now_s = time.monotonic()
        for client in list(self._clients):
            if not client.attached and now_s - client.since_s > ATTACH_WITHIN_S:
                self._drop(client)

    def push(
        self, state: State, setting: MusicSetting | None, devices: tuple[SoundDevice, ...]
    ) -> None:
        """Tell every attached client how things stand, and the reports it has not seen."""
        for client in [c for c in self._clients if c.attached]:
            if setting is not None and client.setting is not setting:
                client.setting = setting
                self._send(client, SettingNow(setting))
            if devices != client.devices:
                client.devices = devices
                self._send(client, Devices(devices))
            first, reports = self._journal.since(client.next_report)
            if reports:
                client.next_report = first + len(reports)
                self._send(client, Reports(first, reports))
            self._send(client, state)
            client.told = True

    def close(self, reason: str) -> None:
        """Say goodbye and close all links."""
        for client in list(self._clients):
            self._send(client, Goodbye(reason))
            self._drop(client)
        self._selector.close()
        self._listening.close()

    def _accept(self) -> None:
        try:
            connection, _ = self._listening.accept()
        except OSError:
            return
        if len(self._clients) >= MAX_LINKS:
            connection.close()
            return
        client = _Client(Link(connection), time.monotonic())
        self._clients.append(client)
        self._selector.register(client.link, selectors.EVENT_READ, client)

    def _hear(self, client: _Client) -> None:
        try:
            client.link.flush()
            for body in client.link.receive():
                self._obey(client, command_of(body))
        except LinkLost:
            self._drop(client)
        except MalformedMessage as fault:
            _log.warning("a malformed message was refused: %s", fault)
            self._refuse(client, str(fault))

    def _obey(self, client: _Client, command: Command) -> None:
        if isinstance(command, Attach):
            self._attach(client, command)
        elif not client.attached:
            self._refuse(client, "attach first")
        elif isinstance(command, Acknowledge):
            self._journal.forget(command.before)
        else:
            refused = self._carry_out(command)
            if refused:
                _log.warning("a command was refused: %s", refused)
                self._send(client, Refused(refused))

    def _attach(self, client: _Client, command: Attach) -> None:
        if command.protocol != PROTOCOL:
            self._refuse(client, f"this engine speaks protocol {PROTOCOL}")
        elif not same_token(command.token, self._token):
            _log.warning("a link with a wrong token was refused")
            self._refuse(client, "the token is wrong")
        else:
            client.attached = True
            self._send(client, Welcome(PROTOCOL, self._instance, os.getpid()))

    def _refuse(self, client: _Client, why: str) -> None:
        self._send(client, Refused(why))
        self._drop(client)

    def _send(self, client: _Client, answer: Answer) -> None:
        try:
            client.link.send(answer)
        except LinkLost:
            self._drop(client)

    def _drop(self, client: _Client) -> None:
        if client in self._clients:
            self._clients.remove(client)
            self._selector.unregister(client.link)
            client.link.close()
