"""Machines that build images: the bucket for their logs.

Source: Terraform AWS provider, `aws_imagebuilder_infrastructure_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(Kept("log", at="logging.s3_logs.s3_bucket_name", of=("aws_s3_bucket",), skip=True),),
)
