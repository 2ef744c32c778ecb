"""Batch jobs: their log goes to CloudWatch Logs, in the region of the jobs.

Source: Terraform AWS provider, `aws_batch_job_definition`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(Kept("log"),),
)
