"""Where containers send their log: a log group in any region, a host of whoever, or nowhere.

Source: `logConfiguration` and `firelensConfiguration` of `ecs:DescribeTaskDefinition` and
`batch:DescribeJobDefinitions`; Docker documentation, logging drivers; ECS developer guide, "Example
Amazon ECS task definition: Route logs to FireLens"; Fluent Bit manual, "Amazon CloudWatch"
(`role_arn`: for the log group of another account). Of options only a host, a region, a log group
and whose it is are kept: others may hold keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.fields import find
from scanner.cloud.aws.network import address
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

# What stays on the disk of the machine, which is read itself; a container without one does too.
_ON_THE_MACHINE = {None, "none", "json-file", "journald", "local"}
_ADDRESSES = {
    "splunk": "splunk-url",
    "gelf": "gelf-address",
    "syslog": "syslog-address",
    "fluentd": "fluentd-address",
}
_OWN_SETTINGS = 'firelensConfiguration.options."config-file-value"'
_ROUTER, _GROUPS = "awsfirelens", {"cloudwatch", "cloudwatch_logs"}
_SCHEMES = {"on": "https://", "off": "http://"}
_WHY = "gets the log of a container"


def seen(
    aws: Aws, configurations: Iterable[dict[str, Any] | None]
) -> tuple[tuple[Copy, ...], tuple[AccessPath, ...]]:
    """Return the copies that these `logConfiguration`s make, and the paths to who else gets logs.

    A log that goes where it does not say is a copy in a place that is not known.
    """
    found = [one for told in configurations for one in _of(aws, told or {})]
    copies = dict.fromkeys(one for one in found if isinstance(one, Copy))
    paths = dict.fromkeys(one for one in found if not isinstance(one, Copy))
    return tuple(copies), tuple(paths)


def routed(aws: Aws, containers: Iterable[dict[str, Any]]) -> tuple[Copy, ...]:
    """Return a copy in a place that is not known where a router has settings of its own, in a file.

    It sends logs where those say as well, whatever else it is told.
    """
    own = any(find(_OWN_SETTINGS, container) for container in containers)
    return (Copy(role="log", location=aws.place(None)),) if own else ()


def group(aws: Aws, region: str | None, name: str | None, role: str | None = None) -> Copy:
    """Return the copy in a log group in a region, which may be another.

    It is this account's, or that of the `role` (ARN) by which it is written to.
    """
    place, owner = aws.place(region), arns.account(role) if role else aws.account_id
    if region is None or name is None or owner is None:
        return Copy(role="log", location=place, owner=owner)
    arn = f"arn:{aws.partition}:logs:{region}:{owner}:log-group:{name}"
    return Copy(role="log", location=place, id=arn, owner=owner)


def recipient(driver: object, option: dict[str, Any]) -> AccessPath | None:
    """Return the path of the host that a driver sends to; `None` where its options tell none.

    Their names are in lower case.
    """
    to = option.get("host" if driver == _ROUTER else _ADDRESSES.get(str(driver), ""))
    if to and (scheme := _SCHEMES.get(str(option.get("tls")).lower())):
        to = f"{scheme}{to}"
    return address.recipient(to, _WHY) if address.host(to) else None


def _of(aws: Aws, told: dict[str, Any]) -> Iterator[Copy | AccessPath]:
    driver, options = told.get("logDriver"), told.get("options") or {}
    if driver in _ON_THE_MACHINE:
        return
    if driver == "awslogs":
        yield group(aws, options.get("awslogs-region"), options.get("awslogs-group"))
        return
    # The router writes its options with a capital or without.
    option = {name.lower(): value for name, value in options.items()}
    if driver == _ROUTER and option.get("name") in _GROUPS:
        name, role = option.get("log_group_name"), option.get("role_arn")
        yield group(aws, option.get("region"), name, role)
        return
    yield recipient(driver, option) or Copy(role="log", location=aws.place(None))
