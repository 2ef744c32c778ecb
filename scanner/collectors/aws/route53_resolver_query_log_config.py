"""Where questions to the resolver of a network are logged: who asked for which name.

Source: `route53resolver:ListResolverQueryLogConfigs` (`DestinationArn`), those that another account
shares with this one too.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="route53resolver",
    lists=Pages("ListResolverQueryLogConfigs", "ResolverQueryLogConfigs", {"MaxResults": 100}),
    arn="Arn",
    name="Name",
    category="log-store",
    encryption=None,
    public=False,
    copies=(Kept("log", bucket="DestinationArn"),),
)
