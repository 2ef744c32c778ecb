"""APIs, which take HTTPS only, and their log in the region.

Source: Terraform AWS provider, `aws_appsync_graphql_api`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Account, Policies

_WHY = "an API of theirs is merged into it"

KIND = Kind(
    category="log-store",
    encryption="by-service",
    evidence="an API, which takes HTTPS only",
    public=False,
    passes_on=True,
    copies=(Kept("log", each="log_config"),),
    let_in=Policies(
        accounts=tuple(
            Account("aws_appsync_source_api_association", of, "source_api_arn", "principal", _WHY)
            for of in ("merged_api_id", "merged_api_arn")
        )
    ),
)
