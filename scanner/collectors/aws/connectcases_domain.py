"""Cases of customers of a contact centre, in the region.

Source: `connectcases:ListDomains`. Cases are encrypted and reached by HTTPS only (Amazon Connect
administrator guide, "Data protection"; AWS general reference, Connect Cases endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="connectcases",
    lists=Pages("ListDomains", "domains", {"maxResults": 10}),
    arn="domainArn",
    name="name",
    category="database",
    copies=(Kept("primary", encrypted=True),),
    evidence="reached through the Cases API, which takes HTTPS only",
)
