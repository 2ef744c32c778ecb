"""`residency permissions`: the least privilege that the collectors need."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scanner.cli._options import FILE, read_config

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scanner.config import AwsTarget


@click.command("permissions")
@click.argument("provider", type=click.Choice(["aws", "gcp"]))
@click.option(
    "-c",
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    help=f"Configuration with the roles to assume; by default {FILE} here, or above in the git "
    "repository.",
)
def command(provider: str, config_file: Path | None) -> None:
    """Print what the scanning role must be allowed to do, from what the collectors declare.

    For aws an IAM policy in JSON; for gcp the permissions of a custom role, one a line. All of
    them only list and read settings; none reads the data itself. One can do more than is used:
    s3:ListBucket also allows listing the names of objects, and serves HeadBucket only.

    Where residency.toml names roles to assume, ResidencyRoles and ResidencyOrganization are for who
    assumes them, and ResidencyScanner for the roles.
    """
    click.echo(_aws(read_config(config_file).aws) if provider == "aws" else _gcp())


def _aws(targets: Sequence[AwsTarget]) -> str:
    from scanner.cloud.aws.actions import full_name, permissions
    from scanner.cloud.aws.target import CALLS
    from scanner.targets.unit import collectors

    calls = {full_name(c.SERVICE, call) for c in collectors("aws").values() for call in c.CALLS}
    actions = sorted({action for call in {*calls, *CALLS} for action in permissions(call)})
    statements = [_allowed("ResidencyScanner", actions, "*"), *_entering(targets)]
    return json.dumps({"Version": "2012-10-17", "Statement": statements}, indent=2)


def _entering(targets: Sequence[AwsTarget]) -> Iterator[dict[str, Any]]:
    from scanner.cloud.aws.target import ORGANIZATION_CALLS, ROLE_CALLS

    roles = sorted({arn for target in targets for arn in _roles(target)})
    if roles:
        yield _allowed("ResidencyRoles", list(ROLE_CALLS), roles)
    if any(target.organization for target in targets):
        yield _allowed("ResidencyOrganization", list(ORGANIZATION_CALLS), "*")


def _roles(target: AwsTarget) -> Iterator[str]:
    if target.role and target.role.startswith("arn:"):
        yield target.role
    elif target.role:
        for account in target.accounts or ("*",):
            yield f"arn:*:iam::{account}:role/{target.role}"


def _allowed(name: str, actions: list[str], resource: str | list[str]) -> dict[str, Any]:
    return {"Sid": name, "Effect": "Allow", "Action": actions, "Resource": resource}


def _gcp() -> str:
    from scanner.targets.unit import collectors

    return "\n".join(sorted({call for c in collectors("gcp").values() for call in c.CALLS}))
