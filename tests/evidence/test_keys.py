"""Keys as openssl and ssh-keygen write them, and all that may be wrong with them."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from scanner.evidence import EvidenceError, read_public, read_signer
from scanner.evidence.envelope import seal, unseal
from tests.evidence.estate import make_keys

if TYPE_CHECKING:
    from pathlib import Path


def private(path: Path, data: bytes) -> Path:
    path.touch(0o600)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("form", [PrivateFormat.PKCS8, PrivateFormat.OpenSSH])
def test_both_forms(tmp_path: Path, form: PrivateFormat) -> None:
    key = Ed25519PrivateKey.generate()
    signer = read_signer(
        private(tmp_path / "key", key.private_bytes(Encoding.PEM, form, NoEncryption()))
    )
    raw = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    assert signer.keyid == hashlib.sha256(raw).hexdigest()
    assert repr(signer) == f"Signer(keyid='{signer.keyid}')"
    for encoding, public_form in (
        (Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
        (Encoding.OpenSSH, PublicFormat.OpenSSH),
    ):
        (tmp_path / "pub").write_bytes(key.public_key().public_bytes(encoding, public_form) + b"\n")
        public = read_public(tmp_path / "pub")
        assert public.keyid == signer.keyid
        assert public.verifies(signer.sign(b"text"), b"text")
        assert not public.verifies(signer.sign(b"text"), b"other")
        assert not public.verifies(b"", b"text")


def test_what_is_signed_is_what_dsse_says() -> None:
    """Source: secure-systems-lab/dsse, protocol.md, PAE; the signature covers type and payload."""
    key = Ed25519PrivateKey.generate()
    from scanner.evidence import Signer

    raw = seal("urn:x", {"b": "1" * 64, "a": "2" * 64}, {"n": 1}, Signer(keyid="k", sign=key.sign))
    opened = unseal(raw)
    payload = (
        b'{"_type":"https://in-toto.io/Statement/v1","predicate":{"n":1},"predicateType":"urn:x",'
        b'"subject":[{"digest":{"sha256":"' + b"2" * 64 + b'"},"name":"a"},'
        b'{"digest":{"sha256":"' + b"1" * 64 + b'"},"name":"b"}]}'
    )
    assert opened.payload == payload
    [(keyid, signature)] = opened.signatures
    assert keyid == "k"
    head = b"DSSEv1 28 application/vnd.in-toto+json %d " % len(payload)
    key.public_key().verify(signature, head + payload)


@pytest.mark.parametrize("tool", ["openssl", "ssh-keygen"])
def test_keys_of_the_tools(tmp_path: Path, tool: str) -> None:
    assert shutil.which(tool), f"{tool} is needed for this test"
    key, pub = tmp_path / "k", tmp_path / "k.pub"
    made = {
        "openssl": [
            ["openssl", "genpkey", "-algorithm", "ed25519", "-out", str(key)],
            ["openssl", "pkey", "-in", str(key), "-pubout", "-out", str(pub)],
        ],
        "ssh-keygen": [["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)]],
    }
    for line in made[tool]:
        subprocess.run(line, check=True, capture_output=True)
    key.chmod(0o600)
    assert read_signer(key).keyid == read_public(pub).keyid


def secret(form: PrivateFormat) -> bytes:
    key = Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.PEM, form, BestAvailableEncryption(b"word"))


_EC = generate_private_key(SECP256R1()).private_bytes(
    Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is no private key"),
        (
            b"-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n",
            "is no private key",
        ),
        (b"-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n", "is no private key"),
        (b"\xff" * 100_000, "is no private key"),
        (_EC, "is no Ed25519 key"),
        (secret(PrivateFormat.PKCS8), "the key has a passphrase"),
    ],
    ids=["empty", "damaged", "cut", "other", "ec", "secret"],
)
def test_what_is_no_key_to_sign_with(tmp_path: Path, data: bytes, words: str) -> None:
    path = private(tmp_path / "key", data)
    with pytest.raises(EvidenceError, match=words) as told:
        read_signer(path)
    assert str(told.value) == f"{path}: {words}"
    assert told.value.usage
    assert told.value.hint
    assert told.value.__cause__ is None or "c2VjcmV0" not in str(told.value.__cause__)


def test_an_ssh_key_with_a_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "k"
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "secret", "-f", str(path)], check=True
    )
    with pytest.raises(EvidenceError, match="the key has a passphrase"):
        read_signer(path)


@pytest.mark.parametrize(("mode", "hint"), [(0o644, "chmod 600"), (0o620, "chmod 600")])
def test_a_key_that_others_can_get_at(tmp_path: Path, mode: int, hint: str) -> None:
    path, _ = make_keys(tmp_path)
    path.chmod(mode)
    with pytest.raises(EvidenceError, match="others can read or change") as told:
        read_signer(path)
    assert hint in told.value.hint
    path.chmod(0o440)  # as a secret is mounted for a group
    read_signer(path)


def test_a_key_that_is_not_there(tmp_path: Path) -> None:
    for read in (read_signer, read_public):
        with pytest.raises(EvidenceError, match="cannot be read: No such file") as told:
            read(tmp_path / "none")
        assert told.value.usage
    with pytest.raises(EvidenceError, match="cannot be read: Is a directory"):
        read_signer(tmp_path)


def test_a_private_key_is_no_public_one(tmp_path: Path) -> None:
    path, _ = make_keys(tmp_path)
    with pytest.raises(EvidenceError, match="is no public key") as told:
        read_public(path)
    assert "openssl pkey" in told.value.hint
