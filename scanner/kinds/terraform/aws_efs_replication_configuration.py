"""Where an EFS file system is replicated to.

Source: Terraform AWS provider, `aws_efs_replication_configuration`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    for block in reading.at("destination"):
        if isinstance(block, Unknown):
            yield reading.copy("replica", nowhere(f"destination is {AFTER}"))
            continue
        # A zone is narrower than a region, and one of the two must be there.
        for setting in ("availability_zone_name", "region"):
            value = next(iter(reading.at(f"destination.{setting}")), None)
            if value is not None:
                yield reading.copy("replica", reading.target(value, (), setting))
                break
        else:
            yield reading.copy("replica", nowhere("region is not set"))


KIND = Kind(
    category="file-system",
    name=("source_file_system_id",),
    encryption=None,
    copies=_copies,
)
