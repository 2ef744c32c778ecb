"""The bucket that a Lustre file system exchanges files with.

Source: Terraform AWS provider, `aws_fsx_data_repository_association`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("data_repository_path",),
    encryption=None,
    copies=(
        Kept(
            "replica",
            at="data_repository_path",
            of=("aws_s3_bucket",),
            absent="data_repository_path is not set",
        ),
    ),
)
