"""APIs, which take HTTPS only, and their log in the region.

Source: Terraform AWS provider, `aws_appsync_graphql_api`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption="by-service",
    evidence="an API, which takes HTTPS only",
    public=False,
    passes_on=True,
    copies=(Kept("log", each="log_config"),),
)
