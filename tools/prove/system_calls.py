"""What a program asked of the disk, call by call, as strace saw it.

Only calls that change files or make changes durable are kept, and only for files below one folder;
what the program told on its standard output stands among them in its place. Memory mapped files
are not seen: kaproom maps none that a power cut would leave anything of.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.prove.trial import Skipped

TELLING = 1
"""The file handle on which a traced program tells what was saved."""

CALLS = (
    "open,openat,creat,close,dup,dup2,dup3,fcntl,lseek,write,writev,pwrite64,pwritev,pwritev2,"
    "truncate,ftruncate,fallocate,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,"
    "unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,copy_file_range,sendfile"
)


@dataclass(frozen=True, slots=True)
class Made:
    """A name appeared, for a new file or (`file` None) a new folder."""

    path: str
    file: int | None


@dataclass(frozen=True, slots=True)
class Renamed:
    """A name became another, which may have been there before."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A name went away."""

    path: str


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes were handed over for a place in a file."""

    file: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Resized:
    """A file was cut or grown."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """What a file held by step number `upto` is on the disk."""

    file: int
    upto: int


@dataclass(frozen=True, slots=True)
class FolderSynced:
    """The names in a folder by step number `upto` are on the disk."""

    path: str
    upto: int


@dataclass(frozen=True, slots=True)
class Spoke:
    """The program told something; what it had done is taken as promised from here on."""

    line: str


Step = Made | Renamed | Removed | Written | Resized | Synced | FolderSynced | Spoke


def trace(module: str, arguments: Sequence[str], root: Path, log: Path) -> list[Step]:
    """Run `python -m module` under strace; its steps below `root` (which is empty so far)."""
    command = [*strace(), "-xx", "-s", "16777216", "-o", str(log), "-e", f"trace={CALLS}"]
    done = subprocess.run(
        [*command, sys.executable, "-m", module, *arguments],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"the traced program failed: {done.stderr[-2000:]}")
    with log.open(encoding="ascii") as lines:
        return list(_Reading(str(root.resolve())).steps(lines))


def strace() -> list[str]:
    """How to run strace with its followers; raises Skipped where tracing is not possible."""
    if shutil.which("strace") is None:
        raise Skipped("needs strace: apt-get install strace")
    command = ["strace", "-f", "-qq"]
    for more in (["--seccomp-bpf"], []):
        tried = subprocess.run(
            [*command, *more, "-o", "/dev/null", "-e", "trace=fsync", "true"],
            capture_output=True,
            text=True,
            check=False,
        )
        if tried.returncode == 0 and not tried.stderr:
            return [*command, *more]
    raise Skipped("tracing is not allowed here: run it as root, or allow ptrace")


@dataclass(slots=True)
class _Handle:
    """An open file: a file below the root, or one of its folders."""

    path: str
    file: int | None
    position: int = 0
    appends: bool = False


_CALL = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+)")
_BEGUN = re.compile(r"^(\d+) +(\w+)\((.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^(\d+) +<\.\.\. (\w+) resumed>(.*)$")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_SYNCS = frozenset({"fsync", "fdatasync"})


class _Reading:
    """Follows names, file handles and positions through a trace of one process."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._handles: dict[int, _Handle] = {}
        self._names: dict[str, int | None] = {root: None}
        self._sizes: dict[int, int] = {}
        self._steps: list[Step] = []

    def steps(self, lines: Iterable[str]) -> Iterator[Step]:
        """The steps in order."""
        begun: dict[str, tuple[str, int]] = {}
        for text in lines:
            line = text.rstrip("\n")
            at = len(self._steps)
            if match := _BEGUN.match(line):
                begun[match[1]] = (f"{match[1]} {match[2]}({match[3]}", at)
                continue
            if match := _RESUMED.match(line):
                start, at = begun.pop(match[1])
                line = start + match[3]
            if (match := _CALL.match(line)) and int(match[4]) >= 0:
                self._take(match[2], match[3], int(match[4]), at)
        return iter(self._steps)

    def _take(self, call: str, arguments: str, result: int, begun_at: int) -> None:
        if call in ("open", "openat", "creat"):
            self._open(call, arguments, result)
        elif call in ("rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat"):
            self._name(call, self._paths(arguments))
        elif call in ("link", "linkat", "symlink", "symlinkat", "rmdir", "truncate"):
            self._refuse_below(call, self._paths(arguments))
        else:
            self._handle(call, arguments, result, begun_at)

    def _open(self, call: str, arguments: str, result: int) -> None:
        path = self._paths(arguments)[0]
        self._handles.pop(result, None)
        if not self._is_below(path):
            return
        flags = "O_CREAT|O_TRUNC" if call == "creat" else _TEXT.sub("", arguments)
        if path not in self._names and "O_CREAT" in flags:
            self._sizes[len(self._steps)] = 0
            self._names[path] = len(self._steps)
            self._steps.append(Made(path, len(self._steps)))
        file = self._names[path]
        if "O_TRUNC" in flags and file is not None and self._sizes[file]:
            self._resize(file, 0)
        self._handles[result] = _Handle(path, file, appends="O_APPEND" in flags)

    def _name(self, call: str, paths: list[str]) -> None:
        if not any(map(self._is_below, paths)):
            return
        if call.startswith("rename"):
            old, new = paths
            self._names[new] = self._names.pop(old)
            self._steps.append(Renamed(old, new))
        elif call.startswith("unlink"):
            del self._names[paths[0]]
            self._steps.append(Removed(paths[0]))
        else:
            self._names[paths[0]] = None
            self._steps.append(Made(paths[0], None))

    def _handle(self, call: str, arguments: str, result: int, begun_at: int) -> None:
        number = int(arguments.split(",", 1)[0])
        if call in ("dup", "dup2", "dup3") or (call == "fcntl" and "F_DUPFD" in arguments):
            self._handles.pop(result, None)
            if number in self._handles:
                self._handles[result] = self._handles[number]
            return
        if call == "write" and number == TELLING:
            said = _bytes(arguments).decode()
            self._steps[begun_at:begun_at] = [Spoke(line) for line in said.splitlines()]
            return
        handle = self._handles.get(number)
        if call == "close":
            self._handles.pop(number, None)
        elif handle is not None:
            self._change(call, handle, arguments, result, begun_at)

    def _change(
        self, call: str, handle: _Handle, arguments: str, result: int, begun_at: int
    ) -> None:
        file = handle.file
        if call in _SYNCS:
            self._steps.append(
                FolderSynced(handle.path, begun_at) if file is None else Synced(file, begun_at)
            )
        elif call == "lseek":
            handle.position = result
        elif file is None or call == "fcntl":
            return
        elif call == "write":
            offset = self._sizes[file] if handle.appends else handle.position
            self._write(file, offset, _bytes(arguments)[:result])
            handle.position = offset + result
        elif call == "pwrite64":
            offset = int(arguments.rsplit(",", 1)[1])
            self._write(file, offset, _bytes(arguments)[:result])
        elif call == "ftruncate":
            self._resize(file, int(arguments.rsplit(",", 1)[1]))
        elif call == "fallocate":
            start, length = (int(part) for part in arguments.rsplit(",", 2)[1:])
            self._resize(file, max(self._sizes[file], start + length))
        elif call != "sync_file_range":
            raise RuntimeError(f"the replay does not know {call}, which kaproom now uses")

    def _write(self, file: int, offset: int, data: bytes) -> None:
        self._sizes[file] = max(self._sizes[file], offset + len(data))
        self._steps.append(Written(file, offset, data))

    def _resize(self, file: int, size: int) -> None:
        self._sizes[file] = size
        self._steps.append(Resized(file, size))

    def _refuse_below(self, call: str, paths: list[str]) -> None:
        if any(map(self._is_below, paths)):
            raise RuntimeError(f"the replay does not know {call}, which kaproom now uses")

    def _is_below(self, path: str) -> bool:
        return path == self._root or path.startswith(f"{self._root}/")

    def _paths(self, arguments: str) -> list[str]:
        return [_unquoted(quoted).decode() for quoted in _TEXT.findall(arguments)]


def _bytes(arguments: str) -> bytes:
    quoted = _TEXT.search(arguments)
    if quoted is None:
        raise RuntimeError("a write in the trace has no bytes")
    return _unquoted(quoted[1])


def _unquoted(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
