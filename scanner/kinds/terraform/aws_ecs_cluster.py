"""Clusters of containers: where sessions with them are logged.

Source: Terraform AWS provider, `aws_ecs_cluster`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cluster",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            when="configuration.execute_command_configuration.log_configuration.cloud_watch_log_group_name",
        ),
        Kept(
            "log",
            at="configuration.execute_command_configuration.log_configuration.s3_bucket_name",
            of=("aws_s3_bucket",),
            skip=True,
        ),
    ),
)
