"""Secrets. With automatic replication Google keeps them wherever it likes.

Source: Terraform Google provider, `google_secret_manager_secret`;
`replication.automatic` of the Secret Manager API, "without any restrictions".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_KEY = "replication.user_managed.replicas.customer_managed_encryption.kms_key_name"
_AUTO = "replication is automatic, which promises no place"


def _copies(reading: Reading) -> Iterator[Copy]:
    places = reading.at("replication.user_managed.replicas")
    if places:
        yield from reading.kept(
            Kept(
                "primary",
                each="replication.user_managed.replicas",
                at="location",
                key="customer_managed_encryption.kms_key_name",
                absent="location is not set",
                encrypted=True,
            )
        )
        yield from reading.keys({_KEY})
    else:
        yield reading.copy("primary", replace(reading.place("global", _AUTO), source=_AUTO))


KIND = Kind(
    category="secret",
    copies=_copies,
    name=("secret_id",),
    encryption="by-service",
)
