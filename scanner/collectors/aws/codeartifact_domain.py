"""Domains of packages, which keep those of all their repositories, and who else gets in.

Source: `codeartifact:ListDomains` (`encryptionKey`) and `codeartifact:GetDomainPermissionsPolicy`.
CodeArtifact encrypts what it keeps and takes HTTPS only (user guide, "Data protection"; AWS general
reference, CodeArtifact endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages, Policy

COLLECTOR = Listed(
    service="codeartifact",
    lists=Pages("ListDomains", "domains", {"maxResults": 1000}),
    # Those of other accounts that this one may use are theirs.
    where="owner == _account",
    details={
        "policy": Detail(
            call="GetDomainPermissionsPolicy",
            asks={"domain": "name", "domainOwner": "owner"},
            under="policy",
            absent={"ResourceNotFoundException": {"policy": {"document": None}}},
        ),
    },
    arn="arn",
    name="name",
    category="registry",
    copies=(Kept("primary", encrypted=True, key="encryptionKey"),),
    evidence="reached through the CodeArtifact endpoints, which take HTTPS only",
    policy=Policy(detail="policy", text="document"),
)
