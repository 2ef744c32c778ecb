"""What file systems and file caches of FSx have in common: zones, logs, and how they are mounted.

Source: `SubnetIds`, `KmsKeyId` and the destinations of logs of `fsx:DescribeFileSystems` and
`fsx:DescribeFileCaches`, and `ec2:DescribeSubnets`. Everything is encrypted at rest; whether a
mount is, its clients decide (FSx user guides).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import many
from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.network.subnet_place import places
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_CONFIGURATION = {
    "WINDOWS": "WindowsConfiguration",
    "LUSTRE": "LustreConfiguration",
    "ONTAP": "OntapConfiguration",
    "OPENZFS": "OpenZFSConfiguration",
}
_LOGS = (
    "[AuditLogConfiguration.AuditLogDestination, FsrmConfiguration.EventLogDestination,"
    " LogConfiguration.Destination][] | [?@]"
)

MOUNTED = AccessPath(
    kind="endpoint",
    encryption="unknown",
    evidence="mounted in its network; whether that is encrypted is not told",
)


def configuration(item: dict[str, Any]) -> dict[str, Any]:
    """Return the settings of a file system that only its kind has. Raises `KeyError`."""
    settings: dict[str, Any] = item.get(_CONFIGURATION[item["FileSystemType"]], {})
    return settings


def zones(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy in each zone that one of these is in."""
    for place in places(aws, item["SubnetIds"]):
        yield aws.own("primary", place, encrypted=True, key=item.get("KmsKeyId"))


def logs(aws: Aws, configuration: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy at each destination of logs that its configuration names."""
    for arn in sorted(set(many(_LOGS, configuration))):
        yield log_destination.copy(aws, arn)
