"""A run to keep, judged by the real rules, and keys that sign it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from scanner import agreements
from scanner.engine.embedded import EmbeddedEngine
from scanner.evidence import RunId, Signer, Store, keep, read_signer
from scanner.judge import judge
from scanner.model import Identity, Inventory, Register, Result
from scanner.normalise import normalise
from tests.samples import ACCOUNT, aws_itself, bucket, copy, coverage

if TYPE_CHECKING:
    from pathlib import Path

    from scanner.agreements import Agreement

NIGHT = datetime(2026, 11, 1, 2, 14, tzinfo=UTC)
DAY = timedelta(days=1)


def taken(
    night: datetime = NIGHT, name: str = "recordings", region: str = "us-east-1"
) -> Inventory:
    from scanner.config import Config

    register = Register(parties={"aws": aws_itself()})
    there = [bucket(name, copy("primary", region)), bucket("fax", copy("primary", "eu-west-1"))]
    arn = f"arn:aws:sts::{ACCOUNT}:assumed-role/reader/night"
    return Inventory(
        started=night,
        finished=night + timedelta(minutes=17, microseconds=123456),
        identities=(Identity(provider="aws", account=ACCOUNT, principal=arn),),
        resources=normalise(there, Config(register=register), as_of=night.date()),
        coverage=(coverage("complete", "eu-west-1"), coverage("denied", "eu-south-2")),
        register=register,
    )


def terms() -> list[Agreement]:
    return [agreements.load("article3"), agreements.load("callvoip")]


def judged(inventory: Inventory, *, keep_passes: bool = False) -> Result:
    result = judge(
        inventory, terms(), EmbeddedEngine(),
        as_of=inventory.finished.date(), keep_passes=keep_passes,
    )  # fmt: skip
    return replace(result, exit_code=1)


def kept(
    store: Store,
    signer: Signer | None = None,
    *,
    nights: int = 1,
    start: datetime = NIGHT,
    name: str = "recordings",
) -> list[RunId]:
    ids = []
    for n in range(nights):
        inventory = taken(start + n * DAY, name)
        at = inventory.finished + timedelta(seconds=2)
        ids.append(keep(judged(inventory), inventory, terms(), store, signer, now=at))
    return ids


def make_keys(folder: Path, name: str = "evidence") -> tuple[Path, Path]:
    key = Ed25519PrivateKey.generate()
    private, public = folder / f"{name}.key", folder / f"{name}.pub"
    private.touch(0o600)
    private.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    public.write_bytes(pem)
    return private, public


def signer(folder: Path) -> Signer:
    return read_signer(make_keys(folder)[0])
