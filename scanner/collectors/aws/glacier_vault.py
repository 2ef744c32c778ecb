"""Vaults of the older Glacier API, which no list of buckets has.

Source: `glacier:ListVaults` and `glacier:GetVaultAccessPolicy`. What is in them is encrypted with
keys of AWS (Glacier developer guide, "Data encryption"). The endpoints take HTTP and HTTPS (AWS
general reference, S3 Glacier endpoints), so that only a policy refuses what is not encrypted.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages, Policy

# A dash stands for the account of the credentials.
_ASKS = {"accountId": "'-'", "vaultName": "VaultName"}

COLLECTOR = Listed(
    service="glacier",
    lists=Pages(
        "ListVaults",
        "VaultList",
        {"accountId": "-"},
        # Who stores nothing there is no longer served.
        nothing=("NoLongerSupportedException",),
    ),
    details={
        "access": Detail(
            call="GetVaultAccessPolicy",
            asks=_ASKS,
            must="policy.Policy",
            absent={"ResourceNotFoundException": {"policy": {"Policy": None}}},
        ),
        "tags": Detail(call="ListTagsForVault", asks=_ASKS, under="Tags"),
    },
    arn="VaultARN",
    name="VaultName",
    tags="tags",
    category="archive",
    copies=(Kept("primary", encrypted=True),),
    encryption="optional",
    evidence="reached through the Glacier API",
    policy=Policy(detail="access", text="policy.Policy"),
)
