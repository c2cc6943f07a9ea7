"""Decoding by FFmpeg through PyAV: MP3 without a length, Opus, AAC, ALAC, WMA and the rest."""

from collections.abc import Iterator
from fractions import Fraction

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.codec.context import Flags2
from av.container import InputContainer
from av.error import FFmpegError

from kaproom.audio.containers.mp3 import Mp3Head, mp3_head
from kaproom.audio.containers.ogg import is_joined, opus_pre_skip
from kaproom.audio.containers.opening import SoundBytes
from kaproom.audio.decoder import Unplayable, check_end, entry_before, within_reason
from kaproom.audio.frames import Block

MAX_FAULTS_IN_A_ROW = 50
_WITHOUT_LENGTH = frozenset({"aac", "ac3", "dts", "eac3", "loas", "mp3"})

_FORMATS = "mp3,aac,mov,ogg,flac,wav,w64,aiff,caf,asf,matroska,wv,tta,ape,au"
"""FFmpeg would also take a playlist for music and fetch what it names, from a network too."""
_FAULTS = (FFmpegError, OSError, ValueError, OverflowError)
_FULL_SCALE = {"u8": 128.0, "s16": 32_768.0, "s32": 2_147_483_648.0, "s64": 2.0**63}
_EVEN_FRAMES = ("WMAV1", "WMAV2", "AAC", "ALAC", "MP3")
"""Where a container tells whole milliseconds only, their frames of one size tell the rest."""
_MOST_PLANES = 7
"""PyAV counts the planes of a frame by looking for the end of a list of eight that has none."""
_EXACT = {"mov", "flac", "wav", "aiff", "caf", "wv", "tta", "matroska"}
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
        self._stream = self._first_stream()
        self.rate = self._stream.rate or 0
        self.channels = self._stream.channels
        self.codec = self._stream.codec_context.codec.canonical_name.upper()
        self.content_hash = self._sound.content_hash
        self.estimated = self._container.format.name in _WITHOUT_LENGTH
        self.faults = 0
        timing = self._sound.timing
        self._skip = timing.skip_frames(self.rate) if timing else 0
        self._joined = self._format == "ogg" and is_joined(self._sound.head, self._sound.tail)
        self.frames = self._told_frames()
        self._cut_at = timing.length_frames(self.rate) if timing else None
        self._weaver: AudioResampler | None = None
        self._frame_size = 1
        self._origin: int | None = None
        """The timestamp, in frames, of the first sample that is decoded from the beginning."""
        self._at = 0
        self._rest: Block = np.zeros((0, max(1, self.channels)), np.float32)
        self._blocks = self._decode(0)

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
        if self._joined:
            self._begin_anew()
        else:
            self._jump(frame, base)
        self._weaver = None
        self._rest = self._rest[:0]
        self._blocks, self._at = self._decode(frame), frame

    def close(self) -> None:
        """Let go of the file."""
        self._blocks = iter(())
        self._container.close()
        self._sound.close()

    def _begin_anew(self) -> None:
        """To the beginning, where no jump leads into the middle: it is decoded up to there."""
        self._blocks = iter(())
        self._container.close()
        self._sound.stream.seek(0)
        self._container = _opened(self._sound)
        self._stream = self._first_stream()

    def _first_stream(self) -> AudioStream:
        stream = _first_sound(self._container)
        if self._sound.timing:
            # What comes before the sound is taken away here, not by FFmpeg.
            stream.codec_context.flags2 |= Flags2.skip_manual
        return stream

    def _jump(self, frame: int, base: Fraction) -> None:
        if self._origin is None:
            self._rest = next(self._blocks, self._rest)
        entry = entry_before(frame, self.frames, self.rate)
        target_s = ((self._origin or 0) + self._skip * (entry > 0) + entry) / self.rate
        try:
            self._container.seek(int(target_s / base), stream=self._stream)
        except _FAULTS:
            self._begin_anew()

    def _told_frames(self) -> int | None:
        timing = self._sound.timing
        if timing is not None and timing.length is not None:
            return timing.length_frames(self.rate)
        if self._may_tell_less():
            # Whoever plays would hand over to the next piece where this one is told to end.
            return None
        if self._stream.duration is not None and self._stream.time_base is not None:
            told = round(self._stream.duration * self._stream.time_base * self.rate)
            return max(0, told - opus_pre_skip(self._sound.head))
        if self._container.duration is not None:
            return round(self._container.duration * self.rate / av.time_base)
        return None

    def _may_tell_less(self) -> bool:
        """Whether there may be more to hear than the file tells."""
        head = self._mp3_head()
        if head is not None:
            return head.may_tell_less(self._sound.size)
        return self._joined

    def _surely_told(self) -> int | None:
        """The length where it is told, not guessed from the size of the file."""
        if self._format == "mp3":
            head = self._mp3_head()
            return self.frames if head is not None and head.frames else None
        return self.frames if self._format in _EXACT else None

    def _mp3_head(self) -> Mp3Head | None:
        return mp3_head(self._sound.head) if self._format == "mp3" else None

    @property
    def _format(self) -> str:
        """FFmpeg's name of the container."""
        return self._container.format.name.split(",")[0]

    def _decode(self, from_frame: int) -> Iterator[Block]:
        """Blocks from a frame on; what a pre-roll decoded before it is thrown away."""
        skip_to: int | None = from_frame + self._skip
        follows = 0
        for frame in self._frames():
            block = self._as_float(frame)
            begins = self._first_frame_of(frame, follows)
            follows = begins + len(block)
            if self._origin is None:
                self._origin = begins
            if skip_to is not None:
                before = skip_to + self._origin - begins
                if before >= len(block):
                    continue
                block, skip_to = block[max(0, before) :], None
            if len(block):
                yield block

    def _frames(self) -> Iterator[AudioFrame]:
        faults, sounded = 0, False
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
                # Tags before and after the music are no music either, and no fault.
                self.faults += faults if sounded else 0
                faults, sounded = 0, True
            yield from decoded

    def _count(self, faults: int, fault: Exception) -> int:
        if faults + 1 >= MAX_FAULTS_IN_A_ROW:
            raise self._damaged() from fault
        return faults + 1

    def _as_float(self, frame: AudioFrame) -> Block:
        if frame.sample_rate != self.rate or frame.layout.nb_channels != self.channels:
            raise Unplayable("changes its sample rate or channels in the middle")
        try:
            parts = self._woven(frame) if self.channels > _MOST_PLANES else [frame]
            blocks = [_block_of(part) for part in parts]
            return blocks[0] if len(blocks) == 1 else np.concatenate([self._rest[:0], *blocks])
        except _FAULTS as fault:
            raise self._damaged() from fault

    def _woven(self, frame: AudioFrame) -> list[AudioFrame]:
        """The same with the channels side by side in one plane."""
        if self._weaver is None:
            self._weaver = AudioResampler("flt", frame.layout.name, self.rate)
        return self._weaver.resample(frame)

    def _first_frame_of(self, frame: AudioFrame, follows: int) -> int:
        base = frame.time_base or self._stream.time_base
        if frame.pts is None or base is None or self._joined:
            return follows
        told = round(frame.pts * base * self.rate)
        if base * self.rate <= 1 or self._origin is None or self.codec not in _EVEN_FRAMES:
            return told
        self._frame_size = max(self._frame_size, frame.samples)
        whole = round((told - self._origin) / self._frame_size)
        return self._origin + whole * self._frame_size

    def _damaged(self) -> Unplayable:
        if not self._at:
            return Unplayable("is no audio that can be decoded")
        return Unplayable(f"is damaged after {self._at / self.rate:.1f} s")


def _block_of(frame: AudioFrame) -> Block:
    samples = frame.to_ndarray()
    if frame.format.is_planar:
        samples = samples.T
    block = np.ascontiguousarray(samples, np.float32).reshape(-1, frame.layout.nb_channels)
    kind = frame.format.name.removesuffix("p")
    if kind == "u8":
        block -= 128.0
    scale = _FULL_SCALE.get(kind)
    return block if scale is None else block / np.float32(scale)


def _first_sound(container: InputContainer) -> AudioStream:
    streams = container.streams.audio
    if not streams:
        raise Unplayable("holds no audio")
    if getattr(streams[0], "codec_context", None) is None:
        raise Unplayable("is of a kind that cannot be decoded")
    return streams[0]


def _opened(sound: SoundBytes) -> InputContainer:
    options = {"format_whitelist": _FORMATS}
    if sound.timing is not None:
        options["ignore_editlist"] = "1"
    try:
        return av.open(sound.stream, "r", options=options, metadata_errors="ignore")
    except _FAULTS as fault:
        reason = "is cut off" if sound.cut_off else "is no audio that can be decoded"
        raise Unplayable(reason) from fault
