"""Storage gateways: a machine, often in one's own building, that keeps what was used last.

Source: `storagegateway:ListGateways`, `storagegateway:DescribeGatewayInformation` (the log group)
and, of a gateway on an instance in the same region, `ec2:DescribeInstances` (zone or Outpost).
Where any other machine stands no API tells. What it shares is reached by types of its own.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_INSTANCE = "host.Reservations[0].Instances[0]"

COLLECTOR = Listed(
    service="storagegateway",
    lists=Pages("ListGateways", "Gateways"),
    details={
        "about": Detail(
            call="DescribeGatewayInformation", asks={"GatewayARN": "GatewayARN"}, must="GatewayARN"
        ),
        "host": Detail(
            call="ec2:DescribeInstances",
            asks={"InstanceIds": "[Ec2InstanceId]"},
            must="Reservations",
            absent={"InvalidInstanceID.NotFound": {"Reservations": []}},
            when="Ec2InstanceId && Ec2InstanceRegion == _region",
        ),
    },
    arn="GatewayARN",
    name="GatewayName",
    tags="about.Tags",
    category="cache",
    copies=(
        Kept("cache", at=f"{_INSTANCE}.OutpostArn || {_INSTANCE}.Placement.AvailabilityZone"),
        Kept("log", when="about.CloudWatchLogGroupARN", arn="about.CloudWatchLogGroupARN"),
    ),
    encryption=None,
    public=None,
)
