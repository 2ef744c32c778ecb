"""Accelerators pass data on, by edges all over the world; logs of addresses go to a bucket.

Source: Terraform AWS provider, `aws_globalaccelerator_accelerator`.
"""

from scanner.kinds.accelerator import Accelerator
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=Accelerator(
        listener="aws_globalaccelerator_listener",
        accelerator="accelerator_arn",
        protocol="protocol",
        group="aws_globalaccelerator_endpoint_group",
        of="listener_arn",
        region="endpoint_group_region",
        attachment="endpoint_configuration.attachment_arn",
        endpoint="endpoint_configuration.endpoint_id",
    ),
    public=False,
    passes_on=True,
    copies=(
        Kept(
            "log",
            each="attributes",
            when="flow_logs_enabled",
            at="flow_logs_s3_bucket",
            of=("aws_s3_bucket",),
            absent="flow_logs_s3_bucket is not set",
        ),
    ),
)
