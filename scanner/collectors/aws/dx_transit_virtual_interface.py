"""Direct Connect, transit virtual interfaces: a line from a site outside AWS to transit gateways.

Source: `directconnect:DescribeVirtualInterfaces` (`virtualInterfaceType`); the encryption is
that of its connection (`direct_line.py`). The register names the site by the interface's ARN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import direct_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Resource

SERVICE = "directconnect"
SCOPE = "region"
CALLS = direct_line.CALLS


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each interface of this type."""
    return direct_line.interfaces(aws, "transit")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one interface."""
    return direct_line.interface(aws, item)
