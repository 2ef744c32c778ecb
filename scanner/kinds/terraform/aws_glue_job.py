"""Programs over data, with their log, and what they keep meanwhile.

What they write and where stands in the program.

Source: Terraform AWS provider, `aws_glue_job`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept("log"),
        Kept(
            "log",
            at="default_arguments.--spark-event-logs-path",
            of=("aws_s3_bucket",),
            skip=True,
        ),
        Kept("cache", at="default_arguments.--TempDir", of=("aws_s3_bucket",), skip=True),
    ),
)
