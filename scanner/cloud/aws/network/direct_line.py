"""Direct Connect: whether a line is encrypted, and the interfaces that run over it.

A line is plain unless MACsec must be used and is; `should_encrypt` may fall back to plain. A VPN
over it is a connection of its own. Source: `directconnect:DescribeConnections` (`encryptionMode`,
`portEncryptionStatus`, `macSecCapable`), `directconnect:DescribeVirtualInterfaces`, and
`directconnect:DescribeDirectConnectGatewayAssociations` (region and account of what is reached).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.endpoint import unread
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath, Encryption

CALLS = (
    *("DescribeVirtualInterfaces", "DescribeConnections"),
    "DescribeDirectConnectGatewayAssociations",
)
"""What a collector of interfaces calls."""

_ENDED = {"deleted", "rejected"}
_MODES: dict[str, tuple[Encryption, str]] = {
    "no_encrypt": ("none", "encryptionMode is no_encrypt"),
    "should_encrypt": ("optional", "encryptionMode is should_encrypt, which may fall back"),
}
_UNSEEN = "the line could not be seen"


def encryption(line: dict[str, Any] | None) -> tuple[Encryption, str]:
    """Say how what goes over this connection is encrypted; `None` is one that is not seen."""
    if line is None:
        return "unknown", _UNSEEN
    mode, port = line.get("encryptionMode"), line.get("portEncryptionStatus")
    if mode == "must_encrypt":
        word: Encryption = "enforced" if port == "Encryption Up" else "unknown"
        return word, f"encryptionMode is must_encrypt, portEncryptionStatus is {port}"
    if mode in _MODES:
        return _MODES[mode]
    if line.get("macSecCapable") is False and not line.get("partnerInterconnectMacSecCapable"):
        return "none", "the line is not capable of MACsec"
    return "unknown", "whether MACsec is used is not told"


def interfaces(aws: Aws, type_: str) -> Iterator[dict[str, Any]]:
    """Yield each virtual interface of this type."""
    found = aws.pages("describe_virtual_interfaces", "virtualInterfaces")
    for item in found:
        if item["virtualInterfaceType"] == type_ and item["virtualInterfaceState"] not in _ENDED:
            yield item


def interface(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one virtual interface. Its keys are not kept."""
    id_ = item["virtualInterfaceId"]
    lines = aws.once(("lines",), lambda: aws.read_all("describe_connections", "connections"))
    line = next((one for one in lines or () if one["connectionId"] == item["connectionId"]), None)
    word, why = encryption(line)
    links = "; other sites are joined too (SiteLink)" if item.get("siteLinkEnabled") else ""
    arn = f"arn:{aws.partition}:directconnect:{aws.region}:{aws.account_id}:dxvif/{id_}"
    evidence = f"from a site at {item.get('location')}: {why}{links}"
    return aws.resource(
        arn,
        item.get("virtualInterfaceName") or id_,
        Facts(
            category="network",
            persistence="transit",
            access=(far_end.site(arn, word, evidence), *_reached(aws, item, word)),
            public=False,
        ),
        tags=[{"Key": t["key"], "Value": t.get("value", "")} for t in item.get("tags", [])],
    )


def _reached(aws: Aws, item: dict[str, Any], word: Encryption) -> Iterator[AccessPath]:
    owner, at = item.get("ownerAccount"), item.get("region")
    if owner != aws.account_id:
        said = "the interface is another account's"
        yield far_end.path(aws, (owner, at), word, said)
    through = item.get("directConnectGatewayId")
    if not through:
        return
    found = aws.read_all(
        "describe_direct_connect_gateway_associations",
        "directConnectGatewayAssociations",
        directConnectGatewayId=through,
    )
    if found is None:
        yield unread("what the gateway is associated with", "principal")
    for one in found or ():
        gateway = one.get("associatedGateway") or one.get("associatedCoreNetwork", {})
        end = (gateway.get("ownerAccount"), gateway.get("region"))
        if not far_end.is_here(aws, end):
            said = f"over the same line to a gateway in {end[1] or 'an unknown region'}"
            yield far_end.path(aws, end, word, said)
