"""The app's side of composing: starts the child, reads how far it is, ends it.

The child's life hangs on a pipe to its standard input: when this process dies, however it dies,
the child ends too. Nothing here composes, plays or knows Qt; all methods may be called from any
thread.
"""

import json
import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from kaproom.audio.compose import catalogue
from kaproom.audio.compose.complaints import complaint_words
from kaproom.audio.compose.shelf import ready_pieces
from kaproom.child_process import COMPOSER, child_environment, part_command

_END_PATIENCE_S = 10.0
_MEMORY_SETTINGS = {
    # glibc gives every large array back to the kernel and gets it again page by page, which is a
    # fifth of the whole work: let it keep them. Other systems do not know these names.
    "MALLOC_MMAP_THRESHOLD_": str(1 << 30),
    "MALLOC_TRIM_THRESHOLD_": str(1 << 30),
}


@dataclass(frozen=True, slots=True)
class RenderProgress:
    """How far the music is.

    fraction: share of all pieces done, 0..1; slug: the piece being composed, "" when none is.
    running: the child lives; fault: why it gave up, one line fit to be shown, "" when it did not.
    """

    pieces_ready: int
    pieces_total: int
    fraction: float
    slug: str
    running: bool
    fault: str

    @property
    def complete(self) -> bool:
        """Every piece is there."""
        return self.pieces_ready == self.pieces_total


class RenderJob:
    """One composing child for one music folder; starts nothing where everything is there."""

    def __init__(
        self,
        folder: Path,
        playlists: Path | None = None,
        first: str | None = None,
        on_change: Callable[[RenderProgress], None] | None = None,
    ) -> None:
        """Prepare; `start` begins.

        folder: from `music_cache_dir`. playlists: the shipped settings, found by itself if None.
        first: slug of the piece needed first. on_change: called from the reading thread.
        """
        self._folder = folder
        self._playlists = playlists
        self._first = first
        self._on_change = on_change
        self._guard = threading.Lock()
        self._child: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._stopping = False
        ready = len(ready_pieces(folder, catalogue()))
        total = len(catalogue())
        self._progress = RenderProgress(ready, total, ready / total, "", running=False, fault="")

    def start(self) -> None:
        """Start the child. It lays out the playlists even where every piece is there already."""
        self._change(running=True)
        child = subprocess.Popen(
            self._command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**child_environment(), **_MEMORY_SETTINGS},
            creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
        )
        self._child = child
        self._reader = threading.Thread(target=self._read, args=(child,), daemon=True)
        self._reader.start()

    def progress(self) -> RenderProgress:
        """How far the music is, as the child last told."""
        with self._guard:
            return self._progress

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait for the child to end; False when it still lives after the time."""
        if self._reader is not None:
            self._reader.join(timeout_s)
            return not self._reader.is_alive()
        return True

    def stop(self) -> None:
        """End the child; pieces that are whole stay. Harmless when it has ended or never began."""
        child = self._child
        if child is None:
            return
        self._stopping = True
        if child.stdin is not None:
            child.stdin.close()
        if not self.wait(_END_PATIENCE_S):
            child.kill()
            self.wait()

    def _command(self) -> list[str]:
        command = part_command(COMPOSER, "--out", str(self._folder))
        if self._playlists is not None:
            command += ["--playlists", str(self._playlists)]
        if self._first is not None:
            command += ["--first", self._first]
        return command

    def _read(self, child: "subprocess.Popen[str]") -> None:
        for line in _lines(child.stdout):
            self._take(json.loads(line))
        complaint = "".join(_lines(child.stderr)).strip()
        code = child.wait()
        for pipe in (child.stdout, child.stderr, child.stdin):
            if pipe is not None:
                pipe.close()
        fault = "" if code == 0 or self._stopping else _fault(complaint)
        self._change(running=False, slug="", fault=fault)

    def _take(self, told: dict[str, Any]) -> None:
        ready, total = int(told["pieces_ready"]), int(told["pieces_total"])
        under_way = 0.0 if told["ready"] else float(told["done"])
        self._change(
            pieces_ready=ready,
            pieces_total=total,
            fraction=min((ready + under_way) / total, 1.0),
            slug=str(told["slug"]),
        )

    def _change(self, **changes: Any) -> None:
        with self._guard:
            self._progress = replace(self._progress, **changes)
            now = self._progress
        if self._on_change is not None:
            self._on_change(now)


def _lines(pipe: IO[str] | None) -> IO[str] | tuple[str, ...]:
    return () if pipe is None else pipe


def _fault(complaint: str) -> str:
    """The child's own sentence, or a plain one where it died without any."""
    return complaint_words(complaint.splitlines()[-1] if complaint else "")
