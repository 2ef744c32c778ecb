"""Details of one bucket of S3: each is asked for in its region, and may be "not set"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws

NOT_SET: dict[str, dict[str, Any]] = {
    "ReplicationConfigurationNotFoundError": {"ReplicationConfiguration": {"Rules": []}},
    "NoSuchBucketPolicy": {"Policy": None},
    "NoSuchPublicAccessBlockConfiguration": {"PublicAccessBlockConfiguration": {}},
    "OwnershipControlsNotFoundError": {"OwnershipControls": {"Rules": []}},
    "NoSuchTagSet": {"TagSet": []},
    # No bucket of AWS is without, so that this proves nothing.
    "ServerSideEncryptionConfigurationNotFoundError": {
        "ServerSideEncryptionConfiguration": {"Rules": []}
    },
}
"""The errors that mean "not set", and the answer that each stands for."""

_AT_REST = {"AES256", "aws:kms", "aws:kms:dsse"}


class Bucket(NamedTuple):
    """A bucket of this account, by its name."""

    aws: Aws
    name: str
    region: str | None

    def read(self, operation: str) -> dict[str, Any] | None:
        """Return the answer of such as `get_bucket_policy`; `None` if it could not be read."""
        return self.aws.read(operation, absent=NOT_SET, region=self.region, Bucket=self.name)


def default_encryption(answer: dict[str, Any] | None) -> tuple[bool | None, str | None]:
    """Say whether new objects are encrypted, and by which key, if by one of KMS.

    Source: `s3:GetBucketEncryption`. Objects from before 2023, when all buckets began to encrypt,
    may be otherwise (S3 user guide, "Setting default server-side encryption behavior").
    """
    rules = answer["ServerSideEncryptionConfiguration"]["Rules"] if answer else []
    defaults = [rule.get("ApplyServerSideEncryptionByDefault", {}) for rule in rules]
    algorithms = {default.get("SSEAlgorithm") for default in defaults}
    keys = (default.get("KMSMasterKeyID") for default in defaults)
    encrypted = True if algorithms and algorithms <= _AT_REST else None
    return encrypted, next(filter(None, keys), None)
