"""Decoding by FFmpeg through PyAV: MP3 without a length, Opus, AAC, ALAC, WMA and the rest."""

from collections.abc import Iterator

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.codec.context import Flags2
from av.container import InputContainer
from av.error import FFmpegError

from kaproom.audio.containers.mp3 import mp3_head
from kaproom.audio.containers.ogg import opus_pre_skip
from kaproom.audio.containers.opening import SoundBytes
from kaproom.audio.decoder import Unplayable, check_end, within_reason
from kaproom.audio.frames import Block

PRE_ROLL_S = 0.2
"""Decoded and thrown away after a seek: without it MP3 and AAC begin with wrong samples."""
MAX_FAULTS_IN_A_ROW = 50

_FORMATS = "mp3,aac,mov,ogg,flac,wav,w64,aiff,caf,asf,matroska,wv,tta,ape,au"
"""FFmpeg would also take a playlist for music and fetch what it names, from a network too."""
_FAULTS = (FFmpegError, OSError, ValueError, OverflowError)
_FULL_SCALE = {"u8": 128.0, "s16": 32_768.0, "s32": 2_147_483_648.0, "s64": 2.0**63}
_EXACT = {"mov", "flac", "wav", "aiff", "caf", "wv", "tta", "asf", "matroska"}
"""Containers that tell the length in their header, so that one cut off can be told from it."""


class AvDecoder:
    """Fulfils `decoder.Decoder`; gives the file's own rate and channels as float32."""

    def __init__(self, sound: SoundBytes) -> None:
        self._sound = sound
        self._container = _opened(sound)
        try:
            self._begin()
        except BaseException:
            self._container.close()
            raise

    def _begin(self) -> None:
        streams = self._container.streams.audio
        if not streams:
            raise Unplayable("holds no audio")
        self._stream: AudioStream = streams[0]
        self.rate = self._stream.rate or 0
        self.channels = self._stream.channels
        self.codec = self._stream.codec_context.name.upper().removesuffix("FLOAT")
        self.content_hash = self._sound.content_hash
        timing = self._sound.timing
        self._skip = timing.skip_frames(self.rate) if timing else 0
        self.frames = self._told_frames()
        self._cut_at = timing.length_frames(self.rate) if timing else None
        self._origin: int | None = None
        """The timestamp, in frames, of the first sample that is decoded from the beginning."""
        self._at = 0
        self._rest: Block = np.zeros((0, max(1, self.channels)), np.float32)
        self._blocks = self._decode(0)
        if timing:
            # What comes before the sound is taken away here, not by FFmpeg.
            self._stream.codec_context.flags2 |= Flags2.skip_manual

    def read(self, frames: int) -> Block:
        """Up to so many frames, none at the end."""
        if self._cut_at is not None:
            frames = max(0, min(frames, self._cut_at - self._at))
        while frames and not len(self._rest):
            block = next(self._blocks, None)
            if block is None:
                check_end(self._sound, self._surely_told(), self._at, self.rate)
                return self._rest
            self._rest = block
        given, self._rest = self._rest[:frames], self._rest[frames:]
        self._at += len(given)
        return within_reason(given)

    def seek(self, frame: int) -> None:
        """Go on from this frame, exact for all formats whose timestamps are."""
        base = self._stream.time_base
        if base is None:
            raise Unplayable("tells no time and cannot be entered in the middle")
        if self._origin is None:
            self._rest = next(self._blocks, self._rest)
        place = (self._origin or 0) + self._skip + frame
        target_s = max(0.0, place / self.rate - PRE_ROLL_S)
        try:
            self._container.seek(int(target_s / base), stream=self._stream)
        except _FAULTS as fault:
            raise Unplayable("is damaged: its middle cannot be reached") from fault
        self._rest = self._rest[:0]
        self._blocks, self._at = self._decode(frame), frame

    def close(self) -> None:
        """Let go of the file."""
        self._blocks = iter(())
        self._container.close()
        self._sound.close()

    def _told_frames(self) -> int | None:
        timing = self._sound.timing
        if timing is not None and timing.length is not None:
            return timing.length_frames(self.rate)
        if self._stream.duration is not None and self._stream.time_base is not None:
            told = round(self._stream.duration * self._stream.time_base * self.rate)
            return max(0, told - opus_pre_skip(self._sound.head))
        if self._container.duration is not None:
            return round(self._container.duration * self.rate / av.time_base)
        return None

    def _surely_told(self) -> int | None:
        """The length where it is told, not guessed from the size of the file."""
        name = self._container.format.name.split(",")[0]
        if name == "mp3":
            head = mp3_head(self._sound.head)
            return self.frames if head is not None and head.frames else None
        return self.frames if name in _EXACT else None

    def _decode(self, from_frame: int) -> Iterator[Block]:
        """Blocks from a frame on; what a pre-roll decoded before it is thrown away."""
        skip_to = from_frame + self._skip
        for frame in self._frames():
            block = self._as_float(frame)
            begins = self._first_frame_of(frame)
            if self._origin is None:
                self._origin = begins or 0
            if skip_to:
                reached = begins is not None
                before = max(0, skip_to + self._origin - begins) if begins is not None else 0
                if not reached or before >= len(block):
                    continue
                block, skip_to = block[before:], 0
            if len(block):
                yield block

    def _frames(self) -> Iterator[AudioFrame]:
        faults = 0
        packets = self._container.demux(self._stream)
        while True:
            try:
                packet = next(packets, None)
            except _FAULTS as fault:
                faults = self._count(faults, fault)
                packets = self._container.demux(self._stream)
                continue
            if packet is None:
                return
            try:
                decoded = packet.decode()
            except _FAULTS as fault:
                faults = self._count(faults, fault)
                continue
            if decoded:
                faults = 0
            yield from decoded

    def _count(self, faults: int, fault: Exception) -> int:
        if faults + 1 >= MAX_FAULTS_IN_A_ROW:
            raise self._damaged() from fault
        return faults + 1

    def _as_float(self, frame: AudioFrame) -> Block:
        if frame.sample_rate != self.rate or frame.layout.nb_channels != self.channels:
            raise Unplayable("changes its sample rate or channels in the middle")
        try:
            samples = frame.to_ndarray()
        except _FAULTS as fault:
            raise self._damaged() from fault
        block = samples.T if frame.format.is_planar else samples.reshape(-1, self.channels)
        name = frame.format.name.removesuffix("p")
        scale = _FULL_SCALE.get(name)
        block = np.ascontiguousarray(block, np.float32)
        if scale is None:
            return block
        return (block - 128.0) / scale if name == "u8" else block / np.float32(scale)

    def _first_frame_of(self, frame: AudioFrame) -> int | None:
        base = frame.time_base or self._stream.time_base
        return None if frame.pts is None or base is None else round(frame.pts * base * self.rate)

    def _damaged(self) -> Unplayable:
        if not self._at:
            return Unplayable("is no audio that can be decoded")
        return Unplayable(f"is damaged after {self._at / self.rate:.1f} s")


def _opened(sound: SoundBytes) -> InputContainer:
    options = {"format_whitelist": _FORMATS}
    if sound.timing is not None:
        options["ignore_editlist"] = "1"
    try:
        return av.open(sound.stream, "r", options=options, metadata_errors="ignore")
    except _FAULTS as fault:
        reason = "is cut off" if sound.cut_off else "is no audio that can be decoded"
        raise Unplayable(reason) from fault
