"""Collections of OpenSearch Serverless.

Source: CloudFormation template reference, `AWS::OpenSearchServerless::Collection`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    copies=(Kept("primary", encrypted=True),),
    name=("Name",),
    encryption="enforced",
)
