"""Who reaches a directory: machines of its network, and those of accounts that it is shared with.

Source: `ds:DescribeSharedDirectories` (`SharedAccountId`, `ShareStatus`), asked of those that can
be shared. Each region of a directory has shares of its own. Whether machines speak to it with TLS
is theirs to choose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.network.endpoint import unread
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.compute.directory_place import Directory
    from scanner.cloud.aws.unit import Aws

CALL = "DescribeSharedDirectories"
"""What is asked here by a collector of `ds`."""

_BY_CHOICE = "LDAP is answered with and without TLS, as who asks chooses"
_CAN_BE_SHARED = "MicrosoftAD"
_ENDED = {"Rejected", "Deleted"}


def paths(aws: Aws, directory: Directory) -> Iterator[AccessPath]:
    """Yield its own path, and that of each account that it is shared with, or offered to."""
    yield AccessPath(kind="endpoint", encryption="unknown", evidence=_BY_CHOICE)
    if directory.type != _CAN_BE_SHARED:
        return
    found = aws.read_all(
        "describe_shared_directories", "SharedDirectories", OwnerDirectoryId=directory.id
    )
    if found is None:
        yield unread("whom it is shared with", "share")
    for one in found or ():
        account, status = one.get("SharedAccountId"), one.get("ShareStatus")
        if status not in _ENDED:
            yield AccessPath(
                kind="share",
                encryption="unknown",
                principal=f"aws:{account}" if account else None,
                evidence=f"the directory is shared with this account ({status})",
            )
