"""Distributions cache at the edge for a while, all over the world, and log into a bucket.

What is cached is not kept for good and is no copy here. `allow-all` takes plain HTTP.
A function of Lambda@Edge logs wherever it runs.

Source: Terraform AWS provider, `aws_cloudfront_distribution` and `aws_cloudfront_vpc_origin`;
docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-functions-logs.html.
"""

from scanner.kinds.distribution import Distribution
from scanner.kinds.kind import Kept, Kind

_EDGE_LOGS = "Lambda@Edge logs in the region that is nearest to each viewer"
_BEHAVIOURS = ("default_cache_behavior", "ordered_cache_behavior")

KIND = Kind(
    category="log-store",
    name=("id",),
    passes_on=True,
    encryption=Distribution(
        behaviours=_BEHAVIOURS,
        viewer="viewer_protocol_policy",
        target="target_origin_id",
        origins="origin",
        name="origin_id",
        custom="custom_origin_config",
        policy="origin_protocol_policy",
        inside="vpc_origin_config.vpc_origin_id",
        owner=None,
        inner=(
            "aws_cloudfront_vpc_origin",
            "vpc_origin_endpoint_config.origin_protocol_policy",
        ),
        shield="origin_shield.origin_shield_region",
    ),
    public=False,
    copies=(
        Kept("log", at="logging_config.bucket", of=("aws_s3_bucket",), skip=True),
        *(
            Kept("log", each=f"{part}.lambda_function_association", absent=_EDGE_LOGS)
            for part in _BEHAVIOURS
        ),
    ),
)
