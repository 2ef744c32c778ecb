"""Where the tunnels of a VPN log: groups for what they do, and for the routes that they are told.

Source: `ec2:DescribeVpnConnections` (`Options.TunnelOptions[].LogOptions`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_LOGS = (("LogEnabled", "LogGroupArn"), ("BgpLogEnabled", "BgpLogGroupArn"))


def copies(aws: Aws, tunnels: list[dict[str, Any]]) -> Iterator[Copy]:
    """Yield the copy of each log that is on."""
    for tunnel in tunnels:
        log = tunnel.get("LogOptions", {}).get("CloudWatchLogOptions", {})
        for on, group in _LOGS:
            if log.get(on):
                yield log_destination.copy(aws, log.get(group))
