"""APIs, which take HTTPS only, and their log in the region.

Source: CloudFormation template reference, `AWS::AppSync::GraphQLApi`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(Kept("log", each="LogConfig"),),
    passes_on=True,
    encryption=None,
)
