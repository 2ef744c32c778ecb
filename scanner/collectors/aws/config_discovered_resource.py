"""What AWS Config has recorded in a region and no collector reads: each such type is a gap.

Source: `config:DescribeConfigurationRecorders` (`recordingGroup.allSupported`),
`config:DescribeConfigurationRecorderStatus` (`recording`, `lastStatus`) and
`config:GetDiscoveredResourceCounts`. Where nothing is recorded now, what once was is not told:
the coverage then says that nobody tells what else is in use, and that is no gap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.services.seen import Seen, gap, is_settled, note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Coverage

SERVICE = "config"
SCOPE = "region"
CALLS = (
    "DescribeConfigurationRecorders",
    "DescribeConfigurationRecorderStatus",
    "GetDiscoveredResourceCounts",
)
_STATUS = "config:DescribeConfigurationRecorderStatus"


def listing(aws: Aws) -> Iterator[Seen]:
    """Yield each type that is recorded here and that nobody reads."""
    told = aws.pages("describe_configuration_recorder_status", "ConfigurationRecordersStatus")
    statuses = [status for status in told if status.get("recording")]
    if not statuses:
        note(aws, _STATUS, "AWS Config records nothing here: it does not tell what else is in use")
        return
    if any(str(status.get("lastStatus")).upper() == "FAILURE" for status in statuses):
        note(aws, _STATUS, "AWS Config fails to record here: it may not tell all that is in use")
    recorders = aws.pages("describe_configuration_recorders", "ConfigurationRecorders")
    if not any(_records_all(recorder) for recorder in recorders):
        some = "AWS Config records some types only: of others it does not tell what is in use"
        note(aws, _STATUS, some)
    for item in aws.pages("get_discovered_resource_counts", "resourceCounts", limit=100):
        if item["count"] and not is_settled(item["resourceType"]):
            yield Seen(aws.region, item["resourceType"], item["count"])


def resource(aws: Aws, seen: Seen) -> Coverage:
    """Say that it is in use and not read."""
    return gap(aws, seen.region, seen.type, f"AWS Config sees {seen.number:,} in use")


def _records_all(recorder: dict[str, Any]) -> bool:
    return bool(recorder.get("recordingGroup", {}).get("allSupported"))
