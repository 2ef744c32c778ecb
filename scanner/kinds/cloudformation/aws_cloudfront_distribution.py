"""Distributions cache at the edge for a while, all over the world, and log into a bucket.

What is cached is not kept for good and is no copy here. `allow-all` takes plain HTTP.
A function of Lambda@Edge logs wherever it runs.

Source: CloudFormation template reference, `AWS::CloudFront::Distribution` and
`AWS::CloudFront::VpcOrigin`;
docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-functions-logs.html.
"""

from scanner.kinds.distribution import Distribution
from scanner.kinds.kind import Kept, Kind

_EDGE_LOGS = "Lambda@Edge logs in the region that is nearest to each viewer"
_BEHAVIOURS = ("DistributionConfig.DefaultCacheBehavior", "DistributionConfig.CacheBehaviors")

KIND = Kind(
    category="log-store",
    live="aws_cloudfront_distribution",
    passes_on=True,
    encryption=Distribution(
        behaviours=_BEHAVIOURS,
        viewer="ViewerProtocolPolicy",
        target="TargetOriginId",
        origins="DistributionConfig.Origins",
        name="Id",
        custom="CustomOriginConfig",
        policy="OriginProtocolPolicy",
        inside="VpcOriginConfig.VpcOriginId",
        owner="VpcOriginConfig.OwnerAccountId",
        inner=("AWS::CloudFront::VpcOrigin", "VpcOriginEndpointConfig.OriginProtocolPolicy"),
        shield="OriginShield.OriginShieldRegion",
    ),
    public=False,
    copies=(
        Kept("log", at="DistributionConfig.Logging.Bucket", of=("AWS::S3::Bucket",), skip=True),
        *(
            Kept("log", each=f"{part}.LambdaFunctionAssociations", absent=_EDGE_LOGS)
            for part in _BEHAVIOURS
        ),
    ),
)
