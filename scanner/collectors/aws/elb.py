"""Classic load balancers: listeners, and a log in a bucket.

Source: `elb:DescribeLoadBalancers` (`ListenerDescriptions[].Listener.Protocol`, `Scheme`),
`elb:DescribeLoadBalancerAttributes` (`AccessLog`) and, for a listener with TLS,
`elb:DescribeLoadBalancerPolicies` (attributes `Protocol-TLSv1` and so on). TCP is passed on as it
comes, so that TLS is for the target to ask for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import far_end, tls_policy
from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

SERVICE = "elb"
SCOPE = "region"
CALLS = (
    *("DescribeLoadBalancers", "DescribeLoadBalancerAttributes", "DescribeLoadBalancerPolicies"),
    *("DescribeTags", HEAD_BUCKET),
)

_WORDS: dict[str, Encryption] = {"HTTPS": "enforced", "SSL": "enforced", "HTTP": "none"}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each load balancer."""
    return aws.pages("describe_load_balancers", "LoadBalancerDescriptions", PageSize=400)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one load balancer. It is in transit only if it was seen that it logs nowhere."""
    name, account = item["LoadBalancerName"], aws.account_id
    arn = f"arn:{aws.partition}:elasticloadbalancing:{aws.region}:{account}:loadbalancer/{name}"
    answer = aws.read("describe_load_balancer_attributes", LoadBalancerName=name)
    log = answer["LoadBalancerAttributes"]["AccessLog"] if answer else {}
    copies = [bucket_copy(aws, "log", log.get("S3BucketName"))] if log.get("Enabled") else []
    tags = aws.read("describe_tags", LoadBalancerNames=[name])
    return aws.resource(
        arn,
        name,
        Facts(
            category="log-store",
            persistence="transit" if log.get("Enabled") is False else "persistent",
            copies=tuple(copies),
            access=tuple(far_end.standing(aws, _paths(aws, item), item["AvailabilityZones"])),
            public=False,
        ),
        tags=tags["TagDescriptions"][0].get("Tags") if tags else None,
    )


def _paths(aws: Aws, item: dict[str, Any]) -> Iterator[AccessPath]:
    facing = "; open to the internet" if item.get("Scheme") == "internet-facing" else ""
    for listener in item["ListenerDescriptions"]:
        protocol, port = listener["Listener"]["Protocol"], listener["Listener"]["LoadBalancerPort"]
        said = _WORDS.get(protocol.upper(), "unknown")
        versions = f", {_versions(aws, item, listener)}" if said == "enforced" else ""
        evidence = f"a listener for {protocol} on port {port}{versions}{facing}"
        yield AccessPath(kind="endpoint", encryption=said, evidence=evidence)


def _versions(aws: Aws, item: dict[str, Any], listener: dict[str, Any]) -> str:
    asked = {"LoadBalancerName": item["LoadBalancerName"], "PolicyNames": listener["PolicyNames"]}
    answer = aws.read("describe_load_balancer_policies", **asked) if listener["PolicyNames"] else {}
    told = (
        (attribute["AttributeName"].partition("Protocol-")[2], attribute["AttributeValue"])
        for policy in (answer["PolicyDescriptions"] if answer else ())
        for attribute in policy["PolicyAttributeDescriptions"]
    )
    return tls_policy.oldest(version for version, on in told if version and on == "true")
