"""Search collections without servers; who may reach them stands in a policy.

Source: Terraform AWS provider, `aws_opensearchserverless_collection`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    encryption="by-service",
    evidence="serverless collections take HTTPS only",
    copies=(Kept("primary", encrypted=True),),
)
