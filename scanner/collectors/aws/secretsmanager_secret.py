"""Secrets Manager secrets: their replicas, keys, and who else may read them.

Source: `secretsmanager:ListSecrets` (`PrimaryRegion`: a replica names it, and is then no primary
copy), `secretsmanager:DescribeSecret` (`ReplicationStatus[].Region`, `CrossAccountReplicas`) and
`secretsmanager:GetResourcePolicy`. The value of a secret is never asked for.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages, Policy

_IS_PRIMARY = "!PrimaryRegion || PrimaryRegion == _region"

COLLECTOR = Listed(
    service="secretsmanager",
    lists=Pages("ListSecrets", "SecretList", {"MaxResults": 100, "IncludePlannedDeletion": True}),
    details={
        "about": Detail(call="DescribeSecret", asks={"SecretId": "ARN"}, must="ARN"),
        "policy": Detail(call="GetResourcePolicy", asks={"SecretId": "ARN"}, must="ARN"),
    },
    arn="ARN",
    name="Name",
    tags="Tags",
    category="secret",
    copies=(
        Kept("primary", when=_IS_PRIMARY, encrypted=True, key="KmsKeyId"),
        Kept("replica", when=f"!({_IS_PRIMARY})", encrypted=True, key="KmsKeyId"),
        Kept(
            "replica", each="about.ReplicationStatus", at="Region", encrypted=True, key="KmsKeyId"
        ),
        Kept("replica", each="about.CrossAccountReplicas", arn="ReplicaSecretARN", encrypted=True),
    ),
    evidence="reached through the Secrets Manager API, which takes HTTPS only",
    policy=Policy(detail="policy", text="ResourcePolicy"),
)
