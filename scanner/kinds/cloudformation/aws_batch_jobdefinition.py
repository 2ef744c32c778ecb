"""Batch jobs: their log goes to CloudWatch Logs, in the region of the jobs.

Source: CloudFormation template reference, `AWS::Batch::JobDefinition`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_batch_job_definition",
    copies=(Kept("log"),),
    encryption=None,
)
