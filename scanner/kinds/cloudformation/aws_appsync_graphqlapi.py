"""APIs, which take HTTPS only, and their log in the region.

Source: CloudFormation template reference, `AWS::AppSync::GraphQLApi`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Account, Policies

KIND = Kind(
    category="log-store",
    live="aws_appsync_graphql_api",
    encryption="by-service",
    evidence="an API, which takes HTTPS only",
    public=False,
    copies=(Kept("log", each="LogConfig"),),
    passes_on=True,
    let_in=Policies(
        accounts=(
            Account(
                "AWS::AppSync::SourceApiAssociation",
                "MergedApiIdentifier",
                "SourceApiIdentifier",
                "principal",
                "an API of theirs is merged into it",
            ),
        )
    ),
)
