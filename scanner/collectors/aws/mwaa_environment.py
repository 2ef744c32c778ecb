"""Workflows of Airflow (MWAA): the database of their runs, and the log groups that they write to.

Source: `airflow:ListEnvironments` (SDK: `mwaa:ListEnvironments`) and `mwaa:GetEnvironment`
(`KmsKey`, `LoggingConfiguration`, `WebserverAccessMode`, `NetworkConfiguration.SubnetIds`), and
`ec2:DescribeSubnets`. What an environment keeps is always encrypted, if only by a key of AWS (MWAA
user guide, "Encryption on Amazon MWAA"). Its own settings and connections may hold passwords and
are not kept; the bucket of its programs is read itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import Word, many
from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.network.subnet_place import SUBNETS, places
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "mwaa"
SCOPE = "region"
CALLS = ("ListEnvironments", "GetEnvironment", SUBNETS)

_LOGS = "values(LoggingConfiguration)[?Enabled]"
_OPEN = {"PUBLIC_ONLY": True, "PUBLIC_AND_PRIVATE": True, "PRIVATE_ONLY": False}
_PUBLIC = Word("WebserverAccessMode", _OPEN)


def listing(aws: Aws) -> Iterator[Any]:
    """Yield the name of each environment."""
    return aws.pages("list_environments", "Environments", MaxResults=25)


def resource(aws: Aws, name: str) -> Resource:
    """Read one environment. Where it was not read, its places are not known."""
    answer = aws.read("get_environment", Name=name)
    about = answer["Environment"] if answer else {}
    return aws.resource(
        aws.arn(f"environment/{name}", service="airflow"),
        name,
        Facts(
            category="database",
            persistence="persistent",
            copies=tuple(_copies(aws, about)),
            public=_PUBLIC.of(about),
        ),
        tags=about.get("Tags"),
    )


def _copies(aws: Aws, about: dict[str, Any]) -> Iterator[Copy]:
    for code in places(aws, many("NetworkConfiguration.SubnetIds", about)):
        yield aws.own("primary", code, encrypted=True, key=about.get("KmsKey"))
    logs = many(_LOGS, about) if about.get("LoggingConfiguration") else [{}]
    arns = {log.get("CloudWatchLogGroupArn", "") for log in logs}
    yield from (log_destination.copy(aws, arn or None) for arn in sorted(arns))
