"""`residency permissions`: the least privilege that the collectors need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scanner.cli._options import FILE, read_config
from scanner.cli._output import write
from scanner.cloud.aws import policies

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scanner.config import AwsTarget

_SCANNER = "ResidencyScanner"


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
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for policies of aws that are small enough for IAM; the role needs all of them.",
)
def command(provider: str, config_file: Path | None, output: Path | None) -> None:
    """Print what the scanning role must be allowed to do, from what the collectors declare.

    For aws an IAM policy in JSON; for gcp the permissions of a custom role, one a line. All of
    them only list and read settings; none reads the data itself. One can do more than is used:
    s3:ListBucket also allows listing the names of objects, and serves HeadBucket only.

    IAM takes 6,144 characters in a policy, and this is more: -o writes as many as it takes, as
    residency-scanner-1.json and so on. Attach every one of them to the role.

    Where residency.toml names roles to assume, ResidencyRoles and ResidencyOrganization are for who
    assumes them, and ResidencyScanner for the roles. ResidencyRecords is for the profile
    that config_aggregator stands with, and not for a role.
    """
    if provider == "gcp":
        if output:
            message = "-o is for aws: a custom role of gcp takes all permissions"
            raise click.UsageError(message)
        click.echo(_gcp())
        return
    targets = read_config(config_file).aws
    if output:
        _write(output, targets)
        return
    policy = policies.document([_scanning(targets), *_entering(targets)])
    click.echo(policy)
    if policies.length(policy) > policies.LONGEST:
        told = "this is longer than a managed policy may be (6,144 characters): -o DIRECTORY writes"
        click.echo(f"{told} it as several, for the role to have all of", err=True)


def _write(folder: Path, targets: Sequence[AwsTarget]) -> None:
    named = policies.split(_SCANNER, _actions(targets))
    written = {f"residency-scanner-{n}.json": policy for n, policy in enumerate(named, 1)}
    if entering := list(_entering(targets)):
        written["residency-entering.json"] = policies.document(entering)
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("residency-scanner-[0-9]*.json"):
        # One of an earlier version would be attached with the others.
        if old.name not in written:
            old.unlink()
    for name, policy in written.items():
        write(folder / name, f"{policy}\n")
        click.echo(folder / name)


def _scanning(targets: Sequence[AwsTarget]) -> dict[str, Any]:
    return policies.statement(_SCANNER, _actions(targets), "*")


def _actions(targets: Sequence[AwsTarget]) -> list[str]:
    from scanner.cloud.aws.actions import full_name, permissions
    from scanner.cloud.aws.target import CALLS
    from scanner.targets.aws import ON_REQUEST, asked_for
    from scanner.targets.unit import collectors

    asked = {type_ for target in targets for type_ in asked_for(target)}
    used = [
        c for type_, c in collectors("aws").items() if type_ in asked or type_ not in ON_REQUEST
    ]
    calls = {full_name(c.SERVICE, call) for c in used for call in c.CALLS}
    return sorted({action for call in {*calls, *CALLS} for action in permissions(call)})


def _entering(targets: Sequence[AwsTarget]) -> Iterator[dict[str, Any]]:
    from scanner.cloud.aws import aggregator
    from scanner.cloud.aws.target import ORGANIZATION_CALLS, ROLE_CALLS

    roles = sorted({arn for target in targets for arn in _roles(target)})
    if roles:
        yield policies.statement("ResidencyRoles", list(ROLE_CALLS), roles)
    if any(target.organization for target in targets):
        yield policies.statement("ResidencyOrganization", list(ORGANIZATION_CALLS), "*")
    if any(target.config_aggregator for target in targets):
        yield policies.statement("ResidencyRecords", list(aggregator.CALLS), "*")


def _roles(target: AwsTarget) -> Iterator[str]:
    if target.role and target.role.startswith("arn:"):
        yield target.role
    elif target.role:
        for account in target.accounts or ("*",):
            yield f"arn:*:iam::{account}:role/{target.role}"


def _gcp() -> str:
    from scanner.targets.unit import collectors

    return "\n".join(sorted({call for c in collectors("gcp").values() for call in c.CALLS}))
