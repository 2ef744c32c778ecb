"""Collections of OpenSearch Serverless.

Source: CloudFormation template reference, `AWS::OpenSearchServerless::Collection`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    live="aws_opensearchserverless_collection",
    encryption="by-service",
    evidence="serverless collections take HTTPS only",
    copies=(Kept("primary", encrypted=True),),
    name=("Name",),
)
