"""Where evidence is kept: a folder, or a bucket at Amazon or Google. One kind of store is one file.

A key is a path below the store, with slashes. What was put is never changed: a second `put` under
the same key does nothing. That has to be one step of the store itself, or two writers at once
could each believe to be the first; cloudpathlib cannot ask for that (0.26 drops S3's `IfNoneMatch`
and has no `if_generation_match` for Cloud Storage), so these talk to the SDKs themselves.
"""

from __future__ import annotations

import importlib
import re
from typing import Protocol, cast

from scanner.cloud.problem import plain
from scanner.evidence.problem import EvidenceError

_ADDRESS = re.compile(r"(s3|gs)://([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])(?:/+(.*?))?/*")


class Store(Protocol):
    """One place with evidence. All methods raise `EvidenceError` for what does not work."""

    address: str

    def ready(self) -> None:
        """Make sure, as far as that goes without writing evidence, that it can be written."""
        ...

    def put(self, key: str, data: bytes) -> bool:
        """Keep this for good, whole or not at all. `False`: there is something of that name."""
        ...

    def get(self, key: str) -> bytes:
        """Return what was put. Raises `MissingError` where nothing was.

        Raises `ForeignError` where something else has that name.
        """
        ...

    def has(self, key: str) -> bool:
        """Say whether something of that name is there."""
        ...

    def keys(self, folder: str) -> list[str]:
        """Return the keys below `folder`, in order; whatever lies there, ours or not."""
        ...

    def delete(self, key: str) -> None:
        """Take this away; nothing happens where it is not there."""
        ...


def open_store(address: str) -> Store:
    """Return the store at `s3://bucket/prefix`, `gs://bucket/prefix` or in a folder.

    Nothing is read or written yet. Raises `EvidenceError` for what is no address.
    """
    if "://" not in address:
        from scanner.evidence.stores.folder import FolderStore

        return FolderStore(address)
    match = _ADDRESS.fullmatch(address)
    if match is None:
        message = f"{plain(address, 100)} is no store of evidence"
        raise EvidenceError(message, "Name a folder, s3://BUCKET/PREFIX or gs://…", usage=True)
    scheme, bucket, prefix = match.groups()
    module = importlib.import_module(f"{__name__}.{scheme}")
    return cast("Store", module.BucketStore(bucket, prefix or ""))
