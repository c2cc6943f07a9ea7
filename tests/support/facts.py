"""Facts of files, told beforehand: what a measuring of them would find, without any sound."""

import hashlib
from dataclasses import replace
from pathlib import Path

from kaproom.core.music.music import MusicSetting, Track
from kaproom.core.music.track_facts import FactsProgress, TrackFacts


class ToldFacts:
    """Fulfils the core's `MusicFacts` for the files it was told of, by what is in them."""

    def __init__(self) -> None:
        self.wanted: list[str] = []
        self._by_hash: dict[str, TrackFacts] = {}

    def tell(self, path: Path, duration_ms: int = 60_000, title: str = "") -> TrackFacts:
        """What is found in this file; the newest place of a content counts."""
        digest = hash_of(path)
        facts = TrackFacts(
            digest, str(path), "FLAC", duration_ms, 48_000, 2, -20.0, 5.0, -3.0, title=title
        )
        self._by_hash[digest] = facts
        return facts

    def of(self, file: str) -> TrackFacts | None:
        path = Path(file)
        return self._by_hash.get(hash_of(path)) if path.is_file() else None

    def known(self) -> tuple[TrackFacts, ...]:
        return tuple(self._by_hash.values())

    def where(self, content_hash: str) -> str:
        facts = self._by_hash.get(content_hash)
        return facts.file if facts is not None and Path(facts.file).is_file() else ""

    def fault(self, file: str) -> str:
        del file
        return ""

    def want(self, files: tuple[str, ...]) -> None:
        self.wanted += files

    def progress(self) -> FactsProgress | None:
        return None

    def evened(self, setting: MusicSetting) -> MusicSetting:
        return replace(setting, tracks=tuple(map(self._evened, setting.tracks)))

    def close(self) -> None:
        pass

    def _evened(self, track: Track) -> Track:
        facts = self.of(track.file)
        if facts is None:
            return track
        return replace(
            track,
            duration_ms=facts.duration_ms,
            content_hash=facts.content_hash,
            evening_tenth_db=-30,
        )


def hash_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
