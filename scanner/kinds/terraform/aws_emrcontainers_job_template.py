"""Jobs over data: where they log.

Source: Terraform AWS provider, `aws_emrcontainers_job_template`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            at="job_template_data.configuration_overrides.monitoring_configuration.s3_monitoring_configuration.log_uri",
            of=("aws_s3_bucket",),
            skip=True,
        ),
        Kept(
            "log",
            each="job_template_data.configuration_overrides.monitoring_configuration.cloud_watch_monitoring_configuration",
        ),
    ),
)
