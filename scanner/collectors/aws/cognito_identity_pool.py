"""Pools of identities that users get for other services, in the region.

Source: `cognito-identity:ListIdentityPools`. Cognito encrypts what it keeps and takes HTTPS only
(developer guide, "Data protection"; AWS general reference, Cognito endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="cognito-identity",
    lists=Pages("ListIdentityPools", "IdentityPools", {"MaxResults": 60}),
    details={
        "about": Detail(
            call="DescribeIdentityPool",
            asks={"IdentityPoolId": "IdentityPoolId"},
            must="IdentityPoolId",
        ),
    },
    arn="identitypool/{IdentityPoolId}",
    name="IdentityPoolName",
    tags="about.IdentityPoolTags",
    category="user-directory",
    copies=(Kept("primary", encrypted=True),),
    evidence="reached through the Cognito endpoints, which take HTTPS only",
)
