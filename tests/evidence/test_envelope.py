"""An envelope has one text and one signature; whatever else there is, is none."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from scanner.engine.protocol import canonical
from scanner.evidence import Signer
from scanner.evidence.envelope import PAYLOAD_TYPE, seal, unseal
from scanner.evidence.keys import PublicKey

SUBJECTS = {"result.json": "1" * 64, "inventory.json": "2" * 64}


def pair(seed: int) -> tuple[Signer, PublicKey]:
    key = Ed25519PrivateKey.from_private_bytes(bytes([seed] * 32))
    raw = key.public_key().public_bytes_raw()
    keyid = hashlib.sha256(raw).hexdigest()
    return Signer(keyid=keyid, sign=key.sign), PublicKey(keyid=keyid, file=f"{seed}.pub", raw=raw)


OURS, OUR_KEY = pair(1)
THEIRS, THEIR_KEY = pair(2)


def coded(text: bytes) -> str:
    return base64.b64encode(text).decode()


STATEMENT: dict[str, Any] = {
    "_type": "https://in-toto.io/Statement/v1",
    "subject": [{"name": "a", "digest": {"sha256": "1" * 64}}],
    "predicateType": "urn:x",
    "predicate": {"n": 1},
}


def envelope(text: bytes = canonical(STATEMENT), **fields: Any) -> bytes:
    whole = {"payloadType": PAYLOAD_TYPE, "payload": coded(text), "signatures": [], **fields}
    return canonical({key: value for key, value in whole.items() if value is not None})


def stating(**fields: Any) -> bytes:
    return envelope(canonical({k: v for k, v in {**STATEMENT, **fields}.items() if v is not None}))


def test_what_was_sealed_comes_back() -> None:
    raw = seal("urn:x", SUBJECTS, {"n": 1}, OURS)
    opened = unseal(raw)
    assert (opened.statement.predicate_type, bytes(opened.statement.predicate)) == (
        "urn:x", b'{"n":1}',
    )  # fmt: skip
    assert opened.statement.digests == SUBJECTS
    assert opened.signed_by([OUR_KEY]) == OUR_KEY
    assert unseal(seal("urn:x", SUBJECTS, {"n": 1}, None)).signatures == ()
    assert unseal(envelope()).statement.digests == {"a": "1" * 64}


def test_whose_a_signature_is() -> None:
    opened = unseal(seal("urn:x", SUBJECTS, {"n": 1}, OURS))
    assert opened.signed_by([]) is None
    assert opened.signed_by([THEIR_KEY]) is None
    assert opened.signed_by([THEIR_KEY, OUR_KEY]) == OUR_KEY
    # A name alone is no signature, and neither is a signature under another's name.
    posing = Signer(keyid=OURS.keyid, sign=THEIRS.sign)
    hidden = Signer(keyid=THEIRS.keyid, sign=OURS.sign)
    for signer in (posing, hidden, None):
        assert unseal(seal("urn:x", SUBJECTS, {"n": 1}, signer)).signed_by([OUR_KEY]) is None


def test_a_signature_is_of_this_text_alone() -> None:
    (signature,) = unseal(seal("urn:x", SUBJECTS, {"n": 1}, OURS)).signatures
    moved = Signer(keyid=OURS.keyid, sign=lambda _: signature[1])
    assert unseal(seal("urn:x", SUBJECTS, {"n": 1}, moved)).signed_by([OUR_KEY]) == OUR_KEY
    for kind, subjects, predicate in (
        ("urn:y", SUBJECTS, {"n": 1}),
        ("urn:x", {**SUBJECTS, "result.json": "3" * 64}, {"n": 1}),
        ("urn:x", SUBJECTS, {"n": 2}),
    ):
        assert unseal(seal(kind, subjects, predicate, moved)).signed_by([OUR_KEY]) is None


SIGNED = {"keyid": "k", "sig": coded(b"s")}
NO_STATEMENT = "no signed statement"
ODD = "is not written as this program writes it"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", NO_STATEMENT),
        (b"\xff\xfe", NO_STATEMENT),
        (b"[" * 100_000, NO_STATEMENT),
        (b"[]", NO_STATEMENT),
        (b"{}", NO_STATEMENT),
        (envelope(signatures=None), NO_STATEMENT),
        (envelope(payload="not base64!"), NO_STATEMENT),
        (envelope(payload=coded(b"{}")), NO_STATEMENT),
        (envelope(b"text"), NO_STATEMENT),
        (envelope(b"[" * 100_000), NO_STATEMENT),
        (envelope(signatures=[{"keyid": "k", "sig": "not base64!"}]), NO_STATEMENT),
        (envelope(signatures=[{"keyid": "k"}]), NO_STATEMENT),
        (stating(predicate=None), NO_STATEMENT),
        (stating(subject=[{"name": "a"}]), NO_STATEMENT),
        (envelope(payloadType="text/plain"), "no in-toto statement"),
        (stating(_type="https://in-toto.io/Statement/v0.1"), "no in-toto statement"),
        (envelope(signatures=[SIGNED, SIGNED]), "has 2 signatures; this program writes one"),
        (envelope(more="x"), ODD),
        (envelope(signatures=[{**SIGNED, "more": "x"}]), ODD),
        (envelope(signatures=[{**SIGNED, "sig": "cx=="}]), ODD),
        (envelope() + b"\n", ODD),
        (envelope().replace(b",", b", ", 1), ODD),
        (envelope().replace(b'{"payload"', b'{"payloadType":"text/plain","payload"', 1), ODD),
        (envelope(canonical(STATEMENT) + b" "), ODD),
        (envelope(canonical(STATEMENT).replace(b'"n":1', b'"n":2,"n":1')), ODD),
    ],
)  # fmt: skip
def test_what_is_no_envelope_of_ours(raw: bytes, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        unseal(raw)


@given(st.data())
def test_no_byte_can_change_under_a_signature(data: st.DataObject) -> None:
    raw = seal("urn:x", SUBJECTS, {"n": 1}, OURS)
    at = data.draw(st.integers(0, len(raw) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda one: one != raw[at]))
    try:
        opened = unseal(raw[:at] + bytes([byte]) + raw[at + 1 :])
    except ValueError:
        return
    assert opened.signed_by([OUR_KEY, THEIR_KEY]) is None
