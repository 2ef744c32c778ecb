"""Commands on machines at set times: where their output goes.

Source: CloudFormation template reference, `AWS::SSM::MaintenanceWindowTask`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("Name",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept("log", each="LoggingInfo", at="Region", absent="LoggingInfo names no region"),
        Kept(
            "log",
            at="TaskInvocationParameters.MaintenanceWindowRunCommandParameters.OutputS3BucketName",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
)
