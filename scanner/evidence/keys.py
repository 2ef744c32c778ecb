"""Ed25519 keys in files: PEM as openssl writes it, or as ssh-keygen does.

A key's id is the SHA-256 of the raw public key, in hex.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from scanner.evidence.problem import EvidenceError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_MAKE = "Make one: openssl genpkey -algorithm ed25519 -out evidence.key"
_LARGEST = 64 * 1024
_OTHERS_READ, _OTHERS_WRITE = 0o004, 0o022


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs; the private key itself is in no text and in no error."""

    keyid: str
    sign: Callable[[bytes], bytes] = field(repr=False)
    """Returns the signature of a message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKey:
    """A public key, and the file that it came from."""

    keyid: str
    file: str
    raw: bytes

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Say whether this key's owner signed that message."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except InvalidSignature:
            return False
        return True


def read_signer(path: Path | str) -> Signer:
    """Read a private key that only its owner can read. Raises `EvidenceError`."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import (
        load_pem_private_key,
        load_ssh_private_key,
    )

    path = Path(path)
    raw = _read(path)
    if os.name == "posix" and path.stat().st_mode & (_OTHERS_READ | _OTHERS_WRITE):
        message = f"{path}: others can read or change this private key"
        raise EvidenceError(message, f"Keep it to yourself: chmod 600 {path}", usage=True)
    load = load_ssh_private_key if b"BEGIN OPENSSH" in raw else load_pem_private_key
    try:
        key = load(raw, password=None)
    except TypeError as error:
        raise _encrypted(path) from error
    except Exception as error:  # noqa: BLE001 - see below
        # The library's own words may repeat what is in the file. Which classes it raises is not
        # documented for every damage; encryption that it cannot undo is one.
        if b"ENCRYPTED" in raw or "password" in str(error).lower():
            raise _encrypted(path) from None
        raise EvidenceError(f"{path}: is no private key", _MAKE, usage=True) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise EvidenceError(f"{path}: is no Ed25519 key", _MAKE, usage=True)
    return Signer(keyid=_id(_raw(key.public_key())), sign=key.sign)


def read_public(path: Path | str) -> PublicKey:
    """Read a public key. Raises `EvidenceError`."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import (
        load_pem_public_key,
        load_ssh_public_key,
    )

    path = Path(path)
    raw = _read(path)
    load = load_pem_public_key if raw.lstrip().startswith(b"-----BEGIN") else load_ssh_public_key
    hint = "Make it from the private one: openssl pkey -in evidence.key -pubout -out evidence.pub"
    try:
        key = load(raw.strip())
    except Exception:  # noqa: BLE001 - as for private keys
        raise EvidenceError(f"{path}: is no public key", hint, usage=True) from None
    if not isinstance(key, Ed25519PublicKey):
        raise EvidenceError(f"{path}: is no Ed25519 public key", hint, usage=True)
    return PublicKey(keyid=_id(_raw(key)), file=str(path), raw=_raw(key))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        hint = _MAKE if isinstance(error, FileNotFoundError) else "Whose file is it?"
        message = f"{path}: the key cannot be read: {error.strerror}"
        raise EvidenceError(message, hint, usage=True) from error


def _encrypted(path: Path) -> EvidenceError:
    hint = "A nightly run has nobody to ask: keep one without, that only its user can read."
    return EvidenceError(f"{path}: the key has a passphrase", hint, usage=True)


def _raw(key: Ed25519PublicKey) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return key.public_bytes(Encoding.Raw, PublicFormat.Raw)


def _id(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
