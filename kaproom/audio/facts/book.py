"""The app's side of what is known of audio files: asks at once, measures behind.

Fulfils `core.music.track_facts.MusicFacts`. One thread reads what was kept, then has a process of
its own
measure what is wanted, one file after the other. Loads neither numpy nor FFmpeg; its log names no
file.
"""

import logging
import threading
from collections import Counter, deque
from pathlib import Path

from kaproom.audio.facts.child import (
    PATIENCE_S,
    ChildHung,
    ChildLost,
    ChildUnable,
    MeasuringChild,
)
from kaproom.audio.facts.identity import Place, place_of
from kaproom.audio.facts.index import Index
from kaproom.audio.facts.shelf import CRASHED, HUNG, OURS, Entry, Shelf
from kaproom.audio.facts.wire import Kept, Outcome, Refused, Step
from kaproom.core.music import evening
from kaproom.core.music.music import MusicSetting
from kaproom.core.music.track_facts import FactsProgress, TrackFacts
from kaproom.core.music.track_faults import fault_words

_MOST_CHANGES = 5
_LINGER_S = 2.0
_END_PATIENCE_S = 10.0

_log = logging.getLogger(__name__)


def facts_dir(cache_dir: Path) -> Path:
    """Where facts are kept below the user's cache folder, for all data folders."""
    return cache_dir / "facts"


class FactsBook:
    """The facts of all files ever measured for this cache folder. Any thread may ask."""

    def __init__(self, folder: Path, patience_s: float = PATIENCE_S) -> None:
        """Begin to read what is kept in `folder` (`facts_dir`); until it is read, None is known.

        `patience_s` is how long a file may be measured without a step.
        """
        self._folder, self._patience_s = folder, patience_s
        self._shelf, self._index = Shelf(folder), Index()
        self._turn = threading.Condition()
        self._asked: deque[tuple[str, ...]] = deque()
        self._queue: list[str] = []
        self._now, self._share, self._done = "", 0.0, 0
        self._refused: dict[str, str] = {}
        self._lost: dict[Place, str] = {}
        self._changes: Counter[str] = Counter()
        self._child: MeasuringChild | None = None
        self._opened, self._closed = threading.Event(), False
        self._thread = threading.Thread(target=self._run, name="facts", daemon=True)
        self._thread.start()

    def opened(self, timeout_s: float) -> bool:
        """Wait until what was kept is read; False when it is not after that time."""
        return self._opened.wait(timeout_s)

    def of(self, file: str) -> TrackFacts | None:
        """What is known of this file as it is now; None while it is not. Never waits."""
        known = self._index.at(place_of(file))
        return None if known is None else known.facts

    def known(self) -> tuple[TrackFacts, ...]:
        """Everything ever measured whose file is still there, each content once."""
        return self._index.all_there()

    def where(self, content_hash: str) -> str:
        """A file that holds this content now, as far as is known; empty where there is none."""
        return self._index.where(content_hash)

    def fault(self, file: str) -> str:
        """Why the file cannot be played, or not undamaged; empty where nothing is known."""
        place = place_of(file)
        if place is None:
            return fault_words(self._refused.get(file, "is not there"))
        known = self._index.at(place)
        if known is not None and known.entry.fault:
            return fault_words(known.entry.fault)
        return fault_words(self._lost.get(place) or self._refused.get(file, ""))

    def want(self, files: tuple[str, ...]) -> None:
        """Measure what is not known of these, in this order, before what was asked earlier."""
        with self._turn:
            self._asked.append(files)
            self._turn.notify()

    def progress(self) -> FactsProgress | None:
        """How far the measuring is; None while nothing is being measured."""
        waiting = len(self._queue) + sum(map(len, tuple(self._asked))) + bool(self._now)
        if not waiting:
            return None
        done = self._done
        return FactsProgress(done, done + waiting, (done + self._share) / (done + waiting))

    def evened(self, setting: MusicSetting) -> MusicSetting:
        """The setting with length, hash and evening gain filled in where they are known."""
        return evening.evened(setting, self.of)

    def close(self) -> None:
        """Stop measuring; what is measured is kept."""
        with self._turn:
            self._closed = True
            self._turn.notify()
        child = self._child
        if child is not None:
            child.process.kill()
        self._thread.join(_END_PATIENCE_S)

    def _run(self) -> None:
        for entry in self._shelf.read_all():
            if self._closed:
                return
            self._index.add(entry)
        self._opened.set()
        self._shelf.tidy()
        try:
            while self._wait_for_work():
                self._take_asked()
                if self._queue:
                    # In this order: whoever asks meanwhile counts it twice rather than not at all.
                    self._now = self._queue[0]
                    self._queue = self._queue[1:]
                    self._attend_to(self._now)
                    self._now, self._share = "", 0.0
        finally:
            self._end_child()

    def _wait_for_work(self) -> bool:
        """True as soon as there is something to do, False when closed. A child idle is ended."""
        with self._turn:
            if not (self._queue or self._asked or self._closed):
                self._done = 0
                if not self._turn.wait_for(lambda: self._asked or self._closed, _LINGER_S):
                    self._end_child()
                    self._turn.wait_for(lambda: self._asked or self._closed)
            return not self._closed

    def _take_asked(self) -> None:
        while self._asked:
            first = [f for f in dict.fromkeys(self._asked[0]) if self._is_to_be_measured(f)]
            later = set(first)
            self._queue = first + [f for f in self._queue if f not in later]
            self._asked.popleft()

    def _is_to_be_measured(self, file: str) -> bool:
        place = place_of(file)
        known = self._index.at(place)
        if place is None or place in self._lost:
            return False
        return known is None or known.entry.fault in OURS

    def _attend_to(self, file: str) -> None:
        place = place_of(file)
        if place is not None and self._is_to_be_measured(file):
            try:
                self._take(file, self._child_up().measure(file, self._told))
            except ChildUnable:
                _log.warning("the process that measures music does not start")
                self._queue = []
            except ChildLost as lost:
                self._end_child()
                if not self._closed:
                    self._lose(place, lost)
        self._done += 1

    def _child_up(self) -> MeasuringChild:
        if self._child is None:
            self._child = MeasuringChild(self._folder, behind=True, patience_s=self._patience_s)
        if self._closed:
            raise ChildLost("")
        return self._child

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None

    def _told(self, step: Step) -> None:
        self._share = step.share

    def _take(self, file: str, outcome: Outcome) -> None:
        self._refused.pop(file, None)
        if isinstance(outcome, Kept):
            self._index.add(outcome.entry)
        elif isinstance(outcome, Refused):
            self._refused[file] = outcome.reason
        elif self._changes[file] < _MOST_CHANGES:
            self._changes[file] += 1
            self._queue.append(file)
            self._done -= 1
        else:
            self._refused[file] = "keeps changing"

    def _lose(self, place: Place, lost: ChildLost) -> None:
        """Mark the file; it is tried once more by the next program, not by this one."""
        reason = HUNG if isinstance(lost, ChildHung) else CRASHED
        self._lost[place] = reason
        if lost.content_hash:
            before = self._shelf.read(lost.content_hash)
            places = () if before is None else before.places
            entry = Entry(lost.content_hash, places, None, reason).lying_at(place)
            self._shelf.write(entry)
            self._index.add(entry)
