"""Applications of EMR Serverless, with the disks of their workers.

Source: CloudFormation template reference, `AWS::EMRServerless::Application`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_emrserverless_application",
    copies=(
        Kept("primary"),
        Kept(
            "log",
            at="MonitoringConfiguration.S3MonitoringConfiguration.LogUri",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
    encryption=None,
)
