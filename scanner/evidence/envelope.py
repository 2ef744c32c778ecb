"""A signed envelope (DSSE 1.0) around an in-toto Statement v1.

Source: secure-systems-lab/dsse, protocol.md (PAE, what is signed) and envelope.md; in-toto
attestation, spec/v1/statement.md.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from scanner.engine.protocol import canonical

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scanner.evidence.keys import PublicKey, Signer

PAYLOAD_TYPE = "application/vnd.in-toto+json"
_STATEMENT = "https://in-toto.io/Statement/v1"


class _Digest(msgspec.Struct):
    sha256: str


class _Subject(msgspec.Struct):
    name: str
    digest: _Digest


class Statement(msgspec.Struct, rename={"type": "_type", "predicate_type": "predicateType"}):
    """What is stated of which files; `predicate` as it stands in the text."""

    type: str
    subject: list[_Subject]
    predicate_type: str
    predicate: msgspec.Raw

    @property
    def digests(self) -> dict[str, str]:
        """SHA-256 of each subject, in hex, by its name."""
        return {subject.name: subject.digest.sha256 for subject in self.subject}


class _Signature(msgspec.Struct):
    keyid: str
    sig: str


class _Envelope(msgspec.Struct, rename="camel"):
    payload_type: str
    payload: str
    signatures: list[_Signature]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A statement and who says that it is theirs: (key id, signature), none where unsigned."""

    payload: bytes
    statement: Statement
    signatures: tuple[tuple[str, bytes], ...]

    def signed_by(self, keys: Sequence[PublicKey]) -> PublicKey | None:
        """Return the first of these keys that signed it, whatever id the signature names."""
        message = _signed(self.payload)
        return next(
            (k for k in keys for _, sig in self.signatures if k.verifies(sig, message)), None
        )


def seal(kind: str, subjects: Mapping[str, str], predicate: object, signer: Signer | None) -> bytes:
    """Make a statement and put it in an envelope; without a signer it has no signatures."""
    payload = canonical(
        {
            "_type": _STATEMENT,
            "subject": [
                {"name": name, "digest": {"sha256": digest}}
                for name, digest in sorted(subjects.items())
            ],
            "predicateType": kind,
            "predicate": predicate,
        }
    )
    signatures = []
    if signer:
        sig = base64.b64encode(signer.sign(_signed(payload))).decode()
        signatures.append({"keyid": signer.keyid, "sig": sig})
    return canonical(
        {
            "payloadType": PAYLOAD_TYPE,
            "payload": base64.b64encode(payload).decode(),
            "signatures": signatures,
        }
    )


def unseal(raw: bytes) -> Opened:
    """Read an envelope. Raises `ValueError` that says what it is not."""
    try:
        envelope = msgspec.json.decode(raw, type=_Envelope)
        payload = base64.b64decode(envelope.payload, validate=True)
        statement = msgspec.json.decode(payload, type=Statement)
        signatures = tuple(
            (s.keyid, base64.b64decode(s.sig, validate=True)) for s in envelope.signatures
        )
    except (msgspec.MsgspecError, binascii.Error, UnicodeError, RecursionError) as error:
        message = f"no signed statement ({type(error).__name__})"
        raise ValueError(message) from error
    if envelope.payload_type != PAYLOAD_TYPE or statement.type != _STATEMENT:
        message = "no in-toto statement"
        raise ValueError(message)
    return Opened(payload=payload, statement=statement, signatures=signatures)


def _signed(payload: bytes) -> bytes:
    kind = PAYLOAD_TYPE.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)
