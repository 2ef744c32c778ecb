"""Names that are registered through Route 53: who they are registered to, and how to reach them.

Source: `route53domains:ListDomains`. The contacts of a name (name, address, telephone) are kept by
the service, which has an address in us-east-1 and in no other region, and go to a registrar and the
registry of the name. `GetDomainDetail` is not asked: its answer holds them.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="route53domains",
    lists=Pages("ListDomains", "Domains", {"MaxItems": 100}),
    arn="arn:{partition}:route53domains::{account}:domain/{DomainName}",
    name="DomainName",
    category="user-directory",
    encryption="by-service",
    evidence="kept by Route 53, which takes HTTPS only",
    public=False,
    copies=(Kept("primary"),),
)
