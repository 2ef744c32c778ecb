"""Regions that incidents are kept in.

Source: CloudFormation template reference, `AWS::SSMIncidents::ReplicationSet`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption=None,
    copies=(
        Kept(
            "replica",
            each="Regions",
            at="RegionName",
            absent="the regions are not named",
            key="RegionConfiguration.SseKmsKeyId",
        ),
    ),
)
