"""`residency permissions`: the least privilege that the collectors need."""

from __future__ import annotations

import json

import click


@click.command("permissions")
@click.argument("provider", type=click.Choice(["aws", "gcp"]))
def command(provider: str) -> None:
    """Print what the scanning role must be allowed to do, from what the collectors declare.

    For aws an IAM policy in JSON; for gcp the permissions of a custom role, one a line. All of
    them only list and read settings; none reads the data itself. One can do more than is used:
    s3:ListBucket also allows listing the names of objects, and serves HeadBucket only.
    """
    click.echo(_aws() if provider == "aws" else _gcp())


def _aws() -> str:
    from scanner.cloud.aws.actions import full_name, permission
    from scanner.cloud.aws.target import CALLS
    from scanner.targets.unit import collectors

    calls = {full_name(c.SERVICE, call) for c in collectors("aws").values() for call in c.CALLS}
    actions = sorted({permission(call) for call in {*calls, *CALLS}})
    statement = {
        "Sid": "ResidencyScanner",
        "Effect": "Allow",
        "Action": actions,
        "Resource": "*",
    }
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]}, indent=2)


def _gcp() -> str:
    from scanner.targets.unit import collectors

    return "\n".join(sorted({call for c in collectors("gcp").values() for call in c.CALLS}))
