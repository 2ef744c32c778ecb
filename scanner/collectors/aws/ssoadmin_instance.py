"""IAM Identity Center: the staff of an organization, in its region and those that it is copied to.

Source: `sso-admin:ListInstances` (`PrimaryRegion`, `Regions[]`; `OwnerAccountId`, which may be the
organization's management account) and, of the account's own, `sso-admin:DescribeInstance`
(`EncryptionConfigurationDetails.KmsKeyArn`). Identity Center encrypts what it keeps and takes HTTPS
only (user guide, "Data protection"; AWS general reference, IAM Identity Center endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_KEY = "about.EncryptionConfigurationDetails.KmsKeyArn"

COLLECTOR = Listed(
    service="sso-admin",
    lists=Pages("ListInstances", "Instances", {"MaxResults": 100}),
    details={
        "about": Detail(
            call="DescribeInstance",
            asks={"InstanceArn": "InstanceArn"},
            must="InstanceArn",
            when="OwnerAccountId == _account",
        ),
    },
    arn="InstanceArn",
    name="Name",
    category="user-directory",
    copies=(
        Kept(
            "primary",
            at="PrimaryRegion || _region",
            owner="OwnerAccountId",
            encrypted=True,
            key=_KEY,
        ),
        Kept(
            "replica",
            each="Regions[?!IsPrimaryRegion]",
            at="RegionName",
            encrypted=True,
        ),
    ),
    evidence="reached through Identity Center, which takes HTTPS only",
)
