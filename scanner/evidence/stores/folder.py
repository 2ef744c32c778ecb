"""Evidence in a folder."""

from __future__ import annotations

import os
import secrets
import stat
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from scanner.evidence.problem import EvidenceError, ForeignError, MissingError

if TYPE_CHECKING:
    from collections.abc import Iterator

# Beside, not among what is kept: what a killed writer leaves behind is no evidence.
_UNFINISHED = ".unfinished"
_DAY = 24 * 60 * 60
# A pipe of the right name must not keep us waiting; Windows has neither, but changes line ends.
_ONLY_FILES = (
    getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)


class FolderStore:
    """A file is written under another name and then linked: it is there whole or not at all."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._root = Path(address)

    def ready(self) -> None:
        """See that the folder is there and takes files; clear what writers left unfinished."""
        self._must_exist()
        with self._errors(""):
            place = self._root / _UNFINISHED
            place.mkdir(exist_ok=True)
            for path in place.iterdir():
                with suppress(FileNotFoundError):
                    if time.time() - path.stat().st_mtime > _DAY:
                        path.unlink()
            written = self._write(b"")
            other = written.with_suffix(".linked")
            try:
                os.link(written, other)
                other.unlink()
            finally:
                written.unlink()

    def put(self, key: str, data: bytes) -> bool:
        """Write, sync, link, sync the folder."""
        self._must_exist()
        path = self._path(key)
        with self._errors(key):
            if os.path.lexists(path):
                # Who put it there may have died before this.
                _sync(path.parent)
                return False
            for folder in (path.parent, self._root / _UNFINISHED):
                if not folder.is_dir():
                    folder.mkdir(parents=True, exist_ok=True)
                    _sync(folder.parent)
            written = self._write(data)
            try:
                # Unlike a rename this fails where there is something of that name.
                os.link(written, path)
            except FileExistsError:
                return False
            finally:
                written.unlink()
            _sync(path.parent)
        return True

    def get(self, key: str) -> bytes:
        """Read a file. What a link leads to is not in the store: anybody may change it."""
        path = self._path(key)
        with self._errors(key):
            try:
                handle = os.open(path, os.O_RDONLY | _ONLY_FILES)
            except (FileNotFoundError, NotADirectoryError) as error:
                message = f"{self.address}: there is no {key}"
                raise MissingError(message) from error
            except OSError as error:
                if path.is_symlink():
                    raise self._foreign(key, "a symbolic link") from error
                raise
            with os.fdopen(handle, "rb", closefd=True) as file:
                if not stat.S_ISREG(os.fstat(handle).st_mode):
                    raise self._foreign(key, "no file")
                return file.read()

    def has(self, key: str) -> bool:
        """Look for a file."""
        path = self._path(key)
        with self._errors(key):
            return path.is_file() and not path.is_symlink()

    def keys(self, folder: str) -> list[str]:
        """List files, those in folders below as well, and links to folders."""
        self._must_exist()
        found: list[str] = []
        top = self._path(f"{folder}/any").parent
        with self._errors(folder):
            # os.walk, but not silent about what it may not read.
            for at, folders, names in os.walk(top, onerror=_unless_gone):
                below = Path(at).relative_to(self._root).as_posix()
                links = (name for name in folders if (Path(at) / name).is_symlink())
                found += (f"{below}/{name}" for name in (*names, *links))
        return sorted(found)

    def delete(self, key: str) -> None:
        """Remove a file."""
        path = self._path(key)
        with self._errors(key), suppress(FileNotFoundError):
            path.unlink()
            _sync(path.parent)

    def _path(self, key: str) -> Path:
        path = self._root / key
        # The store itself may be reached through a link; what is in it has to be in it.
        for above in path.parents[: key.count("/")]:
            if above.is_symlink():
                raise self._foreign(above.relative_to(self._root).as_posix(), "a symbolic link")
        return path

    def _foreign(self, key: str, what: str) -> ForeignError:
        return ForeignError(f"{self.address}/{key}: is {what}, not what was put there")

    def _write(self, data: bytes) -> Path:
        path = self._root / _UNFINISHED / f"{os.getpid()}-{secrets.token_hex(8)}"
        # Nobody writes to it again, its owner included.
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o444)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            with suppress(FileNotFoundError):
                path.unlink()
            raise
        return path

    def _must_exist(self) -> None:
        # Made by itself, it would hide that a disk was not mounted or a name mistyped.
        if not self._root.is_dir():
            message = f"{self.address}: there is no folder of that name"
            raise EvidenceError(message, f"Make it: mkdir {self.address}", usage=True)

    @contextmanager
    def _errors(self, key: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            path = self._root / key
            message = f"{path}: {error.strerror or type(error).__name__}"
            raise EvidenceError(message, "Is the folder yours to write, and is there room?") from (
                error
            )


def _unless_gone(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def _sync(folder: Path) -> None:
    # Only a synced folder still has the name after the power failed. Windows has no such call.
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
