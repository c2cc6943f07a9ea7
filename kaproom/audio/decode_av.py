"""Decoding by FFmpeg through PyAV: MP3 without a length, Opus, AAC, ALAC, WMA and the rest."""

from collections.abc import Iterator
from typing import BinaryIO

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.error import FFmpegError

from kaproom.audio.decoder import Unplayable
from kaproom.audio.frames import Block

PRE_ROLL_S = 0.2
"""Decoded and thrown away after a seek: without it MP3 and AAC begin with wrong samples."""
MAX_FAULTS_IN_A_ROW = 50
_WITHOUT_LENGTH = frozenset({"aac", "ac3", "dts", "eac3", "loas", "mp3"})


class AvDecoder:
    """Fulfils `decoder.Decoder`; gives the file's own rate and channels as float32."""

    content_hash = ""

    def __init__(self, data: BinaryIO) -> None:
        self._data = data
        try:
            self._container = av.open(data, mode="r")
        except (FFmpegError, ValueError, OSError) as fault:
            raise Unplayable("is no audio that can be decoded") from fault
        streams = self._container.streams.audio
        if not streams:
            self._container.close()
            raise Unplayable("holds no audio")
        self._stream = streams[0]
        self.rate = self._stream.rate or 0
        self.channels = self._stream.channels
        self.codec = self._stream.codec_context.codec.canonical_name.upper()
        self.frames = self._told_frames()
        self.estimated = self._container.format.name in _WITHOUT_LENGTH
        self.faults = 0
        self._to_float: AudioResampler | None = None
        self._cut_at = self.frames if "mp4" in self._container.format.name else None
        self._blocks = self._decode(0)
        self._rest: Block = np.zeros((0, max(1, self.channels)), np.float32)
        self._at = 0

    def read(self, frames: int) -> Block:
        """Up to so many frames, none at the end."""
        while not len(self._rest):
            block = next(self._blocks, None)
            if block is None:
                return self._rest
            self._rest = block
        given, self._rest = self._rest[:frames], self._rest[frames:]
        if self._cut_at is not None:
            given = given[: max(0, self._cut_at - self._at)]
        self._at += len(given)
        return given

    def seek(self, frame: int) -> None:
        """Go on from this frame, exact for all formats whose timestamps are."""
        base = self._stream.time_base
        if base is None:
            raise Unplayable("tells no time and cannot be entered in the middle")
        start = self._stream.start_time or 0
        target_s = max(0.0, frame / self.rate - PRE_ROLL_S)
        try:
            self._container.seek(start + int(target_s / base), stream=self._stream)
        except (FFmpegError, OSError, OverflowError) as fault:
            raise Unplayable("is damaged: its middle cannot be reached") from fault
        self._to_float = None
        self._rest = self._rest[:0]
        self._blocks, self._at = self._decode(frame), frame

    def close(self) -> None:
        """Let go of the file."""
        self._blocks = iter(())
        self._container.close()
        self._data.close()

    def _told_frames(self) -> int | None:
        if self._stream.duration is not None and self._stream.time_base is not None:
            return round(self._stream.duration * self._stream.time_base * self.rate)
        if self._container.duration is not None:
            return round(self._container.duration * self.rate / av.time_base)
        return None

    def _decode(self, from_frame: int) -> Iterator[Block]:
        """Blocks from a frame on; what a pre-roll decoded before it is thrown away."""
        skip_to = from_frame
        for frame in self._frames():
            block = self._as_float(frame)
            if skip_to:
                begins = self._first_frame_of(frame)
                before = max(0, skip_to - begins) if begins is not None else 0
                if before >= len(block):
                    continue
                block, skip_to = block[before:], 0
            if len(block):
                yield block

    def _frames(self) -> Iterator[AudioFrame]:
        faults, sounded = 0, False
        packets = self._container.demux(self._stream)
        while True:
            try:
                packet = next(packets, None)
                if packet is None:
                    return
                decoded = packet.decode()
            except (FFmpegError, OSError, ValueError) as fault:
                faults += 1
                if faults >= MAX_FAULTS_IN_A_ROW:
                    raise Unplayable("is damaged and cannot be decoded further") from fault
                continue
            if decoded:
                # Tags before and after the music are no music either, and no fault.
                self.faults += faults if sounded else 0
                faults, sounded = 0, True
            yield from decoded

    def _as_float(self, frame: AudioFrame) -> Block:
        if frame.sample_rate != self.rate or frame.layout.nb_channels != self.channels:
            raise Unplayable("changes its sample rate or channels in the middle")
        if self._to_float is None:
            self._to_float = AudioResampler("flt", frame.layout.name, self.rate)
        try:
            parts = [part.to_ndarray() for part in self._to_float.resample(frame)]
        except (FFmpegError, ValueError) as fault:
            raise Unplayable("is damaged and cannot be decoded further") from fault
        flat = np.concatenate(parts, axis=1) if parts else np.zeros((1, 0))
        return np.asarray(flat, np.float32).reshape(-1, self.channels)

    def _first_frame_of(self, frame: AudioFrame) -> int | None:
        base = self._stream.time_base
        if frame.pts is None or base is None:
            return None
        time_base = frame.time_base or base
        start_s = (self._stream.start_time or 0) * base
        return round((frame.pts * time_base - start_s) * self.rate)
