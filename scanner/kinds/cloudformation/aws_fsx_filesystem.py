"""File systems of FSx, with their backups.

Source: CloudFormation template reference, `AWS::FSx::FileSystem`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

_LOGS = ("AWS::Logs::LogGroup", "AWS::KinesisFirehose::DeliveryStream")

KIND = Kind(
    category="file-system",
    live="aws_fsx_file_system",
    public=False,
    copies=InNetwork(
        kept=(
            Kept("primary", key="KmsKeyId", encrypted=True),
            *(
                Kept(
                    "backup",
                    when=f"{name}Configuration.AutomaticBackupRetentionDays",
                    encrypted=True,
                    days=f"{name}Configuration.AutomaticBackupRetentionDays",
                )
                for name in ("Lustre", "Ontap", "OpenZFS", "Windows")
            ),
            Kept(
                "replica", at="LustreConfiguration.ExportPath", of=("AWS::S3::Bucket",), skip=True
            ),
            *(
                Kept("log", at=path, of=_LOGS, skip=True)
                for path in (
                    "LustreConfiguration.LogConfiguration.Destination",
                    "WindowsConfiguration.AuditLogConfiguration.AuditLogDestination",
                )
            ),
        ),
        subnets=("SubnetIds",),
        anywhere=True,
    ),
)
