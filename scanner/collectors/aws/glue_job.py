"""Programs of Glue over data: their log, what they keep meanwhile, and the buckets they write to.

Source: `glue:GetJobs` (`CodeGenConfigurationNodes` of a job that was drawn: the bucket of each
target). The log is in CloudWatch Logs of the region (Glue user guide, "Logging for Glue jobs"); of
the arguments, which may hold passwords, only two are kept: `--TempDir` and
`--spark-event-logs-path`, both a place in S3 (same guide, "Using job parameters in Glue jobs").
What another program reads and writes stands in the program.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

_ARGUMENT = 'NonOverridableArguments."--{0}" || DefaultArguments."--{0}"'
_LOGS, _MEANWHILE = _ARGUMENT.format("spark-event-logs-path"), _ARGUMENT.format("TempDir")
_DIRECT = ("S3", "S3Hudi", "S3Delta", "S3Iceberg", "S3Hyper")
_TARGETS = (*(f"{way}DirectTarget" for way in _DIRECT), "S3GlueParquetTarget", "Spigot")

COLLECTOR = Listed(
    service="glue",
    lists=Pages("GetJobs", "Jobs", {"MaxResults": 100}),
    arn="job/{Name}",
    name="Name",
    category="log-store",
    copies=(
        Kept("log"),
        Kept("log", when=_LOGS, bucket=_LOGS),
        Kept("cache", when=_MEANWHILE, bucket=_MEANWHILE),
        *(
            Kept("replica", each=f"CodeGenConfigurationNodes.*.{target}[].Path", bucket="value")
            for target in _TARGETS
        ),
    ),
    encryption=None,
)
