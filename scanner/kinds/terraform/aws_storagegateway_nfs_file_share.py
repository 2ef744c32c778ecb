"""Files that a gateway shares by NFS, in a bucket that may be in another region.

Source: Terraform AWS provider, `aws_storagegateway_nfs_file_share`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    name=("file_share_name",),
    encryption="none",
    evidence="NFS, which this gateway does not encrypt",
    copies=(
        Kept(
            "primary",
            at="location_arn",
            of=("aws_s3_bucket",),
            key="kms_key_arn",
            absent="location_arn is not set",
        ),
        Kept("primary", at="bucket_region", skip=True),
        Kept("log", at="audit_destination_arn", of=("aws_cloudwatch_log_group",), skip=True),
    ),
)
