"""Where the end of a DataSync transfer is, by the address of its location.

Source: `datasync:ListLocations` (`LocationUri`): `s3://<region>.<bucket>/…`, `efs://<region>.<id>/…`
and `fsx…://<region>.<id>/…` name a region; a file system of FSx is in the zones of its subnets
(`fsx:DescribeFileSystems`, `ec2:DescribeSubnets`). Where any other server is, no address tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scanner.cloud.aws.network.subnet_place import SUBNETS
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Role

CALLS = ("ListLocations", "fsx:DescribeFileSystems", SUBNETS)

_ADDRESS = re.compile(r"(?P<kind>[a-z0-9-]+)://(?P<region>[a-z]{2,}(?:-[a-z]+)+-[0-9])\.(?P<id>.+)")
_OUTPOST = re.compile(r"outpost/(op-[0-9a-f]+)/")


def copies(aws: Aws, role: Role, location: str) -> Iterator[Copy]:
    """Yield the copy at a location, by its ARN: one for each zone that it is in."""
    known = aws.once(("locations",), lambda: _locations(aws))
    found = _ADDRESS.fullmatch(known.get(location, ""))
    if found is None:
        yield Copy(role=role, location=aws.place(None))
        return
    kind, region, name = found["kind"], found["region"], found["id"].split("/", 1)[0]
    outpost = _OUTPOST.search(found["id"])
    if kind == "s3":
        arn = None if outpost else f"arn:{aws.partition}:s3:::{name}"
        yield Copy(role=role, location=aws.place(outpost[1] if outpost else region), id=arn)
    elif kind == "efs":
        arn = f"arn:{aws.partition}:elasticfilesystem:{region}:{aws.account_id}:file-system/{name}"
        yield aws.copy(role, arn)
    elif kind.startswith("fsx"):
        arn = f"arn:{aws.partition}:fsx:{region}:{aws.account_id}:file-system/{name}"
        for place in _zones(aws, region, name):
            yield Copy(role=role, location=aws.place(place), id=arn, owner=aws.account_id)
    else:
        yield Copy(role=role, location=aws.place(None))


def _locations(aws: Aws) -> dict[str, str]:
    found = aws.read_all("list_locations", "Locations", MaxResults=100) or []
    return {location["LocationArn"]: location["LocationUri"] for location in found}


def _zones(aws: Aws, region: str, name: str) -> list[str | None]:
    asked = {"FileSystemIds": [name], "service": "fsx", "region": region}
    systems = aws.read_all("describe_file_systems", "FileSystems", **asked) or []
    subnets = [subnet for system in systems for subnet in system["SubnetIds"]]
    if not subnets:
        return [None]
    asked = {"SubnetIds": subnets, "service": "ec2", "region": region}
    found = aws.read_all("describe_subnets", "Subnets", **asked) or [{}]
    # On an Outpost the zone is only the one that the Outpost is tied to.
    places = {s.get("OutpostArn") or s.get("AvailabilityZone") for s in found}
    return sorted(places, key=lambda place: place or "")
