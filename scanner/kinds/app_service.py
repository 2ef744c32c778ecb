"""Copies that a web app of Azure makes in a storage account, which may be anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import into

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_STORES = ("azurerm_storage_account",)

_backups = into({"backup.storage_account_url": _STORES}, role="backup")
_logs = into(
    {
        "logs.application_logs.azure_blob_storage.sas_url": _STORES,
        "logs.http_logs.azure_blob_storage.sas_url": _STORES,
    },
    role="log",
)


def app(
    own: Callable[[Reading], Iterable[Copy]] | None = None,
) -> Callable[[Reading], Iterator[Copy]]:
    """Return how to read the copies of an app: its files, its backups and its logs.

    `own` gives those of its files; without it they are where the app itself is.
    """

    def copies(reading: Reading) -> Iterator[Copy]:
        yield from own(reading) if own else [reading.copy("primary", reading.own_place)]
        yield from _backups(reading)
        yield from _logs(reading)

    return copies
