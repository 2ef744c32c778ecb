"""Evidence in a folder."""

from __future__ import annotations

import os
import secrets
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from scanner.evidence.problem import EvidenceError, MissingError

if TYPE_CHECKING:
    from collections.abc import Iterator

# Beside, not among what is kept: what a killed writer leaves behind is no evidence.
_UNFINISHED = ".unfinished"
_DAY = 24 * 60 * 60


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
        path = self._root / key
        with self._errors(key):
            if path.exists():
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
        """Read a file."""
        with self._errors(key):
            try:
                return (self._root / key).read_bytes()
            except (FileNotFoundError, NotADirectoryError) as error:
                message = f"{self.address}: there is no {key}"
                raise MissingError(message) from error

    def has(self, key: str) -> bool:
        """Look for a file."""
        with self._errors(key):
            return (self._root / key).is_file()

    def keys(self, folder: str) -> list[str]:
        """List files, those in folders below as well."""
        self._must_exist()
        found: list[str] = []
        with self._errors(folder):
            # os.walk, but not silent about what it may not read.
            for at, _, names in os.walk(self._root / folder, onerror=_unless_gone):
                below = Path(at).relative_to(self._root).as_posix()
                found += (f"{below}/{name}" for name in names)
        return sorted(found)

    def delete(self, key: str) -> None:
        """Remove a file."""
        with self._errors(key), suppress(FileNotFoundError):
            (self._root / key).unlink()
            _sync((self._root / key).parent)

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
