"""Servers for files, which keep them in buckets or file systems; FTP is in clear.

Source: CloudFormation template reference, `AWS::Transfer::Server`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.place import AFTER

if TYPE_CHECKING:
    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath, Encryption

_WORDS: dict[str, Encryption] = {
    "FTP": "none",
    "FTPS": "enforced",
    "SFTP": "enforced",
    "AS2": "unknown",
}


def _encryption(reading: Reading) -> tuple[AccessPath, ...]:
    # Without a list it is SFTP only (model of CreateServer).
    said = reading.at("Protocols") or ["SFTP"]
    words = dict.fromkeys(word if isinstance(word, str) else AFTER for word in said)
    return tuple(reading.path(_WORDS.get(word, "unknown"), f"Protocols: {word}") for word in words)


KIND = Kind(
    category="log-store",
    live="aws_transfer_server",
    passes_on=True,
    public=False,
    encryption=_encryption,
    copies=(Kept("log", at="StructuredLogDestinations", of=("AWS::Logs::LogGroup",), skip=True),),
)
