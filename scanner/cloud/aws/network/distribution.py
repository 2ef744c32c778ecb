"""How a CloudFront distribution is reached by viewers, and how its edges reach what is behind it.

Source: `cloudfront:ListDistributions` (`ViewerProtocolPolicy` of each behaviour,
`MinimumProtocolVersion`, `OriginProtocolPolicy`, `OriginShieldRegion`) and
`cloudfront:GetVpcOrigin` (`OriginProtocolPolicy`, `Arn` of the balancer or machine), which another
account may have (`OwnerAccountId`; whose one that could not be read is, is not known). CloudFront
comes to S3 as the viewer came to it (CloudFront developer guide, "Use HTTPS between CloudFront and
your Amazon S3 origin").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import edges, endpoint, far_end
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

CALLS = ("GetVpcOrigin",)


def behaviours(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the default behaviour and the others of a distribution."""
    return [item["DefaultCacheBehavior"], *item["CacheBehaviors"].get("Items", [])]


def paths(aws: Aws, item: dict[str, Any]) -> tuple[AccessPath, ...]:
    """Return the paths of the viewers and those of the edges, each once."""
    return tuple(dict.fromkeys((*_viewers(item), *_edges(aws, item))))


def _viewers(item: dict[str, Any]) -> Iterator[AccessPath]:
    least = item["ViewerCertificate"].get("MinimumProtocolVersion") or "not known"
    for behaviour in behaviours(item):
        said = behaviour["ViewerProtocolPolicy"]
        evidence = f"ViewerProtocolPolicy is {said}, MinimumProtocolVersion is {least}"
        encryption = edges.VIEWERS.get(said, "unknown")
        yield AccessPath(kind="endpoint", encryption=encryption, evidence=evidence)


def _edges(aws: Aws, item: dict[str, Any]) -> Iterator[AccessPath]:
    for origin in item["Origins"]["Items"]:
        of_it = [b for b in behaviours(item) if b["TargetOriginId"] == origin["Id"]]
        told, inside = origin.get("VpcOriginConfig"), _inside(aws, origin)
        encryption, evidence = _behind(origin, inside or {}, _worst(of_it or behaviours(item)))
        shield = origin.get("OriginShield", {}).get("OriginShieldRegion")
        also = aws.place(shield).countries if shield else ()
        yield edges.path(encryption, f"{evidence}; fetched", also)
        owner = (told or {}).get("OwnerAccountId") or (inside or {}).get("AccountId")
        if told and inside is None and not owner:
            yield endpoint.unread("whose the origin in a VPC is", "principal")
        if owner and owner != aws.account_id:
            region = arns.region((inside or {}).get("VpcOriginEndpointConfig", {}).get("Arn", ""))
            said = f"{evidence}; the origin is another account's"
            yield far_end.path(aws, (owner, region), encryption, said, "link")


def _inside(aws: Aws, origin: dict[str, Any]) -> dict[str, Any] | None:
    told = origin.get("VpcOriginConfig")
    answer = aws.read("get_vpc_origin", Id=told["VpcOriginId"]) if told else None
    return answer["VpcOrigin"] if answer else None


def _behind(
    origin: dict[str, Any], inside: dict[str, Any], viewer: Encryption
) -> tuple[Encryption, str]:
    if custom := origin.get("CustomOriginConfig"):
        said = custom["OriginProtocolPolicy"]
    elif "VpcOriginConfig" in origin:
        config = inside.get("VpcOriginEndpointConfig", {})
        said = config.get("OriginProtocolPolicy", "not known")
    else:
        return viewer, "the origin in S3 is reached as the viewer comes"
    words = {**edges.ORIGINS, "match-viewer": viewer}
    return words.get(said, "unknown"), f"OriginProtocolPolicy is {said}"


def _worst(found: list[dict[str, Any]]) -> Encryption:
    return edges.worst({edges.VIEWERS.get(b["ViewerProtocolPolicy"], "unknown") for b in found})
