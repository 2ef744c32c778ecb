"""A signed envelope (DSSE 1.0) around an in-toto Statement v1.

Source: secure-systems-lab/dsse, protocol.md (PAE, what is signed) and envelope.md; in-toto
attestation, spec/v1/statement.md.

An envelope has one text only: what this program writes. Of one that says the same with other
spaces, with a key twice or with a second signature, two readers could read two things.
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


# Made before any thread, as in manifest.py.
_ENVELOPES = msgspec.json.Decoder(_Envelope)
_STATEMENTS = msgspec.json.Decoder(Statement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A statement and who says that it is theirs: (key id, signature), none where unsigned."""

    payload: bytes
    statement: Statement
    signatures: tuple[tuple[str, bytes], ...]

    def signed_by(self, keys: Sequence[PublicKey]) -> PublicKey | None:
        """Return that of these keys that the signature names, if it is that key's indeed."""
        message = _signed(self.payload)
        claimed = ((k, sig) for k in keys for id_, sig in self.signatures if k.keyid == id_)
        return next((k for k, sig in claimed if k.verifies(sig, message)), None)


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
        envelope = _ENVELOPES.decode(raw)
        payload = base64.b64decode(envelope.payload, validate=True)
        statement = _STATEMENTS.decode(payload)
        signatures = tuple(
            (s.keyid, base64.b64decode(s.sig, validate=True)) for s in envelope.signatures
        )
    except (msgspec.MsgspecError, binascii.Error, UnicodeError, RecursionError) as error:
        message = f"no signed statement ({type(error).__name__})"
        raise ValueError(message) from error
    if envelope.payload_type != PAYLOAD_TYPE or statement.type != _STATEMENT:
        message = "no in-toto statement"
        raise ValueError(message)
    _only_text(raw, envelope, payload)
    return Opened(payload=payload, statement=statement, signatures=signatures)


def _only_text(raw: bytes, envelope: _Envelope, payload: bytes) -> None:
    if len(envelope.signatures) > 1:
        message = f"has {len(envelope.signatures)} signatures; this program writes one"
        raise ValueError(message)
    exact = {
        "payloadType": PAYLOAD_TYPE,
        "payload": base64.b64encode(payload).decode(),
        "signatures": [
            {"keyid": s.keyid, "sig": base64.b64encode(base64.b64decode(s.sig)).decode()}
            for s in envelope.signatures
        ],
    }
    if canonical(exact) != raw or canonical(msgspec.json.decode(payload)) != payload:
        message = "is not written as this program writes it (a key twice, say)"
        raise ValueError(message)


def _signed(payload: bytes) -> bytes:
    kind = PAYLOAD_TYPE.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)
