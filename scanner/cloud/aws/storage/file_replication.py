"""Where file systems of EFS are replicated from and to, as their region tells it.

Source: `efs:DescribeReplicationConfigurations`, one list for a region.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Role


@dataclass(frozen=True, slots=True)
class Replication:
    """What one file system is replicated from and to."""

    sources: dict[str, str]
    """The region of each source, by its ARN."""
    targets: tuple[dict[str, Any], ...] | None
    """The file systems that it is replicated to; `None` where that could not be read."""

    def role(self, region: str) -> Role:
        """Return the role of the file system itself, which is in this region."""
        return "replica" if {*self.sources.values()} - {region} else "primary"

    def of(self) -> str | None:
        """Return the ARN of what it is a replica of, if it is one."""
        return min(self.sources, default=None)

    def copies(self, aws: Aws) -> Iterator[Copy]:
        """Yield each replica of it. What could not be read may be anywhere."""
        if self.targets is None:
            yield Copy(role="replica", location=aws.place(None))
        for target in self.targets or ():
            at, name, owner = target["Region"], target["FileSystemId"], target.get("OwnerId")
            if owner:
                where = f"arn:{aws.partition}:elasticfilesystem:{at}:{owner}"
                yield aws.copy("replica", f"{where}:file-system/{name}")
            else:
                yield Copy(role="replica", location=aws.place(at), id=name)


def replication(aws: Aws, arn: str) -> Replication:
    """Return what the file system of this ARN is replicated from and to."""
    found = aws.once(("replications",), lambda: _all(aws))
    if found is None:
        return Replication(sources={}, targets=None)
    return Replication(
        sources={
            pair["SourceFileSystemArn"]: pair["SourceFileSystemRegion"]
            for pair in found
            for target in pair["Destinations"]
            if arn.endswith(f"/{target['FileSystemId']}")
        },
        targets=tuple(
            target
            for pair in found
            if pair["SourceFileSystemArn"] == arn
            for target in pair["Destinations"]
        ),
    )


def _all(aws: Aws) -> list[dict[str, Any]] | None:
    return aws.read_all("describe_replication_configurations", "Replications")
