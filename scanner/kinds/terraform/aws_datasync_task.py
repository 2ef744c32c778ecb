"""Tasks that copy files: where to stands in the location that is their destination.

Source: Terraform AWS provider, `aws_datasync_task`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.place import nowhere
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy, Location
    from scanner.plans import Thing

_LOCATIONS = {
    "aws_datasync_location_s3": ("s3_bucket_arn", ("aws_s3_bucket",)),
    "aws_datasync_location_efs": ("efs_file_system_arn", ("aws_efs_file_system",)),
    "aws_datasync_location_fsx_lustre_file_system": (
        "fsx_filesystem_arn",
        ("aws_fsx_lustre_file_system",),
    ),
    "aws_datasync_location_fsx_openzfs_file_system": (
        "fsx_filesystem_arn",
        ("aws_fsx_openzfs_file_system",),
    ),
    "aws_datasync_location_fsx_windows_file_system": (
        "fsx_filesystem_arn",
        ("aws_fsx_windows_file_system",),
    ),
}
_LOGS = (
    Kept("log", at="cloudwatch_log_group_arn", of=("aws_cloudwatch_log_group",), skip=True),
    Kept(
        "log",
        at="task_report_config.s3_destination.s3_bucket_arn",
        of=("aws_s3_bucket",),
        skip=True,
    ),
)


def _copies(reading: Reading) -> Iterator[Copy]:
    for value in reading.at("destination_location_arn"):
        refers = (
            value.refers
            if isinstance(value, Unknown)
            else reading.thing.refers("destination_location_arn")
        )
        found = reading.stack.at(refers)
        for location in found:
            yield reading.copy("replica", _place(reading, location))
        if not found:
            yield reading.copy("replica", nowhere("destination_location_arn is not in this plan"))
    for spec in _LOGS:
        yield from reading.kept(spec)


def _place(reading: Reading, location: Thing) -> Location:
    if location.kind not in _LOCATIONS:
        return nowhere(f"{location.address} is not of AWS, or tells no place")
    path, of = _LOCATIONS[location.kind]
    value = next(at(location.values, path), None)
    if not isinstance(value, Unknown):
        region = arns.region(value) if isinstance(value, str) else None
        if region:
            return reading.place(region, f"region in {path} of {location.address}")
        value = Unknown(refers=location.refers(path))
    return reading.target(value, of, path)


KIND = Kind(
    category="object-store",
    encryption=None,
    copies=_copies,
)
